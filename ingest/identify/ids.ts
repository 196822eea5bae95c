import type { Item, MeetingRecord, Passage } from "../../corpus/model/index.ts";
import { letters, lettersHash, slug } from "../../corpus/text/letters.ts";

/** A record before it has ids: what `identify` makes whole. */
export type Anonymous = Omit<MeetingRecord, "id" | "items"> & { items: AnonymousItem[] };
export type AnonymousItem = Omit<Item, "id" | "passages"> & { passages: Omit<Passage, "id">[] };

/** Gives out ids: `base`, or the first of `base_2`, `base_3` … that is free. No id is given twice. */
export type Mint = (base: string, free?: (id: string) => boolean) => string;

/**
 * A mint for one kind of thing (meetings, items or passages have ids of their own). Free is, in an empty corpus, whatever it has not given out.
 * What is not free for one thing may be for the next, which had it: only what was given is passed over.
 */
export function createMint(): Mint {
  /** For each base the least number that was not given. */
  const next = new Map<string, number>();
  const given = new Set<string>();
  const named = (base: string, n: number) => (n === 1 ? base : `${base}_${n}`);
  return (base, free = () => true) => {
    let least = next.get(base) ?? 1;
    while (given.has(named(base, least))) least += 1;
    next.set(base, least);
    let n = least;
    while (given.has(named(base, n)) || !free(named(base, n))) n += 1;
    given.add(named(base, n));
    return named(base, n);
  };
}

/** What a meeting's id begins with: its panel and its day, or for want of a day the hash of all its words. `_2` … is not part of it. */
export function meetingBase(record: Pick<Anonymous, "panel" | "date" | "items">): string {
  const panel = record.panel?.id ?? "none";
  if (record.date !== null) return `${panel}_${record.date}`;
  const all = record.items.flatMap((i) => i.passages.map((p) => letters(p.text)));
  return `${panel}_u${lettersHash(all.join(""))}`;
}

/** What an item's id begins with: its meeting and its number, or for want of a number its place (from 1). */
export function itemBase(meeting: string, item: Pick<Item, "number">, ordinal: number): string {
  return `${meeting}_${slug(item.number ?? "") || `i${ordinal}`}`;
}

/** What a passage's id begins with: its meeting and the hash of its letters and digits. */
export function passageBase(meeting: string, text: string): string {
  return `${meeting}_${lettersHash(text)}`;
}

/** Whether an id is the base itself or the base with `_2` … after it. */
export function isOf(id: string, base: string): boolean {
  return id === base || (id.startsWith(`${base}_`) && /^\d+$/.test(id.slice(base.length + 1)));
}

/**
 * The records of one source with the ids that an empty corpus gives: pure, the same words always get the same ids,
 * whatever bullets, quotation marks, item numbers or neighbours they have.
 */
export function identify(records: readonly Anonymous[]): MeetingRecord[] {
  const meetings = createMint();
  return records.map((record) => withIds(record, meetings(meetingBase(record))));
}

function withIds(record: Anonymous, id: string): MeetingRecord {
  const items = createMint();
  const passages = createMint();
  return {
    id,
    ...record,
    items: record.items.map((item, i) => ({
      id: items(itemBase(id, item, i + 1)),
      ...item,
      passages: item.passages.map((p) => ({ id: passages(passageBase(id, p.text)), ...p })),
    })),
  };
}
