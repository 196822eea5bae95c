import { isOwner, OWNERS } from "./columns.ts";
import type { Row, Segment } from "./pdf-lines.ts";

/** How far a cell may begin from where its head does. */
export const NEAR = 12;
const IS_OWNERS = new RegExp(`^(?:${OWNERS})$`, "i");
/** What the other columns of such minutes are called; a table with others has owners of its own. */
const IS_ITEMS =
  /^(?:no\.?|item|items|minute|minutes|discussion|agenda item|item no\.?|(?:no\.?|item) (?:item|discussion|minutes?|title|subject)|subject|title)$/i;
/** By how many of its heights a cell's next line stands below it. */
const NEXT_LINE = 1.8;
const NUMBERED = /^\d{1,3}\.?(?:\s|$)/;

const headsOwners = ({ segments }: Row, width: number): boolean => {
  const [last, ...others] = segments.toReversed();
  return (
    last !== undefined &&
    others.length > 0 &&
    last.x > width * 0.6 &&
    IS_OWNERS.test(last.text) &&
    others.every(({ text }) => IS_ITEMS.test(text))
  );
};

/** The rows of a page that head the column or have a line of one of its cells, a cell a list; and where the column goes on behind them. */
interface Found {
  heads: ReadonlySet<Row>;
  cells: readonly (readonly Row[])[];
  column: Column | null;
}

/** Where the column of owners begins, and where that of the text beside it does, if numbers have one of their own. */
export interface Column {
  x: number;
  text: number | null;
}

function columnAt({ segments }: Row): Column {
  const [owners, text, number] = segments.toReversed();
  return { x: owners?.x ?? 0, text: number && text ? text.x : null };
}

/** Whether a row stands in the column of text alone, its number aside: its cell wraps its lines. */
export function isInCell({ segments }: Row, column: Column | null): boolean {
  const first = segments.length > 1 && NUMBERED.test(segments[0]?.text ?? "") ? segments[1] : segments[0];
  return column?.text != null && first !== undefined && first === segments.at(-1) && first.x > column.text - NEAR && first.end < column.x;
}

function find(rows: readonly Row[], width: number, known: Column | null): Found {
  const heads = new Set<Row>();
  const cells: Row[][] = [];
  let column = known;
  let below = -Infinity;
  for (const row of rows) {
    const { segments, y, height } = row;
    const last = segments.at(-1);
    if (!last) continue;
    const isNext = y - below < height * NEXT_LINE;
    if (headsOwners(row, width)) {
      column = columnAt(row);
      heads.add(row);
      continue;
    }
    if (segments.length > 2 && !/^\d{1,3}\.?$/.test(segments[0]?.text ?? "")) column = null;
    if (column === null || last.x < column.x - NEAR || (segments.length === 1 && !isNext)) continue;
    if (isNext) cells.at(-1)?.push(row);
    else cells.push([row]);
    below = y;
  }
  return { heads, cells, column };
}

/** 'OPCC to circulate the figures by 31 July': what is to be done, not only whose it is. */
const TO_DO = /\bto \p{Ll}{2,}/u;
const textOf = (row: Row): string => row.segments.at(-1)?.text ?? "";

/** A cell's lines as one segment. */
function together(cell: readonly Row[]): Segment {
  const lines = cell.flatMap(({ segments }) => segments.slice(-1));
  const [first, last] = [lines[0], lines.at(-1)];
  const end = lines.reduce((most, line) => Math.max(most, line.end), 0);
  return { text: lines.map(({ text }) => text).join(" "), x: first?.x ?? 0, end, fonts: [first?.fonts[0] ?? "", last?.fonts[1] ?? ""] };
}

/**
 * Rows without the column at the right that names who is to act, whose cells stand amid the sentences beside them, as far as it goes: to a
 * table of more columns. What a cell says that is to be done is kept, behind the item that it stands beside. `known`: where the column begins by
 * the pages before.
 */
export function withoutOwners(rows: readonly Row[], width: number, known: Column | null): { rows: Row[]; column: Column | null } {
  const { heads, cells, column } = find(rows, width, known);
  const tasks = new Map<Row, Segment>();
  const dropped = new Set<Row>();
  for (const cell of cells) {
    const whole = together(cell);
    const isTask = TO_DO.test(whole.text);
    if (isTask && cell[0]) tasks.set(cell[0], whole);
    for (const row of cell) if (isTask || isOwner(textOf(row))) dropped.add(row);
  }
  const bare: Row[] = [];
  let waiting: Row[] = [];
  for (const row of rows) {
    if (heads.has(row)) continue;
    if (NUMBERED.test(row.segments[0]?.text ?? "")) {
      bare.push(...waiting);
      waiting = [];
    }
    const task = tasks.get(row);
    if (task) waiting.push({ ...row, segments: [task] });
    bare.push(dropped.has(row) ? { ...row, segments: row.segments.slice(0, -1) } : row);
  }
  return { rows: [...bare, ...waiting].filter(({ segments }) => segments.length > 0), column };
}
