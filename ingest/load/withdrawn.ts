import type Database from "better-sqlite3";
import { type Item, type MeetingRecord, type ReadingIssue, RefusedError } from "../../corpus/model/index.ts";
import { lettersHash } from "../../corpus/text/letters.ts";
import { meetingBase } from "../identify/ids.ts";
import { keepPassages } from "./keep-passages.ts";
import { hashesOf, sharedHashes } from "./same-meeting.ts";
import { type HeldReading, inPlaceOf } from "./shelf.ts";
import { WithdrawnWords, meetingKey } from "./withdrawn-words.ts";
import { titleKey } from "./words.ts";

/**
 * What can be withdrawn: a source by the hash of its bytes or of its place, with the words that it alone had; a meeting by what its id begins
 * with, and its start where another of that day stays; the words of a passage by their hash after their meeting's id, and after their panel's where
 * they are nobody's formula (`wordKeys`); an item by its title in its meeting, whatever its words are then, as they may be read otherwise.
 */
export type WithdrawnWhat = "source" | "location" | "meeting" | "item" | "passage";

/** Remembers what was withdrawn, so that no re-reading brings it back. */
export class Withdrawn {
  private readonly any;
  private readonly one;
  private readonly hashes;
  private readonly insert;
  private readonly names;
  private readonly db;
  private words: WithdrawnWords | null = null;

  /** Prepares the statements once for a connection. */
  constructor(db: Database.Database) {
    this.db = db;
    this.any = db.prepare<[], { found: number }>("SELECT 1 AS found FROM withdrawn LIMIT 1");
    this.one = db.prepare<[string, string], { found: number }>("SELECT 1 AS found FROM withdrawn WHERE what = ? AND hash = ?");
    this.hashes = db.prepare<[string], { hash: string }>("SELECT hash FROM withdrawn WHERE what = ?");
    this.insert = db.prepare("INSERT OR IGNORE INTO withdrawn (what, hash, withdrawn_on, reason) VALUES (?, ?, ?, ?)");
    this.names = db
      .prepare<{ row: number }, string>(
        `SELECT id FROM meeting WHERE row = @row
         UNION SELECT v.old FROM moved v JOIN meeting m ON v.new_what = 'meeting' AND v.new = m.id WHERE m.row = @row AND v.what = 'meeting'`,
      )
      .pluck();
  }

  remember(what: WithdrawnWhat, hash: string, reason: string, now: Date): void {
    this.insert.run(what, hash, now.toISOString().slice(0, 10), reason);
  }

  /** Forgets what was read of the corpus: another program may have withdrawn something since. */
  forget(): void {
    this.words = null;
  }

  /**
   * The records of a source without the meetings, items and passages that were withdrawn, each with an issue that tells of it: the very same where
   * nothing was.
   * @param old what the source gave before, null where the corpus does not hold it: then no record is taken of which no words are left
   * @param joins the meetings (rows) that the record of a place would join
   * @throws RefusedError `withdrawn` when the whole source was, or nothing is left of it
   */
  without(
    source: { sha256: string; location: string },
    records: MeetingRecord[],
    old: readonly HeldReading[] | null,
    joins: (ordinal: number) => readonly number[],
  ): MeetingRecord[] {
    if (!this.any.get()) return records;
    if (this.has("source", source.sha256) || this.has("location", source.location)) throw refused();
    const meetings = this.all("meeting");
    const words = (this.words ??= new WithdrawnWords(this.db));
    const left = records.flatMap((record, ordinal) => {
      if (isAmong(meetings, record, old !== null)) return [];
      const names = words.concern(record) || this.concernsItems(record) ? this.namesOf(record, ordinal, old ?? [], joins) : [];
      const stays = withoutWords(record, (text) => words.keepOut(text, record.panel?.id ?? null, namesHere(record, names)));
      const without = withoutItems(record, stays, (key) => this.has("item", key), names);
      return old !== null || hasWords(without) || !hasWords(record) ? [told(record, without)] : [];
    });
    if (left.length === 0 && records.length > 0) throw refused();
    return left.length < records.length ? left.map((record) => withIssue(record, "all of another part of its source")) : left;
  }

  /** The items of a meeting that were withdrawn, and are there: none in a sound corpus. */
  itemsBack(record: MeetingRecord): Item[] {
    const stay = this.any.get() ? withoutItems(record, record, (key) => this.has("item", key)).items : record.items;
    return record.items.filter((item) => !stay.includes(item));
  }

  /** What the meetings are and were called that a record joins, or takes the place of a reading of. */
  private namesOf(
    record: MeetingRecord,
    ordinal: number,
    old: readonly HeldReading[],
    joins: (ordinal: number) => readonly number[],
  ): string[] {
    const before = inPlaceOf({ record, ordinal }, old);
    const own = before?.meeting != null && goesOn(before.record, record) ? [before.meeting] : [];
    return [...new Set([...own, ...joins(ordinal)])].flatMap((row) => this.names.all({ row }));
  }

  private concernsItems(record: MeetingRecord): boolean {
    const names = new Set([...this.all("item")].map((key) => key.slice(key.lastIndexOf("_") + 1)));
    return names.size > 0 && record.items.some((item) => [nameOf(item), fullNameOf(item), wholeName(item)].some((name) => names.has(name)));
  }

  private has(what: WithdrawnWhat, hash: string): boolean {
    return this.one.get(what, hash) !== undefined;
  }

  private all(what: WithdrawnWhat): Set<string> {
    return new Set(this.hashes.all(what).map((r) => r.hash));
  }
}

/** Whether a meeting is among the withdrawn. One that states no start may be any of its day, unless its source is held: then it lies in one that stands. */
function isAmong(withdrawn: ReadonlySet<string>, record: MeetingRecord, held: boolean): boolean {
  const base = meetingBase(record);
  if (withdrawn.has(base) || withdrawn.has(meetingKey(base, record.startTime))) return true;
  return record.startTime === null && !held && [...withdrawn].some((key) => key.startsWith(`${base} `));
}

const refused = (): RefusedError => new RefusedError("withdrawn", "its text was withdrawn and stays withdrawn");

/** Whether a reading is of the meeting of the one in whose place it comes: their ids may begin otherwise where a day or a panel was not known, or was mended. */
function goesOn(before: MeetingRecord, now: MeetingRecord): boolean {
  const lacks = [before, now].some(({ date, panel }) => date === null || panel === null);
  return lacks || sharedHashes(hashesOf(before), hashesOf(now)) * 2 >= hashesOf(before).length;
}

/** A record without the passages whose words are withdrawn. */
export function withoutWords(record: MeetingRecord, isWithdrawn: (text: string) => boolean): MeetingRecord {
  return { ...record, items: record.items.map((item) => keepPassages(item, (p) => !isWithdrawn(p.text))) };
}

/** By what names something may be withdrawn from a meeting: what its id begins with, with its start too, and what its meeting is and was called. */
function namesHere(record: MeetingRecord, names: readonly string[]): string[] {
  const base = meetingBase(record);
  return [base, meetingKey(base, record.startTime), ...names];
}

/** A record that lost something to what was withdrawn says so. */
function told(record: MeetingRecord, left: MeetingRecord): MeetingRecord {
  const count = (n: number, what: string) => (n === 0 ? [] : [n === 1 ? `one ${what}` : `${n} ${what}s`]);
  const passages = ({ items }: MeetingRecord) => items.reduce((sum, item) => sum + item.passages.length, 0);
  const lost = [...count(passages(record) - passages(left), "passage"), ...count(record.items.length - left.items.length, "item")];
  return lost.length === 0 ? left : withIssue(left, lost.join(" and "));
}

function withIssue(record: MeetingRecord, lost: string): MeetingRecord {
  const issues: ReadingIssue[] = [{ code: "withdrawn", message: `was withdrawn and is left out of what was read: ${lost}` }];
  return { ...record, issues: [...record.issues, ...issues] };
}

/**
 * A record without the items that are withdrawn: those with a title that one alone had, and those that are the very same. A number may be another
 * item's when the council issues its paper again: what has it is withdrawn only if its words were too, and for want of a title all of them.
 * @param record as it was read
 * @param words the same without the passages that are withdrawn
 * @param names what its meeting is and was called in the corpus
 */
export function withoutItems(
  record: MeetingRecord,
  words: MeetingRecord,
  isWithdrawn: (key: string) => boolean,
  names: readonly string[] = [],
): MeetingRecord {
  const within = namesHere(record, names);
  const isKnown = (name: string) => within.some((meeting) => isWithdrawn(`${meeting}_${name}`));
  const items = words.items.filter((item, i) => {
    const read = record.items[i] ?? item;
    const titled = titleKey(item.title) !== "";
    const lost = item.passages.length < read.passages.length;
    const lessWords = titled ? lost || item.passages.length === 0 : lost && item.passages.length === 0;
    return !((titled && isKnown(nameOf(item))) || isKnown(wholeName(read)) || (lessWords && isKnown(fullNameOf(item))));
  });
  return items.length === words.items.length ? words : { ...words, items };
}

/** By what an item is known in its meeting: its title alone; where another one has that title, or it has none, its number too, and all its words. */
export function itemNames(item: Item, others: readonly Item[]): string[] {
  const title = titleKey(item.title);
  const alone = title !== "" && !others.some((other) => other !== item && titleKey(other.title) === title);
  return alone ? [nameOf(item)] : [fullNameOf(item), wholeName(item)];
}

const nameOf = ({ title }: Item): string => lettersHash(`title ${titleKey(title)}`);
const fullNameOf = (item: Item): string => lettersHash(numbered(item));
const numbered = ({ number, title }: Item): string => `number ${number ?? ""} title ${titleKey(title)}`;

/** An item by all that it says, which tells it from others whose title it has though it has no words of its own. */
export const wholeName = (item: Item): string => lettersHash(`${numbered(item)} words ${item.passages.map((p) => p.text).join(" ")}`);

/** Whether a record holds more than headings. */
const hasWords = (record: MeetingRecord): boolean => record.items.some((i) => i.passages.some((p) => p.kind !== "heading"));

/** The texts that some records have and others, made of them, have no longer. */
export function textsGone(records: readonly MeetingRecord[], left: readonly MeetingRecord[]): string[] {
  const passages = (all: readonly MeetingRecord[]) => all.flatMap((r) => r.items.flatMap((i) => i.passages));
  const stays = new Set(passages(left).map((p) => p.id));
  return passages(records).flatMap((p) => (stays.has(p.id) ? [] : [p.text]));
}
