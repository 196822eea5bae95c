import type { Period, Question } from "../../corpus/model/index.ts";
import { heatmap, type Axis, type Heatmap } from "../charts/heatmap.ts";
import { NOTHING, valueOf, type Measure } from "../charts/scale.ts";
import { withGaps, withQuarterGaps, type Tallies } from "../charts/tallies.ts";
import { periodName, yearRange } from "../format.ts";
import { inPeriod, panelHref, searchHref } from "../links.ts";
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
  label: string;
  tallies: Tallies;
  by: Period;
  measure: Measure;
  order: Order;
  verdicts: ReadonlyMap<string, string>;
  panelName: (id: string) => string;
  today: string;
}

/** The periods of a chart with the gaps filled, as axis entries. */
export function periodAxis(periods: readonly string[], by: Period, today: string): { id: string; label: string }[] {
  const filled = by === "quarter" ? withQuarterGaps(periods) : withGaps(periods);
  return filled.map((id) => ({ id, label: periodName(id, today) }));
}

/** `LCJB: passages by panel and year, 2012 to 2026 so far`: what the chart shows, never what it means. */
export function chartTitle(label: string, measure: Measure, by: Period, tallies: Tallies, today: string): string {
  const years = tallies.periods.map((period) => Number(period.slice(0, 4))).filter((year) => Number.isInteger(year));
  const range = by === "meeting" ? null : yearRange(years, today);
  return `${label}: ${MEASURE_WORDS[measure].title} by panel and ${by}${range === null ? "" : `, ${range}`}`;
}

/** The heat-map of a series: panels by periods. */
export function trendsHeatmap(table: TrendsTable): Heatmap {
  const { question, tallies, by, measure, panelName, today, label } = table;
  const cell = cellQuestion(question);
  const columns = periodAxis(tallies.periods, by, today).map((period) => ({ ...period, href: searchHref(cell(null, period.id)) }));
  const rows = orderedPanels(table).map((id): Axis => ({ id, label: panelName(id), href: panelHref(id) }));
  return heatmap({
    caption: chartTitle(label, measure, by, tallies, today),
    corner: "Panel",
    rows,
    columns,
    allRows: "All panels",
    allColumns: by === "quarter" ? "All quarters" : "All years",
    tally: tallies.at,
    question: cell,
    measure,
  });
}

/** The question of a cell: the series, its panel, its period; null stands for all. */
export function cellQuestion(question: Question): (panel: string | null, period: string | null) => Question {
  return (panel, period) => {
    const placed = panel === null ? question : { ...question, panel: [panel] };
    return period === null ? placed : inPeriod(placed, period);
  };
}

/** Panels in the order asked for. What rests on too little is never first; what is not known stays last. */
export function orderedPanels({ tallies, measure, order, verdicts, panelName }: TrendsTable): string[] {
  const byName = tallies.panels.toSorted(
    (a, b) => Number(a === "none") - Number(b === "none") || panelName(a).localeCompare(panelName(b), "en-GB"),
  );
  const key = orderKey(order, tallies, measure, verdicts);
  return key === null ? byName : byName.toSorted((a, b) => Number(a === "none") - Number(b === "none") || key(b) - key(a));
}

function orderKey(
  order: Order,
  tallies: Tallies,
  measure: Measure,
  verdicts: ReadonlyMap<string, string>,
): ((panel: string) => number) | null {
  switch (order) {
    case "name":
      return null;
    case "total":
      return (panel) => {
        const tally = tallies.ofPanel(panel) ?? NOTHING;
        return tally.held < 3 ? -1 : (valueOf(tally, measure) ?? -1);
      };
    case "latest":
      return (panel) => tallies.periods.filter((p) => p !== "undated").findLastIndex((p) => (tallies.at(panel, p)?.passages ?? 0) > 0);
    case "change":
      return (panel) => ["unclear", "less", "more"].indexOf(verdicts.get(panel) ?? "");
  }
}
