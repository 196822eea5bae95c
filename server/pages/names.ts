import {
  GoneError,
  NotFoundError,
  questionToParams,
  type OfficeHolder,
  type PanelRow,
  type PanelSummary,
  type Question,
} from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { ask } from "../../web/links.ts";
import { filterLabels, type PlaceLabels } from "../../web/views/filters.ts";
import type { LabelOf } from "../../web/views/narrowed.ts";
import { itemName, meetingName, passageName } from "../../web/views/place-names.ts";
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
  /** The list of office-holders with their titles. */
  holders: readonly OfficeHolder[];
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
    holders: reference.officeHolders,
  };
}

/** Alphabetical order as readers in the UK expect it. */
export const compare = new Intl.Collator("en-GB", { numeric: true }).compare;

/** The words for the values that a question names: the facets list those chosen whatever is found with them. */
export async function labelsOf(answers: Answers, question: Question): Promise<LabelOf> {
  if (questionToParams(question).length === 0) return filterLabels({});
  const [{ facets }, places] = await Promise.all([few(answers, question, 1, true), placesIn(answers, question)]);
  return filterLabels(facets, places);
}

/** The words for the meetings, agenda items and passages that a question names, of which the facets know nothing. */
export async function placesIn(answers: Answers, { meeting, item, passage }: Question): Promise<PlaceLabels> {
  if (meeting.length + item.length + passage.length === 0) return [];
  const { short } = await namesOf(answers);
  const each = <N extends PlaceLabels[number]["name"]>(name: N, ids: readonly string[], labelOf: (id: string) => Promise<string | null>) =>
    ids.map(async (id) => ({ name, id, label: (await labelOf(id)) ?? GONE[name] }));
  return Promise.all([
    ...each("meeting", meeting, async (id) => {
      const [met] = (await answers.meetings(ask({ meeting: [id] }), { page: 1, perPage: 1 })).rows;
      return met ? meetingName(met, short) : null;
    }),
    ...each("item", item, async (id) => {
      const found = await answers.item(id).catch(noMore);
      return found && itemName(found, short);
    }),
    ...each("passage", passage, async (id) => {
      const { hits, total } = await few(answers, ask({ passage: [id], procedural: true }), 1);
      return hits[0] ? passageName(hits[0], total, short) : null;
    }),
  ]);
}

/** What was withdrawn may still be asked for, and finds nothing. */
const GONE = {
  meeting: "a meeting that is no longer held",
  item: "an agenda item that is no longer held",
  passage: "a passage that is no longer held",
} as const;

/** That there never was such an item is said of the question, not of its words. */
function noMore(error: unknown): null {
  if (error instanceof GoneError || error instanceof NotFoundError) return null;
  throw error;
}
