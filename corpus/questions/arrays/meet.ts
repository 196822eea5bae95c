import { createRoom } from "./room.ts";

/** A list this many times longer than another is not gone through: each passage of the shorter one is looked up in it. */
const FAR_LONGER = 16;

/** The place of the first number of a list, from a place on, that is not below another. */
export function placeFrom(list: Int32Array, from: number, least: number): number {
  let step = 1;
  let low = from;
  while (low + step < list.length && (list[low + step] ?? 0) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(list.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds those numbers of a list that are in another one too, or are not. Both are in order.
 * @param into takes them: it may be the list itself
 * @returns how many they are
 */
export function keepWhere(list: Int32Array, other: Int32Array, there: boolean, into: Int32Array): number {
  return other.length > list.length * FAR_LONGER ? lookUpEach(list, other, there, into) : goThroughBoth(list, other, there, into);
}

function lookUpEach(list: Int32Array, other: Int32Array, there: boolean, into: Int32Array): number {
  let [count, place] = [0, 0];
  for (let at = 0; at < list.length; at += 1) {
    const number = list[at] ?? 0;
    place = placeFrom(other, place, number);
    if ((place < other.length && other[place] === number) !== there) continue;
    into[count] = number;
    count += 1;
  }
  return count;
}

const marksRoom = createRoom(Uint8Array);

/** The other's numbers are marked, and each of the list is looked up: to go through both side by side would be to guess at every step. */
function goThroughBoth(list: Int32Array, other: Int32Array, there: boolean, into: Int32Array): number {
  const wanted = there ? 1 : 0;
  const marks = marksRoom(Math.max(list.at(-1) ?? 0, other.at(-1) ?? 0) + 1).fill(0);
  for (let at = 0; at < other.length; at += 1) marks[other[at] ?? 0] = 1;
  let count = 0;
  for (let at = 0; at < list.length; at += 1) {
    const number = list[at] ?? 0;
    into[count] = number;
    count += Number(marks[number] === wanted);
  }
  return count;
}
