import type { CoverageCell, Question } from "../../corpus/model/index.ts";
import type { PeriodLabel } from "../charts/axis.ts";
import { heatmap, type Heatmap } from "../charts/heatmap.ts";
import { added, NOTHING, type Tally } from "../charts/scale.ts";
import type { Tallies } from "../charts/tallies.ts";
import { helpHref } from "../links.ts";
import { foundOf, scopeOf, type Piece } from "./figure.ts";
import { trendsHref, type TrendsState } from "./trends-address.ts";
import { allPeriods, cellQuestion, MEASURE_WORDS } from "./trends.ts";

/** One of several series that are drawn together, over all panels. */
export interface OneOfSeveral {
  id: string;
  label: string;
  question: Question;
  tallies: Tallies;
}
export interface TogetherData {
  series: readonly OneOfSeveral[];
  title: string;
  state: TrendsState;
  /** In time order, what has no date last. */
  periods: readonly PeriodLabel[];
  /** What is held where the chart looks. */
  coverage: readonly CoverageCell[];
  today: string;
}
export interface Together {
  title: string;
  note: string;
  heatmap: Heatmap;
  figure: { parts: Piece[][] };
}

/** Several series as a table, one a row: what stands below their drawing, with all its figures and what they are out of. */
export function together({ series, title, state, periods, coverage, today }: TogetherData): Together {
  const { by, measure } = state;
  const of = new Map(series.map((one) => [one.id, one]));
  const questionOf = (id: string | null) => of.get(id ?? "")?.question ?? state.question;
  return {
    title,
    note: MEASURE_WORDS[measure].note,
    heatmap: heatmap({
      caption: title,
      corner: "Series",
      rows: series.map(({ id, label }) => ({ id, label, href: trendsHref(state, { show: id }) })),
      columns: periods.map((period) => ({ ...period, href: null })),
      // A passage may be in several series: they have no sum.
      allRows: null,
      allColumns: allPeriods(by),
      tally: (id, period) => of.get(id)?.tallies.inPeriod(period) ?? null,
      question: (id, period) => cellQuestion(questionOf(id), by)(null, period),
      measure,
      stars: by !== "meeting",
    }),
    figure: {
      parts: [
        ...series.map(({ label, question, tallies }) => [{ text: `${label}: ` }, ...foundOf(question, totalOf(tallies))]),
        ...scopeOf(coverage, state.question, today),
        procedure(state),
        [{ text: "How this is counted", href: helpHref("passages") }],
      ],
    },
  };
}

const totalOf = ({ panels, ofPanel }: Tallies): Tally => panels.reduce((sum, panel) => added(sum, ofPanel(panel) ?? NOTHING), NOTHING);

/** The series of a chart have no list in common: what includes procedure is the chart itself. */
function procedure(state: TrendsState): Piece[] {
  const { question } = state;
  const href = trendsHref(state, { question: { ...question, procedural: !question.procedural } });
  const [said, way] = question.procedural ? ["included", "leave it out"] : ["left out", "include it"];
  return [{ text: `procedure ${said} (` }, { text: way, href }, { text: ")" }];
}
