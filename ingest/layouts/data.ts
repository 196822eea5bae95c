import { readFileSync } from "node:fs";

/** The data files of the layouts, read once: exceptions are rows there, not branches here. */
const rows = (name: string): string[] =>
  readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Lines `phrase = role` → phrase → role. */
const pairs = (name: string): Map<string, string> =>
  new Map(
    rows(name).map((row): [string, string] => {
      const at = row.lastIndexOf("=");
      return [row.slice(0, at).trim(), row.slice(at + 1).trim()];
    }),
  );

/** First parts of words that keep their hyphen at a line's end. */
export const PREFIXES: ReadonlySet<string> = new Set(rows("hyphen-prefixes.txt").filter((row) => !row.startsWith("?")));
/** Those that keep it only before a word of its own. */
export const DOUBTFUL_PREFIXES: ReadonlySet<string> = new Set(
  rows("hyphen-prefixes.txt").flatMap((row) => (row.startsWith("?") ? [row.slice(1).trim()] : [])),
);
/** What a line that is nothing but a label stands for. */
export const LABELS: ReadonlyMap<string, string> = pairs("labels.txt");
/** Lines of sites and packs that are nobody's words: whole lines, or beginnings that end in `*`. */
export const FURNITURE = rows("furniture.txt");
/** How agenda text begins. */
export const AGENDA_OPENINGS = rows("agenda-openings.txt");
/** Beginnings of titles that most agendas have. */
export const COMMON_TITLES = rows("item-titles.txt");
/** Such titles in full, of two words and more. */
export const WHOLE_TITLES: ReadonlySet<string> = new Set(rows("whole-titles.txt"));
/** Headings of reports that have no number. */
export const REPORT_HEADINGS: ReadonlySet<string> = new Set(rows("report-headings.txt"));
/** What opens a list of attendance → status and office. */
export const ATTENDANCE_HEADS: ReadonlyMap<string, string> = pairs("attendance-heads.txt");
/** Words of a note beside a name → office; the first that is found counts. */
export const ATTENDANCE_OFFICES: ReadonlyMap<string, string> = pairs("attendance-offices.txt");
/** Words of lines above a panel's bare name that are none of its area. */
export const NO_AREAS: readonly string[] = rows("no-areas.txt");
/** Words of minutes, by which those that run together are told apart. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(rows("common-words.txt").flatMap((row) => row.split(" ")));
const letters = rows("honours.txt");
/** Letters that stand behind a name. */
export const HONOURS: ReadonlySet<string> = new Set(letters.filter((row) => !/[a-z]/.test(row)));
/** Titles that stand before a name, without a stop. */
export const TITLES: ReadonlySet<string> = new Set(
  letters.filter((row) => /[a-z]\.$/.test(row) || /^(?:PC|DCC|ACC)\.$/.test(row)).map((row) => row.slice(0, -1)),
);
