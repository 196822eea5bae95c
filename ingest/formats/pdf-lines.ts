import { type Column, NEAR, isInCell, withoutOwners } from "./owner-column.ts";

/** A piece of text as a PDF places it; `y` grows downwards, all in points. */
export interface Fragment {
  text: string;
  font: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A printed line of a page in the order of reading. */
export interface PageLine {
  text: string;
  x: number;
  y: number;
  /** More space than usual stands above it. */
  apart: boolean;
  end: number;
  /** The column of prose in which it stands, where the page has two; that of the text in a table that has one for owners. */
  side: "left" | "right" | "cell" | null;
  /** The types in which it begins and ends. */
  fonts: readonly [first: string, last: string];
}

/** What stands in a row without a wide space within. */
export interface Segment {
  text: string;
  x: number;
  end: number;
  fonts: readonly [first: string, last: string];
}
export interface Row {
  y: number;
  height: number;
  segments: Segment[];
}

/** Fragments on one height are a row; in it those with a wide space between them are segments of their own. */
function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: { y: number; height: number; parts: Fragment[] }[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - fragment.y) < Math.max(2, Math.min(row.height, fragment.height) * 0.5)) {
      row.parts.push(fragment);
      row.height = Math.max(row.height, fragment.height);
    } else rows.push({ y: fragment.y, height: fragment.height, parts: [fragment] });
  }
  return rows.map(({ y, height, parts }) => ({
    y,
    height,
    segments: segmentsOf(
      parts.sort((a, b) => a.x - b.x),
      height,
    ),
  }));
}

/** A number or bullet, as Word sets it in a type of its own before a title in bold. */
const NUMBER = /^(?:\(?\d{1,3}[.)]{0,2}|\d{1,3}(?:\.\d{1,3})+\.?|[·•▪●○–-])$/u;

function segmentsOf(parts: readonly Fragment[], height: number): Segment[] {
  const segments: Segment[] = [];
  for (const part of parts) {
    const last = segments.at(-1);
    const space = last ? part.x - last.end : 0;
    const end = part.x + part.width;
    if (!last || space > height * 1.6) segments.push({ text: part.text.trim(), x: part.x, end, fonts: [part.font, part.font] });
    else {
      // A line begins in the type of what its number stands before.
      const begun = NUMBER.test(last.text) ? part.font : last.fonts[0];
      const glue = space > height * 0.15 || /\s$/.test(last.text) || /^\s/.test(part.text) ? " " : "";
      last.text = `${last.text.trimEnd()}${glue}${part.text.trim()}`;
      last.end = Math.max(last.end, end);
      last.fonts = [begun, part.font];
    }
  }
  return segments;
}

/** Where the gutter of a page set in two columns of prose lies, or null: nearly no line may cross it. */
function gutterOf(rows: readonly Row[], width: number): number | null {
  let best: { x: number; crossing: number } | null = null;
  for (let x = width * 0.35; x <= width * 0.65; x += 4) {
    const crossing = rows.filter((row) => row.segments.some((s) => s.x < x && s.end > x)).length;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  if (!best) return null;
  const gutter = best.x;
  // The lines of two columns need not stand on one height.
  const left = rows.filter((row) => row.segments.some((s) => s.end <= gutter));
  const right = rows.filter((row) => row.segments.some((s) => s.x >= gutter));
  const sides = rows.flatMap((row) => row.segments).filter((s) => s.end <= gutter || s.x >= gutter);
  const letters = sides.reduce((sum, s) => sum + s.text.length, 0) / Math.max(1, sides.length);
  const isTwo = best.crossing <= rows.length * 0.25 && left.length >= 6 && right.length >= 6;
  return isTwo && letters >= 24 ? gutter : null;
}

const joined = (segments: readonly Segment[]) => {
  const [first, ...rest] = segments;
  // A number or glyph in a column of its own stands before its text.
  const marked =
    first !== undefined &&
    rest.length > 0 &&
    /^(?:\(?[\da-z]{1,4}[.)]{0,2}|\d+(?:\.\d+)+\.?|[A-Z]{0,4}\s?\d+\/\d\d|[·•▪●○\-–oØ§\uF000-\uF0FF])$/i.test(first.text);
  return marked ? `${first.text} ${rest.map((s) => s.text).join(" | ")}` : segments.map((s) => s.text).join(" | ");
};

type PlacedLine = Omit<PageLine, "apart">;

const lineOf = ({ y }: Row, segments: readonly Segment[], side: PageLine["side"]): PlacedLine => {
  const [first, last] = [segments[0], segments.at(-1)];
  const begun = NUMBER.test(first?.text ?? "") ? (segments[1] ?? first) : first;
  return {
    text: joined(segments),
    x: first?.x ?? 0,
    y,
    end: last?.end ?? 0,
    side,
    fonts: [begun?.fonts[0] ?? "", last?.fonts[1] ?? ""],
  };
};

/** 'Present' beside 'Absent': the names under each are a list of their own. */
const LIST_HEAD = /^(?:(?:members )?present|absent|not present|apologies(?: for absence)?|(?:also )?in attendance):?$/i;
const isNumbered = ({ segments: [first] }: Row) => /^\d/.test(first?.text ?? "");

/** Where the right one of two lists of people begins that a row heads. */
const listsAt = ({ segments: [left, right, more] }: Row): number | null =>
  left && right && !more && LIST_HEAD.test(left.text) && LIST_HEAD.test(right.text) ? right.x - NEAR : null;

/** A line of a cell begins where its text does. */
const cellOf = (row: Row): PlacedLine => ({ ...lineOf(row, row.segments, "cell"), x: row.segments.at(-1)?.x ?? 0 });

function inOrder(rows: readonly Row[], gutter: number | null, column: Column | null): PlacedLine[] {
  const result: PlacedLine[] = [];
  let [left, right]: [PlacedLine[], PlacedLine[]] = [[], []];
  let lists: number | null = null;
  const close = () => {
    result.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    lists = listsAt(row) ?? (lists !== null && isNumbered(row) ? null : lists);
    const at = gutter ?? lists;
    if (at === null || row.segments.some((s) => s.x < at && s.end > at)) {
      close();
      lists = null;
      result.push(isInCell(row, column) ? cellOf(row) : lineOf(row, row.segments, null));
      continue;
    }
    const [before, after] = [row.segments.filter((s) => s.end <= at), row.segments.filter((s) => s.x >= at)];
    if (before.length > 0) left.push(lineOf(row, before, "left"));
    if (after.length > 0) right.push(lineOf(row, after, "right"));
  }
  close();
  return result;
}

/** A page as a PDF prints it. */
export interface Page {
  fragments: readonly Fragment[];
  width: number;
}

/**
 * The pages of a paper → their lines. Two columns of prose are read one after the other, as are lists of those present and absent side by
 * side; the cells of a row of a table stand in one line, parted by ' | '.
 */
export function linesOfPages(pages: readonly Page[]): PageLine[][] {
  let owners: Column | null = null;
  return pages.map(({ fragments, width }) => {
    const { rows, column } = withoutOwners(rowsOf(fragments), width, owners);
    owners = column;
    return spaced(inOrder(rows, gutterOf(rows, width), column));
  });
}

function spaced(lines: readonly PlacedLine[]): PageLine[] {
  const steps = lines
    .flatMap((line, i) => (i > 0 ? [line.y - (lines[i - 1]?.y ?? 0)] : []))
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length * 0.3)] ?? 0;
  return lines.map((line, i) => {
    const step = line.y - (lines[i - 1]?.y ?? 0);
    return { ...line, text: line.text.replace(/\s+/g, " ").trim(), apart: i > 0 && (step > usual * 1.35 || step < 0) };
  });
}
