/** A piece of text as a PDF places it; `y` grows downwards, all in points. */
export interface Fragment {
  text: string;
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
}

interface Segment {
  text: string;
  x: number;
  end: number;
}
interface Row {
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

function segmentsOf(parts: readonly Fragment[], height: number): Segment[] {
  const segments: Segment[] = [];
  for (const part of parts) {
    const last = segments.at(-1);
    const space = last ? part.x - last.end : 0;
    const end = part.x + part.width;
    if (!last || space > height * 1.6) segments.push({ text: part.text.trim(), x: part.x, end });
    else {
      const glue = space > height * 0.15 || /\s$/.test(last.text) || /^\s/.test(part.text) ? " " : "";
      last.text = `${last.text.trimEnd()}${glue}${part.text.trim()}`;
      last.end = Math.max(last.end, end);
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
  const both = rows.filter((row) => row.segments.some((s) => s.end <= gutter) && row.segments.some((s) => s.x >= gutter));
  const sides = rows.flatMap((row) => row.segments).filter((s) => s.end <= gutter || s.x >= gutter);
  const letters = sides.reduce((sum, s) => sum + s.text.length, 0) / Math.max(1, sides.length);
  return best.crossing <= rows.length * 0.25 && both.length >= 6 && letters >= 24 ? gutter : null;
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

function inOrder(rows: readonly Row[], gutter: number | null): { text: string; x: number; y: number; height: number }[] {
  const line = (row: Row, segments: readonly Segment[]) => ({
    text: joined(segments),
    x: segments[0]?.x ?? 0,
    y: row.y,
    height: row.height,
  });
  if (gutter === null) return rows.map((row) => line(row, row.segments));
  const result: { text: string; x: number; y: number; height: number }[] = [];
  let [left, right]: [typeof result, typeof result] = [[], []];
  const close = () => {
    result.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.segments.some((s) => s.x < gutter && s.end > gutter)) {
      close();
      result.push(line(row, row.segments));
      continue;
    }
    const [before, after] = [row.segments.filter((s) => s.end <= gutter), row.segments.filter((s) => s.x >= gutter)];
    if (before.length > 0) left.push(line(row, before));
    if (after.length > 0) right.push(line(row, after));
  }
  close();
  return result;
}

/**
 * The fragments of one page → its lines. Two columns of prose are read one after the other; the cells of a row of a table stand in
 * one line, parted by ' | '. `width`: of the page.
 */
export function pageLines(fragments: readonly Fragment[], width: number): PageLine[] {
  const rows = rowsOf(fragments);
  const lines = inOrder(rows, gutterOf(rows, width));
  const steps = lines
    .flatMap((line, i) => (i > 0 ? [line.y - (lines[i - 1]?.y ?? 0)] : []))
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length * 0.3)] ?? 0;
  return lines.map((line, i) => {
    const step = line.y - (lines[i - 1]?.y ?? 0);
    return { text: line.text.replace(/\s+/g, " ").trim(), x: line.x, y: line.y, apart: i > 0 && (step > usual * 1.35 || step < 0) };
  });
}
