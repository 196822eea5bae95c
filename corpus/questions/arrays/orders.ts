import { hasBit, keepMarked, listOf } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { arrange, lookUp, placesBy } from "./numbers.ts";
import type { Meeting } from "./part.ts";

/** Passages in the orders of `corpus/questions/order.ts`; those that are no more are in none. */
export interface Orders {
  /** As every order ends. */
  readonly last: Order;
  readonly newest: Order;
  readonly oldest: Order;
  /** What has been worked out of them, for the next state. */
  readonly kept: EarlierOrders;
  /** Where each meeting comes by day (the newer first) and panel; those of one day and panel at one place. */
  readonly meetings: Int32Array;
}
export interface Order {
  readonly passages: Int32Array;
  /** By ordinal, how many come before; −1 for what is no more. */
  readonly place: Int32Array;
}

/** An order of the first passages, of whom there were so many; some of them may be gone by now. */
interface Earlier {
  readonly passages: Int32Array;
  readonly count: number;
}
/** What was worked out last of each; null: nothing yet. */
export interface EarlierOrders {
  last: Earlier;
  newest: Earlier | null;
  oldest: Earlier | null;
}

/**
 * Puts passages in order.
 * @param idOf the id of the passage in a row: asked for only where nothing else tells two apart
 * @param earlier orders of an earlier state, which are written on; null: none is known
 */
export function orderPassages(columns: Columns, idOf: (row: number) => string, earlier: EarlierOrders | null): Orders {
  const { meetings, meeting } = columns;
  const ranked = rankMeetings(columns);
  const last = withPlaces(columns, inLastOrder(columns, ranked, idOf, earlier?.last ?? null));
  const count = columns.row.length;
  const kept: EarlierOrders = { newest: null, oldest: null, ...earlier, last: { passages: last.passages, count } };
  const byDate = (name: "newest" | "oldest", bound: (meeting: Meeting) => number) => {
    let made: Order | null = null;
    const make = () => {
      const before = kept[name];
      const rank = ranks(meetings.map(bound));
      const compare: Compare = (a, b) =>
        (rank[meeting[a] ?? 0] ?? 0) - (rank[meeting[b] ?? 0] ?? 0) || (last.place[a] ?? 0) - (last.place[b] ?? 0);
      const passages = before === null ? sortedBy(last.passages, columns, rank) : withAdded(columns, before, compare);
      kept[name] = { passages, count };
      return withPlaces(columns, passages);
    };
    return () => (made ??= make());
  };
  const newest = byDate("newest", ({ notAfter }) => (notAfter === 0 ? Number.MAX_SAFE_INTEGER : -notAfter));
  const oldest = byDate("oldest", ({ notBefore }) => (notBefore === 0 ? Number.MAX_SAFE_INTEGER : notBefore));
  return {
    last,
    meetings: ranked,
    kept,
    get newest() {
      return newest();
    },
    get oldest() {
      return oldest();
    },
  };
}

function withPlaces({ row }: Columns, passages: Int32Array): Order {
  const place = new Int32Array(row.length).fill(-1);
  for (let at = 0; at < passages.length; at += 1) place[passages[at] ?? 0] = at;
  return { passages, place };
}

/** The place of each among all different ones, the least first. */
function ranks(values: readonly number[]): Int32Array {
  const places = new Map([...new Set(values)].sort((a, b) => a - b).map((value, at) => [value, at]));
  return Int32Array.from(values, (value) => places.get(value) ?? 0);
}

/** Passages sorted by the rank of their meetings; where that is one they stay as they are. */
function sortedBy(passages: Int32Array, { meeting, meetings }: Columns, rank: Int32Array): Int32Array {
  return arrange(passages, placesBy(lookUp(lookUp(passages, meeting), rank), meetings.length));
}

/** Newer date (unknown last), panel (unknown last). */
function rankMeetings(columns: Columns): Int32Array {
  const { meetings } = columns;
  const panels = panelRanks(columns);
  const day = (at: number) => meetings[at]?.date ?? 0;
  const panel = (at: number) => panels[meetings[at]?.panel ?? 0] ?? 0;
  const sorted = meetings.map((_, at) => at).sort((a, b) => day(b) - day(a) || panel(a) - panel(b));
  const rank = new Int32Array(meetings.length);
  sorted.forEach((at, place) => {
    const before = sorted[place - 1];
    const same = before !== undefined && day(before) === day(at) && panel(before) === panel(at);
    rank[at] = same ? (rank[before] ?? 0) : place;
  });
  return rank;
}

/** By the rank of the meeting, the item's place, position, id. */
function inLastOrder(columns: Columns, rank: Int32Array, idOf: (row: number) => string, earlier: Earlier | null): Int32Array {
  const { meeting, item, items, position, row } = columns;
  const rankOf = (passage: number) => rank[meeting[passage] ?? 0] ?? 0;
  const place = (passage: number) => items.place[item[passage] ?? 0] ?? 0;
  const at = (passage: number) => position[passage] ?? 0;
  const inMeeting: Compare = (a, b) => place(a) - place(b) || at(a) - at(b) || compareIds(idOf(row[a] ?? 0), idOf(row[b] ?? 0));
  if (earlier !== null) return withAdded(columns, earlier, (a, b) => rankOf(a) - rankOf(b) || inMeeting(a, b));
  const order = sortedBy(listOf(columns.living, columns.count), columns, rank);
  sortStretches(order, rankOf, inMeeting);
  return order;
}

/** An earlier order less what is gone, with what has come since. */
function withAdded(columns: Columns, { passages, count }: Earlier, compare: Compare): Int32Array {
  const added: number[] = [];
  for (let passage = count; passage < columns.row.length; passage += 1) if (hasBit(columns.living, passage)) added.push(passage);
  return merge(livingOf(columns, passages), Int32Array.from(added).sort(compare), compare);
}

type Compare = (a: number, b: number) => number;

/** Those passages that are not gone. */
function livingOf({ living }: Columns, passages: Int32Array): Int32Array {
  const all = passages.slice();
  return all.subarray(0, keepMarked(all, living));
}

/** Two sorted lists as one; the second is short. */
function merge(first: Int32Array, second: Int32Array, compare: Compare): Int32Array {
  const all = new Int32Array(first.length + second.length);
  let from = 0;
  second.forEach((passage, before) => {
    const to = firstBehind(first, from, passage, compare);
    all.set(first.subarray(from, to), from + before);
    all[to + before] = passage;
    from = to;
  });
  all.set(first.subarray(from), from + second.length);
  return all;
}

/** Where in a sorted list, from a place on, the first stands that comes behind a passage. */
function firstBehind(list: Int32Array, from: number, passage: number, compare: Compare): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] ?? 0, passage) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Panels in the order of their ids; nought, not known, comes last. */
function panelRanks({ dictionaries: { panel } }: Columns): Int32Array {
  const order = panel.ids.map((_, code) => code).sort((a, b) => compareIds(panel.ids[a] ?? "", panel.ids[b] ?? ""));
  const rank = new Int32Array(order.length);
  order.forEach((code, at) => (rank[code] = at));
  rank[0] = order.length;
  return rank;
}

/** The order of the bytes of two ids in UTF-8, as SQLite has it. */
export function compareIds(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return inBytes(one) - inBytes(other);
  }
  return a.length - b.length;
}

/** Halves of characters that take two come behind all whole ones there. */
const inBytes = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Sorts each stretch of one key by itself. */
function sortStretches(order: Int32Array, key: (passage: number) => number, compare: Compare): void {
  for (let from = 0; from < order.length;) {
    const own = key(order[from] ?? 0);
    let to = from + 1;
    while (to < order.length && key(order[to] ?? 0) === own) to += 1;
    if (to > from + 1) order.subarray(from, to).sort(compare);
    from = to;
  }
}
