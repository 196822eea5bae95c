import { isOwner, OWNERS } from "../../formats/columns.ts";

const HEAD = new RegExp(`\\s{3}(?<head>${OWNERS})$`, "i");
/** A column further left is one of a table. */
const LEFTMOST = 40;
/** How far a cell may begin before its head. */
const BEFORE = 8;

/** Where such a column begins by the line of its head; null elsewhere. */
function columnAt(line: string): number | null {
  const text = line.trimEnd();
  const head = HEAD.exec(text.slice(-24))?.groups?.["head"];
  const at = head === undefined ? 0 : text.length - head.length;
  return at < LEFTMOST ? null : at;
}

/** A line without the cell at its end: what stands behind three blanks, where the column is. */
function withoutCell(line: string, column: number): string {
  const text = line.trimEnd();
  const at = text.lastIndexOf("   ") + 3;
  const isCell = at > 2 && at >= column - BEFORE && isOwner(text.slice(at));
  return isCell ? text.slice(0, at).trimEnd() : text;
}

/**
 * A paper turned to text with its lines as they were set → the same without the column at the right that names who is to act: its
 * cells stand amid the sentences beside them. Other texts stay as they are. Linear.
 */
export function withoutActionColumn(text: string): string {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => columnAt(line) !== null);
  const column = columnAt(lines[from] ?? "");
  if (column === null) return text;
  const kept = lines.slice(0, from);
  for (const line of lines.slice(from)) {
    const again = columnAt(line);
    const bare = again === null ? withoutCell(line, column) : line.slice(0, again).trimEnd();
    // A cell of more lines than the paragraph beside it parts nothing.
    if (bare !== "" || line.trim() === "") kept.push(bare);
  }
  return kept.join("\n");
}
