import type { Numbers } from "./numbers.ts";

/** How much of a room that grows is taken, in numbers. Rooms of others, which may be shared between threads, are never written to. */
const taken = new WeakMap<ArrayBufferLike, number>();
/** A room is made so much larger than what it holds. */
const SPARE = 1.25;

/**
 * An array with another one behind it. Where the first ends where the room does that it lies in, and there is more of that room, the second
 * is written there and nothing is copied: what was given before stays as it was, a view of the beginning.
 */
export function append<T extends Numbers>(first: T, second: T): T {
  const length = first.length + second.length;
  const { buffer, BYTES_PER_ELEMENT: size } = first;
  if (taken.get(buffer) !== first.length || length * size > buffer.byteLength) return moved(first, second, length);
  const all = viewOf(first, buffer, length);
  all.set(second, first.length);
  taken.set(buffer, length);
  return all;
}

function moved<T extends Numbers>(first: T, second: T, length: number): T {
  const { BYTES_PER_ELEMENT: size } = first;
  const room = new ArrayBuffer(Math.ceil(length * SPARE) * size);
  const all = viewOf(first, room, length);
  all.set(first);
  all.set(second, first.length);
  taken.set(room, length);
  return all;
}

/** The first so many numbers of a room, of the kind of another array. */
function viewOf<T extends Numbers>(like: T, room: ArrayBufferLike, length: number): T {
  const Kind = like.constructor as new (room: ArrayBufferLike, offset: number, length: number) => T;
  return new Kind(room, 0, length);
}
