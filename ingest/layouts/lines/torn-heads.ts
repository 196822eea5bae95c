import { findDates } from "../../../corpus/text/dates.ts";
import { panelTitles } from "../../place/names.ts";
import { NO_AREAS } from "../data.ts";
import { opensPeople } from "../head/attendance-heads.ts";
import type { Line } from "./line.ts";

/** The head of a paper is no longer. */
const AT_TOP = 30;
/** Further down a line that holds nothing but an area is no beginning of the panel's name. */
const NAME_TOP = 4;

/** 'Kent and Medway': capitals but for the small words between them. */
const AREA = /^(?:[Tt]he )?(?:\p{Lu}[\p{L}’'.-]{1,30},?\s(?:(?:and|AND|&|of|OF|the|THE|upon|with)\s){0,3}){0,6}\p{Lu}[\p{L}’'.-]{1,30}$/u;
/** Of two parts at least: a word alone may be a day, a town, a state of the paper as well as an area, and the text tells elsewhere whose panel it is. */
const OF_PARTS = /\s(?:and|AND|&)\s/u;
const isArea = (text: string): boolean =>
  AREA.test(text) && OF_PARTS.test(text) && !NO_AREAS.some((words) => ` ${text.toLowerCase()} `.includes(` ${words} `));

/** 'MINUTES of a meeting of the Northmoor', 'Minutes of the Meeting of the'. */
const OPENS = /^(?:draft |unconfirmed |public )?(?:(?:minutes|notes|record|proceedings) of\b|(?:at )?an? (?:\p{L}+ )?meeting of\b)/iu;
const ENDS_IN_AREA = /(?:\b(?:of|the|OF|THE)|\s(?:and|AND|&)|,)$|\b(?:of|OF)(?: the| THE)?(?:\s(?:\p{Lu}[\p{L}’'.-]{1,30},?|and|&)){0,6}$/u;
/** 'Police and Crime Panel for', 'Police and Crime Panel for Northmoor and'. */
const FOR = /^(?:(?: for)?(?: the)?| for .*(?:\b(?:of|the|and)|&|,))$/i;

/** Whether a name or day that is found in two lines put together begins on the first, so long, and ends on the second. */
const isTorn = (found: readonly { start: number; end: number }[], length: number): boolean =>
  found.some(({ start, end }) => start < length && end > length + 1);

/** Whether the name of a panel goes on from one line of a head to the next. `at`: how far down the first stands. */
function tearsName(a: string, b: string, at: number): boolean {
  if (opensPeople(b)) return false;
  if (isTorn(panelTitles(`${a} ${b}`), a.length)) return true;
  const behind = a.slice(panelTitles(a)[0]?.end ?? a.length);
  if (behind !== "" && FOR.test(behind)) return /^\p{Lu}/u.test(b);
  const [title] = panelTitles(b);
  if (title?.start !== 0) return false;
  if (OPENS.test(a) && panelTitles(a).length === 0 && ENDS_IN_AREA.test(a)) return true;
  return at < NAME_TOP && isArea(a) && /^[.:]?$/.test(b.slice(title.end));
}

/** A number that is none of a day. */
const COUNTED = /\b(?:page|item|no\.?|room)\s?\d{1,2}$/i;
/** Whether a day goes on from one line of a head to the next: 'on Thursday, 15' over 'June 2023'. */
const tearsDay = (a: string, b: string): boolean =>
  a.includes(" ") &&
  !COUNTED.test(a) &&
  isTorn(
    findDates(`${a} ${b}`).filter((day) => day.iso.length === 10),
    a.length,
  );

/** Marks of one place in a page: no cells, and headings of one level. */
const isBeside = ({ mark: a }: Line, { mark: b }: Line): boolean =>
  a?.heading === b?.heading && a?.row === b?.row && a?.column === b?.column && (a?.row ?? null) === null;

/** The lines of a head with each that goes on in the next put together with it. */
function mended(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const above = kept.at(-1);
    const isNear = above !== undefined && line.gap <= 1 && isBeside(above, line) && above.isCut !== true;
    if (isNear && (tearsName(above.text, line.text, at - 1) || (line.gap === 0 && tearsDay(above.text, line.text))))
      kept.splice(-1, 1, { ...above, text: `${above.text} ${line.text}`, width: line.width });
    else kept.push(line);
  }
  return kept;
}

/**
 * The lines of a paper with what its head names on one line each, where it was broken: the panel ('NORTHMOOR' over 'POLICE AND CRIME PANEL') and the
 * day. Other lines stay as they are.
 */
export function withoutTears(lines: readonly Line[]): readonly Line[] {
  // 'Northmoor' over 'Police and Crime' over 'Panel': the area is told by the name below it, once that is whole.
  const top = mended(mended(lines.slice(0, AT_TOP)));
  return [...top, ...lines.slice(AT_TOP)];
}
