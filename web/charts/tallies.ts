import type { Cell, CoverageCell, Period, Question } from "../../corpus/model/index.ts";
import { added, NOTHING, type Tally } from "./scale.ts";

/** The cells of one series beside what is held, looked up by panel and period. What has no coverage is null: no minutes held. */
export interface Tallies {
  panels: string[];
  /** In time order; `undated` last. */
  periods: string[];
  at: (panel: string, period: string) => Tally | null;
  /** Over all panels. */
  inPeriod: (period: string) => Tally | null;
  ofPanel: (panel: string) => Tally | null;
}

/** Joins the cells of a series with the coverage that all series share. */
export function talliesOf(cells: readonly Cell[], coverage: readonly CoverageCell[]): Tallies {
  const found = new Map(cells.map((cell) => [keyOf(cell.panel, cell.period), cell]));
  const all = new Map<string, Tally>();
  const byPeriod = new Map<string, Tally>();
  const byPanel = new Map<string, Tally>();
  for (const { panel, period, meetings: held, words } of coverage) {
    const cell = found.get(keyOf(panel, period)) ?? NOTHING;
    const tally = { passages: cell.passages, items: cell.items, meetings: cell.meetings, held, words };
    all.set(keyOf(panel, period), tally);
    byPeriod.set(period, added(byPeriod.get(period) ?? NOTHING, tally));
    byPanel.set(panel, added(byPanel.get(panel) ?? NOTHING, tally));
  }
  return {
    panels: [...byPanel.keys()],
    periods: [...byPeriod.keys()].toSorted(byTime),
    at: (panel, period) => all.get(keyOf(panel, period)) ?? null,
    inPeriod: (period) => byPeriod.get(period) ?? null,
    ofPanel: (panel) => byPanel.get(panel) ?? null,
  };
}

const keyOf = (panel: string, period: string): string => JSON.stringify([panel, period]);

function byTime(a: string, b: string): number {
  if (a === "undated" || b === "undated") return Number(a === "undated") - Number(b === "undated");
  return a < b ? -1 : Number(a > b);
}

/** Years from the first to the last, so that a year without minutes stands there as a gap; `undated` stays last. */
export function withGaps(periods: readonly string[]): string[] {
  const years = periods.filter((period) => /^\d{4}$/.test(period)).map(Number);
  if (years.length === 0) return [...periods];
  const first = Math.min(...years);
  const run = Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => String(first + i));
  return [...run, ...periods.filter((period) => !/^\d{4}$/.test(period))];
}

/** The same for quarters: every quarter between the first and the last. */
export function withQuarterGaps(periods: readonly string[]): string[] {
  const place = (period: string) => Number(period.slice(0, 4)) * 4 + Number(period.slice(6)) - 1;
  const quarters = periods.filter((period) => /^\d{4}-Q[1-4]$/.test(period));
  if (quarters.length === 0) return [...periods];
  const places = quarters.map(place);
  const first = Math.min(...places);
  const run = Array.from({ length: Math.max(...places) - first + 1 }, (_, i) => first + i);
  const names = run.map((at) => `${Math.floor(at / 4)}-Q${(at % 4) + 1}`);
  return [...names, ...periods.filter((period) => !/^\d{4}-Q[1-4]$/.test(period))];
}

/**
 * The periods of an axis. Where years are chosen, those alone: between them lies what nobody asked for, which is no gap. Else all from
 * the first to the last, so that one without minutes stands there as a gap. By quarter `undated` stays beside chosen years: it is theirs.
 */
export function axisPeriods(periods: readonly string[], by: Period, { year, from, to }: Pick<Question, "year" | "from" | "to">): string[] {
  if (year.length === 0) return by === "quarter" ? withQuarterGaps(periods) : withGaps(periods);
  const asked = year.map(String).filter((one) => one >= (from ?? one).slice(0, 4) && one <= (to ?? one).slice(0, 4));
  if (by !== "quarter") return asked.toSorted();
  return withQuarterGaps(periods).filter((quarter) => quarter === "undated" || asked.includes(quarter.slice(0, 4)));
}
