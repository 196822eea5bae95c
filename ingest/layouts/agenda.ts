import { AGENDA_OPENINGS } from "./data.ts";

const strong = AGENDA_OPENINGS.filter((row) => !row.startsWith("?"));
const weak = AGENDA_OPENINGS.filter((row) => row.startsWith("?")).map((row) => row.slice(1).trim());
/** Verbs that tell what happened at the meeting. */
const TOLD =
  /(?<!\b(?:be|is|are|being) )\b(?:was|were|had|noted|advised|asked|received|reported|stated|welcomed|agreed|thanked|queried|explained|confirmed|referred|considered|introduced|presented|informed|declared|resolved|responded|replied|expressed|highlighted|commented|raised|discussed|requested|suggested|sought|outlined|updated|felt|approved|proposed|nominated|seconded|elected|appointed|heard|gave|provided|took|reminded|acknowledged|emphasised|added|announced|invited|read|undertook)\b/i;
const TIME = /^\(?(?:\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?(?:\s?[-–to]+\s?\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?)?)\)?\.?$/i;
const opens = (text: string, openings: readonly string[]) =>
  openings.some((opening) => text.startsWith(opening) && !/[\p{L}]/u.test(text[opening.length] ?? " "));

/** Whether a paragraph tells what happened rather than what is to happen. */
export const tells = (text: string): boolean => TOLD.test(text.slice(0, 600));

/** Rules and notes look ahead ('will be drawn from', 'must be received'); minutes report what would be. */
const RULE = /\b(?:will|shall|must|may|should|can|are asked|are invited)\b/;
const REPORTED = /\b(?:would|could|might|said|had|was|were)\b|[“"]|\b(?:I|we|my|our)\b|\?/;

/** Whether a paragraph reads as agenda text: what the meeting is to do, written before it. */
export function isAgendaText(text: string): boolean {
  const lower = text.toLowerCase();
  if (TIME.test(text)) return true;
  return opens(lower, strong) || (opens(lower, weak) && !tells(text));
}

/** Whether a paragraph behind a title is a rule or a note of the agenda, though it does not open as one. */
export const isRule = (text: string): boolean => RULE.test(text) && !REPORTED.test(text) && !tells(text);
