import { RUN_LABEL, byRunLabels, titleEnd } from "./label-runs.ts";
import { type Line, type Mark, PLAIN } from "./line.ts";
import { hasSize, readsAsCommonTitle, titleLikeness, wholeTitleOf } from "../words/titles.ts";

/** 'No. | Item |': the head of an item table that a converter wrote as text. */
export const TABLE_HEAD = /^\|?\s*(?:note\s?\|\s?)?(?:rhif \/ )?no\.?\s?\|\s?(?:eitem \/ )?item\b[\s|]*$/i;
/** '|---|---|': the rule under a table's head. */
export const TABLE_RULE = /^(?=[\s|:-]*--)[\s|:-]+$/;
const NUMBER =
  /^(?:\d{1,4}[a-z]?\.?|(?:[A-Z]{2,5} ?)?\d{1,4}\/\d{2,4}|\d{1,3}\.\d{1,2})\s*(?:\|\s*|(?=(?:Additional documents|Minutes|Decisions?):))/;
const CELL_END = /\|\s*$/;
const MINUTES = /(?:^|\s)Minutes:(?:\s|$)/;
/** '10.20 am | 174 | …': when an item is to begin stands in a column of its own. */
const TIME = /^\|?\s*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\s*\|\s*/i;
/** A row that a number of its own begins, where a converter wrote a row a line. */
const isNumberedRow = (text: string) => TIME.test(text) && NUMBER.test(text.replace(TIME, ""));

/** A row of another table: a bar at both ends and between. */
const ROW = /^\|.[^|]*\|.+\|$/;
const isCell = ({ text }: Line) => (CELL_END.test(text) && !TABLE_RULE.test(text) && !ROW.test(text)) || isNumberedRow(text);

/** Whether a line heads such a table: cells stand under it. */
export const headsTable = (lines: readonly Line[], at: number): boolean =>
  TABLE_HEAD.test(lines[at]?.text ?? "") && lines.slice(at + 1, at + 40).some(isCell);

/** Whether lines are such a table that lost its head: cells that end in '|' and hold their minutes in the run. */
export const isBareTable = (lines: readonly Line[]): boolean =>
  lines.some((line) => CELL_END.test(line.text)) && lines.filter((line) => / Minutes: \S/.test(line.text)).length >= 2;

const markOf = (row: number, title: boolean): Mark => ({ ...PLAIN, row, column: title ? "title" : "text" });

/** The first line of a cell as lines of their own: number, title (or a label in its place where it is lost), agenda text, labels, minutes. */
function firstLine(line: Line, row: number): Line[] {
  const number = NUMBER.exec(line.text)?.[0] ?? "";
  const text = line.text.slice(number.length);
  const at = text.search(RUN_LABEL);
  const head = (at < 0 ? text : text.slice(0, at)).trim();
  const end = wholeTitleOf(head)?.length ?? titleEnd(head);
  const title = head.slice(0, end).trim();
  const lost = title === "" || (titleLikeness(title.replace(/[.:]$/, "")) < 0.3 && !hasSize(title));
  const pieces = [
    number.replace(/[\s|]+$/, ""),
    lost ? "Agenda text:" : title,
    lost ? head : head.slice(end).trim(),
    ...(at < 0 ? [] : byRunLabels(text.slice(at))),
  ];
  return pieces
    .filter((piece) => piece !== "")
    .map((piece, i): Line => ({ ...line, text: piece, width: piece.length, gap: 1, mark: markOf(row, i === 0 || piece === title) }));
}

/** Whether a line begins a cell: a title, and labels of an item in the same run. */
function opensCell(text: string): boolean {
  const at = text.search(RUN_LABEL);
  const head = at <= 0 ? "" : text.slice(0, at).trim();
  return head !== "" && titleLikeness(head.slice(0, titleEnd(head))) >= 0.5;
}

/** 'Disclosures of interests' by itself: a title of every agenda. */
const isAgendaTitle = (text: string) => readsAsCommonTitle(text) && titleLikeness(text) >= 0.5;

const laterLine = (line: Line, row: number): Line[] =>
  byRunLabels(line.text).map((piece, i): Line => ({
    ...line,
    text: piece,
    width: piece.length,
    gap: i === 0 ? line.gap : 1,
    mark: markOf(row, false),
  }));

/**
 * Lines of a page whose item table a converter wrote as text (one cell an item, ending in '|') → lines that know their row. What
 * stands before the table is left as it is.
 */
export function tableLines(lines: readonly Line[]): Line[] {
  const marked = lines.findIndex((line) => TABLE_HEAD.test(line.text));
  // Without a head the table begins behind the page's own lines: at the first that holds minutes.
  const head = marked >= 0 ? marked : lines.findIndex((line) => / Minutes: \S/.test(line.text)) - 1;
  const result = lines.slice(0, Math.max(0, head + (marked >= 0 ? 0 : 1)));
  let [row, fresh, labelled, said] = [1, true, false, false];
  for (const line of lines.slice(head + 1)) {
    if (TABLE_RULE.test(line.text) || TABLE_HEAD.test(line.text)) continue;
    const ends = CELL_END.test(line.text);
    const text = line.text
      .replace(TIME, "")
      .replace(/^[\s|]+/, "")
      .replace(/[\s|]+$/, "");
    // A row of data in a cell: 'Councillor A | 31 | Personal |', also behind the label: 'Minutes: Name | Item | Interest |'.
    const inside = fresh ? text.slice(Math.max(0, text.search(MINUTES))) : text;
    const data = inside.includes(" | ") && (!fresh || MINUTES.test(text));
    // A cell whose end was lost: a title and labels behind one whose labels have been.
    const another =
      (labelled && (opensCell(text) || isAgendaTitle(text))) ||
      (said && hasSize(text) && titleLikeness(text) >= 0.5) ||
      isNumberedRow(line.text);
    if (!fresh && another) [row, fresh, labelled, said] = [row + 1, true, false, false];
    labelled ||= RUN_LABEL.test(text);
    said ||= MINUTES.test(text);
    RUN_LABEL.lastIndex = 0;
    if (text !== "") {
      const bare = { ...line, text, width: text.length };
      result.push(...(fresh ? firstLine(bare, row) : laterLine(bare, row)));
      fresh = false;
    }
    if (ends && !data && !fresh) [row, fresh, labelled, said] = [row + 1, true, false, false];
  }
  return result;
}
