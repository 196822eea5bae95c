import { loneMarker } from "../words/markers.ts";
import { TABLE_HEAD, TABLE_RULE } from "./table-lines.ts";

const isRow = (line: string): boolean => /^\|.*\|$/.test(line);
/** Fewer rows are a table in a text, not a text in a table. */
const FEWEST_ROWS = 8;
/** A printed line so long that a paragraph may have been broken there. */
const BROKEN = 60;
/** Cells so short side by side are a list. */
const SHORT = 40;

const cellsOf = (row: string): string[] =>
  row
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
/** A row that begins nothing: its first cell, that of the numbers, is empty. */
const goesOn = (before: string, cells: readonly string[]) =>
  cells[0] === "" &&
  before.length >= BROKEN &&
  !/[.:;?!–-]$/.test(before) &&
  before !== before.toUpperCase() &&
  loneMarker(cells[1] ?? "") === null;

/** A row's cells as lines: a number with what it counts, short cells side by side each by itself. */
function rowLines(cells: readonly string[]): string[] {
  const [first = "", ...rest] = cells.filter((cell) => cell !== "");
  if (rest.length === 0 || loneMarker(first) !== null) return [[first, ...rest].join(" ")];
  return rest.length > 1 && [first, ...rest].every((cell) => cell.length <= SHORT) ? [first, ...rest] : [[first, ...rest].join(" | ")];
}

/**
 * A text that some converters write of a document set in a table, each printed line a row with bars at both ends ('|2. |PETITIONS |', '| |There
 * were none. |') → its paragraphs. Texts with a Markdown table or the table of a page's items stay as they are. Linear.
 */
export function withoutBars(text: string): string {
  if (!text.includes("|")) return text;
  const lines = text.split("\n").map((line) => line.trim());
  const rows = lines.filter(isRow).length;
  if (rows < FEWEST_ROWS || lines.some((line) => TABLE_RULE.test(line) || TABLE_HEAD.test(line))) return text;
  // Where an empty line stands between all rows it parts nothing.
  const spaced = lines.filter((line, i) => isRow(line) && lines[i + 1] === "").length > rows * 0.8;
  const kept: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (!isRow(line)) {
      if (!(spaced && line === "" && isRow(lines[i - 1] ?? ""))) kept.push(line);
      continue;
    }
    const cells = cellsOf(line);
    const before = kept.at(-1) ?? "";
    if (cells.every((cell) => cell === "")) kept.push("");
    else if (goesOn(before, cells)) kept.splice(-1, 1, `${before} ${rowLines(cells).join(" ")}`);
    else kept.push("", ...rowLines(cells));
  }
  return kept.join("\n");
}

/** '31 |' by itself: the cell of an item's number, of a table whose other bars are lost. */
const NUMBER_CELL = /^\|?\s*(?<number>\d{1,3}[a-z]?)\.?\s*\|$/;
/** Fewer such numbers are none of items. */
const FEWEST_CELLS = 3;

/** A text whose items have their numbers in cells of their own ('|', '31 |', 'Minutes of the last meeting'), with each number before its title. Linear. */
export function withoutNumberCells(text: string): string {
  if (!text.includes("|")) return text;
  const lines = text.split("\n");
  const numbers = lines.map((line) => NUMBER_CELL.exec(line.trim())?.groups?.["number"]);
  const found = numbers.flatMap((number) => (number === undefined ? [] : [Number.parseInt(number, 10)]));
  if (found.length < FEWEST_CELLS || found.some((number, i) => i > 0 && number <= (found[i - 1] ?? 0))) return text;
  const kept: string[] = [];
  let waiting = "";
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "|") kept.push("");
    else if (numbers[i] !== undefined) waiting = `${numbers[i]}. `;
    else {
      kept.push(line.trim() === "" ? line : `${waiting}${line}`);
      if (line.trim() !== "") waiting = "";
    }
  }
  return kept.join("\n");
}

/** 'Title / Purpose / Outcome / Actions': the head of a table whose cells a converter parted by strokes. */
const HEAD =
  /^(?:(?:no\.?|item|title|subject|topic|purpose|discussion|minutes|notes|outcome|decisions?|actions?|owner|lead|by whom)\s?(?:\/\s?|$)){3,6}$/i;
const NUMBERED = /^(?<number>\d{1,3}[a-z]?)\.? \/ (?=\p{Lu})/u;
const CELLS = /\s\/(?=\s|$)/;

/**
 * A text with such a table → its cells as paragraphs, the numbers of the rows before their titles. Other texts stay as they are. Linear.
 */
export function withoutStrokes(text: string): string {
  const lines = text.split("\n");
  const head = lines.findIndex((line) => line.includes("/") && HEAD.test(line.trim()));
  if (head < 0) return text;
  const rows = lines.slice(head + 1).flatMap((line) => {
    const numbered = line.trim().replace(NUMBERED, "$<number>. ");
    const cells = numbered.replace(/^\/\s?/, "").split(CELLS);
    const isRow = numbered !== line.trim() || cells.length > 1 || line.trim().startsWith("/");
    return isRow ? cells.flatMap((cell) => (cell.trim() === "" ? [] : ["", cell.trim()])) : [line];
  });
  return [...lines.slice(0, head), ...rows].join("\n");
}
