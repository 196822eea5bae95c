import type { Question } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { bars } from "../../web/charts/bars.ts";
import type { Tallies } from "../../web/charts/tallies.ts";
import { whenOf } from "../../web/format.ts";
import { figureLine } from "../../web/views/figure.ts";
import { standsOut } from "../../web/views/stands-out.ts";
import type { TrendsState } from "../../web/views/trends-address.ts";
import { drawLines, type DrawnLines, type LineData } from "../../web/views/trends-lines.ts";
import { cellQuestion, chartTitle, MEASURE_WORDS, trendsHeatmap } from "../../web/views/trends.ts";
import { few, heldFor, leftOut } from "./counting.ts";
import { growthOf } from "./growth.ts";
import { allMeetings } from "./meetings.ts";
import type { Names } from "./names.ts";

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
  state: TrendsState;
}

/** The table of a series with its title, what stands out and its figure line. */
export async function tableOf({ label, question, tallies }: DrawnSeries, { answers, names, today, state }: Setting) {
  const { by, measure, order } = state;
  const [growth, { span, total }, coverage] = await Promise.all([
    growthOf(answers, question, today),
    few(answers, question, 1),
    heldFor(answers, question),
  ]);
  const found = { passages: total, items: span.items, meetings: span.meetings, undated: span.undated, cut: span.cut };
  const more = await leftOut(answers, question, total);
  const verdicts = growth?.panels ?? new Map<string, string>();
  const labels = by === "meeting" ? await meetingLabels(answers, question) : new Map<string, string>();
  const rated = total >= FEW ? measure : "passages";
  return {
    title: chartTitle(label, rated, by, tallies, today),
    note: MEASURE_WORDS[rated].note,
    tooFew: total < FEW,
    standsOut:
      total < FEW
        ? []
        : standsOut({ question, growth, tallies, cell: cellQuestion(question), panelName: names.byId, last: span.last, today }),
    heatmap:
      by === "meeting"
        ? null
        : trendsHeatmap({ question, label, tallies, by, measure: rated, order, verdicts, panelName: names.byId, today }),
    bars: by === "meeting" ? meetingBars(label, question, tallies, labels) : null,
    figure: figureLine({ question, found, coverage, more, today }),
  };
}

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
  const byPanel = tallies.panels.map((panel): LineData => ({ label: names.byId(panel), question, tallies, panel }));
  const perPanel = chart === "multiples" && drawn.length === 1;
  return drawLines(perPanel ? byPanel : datas, {
    title: `${MEASURE_WORDS[state.measure].title} by ${state.by}, ${perPanel ? picked.label : "all panels"}`,
    measure: state.measure,
    by: state.by,
    today,
    periodLabels: state.by === "meeting" ? await meetingLabels(answers, picked.question) : new Map(),
    together: chart === "lines",
  });
}

/** The day of each meeting of the panel, in time order. */
async function meetingLabels(answers: Answers, question: Question): Promise<Map<string, string>> {
  const meetings = await allMeetings(answers, question);
  return new Map(meetings.toReversed().map((meeting) => [meeting.id, whenOf(meeting)]));
}

/** By meeting there is one panel, so the table is one of bars, newest first. */
function meetingBars(label: string, question: Question, tallies: Tallies, labels: ReadonlyMap<string, string>) {
  const ids = [...labels.keys()].filter((id) => tallies.inPeriod(id) !== null).toReversed();
  const cell = cellQuestion(question);
  return bars({
    caption: `${label}: passages by meeting`,
    corner: "Meeting",
    periods: ids.map((id) => ({ id, label: labels.get(id) ?? id, tally: tallies.inPeriod(id), question: cell(null, id) })),
  });
}
