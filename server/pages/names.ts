import { questionToParams, type PanelRow, type PanelSummary, type Question } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { filterLabels } from "../../web/views/filters.ts";
import type { LabelOf } from "../../web/views/narrowed.ts";
import { shortPanelName } from "../../web/words.ts";
import { few } from "./counting.ts";

/** How panels are called on a page: short in lists and charts, in full in headings and citations. */
export interface Names {
  /** Panels of which something is held, by name. */
  panels: readonly PanelSummary[];
  short: (panel: { id: string; name: string }) => string;
  /** The short name of an id; `none` is "Panel not known". */
  byId: (id: string) => string;
  rows: readonly PanelRow[];
  /** The panels by their short names, for lists to choose from. */
  choices: readonly { id: string; name: string }[];
}

/** Reads the names that pages need from the corpus. */
export async function namesOf(answers: Answers): Promise<Names> {
  const [panels, reference] = await Promise.all([answers.panels(), answers.reference()]);
  const shortNames = new Map(reference.panels.map((row) => [row.id, row.shortName]));
  const short = (panel: { id: string; name: string }): string => shortNames.get(panel.id) ?? shortPanelName(panel.name);
  const names = new Map(panels.map((panel) => [panel.id, short(panel)]));
  const sorted = panels.toSorted((a, b) => compare(short(a), short(b)));
  return {
    panels: sorted,
    short,
    byId: (id) => (id === "none" ? "Panel not known" : (names.get(id) ?? shortNames.get(id) ?? id)),
    rows: reference.panels,
    choices: sorted.map((panel) => ({ id: panel.id, name: short(panel) })),
  };
}

/** Alphabetical order as readers in the UK expect it. */
export const compare = new Intl.Collator("en-GB", { numeric: true }).compare;

/** The words for the values that a question names: the facets list those chosen whatever is found with them. */
export async function labelsOf(answers: Answers, question: Question): Promise<LabelOf> {
  const names = questionToParams(question).length > 0;
  return filterLabels(names ? (await few(answers, question, 1, true)).facets : {});
}
