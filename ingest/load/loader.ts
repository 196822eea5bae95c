import { type CorrectionRow, type MeetingRecord, type Passage, RefusedError } from "../../corpus/model/index.ts";
import type { Corpus } from "../../corpus/store/index.ts";
import { Arranger } from "./arrange.ts";
import { blankText } from "./blank.ts";
import { closestTo } from "./closest.ts";
import { Candidates } from "./candidates.ts";
import { type Loadable, givenText } from "./loadable.ts";
import { sameMeeting } from "./same-meeting.ts";
import { type HeldReading, type Mark, Shelf, inPlaceOf, readingFrom } from "./shelf.ts";
import { Withdrawn, textsGone } from "./withdrawn.ts";

/** What loading a source did: `merged`, another source had given the same meeting. */
export type Effect = "new" | "changed" | "unchanged" | "merged";
export interface LoadOptions {
  /** Take a reading even when it has fewer than half the passages of the one that it replaces. */
  acceptShrunk: boolean;
  now: () => Date;
}

/** Where the corpus keeps by which version its meetings were joined. */
const JOINED = "joined";
/** So many meetings are joined anew in one transaction. */
const BATCH = 64;

/** Loads sources into a corpus, each whole or not at all. */
export class Loader {
  private readonly corpus: Corpus;
  private readonly options: LoadOptions;
  private readonly shelf: Shelf;
  private readonly candidates: Candidates;
  private readonly arranger: Arranger;
  private readonly withdrawn: Withdrawn;

  constructor(corpus: Corpus, options: LoadOptions) {
    this.corpus = corpus;
    this.options = options;
    this.shelf = new Shelf(corpus.db);
    this.candidates = new Candidates(corpus.db);
    this.arranger = new Arranger(corpus, this.shelf);
    this.withdrawn = new Withdrawn(corpus.db);
  }

  /** Whether the corpus holds a source already: the same bytes, read by the same pipeline with the same givens. */
  holds(mark: Mark): boolean {
    return this.shelf.holds(mark);
  }

  /** Runs work in one transaction of the one writer; each `load` in it is all or nothing by itself. */
  transaction<T>(work: () => T): T {
    const whole = () => {
      this.arranger.corrections.refresh();
      this.withdrawn.forget();
      return this.arranger.together(work);
    };
    const before = [...this.arranger.written];
    try {
      return this.corpus.db.transaction(whole).immediate();
    } catch (error) {
      this.arranger.forgetWritten(before);
      throw error;
    }
  }

  /**
   * Loads one source inside `transaction`.
   * @throws RefusedError `shrunk` when the reading has lost more than half of its passages, `withdrawn` when its text was withdrawn;
   *   nothing of the source is then loaded, and what the corpus held of it stays
   */
  load(loadable: Loadable): Effect {
    return this.arranger.together(() => this.corpus.db.transaction(() => this.loadWhole(loadable))());
  }

  /**
   * Makes the meetings anew that are joined of several readings, or corrected by hand, unless they were joined by this version: what is found
   * out by joining may have become better, or the facts other ones, though every reading is as before. Killed amid it, the next run does it.
   */
  rejoin(version: string): void {
    const { db } = this.corpus;
    if (db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck().get(JOINED) === version) return;
    const joined = db.prepare<[], number>("SELECT meeting FROM reading GROUP BY meeting HAVING count(*) > 1").pluck().all();
    const rows = [...new Set([...joined, ...this.arranger.corrections.meetings().flatMap((id) => this.arranger.rowOf(id) ?? [])])];
    for (let i = 0; i < rows.length; i += BATCH) {
      const batch = rows.slice(i, i + BATCH);
      this.transaction(() => batch.forEach((row) => this.arranger.arrange(new Set([row]), [], "reading", this.options.now())));
    }
    db.prepare("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(JOINED, version);
  }

  /**
   * Makes the meetings anew that corrections are of, and those that were corrected before. Call it inside `transaction`.
   * @returns the corrections that could not be made, each with the reason; the corpus keeps the others
   */
  correct(rows: readonly CorrectionRow[]): { row: CorrectionRow; message: string }[] {
    const { corrections } = this.arranger;
    const done = new Set<string>();
    const before = corrections.meetings();
    corrections.take(rows);
    // A correction may name the id that another one makes: so it is looked again until nothing new is found.
    for (let left = [...before, ...corrections.meetings()]; left.length > 0; left = corrections.meetings().filter((id) => !done.has(id))) {
      for (const id of left) {
        const row = done.has(id) ? null : this.arranger.rowOf(id);
        done.add(id);
        if (row === null) continue;
        const like = this.shelf.ofMeeting(row).flatMap((r) => this.meetingsLike(r));
        this.candidates.forget();
        this.arranger.arrange(new Set([row, ...like]), [], "correction", this.options.now());
      }
    }
    return corrections.keep();
  }

  /** Meetings held and passages, headings apart, in all meetings that this loader has written. */
  totals(): { meetings: number; passages: number } {
    const rows = JSON.stringify([...this.arranger.written]);
    const one = (sql: string) => this.corpus.db.prepare<[string], number>(sql).pluck().get(rows) ?? 0;
    return {
      meetings: one("SELECT count(*) FROM meeting WHERE whole = 1 AND row IN (SELECT value FROM json_each(?))"),
      passages: one("SELECT count(*) FROM passage WHERE kind <> 'heading' AND meeting IN (SELECT value FROM json_each(?))"),
    };
  }

  private loadWhole(loadable: Loadable): Effect {
    const { source, pipeline, location } = loadable;
    if (this.holds({ location, sha256: source.sha256, pipeline, given: givenText(source.given) })) return "unchanged";
    const held = this.shelf.find(location);
    const old = held ? this.shelf.ofSource(held.row) : [];
    const left = this.withoutWithdrawn(loadable, held ? old : null);
    this.refuseShrunk(old, left.records);
    const now = this.options.now();
    // Read anew, and nothing has come out otherwise: whatever the readings were joined with stays as it is.
    if (held && this.shelf.refresh(held, old, left, now)) return "changed";
    const readings = this.shelf.put(held, left, now).map((r) => ({ ...r, home: this.homeOf(r, old) }));
    const touched = new Set([
      ...old.flatMap((r) => r.meeting ?? []),
      ...readings.flatMap((r) => [...this.meetingsLike(r), ...(r.home === null ? [] : [r.home])]),
    ]);
    if (touched.size > 0) this.candidates.forget();
    const meetings = this.arranger.arrange(touched, readings, "reading", now);
    if (held) return "changed";
    return meetings.some((row, i) => this.shelf.isShared(row, readings[i]?.source ?? -1)) ? "merged" : "new";
  }

  /** A source without what was withdrawn of it. Of its text the words are blanked; it is not kept where that is not safe, or a whole item or meeting went. */
  private withoutWithdrawn(loadable: Loadable, old: readonly HeldReading[] | null): Loadable {
    const { source, location } = loadable;
    const joins = (ordinal: number) => this.meetingsLike(readingFrom(-1, loadable, ordinal));
    const records = this.withdrawn.without({ sha256: source.sha256, location }, loadable.records, old, joins);
    if (records === loadable.records) return loadable;
    // The text would bring back the title of an item, or all of a meeting.
    const lessItems = records.length < loadable.records.length || countItems(records) < countItems(loadable.records);
    if (!lessItems && countPassages(records) === countPassages(loadable.records)) return { ...loadable, records };
    const lists = records.map((r) => loadable.lists[loadable.records.findIndex((o) => o.id === r.id)] ?? []);
    const gone = textsGone(loadable.records, records);
    const content = lessItems ? new Uint8Array() : blankText(loadable.content, gone, records);
    return { ...loadable, records, lists, content };
  }

  private refuseShrunk(old: readonly HeldReading[], records: readonly MeetingRecord[]): void {
    const [before, after] = [countCounted(old.map((r) => r.record)), countCounted(records)];
    if (this.options.acceptShrunk || after * 2 >= before) return;
    throw new RefusedError("shrunk", `it holds ${after} passages where it held ${before}; --accept-shrunk takes it all the same`);
  }

  /** The meetings one of whose readings is of the same meeting as this one, with what was corrected of both. Of those that a lone item fits the closest. */
  private meetingsLike(reading: HeldReading): number[] {
    const own = this.corrected(reading);
    const like = [...this.candidates.of(own)].flatMap((row) => {
      const readings = this.shelf.ofMeeting(row).map((r) => this.corrected(r));
      return readings.some((r) => sameMeeting(r, own)) ? [{ row, readings }] : [];
    });
    return (own.record.documentType === "agenda-item" ? closestTo(own, like) : like).map(({ row }) => row);
  }

  private corrected(reading: HeldReading): HeldReading {
    return { ...reading, record: this.arranger.corrections.head(reading.record, reading.home) };
  }

  /** The meeting that a new reading is corrected with: that of the reading in whose place it comes, or the one that the same words were corrected in. */
  private homeOf(reading: HeldReading, old: readonly HeldReading[]): number | null {
    const before = inPlaceOf(reading, old);
    if (before) return before.meeting;
    const rows = this.arranger.corrections.namesakes(reading.record).flatMap((id) => this.arranger.rowOf(id) ?? []);
    return rows.find((row) => this.shelf.ofMeeting(row).some((r) => sameMeeting(r, reading))) ?? null;
  }
}

const countItems = (records: readonly MeetingRecord[]): number => records.reduce((sum, r) => sum + r.items.length, 0);
const passagesOf = (records: readonly MeetingRecord[]): Passage[] => records.flatMap((r) => r.items.flatMap((i) => i.passages));
const countPassages = (records: readonly MeetingRecord[]): number => passagesOf(records).length;
/** Headings are kept for reading and counted nowhere. */
const countCounted = (records: readonly MeetingRecord[]): number => passagesOf(records).filter((p) => p.kind !== "heading").length;
