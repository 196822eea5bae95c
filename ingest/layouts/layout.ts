import type { Draft } from "../draft.ts";
import type { Header } from "./head/header-shape.ts";
import type { View } from "./lines/line.ts";

/** One way in which minutes are published. */
export interface Layout {
  name: string;
  /** How sure it is that the document is of this layout, 0 to 1: by what it sees, never by habit. */
  recognise(view: View): number;
  /** What it reads: one draft a meeting, item or report found. */
  read(view: View): Draft[];
}

/** A draft that knows what its head says; no items yet. */
export function draftOf(layout: string, documentType: Draft["documentType"], header: Header | null): Draft {
  const { minutes = null, body = null, date = null, startTime = null, endTime = null, venue = null, issues = [] } = header ?? {};
  return { layout, documentType, minutes, body, date, startTime, endTime, venue, attendance: [], items: [], issues: [...issues] };
}
