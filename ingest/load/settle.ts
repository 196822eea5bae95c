import type { Item, MeetingRecord, Passage } from "../../corpus/model/index.ts";
import { groupBy } from "../../corpus/text/group.ts";
import { createMint, isOf, itemBase, meetingBase, passageBase } from "../identify/ids.ts";
import { type Successors, succeed } from "./successors.ts";

export type What = "meeting" | "item" | "passage";
/** An old id and what answers for it now; `new` null: nothing does. */
export interface Move {
  what: What;
  old: string;
  newWhat: What | null;
  new: string | null;
}
/** Stands for a holder that is not in hand. */
export const OTHER = Symbol("other");
/**
 * What the corpus knows of an id: null when it may be given to anything, `OTHER` when it belongs to something that is not in hand,
 * else the id of the old meeting, item or passage in hand that it stands for (its own, or one that passed on to it).
 */
export type Holder = (what: What, id: string) => string | typeof OTHER | null;

/**
 * Gives new records the ids they get in this corpus. An id stays where the thing that had it lives on under the same panel, day, number
 * or words; it is never given to anything else: that gets `_2` … instead.
 * @param before the records as they stand, which `after` replaces
 * @returns the new records with their ids, and every old id that is no more with what answers for it
 */
export function settle(
  before: readonly MeetingRecord[],
  after: readonly MeetingRecord[],
  holder: Holder,
): { records: MeetingRecord[]; moves: Move[] } {
  const heirs = succeed(before, after);
  const old = new Map<string, MeetingRecord | Item | Passage | null>();
  for (const [m, heir] of heirs.meetings) old.set(`meeting ${m.id}`, heir);
  for (const [i, heir] of heirs.items) old.set(`item ${i.id}`, heir);
  for (const [p, heir] of heirs.passages) old.set(`passage ${p.id}`, heir);
  /** Whether an id may be given to `thing`: nobody had it, or whoever had it has become this thing. */
  const free = (what: What, thing: MeetingRecord | Item | Passage) => (id: string) => {
    const by = holder(what, id);
    return by === null || (by !== OTHER && old.get(`${what} ${by}`) === thing);
  };
  const ids = giveIds(before, after, heirs, free, (id) => holder("meeting", id) === null);
  return { records: after.map((m) => rename(m, ids)), moves: movesOf(before, heirs, ids) };
}

type Ids = Map<MeetingRecord | Item | Passage, string>;

function giveIds(
  before: readonly MeetingRecord[],
  after: readonly MeetingRecord[],
  heirs: Successors,
  free: (what: What, thing: MeetingRecord | Item | Passage) => (id: string) => boolean,
  isNew: (meeting: string) => boolean,
): Ids {
  const ids: Ids = new Map();
  const had = idsHad(before, heirs);
  const mint = { meeting: createMint(), item: createMint(), passage: createMint() };
  for (const meeting of after) {
    const base = meetingBase(meeting);
    const kept = before.find((m) => heirs.meetings.get(m) === meeting && isOf(m.id, base))?.id;
    const id = mint.meeting(kept ?? base, free("meeting", meeting));
    ids.set(meeting, id);
    // Under a meeting's id that was never given out no passage has had one: nobody need be asked.
    const unasked = isNew(id);
    for (const [i, item] of meeting.items.entries()) {
      ids.set(item, mint.item(itemBase(id, item, i + 1), free("item", item)));
      for (const p of item.passages) {
        const base = passageBase(id, p.text);
        const kept = had.get(p)?.find((old) => isOf(old, base));
        ids.set(p, mint.passage(kept ?? base, unasked ? undefined : free("passage", p)));
      }
    }
  }
  return ids;
}

/** The ids of the old passages that have become each new one: `_2` is kept though the first of these words is no more. */
function idsHad(before: readonly MeetingRecord[], { passages }: Successors): Map<Passage, string[]> {
  const all = before.flatMap((m) => m.items.flatMap((i) => i.passages));
  const byHeir = groupBy(all, (p) => passages.get(p) ?? null);
  return new Map([...byHeir].flatMap(([heir, old]) => (heir ? [[heir, old.map((p) => p.id)] as const] : [])));
}

function rename(meeting: MeetingRecord, ids: Ids): MeetingRecord {
  const id = (thing: MeetingRecord | Item | Passage) => ids.get(thing) ?? thing.id;
  const items = meeting.items.map((i) => ({ ...i, id: id(i), passages: i.passages.map((p) => ({ ...p, id: id(p) })) }));
  return { ...meeting, id: id(meeting), items };
}

function movesOf(before: readonly MeetingRecord[], heirs: Successors, ids: Ids): Move[] {
  const moves: Move[] = [];
  const move = (what: What, old: string, ...chain: [What, MeetingRecord | Item | Passage | null | undefined][]) => {
    const [newWhat, heir] = chain.find(([, thing]) => thing) ?? [null, null];
    const now = heir ? (ids.get(heir) ?? null) : null;
    if (newWhat !== what || now !== old) moves.push({ what, old, newWhat, new: now });
  };
  for (const meeting of before) {
    const heir = heirs.meetings.get(meeting);
    move("meeting", meeting.id, ["meeting", heir]);
    for (const item of meeting.items) {
      move("item", item.id, ["item", heirs.items.get(item)], ["meeting", heir]);
      for (const p of item.passages) {
        move("passage", p.id, ["passage", heirs.passages.get(p)], ["item", heirs.items.get(item)], ["meeting", heir]);
      }
    }
  }
  return moves;
}
