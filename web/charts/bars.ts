import type { Question } from "../../corpus/model/index.ts";
import { coverageHref, searchHref } from "../links.ts";
import type { Unit } from "../views/figure.ts";
import { FEW_MEETINGS, figureOf, linkedAs, nameOf, ofHeld } from "./heatmap.ts";
import { NOTHING, valueOf, type Measure, type Tally } from "./scale.ts";

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
  unit: Unit;
  name: string;
}
export interface Bars {
  caption: string;
  corner: string;
  /** The head of the column of figures. */
  head: string;
  rows: BarRow[];
  starred: boolean;
}

export interface BarsData {
  caption: string;
  corner: string;
  head: string;
  measure: Measure;
  periods: { id: string; label: string; tally: Tally | null; question: Question }[];
  /** Whether a period that rests on few meetings has a star: one that is a meeting itself has none. */
  stars: boolean;
}

/** Draws a measure by period. */
export function bars({ caption, corner, head, measure, periods, stars }: BarsData): Bars {
  const longest = Math.max(...periods.map(({ tally }) => valueOf(tally ?? NOTHING, measure) ?? 0)) || 1;
  const { unit, group } = linkedAs(measure);
  const rows = periods.map(({ label, tally, question }): BarRow => {
    if (tally === null) {
      return { label, figure: null, width: 0, of: null, href: coverageHref(question), count: 0, unit, name: `No minutes held, ${label}` };
    }
    const figure = figureOf(tally, measure);
    return {
      label,
      figure: figure + (stars && tally.held < FEW_MEETINGS ? "*" : ""),
      width: Math.round((1000 * (valueOf(tally, measure) ?? 0)) / longest) / 10,
      of: ofHeld(tally),
      href: searchHref(question, { group }),
      count: tally[unit],
      unit,
      name: nameOf(tally, measure, label),
    };
  });
  return { caption, corner, head, rows, starred: rows.some((row) => row.figure?.endsWith("*") === true) };
}
