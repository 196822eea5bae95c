import { isDeepStrictEqual } from "node:util";
import type { MeetingRecord, OfficeHolder } from "../../corpus/model/index.ts";
import { type Corpus, createMeetingWriter, createRecordReader } from "../../corpus/store/index.ts";
import { Corrections } from "../correct/corrections.ts";
import { groupReadings } from "./group.ts";
import { mergeReadings } from "./merge.ts";
import { type NamedMove, Moves } from "./moves.ts";
import { PersonBook } from "./persons.ts";
import { settle } from "./settle.ts";
import type { HeldReading, Shelf } from "./shelf.ts";

/** A meeting as it stands in the corpus. */
interface Standing {
  row: number;
  record: MeetingRecord;
}

/** Makes meetings of readings: parts them, merges them, gives ids, writes what has changed. Call it inside a transaction. */
export class Arranger {
  /** The rows of all meetings that were written and still stand. */
  readonly written = new Set<number>();
  readonly corrections: Corrections;
  private readonly corpus: Corpus;
  /** Read when they are first needed: a run may bring other facts. */
  private holders: readonly OfficeHolder[] | null = null;
  private readonly shelf: Shelf;
  private readonly moves: Moves;
  private readonly persons: PersonBook;
  private readonly reader;
  private readonly writer;

  constructor(corpus: Corpus, shelf: Shelf) {
    this.corpus = corpus;
    this.shelf = shelf;
    this.corrections = new Corrections(corpus);
    this.moves = new Moves(corpus.db);
    this.persons = new PersonBook(corpus.db, corpus.reference());
    this.reader = createRecordReader(corpus.db);
    this.writer = createMeetingWriter(corpus.db);
  }

  /**
   * Makes the meetings in the rows `touched`, and whatever readings `more` brings, anew out of all their readings.
   * @returns the row of the meeting of each of `more`
   */
  arrange(touched: ReadonlySet<number>, more: readonly HeldReading[], reason: string, now: Date): number[] {
    const pool = new Map([...[...touched].flatMap((row) => this.shelf.ofMeeting(row)), ...more].map((r) => [r.key, r]));
    const groups = groupReadings([...pool.values()].map((r) => ({ ...r, record: this.corrections.head(r.record, r.home) })));
    const heads = groups.map((group) => this.corrections.heads(group.map(({ key }) => pool.get(key) as HeldReading)));
    const holders = (this.holders ??= this.corpus.reference().officeHolders);
    const merged = heads.map((records) => mergeReadings(records, holders));
    const before = [...touched].flatMap((row) => {
      const record = this.reader.meetingInRow(row);
      return record ? [{ row, record }] : [];
    });
    const old = before.map((b) => b.record);
    const { records: settled, moves } = settle(old, merged, this.moves.holder(old));
    this.corrections.follow(moves);
    const records = settled.map((record, i) => this.corrections.finish(record, heads[i] ?? []));
    const persons = this.write(before, records);
    const rows = records.map((r) => this.reader.rowOf(r.id) ?? -1);
    for (const [i, group] of groups.entries()) for (const { key } of group) this.shelf.join(pool.get(key) as HeldReading, rows[i] ?? -1);
    this.moves.record([...moves, ...persons], reason, now);
    const rowOf = new Map(groups.flatMap((group, i) => group.map((reading) => [reading.key, rows[i] ?? -1])));
    return more.map((reading) => rowOf.get(reading.key) ?? -1);
  }

  /** Does work whose rows of the index are written at its end, all in one go; nested work that throws leaves none behind. */
  together<T>(work: () => T): T {
    return this.writer.together(work);
  }

  /** Takes back what was noted as written since: it was not committed. */
  forgetWritten(before: Iterable<number>): void {
    this.written.clear();
    for (const row of before) this.written.add(row);
  }

  /** The row of a meeting, by its id; null where there is none. */
  rowOf(id: string): number | null {
    return this.reader.rowOf(id);
  }

  /** Writes records over those that stood before: what has gone first, what has not changed not at all. Returns how persons have moved. */
  private write(before: readonly Standing[], records: readonly MeetingRecord[]): NamedMove[] {
    const standing = new Map(before.map((b) => [b.record.id, b]));
    const stays = new Set(records.map((r) => r.id));
    const moves: NamedMove[] = [];
    for (const { row, record } of before) {
      if (stays.has(record.id)) continue;
      this.writer.remove(row);
      this.written.delete(row);
    }
    for (const record of records) {
      const old = standing.get(record.id);
      if (old && isDeepStrictEqual(old.record, record)) continue;
      const entered = this.persons.enter(record);
      moves.push(...entered.moves);
      const row = old?.row ?? this.writer.insert(record, entered.personOf);
      if (old) this.writer.replace(row, record, entered.personOf);
      this.written.add(row);
    }
    const old = before.map((b) => b.record);
    return [...moves, ...this.persons.tidy(old, records)];
  }
}
