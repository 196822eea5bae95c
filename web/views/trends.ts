import type { Period, Question } from "../../corpus/model/index.ts";
import type { PeriodLabel } from "../charts/axis.ts";
import { FEW_MEETINGS, heatmap, type Axis, type Heatmap } from "../charts/heatmap.ts";
import { NOTHING, valueOf, type Measure } from "../charts/scale.ts";
import { axisPeriods, type Tallies } from "../charts/tallies.ts";
import { listed, periodName, yearRuns } from "../format.ts";
import { inPeriod, panelHref, searchHref } from "../links.ts";
import { besideYears, type LabelOf } from "./narrowed.ts";
import { FEW_PASSAGES } from "./answer.ts";
import { questionName } from "./search.ts";
import type { Order } from "./trends-address.ts";

export const MEASURE_WORDS: Readonly<Record<Measure, { label: string; title: string; note: string }>> = {
  passages: { label: "passages", title: "passages", note: "Passages, and below each the meetings in which it came up, of meetings held." },
  items: {
    label: "agenda items",
    title: "agenda items",
    note: "Agenda items, and below each the meetings in which it came up, of meetings held.",
  },
  meetings: {
    label: "meetings it came up in",
    title: "meetings",
    note: "Meetings in which it came up, of meetings held; shaded by that share.",
  },
  "per-meeting": {
    label: "per meeting",
    title: "passages per meeting held",
    note: "Passages for each meeting held, and below each the meetings in which it came up, of meetings held.",
  },
  "per-10000-words": {
    label: "per 10,000 words",
    title: "passages per 10,000 words",
    note: "Passages for each 10,000 words held, and below each the meetings in which it came up, of meetings held.",
  },
};

export interface TrendsTable {
  /** The series alone, every panel and period. */
  question: Question;
  /** What the table shows: its caption. */
  title: string;
  tallies: Tallies;
  by: Period;
  measure: Measure;
  order: Order;
  verdicts: ReadonlyMap<string, string>;
  panelName: (id: string) => string;
  today: string;
}

/** The periods of a question's chart as axis entries, with the gaps filled. */
export function periodAxis(periods: readonly string[], by: Period, today: string, question: Question): PeriodLabel[] {
  return axisPeriods(periods, by, question).map((id) => ({ id, label: periodName(id, today, by) }));
}

export interface ChartTitle {
  /** The series that are drawn; none where the chart is of the question itself. */
  series: readonly string[];
  /** What all series are narrowed to. */
  question: Question;
  labelOf: LabelOf;
  measure: Measure;
  by: Period;
  /** What stands in rows, if not the periods themselves. */
  rows: "panel" | null;
  /** The periods of the axis. */
  periods: readonly string[];
  today: string;
}

/** `LCJB, Commissioner: passages by panel and year, 2012 to 2026 so far`: what the chart shows, never what it means. */
export function chartTitle({ series, question, labelOf, measure, by, rows, periods, today }: ChartTitle): string {
  const name = questionName(besideYears(question, by), labelOf, series.length === 0 ? [] : [listed(series)]);
  const years = [...new Set(periods.map((period) => Number(period.slice(0, 4))).filter((year) => Number.isInteger(year)))];
  const range = by === "meeting" ? null : yearRuns(years, today);
  return `${name}: ${MEASURE_WORDS[measure].title} by ${rows === null ? "" : `${rows} and `}${by}${range === null ? "" : `, ${range}`}`;
}

/** The heat-map of a series: panels by periods. */
export function trendsHeatmap(table: TrendsTable): Heatmap {
  const { question, title, tallies, by, measure, panelName, today } = table;
  const cell = cellQuestion(question, by);
  const columns = periodAxis(tallies.periods, by, today, question).map((period) => ({
    ...period,
    href: searchHref(cell(null, period.id)),
  }));
  const rows = orderedPanels(table).map((id): Axis => ({ id, label: panelName(id), href: panelHref(id) }));
  return heatmap({
    caption: title,
    corner: "Panel",
    rows,
    columns,
    allRows: "All panels",
    allColumns: allPeriods(by),
    tally: tallies.at,
    question: cell,
    measure,
    stars: true,
  });
}

/** The head of the column of totals. */
export const allPeriods = (by: Period): string => `All ${by}s`;

/** The question of a cell: the series, its panel, its period; null stands for all. */
export function cellQuestion(question: Question, by: Period): (panel: string | null, period: string | null) => Question {
  return (panel, period) => {
    const placed = panel === null ? question : { ...question, panel: [panel] };
    return period === null ? placed : inPeriod(placed, period, by);
  };
}

/** Panels in the order asked for. What rests on too little is never first; what is not known stays last. */
export function orderedPanels(table: TrendsTable): string[] {
  const { tallies, order, panelName } = table;
  const unknown = (id: string) => Number(id === "none");
  const byName = tallies.panels.toSorted((a, b) => unknown(a) - unknown(b) || panelName(a).localeCompare(panelName(b), "en-GB"));
  const rank = RANKS[order](table);
  return byName.toSorted((a, b) => unknown(a) - unknown(b) || rank(b) - rank(a));
}

/** The last period in which it came up; of one period small numbers last, and never before all that rest on enough. */
function latestRank({ tallies }: TrendsTable): (panel: string) => number {
  const dated = tallies.periods.filter((period) => period !== "undated");
  const lastOf = (panel: string) => dated.findLastIndex((period) => (tallies.at(panel, period)?.passages ?? 0) > 0);
  const isSmall = (panel: string) => {
    const { passages, held } = tallies.at(panel, dated[lastOf(panel)] ?? "") ?? NOTHING;
    return held < FEW_MEETINGS || passages < FEW_PASSAGES;
  };
  const sure = tallies.panels.filter((panel) => panel !== "none" && !isSmall(panel)).map((panel) => lastOf(panel));
  const most = sure.length === 0 ? dated.length : Math.max(...sure);
  return (panel) => (isSmall(panel) ? Math.min(lastOf(panel), most) : lastOf(panel) + 0.5);
}

/** How high a panel stands in each order; equals stay in the order of their names. */
const RANKS: Readonly<Record<Order, (table: TrendsTable) => (panel: string) => number>> = {
  name: () => () => 0,
  total:
    ({ tallies, measure }) =>
    (panel) => {
      const tally = tallies.ofPanel(panel) ?? NOTHING;
      return tally.held < FEW_MEETINGS ? -1 : (valueOf(tally, measure) ?? -1);
    },
  latest: latestRank,
  change:
    ({ verdicts }) =>
    (panel) =>
      ["unclear", "less", "more"].indexOf(verdicts.get(panel) ?? ""),
};
