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
import { GrowingWords } from "./word-table.ts";

/** How many titles are looked at before a pause. */
const STRETCH = 500;

/** The words of the titles of items, which repeat from meeting to meeting: each title is looked at once. */
export class TitleIndex {
  private readonly titles: Codes;
  private readonly words = new GrowingWords();
  private readonly graphs: Uint8Array[] = [];
  private segment: Segment | null = null;

  constructor(titles: Codes) {
    this.titles = titles;
  }

  /** Enters the titles that have been added since. */
  *readOn(): Reading<void> {
    const { ids } = this.titles;
    if (this.segment !== null && this.graphs.length === ids.length) return;
    for (let at = this.graphs.length; at < ids.length; at += 1) {
      this.graphs.push(writeGraph(words(ids[at] ?? ""), [], (word) => this.words.numberOf(word) ?? this.words.add(word, stem(word))));
      if (at % STRETCH === 0) yield;
    }
    const begins = new Uint32Array(this.graphs.length);
    this.graphs.forEach((graph, at) => (begins[at + 1] = (begins[at] ?? 0) + graph.length));
    const graphs = yield* findWords(join(Uint8Array, this.graphs), begins);
    this.segment = yield* buildSegment(graphs, 0, this.words.end);
  }

  /** Which titles answer a query that asks for words: one for yes, by their numbers. */
  matching(query: Query): Uint8Array {
    const matching = new Uint8Array(this.graphs.length);
    if (this.segment === null) return matching;
    const { passages } = findText([this.segment], new Uint8Array(matching.length).fill(1), planQuery(query, this.words));
    for (const title of passages ?? []) matching[title] = 1;
    return matching;
  }
}
