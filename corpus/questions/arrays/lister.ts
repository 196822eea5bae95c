/** What is kept of each list: its last passage plus one, the distance to it from the one before, how often the word stands there, and */
const [LAST, GAP, TIMES, AT] = [0, 1, 2, 3] as const;
/** (all side by side, so that a word costs one look into memory). */
const KEPT = 4;

/**
 * Enters passages, in order, into the lists of their words: once to measure how long each list becomes, then to write them.
 * An entry is twice the distance from the passage before, plus one where how often the word stands there follows: more than once.
 */
export class Lister {
  /** In how many passages each list is. */
  readonly passages: Int32Array;
  /** The lists one after the other; null where they are only measured. */
  readonly bytes: Uint8Array | null;
  private readonly state: Int32Array;

  /** @param start where each list begins, once that is known; null to measure */
  constructor(lists: number, start: Uint32Array | null) {
    this.bytes = start === null ? null : new Uint8Array(start[lists] ?? 0);
    this.passages = new Int32Array(lists);
    this.state = new Int32Array(lists * KEPT);
    for (let list = 0; list < lists; list += 1) this.state[list * KEPT + AT] = start?.[list] ?? 0;
  }

  /** Enters a word of a passage. */
  enter(list: number, passage: number): void {
    const { state } = this;
    const at = list * KEPT;
    const last = state[at + LAST] ?? 0;
    if (last === passage + 1) {
      state[at + TIMES] = (state[at + TIMES] ?? 0) + 1;
      return;
    }
    if (last > 0) this.close(list);
    state[at + LAST] = passage + 1;
    state[at + GAP] = passage + 1 - last;
    state[at + TIMES] = 1;
  }

  /** To be called when all passages have been entered. */
  end(): void {
    for (let list = 0; list < this.passages.length; list += 1) if ((this.state[list * KEPT + LAST] ?? 0) > 0) this.close(list);
  }

  /** Where each list begins, once they are measured; and where the last one ends. */
  starts(): Uint32Array {
    const start = new Uint32Array(this.passages.length + 1);
    for (let list = 0; list < this.passages.length; list += 1) {
      start[list + 1] = (start[list] ?? 0) + (this.state[list * KEPT + AT] ?? 0);
    }
    return start;
  }

  private close(list: number): void {
    const { state } = this;
    const at = list * KEPT;
    const times = state[at + TIMES] ?? 0;
    const entry = (state[at + GAP] ?? 0) * 2;
    this.passages[list] = (this.passages[list] ?? 0) + 1;
    if (this.bytes === null) state[at + AT] = (state[at + AT] ?? 0) + sizeOf(entry) + (times > 1 ? sizeOf(times) : 0);
    else {
      let end = write(this.bytes, state[at + AT] ?? 0, entry + Number(times > 1));
      if (times > 1) end = write(this.bytes, end, times);
      state[at + AT] = end;
    }
  }
}

/** How many bytes a varint takes. */
function sizeOf(value: number): number {
  let size = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) size += 1;
  return size;
}

/** Writes a varint and tells where it ends. */
function write(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) {
    bytes[at] = (rest & 0x7f) | 0x80;
    at += 1;
  }
  bytes[at] = rest;
  return at + 1;
}
