import { statSync } from "node:fs";
import { RefusedError, UnavailableError } from "../corpus/model/index.ts";
import { judgeFile } from "../corpus/store/judge.ts";
import { dropLogs, logOf, placeOf } from "../corpus/store/log.ts";
import type { Answers } from "../corpus/questions/port.ts";
import { isMadeByDamage } from "./damage.ts";

/** Opening looks through the whole file: one that was refused is looked at again after so many milliseconds, not for every question. */
const LOOK_AGAIN = 1_000;

/** A corpus file that is open, and how to close it. */
export interface Opened {
  answers: Answers;
  close(): void;
}
interface Held extends Opened {
  /** Which file it is: another one may have been put in its place. */
  file: string;
  /** When it was last seen to be written to, and its length. */
  written: string;
  running: number;
  dropped: boolean;
}

/**
 * Answers from the file that stands at a path now. When another file is put there, it is opened; damage is an UnavailableError,
 * and the file is opened anew for the next question, so that a mended one is found without a restart.
 * @throws RefusedError where the file cannot be served to begin with.
 */
export class LiveCorpus {
  private held: Held | null;
  private reopening: Promise<Held> | null = null;
  private closed = false;
  private refused: { file: string; at: number } | null = null;
  /** The file that was opened last, and the log beside it. */
  private left: { file: string; log: string | null } | null = null;
  private readonly path: string;
  private readonly open: (path: string, checked: boolean) => Opened;
  private readonly look: ((path: string) => Promise<void>) | null;
  readonly answers: Answers;

  /**
   * @param open opens the file; `checked`: it has been looked through
   * @param look looks through a file without holding up the program, and fails where it is none that can be served: asked before a file is
   * opened anew. Without it opening does so itself.
   * @param checked the file as it stands now has been looked through, or is being by whoever makes this
   */
  constructor(
    path: string,
    open: (path: string, checked: boolean) => Opened,
    look: ((path: string) => Promise<void>) | null = null,
    checked = false,
  ) {
    this.path = path;
    this.open = open;
    this.look = look;
    this.held = this.opened(seenAt(path), checked);
    this.answers = new Proxy(this.held.answers, {
      get: (answers, name) => (name in answers ? this.method(name as keyof Answers) : undefined),
    });
  }

  close(): void {
    this.closed = true;
    this.drop();
  }

  /** Whether the file that is open is the one that stands at the path. */
  stands(): boolean {
    return this.held?.file === seenAt(this.path).file;
  }

  private method(name: keyof Answers): unknown {
    if (name === "passages") return (...asked: Parameters<Answers["passages"]>) => this.stream((answers) => answers.passages(...asked));
    return (...asked: never[]) => this.once((answers) => (answers[name] as (...a: never[]) => Promise<unknown>)(...asked));
  }

  private async once<T>(ask: (answers: Answers) => Promise<T>): Promise<T> {
    const held = await this.current();
    held.running += 1;
    try {
      return await ask(held.answers);
    } catch (error) {
      throw this.judged(error);
    } finally {
      this.release(held);
    }
  }

  private async *stream<T>(ask: (answers: Answers) => AsyncIterable<T>): AsyncGenerator<T> {
    const held = await this.current();
    held.running += 1;
    try {
      yield* ask(held.answers);
    } catch (error) {
      throw this.judged(error);
    } finally {
      this.release(held);
    }
  }

  private async current(): Promise<Held> {
    const seen = seenAt(this.path);
    const held = this.held;
    if (held !== null && (held.file !== seen.file || (held.written !== seen.written && isOverwritten(this.path)))) this.drop();
    if (this.held !== null) this.held.written = seen.written;
    const now = this.held ?? (await this.reopened(seen));
    if (now.dropped) throw away(null);
    return now;
  }

  /** Opens the file that is there now, once for all who wait for it. */
  private reopened(seen: Seen): Promise<Held> {
    this.reopening ??= this.reopen(seen).finally(() => {
      this.reopening = null;
    });
    return this.reopening;
  }

  private async reopen(seen: Seen): Promise<Held> {
    if (this.closed || (this.refused?.file === seen.file && Date.now() - this.refused.at < LOOK_AGAIN)) throw away(null);
    try {
      this.dropLogOfOther(seen);
      await this.look?.(this.path);
      if (this.closed) throw away(null);
      this.held = this.opened(seen, this.look !== null);
      return this.held;
    } catch (error) {
      this.refused = { file: seen.file, at: Date.now() };
      throw away(error);
    }
  }

  private opened(seen: Seen, checked: boolean): Held {
    const opened = this.open(this.path, checked);
    this.left = { file: seen.file, log: logAt(this.path) };
    return { ...opened, ...seen, running: 0, dropped: false };
  }

  /** Whoever puts another file there by hand leaves the log of the one before beside it, which SQLite would read as the new one's. */
  private dropLogOfOther({ file }: Seen): void {
    if (this.left === null || this.left.log === null || this.left.file === file || file === NOWHERE) return;
    if (logAt(this.path) === this.left.log) dropLogs(placeOf(this.path));
  }

  private judged(error: unknown): unknown {
    if (!isMadeByDamage(error)) return error;
    this.drop();
    return away(error);
  }

  /** Lets go of the open file; it is closed when the last answer from it has ended. */
  private drop(): void {
    const held = this.held;
    this.held = null;
    if (held === null) return;
    held.dropped = true;
    if (held.running === 0) held.close();
  }

  private release(held: Held): void {
    held.running -= 1;
    if (held.dropped && held.running === 0) held.close();
  }
}

const away = (cause: unknown): UnavailableError =>
  new UnavailableError("unavailable", "The corpus is damaged or cannot be read at the moment", { cause });

/** Which log stands beside the file at a path; null where none does. A number alone may be given again to the next file that is made. */
function logAt(path: string): string | null {
  const log = logOf(path);
  return log === undefined ? null : `${log.ino}:${log.birthtimeMs}`;
}

const NOWHERE = "none";
type Seen = Pick<Held, "file" | "written">;

/** Which file stands at a path, and when it was written to. Nothing there: a name that no file has. */
function seenAt(path: string): Seen {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { file: NOWHERE, written: "never" };
  return { file: `${stat.dev}:${stat.ino}`, written: `${stat.mtimeMs}:${stat.size}` };
}

/** SQLite goes on answering from memory when something foreign is written over a file that it has open: the beginning shows it. */
function isOverwritten(path: string): boolean {
  try {
    judgeFile(path);
    return false;
  } catch (error) {
    return error instanceof RefusedError && error.code === "corpus-foreign";
  }
}
