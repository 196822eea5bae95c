import type { Question } from "../../corpus/model/index.ts";
import { counted, number } from "../format.ts";
import { coverageHref, searchHref } from "../links.ts";
import { FEW_MEETINGS } from "./heatmap.ts";
import type { Tally } from "./scale.ts";

/** One series by period as a table of bars: period, bar, figure, `of meetings`. It reflows on a phone and reads as a table. */
export interface BarRow {
  label: string;
  /** Null: no minutes held, which is never drawn as nought. */
  figure: string | null;
  /** Length of the bar in hundredths of the longest. */
  width: number;
  of: string | null;
  href: string;
  count: number;
  name: string;
}
export interface Bars {
  caption: string;
  corner: string;
  rows: BarRow[];
  starred: boolean;
}

export interface BarsData {
  caption: string;
  corner: string;
  periods: { id: string; label: string; tally: Tally | null; question: Question }[];
}

/** Draws passages by period. A period that rests on fewer than three meetings held has a star. */
export function bars({ caption, corner, periods }: BarsData): Bars {
  const longest = periods.reduce((most, { tally }) => Math.max(most, tally?.passages ?? 0), 1);
  const rows = periods.map(({ label, tally, question }): BarRow => {
    if (tally === null) {
      return { label, figure: null, width: 0, of: null, href: coverageHref(question), count: 0, name: `No minutes held, ${label}` };
    }
    const star = tally.held < FEW_MEETINGS ? "*" : "";
    return {
      label,
      figure: number(tally.passages) + star,
      width: Math.round((1000 * tally.passages) / longest) / 10,
      of: `${number(tally.meetings)} of ${number(tally.held)}`,
      href: searchHref(question),
      count: tally.passages,
      name: `${counted(tally.passages, "passage")}, ${label}, in ${number(tally.meetings)} of ${counted(tally.held, "meeting")}`,
    };
  });
  return { caption, corner, rows, starred: rows.some((row) => row.figure?.endsWith("*") === true) };
}
