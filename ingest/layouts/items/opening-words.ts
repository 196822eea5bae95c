import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { saysResolved } from "../words/resolved.ts";
import { TAKES_PART } from "./sections.ts";

/** What a head tells of the meeting itself, and of who was there. */
const OF_HEAD =
  /\b(?:present|attend(?:ed|ance|ees)|apolog\p{L}+|substitut\p{L}+|held (?:at|in|on)|in the chair|took the chair|quor\p{L}+|arrived|commenced|began|started|opened at|webcast|recorded)\b/iu;

/** Whether a sentence tells what somebody did or said at the meeting, and nothing of the meeting itself. */
export const isTold = (text: string): boolean => /[.?!][”"’']?$/.test(text) && TAKES_PART.test(text) && tells(text) && !OF_HEAD.test(text);

/** Whether a paragraph tells what somebody did or said before the first item was taken. */
const isSaid = ({ text, marker }: Block) => marker === null && text.split(" ").length >= 5 && isTold(text);

/** 'RESOLVED: That the figures be noted.', on one line or two. */
const isResolved = ({ text }: Block, above: Block | undefined) =>
  labelOf(text) === "resolution" ||
  saysResolved(text) ||
  (above !== undefined && labelOf(above.text) === "resolution" && /^That\b/i.test(text));

/**
 * What stands before the first item as the head and what was said or resolved right above that item ('The Chairman welcomed the new member.'),
 * which belongs to none that the paper numbers. `lost`: whether the head holds more of that, above what is of the head alone.
 */
export function partedOpening(before: readonly Block[]): { head: readonly Block[]; said: readonly Block[]; lost: boolean } {
  const told = before.map((block, i) => isSaid(block) || isResolved(block, before[i - 1]));
  const last = told.lastIndexOf(false);
  return { head: before.slice(0, last + 1), said: before.slice(last + 1), lost: told.slice(0, Math.max(0, last)).includes(true) };
}
