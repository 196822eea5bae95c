import { PERIODS } from "../../corpus/model/index.ts";
import { MEASURES } from "../charts/scale.ts";
import { questionForm, type QuestionForm, type TextField } from "./question-form.ts";
import { trendsHref, trendsPairs, type TrendsState } from "./trends-address.ts";
import { MEASURE_WORDS } from "./trends.ts";

export interface Option {
  value: string;
  text: string;
  checked: boolean;
}
export interface TrendsForm {
  ask: QuestionForm;
  /** The series that are drawn, each with the address without it. */
  series: { label: string; id: string; removeHref: string }[];
  /** Where another is typed; null when there are six. */
  another: TextField | null;
  /** The years, which stand in the row here: a year alone is enough. */
  from: TextField;
  to: TextField;
  by: Option[];
  measures: Option[];
}

const MOST_SERIES = 6;
/** What the form asks with fields of its own. */
const FIELDS = new Set(["series", "by", "measure", "show"]);

/** The form of the Trends page: series, panel and years, periods, measure; the rest under More options as everywhere. */
export function trendsForm(
  state: TrendsState,
  drawn: readonly { id: string; label: string }[],
  panels: readonly { id: string; name: string }[],
): TrendsForm {
  const kept = trendsPairs(state).filter(([name]) => !FIELDS.has(name));
  const label = drawn.length === 0 ? "Words or a topic to chart" : "Add words or a topic";
  const form = questionForm({ action: "/trends", pairs: kept, panels, label: "What to chart", button: "Show" });
  const times = [form.from, form.to].filter((field) => field.value !== "").length;
  return {
    ask: { ...form, on: form.on - times },
    from: yearAlone(form.from, "-01-01"),
    to: yearAlone(form.to, "-12-31"),
    series: drawn.map(({ id, label }) => ({
      id,
      label,
      removeHref: trendsHref(state, { series: state.series.filter((one) => one !== id), show: state.show === id ? null : state.show }),
    })),
    another:
      drawn.length < MOST_SERIES
        ? { id: "ask-series", name: "series", label, value: "", hint: null, error: null, most: 500, suggest: true }
        : null,
    by: PERIODS.map((value) => ({ value, text: value, checked: value === state.by })),
    measures: MEASURES.map((value) => ({ value, text: MEASURE_WORDS[value].label, checked: value === state.measure })),
  };
}

/** A day that begins or ends a year is shown as that year. */
function yearAlone(field: TextField, day: string): TextField {
  return { ...field, hint: null, value: field.value.endsWith(day) ? field.value.slice(0, 4) : field.value };
}
