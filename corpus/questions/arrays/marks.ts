import { appendBits, type Bits, noBits, setBit } from "./bits.ts";
import type { Marks, Said } from "./part.ts";

/** More than there are offices, and acts. */
const MOST = 16;
/** An office and an act as one number, below `PAIRS`. */
export const pairOf = (office: number, act: number): number => office * MOST + act;
export const PAIRS = MOST * MOST;
export const officeOf = (pair: number): number => pair >>> 4;
export const actOf = (pair: number): number => pair & (MOST - 1);

/**
 * Marks the passages of a part.
 * @throws RangeError where there are more offices or acts than arrays can hold
 */
export function markPassages(kinds: Uint8Array, { start, office: offices, act: acts }: Said): Marks {
  const sets = (length: number): Bits[] => Array.from({ length }, () => NONE);
  const [kind, office, act, pair] = [sets(MOST), sets(MOST), sets(MOST), sets(PAIRS)];
  const mark = (of: Bits[], value: number, passage: number) => {
    if (value >= of.length) throw new RangeError("more offices or acts than arrays can hold");
    if (of[value] === NONE) of[value] = noBits(kinds.length);
    setBit(of[value] ?? NONE, passage);
  };
  for (let passage = 0; passage < kinds.length; passage += 1) {
    mark(kind, kinds[passage] ?? 0, passage);
    for (let at = start[passage] ?? 0; at < (start[passage + 1] ?? 0); at += 1) {
      const [by, what] = [offices[at] ?? 0, acts[at] ?? 0];
      mark(office, by, passage);
      mark(act, what, passage);
      mark(pair, pairOf(by, what), passage);
    }
  }
  return { kind, office, act, pair };
}

const NONE: Bits = new Int32Array(0);

/** The marks of two parts as one: the passages of the second, of which there are so many, stand behind the `before` of the first. */
export function appendMarks(first: Marks, second: Marks, before: number, added: number): Marks {
  const all = (a: readonly Bits[], b: readonly Bits[]) => a.map((bits, at) => appendBits(bits, b[at] ?? NONE, before, added));
  return {
    kind: all(first.kind, second.kind),
    office: all(first.office, second.office),
    act: all(first.act, second.act),
    pair: all(first.pair, second.pair),
  };
}
