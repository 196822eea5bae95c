import type { Block } from "./block.ts";

/** What stands below the last words of a paper or page: the place for a signature, whose paper it is, when its page was changed. */
const BELOW: readonly RegExp[] = [
  /^(?:the )?(?:(?:vice-|deputy )?chair(?:man|woman|person)?(?: of the (?:panel|meeting|committee))?|signed(?: by)?|dated?)[\s:.,…_–-]*$/i,
  /^(?:signed|dated?|chair(?:man|woman|person)?)[\s:]*[.…_–-]{3}(?:[\s:.,…_–-]|\b(?:signed|dated?|chair(?:man|woman|person)?|of|the|meeting|panel)\b)*$/i,
  /^chair(?:man|woman|person)? of the meeting at which the minutes\b/i,
  // Who wrote and who typed it: 'DP/JR'.
  /^\p{Lu}{1,4}\/\p{L}{1,4}(?:\/\d{1,4})?$/u,
  /^(?:this )?(?:page )?(?:was )?last (?:updated|modified|changed|reviewed)\b(?: on)?:? .{0,20}\d/i,
  /^[\s.…_*=–-]{3,}$/,
];
/** A form of words over a signature; elsewhere it is what a meeting decided. */
const OVER_SIGNATURE =
  /^(?:these minutes (?:are|were) |(?:approved|confirmed|agreed)\b.{0,20}\bas an? (?:true|correct|accurate)\b.{0,20}\bsubject to any\b)/i;

/** The paragraphs of a paper without those that only sign it off, from its end up. */
export function withoutSigning(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  for (; end > 1; end--) {
    const text = blocks[end - 1]?.text ?? "";
    const signs = BELOW.some((form) => form.test(text)) || (end < blocks.length && OVER_SIGNATURE.test(text));
    if (!signs) break;
  }
  return end === blocks.length ? blocks : blocks.slice(0, end);
}
