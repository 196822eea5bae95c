import type { Attendee, OfficeHolder } from "../../../corpus/model/index.ts";
import type { DraftItem, DraftPassage, Placed } from "../../../ingest/draft.ts";
import { draftOf } from "../../../ingest/layouts/layout.ts";

/** An invented meeting for tests: nothing but what a test states of it. */
export function meeting(items: readonly DraftItem[], known: Partial<Placed> = {}): Placed {
  return {
    ...draftOf("test", "meeting", null),
    whole: true,
    panel: null,
    force: null,
    dateEvidence: "unknown",
    dateNotBefore: null,
    dateNotAfter: null,
    skip: null,
    ...known,
    items: [...items],
  };
}

/** An item whose lines are passages: `• ` begins a bullet, `§ ` a resolution. */
export function item(title: string | null, ...lines: readonly string[]): DraftItem {
  return { number: null, minuteNumber: null, title, preamble: null, truncated: false, sourceUrl: null, passages: lines.map(passage) };
}

function passage(line: string): DraftPassage {
  const list = line.startsWith("• ") ? { marker: "•", level: 0 } : null;
  return { kind: line.startsWith("§ ") ? "resolution" : "minute", text: line.replace(/^[•§] /u, ""), list, paragraph: null };
}

export const attendee = (name: string, office: Attendee["office"], status: Attendee["status"] = "present"): Attendee => ({
  name,
  office,
  organisation: null,
  status,
});

/** The commissioner of an invented force from a day on. */
export const holder = (force: string, name: string, from = "2012-11-22", to: string | null = null, confirmed = true): OfficeHolder => ({
  force,
  name,
  office: "commissioner",
  title: "Police and Crime Commissioner",
  from,
  to,
  confirmed,
});
