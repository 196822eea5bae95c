import type { Period, Question } from "../../corpus/model/index.ts";
import { linkedAs, nameOf } from "../charts/heatmap.ts";
import { topOf, type PeriodLabel } from "../charts/axis.ts";
import { lines, type Drawn, type Line, type LinesData } from "../charts/lines.ts";
import { valueOf, type Measure } from "../charts/scale.ts";
import type { Tallies } from "../charts/tallies.ts";
import { listed } from "../format.ts";
import { searchHref } from "../links.ts";
import { cellQuestion, MEASURE_WORDS } from "./trends.ts";

/** One line: a series over all panels, or one panel of a series. */
export interface LineData {
  label: string;
  question: Question;
  /** Null: all panels. */
  panel: string | null;
  tallies: Tallies;
}
export interface Multiple extends Drawn {
  label: string;
}
export interface DrawnLines {
  title: string;
  together: Drawn | null;
  multiples: Multiple[];
}
export interface LinesWanted {
  title: string;
  /** The title of a small chart, by the label of its line. */
  titleOf: (label: string) => string;
  measure: Measure;
  by: Period;
  today: string;
  /** In time order; what has no date is in no line. */
  periods: readonly PeriodLabel[];
  /** Draw the lines in one picture too. */
  together: boolean;
}

/** The size of a picture of lines on a page and in a file. */
export const WIDE = { width: 720, height: 320 };
const SMALL = { width: 300, height: 170 };

/** Draws lines in one picture and as small multiples, all on one scale. What has no date is in no line. */
export async function drawLines(lineDatas: readonly LineData[], wanted: LinesWanted): Promise<DrawnLines> {
  const { title, titleOf, periods } = wanted;
  const drawn = lineDatas.map((data) => lineOf(data, wanted));
  const top = topOf(drawn.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  const gapsOf = ({ points }: Line) => points.filter(({ value }) => value === null).map(({ period }) => period);
  const base = { title, periods, top };
  const common = gapsOf(drawn[0] ?? { label: "", points: [] }).filter((period) => drawn.every((line) => gapsOf(line).includes(period)));
  const shared: LinesData = {
    ...base,
    id: "lines",
    description: describe(drawn, wanted),
    lines: drawn,
    gaps: common,
    size: WIDE,
    first: 0,
  };
  const together = wanted.together ? await lines(shared) : null;
  const multiples: Multiple[] = [];
  for (const [i, line] of drawn.entries()) {
    const one = { ...base, id: `lines-${i}`, title: titleOf(line.label), description: describe([line], wanted), lines: [line] };
    const first = lineDatas[i]?.panel == null ? i : 0;
    multiples.push({ label: line.label, ...(await lines({ ...one, gaps: gapsOf(line), size: SMALL, first })) });
  }
  return { title, together, multiples };
}

function lineOf({ label, question, panel, tallies }: LineData, { periods, measure, by, today }: LinesWanted): Line {
  const cell = cellQuestion(question, by);
  const { unit, group } = linkedAs(measure);
  const points = periods.map(({ id, label: period }) => {
    const tally = panel === null ? tallies.inPeriod(id) : tallies.at(panel, id);
    return {
      period: id,
      value: tally === null ? null : valueOf(tally, measure),
      href: searchHref(cell(panel, id), { group }),
      name: tally === null ? "" : nameOf(tally, measure, `${label}, ${period}`),
      count: tally?.[unit] ?? 0,
      unit,
      open: id.slice(0, 4) === today.slice(0, 4) && /^\d{4}(-Q\d)?$/.test(id),
    };
  });
  return { label, points };
}

/** One sentence for who does not see the drawing; on a page all figures stand in the table below it. */
function describe(drawn: readonly Line[], { measure }: LinesWanted): string {
  const names = listed(drawn.map(({ label }) => label));
  const ends = drawn.map(({ label, points }) => {
    const last = points.findLast(({ value }) => value !== null);
    return `${label} ends at ${last?.value?.toFixed(measure.startsWith("per-") ? 1 : 0) ?? "no figure"}`;
  });
  return `Lines of ${names}, in ${MEASURE_WORDS[measure].title}: ${listed(ends)}.`;
}
