import { findDates } from "../../../corpus/text/dates.ts";
import { tells } from "../words/agenda.ts";
import { isCommonTitle } from "../words/titles.ts";
import type { Block } from "./block.ts";
import { SIGNER, withoutSigning } from "./signing-off.ts";

/** Who writes reports, by their post. */
const POST =
  /\b(?:Commissioner|PCC|PFCC|Chief Executive|Chief of Staff|Constable|Officer|Director|Treasurer|Clerk|Solicitor|Secretary|Manager|Head of|Chair(?:man|woman|person)?|Leader|Lead|Auditor|Adviser|Inspector|Superintendent|Office of)\b/iu;
const MOST_WORDS = 14;
/** A post and whose it is stand on so many lines at most. */
const MOST_LINES = 3;

const isPost = (text: string): boolean =>
  POST.test(text) && text.split(" ").length <= MOST_WORDS && /^\p{Lu}/u.test(text) && !/[.;:?!]$/.test(text) && !tells(text);

/** What is printed beside a signature: whom to ask, and which papers there are. */
const BESIDE =
  /^(?:(?:report )?(?:author|contact)(?: officer| details| person)?|contact for (?:further )?information|(?:for )?further information(?: contact)?|lead officer|report by|background (?:papers|documents|information)|list of background papers|appendi(?:x|ces)(?: attached)?|enclosures?|tel(?:ephone)?(?: (?:no\.?|number))?|phone|e-?mail|date)\s?:/iu;
const NUMBER_OR_MAIL = /^(?:tel(?:ephone)?|phone|e-?mail)\b.{0,80}\d{3}|^\S{1,60}@\S{1,60}$|^\+?[\d\s()]{9,20}$/iu;
const isBeside = (text: string): boolean =>
  text.length <= LONGEST_BESIDE && !tells(text) && (BESIDE.test(text) || (NUMBER_OR_MAIL.test(text) && !text.endsWith(".")));
const isDay = (text: string): boolean => {
  const [day] = findDates(text);
  return day?.start === 0 && day.end === text.length;
};
/** 'Background papers' over 'None.'; with a number it is a section. */
const isNone = (blocks: readonly Block[], at: number): boolean =>
  [at - 1, at].every((i) => blocks[i]?.marker == null) &&
  /^(?:none|nil|not applicable|n\/a)\.?$/iu.test(blocks[at]?.text ?? "") &&
  BESIDE.test(`${blocks[at - 1]?.text ?? ""}:`);

/** 'The office has three leads.', '… the candidate named below.': who stands below is told of. */
const ANNOUNCES = /\b(?:below|following|as follows|leads|members|candidates?|appointees|officers|posts)\.$/iu;
/** No line beside a signature is longer. */
const LONGEST_BESIDE = 100;

/** A sentence ends above a signature: below a title or 'They are:' stand those of whom the report tells. */
const isOver = (block: Block | undefined): boolean =>
  block === undefined ||
  (/[.?!”"’')]$/.test(block.text) && !ANNOUNCES.test(block.text)) ||
  BESIDE.test(block.text) ||
  /^signed\b/iu.test(block.text);

/** 'Elin Farr, Chief Executive': name and post on one line. */
const isNameWithPost = (text: string): boolean => {
  const comma = text.search(/,|\s[–—-]\s/u);
  return comma > 0 && SIGNER.test(text.slice(0, comma)) && isPost(text.slice(comma).replace(/^[\s,–—-]+/u, ""));
};

/** Where the name and the post begin that end before `end`; `end` itself where none do. */
function signerAt(blocks: readonly Block[], end: number): number {
  for (let at = end - 1; at > 0 && end - at <= MOST_LINES + 1; at--) {
    const { text = "", marker = null } = blocks[at] ?? {};
    if (marker !== null) break;
    const named = at < end - 1 && SIGNER.test(text) && !isPost(text) && !isCommonTitle(text);
    if (named || (isNameWithPost(text) && at === end - 1)) return isOver(blocks[at - 1]) || isSignature(blocks, at) ? at : end;
    if (!isPost(text)) break;
  }
  return end;
}
/** Another signature stands right above. */
const isSignature = (blocks: readonly Block[], at: number): boolean => signerAt(blocks, at) < at;

/** The paragraphs of a report without those that only sign it, from its end up: who wrote it and in what post, how to reach them, which papers there are. */
export function withoutSigner(all: readonly Block[]): readonly Block[] {
  const blocks = withoutSigning(all);
  let end = blocks.length;
  let sure = end;
  while (end > 1) {
    const { text = "", marker = null } = blocks[end - 1] ?? {};
    const signer = signerAt(blocks, end);
    if (signer < end) end = sure = signer;
    else if (isNone(blocks, end - 1)) end = sure = end - 2;
    else if (marker === null && isBeside(text)) end = sure = end - 1;
    else if (isDay(text)) end -= 1;
    else break;
  }
  return sure === all.length ? all : blocks.slice(0, sure);
}
