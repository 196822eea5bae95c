import { isDeepStrictEqual } from "node:util";
import { type Fault, InvalidError, type MeetingSummary, type Period, type Question, type TrendsAnswer } from "../../corpus/model/index.ts";
import type { ParameterReader } from "../../corpus/questions/parameters.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import type { PeriodLabel } from "../../web/charts/axis.ts";
import { bars, type Bars } from "../../web/charts/bars.ts";
import type { Measure } from "../../web/charts/scale.ts";
import { talliesOf, type Tallies } from "../../web/charts/tallies.ts";
import { periodName, whenOf } from "../../web/format.ts";
import type { LabelOf } from "../../web/views/narrowed.ts";
import { standsOut } from "../../web/views/stands-out.ts";
import type { TrendsState } from "../../web/views/trends-address.ts";
import { cellQuestion, chartTitle, MEASURE_WORDS, periodAxis, trendsHeatmap } from "../../web/views/trends.ts";
import { few, figureOf, heldFor, whereLooked } from "./counting.ts";
import { growthOf } from "./growth.ts";
import { allMeetings } from "./meetings.ts";
import type { Names } from "./names.ts";
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
  /** What every series is narrowed to, with the words for its values. */
  state: Pick<TrendsState, "question" | "by" | "measure" | "order">;
  labelOf: LabelOf;
}

/**
 * The series of an answer as they are drawn. One that looks at less than the question does (its own panel, its own years) stands beside
 * what is held there: its lines would else run at nought where it never looks.
 * @throws InvalidError naming every series that excludes what the chart is narrowed to: its figures could lead nowhere
 */
export async function drawnOf(
  answers: Answers,
  { question, by }: Pick<TrendsState, "question" | "by">,
  { series, coverage }: TrendsAnswer,
): Promise<DrawnSeries[]> {
  if (!series.every(isListed)) throw new InvalidError(series.filter((one) => !isListed(one)).map(excluded));
  const drawn = series.map(async ({ id, label, cells, url }) => {
    const narrowed = questionOf(url);
    const alike = isDeepStrictEqual(whereLooked(narrowed), whereLooked(question));
    const held = alike ? coverage : await heldFor(answers, narrowed, by);
    return { id, label, question: narrowed, tallies: talliesOf(cells, held) };
  });
  return Promise.all(drawn);
}

type Series = TrendsAnswer["series"][number];
const isListed = (one: Series): one is Series & { url: string } => one.url !== null;

function excluded({ label }: Series): Fault {
  return {
    parameter: "series",
    message: `nothing can be in “${label}” here: what it asks for and what the chart is narrowed to exclude each other`,
  };
}

/** Whether panels can be charted so: meetings of several do not stand side by side. */
export const fits = (panels: readonly string[], by: Period): boolean => by !== "meeting" || panels.length === 1;

/** Finds fault where meetings of several panels would stand side by side. */
export function checkPeriod(reader: ParameterReader, by: Period): void {
  if (!fits(reader.many("panel"), by)) reader.fault("by", "can be meeting for one panel only: choose a panel");
}

/** The table of a series with its title, what stands out and its figure line. */
export async function tableOf(series: DrawnSeries, setting: Setting) {
  const { answers, names, today, state } = setting;
  const { question, tallies } = series;
  const { by, measure, order } = state;
  const [growth, found, meetings] = await Promise.all([
    growthOf(answers, question, today),
    few(answers, question, 1),
    meetingsOf(answers, question, by),
  ]);
  const periods = periodsOf([series], question, setting, meetings);
  const tooFew = found.total < FEW;
  const rated = tooFew ? "passages" : measure;
  const outstanding = {
    question,
    growth,
    tallies,
    measure: rated,
    cell: cellQuestion(question, by),
    panelName: names.byId,
    periods,
    last: found.span.last,
  };
  const title = titleOf([series], rated, by === "meeting" ? null : "panel", periods, setting);
  const table = {
    question,
    title,
    tallies,
    by,
    measure: rated,
    order,
    verdicts: growth?.panels ?? new Map(),
    panelName: names.byId,
    today,
  };
  return {
    title,
    held: tallies.periods.length > 0,
    note: MEASURE_WORDS[rated].note,
    /** The column of what has no period. */
    unknown: periodName("undated", today, by),
    tooFew,
    standsOut: tooFew ? [] : standsOut(outstanding),
    heatmap: by === "meeting" ? null : trendsHeatmap(table),
    bars: by === "meeting" ? meetingBars(series, title, rated, meetings) : null,
    figure: await figureOf(answers, question, found, today),
  };
}

/** The meetings of the one panel, newest first and undated last, where the chart is by meeting. */
export async function meetingsOf(answers: Answers, question: Question, by: Period): Promise<MeetingSummary[]> {
  return by === "meeting" ? allMeetings(answers, question) : [];
}

/** The periods of series in time order, with their names; what has no date is none of them. `question`: what chooses the years. */
export function periodsOf(
  series: readonly DrawnSeries[],
  question: Question,
  { state, today }: Setting,
  meetings: readonly MeetingSummary[],
): PeriodLabel[] {
  if (state.by === "meeting") return named(meetings.filter(({ date }) => date !== null)).toReversed();
  const dated = series.flatMap(({ tallies }) => tallies.periods.filter((period) => period !== "undated"));
  return periodAxis(dated, state.by, today, question);
}

/** What a chart of these series shows. */
export function titleOf(
  series: readonly DrawnSeries[],
  measure: Measure,
  rows: "panel" | null,
  periods: readonly PeriodLabel[],
  { state: { question, by }, labelOf, today }: Setting,
): string {
  // A series without an id is the question itself, which names itself.
  const labels = series.filter(({ id }) => id !== "").map(({ label }) => label);
  return chartTitle({ series: labels, question, labelOf, measure, by, rows, periods: periods.map(({ id }) => id), today });
}

export const named = (meetings: readonly MeetingSummary[]): PeriodLabel[] =>
  meetings.map((meeting) => ({ id: meeting.id, label: whenOf(meeting) }));

/** Fewer passages than this get no rate and no verdict. */
const FEW = 5;

/** By meeting there is one panel, so the table is one of bars, newest first. */
function meetingBars({ question, tallies }: DrawnSeries, caption: string, measure: Measure, meetings: readonly MeetingSummary[]): Bars {
  const cell = cellQuestion(question, "meeting");
  return bars({
    caption,
    corner: "Meeting",
    head: MEASURE_WORDS[measure].label,
    measure,
    stars: false,
    periods: named(meetings)
      .filter(({ id }) => tallies.inPeriod(id) !== null)
      .map((period) => ({ ...period, tally: tallies.inPeriod(period.id), question: cell(null, period.id) })),
  });
}
