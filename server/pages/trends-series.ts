import { InvalidError, type MeetingSummary, type Period, type Question, type TrendsAnswer } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import type { PeriodLabel } from "../../web/charts/axis.ts";
import { bars, type Bars } from "../../web/charts/bars.ts";
import type { Measure } from "../../web/charts/scale.ts";
import { talliesOf, type Tallies } from "../../web/charts/tallies.ts";
import { whenOf } from "../../web/format.ts";
import { standsOut } from "../../web/views/stands-out.ts";
import type { TrendsState } from "../../web/views/trends-address.ts";
import { drawLines, type DrawnLines, type LineData } from "../../web/views/trends-lines.ts";
import { cellQuestion, chartTitle, MEASURE_WORDS, periodAxis, trendsHeatmap } from "../../web/views/trends.ts";
import { few, figureOf } from "./counting.ts";
import { growthOf } from "./growth.ts";
import { allMeetings } from "./meetings.ts";
import { compare, type Names } from "./names.ts";
import { questionOf } from "./series.ts";

/** A series that is drawn: the question that it stands for, and its figures beside what is held. */
export interface DrawnSeries {
  id: string;
  label: string;
  question: Question;
  tallies: Tallies;
}
export interface Setting {
  answers: Answers;
  names: Names;
  today: string;
  state: Pick<TrendsState, "by" | "measure" | "order">;
}

/** The series of an answer as they are drawn. */
export function drawnOf({ series, coverage }: TrendsAnswer): DrawnSeries[] {
  return series.map((one) => {
    const label = one.label === "" ? "All passages" : one.label;
    return { id: one.id, label, question: questionOf(one), tallies: talliesOf(one.cells, coverage) };
  });
}

/** @throws InvalidError where meetings of several panels would stand side by side. */
export function checkPeriod({ panel }: Question, by: Period): void {
  if (by !== "meeting" || panel.length === 1) return;
  throw new InvalidError([{ parameter: "by", message: "can be meeting for one panel only: choose a panel" }]);
}

/** The table of a series with its title, what stands out and its figure line. */
export async function tableOf(series: DrawnSeries, { answers, names, today, state }: Setting) {
  const { label, question, tallies } = series;
  const { by, measure, order } = state;
  const [growth, found, meetings] = await Promise.all([
    growthOf(answers, question, today),
    few(answers, question, 1),
    meetingsOf(answers, series, by),
  ]);
  const periods = periodsOf(series, by, today, meetings);
  const tooFew = found.total < FEW;
  const rated = tooFew ? "passages" : measure;
  const outstanding = { question, growth, tallies, cell: cellQuestion(question), panelName: names.byId, periods, last: found.span.last };
  const table = {
    question,
    label,
    tallies,
    by,
    measure: rated,
    order,
    verdicts: growth?.panels ?? new Map(),
    panelName: names.byId,
    today,
  };
  return {
    title: chartTitle(label, rated, by, tallies, today),
    note: MEASURE_WORDS[rated].note,
    tooFew,
    standsOut: tooFew ? [] : standsOut(outstanding),
    heatmap: by === "meeting" ? null : trendsHeatmap(table),
    bars: by === "meeting" ? meetingBars(series, rated, meetings) : null,
    figure: await figureOf(answers, question, found, today),
  };
}

/** The meetings of the one panel, newest first and undated last, where the chart is by meeting. */
async function meetingsOf(answers: Answers, { question }: DrawnSeries, by: Period): Promise<MeetingSummary[]> {
  return by === "meeting" ? allMeetings(answers, question) : [];
}

/** The periods of a series in time order, with their names; what has no date is none of them. */
function periodsOf({ tallies }: DrawnSeries, by: Period, today: string, meetings: readonly MeetingSummary[]): PeriodLabel[] {
  if (by === "meeting") return named(meetings.filter(({ date }) => date !== null)).toReversed();
  const dated = tallies.periods.filter((period) => period !== "undated");
  return periodAxis(dated, by, today);
}

const named = (meetings: readonly MeetingSummary[]): PeriodLabel[] =>
  meetings.map((meeting) => ({ id: meeting.id, label: whenOf(meeting) }));

/** Fewer passages than this get no rate and no verdict. */
const FEW = 5;

/** The drawing above the table: lines of all series, or small charts of each; a single series is drawn panel by panel. */
export async function drawing(
  drawn: readonly DrawnSeries[],
  picked: DrawnSeries,
  chart: "lines" | "multiples",
  setting: Setting,
): Promise<DrawnLines> {
  const { names, today, state, answers } = setting;
  const datas: LineData[] = drawn.map(({ label, question, tallies }) => ({ label, question, tallies, panel: null }));
  const { question, tallies } = picked;
  const byPanel = tallies.panels
    .toSorted((a, b) => compare(names.byId(a), names.byId(b)))
    .map((panel): LineData => ({ label: names.byId(panel), question, tallies, panel }));
  const perPanel = chart === "multiples" && drawn.length === 1;
  return drawLines(perPanel ? byPanel : datas, {
    title: `${MEASURE_WORDS[state.measure].title} by ${state.by}, ${perPanel ? picked.label : "all panels"}`,
    measure: state.measure,
    today,
    periods: periodsOf(picked, state.by, today, await meetingsOf(answers, picked, state.by)),
    together: chart === "lines",
  });
}

/** By meeting there is one panel, so the table is one of bars, newest first. */
function meetingBars({ label, question, tallies }: DrawnSeries, measure: Measure, meetings: readonly MeetingSummary[]): Bars {
  const cell = cellQuestion(question);
  return bars({
    caption: `${label}: ${MEASURE_WORDS[measure].title} by meeting`,
    corner: "Meeting",
    head: MEASURE_WORDS[measure].label,
    measure,
    stars: false,
    periods: named(meetings)
      .filter(({ id }) => tallies.inPeriod(id) !== null)
      .map((period) => ({ ...period, tally: tallies.inPeriod(period.id), question: cell(null, period.id) })),
  });
}
