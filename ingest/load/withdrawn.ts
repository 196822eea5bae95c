import type Database from "better-sqlite3";
import { type MeetingRecord, RefusedError } from "../../corpus/model/index.ts";
import { lettersHash } from "../../corpus/text/letters.ts";
import { keepPassages } from "./keep-passages.ts";

/** Remembers what was withdrawn, so that no re-reading brings it back. */
export class Withdrawn {
  private readonly hashes;

  /** Prepares the statement once for a connection. */
  constructor(db: Database.Database) {
    this.hashes = db.prepare<[string], { hash: string }>("SELECT hash FROM withdrawn WHERE what = ?");
  }

  /**
   * The records of a source without the passages whose words were withdrawn.
   * @throws RefusedError `withdrawn` when the whole source was
   */
  without(sha256: string, records: readonly MeetingRecord[]): MeetingRecord[] {
    if (this.all("source").has(sha256)) throw new RefusedError("withdrawn", "its text was withdrawn and stays withdrawn");
    const gone = this.all("passage");
    if (gone.size === 0) return [...records];
    return records.map((record) => ({
      ...record,
      items: record.items.map((item) => keepPassages(item, (p) => !gone.has(lettersHash(p.text)))),
    }));
  }

  private all(what: "source" | "passage"): Set<string> {
    return new Set(this.hashes.all(what).map((r) => r.hash));
  }
}
