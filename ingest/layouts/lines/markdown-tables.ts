import { isAttendanceHead } from "../head/attendance-heads.ts";
import { labelOf } from "./furniture.ts";
import { loneMarker } from "../words/markers.ts";
import { TABLE_HEAD, TABLE_RULE } from "./table-lines.ts";

const isRow = (line: string): boolean => /^\|.+\|$/.test(line.trim());
/** A cell so long holds a paragraph of its own. */
const LONG = 300;
const SIGNS = /\*\*|__/g;
/** The end of a line within a cell. */
const BREAK = /<br ?\/?>/i;

const paragraphs = (cell: string): string[] =>
  cell
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The cells of a row, the empty ones too. */
const cellsOf = (row: string): string[] =>
  row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => paragraphs(cell).join("\n\n"));

/** The head of a table that sets two languages side by side. */
const LANGUAGES = /^\|\s*(?:cymraeg|welsh)\s*\|\s*(?:english|saesneg)\s*\|$/i;
const NUMBER = /^(?<number>\d{1,3}[.)])\s+/;

/** A row of such a table: a title and a label in the second language, texts in both, one below the other. */
function bilingual([first = "", second = ""]: readonly string[]): string {
  const number = NUMBER.exec(first)?.groups?.["number"];
  if (number !== undefined && second.startsWith(number)) return second;
  return labelOf(second) === null ? `${first}\n\n${second}` : second;
}

const bilingualLines = (rows: readonly string[]): string[] =>
  rows.filter((row) => !TABLE_RULE.test(row) && !LANGUAGES.test(row)).map((row) => bilingual(cellsOf(row).filter(isFilled)));

/** 'COFNODION | MINUTES', without bars at the ends. */
const PAIR = /^([^|]+) \| ([^|]+)$/;
const WELSH = /\b(?:yn|yr?|a'r|cynghorydd|cynghorwyr|cofnodion|penderfynwyd|heddlu|cyfarfod)\b/i;
/** Fewer pairs are no text in two languages, nor is a text where a smaller share of the lines are such, or so few are in Welsh. */
const [FEWEST_PAIRS, MOST_PAIRS, IN_WELSH] = [8, 0.7, 0.3];

/** A text with both languages on each line, a bar between them → both, one below the other. Other texts stay as they are. */
function withoutPairs(text: string): string {
  const lines = text.split("\n");
  const pairs = lines.map((line) => PAIR.exec(line.trim())?.slice(1));
  const found = pairs.filter((pair) => pair !== undefined);
  const welsh = found.filter(([first = "", second = ""]) => WELSH.test(first) && !WELSH.test(second));
  const printed = lines.filter((line) => line.trim() !== "").length;
  if (found.length < Math.max(FEWEST_PAIRS, printed * MOST_PAIRS) || welsh.length < found.length * IN_WELSH) return text;
  return lines.map((line, i) => (pairs[i] ? `\n${bilingual(pairs[i])}` : line)).join("\n");
}

/** '**Precept** The Commissioner set out …': a title in bold before its text. */
const TITLED = /^(?<title>\*\*[^*\n]{2,120}\*\*)\s+(?<text>\S.*)$/su;

/** A row as the lines of a paper: 'Present: Cllr Amos', '2. Precept', 'a) Members asked …', 'Cllr Amos | Kelder Council'. */
function lineOf([first = "", ...rest]: readonly string[]): string {
  const bare = first.replaceAll(SIGNS, "").trim();
  if (rest.length === 0) return first;
  if (isAttendanceHead(bare)) return [`${bare.replace(/\s*:$/, "")}:`, ...rest].join(" ");
  const { title, text } = loneMarker(bare) === null ? {} : (TITLED.exec(rest[0] ?? "")?.groups ?? {});
  if (title !== undefined && text !== undefined) return `${bare} ${title}\n\n${[text, ...rest.slice(1)].join(" ")}`;
  if (loneMarker(bare) !== null || bare.endsWith(":")) return [bare, ...rest].join(" ");
  return [first, ...rest].join([first, ...rest].some((cell) => cell.length > LONG) ? "\n\n" : " | ");
}

/** What heads the column that says what is to be done of each row. */
const ACTIONS = /^(?:\*\*)?actions?(?: by| required| points?)?:?(?:\*\*)?$/i;
const isFilled = (cell: string) => cell !== "";

/** The rows of a table as lines of a paper; what is to be done stands below its row. */
function linesOf(rows: readonly string[]): string[] {
  const head = cellsOf(rows[0] ?? "");
  const actions = head.findIndex((cell) => ACTIONS.test(cell));
  const body = rows.filter((row, at) => !TABLE_RULE.test(row) && (actions < 0 || at > 0));
  return body.flatMap((row) => {
    const cells = cellsOf(row);
    const action = cells[actions] ?? "";
    const own = lineOf(cells.filter((cell, at) => isFilled(cell) && at !== actions));
    return action === "" ? [own] : [own, `Action: ${action}`];
  });
}

/** Whether rows list who was there: 'Present' begins the first. */
const listsPeople = (rows: readonly string[]): boolean => isAttendanceHead((cellsOf(rows[0] ?? "")[0] ?? "").replaceAll(SIGNS, ""));

/**
 * A text with the rows of its Markdown tables (a bar at both ends, a rule under the first) as paragraphs, each by itself. The table of items of a
 * page ('No. | Item') has a reader of its own and stays. Linear.
 */
export function withoutMarkdownTables(text: string): string {
  if (!text.includes("|")) return text;
  const lines = withoutPairs(text).split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (isRow(lines[end] ?? "")) end += 1;
    const rows = lines.slice(at, end);
    const isTable =
      rows.length > 1 &&
      ((TABLE_RULE.test(rows[1] ?? "") && (!TABLE_HEAD.test(rows[0]?.trim() ?? "") || rows.some((row) => BREAK.test(row)))) ||
        listsPeople(rows));
    const texts = !isTable ? [] : LANGUAGES.test(rows[0]?.trim() ?? "") ? bilingualLines(rows) : linesOf(rows);
    for (const own of texts) if (own !== "") kept.push("", own);
    if (!isTable) kept.push(...(rows.length === 0 ? lines.slice(at, at + 1) : rows));
    else kept.push("");
    at = Math.max(end, at + 1);
  }
  return kept.join("\n");
}
