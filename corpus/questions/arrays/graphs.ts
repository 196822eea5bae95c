import type Database from "better-sqlite3";
import { append } from "./append.ts";
import { join, parseNumbers } from "./numbers.ts";
import type { Graphs } from "./part.ts";
import { type Column, readJoined, TABLES } from "./scope.ts";

const COLUMNS: readonly Column[] = [
  ["row", "number"],
  ["length(words)", "number"],
  ["words", "bytes"],
];

/**
 * Reads the words of passages as the corpus keeps them (`corpus/text/graph-bytes.ts`) and finds where each begins.
 * @throws RangeError where a passage has none
 */
export function* readGraphs(
  db: Database.Database,
  meetings: readonly number[] | null,
  ordinals: Int32Array,
  count: number,
): Generator<undefined, Graphs> {
  const parts: Uint8Array[] = [];
  const begins = new Uint32Array(count);
  let [read, before] = [0, 0];
  for (const [rows = null, lengths = null, bytes = null] of readJoined(db, TABLES.graph, COLUMNS, meetings)) {
    if (bytes === null) continue;
    const sizes = parseNumbers(lengths);
    let at = before;
    parseNumbers(rows).forEach((row, place) => {
      const ordinal = ordinals[row] ?? -1;
      if (ordinal >= 0) {
        begins[ordinal] = at;
        read += 1;
      }
      at += sizes[place] ?? 0;
    });
    before += bytes.length;
    parts.push(bytes);
    yield;
  }
  if (read !== count) throw new RangeError("the words of a passage are not in the corpus");
  const bytes = join(Uint8Array, parts.splice(0));
  yield;
  return yield* findWords(bytes, begins);
}

/** How many passages are looked at before a pause. */
const STRETCH = 20_000;

/** Finds where the words of each passage begin and end, given where its graph begins. */
export function* findWords(bytes: Uint8Array, begins: Uint32Array): Generator<undefined, Graphs> {
  const count = begins.length;
  const graphs = { bytes, start: new Uint32Array(count), end: new Uint32Array(count), places: new Uint32Array(count) };
  for (let passage = 0; passage < count; passage += 1) {
    let at = begins[passage] ?? 0;
    let places = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      places |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    graphs.start[passage] = at;
    graphs.places[passage] = places;
    for (let left = places; left > 0; at += 1) if ((bytes[at] ?? 0) < 0x80) left -= 1;
    graphs.end[passage] = at;
    if (passage % STRETCH === 0) yield;
  }
  return graphs;
}

export const NO_GRAPHS: Graphs = {
  bytes: new Uint8Array(0),
  start: new Uint32Array(0),
  end: new Uint32Array(0),
  places: new Uint32Array(0),
};

/** Graphs with those of more passages behind them. */
export function appendGraphs(first: Graphs, second: Graphs): Graphs {
  const moved = (places: Uint32Array) => places.map((place) => place + first.bytes.length);
  return {
    bytes: append(first.bytes, second.bytes),
    start: append(first.start, moved(second.start)),
    end: append(first.end, moved(second.end)),
    places: append(first.places, second.places),
  };
}

/** The graphs of so many passages from one on. */
export function graphsIn({ bytes, start, end, places }: Graphs, from: number, count: number): Graphs {
  const [first, last] = [from, from + count];
  return { bytes, start: start.subarray(first, last), end: end.subarray(first, last), places: places.subarray(first, last) };
}
