import { InvalidError, PERIODS, type Question } from "../../corpus/model/index.ts";
import type { ParameterReader } from "../../corpus/questions/parameters.ts";
import { MOST_SERIES, readSeries } from "../../corpus/questions/series.ts";
import { MEASURES } from "../../web/charts/scale.ts";
import {
  CHARTS,
  chartToggles,
  ORDERS,
  trendsExportHref,
  trendsHref,
  trendsPairs,
  trendsToggles,
  type TrendsState,
} from "../../web/views/trends-address.ts";
import { narrowings, type LabelOf, type Narrowing } from "../../web/views/narrowed.ts";
import { questionName } from "../../web/views/search.ts";
import { listed } from "../../web/format.ts";
import { ask } from "../../web/links.ts";
import { trendsForm, type ChosenSeries } from "../../web/views/trends-form.ts";
import { labelsOf, namesOf } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, tidied } from "./parameters.ts";
import { typedSeries } from "./series.ts";
import { drawing, togetherOf } from "./trends-together.ts";
import { checkPeriod, drawnOf, fits, meetingsOf, tableOf, type DrawnSeries } from "./trends-series.ts";

const ORDER_WORDS = [
  { value: "name", text: "Name" },
  { value: "total", text: "Total" },
  { value: "latest", text: "Latest" },
  { value: "change", text: "Clear change" },
] as const;

/** Is it growing, and where. */
export async function trendsPage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const { question, shown } = readPage(asked, takeShown);
  const [names, topics] = await Promise.all([namesOf(answers), answers.topics()]);
  const series = [...new Set(shown.series.map((typed) => typedSeries(typed, topics)))];
  const state: TrendsState = { ...shown, question, series };
  const redirect = tidied(asked, trendsPairs(state));
  if (redirect) return redirect;
  const answer = await answers.trends({ question, series: series.map((id) => readSeries(id)), by: state.by });
  const [drawn, labelOf] = await Promise.all([drawnOf(answers, state, answer), labelsOf(answers, question)]);
  const picked = pick(drawn, state);
  const chart = state.chart === "auto" ? chartFor(drawn.length) : state.chart;
  const setting = { answers, names, today, state, labelOf };
  const meetings = chart === "table" && drawn.length < 2 ? [] : await meetingsOf(answers, question, state.by);
  // Series are one thing in a title, as they are in that of the chart: only filters are counted as such.
  const about = series.length === 0 ? [] : [listed(drawn.map(({ label }) => label))];
  return {
    template: "trends",
    title: `${questionName(question, labelOf, about)}: trends`,
    section: "trends",
    path: "/trends",
    view: {
      form: trendsForm({ pairs: trendsPairs(state), series: chosenSeries(state, drawn), panels: names.choices }),
      nothingHeld: answer.coverage.length === 0,
      chosen: narrowed(state, labelOf),
      clearHref: withQuestion(state, ask({})),
      charts: chartToggles({ ...state, chart }, drawn.length > 1),
      orders: state.by === "meeting" ? null : trendsToggles(state, "order", ORDER_WORDS),
      shows:
        drawn.length > 1
          ? trendsToggles(
              { ...state, show: picked.id },
              "show",
              drawn.map(({ id, label }) => ({ value: id, text: label })),
            )
          : null,
      together: togetherOf(drawn, answer.coverage, setting, meetings),
      drawn: chart === "table" ? null : await drawing(drawn, picked, chart, setting, meetings),
      table: await tableOf(picked, setting),
      exports: {
        csv: trendsExportHref(state, "csv"),
        pictures: drawn.some(({ tallies }) => tallies.periods.some((period) => period !== "undated"))
          ? { svg: trendsExportHref(state, "svg"), png: trendsExportHref(state, "png") }
          : null,
      },
    },
  };
}

/** The series that are asked for, each with the chart without it. */
function chosenSeries(state: TrendsState, drawn: readonly DrawnSeries[]): ChosenSeries[] {
  return drawn
    .filter(({ id }) => state.series.includes(id))
    .map(({ id, label }) => {
      const rest = { series: state.series.filter((one) => one !== id), show: state.show === id ? null : state.show };
      return { id, label: isTopic(id) ? `${label} (topic)` : label, removeHref: trendsHref(state, rest) };
    });
}

/** A topic alone: it may be called as words are. */
const isTopic = (series: string): boolean => series.startsWith("topic:") && !series.includes(";");

function takeShown(reader: ParameterReader) {
  const series = reader.many("series");
  if (series.length > MOST_SERIES) reader.fault("series", `at most ${MOST_SERIES}`);
  const by = reader.oneOf("by", PERIODS, "year");
  checkPeriod(reader, by);
  return {
    series,
    by,
    measure: reader.oneOf("measure", MEASURES, "passages"),
    chart: reader.oneOf("chart", CHARTS, "auto"),
    show: reader.one("show"),
    order: reader.oneOf("order", ORDERS, "name"),
  };
}

/** Up to four series are told apart in one picture; one alone is told best by its table. */
function chartFor(series: number): "table" | "lines" | "multiples" {
  if (series <= 1) return "table";
  return series <= 4 ? "lines" : "multiples";
}

function pick(drawn: readonly DrawnSeries[], { show }: TrendsState): DrawnSeries {
  const picked = show === null ? drawn[0] : drawn.find(({ id }) => id === show);
  if (picked) return picked;
  throw new InvalidError([{ parameter: "show", message: "must be one of the series that are drawn" }]);
}

/** What all series are narrowed to, each with the chart without it. */
function narrowed(state: TrendsState, labelOf: LabelOf): Narrowing[] {
  return narrowings(state.question, labelOf, (rest) => withQuestion(state, rest));
}

/** The same chart of another question. Meetings of several panels do not stand side by side: without its panel it is by year. */
function withQuestion(state: TrendsState, question: Question): string {
  return trendsHref(state, { question, by: fits(question.panel, state.by) ? state.by : "year" });
}
