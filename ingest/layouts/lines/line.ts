import type { Document } from "../../draft.ts";
import { BOUNDS } from "../../formats/bounds.ts";

/** What mark-up says of a line; text files have none of it. */
export interface Mark {
  /** Class names of the blocks that the line lies in, innermost last. */
  classes: readonly string[];
  /** 1 to 6: the line is a heading. */
  heading: number | null;
  /** The whole line is set bold. */
  bold: boolean;
  /** The row of an item table ('No. | Item') that the line lies in, counted through the page, and what its column holds. */
  row: number | null;
  column: "number" | "title" | "note" | "text" | null;
  /** Where the line's first link leads, as written. */
  href: string | null;
  /** The whole line is one link. */
  linked: boolean;
}

/** The mark of a line that nothing sets apart: the ground of marks that a layout makes itself. */
export const PLAIN: Mark = { classes: [], heading: null, bold: false, row: null, column: null, href: null, linked: false };

/** One printed line: blanks collapsed, text otherwise as it stands. */
export interface Line {
  text: string;
  /** Empty lines (or block ends of a page) before it. */
  gap: number;
  /** Blanks before the first letter, and characters up to the last, as printed. */
  indent: number;
  width: number;
  list: { marker: string; level: number } | null;
  mark: Mark | null;
  /** The paragraph was too long for one line: it was cut behind this one. */
  isCut?: true;
}

/** A paragraph that is too long is cut behind a sentence within so many letters before the bound, else at a blank within as many. */
const CUT_WITHIN = 2_000;

/** A paragraph, its blanks collapsed, in lines no longer than one may be: all of it, and no word in two where any blank stands in reach. */
export function cutLines(text: string): Pick<Line, "text" | "isCut">[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > BOUNDS.line) {
    const least = from + BOUNDS.line - CUT_WITHIN;
    const reach = text.slice(least, from + BOUNDS.line);
    const end = Math.max(reach.lastIndexOf(". "), reach.lastIndexOf("? "), reach.lastIndexOf("! "));
    const blank = end >= 0 ? end + 1 : reach.lastIndexOf(" ");
    const to = blank < 0 ? from + BOUNDS.line : least + blank + 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  const lines = [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
  return lines.map((line, i) => (i < lines.length - 1 ? { text: line, isCut: true } : { text: line }));
}

/** One line as several, as if each stood by itself; the last ends where the line does. `gaps`: the empty lines before the first and before the others. */
export const partedLine = (line: Line, texts: readonly string[], gaps: { first: number; later: number }): Line[] =>
  texts.map((text, i) => ({
    ...line,
    text,
    width: i === texts.length - 1 ? line.width : text.length,
    gap: i === 0 ? gaps.first : gaps.later,
  }));

/** What a layout looks at: the document and its lines, made once. */
export interface View {
  document: Document;
  lines: readonly Line[];
  /** The text of `<title>`, or null. */
  title: string | null;
  /** Spaces between words that the page had lost were put back. */
  hadLostSpaces: boolean;
}
