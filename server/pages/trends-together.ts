import type { CoverageCell, MeetingSummary, Period } from "../../corpus/model/index.ts";
import type { PeriodLabel } from "../../web/charts/axis.ts";
import { periodName } from "../../web/format.ts";
import type { TrendsState } from "../../web/views/trends-address.ts";
import { drawLines, type DrawnLines, type LineData } from "../../web/views/trends-lines.ts";
import { together, type Together } from "../../web/views/trends-together.ts";
import { compare } from "./names.ts";
import { named, periodsOf, titleOf, type DrawnSeries, type Setting } from "./trends-series.ts";

/**
 * The drawing above the table: lines of all series, or small charts of each; a single series is drawn panel by panel.
 * @param meetings those of the one panel where the chart is by meeting (`meetingsOf`)
 */
export function drawing(
  drawn: readonly DrawnSeries[],
  picked: DrawnSeries,
  chart: "lines" | "multiples",
  setting: Setting,
  meetings: readonly MeetingSummary[],
): Promise<DrawnLines> {
  const { names, today, state } = setting;
  const { question: base, by, measure } = state;
  const datas: LineData[] = drawn.map(({ label, question, tallies }) => ({ label, question, tallies, panel: null }));
  const { question, tallies } = picked;
  const byPanel = tallies.panels
    .toSorted((a, b) => compare(names.byId(a), names.byId(b)))
    .map((panel): LineData => ({ label: names.byId(panel), question, tallies, panel }));
  const perPanel = chart === "multiples" && drawn.length === 1;
  const periods = periodsOf(drawn, base, setting, meetings);
  const title = titleOf(drawn, measure, null, periods, setting);
  const titles = new Map(drawn.map((one) => [one.label, titleOf([one], measure, null, periods, setting)]));
  return drawLines(perPanel ? byPanel : datas, {
    title,
    titleOf: (label) => titles.get(label) ?? `${label}: ${title}`,
    measure,
    by,
    today,
    periods,
    together: chart === "lines",
  });
}

/**
 * The table below the drawing of several series, what has no date last; null where there is but one, which has its own.
 * @param meetings those of the one panel where the chart is by meeting (`meetingsOf`)
 */
export function togetherOf(
  series: readonly DrawnSeries[],
  coverage: readonly CoverageCell[],
  setting: Setting & { state: TrendsState },
  meetings: readonly MeetingSummary[],
): Together | null {
  if (series.length < 2) return null;
  const { state, today } = setting;
  const { question, by, measure } = state;
  const dated = periodsOf(series, question, setting, meetings);
  const undated = by === "meeting" ? named(meetings.filter(({ date }) => date === null)) : undatedOf(series, by, today);
  const title = titleOf(series, measure, null, dated, setting);
  return together({ series, title, state, periods: [...dated, ...undated], coverage, today });
}

function undatedOf(series: readonly DrawnSeries[], by: Period, today: string): PeriodLabel[] {
  const id = "undated";
  return series.some(({ tallies }) => tallies.periods.includes(id)) ? [{ id, label: periodName(id, today, by) }] : [];
}
