import { fileURLToPath } from "node:url";
import type { SourceFile } from "../draft.ts";
import type { SampleDocument } from "./document.ts";
import { plan, type Planned, type SampleOptions } from "./plan.ts";
import { meetingDocuments, reportDocument } from "./publish.ts";
import { Clerk } from "./write/clerk.ts";
import { writeMeeting } from "./write/meeting.ts";

export type { SampleDocument, Special } from "./document.ts";
export type { SampleOptions } from "./plan.ts";
export type { Truth, TruthSentence } from "./truth.ts";

/** Names the words that a seed gives: raised whenever the generator would write others. */
export const SAMPLE_VERSION = "2";
/** Written beyond what was asked for, so that a last meeting with little to say does not leave it short. */
const SPARE = 25;
/** The folder of the reference facts of the invented panels, in the layout of `ingest/reference/`. */
export const SAMPLE_REFERENCE = fileURLToPath(new URL("reference/", import.meta.url));

/**
 * Writes the minutes of the invented panels, document by document in the order of the meetings, with what is true of each.
 * The same options give the same bytes, on any machine and day.
 */
export function* sampleDocuments(options: SampleOptions = {}): Generator<SampleDocument> {
  const { meetings, passages, seed } = plan(options);
  const clerks = new Map<string, Clerk>();
  const nexts = nextDates(meetings);
  let written = 0;
  let left = meetings.filter((m) => !m.lone).length;
  for (const [i, planned] of meetings.entries()) {
    const clerk = clerks.get(planned.panel.id) ?? new Clerk(planned.panel, seed);
    clerks.set(planned.panel.id, clerk);
    const size = planned.lone ? 22 : Math.max(16, Math.round((passages + SPARE - written) / left--));
    const next = nexts[i] ?? null;
    const meeting = writeMeeting(planned, clerk, { seed, size, next, last: next === null && planned.date > "2026-06" });
    for (const document of meetingDocuments(planned, meeting)) {
      written += document.passages;
      yield document;
    }
    if (i % 45 === 20) yield reportDocument(planned, clerk, seed);
  }
}

/** The documents alone, as a crawler would have found them. */
export function* sampleSources(options: SampleOptions = {}): Generator<SourceFile> {
  for (const { source } of sampleDocuments(options)) yield source;
}

/** For each meeting the date of the panel's next one. */
function nextDates(meetings: readonly Planned[]): (string | null)[] {
  const coming = new Map<string, string>();
  const nexts: (string | null)[] = [];
  for (const { panel, date } of [...meetings].reverse()) {
    nexts.push(coming.get(panel.id) ?? null);
    coming.set(panel.id, date);
  }
  return nexts.reverse();
}
