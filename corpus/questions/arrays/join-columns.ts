import { addBehind, type Bits, clearRange, countBits } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { joinStarts } from "./lists.ts";
import { joinMarks } from "./marks.ts";
import { join } from "./numbers.ts";
import type { Items, Said } from "./part.ts";

/**
 * The columns of what was read first, less the meetings in the rows of `changed`, with what was read since behind them. All is copied as it
 * stands, since this is done for every state of the corpus.
 */
export function joinColumns(first: Columns, second: Columns, changed: ReadonlySet<number>): Columns {
  const [before, added, meetings] = [first.row.length, second.row.length, first.meetings.length];
  const gone = first.meetings.flatMap((meeting, at) => (changed.has(meeting.row) ? [at] : []));
  const kind = join(Uint8Array, [first.kind, second.kind]);
  const held = join(Uint8Array, [first.held, second.held]);
  const living = addBehind(first.living, second.living, before, added);
  const plain = addBehind(first.plain, second.plain, before, added);
  for (const at of gone) {
    const [from, to] = [first.begins[at] ?? 0, first.begins[at + 1] ?? 0];
    held[at] = 0;
    kind.fill(0, from, to);
    for (const bits of [living, plain] as Bits[]) clearRange(bits, from, to);
  }
  const ofMeeting = (by: "panel" | "force" | "year" | "quarter") => join(Int32Array, [first.ofMeeting[by], second.ofMeeting[by]]);
  return {
    parts: [first, second],
    dictionaries: first.dictionaries,
    meetings: [...first.meetings, ...second.meetings],
    held,
    items: joinItems(first.items, second.items, meetings),
    row: join(Int32Array, [first.row, second.row]),
    item: join(Int32Array, [first.item, raised(second.item, first.items.row.length)]),
    meeting: join(Int32Array, [first.meeting, raised(second.meeting, meetings)]),
    kind,
    living,
    count: countBits(living),
    plain,
    marks: joinMarks(first.marks, second.marks, before, added),
    begins: joinStarts(first.begins, second.begins),
    position: join(Int32Array, [first.position, second.position]),
    words: join(Int32Array, [first.words, second.words]),
    topics: {
      start: joinStarts(first.topics.start, second.topics.start),
      values: join(Int32Array, [first.topics.values, second.topics.values]),
    },
    said: joinSaid(first.said, second.said),
    packed: join(Int32Array, [first.packed, second.packed]),
    places: join(Uint32Array, [first.places, second.places]),
    ofMeeting: {
      panel: ofMeeting("panel"),
      force: ofMeeting("force"),
      year: ofMeeting("year"),
      quarter: ofMeeting("quarter"),
      meeting: Int32Array.from({ length: meetings + second.meetings.length }, (_, at) => at),
    },
    ordinals: withPlaces(first.ordinals, second.row, before),
    itemAt: withPlaces(first.itemAt, second.items.row, first.items.row.length),
  };
}

function joinItems(first: Items, second: Items, meetings: number): Items {
  return {
    row: join(Int32Array, [first.row, second.row]),
    meeting: join(Int32Array, [first.meeting, raised(second.meeting, meetings)]),
    place: join(Int32Array, [first.place, second.place]),
    procedural: join(Uint8Array, [first.procedural, second.procedural]),
    truncated: join(Uint8Array, [first.truncated, second.truncated]),
    title: join(Int32Array, [first.title, second.title]),
  };
}

function joinSaid(first: Said, second: Said): Said {
  return {
    start: joinStarts(first.start, second.start),
    office: join(Int32Array, [first.office, second.office]),
    person: join(Int32Array, [first.person, second.person]),
    act: join(Int32Array, [first.act, second.act]),
  };
}

const raised = (values: Int32Array, by: number) => values.map((value) => value + by);

/** Where each row stands, with rows that stand behind those before. */
function withPlaces(places: Int32Array, rows: Int32Array, before: number): Int32Array {
  const most = rows.reduce((a, b) => Math.max(a, b), places.length - 1);
  const all = new Int32Array(most + 1);
  all.set(places);
  all.fill(-1, places.length);
  for (let at = 0; at < rows.length; at += 1) all[rows[at] ?? 0] = before + at;
  return all;
}
