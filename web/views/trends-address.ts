import { questionToParams, type Period, type Question } from "../../corpus/model/index.ts";
import type { Measure } from "../charts/scale.ts";
import { href } from "../links.ts";

export const CHARTS = ["auto", "table", "lines", "multiples"] as const;
export type Chart = (typeof CHARTS)[number];
export const ORDERS = ["name", "total", "latest", "change"] as const;
export type Order = (typeof ORDERS)[number];

/** Everything that the Trends page shows, and how: its address and nothing else. */
export interface TrendsState {
  question: Question;
  /** Ids of the series; none: one line for the question itself. */
  series: readonly string[];
  by: Period;
  measure: Measure;
  chart: Chart;
  /** The series whose table is shown; null: the first. */
  show: string | null;
  order: Order;
}

export const DEFAULTS = { by: "year", measure: "passages", chart: "auto", show: null, order: "name" } as const;

/** The parameters of a state, without defaults. */
export function trendsPairs({ question, series, by, measure, chart, show, order }: TrendsState): [string, string][] {
  const choices = Object.entries({ by, measure, chart, show, order } satisfies Record<keyof typeof DEFAULTS, string | null>);
  return [
    ...questionToParams(question),
    ...series.map((id): [string, string] => ["series", id]),
    ...choices.flatMap(([name, value]): [string, string][] =>
      value === null || value === DEFAULTS[name as keyof typeof DEFAULTS] ? [] : [[name, value]],
    ),
  ];
}

/** The address of a state with some of it changed. */
export function trendsHref(state: TrendsState, change: Partial<TrendsState> = {}): string {
  return href("/trends", trendsPairs({ ...state, ...change }));
}

/** The same chart as a file: of figures, which has every measure, or a picture of the one that is shown. */
export function trendsExportHref(state: TrendsState, kind: "csv" | "svg" | "png"): string {
  const left = new Set(["chart", "show", "order", ...(kind === "csv" ? ["measure"] : [])]);
  return href(
    `/export/trends.${kind}`,
    trendsPairs(state).filter(([name]) => !left.has(name)),
  );
}

/** A choice as a link. `only`: it is there only where the window is wide enough for a picture of lines, or only where it is not. */
export interface TrendsToggle {
  text: string;
  href: string;
  current: boolean;
  only?: "wide" | "narrow";
}

/** The choices of one part of the state as links. */
export function trendsToggles<K extends keyof TrendsState>(
  state: TrendsState,
  name: K,
  values: readonly { value: TrendsState[K]; text: string }[],
): TrendsToggle[] {
  return values.map(({ value, text }) => ({
    text,
    href: trendsHref(state, { [name]: value }),
    current: state[name] === value,
  }));
}

const CHART_WORDS = { table: "Table", lines: "Lines", multiples: "Small charts" } as const;

/** The choices of a chart. Where a window is narrow, several lines are drawn as small charts: there these are what is chosen. */
export function chartToggles(state: TrendsState, several: boolean): TrendsToggle[] {
  const toggle = (chart: keyof typeof CHART_WORDS): TrendsToggle => {
    return { text: CHART_WORDS[chart], href: trendsHref(state, { chart }), current: state.chart === chart };
  };
  const [table, lines, multiples] = [toggle("table"), toggle("lines"), toggle("multiples")];
  if (!several) return [table, lines, multiples];
  if (!lines.current) return [table, { ...lines, only: "wide" }, multiples];
  return [table, { ...lines, only: "wide" }, { ...multiples, only: "wide" }, { ...multiples, current: true, only: "narrow" }];
}
