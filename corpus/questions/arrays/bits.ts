import { append } from "./append.ts";

/** A set of passages, a bit for each by its ordinal: sets of many are compared 32 passages at a time. */
export type Bits = Int32Array;

/** How many numbers hold so many bits. */
const lengthFor = (count: number) => (count + 31) >>> 5;

/** No passage of so many. */
export const noBits = (count: number): Bits => new Int32Array(lengthFor(count));

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

/** The bits of a list, among so many. */
export function bitsOf(list: Int32Array, count: number): Bits {
  const bits = noBits(count);
  setAll(bits, list);
  return bits;
}

/** Sets the bits of a list. */
export function setAll(bits: Bits, list: Int32Array): void {
  for (let at = 0; at < list.length; at += 1) setBit(bits, list[at] ?? 0);
}

/** Sets all bits from one place to another (exclusive). */
export function setRange(bits: Bits, from: number, to: number): void {
  for (let at = from; at < to;) {
    if ((at & 31) === 0 && at + 32 <= to) {
      bits[at >>> 5] = -1;
      at += 32;
    } else {
      setBit(bits, at);
      at += 1;
    }
  }
}

/** Clears all bits from one place to another (exclusive). */
export function clearRange(bits: Bits, from: number, to: number): void {
  for (let at = from; at < to; at += 1) bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
}

/** Two sets as one: the second's, of whom there are `added`, stand behind the `before` of the first. */
export function addBehind(first: Bits, second: Bits, before: number, added: number): Bits {
  const both = noBits(before + added);
  both.set(first);
  for (let at = 0; at < added && second.length > 0; at += 1) if (hasBit(second, at)) setBit(both, before + at);
  return both;
}

/**
 * The same, written on where there is room: the first, as it was given before, may then say of passages behind its own that they are in it.
 * Where the second is empty the first may end before its last passages.
 */
export function appendBits(first: Bits, second: Bits, before: number, added: number): Bits {
  if (second.length === 0) return first;
  const missing = lengthFor(before + added) - first.length;
  const both = append(first, new Int32Array(missing));
  for (let at = 0; at < added; at += 1) if (hasBit(second, at)) setBit(both, before + at);
  return both;
}

/** Leaves in a set what is in another too. */
export function keepBoth(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0);
}

/** Adds another set. */
export function addBits(bits: Bits, other: Bits): void {
  for (let at = 0; at < other.length; at += 1) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0);
}

export function countBits(bits: Bits): number {
  return countBoth(bits, bits);
}

/** How many are in both of two sets. */
export function countBoth(bits: Bits, other: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    const both = (bits[at] ?? 0) & (other[at] ?? 0);
    if (both !== 0) count += ones(both);
  }
  return count;
}

/** How many bits of a number are set. */
function ones(number: number): number {
  let left = number - ((number >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many members of a set stand from one place to another (exclusive). */
export function countRange(bits: Bits, from: number, to: number): number {
  if (from >= to) return 0;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  let count = 0;
  for (let at = first; at <= last; at += 1) {
    let own = bits[at] ?? 0;
    if (at === first) own &= -1 << (from & 31);
    if (at === last) own &= -1 >>> (31 - ((to - 1) & 31));
    count += ones(own);
  }
  return count;
}

/**
 * Of stretches that follow each other those that hold any of a set: the last place of each. Every stretch is added up with all of its places
 * but the last, so that what it holds is carried to its last place, 32 places at a time.
 * @param ends the last place of each stretch
 */
export function heldStretches(bits: Bits, ends: Bits): Bits {
  const held = new Int32Array(bits.length);
  let carried = 0;
  for (let at = 0; at < held.length; at += 1) {
    const [own, last] = [bits[at] ?? 0, ends[at] ?? 0];
    const sum = ((own & ~last) >>> 0) + (~last >>> 0) + carried;
    carried = sum > 0xffffffff ? 1 : 0;
    held[at] = (sum | own) & last;
  }
  return held;
}

/** The members of a set, of which there are so many, in order. */
export function listOf(bits: Bits, count: number): Int32Array {
  const list = new Int32Array(count);
  let found = 0;
  for (let at = 0; at < bits.length; at += 1) {
    for (let left = bits[at] ?? 0; left !== 0; left &= left - 1) {
      list[found] = at * 32 + 31 - Math.clz32(left & -left);
      found += 1;
    }
  }
  return list;
}

/** Leaves in a list, in its place, what is in a set, and tells how many that are. */
export function keepMarked(list: Int32Array, bits: Bits): number {
  let count = 0;
  for (let at = 0; at < list.length; at += 1) {
    const passage = list[at] ?? 0;
    list[count] = passage;
    count += ((bits[passage >>> 5] ?? 0) >>> (passage & 31)) & 1;
  }
  return count;
}
