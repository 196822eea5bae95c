import type { Line, Mark } from "./line.ts";

interface Table {
  /** Holds the items of a meeting: 'No. | Item', or marked as such. */
  items: boolean;
  /** What the first row calls its columns. */
  heads: string[];
  row: number;
  cell: number;
  numberCell: boolean;
  /** Where in the page's lines the open row and its cells began. */
  rowStart: number;
  cellStarts: number[];
}

const HEAD = /^(?:note|notes|nodyn|rhif|eitem|no\.?|number|item|item no\.?|title|item title|minutes|description|decision|agenda item)$/i;
/** A column of titles, what stands beside it in minutes set as a table, and what else does. */
const TITLES = /^(?:(?:agenda )?items?|topic|subject)$/i;
const SAID = /^(?:minutes|discussion|summary of discussion|key points)$/i;
const BESIDE = /^(?:decisions?|outcome|actions?|action by|by whom|owner)$/i;

/** Whether the first row of a table says that its rows are items: the host's own heads, or a column of titles beside what was said. */
const headsItems = (row: readonly string[]): boolean =>
  row.every((text) => HEAD.test(text)) ||
  (row.some((text) => TITLES.test(text)) &&
    row.some((text) => SAID.test(text)) &&
    row.every((text) => HEAD.test(text) || TITLES.test(text) || SAID.test(text) || BESIDE.test(text)));
const SHORT = 300;
const MARKER = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]{1,2}|\d{1,3}(?:\.\d{1,3})+|[·•\-–oØ§])$/i;

/** Keeps count of the tables that are open: which item row a line lies in, and which rows of data are one line. */
export class ItemTables {
  private readonly stack: Table[] = [];
  private rows = 0;

  open(name: string, attributes: Record<string, string>, lines: readonly Line[]): void {
    const table = this.stack.at(-1);
    if (name === "table") {
      const items = /mgItemTable/i.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`);
      this.stack.push({ items, heads: [], row: 0, cell: -1, numberCell: false, rowStart: lines.length, cellStarts: [] });
    } else if (name === "tr" && table) {
      Object.assign(table, { row: ++this.rows, cell: -1, numberCell: false, rowStart: lines.length, cellStarts: [] });
    } else if ((name === "td" || name === "th") && table) {
      table.cell++;
      table.numberCell = /NumberCell/i.test(attributes["class"] ?? "");
      table.cellStarts.push(lines.length);
    }
  }

  close(name: string, lines: Line[]): void {
    const table = this.stack.at(-1);
    if (!table) return;
    if (name === "table") this.stack.pop();
    if (name !== "tr") return;
    const row = lines.slice(table.rowStart);
    if (row.length > 1 && headsItems(row.map((line) => line.text))) {
      table.items = true;
      table.heads = row.map((line) => line.text.toLowerCase());
      lines.length = table.rowStart;
    } else if (!table.items) this.joinRow(table, lines);
  }

  /** A row of data with one short line in each cell is one line: 'Councillor A | Member of B'. */
  private joinRow(table: Table, lines: Line[]): void {
    const row = lines.slice(table.rowStart);
    const starts = new Set(table.cellStarts);
    const single = row.every((_, i) => starts.has(table.rowStart + i));
    const [first] = row;
    if (!first || row.length < 2 || !single) return;
    const marked = MARKER.test(first.text);
    if (!marked && row.some((line) => line.text.length > SHORT)) return;
    const text = row.map((line) => line.text).join(marked ? " " : " | ");
    lines.length = table.rowStart;
    lines.push({ ...first, text, width: text.length });
  }

  /** Where a line that ends now lies: the innermost item table counts. */
  place(): Pick<Mark, "row" | "column"> {
    const table = this.stack.findLast((t) => t.items);
    if (!table || table.cell < 0) return { row: null, column: null };
    const head = table.heads[table.cell] ?? "";
    const titled = table.heads.some((other) => other !== head && (other.endsWith("title") || (head === "item" && TITLES.test(other))));
    const number = /^(?:no\.?$|number|rhif|item no)/.test(head) || (head === "item" && titled);
    if (table.numberCell || number) return { row: table.row, column: "number" };
    if (TITLES.test(head) && !titled && table.heads.some((other) => SAID.test(other))) return { row: table.row, column: "title" };
    return { row: table.row, column: /^(?:note|nodyn)/.test(head) ? "note" : head.endsWith("title") ? "title" : "text" };
  }
}
