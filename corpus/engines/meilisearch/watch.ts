import { setTimeout as sleep } from "node:timers/promises";
import { type Corpus, openAgain } from "../../store/open.ts";
import { IndexReader, type Place } from "./client.ts";
import { asEngineError, tooLate } from "./errors.ts";
import { follow } from "./follow.ts";
import { lockIndex } from "./lock.ts";
import { faultOf, type Mark } from "./mark.ts";
import { driftOf, FOREIGN, isForeign } from "./settings.ts";
import { IndexWriter } from "./writer.ts";

/** How long after a look the next one follows, in milliseconds. */
const LOOK = { well: 5_000, ill: 1_000 } as const;
/** How many changed meetings are sent at a time beside the answers to readers. */
const MEETINGS = 8;

/** Whether the index may be asked. `number`: the last change of the corpus that it has. */
export type Status = { well: true; number: number } | { well: false; message: string };
const UNKNOWN: Status = { well: false, message: "it was not looked at yet" };

/**
 * Watches over an index for a server: looks at it again and again, sends it what was loaded into the corpus, and knows at any time
 * whether it may be asked. It is the breaker too: while an answer is late nothing more is asked, and after a failure not until a look has
 * found all well again.
 */
export class Watch {
  readonly reader: IndexReader;
  private readonly corpus: Corpus;
  private readonly place: Place;
  private readonly tell: (status: Status) => void;
  private status: Status | null = null;
  private looking: Promise<void> | null = null;
  private refreshing: Promise<void> | null = null;
  private following = false;
  /** The first look has ended, or readers need not wait for it any more. */
  private readonly begun: Promise<void>;
  /** Why the corpus could not be followed the last time. */
  private trouble: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  /**
   * @param tell told of the first status, and whenever it turns to another: but not of every change that has followed
   * @param patience how long readers wait for the first look, in milliseconds
   */
  constructor(corpus: Corpus, place: Place, tell: (status: Status) => void, patience: number) {
    this.corpus = corpus;
    this.place = place;
    this.tell = tell;
    this.reader = new IndexReader(place);
    this.begun = Promise.race([this.look(), sleep(patience, undefined, { ref: false })]);
  }

  /** What is known now; the first look is waited for. */
  async now(): Promise<Status> {
    if (this.status === null) await this.look();
    return this.status ?? UNKNOWN;
  }

  /** The same for readers, who wait for the first look no longer than they may be kept. */
  async forReaders(): Promise<Status> {
    await this.begun;
    return this.status ?? UNKNOWN;
  }

  /** Looks at the index. Never fails: what is wrong is its status. */
  look(): Promise<void> {
    this.looking ??= this.lookNow();
    return this.looking;
  }

  /** A question has failed: nothing more is asked until a look has found all well. */
  failed(error: unknown): void {
    this.become({ well: false, message: asEngineError(error).message });
    this.lookIn(LOOK.ill);
  }

  /** An answer takes longer than its reader may wait: when it has come, or failed, the index is looked at, and not asked before. */
  late(answer: Promise<unknown>): void {
    this.become({ well: false, message: tooLate().message });
    clearTimeout(this.timer);
    void answer.finally(() => this.lookIn(LOOK.ill));
  }

  /** The corpus has changed since the last look: asks, once for all who wait, whether the index has followed. Never fails. */
  refresh(): Promise<void> {
    this.refreshing ??= this.readMark().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  /** Looks no more. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async lookNow(): Promise<void> {
    const status = await this.examine();
    this.looking = null;
    this.become(status);
    this.lookIn(status.well ? LOOK.well : LOOK.ill);
  }

  private async readMark(): Promise<void> {
    try {
      const mark = await this.reader.mark();
      if (mark === null || faultOf(mark, this.corpus) !== null) await this.look();
      else if (this.status?.well === true) this.become({ well: true, number: mark.number });
      if (mark !== null) this.followIfBehind(mark);
    } catch (error) {
      this.failed(error);
    }
  }

  private become(status: Status): void {
    const text = (of: Status | null) => (of === null ? "" : of.well ? "well" : of.message);
    const news = text(this.status) !== text(status);
    this.status = status;
    if (news && !this.closed) this.tell(status);
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    this.timer = setTimeout(() => void this.look(), milliseconds);
    this.timer.unref();
  }

  private async examine(): Promise<Status> {
    try {
      const [settings, mark, count] = await Promise.all([this.reader.settings(), this.reader.mark(), this.reader.count()]);
      const message = this.faultIn(settings, mark, count);
      if (mark === null || message !== null) return { well: false, message: message ?? "" };
      return { well: true, number: mark.number };
    } catch (error) {
      return { well: false, message: asEngineError(error).message };
    }
  }

  private faultIn(settings: Record<string, unknown>, mark: Mark | null, count: number): string | null {
    if (isForeign(mark, settings, count)) return FOREIGN;
    const drift = driftOf(settings);
    if (drift.length > 0) return `somebody has changed the settings ${drift.join(", ")}: npm run reindex restores them`;
    const fault = faultOf(mark, this.corpus);
    if (fault !== null || mark === null) return `${fault}: npm run reindex builds it anew`;
    if (this.followIfBehind(mark)) return this.trouble;
    if (mark.passages === null || count === mark.passages + 1) return null;
    return `the index holds ${count - 1} passages, and should hold ${mark.passages}: npm run reindex builds it anew`;
  }

  private followIfBehind(mark: Mark): boolean {
    const behind = mark.number < this.corpus.lastChange();
    if (behind && !this.following && !this.closed) {
      this.following = true;
      void this.catchUp();
    }
    return behind;
  }

  /** Sends what the index lacks. Never fails: what is wrong is told by the next look, after which it is tried again. */
  private async catchUp(): Promise<void> {
    try {
      const done = await this.followCorpus();
      this.trouble = null;
      this.following = false;
      if (done) await this.look();
    } catch (error) {
      this.trouble = `it could not follow the corpus: ${asEngineError(error).message}`;
      this.following = false;
    }
  }

  /** Follows through a connection of its own. False where another program does so already: it is left to that one. */
  private async followCorpus(): Promise<boolean> {
    const own = openAgain(this.corpus);
    try {
      const unlock = await lockIndex(own.path);
      if (unlock === null) return false;
      try {
        const mark = await this.reader.mark();
        if (mark === null || faultOf(mark, own) !== null) return false;
        const options = { meetings: MEETINGS, goesOn: () => !this.closed };
        await follow(own, new IndexWriter(this.place), this.place.MEILI_INDEX, mark, options);
        return true;
      } finally {
        unlock();
      }
    } finally {
      own.close();
    }
  }
}
