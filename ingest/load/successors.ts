import type { Item, MeetingRecord, Passage } from "../../corpus/model/index.ts";
import { groupBy } from "../../corpus/text/group.ts";
import { lettersHash } from "../../corpus/text/letters.ts";
import { heirByWords } from "./heir.ts";
import { inOtherLanguage } from "./rank.ts";
import { titleKey } from "./words.ts";

/** What each old meeting, item and passage has become; null where nothing took its place (the level above then answers). */
export interface Successors {
  meetings: Map<MeetingRecord, MeetingRecord | null>;
  items: Map<Item, Item | null>;
  passages: Map<Passage, Passage | null>;
}

/** A passage and where it stands. */
interface Place {
  passage: Passage;
  item: Item;
  meeting: MeetingRecord;
}

/**
 * Follows old records into new ones. A passage passes to the one with the same letters, else to the one that has most of its words
 * (at least half); an item to the one that most of its words went to, else to the one of the same number and title in what its meeting
 * became; a meeting to the one that most of its words went to, else to the one with its id.
 */
export function succeed(before: readonly MeetingRecord[], after: readonly MeetingRecord[]): Successors {
  if (before.length === 0) return { meetings: new Map(), items: new Map(), passages: new Map() };
  const [old, now] = [placesIn(before), placesIn(after)];
  const heirs = heirsOf(old, now);
  const went = [...heirs].map(([from, to]) => ({ from, to, weight: Math.max(1, from.passage.text.length) }));
  const byMeeting = mostVotes(went.map((w) => [w.from.meeting, w.to.meeting, w.weight]));
  const byItem = mostVotes(went.map((w) => [w.from.item, w.to.item, w.weight]));
  const meetings = new Map(before.map((m) => [m, byMeeting.get(m) ?? after.find((a) => a.id === m.id) ?? null]));
  const items = new Map<Item, Item | null>();
  for (const [meeting, heir] of meetings) {
    const translated = inOtherLanguage(meeting) && !byMeeting.has(meeting);
    for (const item of meeting.items) {
      items.set(item, byItem.get(item) ?? sameItem(item, heir) ?? (translated ? translationOf(item, meeting, heir) : null));
    }
  }
  return { meetings, items, passages: new Map(old.map((p) => [p.passage, heirs.get(p)?.passage ?? null])) };
}

function placesIn(records: readonly MeetingRecord[]): Place[] {
  return records.flatMap((meeting) => meeting.items.flatMap((item) => item.passages.map((passage) => ({ passage, item, meeting }))));
}

function heirsOf(old: readonly Place[], now: readonly Place[]): Map<Place, Place> {
  const heirs = new Map<Place, Place>();
  const byHash = groupBy(now, (p) => lettersHash(p.passage.text));
  const seen = new Map<string, number>();
  const lost: Place[] = [];
  for (const place of old) {
    const hash = lettersHash(place.passage.text);
    const same = byHash.get(hash);
    const nth = seen.get(hash) ?? 0;
    seen.set(hash, nth + 1);
    const heir = same?.find((p) => p.passage.id === place.passage.id) ?? same?.[nth] ?? same?.[0];
    if (heir) heirs.set(place, heir);
    else lost.push(place);
  }
  const found = heirByWords(
    lost.map((p) => p.passage.text),
    now.map((p) => p.passage.text),
  );
  for (const [i, place] of lost.entries()) {
    const heir = now[found[i] ?? -1];
    if (heir) heirs.set(place, heir);
  }
  return heirs;
}

/** For each voter the choice with the greatest sum of weights, the first of equals. */
function mostVotes<T>(votes: readonly (readonly [voter: T, choice: T, weight: number])[]): Map<T, T> {
  const sums = new Map<T, Map<T, number>>();
  for (const [voter, choice, weight] of votes) {
    const of = sums.get(voter) ?? new Map<T, number>();
    sums.set(voter, of.set(choice, (of.get(choice) ?? 0) + weight));
  }
  return new Map([...sums].map(([voter, of]) => [voter, [...of].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}

/** The item that says in English what one says in Welsh: no words tell, so the one of its number, or for want of one of its place. */
function translationOf(item: Item, { items }: MeetingRecord, heir: MeetingRecord | null): Item | null {
  const others = heir?.items ?? [];
  const numbered = (all: readonly Item[]) => all.filter((i) => i.number === item.number);
  if (item.number !== null) return numbered(items).length === 1 && numbered(others).length === 1 ? (numbered(others)[0] ?? null) : null;
  return others.length === items.length ? (others[items.indexOf(item)] ?? null) : null;
}

/** The item of a meeting that has the same number and title, or at least the same title where it has one. */
function sameItem(item: Item, heir: MeetingRecord | null): Item | null {
  const title = titleKey(item.title);
  const alike = (heir?.items ?? []).filter((i) => titleKey(i.title) === title);
  const numbered = alike.find((i) => i.number === item.number);
  return numbered ?? (title === "" ? null : (alike[0] ?? null));
}
