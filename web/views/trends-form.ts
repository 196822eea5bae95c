import { PERIODS } from "../../corpus/model/index.ts";
import { MEASURES } from "../charts/scale.ts";
import type { Pairs } from "../links.ts";
import { questionForm, type QuestionForm, type TextField } from "./question-form.ts";
import { DEFAULTS } from "./trends-address.ts";
import { MEASURE_WORDS } from "./trends.ts";

export interface Radios {
  id: string;
  name: string;
  label: string;
  options: { value: string; text: string; checked: boolean }[];
  error: string | null;
}
export interface ChosenSeries {
  id: string;
  label: string;
  /** The address without it. */
  removeHref: string;
}
export interface TrendsForm {
  ask: QuestionForm;
  series: readonly ChosenSeries[];
  /** Where another is typed, and told what is wrong with one; null when there are six. */
  another: TextField | null;
  /** The years, which stand in the row here: a year alone is enough. */
  from: TextField;
  to: TextField;
  by: Radios;
  measure: Radios;
}

export interface TrendsFormData {
  /** What was asked, as the parameters of an address: also what was typed wrongly. */
  pairs: Pairs;
  series: readonly ChosenSeries[];
  panels: readonly { id: string; name: string }[];
  errors?: ReadonlyMap<string, string>;
}

const MOST_SERIES = 6;
/** What the form asks with fields of its own. */
const FIELDS = new Set(["series", "by", "measure", "show"]);
/** What stands under More options here. */
const FURTHER = ["office", "act", "q", "procedural"];

/** The form of the Trends page: series, panel and years, periods, measure; the rest under More options as everywhere. */
export function trendsForm({ pairs, series, panels, errors = new Map() }: TrendsFormData): TrendsForm {
  const kept = pairs.filter(([name]) => !FIELDS.has(name));
  const form = questionForm({
    action: "/trends",
    pairs: kept,
    panels,
    errors,
    label: "What to chart",
    button: "Show",
    listed: "see below",
  });
  const times = [form.from, form.to].filter((field) => field.value !== "").length;
  const radios = (name: "by" | "measure", label: string, options: readonly { value: string; text: string }[]): Radios => {
    const asked = pairs.find(([key]) => key === name)?.[1];
    const chosen = options.some(({ value }) => value === asked) ? asked : DEFAULTS[name];
    const error = errors.get(name) ?? null;
    return { id: `ask-${name}`, name, label, error, options: options.map((option) => ({ ...option, checked: option.value === chosen })) };
  };
  return {
    ask: { ...form, on: form.on - times, open: FURTHER.some((name) => errors.has(name)) },
    from: yearAlone(form.from, "-01-01"),
    to: yearAlone(form.to, "-12-31"),
    series,
    another: series.length < MOST_SERIES || errors.has("series") ? another(series.length === 0, errors.get("series") ?? null) : null,
    by: radios(
      "by",
      "By",
      PERIODS.map((value) => ({ value, text: value })),
    ),
    measure: radios(
      "measure",
      "Show",
      MEASURES.map((value) => ({ value, text: MEASURE_WORDS[value].label })),
    ),
  };
}

function another(first: boolean, error: string | null): TextField {
  const label = first ? "Words or a topic to chart" : "Add words or a topic";
  return { id: "ask-series", name: "series", label, value: "", hint: null, error, most: 500, suggest: true };
}

/** A day that begins or ends a year is shown as that year. */
function yearAlone(field: TextField, day: string): TextField {
  return { ...field, hint: null, value: field.value.endsWith(day) ? field.value.slice(0, 4) : field.value };
}
