import { findDates } from "../../corpus/text/dates.ts";
import { isPanelName } from "../place/names.ts";
import type { Block } from "./items/block.ts";
import { titleLikeness } from "./words/titles.ts";

/** The rows of the table over a report, by their labels: 'Report to', 'Agenda item 8', 'Contact officer: …'. */
const ROW =
  /^(?:(?:joint |cover(?:ing)? )?report (?:to|of|by|from|author)\b|report for:?|(?:public )?agenda item\b|item(?: no\.?)? ?\d|(?:date|day|time|venue|location|meeting|committee|body|author|contact|lead|presented by|prepared by|classification|status|wards?|portfolio|publication|decision type|key decision|exempt\p{L}*|electoral divisions?|subject|title|report title)(?: [\p{L}()/]+){0,3}\s?:|(?:to|from|by|of)\s?:|(?:for (?:information|decision|discussion|noting))$|(?:not )?(?:public|exempt|restricted|unrestricted|official|open)$)/iu;
/** The row that holds the title. */
const SUBJECT = /^(?:subject|title(?: of (?:the )?report)?|report title|topic)(?:\s?:\s*|\s+(?=\p{Lu})|$)/iu;
/** What reports call themselves, at the end of their titles or before a colon, a day or a period. */
const CALLED =
  /\b(?:report|update|briefing|overview)s?(?: (?:note|paper|report|statement))?(?:\s?[:–—(-].{0,60}|\s(?:for|on|to|from|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|quarter|20\d\d)\b.{0,60})?$/iu;
const MOST_WORDS = 14;

export const isRow = (text: string): boolean => ROW.test(text) || SUBJECT.test(text);

/** Whether a line tells when or for whom a report was made, and nothing of what it is about. */
const isOfMeeting = (text: string, body: string | null): boolean =>
  text === body ||
  (!CALLED.test(text) && (isPanelName(text) || findDates(text).some(({ iso }) => iso.length === 10))) ||
  /\b(?:committee|board|meeting)\b.{0,12}$/iu.test(text);

/** A line that calls itself a report, and no sentence. */
export const callsItself = (text: string): boolean =>
  !ROW.test(text) && text.split(" ").length <= MOST_WORDS && !/[.;?!]$/.test(text) && titleLikeness(text) >= 0.35 && CALLED.test(text);

/** The title of a whole report: the subject that a row names, else what its head calls a report, else the last title-like line that is neither body nor day. */
export function reportTitle(head: readonly Block[], body: string | null): string | null {
  const at = head.findIndex(({ text }) => SUBJECT.test(text));
  const subject = head[at]?.text.replace(SUBJECT, "").trim() || head[at + 1]?.text;
  if (at >= 0 && subject !== undefined) return subject;
  const titles = head.map(({ text }) => text).filter((text) => !isOfMeeting(text, body) && titleLikeness(text) >= 0.35);
  return (
    titles.findLast(callsItself) ??
    titles.findLast((text) => !isRow(text) && titleLikeness(text) >= 0.5) ??
    titles.findLast((text) => !isRow(text) || /^report of\b/iu.test(text)) ??
    null
  );
}

/** More words are no title or row. */
const PROSE_WORDS = 25;

/** Whether a block of the head is prose: what a report says before its first section. */
export const isProse = ({ text, marker }: Block): boolean =>
  !isRow(text) &&
  text !== text.toUpperCase() &&
  (marker?.kind === "glyph" ||
    text.split(" ").length >= PROSE_WORDS ||
    (/[.?!:][”"’')]*$/.test(text) && text.split(" ").length >= 4 && titleLikeness(text) < 0.35));
