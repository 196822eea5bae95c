import { labelOf } from "./furniture.ts";
import { loneMarker } from "../words/markers.ts";
import { TABLE_HEAD, TABLE_RULE } from "./table-lines.ts";

const isRow = (line: string): boolean => /^\|.+\|$/.test(line.trim());
/** A cell so long holds a paragraph of its own. */
const LONG = 300;
const SIGNS = /\*\*|__/g;

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll(/<br ?\/?>/gi, "\n").trim())
    .filter((cell) => cell !== "");

/** The head of a table that sets two languages side by side. */
const LANGUAGES = /^\|\s*(?:cymraeg|welsh)\s*\|\s*(?:english|saesneg)\s*\|$/i;
const NUMBER = /^(?<number>\d{1,3}[.)])\s+/;

/** A row of such a table: a title and a label in the second language, texts in both, one below the other. */
function bilingual(row: string): string {
  const [first = "", second = ""] = cellsOf(row);
  const number = NUMBER.exec(first)?.groups?.["number"];
  if (number !== undefined && second.startsWith(number)) return second;
  return labelOf(second) === null ? `${first}\n\n${second}` : second;
}

/** A row as the lines of a paper: 'Present: Cllr Amos', '2. Precept', 'a) Members asked …', 'Cllr Amos | Kelder Council'. */
function lineOf(row: string): string {
  const [first = "", ...rest] = cellsOf(row);
  const bare = first.replaceAll(SIGNS, "").trim();
  if (rest.length === 0) return first;
  if (loneMarker(bare) !== null || bare.endsWith(":")) return [bare, ...rest].join(" ");
  return [first, ...rest].join([first, ...rest].some((cell) => cell.length > LONG) ? "\n\n" : " | ");
}

/**
 * A text with the rows of its Markdown tables (a bar at both ends, a rule under the first) as paragraphs, each by itself. The table of items of a
 * page ('No. | Item') has a reader of its own and stays. Linear.
 */
export function withoutMarkdownTables(text: string): string {
  if (!text.includes("|")) return text;
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (isRow(lines[end] ?? "")) end += 1;
    const rows = lines.slice(at, end);
    const isTable = rows.length > 1 && TABLE_RULE.test(rows[1] ?? "") && !TABLE_HEAD.test(rows[0]?.trim() ?? "");
    const read = LANGUAGES.test(rows[0]?.trim() ?? "") ? bilingual : lineOf;
    if (isTable) for (const row of rows) if (!TABLE_RULE.test(row) && !LANGUAGES.test(row) && read(row) !== "") kept.push("", read(row));
    if (!isTable) kept.push(...(rows.length === 0 ? lines.slice(at, at + 1) : rows));
    else kept.push("");
    at = Math.max(end, at + 1);
  }
  return kept.join("\n");
}
