import { MOST_LINES, isPerson } from "./people-columns.ts";

/** A cell and the column in which it begins. */
interface Cell {
  text: string;
  at: number;
}
/** A printed cell begins so near to where the one above it does. */
const NEAR = 4;
/** What goes on below a name whose cell was too narrow: the rest of a body, a post, an office in brackets. */
const BESIDE =
  /^\((?:[^()]{3,60})\)$|^(?:\p{Lu}[\p{L}’'&-]*\s|and\s|of\s|upon\s){0,5}(?:Council|Borough|MBC|MDC|CBC|Authority|[Mm]ember|Councillor)$/u;
/** A longer line holds no cells. */
const LONGEST = 400;
/** No cell goes on for more lines. */
const MOST_BELOW = 3;

const cellsOf = (line: string): Cell[] =>
  [...line.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ 0: text, index }) => ({ text: text.replaceAll("  ", " "), at: index }));

/** The cells of a row of names with what stands below each; null where the line is none that goes on in the cells above it. */
function withBelow(cells: readonly Cell[], line: string): Cell[] | null {
  const below = cellsOf(line);
  if (below.length === 0 || below.length > cells.length || !below.every(({ text }) => BESIDE.test(text))) return null;
  const owners = below.map((own) => cells.findIndex(({ at }) => Math.abs(at - own.at) <= NEAR));
  // A post alone below the first of several names heads the next ones: 'Substitute Member'.
  if (below.length === 1 && owners[0] === 0 && !below[0]?.text.startsWith("(")) return null;
  if (owners.includes(-1) || new Set(owners).size < owners.length) return null;
  return cells.map((cell, i) => {
    const own = below[owners.indexOf(i)];
    return own === undefined ? cell : { ...cell, text: `${cell.text} ${own.text}` };
  });
}

const isRowOfBodies = (line: string | undefined): boolean =>
  line !== undefined && cellsOf(line).every(({ text }) => BESIDE.test(text) && !text.startsWith("("));

/**
 * A text whose head lists people in columns too narrow for what stands beside them ('Cllr Amos East   Mrs Lane West' over 'Kelder Council   Kelder
 * Council' over '(Chair)   (Vice-Chair)'), with the cells of a row as one line. Other texts stay as they are. Linear.
 */
export function joinedCells(text: string): string {
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    let cells: Cell[] | null = at < MOST_LINES && line.length < LONGEST ? cellsOf(line) : null;
    if (cells === null || cells.length < 2 || !cells.every((cell) => isPerson(cell.text))) {
      kept.push(line);
      continue;
    }
    // Where bodies stand above the first names, those below a row are of the next.
    if (kept.length === at && isRowOfBodies(kept.findLast((above) => above.trim() !== ""))) return text;
    let rows = 0;
    for (; rows < MOST_BELOW; rows++) {
      const joined: Cell[] | null = withBelow(cells, lines[at + 1 + rows] ?? "");
      if (joined === null) break;
      cells = joined;
    }
    kept.push(...(rows === 0 ? [line] : cells.map(({ text: cell }) => cell)));
    at += rows;
  }
  return kept.join("\n");
}
