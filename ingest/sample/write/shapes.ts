import type { Act, ActionKind, Kind, Office } from "../../../corpus/model/index.ts";

/** A sentence with what is true of it. A list means that any of them will do; `allowed` are topics that it may have beside those it must. */
export interface Said {
  text: string;
  office: Office | null | readonly (Office | null)[];
  person: string | null;
  explicit: boolean | null | readonly (boolean | null)[];
  act: Act | null | readonly Act[];
  also: readonly Office[];
  topics: readonly string[];
  allowed: readonly string[];
  actions: readonly SaidAction[];
}
export interface SaidAction {
  kind: ActionKind;
  owner: readonly (Office | null)[];
  due: string | null;
  /** False: one may see it in the sentence or not. */
  required?: boolean;
}

/** A paragraph or bullet. Labels and headings have their text in one sentence of nobody's. */
export interface Para {
  is: Kind | "label" | "preamble";
  said: readonly Said[];
  /** A bullet ("·") or the number of a list, printed before it. */
  marker?: string;
}

export interface Item {
  /** As printed, or null. */
  number: string | null;
  title: string;
  preamble: readonly Para[];
  body: readonly Para[];
  /** What was resolved, where it is printed before the narrative. */
  decision: readonly Para[];
  procedural: boolean;
  /** The host's number of the item. */
  id: number;
  /** The host prints only so many paragraphs of the body, the last cut short; null: all. */
  cutAfter: number | null;
  /** The report that the title links to, or null. */
  paper: string | null;
}

export interface Attendee {
  name: string;
  note: string;
}
export interface Meeting {
  panelName: string;
  /** As in the heading: with 'Shadow', 'Annual Meeting' and the like. */
  heading: string;
  date: string;
  printedDate: string;
  time: string;
  venue: string;
  contact: { name: string; post: string; email: string };
  present: readonly Attendee[];
  attending: readonly Attendee[];
  items: readonly Item[];
  draft: boolean;
  mid: number;
}

export const NOBODY: Omit<Said, "text"> = {
  office: null,
  person: null,
  explicit: null,
  act: "procedural",
  also: [],
  topics: [],
  allowed: [],
  actions: [],
};
/** A sentence that reports no speech. */
export const told = (text: string, more: Partial<Said> = {}): Said => ({ ...NOBODY, text, ...more });
export const label = (text: string): Para => ({ is: "label", said: [told(text)] });
