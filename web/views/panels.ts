import type { CoverageAnswer, PanelRow, PanelSummary, Question, TableAnswer } from "../../corpus/model/index.ts";
import { heatmap, type Heatmap } from "../charts/heatmap.ts";
import type { Tally } from "../charts/scale.ts";
import { withGaps } from "../charts/tallies.ts";
import { periodName, shortDate } from "../format.ts";
import { andTopic, ask, coverageHref, inPeriod, searchHref, topicHref } from "../links.ts";

/** How a panel was called and hosted over time, in words: the day's own row first. */
export interface PanelFacts {
  host: string | null;
  site: string | null;
  earlier: string[];
}

export function panelFacts(rows: readonly PanelRow[], panel: PanelSummary): PanelFacts {
  const mine = rows.filter(({ id }) => id === panel.id);
  const latest = mine.toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? "")).at(-1);
  const earlier = mine.filter(({ name }) => name !== panel.name).map((row) => `${row.name}${during(row)}`);
  return { host: latest?.host ?? null, site: latest?.site ?? null, earlier };
}

/** ` (2012 to 2016)`: the time in which a row of the reference facts holds, as far as it is known. */
function during({ from, to }: PanelRow): string {
  if (from === null && to === null) return "";
  const [first, last] = [from, to].map((day) => day && shortDate(day));
  return ` (${[first ? (last ? first : `from ${first}`) : null, last && (first ? `to ${last}` : `until ${last}`)].filter(Boolean).join(" ")})`;
}

export interface YearHeld {
  label: string;
  /** Null: no minutes held. */
  meetings: number | null;
  href: string;
}

/** The strip of years of one panel: meetings held, gaps shown as gaps. */
export function yearsHeld(coverage: CoverageAnswer, panel: string, today: string): YearHeld[] {
  const years = coverage.panels.find(({ id }) => id === panel)?.years ?? [];
  // What is undated and no whole meeting is no meeting held: a nought beside undated passages would deny them.
  const held = years.filter(({ year, meetings }) => year !== null || meetings > 0);
  const byYear = new Map(held.map((year) => [year.year === null ? "undated" : String(year.year), year.meetings]));
  return withGaps([...byYear.keys()].toSorted()).map((period) => ({
    label: periodName(period, today),
    meetings: byYear.get(period) ?? null,
    href: coverageHref(ask({ panel: [panel], ...(period === "undated" ? { undated: true } : { year: [Number(period)] }) })),
  }));
}

/** Topics by years within a question: the figure of a cell is its passages. `most` rows, the commonest first. */
export function topicsByYear(table: TableAnswer, question: Question, most: number, today: string): Heatmap {
  const held = new Map<string, { held: number; words: number }>();
  for (const { period, meetings, words } of table.coverage) {
    const before = held.get(period) ?? { held: 0, words: 0 };
    held.set(period, { held: before.held + meetings, words: before.words + words });
  }
  const cells = new Map(table.cells.map((cell) => [JSON.stringify([cell.row, cell.column]), cell]));
  const tally = (row: string, column: string): Tally | null => {
    const out = held.get(column);
    if (out === undefined) return null;
    const { passages = 0, items = 0, meetings = 0 } = cells.get(JSON.stringify([row, column])) ?? {};
    return { passages, items, meetings, ...out };
  };
  const cellQuestion = (row: string | null, column: string | null): Question => {
    const narrowed = row === null ? question : andTopic(question, row);
    return column === null ? narrowed : inPeriod(narrowed, column);
  };
  return heatmap({
    caption: "Topics by year: passages, and below each the meetings in which it came up, of meetings held",
    corner: "Topic",
    rows: table.rows.slice(0, most).map(({ id, label }) => ({ id, label, href: topicHref(id, { panel: question.panel[0] }) })),
    columns: withGaps([...held.keys()].toSorted()).map((period) => ({
      id: period,
      label: periodName(period, today),
      href: searchHref(inPeriod(question, period)),
    })),
    allRows: null,
    allColumns: "All years",
    tally,
    question: cellQuestion,
    stars: true,
    measure: "passages",
  });
}
