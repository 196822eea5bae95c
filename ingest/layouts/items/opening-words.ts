import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { saysResolved } from "../words/resolved.ts";
import { TAKES_PART } from "./sections.ts";

/** What a head tells of the meeting itself, and of who was there. */
const OF_HEAD =
  /\b(?:present|attend(?:ed|ance|ees)|apolog\p{L}+|substitut\p{L}+|held (?:at|in|on)|in the chair|took the chair|quor\p{L}+|arrived|commenced|began|started|opened at|webcast|recorded)\b/iu;

/** 'On behalf of the Panel, the Chairman thanked …' */
const PHRASE_BEFORE =
  /^(?:On behalf of|Before|At the (?:outset|start|beginning|opening)|In opening|On opening|Prior to)\b[^,.;:]{0,80},\s(?=the\s)/u;
const withoutPhrase = (text: string): string => {
  const phrase = PHRASE_BEFORE.exec(text)?.[0].length ?? 0;
  return phrase === 0 ? text : `T${text.slice(phrase + 1)}`;
};

/** A sentence, and nothing of the meeting itself. */
const isSentence = (text: string): boolean => /[.?!][”"’']?$/.test(text) && !OF_HEAD.test(text);

/** 'The Panel met in private.': a sentence of somebody at the meeting. */
const isDone = (text: string): boolean => isSentence(text) && TAKES_PART.test(withoutPhrase(text));

/** Whether a sentence tells what somebody did or said at the meeting, and nothing of the meeting itself. */
export const isTold = (text: string): boolean => isDone(text) && tells(text);

/** 'Apologies were received from Cllr Amos.': a sentence of the minutes, though it stands among the lists of the head. */
export const tellsAway = (text: string): boolean =>
  /^(?:Apologies|An apology)\b[^.;:]{0,60}\b(?:was|were|had been|have been|has been) (?:received|given|presented|sent|submitted|tendered|noted|reported)\b[^]{0,1500}\.$/u.test(
    text,
  );

/** A list of people has no verb. */
const DOES = /\s(?:\p{Ll}{2,}ed|met|was|were|had|gave|took|left|went|sat|rose|began|said|spoke|heard|held)\b/u;
const isParagraph = ({ text, marker }: Block) => marker === null && text.split(" ").length >= 5;
/** Whether a paragraph tells what was done or said before the first item was taken, whoever did it. */
const isSaid = (block: Block) => isParagraph(block) && isSentence(block.text) && tells(block.text);

/** 'RESOLVED: That the figures be noted.', on one line or two. */
const isResolved = ({ text }: Block, above: Block | undefined) =>
  labelOf(text) === "resolution" ||
  saysResolved(text) ||
  (above !== undefined && labelOf(above.text) === "resolution" && /^That\b/i.test(text));

/**
 * What stands before the first item as the head and what was said or resolved there ('The Chairman welcomed the new member.'), which belongs to none
 * that the paper numbers.
 */
export function partedOpening(before: readonly Block[]): { head: readonly Block[]; said: readonly Block[] } {
  const own = before.map((block, i) => isSaid(block) || isResolved(block, before[i - 1]));
  // Alone these only tell who was there.
  const also = (block: Block) => tellsAway(block.text) || (isParagraph(block) && isDone(block.text) && DOES.test(block.text));
  const told = own.includes(true) ? before.map((block, i) => own[i] === true || also(block)) : own;
  return { head: before.filter((_, i) => told[i] !== true), said: before.filter((_, i) => told[i] === true) };
}
