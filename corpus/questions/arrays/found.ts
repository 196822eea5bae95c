import type { Question } from "../../model/index.ts";
import type { Statements } from "../statements.ts";
import { type Bits, bitsOf, countBits, hasBit, listOf } from "./bits.ts";
import { codesOf, type Filter, itemsAsked, pairsAsked, rowsOf, saidFilter, topicFilter } from "./filters.ts";
import { maskFor } from "./mask.ts";
import { createRoom } from "./room.ts";
import { bothFit, type Fits, insideFilter } from "./said.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TextFound } from "./text.ts";
import { passagesBy } from "./turned.ts";

/** The passages that a question means, by ordinal and in order, and which of their contributions fit it. */
export class Found {
  readonly size: number;
  /** Whether a contribution fits; null: all do. */
  readonly fits: Fits;
  /** Which offices and acts together fit (`pairOf`), where nothing else is asked of a contribution; null: `fits` alone says it. */
  readonly pairs: Uint8Array | null;
  private readonly all: number;
  private list: Int32Array | null;
  private marked: Bits | null;

  /** @param passages a list of them, or their bits among `all` passages of the corpus */
  constructor(passages: { list: Int32Array } | { bits: Bits }, all: number, fits: Fits, pairs: Uint8Array | null) {
    this.list = "list" in passages ? passages.list : null;
    this.marked = "bits" in passages ? passages.bits : null;
    this.size = this.list?.length ?? countBits(this.bits);
    this.all = all;
    this.fits = fits;
    this.pairs = pairs;
  }

  get passages(): Int32Array {
    this.list ??= listOf(this.bits, this.size);
    return this.list;
  }

  get bits(): Bits {
    this.marked ??= bitsOf(this.passages, this.all);
    return this.marked;
  }

  /** Whether they are so many that it is quicker to compare bits of all for each of a few values than to go through them. */
  get isLarge(): boolean {
    return this.size > this.all / 4;
  }

  /** Whether it is quicker to count bits of all than to go through them. */
  get isDense(): boolean {
    return this.size > this.all / 16;
  }

  /** Whether what is worked out for all passages is of use, rather than going through each of them. */
  get isMany(): boolean {
    return this.size > this.all / 100;
  }

  /** How many bytes it may come to hold. */
  get bytes(): number {
    return this.size * 4 + this.all / 8;
  }
}

const room = createRoom(Int32Array);

/** Finds the passages that a question means: the same as `conditions` in `corpus/questions/select.ts` says in SQL. */
export function findPassages(snapshot: Snapshot, statements: Statements, question: Question, text: TextFound): Found {
  const { columns } = snapshot;
  const mask = maskFor(columns, question, text);
  const { filter, fits, pairs } = rareFilters(snapshot, statements, question, text);
  const candidates = candidatesFor(snapshot, statements, question, text);
  const all = columns.row.length;
  if (candidates === null && filter === null) return new Found({ bits: mask }, all, fits, pairs);
  const among = candidates ?? listOf(mask, countBits(mask));
  const passages = room(among.length);
  let count = 0;
  for (let at = 0; at < among.length; at += 1) {
    const passage = among[at] ?? 0;
    if (!hasBit(mask, passage) || (filter !== null && !filter(passage))) continue;
    passages[count] = passage;
    count += 1;
  }
  return new Found({ list: passages.slice(0, count) }, all, fits, pairs);
}

/** What is asked that bits do not say, as one filter of passages, null where nothing of it is; and which contributions fit. */
function rareFilters(snapshot: Snapshot, statements: Statements, question: Question, text: TextFound): RareFilters {
  const { columns } = snapshot;
  const { start } = columns.said;
  const inside = question.said && text.passages !== null ? insideFilter(snapshot, text.plan) : null;
  const fits = bothFit(saidFilter(columns, question), inside);
  const items = itemsAsked(columns, statements, question);
  const speaks = (passage: number) => {
    for (let at = start[passage] ?? 0; at < (start[passage + 1] ?? 0); at += 1) if (fits === null || fits(at, passage)) return true;
    return false;
  };
  const pairs = fits !== null && inside === null && question.person.length === 0 ? pairsAsked(columns, question) : null;
  const filters = [
    items === null ? null : (passage: number) => items.has(columns.item[passage] ?? -1),
    topicFilter(columns, question.topic),
    fits === null || pairs !== null ? null : speaks,
  ].filter((filter) => filter !== null);
  return { fits, pairs, filter: filters.length === 0 ? null : (passage) => filters.every((filter) => filter(passage)) };
}

interface RareFilters {
  filter: Filter | null;
  fits: Fits;
  pairs: Uint8Array | null;
}

/** Passages among which all lie that are meant, in order: as few as are at hand. Null: all. */
function candidatesFor({ columns }: Snapshot, statements: Statements, question: Question, text: TextFound): Int32Array | null {
  if (question.passage.length > 0) {
    const asked = rowsOf(statements, "passage", question.passage).map((row) => columns.ordinals[row] ?? -1);
    const found = asked.filter((passage) => passage >= 0 && (text.passages === null || text.passages.includes(passage)));
    return Int32Array.from(found).sort();
  }
  if (text.passages !== null) return text.passages;
  if (question.person.length > 0) return passagesBy(columns, "person", columns.dictionaries.person.find(question.person));
  const [topics, ...others] = codesOf(columns.dictionaries.topic, question.topic);
  if (topics !== undefined && others.length === 0) return passagesBy(columns, "topic", topics.slice(0, 1));
  return null;
}
