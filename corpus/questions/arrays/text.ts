import { type Bits, hasBit } from "./bits.ts";
import { keepWhere } from "./meet.ts";
import { filledLists, type Occurrences, occurrencesIn } from "./occurrences.ts";
import { phraseIn } from "./phrase.ts";
import type { QueryPlan, TermPlan } from "./plan.ts";
import { createRoom } from "./room.ts";
import type { Segment } from "./segment.ts";

/** What the words of a query find. */
export interface TextFound {
  plan: QueryPlan;
  /** For each part of the query of which one term must stand: where its terms stand, and how often. */
  parts: Occurrences[];
  /** Passages that answer, in order; null where no word is asked for: all but the excluded. */
  passages: Int32Array | null;
  /** Passages in which something excluded stands, in order; null where nothing is. */
  excluded: Int32Array | null;
}

/** Finds what a query asks for. `living`: the passages that are not gone; null: none is. */
export function findText(segments: readonly Segment[], living: Bits | null, plan: QueryPlan): TextFound {
  const excluded = plan.none.length === 0 ? null : occurrencesOf(segments, living, plan.none).passages;
  const parts = plan.all.map((terms) => occurrencesOf(segments, living, terms));
  const [rarest, ...others] = parts.map((part) => part.passages).sort((a, b) => a.length - b.length);
  if (rarest === undefined) return { plan, parts, passages: null, excluded };
  const all = others.reduce((list, other) => where(list, other, true), rarest);
  return { plan, parts, passages: excluded === null ? all : where(all, excluded, false), excluded };
}

const room = createRoom(Int32Array);

/** Those passages of a list that are in another one too, or are not. */
function where(passages: Int32Array, other: Int32Array, there: boolean): Int32Array {
  const left = room(passages.length);
  return left.slice(0, keepWhere(passages, other, there, left));
}

/** Where one of some terms stands, of the passages that are not gone. */
function occurrencesOf(segments: readonly Segment[], living: Bits | null, terms: readonly TermPlan[]): Occurrences {
  const phrases = terms.flatMap(({ phrase }) => phrase ?? []);
  const found = segments.map((segment) => {
    const lists = terms.flatMap((term) => filledLists(segment, term.lists));
    const more = phrases.map((phrase) => phraseIn(segment, phrase));
    return copyLiving(occurrencesIn(segment, lists, more), segment.first, living);
  });
  const [first] = found;
  if (found.length === 1 && first) return first;
  const count = found.reduce((sum, one) => sum + one.passages.length, 0);
  const all = { passages: new Int32Array(count), times: new Uint8Array(count) };
  let end = 0;
  for (const { passages, times } of found) {
    all.passages.set(passages, end);
    all.times.set(times, end);
    end += passages.length;
  }
  return all;
}

/** Those of a segment that are not gone, by their ordinals. */
function copyLiving({ passages, times }: Occurrences, first: number, living: Bits | null): Occurrences {
  if (living === null && first === 0) return { passages: passages.slice(), times: times.slice() };
  let count = 0;
  for (let at = 0; at < passages.length; at += 1) {
    const ordinal = (passages[at] ?? 0) + first;
    if (living !== null && !hasBit(living, ordinal)) continue;
    passages[count] = ordinal;
    times[count] = times[at] ?? 0;
    count += 1;
  }
  return { passages: passages.slice(0, count), times: times.slice(0, count) };
}
