/**
 * The generator's own chance: a small seeded PRNG (sfc32), so that the same seed writes the same minutes on every machine.
 * One stream is forked per panel and per meeting by name, so that a change in one place does not ripple through all others.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: string) {
    [this.a, this.b, this.c] = hash(seed);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A number from 0 up to, never reaching, 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** One of a list, each as likely as its weight; all weights nought: any. */
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T {
    let rest = this.next() * list.reduce((sum, one) => sum + weightOf(one), 0);
    for (const one of list) {
      rest -= weightOf(one);
      if (rest < 0) return one;
    }
    return this.pick(list);
  }

  /** A copy in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }
}

/** Three 32-bit states from a text (FNV-1a with three offsets). */
function hash(text: string): [number, number, number] {
  const state: [number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    state[0] = Math.imul(state[0] ^ code, 0x01000193);
    state[1] = Math.imul(state[1] ^ (code + i), 0x01000193);
    state[2] = Math.imul(state[2] ^ (code * 31), 0x01000193);
  }
  return state;
}

/** Draws from a list without repeating until all have been drawn; then anew in another order. */
export class Deck<T> {
  private rest: T[] = [];
  private readonly all: readonly T[];
  private readonly random: Random;
  constructor(all: readonly T[], random: Random) {
    this.all = all;
    this.random = random;
  }

  /** The next one that fits, or undefined when none of the list does. */
  draw(fits: (one: T) => boolean = () => true): T | undefined {
    const at = this.rest.findIndex(fits);
    if (at >= 0) return this.rest.splice(at, 1)[0];
    if (!this.all.some(fits)) return undefined;
    this.rest = this.random.shuffled(this.all);
    return this.rest.splice(this.rest.findIndex(fits), 1)[0];
  }
}
