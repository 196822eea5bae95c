import { tells } from "../words/agenda.ts";
import { type Line, partedLine } from "./line.ts";
import { isNumber, leadingMarker } from "../words/markers.ts";
import { TITLE } from "./title-runs.ts";
import { isCommonTitle } from "../words/titles.ts";

/** A way in which papers count their items, where a number with a stop is not it. */
interface Form {
  pattern: RegExp;
  /** Fewer lines of it are no accident only where the form says 'Item'. */
  fewest: number;
  /** The words of the form say that an item begins; elsewhere one of the titles must be one of every agenda. */
  sure: boolean;
  place: (number: string) => number;
}

const ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

const FORMS: readonly Form[] = [
  {
    // 'Item 4 – Precept', 'ITEM NO. 4' over its title.
    pattern:
      /^(?:Agenda |AGENDA )?(?:[Ii]tem|ITEM)(?: (?:[Nn]o\.?|NO\.?|[Nn]umber))? (?<number>\d{1,3})(?:\s?[.:–—-]\s?(?<title>\p{Lu}.{2,200})|\s?[.:]?)$/u,
    fewest: 2,
    sure: true,
    place: Number,
  },
  // 'Minute 12 - Apologies', 'Item No. 12 Apologies'.
  {
    pattern:
      /^(?:Minute|MINUTE|(?:Agenda )?[Ii]tem|ITEM)(?: (?:[Nn]o|NO)\.?)? (?<number>\d{1,4})(?:\s?[.:–—-])?\s(?<title>\p{Lu}.{2,200})$/u,
    fewest: 3,
    sure: false,
    place: Number,
  },
  // '[3] Precept', 'PCP21-03 Precept', 'P.3 Precept'.
  { pattern: /^\[(?<number>\d{1,3})\]\s?(?<title>\p{Lu}.{2,160})$/u, fewest: 3, sure: false, place: Number },
  {
    pattern: /^(?<number>[A-Z]{1,5}[./-]?(?:\d{2,4}[./-])?\d{1,4})[.:]?\s(?<title>\p{Lu}.{2,250})$/u,
    fewest: 3,
    sure: false,
    place: (reference) => Number(/\d+$/.exec(reference)?.[0]),
  },
  // '3 | Precept'.
  { pattern: /^(?<number>\d{1,3})\s?\|\s(?<title>\p{Lu}[^|]{2,160})$/u, fewest: 3, sure: false, place: Number },
  // '3 Precept'.
  { pattern: /^(?<number>\d{1,3})\s(?<title>\p{Lu}.{2,160})$/u, fewest: 3, sure: false, place: Number },
  // '3: Precept', '3 - Precept', '3/ Precept'.
  { pattern: /^(?<number>\d{1,3})(?:[:/]|\s?[–—-])\s+(?<title>\p{Lu}.{2,160})$/u, fewest: 3, sure: false, place: Number },
  { pattern: /^(?<number>[A-Z])[.)]\s+(?<title>\p{Lu}.{2,160})$/u, fewest: 3, sure: false, place: (letter) => letter.charCodeAt(0) - 64 },
  {
    pattern: /^(?<number>[IVX]{1,5})[.)]\s+(?<title>\p{Lu}.{2,160})$/u,
    fewest: 3,
    sure: false,
    place: (roman) => ROMANS.indexOf(roman) + 1,
  },
];

const WORDS = 25;
/** How far one number may lie behind the other where the form is sure. */
const SKIP = 3;

interface Found {
  number: string;
  /** ''; it stands on the next line. */
  title: string;
}

/** What stands before the number that rises: 'PCP21-' of 'PCP21-03'. */
const seriesOf = (number: string) => (/\d$/.test(number) ? number.replace(/\d+$/, "") : "");

const mayBeTitle = (title: string) =>
  !/[.;,]$/.test(title) && !tells(title) && title.split(" ").length <= (title === title.toUpperCase() ? 2 * WORDS : WORDS);

/** The lines that a form counts one by one; none where they are too few. */
function counted(lines: readonly Line[], { pattern, fewest, sure, place }: Form): Map<number, Found> {
  const found = new Map<number, Found>();
  let [last, series] = [0, ""];
  for (const [i, line] of lines.entries()) {
    const { number = "", title = "" } = pattern.exec(line.text)?.groups ?? {};
    if (number === "" || (!sure && (line.gap === 0 || !mayBeTitle(title)))) continue;
    if (!sure && isNumber(leadingMarker(line.text)?.marker ?? null)) continue;
    const step = place(number) - last;
    const follows = (step === 1 || (sure && step > 0 && step <= SKIP)) && (found.size === 0 || seriesOf(number) === series);
    if (!follows && found.size >= fewest) continue;
    if (!follows) found.clear();
    found.set(i, { number, title });
    [last, series] = [place(number), seriesOf(number)];
  }
  const known = sure || [...found.values()].some(({ title }) => isCommonTitle(title));
  if (found.size < fewest || !known) found.clear();
  return found;
}

/** 'Item: Precept'. */
const UNCOUNTED = /^(?:Agenda )?(?:[Ii]tem|ITEM)\s?[:–—-]\s?(?<title>\p{Lu}.{2,200})$/u;
const FEWEST_UNCOUNTED = 2;

/** Lines whose titles stand behind the word 'Item' alone as titles. */
function uncounted(lines: readonly Line[]): readonly Line[] {
  const titles = lines.map(({ text }) => UNCOUNTED.exec(text)?.groups?.["title"]);
  if (titles.filter((title) => title !== undefined).length < FEWEST_UNCOUNTED) return lines;
  return lines.map((line, i) => {
    const text = titles[i];
    return text === undefined ? line : { ...line, text, width: text.length, gap: Math.max(1, line.gap), mark: line.mark ?? TITLE };
  });
}

/** Lines of a paper that count its items in a form of their own, as a number and a title each. Linear. */
export function partedForms(lines: readonly Line[]): readonly Line[] {
  const found = FORMS.map((form) => counted(lines, form)).find(({ size }) => size > 0);
  if (!found) return uncounted(lines);
  return lines.flatMap((line, i) => {
    const own = found.get(i);
    if (own) {
      const texts = [`${own.number}.`, own.title].filter((text) => text !== "");
      return partedLine({ ...line, mark: line.mark ?? TITLE }, texts, { first: Math.max(1, line.gap), later: 0 });
    }
    return [found.get(i - 1)?.title === "" ? { ...line, mark: line.mark ?? TITLE } : line];
  });
}
