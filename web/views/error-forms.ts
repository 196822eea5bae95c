import { href, type Pairs } from "../links.ts";
import { choicesForm, questionForm, topicForm, type ChoicesForm, type FormData, type QuestionForm } from "./question-form.ts";
import { trendsForm, type TrendsForm } from "./trends-form.ts";

/** The form that an error page brings back: that of the page that was asked for, else the question. At most one is there. */
export interface ErrorForms {
  form: QuestionForm | null;
  /** The form of a chart, where that was asked for. */
  chart: TrendsForm | null;
  /** The form of a list that is narrowed by a choice or two. */
  choices: ChoicesForm | null;
}
interface Asked {
  status: number;
  path: string;
  /** What was typed, right and wrong, of the fields that there are. */
  given: Pairs;
  /** What is wrong, by field. */
  errors: ReadonlyMap<string, string>;
  panels: FormData["panels"];
  topics: ReadonlyMap<string, string>;
}
type Which = "question" | "topic" | "chart" | "people" | "coverage";

const QUESTION = ["q", "panel", "office", "act", "from", "to", "procedural"];
const FIELDS: Readonly<Record<Which, readonly string[]>> = {
  question: QUESTION,
  topic: QUESTION,
  chart: [...QUESTION, "series", "by", "measure"],
  people: ["office", "panel"],
  coverage: ["panel"],
};

/** Which form a page has, by its path; a page that is not there has none of its own. */
function whichForm({ path, status }: Pick<Asked, "path" | "status">): Which {
  if (status !== 400) return "question";
  if (/^\/topics\/[^/]+$/.test(path)) return "topic";
  return path === "/trends" ? "chart" : path === "/people" ? "people" : path === "/coverage" ? "coverage" : "question";
}

/** Whether the form that is brought back has a field of that name. */
export const hasField = (asked: Pick<Asked, "path" | "status">, name: string): boolean => FIELDS[whichForm(asked)].includes(name);

/** The same form, filled: what was wrong stands in its field, and what has none and is wrong is left out. */
export function formsOf(asked: Asked): ErrorForms {
  const { path, given, errors, panels } = asked;
  const which = whichForm(asked);
  const pairs = given.filter(([name]) => hasField(asked, name) || !errors.has(name));
  const none = { form: null, chart: null, choices: null };
  const data = { action: path, pairs, panels, errors };
  if (which === "chart") return { ...none, chart: trendsForm({ pairs, series: seriesIn(pairs, asked.topics), panels, errors }) };
  if (which === "topic") return { ...none, form: topicForm(data) };
  if (which === "question") return { ...none, form: questionForm({ ...data, action: "/search" }) };
  return { ...none, choices: choicesForm(which, data) };
}

function seriesIn(pairs: Pairs, topics: ReadonlyMap<string, string>): { id: string; label: string; removeHref: string }[] {
  const ids = new Set(pairs.flatMap(([name, value]) => (name === "series" && value !== "" ? [value] : [])));
  return [...ids].map((id) => ({
    id,
    label: topics.get(id.replace(/^topic:/, "")) ?? id.replace(/^(?:q|topic):/, ""),
    removeHref: href(
      "/trends",
      pairs.filter(([name, value]) => name !== "series" || value !== id),
    ),
  }));
}
