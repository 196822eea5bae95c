import type { Line } from "./line.ts";
import { runTitleEnd } from "./title-runs.ts";

/** A line so long holds a whole paper: some converters join all lines of a page. */
const LONG = 800;
const FEWEST = 2;

/** What opens lists of people, and the paper's own name, in the run. */
const HEADS =
  /(?<=\s)(?<!\b(?:ALSO|MEMBERS|Also) )(?=(?:(?:MEMBERS |ALSO )?PRESENT|IN ATTENDANCE|APOLOGIES|UNRESTRICTED ITEMS|(?:Also )?[Pp]resent|(?:Also )?[Ii]n [Aa]ttendance|Also in Attendance|Apologies)\s?:|PART \d ITEMS\b|UNRESTRICTED ITEMS\b)|(?<=\s)(?=(?:Draft |DRAFT )?(?:Minutes|MINUTES)\s)|(?<=^Item \d{1,2}\s)|(?<=\b(?:Draft|DRAFT) (?:Minutes|MINUTES)\s)/u;
/** Numbers of items as they may stand in the run: '4. Members’ …'. */
const NUMBER = /(?<=[\s])(?<n>\d{1,3})\.\s(?=\p{Lu})/gu;
/** Where a title in the run ends: at the first paragraph number, or where a sentence begins as minutes do. */
const TITLE_END =
  /\s(?=\(\d{1,2}\)\s|\([ai]\)\s|\d{1,3}\.1\s|(?:The|An?) (?:Panel|Chair\w*|Vice-Chair\w*|Clerk|Secretary|Committee|Commissioner|PCC|Police|[Mm]inutes|[Rr]eport|Head|Monitoring|Deputy|Chief|apolog\w+|welcome)\b|Members\b|Apologies (?:were|was|had|for absence were|from|received)|Councillors? \p{Lu}|Cllrs?\b|M(?:r|rs|s) \p{Lu}|It (?:was|is)\b|There (?:was|were)\b|RESOLVED|Resolved|AGREED|Agreed\b|No \p{Ll}|None\b|In response|Consideration was)/u;
const PAGE = /\sPage \d{1,3} of \d{1,3}(?=\s|$)/g;
/** Where a new paragraph begins in minutes that lost their lines. */
const RESOLVES = /(?<=[.;:)]\s)(?=RESOLVED\b|Resolved\b|AGREED\b)/u;
/** Minutes that lost their lines, parted where a resolution begins. */
export const atResolutions = (text: string): string[] => text.split(RESOLVES).map((part) => part.trim());

/** Numbers before a title in capitals: '45 APOLOGIES FOR ABSENCE An apology …'. */
const BEFORE_CAPITALS = /(?<=\s)(?<n>\d{1,4})\.?\s(?=\p{Lu}[\p{Lu}'’-]+\b)/gu;
/** Fewer of them prove nothing where they do not begin with 1. */
const FEWEST_LATER = 3;

/** The places where items begin: numbers that rise one by one from 1, else from any number before titles in capitals. */
function itemStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(NUMBER)) if (Number(match.groups?.["n"]) === starts.length + 1) starts.push(match.index);
  if (starts.length >= FEWEST) return starts;
  const titled = [...text.matchAll(BEFORE_CAPITALS)]
    .slice(0, MOST)
    .filter(({ index }) => runTitleEnd(text.slice(index, index + REACH)) !== null);
  // 'PART 1 ITEMS IN PUBLIC' may stand before them: of the runs that rise by one the longest.
  const runs = new Map<number, number[]>();
  for (const match of titled) {
    const number = Number(match.groups?.["n"]);
    runs.set(number, [...(runs.get(number - 1) ?? []), match.index]);
  }
  const longest = [...runs.values()].reduce((best, run) => (run.length > best.length ? run : best), []);
  return longest.length < FEWEST_LATER ? [] : longest;
}

/** More items has no paper. */
const MOST = 500;
/** As far as a title is looked for. */
const REACH = 400;

/** Where a title in capitals ends: with them. */
const inCapitals = (item: string): number | null => (/^\d{1,4}\.?\s\p{Lu}{2}/u.test(item) ? runTitleEnd(item) : null);

/** An item of the run as lines: its title, then its paragraphs by their own numbers ('3.2', '(4)') and its resolutions. */
function itemLines(item: string): string[] {
  const number = /^\d{1,3}/.exec(item)?.[0] ?? "";
  const end = inCapitals(item) ?? TITLE_END.exec(item.slice(0, REACH))?.index ?? item.length;
  const paragraph = new RegExp(String.raw`\s(?=${number}\.\d{1,2}\s\p{Lu})|(?<=[.;:)?]\s)(?=\(\d{1,2}\)\s)`, "u");
  const body = item.slice(end).trim();
  return [item.slice(0, end).replace(/(?<=\)) \d{1,3}$/, ""), ...body.split(paragraph).flatMap(atResolutions)];
}

function flat(text: string): string[] | null {
  const starts = itemStarts(text);
  if (starts.length < FEWEST) return null;
  const head = text.slice(0, starts[0]).split(HEADS);
  const items = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).replace(PAGE, ""));
  return [...head, ...items.flatMap(itemLines)].map((part) => part.trim()).filter((part) => part !== "");
}

/**
 * The lines of a paper whose converter joined them all, parted again where its numbers rise one by one: head, lists of people, titles,
 * paragraphs and resolutions. Other lines stay as they are. Linear in the text.
 */
export function unflattened(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.text.length > LONG)) return lines;
  return lines.flatMap((line) => {
    const parts = line.text.length > LONG && line.list === null ? flat(line.text) : null;
    return parts === null ? [line] : parts.map((text): Line => ({ ...line, text, gap: 1, indent: 0, width: text.length }));
  });
}
