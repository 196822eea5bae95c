import { ACT_LABELS, ACTS, OFFICE_LABELS, OFFICES, questionToParams, type Question } from "../../corpus/model/index.ts";
import { counted } from "../format.ts";

/** The question form: words, panel and, under More options, who speaks, what they do, from, to, include procedure. */
export interface TextField {
  id: string;
  name: string;
  label: string;
  value: string;
  hint: string | null;
  error: string | null;
  most: number;
  suggest: boolean;
}
export interface ChoiceField {
  id: string;
  name: string;
  label: string;
  options: { value: string; text: string; selected: boolean }[];
  /** Several values are chosen already: they are kept, and said in words, because a list offers one. */
  several: string | null;
  kept: [string, string][];
  error: string | null;
}
export interface QuestionForm {
  action: string;
  label: string;
  button: string;
  words: TextField;
  panel: ChoiceField;
  office: ChoiceField;
  act: ChoiceField;
  from: TextField;
  to: TextField;
  procedural: { id: string; checked: boolean };
  /** Everything else that is asked for, so that a new word does not lose it. */
  kept: [string, string][];
  /** How many of the further options are used; open only when one of them is wrong, because results must come early on a phone. */
  on: number;
  open: boolean;
}

export interface FormData {
  action: string;
  /** What was asked, as the parameters of an address: also what was typed wrongly. */
  pairs: readonly (readonly [string, string])[];
  panels: readonly { id: string; name: string }[];
  errors?: ReadonlyMap<string, string>;
  label?: string;
  button?: string;
  /** Examples of what may be typed. */
  hint?: string;
  /** Where several values of one field are listed on the page. */
  listed?: string;
}

const OWN = new Set(["q", "panel", "office", "act", "from", "to", "procedural", "page"]);

/** Makes the form from what was asked. */
export function questionForm({
  action,
  pairs,
  panels,
  errors = new Map(),
  label = "Ask the minutes",
  button = "Search",
  hint,
  listed = "see Filters",
}: FormData): QuestionForm {
  const all = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value);
  const error = (name: string) => errors.get(name) ?? null;
  const text = (name: string, label: string, hint: string | null, more: Partial<TextField> = {}): TextField => {
    return { id: `ask-${name}`, name, label, value: all(name)[0] ?? "", hint, error: error(name), most: 500, suggest: false, ...more };
  };
  const choose = (name: string, label: string, any: string, options: readonly { id: string; name: string }[]): ChoiceField =>
    choice({ name, label, any, options, chosen: all(name), listed, error: error(name) });
  const more = ["office", "act", "from", "to", "procedural"];
  return {
    action,
    label,
    button,
    words: text("q", "Words", hint ?? null, { suggest: true }),
    panel: choose("panel", "At", "All panels", [...panels, { id: "none", name: "Panel not known" }]),
    office: choose(
      "office",
      "Who speaks",
      "Anybody",
      OFFICES.map((id) => ({ id, name: OFFICE_LABELS[id] })),
    ),
    act: choose(
      "act",
      "What they do",
      "Anything",
      ACTS.map((id) => ({ id, name: ACT_LABELS[id] })),
    ),
    from: text("from", "From", "A date, like 14/12/2022", { most: 20 }),
    to: text("to", "To", "A date, like 14/12/2022", { most: 20 }),
    procedural: { id: "ask-procedural", checked: all("procedural").includes("true") },
    kept: pairs.filter(([name]) => !OWN.has(name)).map(([name, value]) => [name, value]),
    on: more.filter((name) => all(name).some((value) => value !== "")).length,
    open: more.some((name) => errors.has(name)),
  };
}

/** The form by which a topic is narrowed. */
export const topicForm = (data: Pick<FormData, "action" | "pairs" | "panels" | "errors">): QuestionForm =>
  questionForm({ ...data, label: "Narrow this topic", button: "Show", listed: "see below" });

/** A form of choices alone, by which a list is narrowed. */
export interface ChoicesForm {
  action: string;
  label: string;
  fields: ChoiceField[];
  /** What else is asked for. */
  kept: [string, string][];
}
const CHOICES = {
  people: { label: "Filter people", fields: ["office", "panel"] },
  coverage: { label: "Choose a panel", fields: ["panel"] },
} as const;

/** The form of the people, or of what is held. */
export function choicesForm(of: keyof typeof CHOICES, data: Pick<FormData, "action" | "pairs" | "panels" | "errors">): ChoicesForm {
  const { label, fields } = CHOICES[of];
  const form = questionForm(data);
  return { action: form.action, label, fields: fields.map((name) => form[name]), kept: form.kept };
}

interface ChoiceData {
  name: string;
  label: string;
  any: string;
  options: readonly { id: string; name: string }[];
  chosen: readonly string[];
  listed: string;
  error: string | null;
}

function choice({ name, label, any, options, chosen, listed, error }: ChoiceData): ChoiceField {
  const values = chosen.filter((value) => value !== "");
  // Where one is wrong it is chosen anew.
  const several =
    values.length > 1 && error === null ? `${counted(values.length, label.toLowerCase() === "at" ? "panel" : "choice")}, ${listed}` : null;
  return {
    id: `ask-${name}`,
    name,
    label,
    options: [
      { value: "", text: any, selected: values.length === 0 },
      ...options.map(({ id, name }) => ({ value: id, text: name, selected: values[0] === id })),
    ],
    several,
    kept: several === null ? [] : values.map((value): [string, string] => [name, value]),
    error,
  };
}

/** The parameters of a question as a form shows them. */
export function formPairs(question: Question, presentation: readonly (readonly [string, string])[] = []): [string, string][] {
  return [...questionToParams(question), ...presentation.map(([name, value]): [string, string] => [name, value])];
}
