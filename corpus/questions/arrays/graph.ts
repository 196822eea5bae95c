import { NumberReader } from "../../text/graph-bytes.ts";
import type { PhrasePlan, TermPlan } from "./plan.ts";
import { alone, joined, printed } from "./segment.ts";

/** A joined form or a word that answers alone, beside the words that are printed. */
interface More {
  word: number;
  from: number;
  to: number;
  inPhrase: boolean;
}
/** The words of one passage, read from its bytes. One is used again and again. */
export class Graph {
  length = 0;
  /** The word at each place. */
  places = new Int32Array(256);
  more: More[] = [];
  private reader = new NumberReader(new Uint8Array(0));

  /** Reads the words of a passage; `at`: where they begin, `length`: how many places there are. */
  read(bytes: Uint8Array, at: number, length: number): this {
    this.reader = new NumberReader(bytes, at);
    this.length = length;
    if (this.places.length < length) this.places = new Int32Array(length * 2);
    for (let place = 0; place < length; place += 1) this.places[place] = this.reader.number();
    this.more = Array.from({ length: this.reader.number() }, () => {
      const [word, from, span] = [this.reader.number(), this.reader.number(), this.reader.number()];
      return { word, from, to: from + (span >> 1), inPhrase: span % 2 === 1 };
    });
    return this;
  }

  /** After `read`: the places that each contribution holds, the first and the one after the last, one contribution after the other. */
  stretches(): number[] {
    const count = this.reader.number();
    return Array.from({ length: count }, () => {
      const from = this.reader.number();
      return [from, from + this.reader.number()];
    }).flat();
  }
}

/** How often a term stands in a passage between two places (the second exclusive). */
export function countTerm(graph: Graph, { lists, phrase }: TermPlan, from: number, to: number): number {
  let times = 0;
  for (let place = from; place < to; place += 1) if (lists.has(printed(graph.places[place] ?? 0))) times += 1;
  for (const { word, inPhrase, ...edge } of graph.more) {
    if (edge.from >= from && edge.to <= to && lists.has(inPhrase ? joined(word) : alone(word))) times += 1;
  }
  return times + (phrase === null ? 0 : countPhrase(graph, phrase, from, to));
}

/** From how many places on a phrase stands in a passage between two places. */
export function countPhrase(graph: Graph, phrase: PhrasePlan, from: number, to: number): number {
  let times = 0;
  for (let place = from; place < to; place += 1) if (standsFrom(graph, phrase, place, to)) times += 1;
  return times;
}

function standsFrom(graph: Graph, { steps }: PhrasePlan, first: number, end: number): boolean {
  const open = [{ asked: 0, place: first }];
  const seen = new Set<number>();
  for (let state = open.pop(); state; state = open.pop()) {
    const { asked, place } = state;
    if (asked === steps.length) return true;
    if (place >= end) continue;
    for (const { words, to } of steps[asked] ?? []) {
      for (const next of nextPlaces(graph, words, place, end)) {
        const key = to * (end + 1) + next;
        if (!seen.has(key)) open.push({ asked: to, place: next });
        seen.add(key);
      }
    }
  }
  return false;
}

/** Where a text goes on after one of these words at a place. */
function nextPlaces(graph: Graph, words: ReadonlySet<number>, place: number, end: number): number[] {
  const next = words.has(graph.places[place] ?? 0) ? [place + 1] : [];
  for (const { word, from, to, inPhrase } of graph.more) {
    if (inPhrase && from === place && to <= end && words.has(word)) next.push(to);
  }
  return next;
}
