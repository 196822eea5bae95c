import { type Correction, CorrectionRow, type MeetingRecord } from "../../corpus/model/index.ts";
import { type Corpus, stored } from "../../corpus/store/index.ts";
import { groupBy } from "../../corpus/text/group.ts";
import { FIELDS, type Known, fieldOf, knownOf } from "./fields.ts";
import { correctItem } from "./item.ts";
import { correctHead } from "./meeting.ts";
import { type Outcome, correctPassage } from "./passage.ts";
import { Whereabouts, partOf } from "./whereabouts.ts";

/** The issue by which a record says that something of it was corrected by hand. */
export const CORRECTED = "corrected-by-hand";
const KEY = "corrections";
const areRows = (value: unknown): boolean => CorrectionRow.array().safeParse(value).success;
const ORDER = Object.keys(FIELDS);

/** An old id that passes on while meetings are made anew. */
interface Move {
  what: string;
  old: string;
  newWhat: string | null;
  new: string | null;
}

/**
 * The corrections that a corpus carries. Readings are kept as they were read; what a person has read otherwise is put over them each time a
 * meeting is made of its readings: the head of the meeting before they are joined (another day is another meeting), items and passages
 * after they have their ids.
 */
export class Corrections {
  private readonly corpus: Corpus;
  private readonly whereabouts: Whereabouts;
  private readonly kept;
  /** What the corpus was seen to keep last. */
  private text: string | undefined;
  private rows: readonly CorrectionRow[] = [];
  /** The rows by what they are of: the id that answers for it now, or the id as written while nothing does. */
  private byPlace = new Map<string, CorrectionRow[]>();
  private readonly problems = new Map<CorrectionRow, string>();
  private known: Known | null = null;

  /** Reads what the corpus carries. */
  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.whereabouts = new Whereabouts(corpus);
    this.kept = corpus.db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck();
    this.refresh();
  }

  /** Reads anew what the corpus carries, and where it is: another program may have written since. */
  refresh(): void {
    const text = this.kept.get(KEY);
    if (text !== this.text) this.rows = text === undefined ? [] : (stored(text, "the row of meta corrections", areRows) as CorrectionRow[]);
    this.text = text;
    this.find();
  }

  /** Takes other corrections in the place of those that it has. They are kept in the corpus by `keep`. */
  take(rows: readonly CorrectionRow[]): void {
    this.rows = rows;
    this.problems.clear();
    this.find();
  }

  /** The ids of the meetings that corrections are of, and of those that have been corrected. */
  meetings(): string[] {
    const held = this.corpus.db
      .prepare<[string], string>("SELECT DISTINCT m.id FROM meeting_issue x JOIN meeting m ON m.row = x.meeting WHERE x.code = ?")
      .pluck()
      .all(CORRECTED);
    return [...new Set([...held, ...this.rows.flatMap((row) => this.whereabouts.find(row)?.meeting ?? [])])];
  }

  /** A reading's record with the head corrected of the meeting in the row `home`, where it belongs to one. */
  head(record: MeetingRecord, home: number | null): MeetingRecord {
    if (this.rows.length === 0 || home === null) return record;
    return correctHead(record, this.of("meeting", this.whereabouts.idOf(home) ?? ""), this.facts());
  }

  /** The records of the readings that make one meeting, each with all that was corrected of the heads of those that they belonged to. */
  heads(readings: readonly { record: MeetingRecord; home: number | null }[]): MeetingRecord[] {
    if (this.rows.length === 0) return readings.map((r) => r.record);
    const homes = new Set(readings.flatMap((r) => (r.home === null ? [] : [this.whereabouts.idOf(r.home) ?? ""])));
    const rows = inOrder([...homes].sort().flatMap((id) => this.of("meeting", id)));
    return readings.map((r) => correctHead(r.record, rows, this.facts()));
  }

  /** The ids of meetings whose day or panel was corrected and whose uncorrected reading had the id of this record: it may be another reading of one. */
  namesakes(record: MeetingRecord): string[] {
    const places = this.rows.filter((row) => row.id === record.id && partOf(row) === "meeting").map((row) => this.whereabouts.find(row));
    return [...new Set(places.flatMap((place) => (place && place.id !== record.id ? [place.id] : [])))];
  }

  /** Follows ids that have just passed on. */
  follow(moves: readonly Move[]): void {
    if (this.rows.length === 0) return;
    const found = moves.flatMap((move) => {
      const rows = this.byPlace.get(`${move.what} ${move.old}`);
      return rows ? [{ move, rows }] : [];
    });
    for (const { move } of found) this.byPlace.delete(`${move.what} ${move.old}`);
    for (const { move, rows } of found) if (move.newWhat === move.what) this.put(`${move.what} ${move.new}`, rows);
  }

  /** A meeting that has its ids, with the corrections of its items and passages, and a note of all that was corrected. `readings`: what it was made of. */
  finish(made: MeetingRecord, readings: readonly MeetingRecord[]): MeetingRecord {
    if (this.rows.length === 0) return made;
    const { corrections: _, ...record } = made;
    const applied = noted(
      record.id,
      readings.flatMap((r) => r.corrections ?? []),
    );
    const items = record.items.map((item) => {
      const passages = item.passages.map((p) =>
        this.correctedBy(p, this.of("passage", p.id), applied, (q, row) => correctPassage(q, row, record, this.facts())),
      );
      return this.correctedBy({ ...item, passages }, this.of("item", item.id), applied, correctItem);
    });
    if (applied.length === 0) return record;
    const issues = [...record.issues, ...applied.map((c) => ({ code: CORRECTED, message: inWords(c) }))];
    return { ...record, items, issues, corrections: applied };
  }

  /**
   * Keeps in the corpus the corrections that could be made.
   * @returns the others, each with the reason
   */
  keep(): { row: CorrectionRow; message: string }[] {
    const faults = this.rows.flatMap((row) => {
      const message = this.whereabouts.find(row) === null ? this.whereabouts.lost(row) : this.problems.get(row);
      return message === undefined ? [] : [{ row, message }];
    });
    const bad = new Set(faults.map((f) => f.row));
    this.rows = this.rows.filter((row) => !bad.has(row));
    this.store();
    return faults;
  }

  /** Forgets corrections of what is there no longer: what they say is about words that were withdrawn. */
  forgetLost(): void {
    if (this.rows.length === 0) return;
    this.rows = this.rows.filter((row) => this.whereabouts.find(row) !== null);
    this.store();
  }

  private store(): void {
    const { db } = this.corpus;
    if (this.rows.length === 0) db.prepare("DELETE FROM meta WHERE key = ?").run(KEY);
    else db.prepare("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(KEY, JSON.stringify(this.rows));
    this.find();
  }

  private correctedBy<T extends { id: string }>(
    thing: T,
    rows: readonly CorrectionRow[],
    applied: Correction[],
    correct: (thing: T, row: CorrectionRow) => Outcome<T>,
  ): T {
    let now = thing;
    for (const row of rows) {
      const outcome = correct(now, row);
      if ("problem" in outcome) {
        this.problems.set(row, outcome.problem);
        continue;
      }
      this.problems.delete(row);
      applied.push({ ...row, id: thing.id, was: outcome.was });
      ({ now } = outcome);
    }
    return now;
  }

  private of(part: string, id: string): readonly CorrectionRow[] {
    return this.byPlace.get(`${part} ${id}`) ?? [];
  }

  private find(): void {
    this.byPlace = new Map();
    for (const row of this.rows) {
      const place = this.whereabouts.find(row);
      this.put(`${partOf(row)} ${place?.id ?? row.id}`, [row]);
    }
  }

  private put(place: string, rows: readonly CorrectionRow[]): void {
    this.byPlace.set(place, inOrder([...(this.byPlace.get(place) ?? []), ...rows]));
  }

  private facts(): Known {
    return (this.known ??= knownOf(this.corpus.reference()));
  }
}

/** Corrections in the order in which they are made: that of the fields, and in one field that of the file. */
function inOrder(rows: readonly CorrectionRow[]): CorrectionRow[] {
  const order = (row: CorrectionRow) => ORDER.indexOf(fieldOf(row.field)?.name ?? "");
  return [...rows].sort((a, b) => order(a) - order(b));
}

/** What was corrected of the head of a meeting: each field once, with all that its readings had said otherwise. */
function noted(id: string, corrections: readonly Correction[]): Correction[] {
  return [...groupBy(corrections, (c) => c.field).values()].flatMap((same) => {
    const last = same.at(-1);
    const others = [...new Set(same.map((c) => c.was))].filter((was) => was !== last?.value).sort();
    return last ? [{ ...last, id, was: others.length > 0 ? others.join(", ") : last.value }] : [];
  });
}

/** A correction as an issue of the record tells it. */
function inWords({ id, field, value, was, by, date, reason }: Correction): string {
  const change = value === was ? `${value || "not known"} is right` : `${value || "not known"} in place of ${was || "nothing"}`;
  return `${field} of ${id}: ${change} (${by}, ${date}: ${reason})`;
}
