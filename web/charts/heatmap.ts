import type { Question } from "../../corpus/model/index.ts";
import { counted, number } from "../format.ts";
import { coverageHref, searchHref } from "../links.ts";
import type { Unit } from "../views/figure.ts";
import { added, isTenfold, keyOf, NOTHING, stepOf, valueOf, type Measure, type Tally } from "./scale.ts";

/** A heat-map is an HTML table: chart and data in one. Everything here is data; the markup is in parts/heatmap.njk. */
export interface Axis {
  id: string;
  label: string;
  href: string | null;
}
export interface HeatCell {
  /** Class of the shade: `x` none held, `t` a total, `0` to `5`. */
  shade: string;
  figure: string;
  /** `3 of 5`: meetings in which it came up, of those held. Null where the figure says it, or none is held. */
  of: string | null;
  href: string;
  name: string;
  count: number;
  unit: Unit;
}
export interface Heatmap {
  caption: string;
  corner: string;
  columns: Axis[];
  rows: { label: string; href: string | null; cells: HeatCell[] }[];
  key: { shade: string; words: string }[];
  keyNote: string | null;
  /** Some cell rests on fewer than three meetings held. */
  starred: boolean;
  last: number;
  /** Where columns begin and end on each sheet of paper; none where all stand on one. */
  sheets: Sheet[];
}
export interface Sheet {
  from: number;
  to: number;
}

export interface HeatmapData {
  caption: string;
  /** What the rows are, as the head of the first column. */
  corner: string;
  rows: Axis[];
  columns: Axis[];
  /** Labels of the totals; null leaves them out. */
  allRows: string | null;
  allColumns: string | null;
  /** The tally of a cell; null where no minutes are held. */
  tally: (row: string, column: string) => Tally | null;
  /** The question of a cell; null stands for all rows, all columns. */
  question: (row: string | null, column: string | null) => Question;
  measure: Measure;
  /** Whether what rests on few meetings has a star: columns that are a meeting each have none. */
  stars: boolean;
}

/** How few meetings held make a figure too small to rest on. */
export const FEW_MEETINGS = 3;

/** Makes the table: totals first row and last column, shades by the one scale. */
export function heatmap(data: HeatmapData): Heatmap {
  const tenfold = isTenfold(data.measure, largest(data));
  const draw = (row: Axis | null, column: Axis | null): HeatCell => cellOf(data, tenfold, row, column);
  const across = (row: Axis | null): HeatCell[] => [
    ...data.columns.map((column) => draw(row, column)),
    ...(data.allColumns === null ? [] : [draw(row, null)]),
  ];
  const body = data.rows.map((row) => ({ label: row.label, href: row.href, cells: across(row) }));
  const total = data.allRows === null ? [] : [{ label: data.allRows, href: null, cells: across(null) }];
  const rows = [...total, ...body];
  const columns = data.allColumns === null ? data.columns : [...data.columns, { id: "", label: data.allColumns, href: null }];
  return {
    caption: data.caption,
    corner: data.corner,
    columns,
    rows,
    key: keyCells(data.measure, tenfold),
    keyNote: tenfold ? "Figures are large, so the steps are ten times as wide as elsewhere." : null,
    starred: rows.some((row) => row.cells.some((cell) => cell.figure.endsWith("*"))),
    last: data.columns.length - 1,
    sheets: sheetsOf(columns.length),
  };
}

/** How many columns stand across a sheet of paper so that they can be read. */
const MOST_ACROSS = 18;

/** Parts columns among sheets as evenly as can be. */
function sheetsOf(columns: number): Sheet[] {
  const sheets = Math.ceil(columns / MOST_ACROSS);
  if (sheets < 2) return [];
  const each = Math.ceil(columns / sheets);
  return Array.from({ length: sheets }, (_, i) => ({ from: i * each, to: Math.min(columns, (i + 1) * each) }));
}

function largest({ rows, columns, tally, measure }: HeatmapData): number {
  const values = rows.flatMap((row) => columns.map((column) => valueOf(tally(row.id, column.id) ?? NOTHING, measure) ?? 0));
  return values.reduce((a, b) => Math.max(a, b), 0);
}

function cellOf(data: HeatmapData, tenfold: boolean, row: Axis | null, column: Axis | null): HeatCell {
  const tally = sum(data, row, column);
  const question = data.question(row?.id ?? null, column?.id ?? null);
  const place = `${row?.label ?? data.allRows ?? ""}, ${column?.label ?? data.allColumns ?? ""}`;
  if (tally === null) {
    const href = coverageHref(question);
    return { shade: "x", figure: "–", of: null, href, name: `No minutes held, ${place}`, count: 0, unit: "passages" };
  }
  const { unit, group } = linkedAs(data.measure);
  const few = data.stars && tally.held < FEW_MEETINGS;
  const figure = figureOf(tally, data.measure);
  return {
    shade: row === null || column === null ? "t" : String(stepOf(tally, data.measure, tenfold)),
    figure: few ? `${figure}*` : figure,
    of: data.measure === "meetings" && tally.held > 0 ? `of ${number(tally.held)}` : ofHeld(tally),
    href: searchHref(question, { group }),
    name: `${nameOf(tally, data.measure, place)}${few ? ", a small number" : ""}`,
    count: tally[unit],
    unit,
  };
}

/** The whole name of a figure's link: `14 passages, Lancashire, 2022, in 3 of 5 meetings`. */
export function nameOf(tally: Tally, measure: Measure, place: string): string {
  const of = tally.held === 0 ? "no meeting held" : `in ${number(tally.meetings)} of ${counted(tally.held, "meeting")}`;
  return `${wordsOf(tally, measure)}, ${place}, ${of}`;
}

/** `3 of 5`: meetings in which it came up, of those held; a dash where none is, and what was found is of single items and reports. */
export const ofHeld = ({ meetings, held }: Tally): string => (held === 0 ? "–" : `${number(meetings)} of ${number(held)}`);

/** A figure in words: `14 passages`, `2.4 passages per meeting`. */
export const wordsOf = (tally: Tally, measure: Measure): string => NAMES[measure](tally, figureOf(tally, measure));

/** The sum of what is held in a row and column, all rows or all columns; null where nothing is. */
function sum({ rows, columns, tally }: HeatmapData, row: Axis | null, column: Axis | null): Tally | null {
  const cells = (row ? [row] : rows).flatMap((r) => (column ? [column] : columns).flatMap((c) => tally(r.id, c.id) ?? []));
  return cells.length === 0 ? null : cells.reduce(added, NOTHING);
}

/** What the linked page counts for a measure, and how it is grouped. Rates lead to the passages behind them. */
export function linkedAs(measure: Measure): { unit: Unit; group: string | undefined } {
  if (measure === "items") return { unit: "items", group: "item" };
  if (measure === "meetings") return { unit: "meetings", group: "meeting" };
  return { unit: "passages", group: undefined };
}

const NO_RATE = "n/a";

/** A figure as it stands in a cell: whole numbers with commas, rates with one decimal, nought as the key has it, `n/a` where nothing divides. */
export function figureOf(tally: Tally, measure: Measure): string {
  const value = valueOf(tally, measure);
  if (value === null) return NO_RATE;
  return measure.startsWith("per-") && value > 0 ? value.toFixed(1) : number(value);
}

/** The figure as the beginning of a link's name. */
const NAMES: Readonly<Record<Measure, (tally: Tally, figure: string) => string>> = {
  passages: ({ passages }) => counted(passages, "passage"),
  items: ({ items }) => counted(items, "agenda item"),
  meetings: ({ meetings }) => counted(meetings, "meeting"),
  "per-meeting": (_tally, figure) => (figure === NO_RATE ? "No rate: no whole meeting held" : `${figure} passages per meeting`),
  "per-10000-words": (_tally, figure) => (figure === NO_RATE ? "No rate: no words held" : `${figure} passages per 10,000 words`),
};

function keyCells(measure: Measure, tenfold: boolean): Heatmap["key"] {
  const steps = keyOf(measure, tenfold).map((words, i) => ({ shade: String(i + 1), words }));
  return [{ shade: "x", words: "– no minutes held" }, { shade: "0", words: "0" }, ...steps];
}
