import type { Draft } from "../draft.ts";
import type { View } from "./line.ts";

/** One way in which minutes are published. */
export interface Layout {
  name: string;
  /** How sure it is that the document is of this layout, 0 to 1: by what it sees, never by habit. */
  recognise(view: View): number;
  /** What it reads: one draft a meeting, item or report found. */
  read(view: View): Draft[];
}

/** A draft with nothing known yet. */
export const emptyDraft = (layout: string, documentType: Draft["documentType"]): Draft => ({
  layout,
  documentType,
  minutes: null,
  body: null,
  date: null,
  startTime: null,
  endTime: null,
  venue: null,
  attendance: [],
  items: [],
  issues: [],
});
