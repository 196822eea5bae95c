import type { By } from "../sets.ts";
import type { Columns, OfMeeting } from "./columns.ts";
import type { Found } from "./found.ts";
import type { Lists } from "./lists.ts";
import { lookUp } from "./numbers.ts";
import type { Fits } from "./said.ts";

export type OfSaid = "office" | "person" | "act";
const OF_MEETINGS: ReadonlySet<By> = new Set<OfMeeting>(["panel", "force", "year", "quarter", "meeting"]);
const OF_SAID: ReadonlySet<By> = new Set<OfSaid>(["office", "person", "act"]);

/** Whether a value is the same for all passages of a meeting. */
export const isOfMeeting = (by: By): by is OfMeeting => OF_MEETINGS.has(by);
/** Whether a value is that of a contribution. */
export const isOfSaid = (by: By): by is OfSaid => OF_SAID.has(by);
/** Whether a passage can have several values. */
export const hasMany = (by: By): by is "topic" | OfSaid => by === "topic" || isOfSaid(by);

/** One more than the greatest value. */
export function valueCount({ dictionaries, meetings, items }: Columns, by: By): number {
  if (by === "meeting") return meetings.length;
  return by === "item" ? items.row.length : dictionaries[by].ids.length;
}

/** The values of all passages, some perhaps twice in one, and which of them count in a set: null, all do. */
export interface Values extends Lists {
  counts: Fits;
}

/** The values by which the passages of a set are counted. Among persons nobody (nought) is to be left out. */
export function valuesOf(columns: Columns, found: Found, by: By): Values {
  const { topics, said } = columns;
  if (by === "topic") return { ...topics, counts: null };
  if (!isOfSaid(by)) return { ...singles(columns, by), counts: null };
  return { start: said.start, values: said[by], counts: found.fits };
}

const known = new WeakMap<Columns, Map<By, Lists>>();

/** What every passage has one of; worked out once. */
function singles(columns: Columns, by: Exclude<By, OfSaid | "topic">): Lists {
  const all = known.get(columns) ?? new Map<By, Lists>();
  known.set(columns, all);
  const start = upTo(columns.row.length + 1);
  const lists = all.get(by) ?? { start, values: singleValues(columns, by) };
  all.set(by, lists);
  return lists;
}

let numbers = new Int32Array(0);

/** The numbers from nought on, so many of them. */
function upTo(count: number): Int32Array {
  if (numbers.length < count) {
    numbers = new Int32Array(Math.ceil(count * 1.25));
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = at;
  }
  return numbers.subarray(0, count);
}

function singleValues({ meeting, kind, item, ofMeeting }: Columns, by: Exclude<By, OfSaid | "topic">): Int32Array {
  if (isOfMeeting(by)) return lookUp(meeting, ofMeeting[by]);
  return by === "kind" ? Int32Array.from(kind) : item;
}
