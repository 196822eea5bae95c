import { isListedPerson } from "../head/attendees.ts";
import { opensPeople } from "../head/attendance-heads.ts";
import { isStatusAlone } from "../head/status-cells.ts";

/** Cells that stand side by side. */
const BETWEEN = /\t+| {3,}/;
/** People are listed in the head of a paper. */
export const MOST_LINES = 80;
/** A body or a post beside a name. */
const BESIDE =
  /\b(?:Council|M?BC|MDC|CBC|[CDM]C|UA|Authority|Police|Constabulary|OPCC|Independent|Member|Co-opted|Commissioner|Officer|Executive|Manager|Clerk|Secretariat)\b/u;
const LONGEST = 80;

export const isPerson = (cell: string): boolean =>
  /\s/.test(cell) && !(BESIDE.test(cell) && !/ [–—-] |,|\(/.test(cell)) && isListedPerson(cell);

/** A row of a table of attendance, whose last column tells who came and may stand close to the one before it; null for any other. */
function toldOf(cells: readonly string[]): string | null {
  const last = cells.at(-1) ?? "";
  const at = last.lastIndexOf("  ");
  const own = at < 0 ? [last] : [last.slice(0, at), last.slice(at + 2)];
  const row = [...cells.slice(0, -1), ...own];
  return isPerson(row[0] ?? "") && isStatusAlone(row.at(-1) ?? "") ? row.join(" | ") : null;
}

/** The people of a line of cells, a line each, with what stands beside them in brackets; null where it lists none. */
function peopleOf(line: string): string[] | null {
  const cells = line.trim().split(BETWEEN);
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST || /[.;]$/.test(cell))) return null;
  const told = toldOf(cells);
  if (told !== null) return [told];
  const rows: string[] = [];
  let named = false;
  for (const cell of cells) {
    const beside = named && BESIDE.test(cell) && !cell.endsWith(":");
    if (opensPeople(cell) && !beside) rows.push(cell);
    else if (isPerson(cell)) {
      if (rows.length === 1 && !named && rows[0]?.endsWith(":") === true) rows[0] += ` ${cell}`;
      else rows.push(cell);
      named = true;
    } else if (!named || !BESIDE.test(cell)) return null;
    else rows.push(`${rows.pop() ?? ""} (${cell})`);
  }
  return named ? rows : null;
}

/** A text whose head lists people in columns ('Cllr Amos - Kelder   Mrs Lane - Thirle', 'Cllr Amos   Kelder MC'), with a line for each of them. Linear. */
export function withoutColumns(text: string): string {
  const lines = text.split("\n");
  const head = lines.slice(0, MOST_LINES).flatMap((line) => peopleOf(line) ?? [line]);
  return [...head, ...lines.slice(MOST_LINES)].join("\n");
}
