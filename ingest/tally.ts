import { ScrutineerError, SkippedError } from "../corpus/model/index.ts";
import type { Effect } from "./load/loader.ts";

/** A source that could not be read, with the reason. */
export interface Refusal {
  source: string;
  code: string;
  message: string;
}
/** What a run of `ingest` did: printed as its last line with `--json`. */
export interface Summary extends Record<Effect, number> {
  sources: number;
  skipped: number;
  refused: number;
  meetings: number;
  passages: number;
  refusals: Refusal[];
}

/** Counts what becomes of each source of a run. */
export class Tally {
  readonly refusals: Refusal[] = [];
  readonly skips: Refusal[] = [];
  /** What of the corpus was written: meetings held, and passages. Whoever loads says so, at the end or where a fault ends the run. */
  loaded = { meetings: 0, passages: 0 };
  private readonly effects: Record<Effect, number> = { new: 0, changed: 0, unchanged: 0, merged: 0 };

  /** A source was loaded, or needed no loading. */
  done(effect: Effect): void {
    this.effects[effect] += 1;
  }

  /** A source was left out or refused: by what was thrown over it. What nobody foresaw is a refusal `internal`; it stops nothing else. */
  failed(source: string, error: unknown): void {
    const { code, message } = error instanceof ScrutineerError ? error : unforeseen(error);
    (error instanceof SkippedError ? this.skips : this.refusals).push({ source, code, message });
  }

  /** How many sources were dealt with so far. */
  get count(): number {
    return Object.values(this.effects).reduce((sum, n) => sum + n, this.skips.length + this.refusals.length);
  }

  summary(): Summary {
    const { new: fresh, changed, unchanged, merged } = this.effects;
    const [skipped, refused] = [this.skips.length, this.refusals.length];
    return { sources: this.count, new: fresh, changed, unchanged, merged, skipped, refused, ...this.loaded, refusals: this.refusals };
  }
}

function unforeseen(error: unknown): { code: string; message: string } {
  const system = error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : null;
  if (system !== null) return { code: "unreadable", message: `it cannot be read (${system})` };
  return { code: "internal", message: `a fault of Scrutineer's own: ${error instanceof Error ? error.message : String(error)}` };
}
