import type { By } from "../sets.ts";
import type { Columns, OfMeeting } from "./columns.ts";
import type { Filter } from "./filters.ts";
import type { Found } from "./found.ts";
import type { Lists } from "./lists.ts";
import { lookUp } from "./numbers.ts";

export type OfSaid = "office" | "person" | "act";
const OF_MEETINGS: ReadonlySet<By> = new Set<OfMeeting>(["panel", "force", "year", "quarter", "meeting"]);
const OF_SAID: ReadonlySet<By> = new Set<OfSaid>(["office", "person", "act"]);

/** Whether a value is the same for all passages of a meeting. */
export const isOfMeeting = (by: By): by is OfMeeting => OF_MEETINGS.has(by);
/** Whether a value is that of a contribution. */
export const isOfSaid = (by: By): by is OfSaid => OF_SAID.has(by);
/** Whether a passage can have several values. */
export const hasMany = (by: By): boolean => by === "topic" || isOfSaid(by);

/** One more than the greatest value. */
export function valueCount({ dictionaries, meetings, items }: Columns, by: By): number {
  if (by === "meeting") return meetings.length;
  return by === "item" ? items.row.length : dictionaries[by].ids.length;
}

/** Which values of the first are counted: one for yes; null: all. */
export type Wanted = Uint8Array | null;

/**
 * The cells in which each passage of a set is counted, some perhaps twice, by its place in the set: its values, or with two `by` each
 * pair of them as one number (the first times how many there are of the second, plus the second).
 */
export function cellsOf(columns: Columns, found: Found, [first = "kind", second]: readonly By[], wanted: Wanted): Lists {
  if (second !== undefined && isOfSaid(first) && isOfSaid(second)) {
    // Both are those of one contribution.
    const [rows, inner, width] = [columns.said[first], columns.said[second], valueCount(columns, second)];
    const cell = (at: number) => (rows[at] ?? 0) * width + (inner[at] ?? 0);
    const named = [first, second].includes("person");
    return valuesSaid(columns, found, cell, (at) => !(named && columns.said.person[at] === 0) && wanted?.[rows[at] ?? 0] !== 0);
  }
  const values = valuesOf(columns, found, first);
  const left = wanted === null ? values : only(values, wanted);
  return second === undefined ? left : pairs(left, valuesOf(columns, found, second), valueCount(columns, second));
}

function only({ start, values }: Lists, wanted: Uint8Array): Lists {
  const left: Lists = { start: new Int32Array(start.length), values: new Int32Array(values.length) };
  let count = 0;
  for (let place = 0; place + 1 < start.length; place += 1) {
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      if (wanted[values[at] ?? 0] === 0) continue;
      left.values[count] = values[at] ?? 0;
      count += 1;
    }
    left.start[place + 1] = count;
  }
  return left;
}

function valuesOf(columns: Columns, found: Found, by: By): Lists {
  const { meeting, kind, item, said } = columns;
  if (isOfMeeting(by)) {
    return single(lookUp(lookUp(found.passages, meeting), columns.ofMeeting[by]));
  }
  if (by === "topic") return valuesTopics(columns, found);
  if (isOfSaid(by)) {
    const values = said[by];
    return valuesSaid(
      columns,
      found,
      (at) => values[at] ?? 0,
      (at) => by !== "person" || values[at] !== 0,
    );
  }
  return single(lookUp(found.passages, by === "kind" ? kind : item));
}

/** One value each. */
function single(values: Int32Array): Lists {
  const start = new Int32Array(values.length + 1);
  for (let at = 1; at < start.length; at += 1) start[at] = at;
  return { start, values };
}

function valuesTopics({ topics }: Columns, { passages }: Found): Lists {
  const start = new Int32Array(passages.length + 1);
  const values = new Int32Array(topics.values.length);
  let count = 0;
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    for (let at = topics.start[passage] ?? 0; at < (topics.start[passage + 1] ?? 0); at += 1) {
      values[count] = topics.values[at] ?? 0;
      count += 1;
    }
    start[place + 1] = count;
  }
  return { start, values };
}

/** What contributions have that fit and are counted. */
function valuesSaid({ said }: Columns, found: Found, value: (contribution: number) => number, counted: Filter): Lists {
  const { passages, fits } = found;
  const start = new Int32Array(passages.length + 1);
  const values = new Int32Array(said.office.length);
  let count = 0;
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    for (let at = said.start[passage] ?? 0; at < (said.start[passage + 1] ?? 0); at += 1) {
      if (!counted(at) || (fits !== null && !fits(at, passage))) continue;
      values[count] = value(at);
      count += 1;
    }
    start[place + 1] = count;
  }
  return { start, values };
}

function pairs(rows: Lists, columns: Lists, width: number): Lists {
  const places = rows.start.length - 1;
  const start = new Int32Array(places + 1);
  for (let place = 0; place < places; place += 1) {
    const [height, length] = [lengthOf(rows, place), lengthOf(columns, place)];
    start[place + 1] = (start[place] ?? 0) + height * length;
  }
  const values = new Int32Array(start[places] ?? 0);
  let count = 0;
  for (let place = 0; place < places; place += 1) {
    for (let outer = rows.start[place] ?? 0; outer < (rows.start[place + 1] ?? 0); outer += 1) {
      const row = (rows.values[outer] ?? 0) * width;
      for (let inner = columns.start[place] ?? 0; inner < (columns.start[place + 1] ?? 0); inner += 1) {
        values[count] = row + (columns.values[inner] ?? 0);
        count += 1;
      }
    }
  }
  return { start, values };
}

const lengthOf = ({ start }: Lists, place: number) => (start[place + 1] ?? 0) - (start[place] ?? 0);
