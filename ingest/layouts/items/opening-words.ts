import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { TAKES_PART } from "./sections.ts";

/** What a head tells of the meeting itself, and of who was there. */
const OF_HEAD =
  /\b(?:present|attend(?:ed|ance|ees)|apolog\p{L}+|substitut\p{L}+|held (?:at|in|on)|in the chair|took the chair|quor\p{L}+|arrived|commenced|began|started|opened at|webcast|recorded)\b/iu;

/** Whether a paragraph tells what somebody did or said before the first item was taken. */
const isSaid = ({ text, marker }: Block) =>
  marker === null &&
  text.split(" ").length >= 5 &&
  /[.?!][”"’']?$/.test(text) &&
  TAKES_PART.test(text) &&
  tells(text) &&
  !OF_HEAD.test(text);

/**
 * What stands before the first item as the head and what was said right above that item ('The Chairman welcomed the new member.'), which belongs
 * to none that the paper numbers.
 */
export function partedOpening(before: readonly Block[]): { head: readonly Block[]; said: readonly Block[] } {
  const last = before.findLastIndex((block) => !isSaid(block));
  return { head: before.slice(0, last + 1), said: before.slice(last + 1) };
}
