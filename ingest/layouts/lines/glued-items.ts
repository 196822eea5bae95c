import { type Line, partedLine } from "./line.ts";
import { runTitleEnd, TITLE } from "./title-runs.ts";
import { readsAsCommonTitle } from "../words/titles.ts";

/** A number that a line begins with; one alone and without a stop is a page's. */
const FIRST = /^(?<n>\d{1,3})(?:[.)]?(?=\s)|[.)]$)/;
/** A number amid a line, behind a sentence and perhaps the number of a page: '… from Mr Amos. 1 3. MINUTES'. */
const AMID = /(?<=[.;:)?] (?:\d{1,3} )?)(?<n>\d{1,3})\. (?=\p{Lu}[\p{L}’'])/gu;
/** The page's number before it. */
const PAGE = / \d{1,3}$/;

/** Where the title ends that a text begins with, in capitals or as on every agenda; null where it begins with none. */
function titleEnd(text: string): number | null {
  const isTitle = (title: string) =>
    readsAsCommonTitle(title) || (/\p{Lu}{3}/u.test(title) && title === title.toUpperCase() && !/[.;]$/.test(title));
  const end = isTitle(text) ? text.length : runTitleEnd(text, true);
  return end !== null && isTitle(text.slice(0, end)) ? end : null;
}

/** '2 5. CHILD EXPLOITATION': a title behind the number of the page that ended above it. */
const BEHIND_PAGE = /^\d{1,3} (?<title>\d{1,3}\. (?<words>\p{Lu}{2}.{3,150}))$/u;
function withoutPage(line: Line): Line {
  const { title, words } = BEHIND_PAGE.exec(line.text)?.groups ?? {};
  return title !== undefined && words !== undefined && titleEnd(words) === words.length ? { ...line, text: title } : line;
}

/** The parts of a line in which the item begins whose number is missing: its number, and what is before it, number, title and text. */
function partsOf(text: string, numbers: ReadonlySet<number>): { n: number; parts: string[] } | null {
  for (const { index, groups, 0: whole } of text.matchAll(AMID)) {
    const n = Number(groups?.["n"]);
    if (numbers.has(n) || !numbers.has(n - 1)) continue;
    const rest = text.slice(index + whole.length);
    const end = titleEnd(rest);
    if (end === null) continue;
    const printed = text.slice(0, index).trim();
    // The last item has no number after it: then the page's number tells, and that the title ends the paragraph.
    if (!numbers.has(n + 1) && !(end === rest.length && PAGE.test(printed))) continue;
    return {
      n,
      parts: [printed.replace(PAGE, ""), `${n}.`, rest.slice(0, end).trim(), rest.slice(end).trim()].filter((part) => part !== ""),
    };
  }
  return null;
}

/**
 * The lines of a paper with each item on lines of its own that a converter left in the paragraph above, at the end of a page: where lines
 * begin with the number before and the number after its own, and none with that; or with the one before, where a page's number stands
 * before it and the title ends the paragraph. Linear.
 */
export function withoutGlue(printed: readonly Line[]): readonly Line[] {
  const lines = printed.map(withoutPage);
  const numbers = new Set(lines.flatMap(({ text }) => Number(FIRST.exec(text)?.groups?.["n"] ?? []) || []));
  return lines.flatMap((line) => {
    const found = line.mark === null && line.list === null ? partsOf(line.text, numbers) : null;
    if (found === null) return [line];
    const { n, parts } = found;
    numbers.add(n);
    return partedLine(line, parts, { first: line.gap, later: 1 }).map((part) =>
      /^\d{1,3}\.$/.test(part.text) || parts.indexOf(part.text) === 2 ? { ...part, mark: TITLE } : part,
    );
  });
}
