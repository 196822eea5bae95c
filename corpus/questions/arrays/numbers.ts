const COMMA = 44;
const NOUGHT = 48;

/** Reads whole numbers from nought up that SQL has joined by commas (`group_concat`). Nothing joined: none. */
export function parseNumbers(bytes: Uint8Array | null): Int32Array {
  if (bytes === null) return new Int32Array(0);
  const numbers = new Int32Array((bytes.length >> 1) + 1);
  let count = 0;
  let value = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === COMMA) {
      numbers[count] = value;
      count += 1;
      value = 0;
    } else value = value * 10 + byte - NOUGHT;
  }
  numbers[count] = value;
  return numbers.slice(0, count + 1);
}

export type Numbers = Int32Array | Uint32Array | Uint8Array;

/** Joins arrays of numbers of one kind into one. */
export function join<T extends Numbers>(kind: new (length: number) => T, parts: readonly T[]): T {
  const all = new kind(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Where each thing comes when they are sorted by their keys (from nought up to `most`, exclusive); those of one key stay in order. Linear.
 */
export function placesBy(keys: Int32Array, most: number): Int32Array {
  const next = new Int32Array(most + 1);
  for (let at = 0; at < keys.length; at += 1) next[(keys[at] ?? 0) + 1] = (next[(keys[at] ?? 0) + 1] ?? 0) + 1;
  for (let key = 1; key <= most; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const places = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    places[at] = next[key] ?? 0;
    next[key] = (next[key] ?? 0) + 1;
  }
  return places;
}

/** The values, each moved to its place. */
export function arrange(values: Int32Array, places: Int32Array): Int32Array {
  const arranged = new Int32Array(values.length);
  for (let at = 0; at < values.length; at += 1) arranged[places[at] ?? 0] = values[at] ?? 0;
  return arranged;
}

/** For each number the place where it stands in a list, −1 where it does not. */
export function placeOfEach(list: Int32Array): Int32Array {
  const most = list.reduce((a, b) => Math.max(a, b), -1);
  const places = new Int32Array(most + 1).fill(-1);
  for (let at = 0; at < list.length; at += 1) places[list[at] ?? 0] = at;
  return places;
}

/** For each place the value that a table has there. */
export function lookUp(places: Int32Array, table: Int32Array | Uint8Array): Int32Array {
  const values = new Int32Array(places.length);
  for (let at = 0; at < places.length; at += 1) values[at] = table[places[at] ?? 0] ?? 0;
  return values;
}
