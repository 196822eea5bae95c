import { append } from "./append.ts";
import { withBatch } from "./batches.ts";
import { addBehind, appendBits, clearRange, countBits } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { appendStarts } from "./lists.ts";
import { appendMarks } from "./marks.ts";
import { join } from "./numbers.ts";
import type { Items, Said } from "./part.ts";

/**
 * The columns of the state before, less the meetings in the rows of `changed`, with what was read since behind them. Since this is done for
 * every state of the corpus, what is as long as the corpus is not copied but written on, in room that was left for it.
 */
export function joinColumns(first: Columns, second: Columns, changed: ReadonlySet<number>): Columns {
  const [before, added, meetings] = [first.row.length, second.row.length, first.meetings.length];
  const held = join(Uint8Array, [first.held, second.held]);
  const living = addBehind(first.living, second.living, before, added);
  const plain = addBehind(first.plain, second.plain, before, added);
  first.meetings.forEach(({ row }, at) => {
    if (!changed.has(row) || first.held[at] === 0) return;
    held[at] = 0;
    for (const bits of [living, plain]) clearRange(bits, first.begins[at] ?? 0, first.begins[at + 1] ?? 0);
  });
  const ofMeeting = (by: "panel" | "force" | "year" | "quarter") => join(Int32Array, [first.ofMeeting[by], second.ofMeeting[by]]);
  return {
    batches: withBatch(first.batches, added),
    dictionaries: first.dictionaries,
    meetings: [...first.meetings, ...second.meetings],
    held,
    items: joinItems(first.items, second.items, meetings),
    row: append(first.row, second.row),
    item: append(first.item, raised(second.item, first.items.row.length)),
    meeting: append(first.meeting, raised(second.meeting, meetings)),
    kind: append(first.kind, second.kind),
    living,
    count: countBits(living),
    plain,
    itemEnds: appendBits(first.itemEnds, second.itemEnds, before, added),
    cutEnds: appendBits(first.cutEnds, second.cutEnds, before, added),
    marks: appendMarks(first.marks, second.marks, before, added),
    begins: appendStarts(first.begins, second.begins),
    position: append(first.position, second.position),
    words: append(first.words, second.words),
    topics: {
      start: appendStarts(first.topics.start, second.topics.start),
      values: append(first.topics.values, second.topics.values),
    },
    said: joinSaid(first.said, second.said),
    packed: append(first.packed, second.packed),
    places: append(first.places, second.places),
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
    row: append(first.row, second.row),
    meeting: append(first.meeting, raised(second.meeting, meetings)),
    place: append(first.place, second.place),
    procedural: append(first.procedural, second.procedural),
    truncated: append(first.truncated, second.truncated),
    title: append(first.title, second.title),
  };
}

function joinSaid(first: Said, second: Said): Said {
  return {
    start: appendStarts(first.start, second.start),
    office: append(first.office, second.office),
    person: append(first.person, second.person),
    act: append(first.act, second.act),
  };
}

const raised = (values: Int32Array, by: number) => values.map((value) => value + by);

/** Where each row stands, with rows that stand behind those before. A row may have stood elsewhere: this is copied. */
function withPlaces(places: Int32Array, rows: Int32Array, before: number): Int32Array {
  const most = rows.reduce((a, b) => Math.max(a, b), places.length - 1);
  const all = new Int32Array(most + 1);
  all.set(places);
  all.fill(-1, places.length);
  for (let at = 0; at < rows.length; at += 1) all[rows[at] ?? 0] = before + at;
  return all;
}
