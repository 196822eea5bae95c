import type Database from "better-sqlite3";
import { type Item, type MeetingRecord, RefusedError } from "../../corpus/model/index.ts";
import { lettersHash } from "../../corpus/text/letters.ts";
import { isOf, meetingBase } from "../identify/ids.ts";
import { keepPassages } from "./keep-passages.ts";
import { type HeldReading, inPlaceOf } from "./shelf.ts";
import { titleKey } from "./words.ts";

/**
 * What can be withdrawn: a source by the hash of its bytes or of its place, with the words that it alone had; a meeting by what its id begins
 * with, and its start where another of that day stays; the words of a passage by their hash, alone or after their meeting's id (words that
 * stand in other meetings too are withdrawn from one alone); an item by its title in its meeting, whatever its words are then, as they may be
 * read otherwise.
 */
export type WithdrawnWhat = "source" | "location" | "meeting" | "item" | "passage";

/** Remembers what was withdrawn, so that no re-reading brings it back. */
export class Withdrawn {
  private readonly any;
  private readonly one;
  private readonly hashes;
  private readonly insert;
  private readonly names;

  /** Prepares the statements once for a connection. */
  constructor(db: Database.Database) {
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

  /**
   * The records of a source without the meetings and passages that were withdrawn: the very same where nothing was.
   * @param old what the source gave before, null where the corpus does not hold it: then no record is taken of which no words are left
   * @throws RefusedError `withdrawn` when the whole source was, or nothing is left of it
   */
  without(source: { sha256: string; location: string }, records: MeetingRecord[], old: readonly HeldReading[] | null): MeetingRecord[] {
    if (!this.any.get()) return records;
    if (this.has("source", source.sha256) || this.has("location", source.location)) throw refused();
    const meetings = this.all("meeting");
    const left = records.flatMap((record, ordinal) => {
      if (isAmong(meetings, record, old !== null)) return [];
      const before = inPlaceOf({ record, ordinal }, old ?? []);
      const ids = before?.meeting != null && isUndated(before.record, record) ? this.names.all({ row: before.meeting }) : [];
      const words = withoutWords(record, (key) => this.has("passage", key), ids);
      const without = withoutItems(record, words, (key) => this.has("item", key), ids);
      return old !== null || hasWords(without) || !hasWords(record) ? [without] : [];
    });
    if (left.length === 0 && records.length > 0) throw refused();
    return left;
  }

  /** The items of a meeting that were withdrawn, and are there: none in a sound corpus. */
  itemsBack(record: MeetingRecord): Item[] {
    const stay = this.any.get() ? withoutItems(record, record, (key) => this.has("item", key)).items : record.items;
    return record.items.filter((item) => !stay.includes(item));
  }

  private has(what: WithdrawnWhat, hash: string): boolean {
    return this.one.get(what, hash) !== undefined;
  }

  private all(what: WithdrawnWhat): Set<string> {
    return new Set(this.hashes.all(what).map((r) => r.hash));
  }
}

/** By what a withdrawn meeting is known again where another one of that day stays; the start tells them apart. */
export const meetingKey = (base: string, start: string | null): string => (start === null ? base : `${base} ${start}`);

/** By what words are known in one meeting that others (their ids) have too: by its start as well, where one of these is of the same day. */
export function keyBesides(others: readonly string[], base: string, start: string | null, hash: string): string {
  return `${others.some((id) => isOf(id, base)) ? meetingKey(base, start) : base}_${hash}`;
}

/** Whether a meeting is among the withdrawn. One that states no start may be any of its day, unless its source is held: then it lies in one that stands. */
function isAmong(withdrawn: ReadonlySet<string>, record: MeetingRecord, held: boolean): boolean {
  const base = meetingBase(record);
  if (withdrawn.has(base) || withdrawn.has(meetingKey(base, record.startTime))) return true;
  return record.startTime === null && !held && [...withdrawn].some((key) => key.startsWith(`${base} `));
}

const refused = (): RefusedError => new RefusedError("withdrawn", "its text was withdrawn and stays withdrawn");

/** Whether a reading or the one in whose place it comes has no day: what its meeting's id begins with changes with every word then. */
const isUndated = (...readings: readonly MeetingRecord[]): boolean => readings.some(({ date }) => date === null);

/** A record without the passages whose words are withdrawn, by their hash alone or after their meeting's, which may have had other `ids`. */
export function withoutWords(record: MeetingRecord, isWithdrawn: (key: string) => boolean, ids: readonly string[] = []): MeetingRecord {
  const within = ["", ...beginningsOf(record, ids)];
  const stays = (text: string) => !within.some((meeting) => isWithdrawn(`${meeting}${lettersHash(text)}`));
  return { ...record, items: record.items.map((item) => keepPassages(item, (p) => stays(p.text))) };
}

/** What stands before the hash of what was withdrawn from one meeting alone. */
function beginningsOf(record: MeetingRecord, ids: readonly string[]): string[] {
  const base = meetingBase(record);
  return [base, meetingKey(base, record.startTime), ...ids].map((meeting) => `${meeting}_`);
}

/**
 * A record without the items that are withdrawn: those with a title that one alone had, and those that are the very same. A number may be another
 * item's when the council issues its paper again: what has it is withdrawn only if its words were too, and for want of a title all of them.
 * @param record as it was read
 * @param words the same without the passages that are withdrawn
 * @param ids what its meeting is and was called in the corpus
 */
export function withoutItems(
  record: MeetingRecord,
  words: MeetingRecord,
  isWithdrawn: (key: string) => boolean,
  ids: readonly string[] = [],
): MeetingRecord {
  const within = beginningsOf(record, ids);
  const isKnown = (name: string) => within.some((meeting) => isWithdrawn(meeting + name));
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
