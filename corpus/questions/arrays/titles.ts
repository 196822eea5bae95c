import { writeGraph } from "../../text/graph-bytes.ts";
import type { Query } from "../../text/query.ts";
import { stem } from "../../text/stem.ts";
import { words } from "../../text/words.ts";
import type { Codes } from "./codes.ts";
import { findWords } from "./graphs.ts";
import { join } from "./numbers.ts";
import { planQuery } from "./plan.ts";
import type { Reading } from "./read-part.ts";
import { buildSegment, type Segment } from "./segment.ts";
import { findText } from "./text.ts";
import { GrowingWords, type PackedWords } from "./word-table.ts";

/** How many titles are looked at before a pause. */
const STRETCH = 500;

/** What an index of titles holds: the graphs of the titles one after the other, where each begins, and the words in them. */
export interface PackedTitles {
  bytes: Uint8Array;
  begins: Uint32Array;
  words: PackedWords;
  segment: Segment | null;
}

/** The words of the titles of items, which repeat from meeting to meeting: each title is looked at once. */
export class TitleIndex {
  private readonly titles: Codes;
  private readonly words: GrowingWords;
  private bytes: Uint8Array;
  private begins: Uint32Array;
  private segment: Segment | null;

  /** @param packed what an index of the same titles holds */
  constructor(titles: Codes, packed: PackedTitles = NOTHING) {
    this.titles = titles;
    this.words = new GrowingWords(packed.words);
    this.bytes = packed.bytes;
    this.begins = packed.begins;
    this.segment = packed.segment;
  }

  packed(): PackedTitles {
    return { bytes: this.bytes, begins: this.begins, words: this.words.packed(), segment: this.segment };
  }

  /** Enters the titles that have been added since. */
  *readOn(): Reading<void> {
    const { ids } = this.titles;
    const known = this.begins.length;
    if (this.segment !== null && known === ids.length) return;
    const numberOf = (word: string) => this.words.numberOf(word) ?? this.words.add(word, stem(word));
    const added: Uint8Array[] = [];
    const begins = new Uint32Array(ids.length);
    begins.set(this.begins);
    let end = this.bytes.length;
    for (let at = known; at < ids.length; at += 1) {
      const graph = writeGraph(words(ids[at] ?? ""), [], numberOf);
      added.push(graph);
      begins[at] = end;
      end += graph.length;
      if (at % STRETCH === 0) yield;
    }
    this.bytes = join(Uint8Array, [this.bytes, ...added]);
    this.begins = begins;
    this.segment = yield* buildSegment(yield* findWords(this.bytes, begins), 0, this.words.end);
  }

  /** Which titles answer a query that asks for words: one for yes, by their numbers. */
  matching(query: Query): Uint8Array {
    const matching = new Uint8Array(this.begins.length);
    if (this.segment === null) return matching;
    const { passages } = findText([this.segment], null, planQuery(query, this.words));
    for (const title of passages ?? []) matching[title] = 1;
    return matching;
  }
}

const NOTHING: PackedTitles = { bytes: new Uint8Array(0), begins: new Uint32Array(0), words: { words: [], stems: [] }, segment: null };
