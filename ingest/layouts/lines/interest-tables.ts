import { tells } from "../words/agenda.ts";
import { isListedPerson } from "../head/attendees.ts";
import { COMMON_TITLES } from "../data.ts";
import { labelOf } from "./furniture.ts";
import type { Line } from "./line.ts";
import { titleLikeness } from "../words/titles.ts";

/** The cells of such a table's head, in any order but this: whose, in what, what. */
const WHOSE = /^(?:(?:panel )?(?:member|councillor|name)s?(?:['’]s? name)?|name of (?:the )?(?:panel )?(?:member|councillor)|cllrs?)$/i;
const HEAD =
  /^(?:(?:agenda |minute |report )?(?:item|minute|number|no)s?\.?(?: ?(?:number|no|\(s\)|s)\.?)*(?: and subject)?|subject|reason|details?|nature|type)$/i;
const INTEREST =
  /^(?:(?:nature|type|details?) of (?:the )?(?:personal |prejudicial |pecuniary )?(?:interest|declaration)|(?:personal |prejudicial |pecuniary )?interest(?: declared)?|declaration(?: of interest)?)s?$/i;
/** All of the head in one line: 'Name Agenda Item Nature of Interest'. */
const WHOLE_HEAD = /^(?:(?:panel )?member|name|councillor)s?\b(?: \S+){1,6} (?:interests?(?: declared)?|declaration(?: of interest)?)$/i;
/** The most cells of a head, and the most words of a cell. */
const MOST = 4;
const LONGEST = 40;
const TITLED =
  /^(?:(?:County |City |Borough )?Councillors?|Cllrs?|Alderman|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Mayor|Y Cynghorydd)\b\.? ?\p{Lu}/u;
const NUMBER = /^(?:[A-Z]{2,5} ?)?\d{1,4}(?:\/\d{2,4})?[.)]$/;

/** How many lines the head of a table of interests takes at a place; 0 where none begins there. */
function headAt(lines: readonly Line[], at: number): number {
  const first = lines[at]?.text ?? "";
  if (WHOLE_HEAD.test(first) && !tells(first)) return 1;
  if (!WHOSE.test(first)) return 0;
  for (let n = 1; n < MOST; n++) {
    const cell = lines[at + n]?.text ?? "";
    if (INTEREST.test(cell)) return n + 1;
    if (!HEAD.test(cell)) return 0;
  }
  return 0;
}

/** Whether a line is the name that a row begins with. `titled`: those of the table have titles, so that 'All Items' is none. */
const opensRow = ({ text }: Line, titled: boolean) =>
  text.split(" ").length <= 8 && (TITLED.test(text) || (!titled && isListedPerson(text))) && !tells(text);

/** Whether a line is no cell: a label, the number or title of the next item, a sentence, or what a wider gap parts from the table. */
function ends(line: Line, gap: number): boolean {
  const { text } = line;
  if (line.gap > gap || labelOf(text) !== null || NUMBER.test(text) || text.split(" ").length > LONGEST) return true;
  if (text === text.toUpperCase() && titleLikeness(text) >= 0.9 && text.includes(" ")) return true;
  return (tells(text) && /[.]$/.test(text)) || COMMON_TITLES.includes(text.toLowerCase());
}

/**
 * The lines of a text with every table of declared interests, which a converter wrote as a column of words, as a line for its head and one for
 * each member. Other lines stay as they are. Linear.
 */
export function joinedInterests(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const head = headAt(lines, at);
    const row = lines[at + head];
    const first = lines[at];
    if (head === 0 || !first || !row || !opensRow(row, false)) {
      if (first) result.push(first);
      at += 1;
      continue;
    }
    result.push(joined(lines.slice(at, at + head)));
    const gap = Math.max(row.gap, lines[at + head + 1]?.gap ?? 0);
    const titled = TITLED.test(row.text);
    at += head;
    while (at < lines.length) {
      const start = lines[at];
      if (!start || !opensRow(start, titled) || start.gap > gap) break;
      let end = at + 1;
      for (let cell = lines[end]; cell && !opensRow(cell, titled) && !ends(cell, gap); cell = lines[end]) end += 1;
      result.push(joined(lines.slice(at, end)));
      at = end;
    }
  }
  return result;
}

/** The head of a table of interests, all in one line. */
export const isInterestsHead = (text: string): boolean => WHOLE_HEAD.test(text) && !tells(text);

function joined(cells: readonly Line[]): Line {
  const [first, ...more] = cells;
  if (!first) throw new TypeError("a row has a cell");
  const text = [first, ...more].map((cell) => cell.text).join(" ");
  return { ...first, text, gap: Math.max(1, first.gap), width: text.length };
}
