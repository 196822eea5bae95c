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
  const far = other.length > list.length * FAR_LONGER;
  let [count, place] = [0, 0];
  for (let at = 0; at < list.length; at += 1) {
    const number = list[at] ?? 0;
    if (far) place = placeFrom(other, place, number);
    else while (place < other.length && (other[place] ?? 0) < number) place += 1;
    if ((place < other.length && other[place] === number) !== there) continue;
    into[count] = number;
    count += 1;
  }
  return count;
}
