import { findDates } from "../../../corpus/text/dates.ts";
import { isPanelName } from "../../place/names.ts";
import type { Block } from "./block.ts";
import { isDuration } from "../words/closing.ts";
import { isCommonTitle } from "../words/titles.ts";

/** What stands below the last words of a paper or page: the place for a signature, whose paper it is, when its page was changed. */
const BELOW: readonly RegExp[] = [
  /^(?:the )?(?:(?:vice-|deputy )?chair(?:man|woman|person)?(?: of the (?:panel|meeting|committee))?|in the chair|signed(?: by)?|dated?(?: of signing)?)[\s:.,…_–-]*$/i,
  // '15 January 2018          CHAIRMAN'.
  /^\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} \d{4} (?:vice-)?chair(?:man|woman|person)?$/iu,
  /^(?:signed|dated?|chair(?:man|woman|person)?)[\s:]*[.…_–-]{3}(?:[\s:.,…_()–-]|\b(?:signed|dated?|chair(?:man|woman|person)?|of|the|meeting|panel)\b)*$/i,
  /^[.…_–-]{3,60}\s?(?:vice-)?chair(?:man|woman|person)?\.?$/i,
  /^chair(?:man|woman|person)? of the meeting at which the minutes\b/i,
  // Who wrote and who typed it: 'DP/JR'.
  /^\p{Lu}{1,4}\/\p{L}{1,4}(?:\/\d{1,4})?$/u,
  /^(?:this )?(?:page )?(?:was )?last (?:updated|modified|changed|reviewed)\b(?: on)?:? .{0,20}\d/i,
  /^[\s.…_*=–-]{3,}$/,
  // The name of the file: 'M_17Jun2013'.
  /^(?=\S*\d)[\p{L}\d]{1,40}_[\p{L}\d_.-]{1,40}$/u,
];
/** Who signs, over or with his office: 'K M HADHAM' above 'CHAIRMAN', 'Mr E Amos, Chairman, Northmoor Police and Crime Panel'. */
export const SIGNER = /^(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Prof)\.? )?(?:\p{Lu}[\p{L}.’'-]{0,20} ){1,3}\p{Lu}[\p{L}’'-]{1,20}$/u;
const SIGNS_AS =
  /^(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Prof)\.? )(?:\p{Lu}[\p{L}.’'-]{0,20},? ){1,4}(?:Vice-)?Chair(?:man|woman|person)?(?:,|,? [^.;:]{0,80})?$/u;
/** A form of words over a signature; elsewhere it is what a meeting decided. */
const OVER_SIGNATURE =
  /^(?:these minutes (?:are|were) |(?:approved|agreed|confirmed) as a correct record\b.{0,160}\bsigned by the chair|(?:approved|confirmed|agreed)\b.{0,20}\bas an? (?:true|correct|accurate)\b.{0,20}\bsubject to any\b)/i;

/** Whether a paragraph only signs off, and names nobody. `below`: one that does stands under it. */
const signs = ({ text, marker }: Block, below: boolean): boolean =>
  BELOW.some((form) => form.test(text)) ||
  // The number of the last page.
  (text === "" && /^\d{1,3}$/.test(marker?.text ?? "")) ||
  (below && OVER_SIGNATURE.test(text));

/** Whether a paragraph is who signs. */
const isSigner = ({ text, marker }: Block, below: boolean): boolean =>
  SIGNS_AS.test(text) || (below && marker === null && SIGNER.test(text) && !isCommonTitle(text));

/** What may stand below a signature and elsewhere ends an item: the day, the panel. */
const mayBeBelow = ({ text }: Block): boolean => {
  const [day] = findDates(text);
  return (day?.start === 0 && day.end === text.length) || (isPanelName(text) && text.split(" ").length < PANEL_WORDS);
};
const PANEL_WORDS = 10;

/**
 * The paragraphs of a paper without those that only sign it off, from its end up. How long the meeting took may stand amid them, over its day too.
 * `named`: its copy may name who signs; the names that end a page are of those elected or appointed.
 */
export function withoutSigning(blocks: readonly Block[], named = true): readonly Block[] {
  let end = blocks.length;
  for (let at = end - 1; at > 0; at--) {
    const block = blocks[at];
    if (!block) break;
    const below = end < blocks.length;
    if (signs(block, below) || (named && isSigner(block, below)) || (below && isDuration(block.text))) end = at;
    else if (!isDuration(block.text) && !mayBeBelow(block)) break;
  }
  return end === blocks.length ? blocks : blocks.slice(0, end);
}
