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
 * (at least half). An item passes to the one that at least half of its words went to, else to the one of the same number and title in what its
 * meeting became; a meeting to the one that at least half of its words went to, else to the one with its id, else to where most of them went.
 */
export function succeed(before: readonly MeetingRecord[], after: readonly MeetingRecord[]): Successors {
  if (before.length === 0) return { meetings: new Map(), items: new Map(), passages: new Map() };
  const old = placesIn(before);
  const [sure, doubtful] = claimsOn(old, placesIn(after));
  const heirs = new Map(sure);
  // Where the letters stand more than once, what the rest of the item became tells which of them are its own.
  const guide = whereWordsWent(before, after, heirs);
  for (const claim of doubtful) for (const [from, to] of settleClaim(claim, guide)) heirs.set(from, to);
  return { ...whereWordsWent(before, after, heirs), passages: new Map(old.map((p) => [p.passage, heirs.get(p)?.passage ?? null])) };
}

function placesIn(records: readonly MeetingRecord[]): Place[] {
  return records.flatMap((meeting) => meeting.items.flatMap((item) => item.passages.map((passage) => ({ passage, item, meeting }))));
}

/** Passages of one meeting with the same letters, and the new ones that have these too, or for want of them most of the words. */
interface Claim {
  from: Place[];
  to: Place[];
}

/** What becomes of old passages: those that one new one alone can stand for, and the others. */
function claimsOn(old: readonly Place[], now: readonly Place[]): [sure: [Place, Place][], doubtful: Claim[]] {
  const byLetters = groupBy(now, lettersOf);
  const claims = [...groupBy(old, (p) => p.meeting).values()].flatMap((places) => [...groupBy(places, lettersOf).values()]);
  const lost = claims.flatMap(([first]) => (first && !byLetters.has(lettersOf(first)) ? [first] : []));
  const byWords = heirByWords(
    lost.map((p) => p.passage.text),
    now.map((p) => p.passage.text),
  );
  const likeLost = new Map(lost.map((place, i) => [place, now[byWords[i] ?? -1]]));
  const sure: [Place, Place][] = [];
  const doubtful: Claim[] = [];
  for (const from of claims) {
    const [first] = from;
    const like = first && (likeLost.get(first) ?? first);
    const to = (like && byLetters.get(lettersOf(like))) ?? [];
    const [only, ...others] = to;
    if (first && only && from.length === 1 && others.length === 0) sure.push([first, only]);
    else if (only) doubtful.push({ from, to });
  }
  return [sure, doubtful];
}

const lettersOf = (place: Place): string => lettersHash(place.passage.text);

/**
 * Pairs old and new passages of the same letters: first those whose item, then those whose meeting is the other's heir, then in order. None of them
 * stands for two of one meeting ('RESOLVED that the report be noted' of an item that is gone is not that of the next), but for such of one item.
 */
function settleClaim({ from, to }: Claim, { meetings, items }: Pick<Successors, "meetings" | "items">): Map<Place, Place> {
  const pairs = new Map<Place, Place>();
  const taken = new Set<Place>();
  const ways: [heirOf: (old: Place) => unknown, whereOf: (now: Place) => unknown][] = [
    [(old) => items.get(old.item), (now) => now.item],
    [(old) => meetings.get(old.meeting), (now) => now.meeting],
    [() => "anywhere", () => "anywhere"],
  ];
  for (const [heirOf, whereOf] of ways) {
    // In turn: each place is looked at once, however often the same words stand there.
    const free = groupBy(to.filter((place) => !taken.has(place)).toReversed(), whereOf);
    for (const old of from) {
      const now = pairs.has(old) ? undefined : free.get(heirOf(old))?.pop();
      if (!now) continue;
      pairs.set(old, now);
      taken.add(now);
    }
  }
  const ofItem = new Map([...pairs].toReversed().map(([old, now]) => [old.item, now]));
  for (const old of from) {
    const now = ofItem.get(old.item);
    if (now && !pairs.has(old)) pairs.set(old, now);
  }
  return pairs;
}

/** What old meetings and items have become, by where the words of their passages went. */
function whereWordsWent(
  before: readonly MeetingRecord[],
  after: readonly MeetingRecord[],
  heirs: ReadonlyMap<Place, Place>,
): Pick<Successors, "meetings" | "items"> {
  const went = [...heirs].map(([from, to]) => ({ from, to, weight: weightOf(from.passage) }));
  const byMeeting = mostVotes(went.map((w) => [w.from.meeting, w.to.meeting, w.weight]));
  const byItem = mostVotes(went.map((w) => [w.from.item, w.to.item, w.weight]));
  const meetings = new Map(
    before.map((m) => {
      const most = byMeeting.get(m);
      const half = halfOf(
        most,
        m.items.flatMap((i) => i.passages),
      );
      return [m, half ?? after.find((a) => a.id === m.id) ?? most?.choice ?? null];
    }),
  );
  const items = new Map<Item, Item | null>();
  for (const [meeting, heir] of meetings) {
    const translated = inOtherLanguage(meeting) && !byMeeting.has(meeting);
    for (const item of meeting.items) {
      const half = halfOf(byItem.get(item), item.passages);
      items.set(item, half ?? sameItem(item, heir) ?? (translated ? translationOf(item, meeting, heir) : null));
    }
  }
  return { meetings, items };
}

const weightOf = (passage: Passage): number => Math.max(1, passage.text.length);

/** What passages chose, where at least half of all their letters are for it. */
function halfOf<T>(most: Chosen<T> | undefined, passages: readonly Passage[]): T | null {
  return most && most.weight * 2 >= passages.reduce((sum, p) => sum + weightOf(p), 0) ? most.choice : null;
}

interface Chosen<T> {
  choice: T;
  weight: number;
}

/** For each voter the choice with the greatest sum of weights, the first of equals. */
function mostVotes<T>(votes: readonly (readonly [voter: T, choice: T, weight: number])[]): Map<T, Chosen<T>> {
  const sums = new Map<T, Map<T, number>>();
  for (const [voter, choice, weight] of votes) {
    const of = sums.get(voter) ?? new Map<T, number>();
    sums.set(voter, of.set(choice, (of.get(choice) ?? 0) + weight));
  }
  return new Map(
    [...sums].map(([voter, of]) => {
      const [choice, weight] = [...of].reduce((a, b) => (b[1] > a[1] ? b : a));
      return [voter, { choice, weight }];
    }),
  );
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
