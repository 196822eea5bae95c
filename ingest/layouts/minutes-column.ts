import { opensPeople } from "./head/attendance-heads.ts";
import { readAttendance } from "./head/attendance.ts";
import { atResolutions } from "./lines/flat-lines.ts";
import type { Layout } from "./layout.ts";
import { type Line, type Mark, PLAIN, type View, partedLine } from "./lines/line.ts";
import { meetingOf } from "./moderngov-meeting.ts";
import { TABLE_RULE } from "./lines/table-lines.ts";
import { runTitleEnd } from "./lines/title-runs.ts";
import { titleLikeness } from "./words/titles.ts";

/** 'Item | Title | Minutes': the head of a table with a column for the minutes, as a converter wrote it. */
const HEAD =
  /^(?:\| ?)?(?:items?|no\.?|number|ref)\s?\|\s?(?:title|items?|subject)\s?\|\s?(?:minutes?|notes|discussion|summary)(?: ?\|)?$/i;
/** 'No. | Item | Action': title and minutes stand in one cell, parted by a stop or colon. */
const HEAD_OF_ACTIONS =
  /^(?:\| ?)?(?:no\.?|ref\.?|item no\.?|number)\s?\|\s?(?:items?|subject|discussion|minutes?)\s?\|\s?(?:actions?(?: by)?|owner|lead|by whom|responsible)(?: ?\|)?$/i;
const MOST_BEFORE = 80;
const CELL_TITLE = /^(?<title>[^.:|]{3,90})[.:]\s+(?=\S)/u;

/** Title and minutes of a cell that holds both. */
function titled(cell: string): [string, string] {
  const { title } = CELL_TITLE.exec(cell)?.groups ?? {};
  if (title !== undefined && titleLikeness(title) >= 0.35) return [title, cell.slice(title.length + 1).trim()];
  const end = runTitleEnd(cell, true) ?? 0;
  return [cell.slice(0, end).trim(), cell.slice(end).trim()];
}

/** A row as lines that know it: number, title, agenda text, and the label of the minutes before them. */
function rowLines(line: Line, row: number, ofActions: boolean): Line[] {
  const [number = "", second = "", ...rest] = cellsOf(line);
  const end = runTitleEnd(second) ?? second.length;
  const [title, text] = ofActions ? titled(second) : [second.slice(0, end).trim(), second.slice(end).trim()];
  const third = rest.join(" | ").trim();
  const said = ofActions ? [text, third] : third === "" ? [] : [third];
  const pieces: [string, Mark["column"]][] = [
    [number.trim(), "number"],
    [title, "title"],
    [ofActions ? "" : text, "text"],
    ...(said.length === 0 ? [] : ["Minutes:", ...said.flatMap(atResolutions)]).map((piece): [string, Mark["column"]] => [piece, "text"]),
  ];
  const kept = pieces.filter(([text]) => text !== "");
  return partedLine(
    line,
    kept.map(([text]) => text),
    { first: 1, later: 1 },
  ).map((one, at) => ({ ...one, mark: { ...PLAIN, row, column: kept[at]?.[1] ?? "text" } }));
}

const hasBar = ({ text }: Line): boolean => text.includes("|");
/** Fewer such rows are no habit of the table. */
const FEWEST = 2;
/** Whether the table sets minutes below its rows: no line that ends it. */
const setsBelow = (lines: readonly Line[]): boolean =>
  lines.filter((line, i) => i > 0 && !hasBar(line) && cellsOf(lines[i - 1] ?? line).length === 2).length >= FEWEST;

/** The lines of the table. Where a row has a number and a title alone its minutes may stand below; else what has no bar ends the table. */
function tableLines(lines: readonly Line[], ofActions: boolean): Line[] {
  const result: Line[] = [];
  const below = setsBelow(lines);
  let [row, full, labelled] = [0, false, false];
  for (const line of lines) {
    if (hasBar(line)) {
      const own = rowLines(line, (row += 1), ofActions);
      full = own.some(({ text }) => text === "Minutes:");
      labelled = full;
      result.push(...own);
    } else if (full || row === 0 || !below) break;
    else {
      const pieces = [...(labelled ? [] : ["Minutes:"]), ...atResolutions(line.text)];
      labelled = true;
      const mark: Mark = { ...PLAIN, row, column: "text" };
      result.push(...partedLine(line, pieces, { first: Math.max(1, line.gap), later: 1 }).map((one) => ({ ...one, mark })));
    }
  }
  return result;
}

/** 'Name | Role | Attendance' */
const PEOPLE = /^(?:\| ?)?name\s?\|\s?role\s?\|\s?(?:attendance|status)(?: ?\|)?$/i;

/** The head as lines: 'Council: Kelder | Venue: Moot Hall' as two, a table of people as lists of those present and of those who were not. */
function headLines(lines: readonly Line[]): Line[] {
  const from = lines.findIndex((line) => PEOPLE.test(line.text));
  const rows = from < 0 ? [] : lines.slice(from + 1).filter((line) => !TABLE_RULE.test(line.text));
  const end = rows.findIndex((line) => !line.text.includes("|"));
  const people = (end < 0 ? rows : rows.slice(0, end)).map((line) => ({ line, cells: cellsOf(line) }));
  const list = (label: string, there: boolean) => {
    const own = people.filter(({ cells }) => /^present/i.test(cells[2] ?? "") === there);
    return own.flatMap(({ line, cells: [name = "", role = ""] }, at) =>
      partedLine(line, [...(at === 0 ? [label] : []), `${name} (${role})`], { first: at === 0 ? 1 : 0, later: 0 }),
    );
  };
  const before = from < 0 ? lines : lines.slice(0, from);
  return [
    ...before.flatMap((line) => partedLine(line, cellsOf(line), { first: line.gap, later: 0 })),
    ...list("Present:", true),
    ...list("Apologies:", false),
  ];
}

const cellsOf = ({ text }: Line): string[] => text.replace(/^\|\s*|\s*\|$/g, "").split(/\s?\|\s?/);

const headAt = ({ lines }: View): number =>
  lines.findIndex((line, i) => i < MOST_BEFORE && (HEAD.test(line.text) || HEAD_OF_ACTIONS.test(line.text)));

/** A meeting whose items stand in a table of three columns: number, title and minutes, a row a line. */
export const minutesColumn: Layout = {
  name: "minutes-column",
  recognise: (view: View) => (view.document.format === "text" && headAt(view) >= 0 ? 0.97 : 0),
  read(view: View) {
    const head = headAt(view);
    const rows = view.lines.slice(head + 1).filter((line) => !TABLE_RULE.test(line.text));
    const before = headLines(view.lines.slice(0, head));
    const list = before.findIndex(({ text }) => opensPeople(text));
    const ofActions = HEAD_OF_ACTIONS.test(view.lines[head]?.text ?? "");
    const rowsOf = tableLines(rows, ofActions);
    const draft = meetingOf(this.name, view, before, rowsOf);
    return [{ ...draft, attendance: [...(list < 0 ? [] : readAttendance(before.slice(list))), ...draft.attendance] }];
  },
};
