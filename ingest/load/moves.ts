import type Database from "better-sqlite3";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { type Holder, type Move, OTHER, type What } from "./settle.ts";

/** Anything that has an id. */
export type Named = What | "person";
/** An old id, of a person too, and what answers for it. */
export type NamedMove = Omit<Move, "what" | "newWhat"> & { what: Named; newWhat: Named | null };

/** The table of ids that were given out and have passed on. Every old id points straight at what answers for it now. */
export class Moves {
  private readonly live;
  private readonly moved;
  private readonly revive;
  private readonly follow;
  private readonly write;
  /** Ids that stand in the table and were asked for: some are given again, to what they stood for. */
  private wanted: [What, string][] = [];

  /** Prepares the statements once for a connection. */
  constructor(db: Database.Database) {
    const live = (table: Named) => db.prepare<[string], { found: number }>(`SELECT 1 AS found FROM ${table} WHERE id = ?`);
    this.live = { meeting: live("meeting"), item: live("item"), passage: live("passage"), person: live("person") };
    this.moved = db.prepare<[string, string], { new_what: string | null; new: string | null }>(
      "SELECT new_what, new FROM moved WHERE what = ? AND old = ?",
    );
    this.revive = db.prepare("DELETE FROM moved WHERE what = ? AND old = ?");
    this.follow = db.prepare("UPDATE moved SET new_what = @newWhat, new = @new WHERE new_what = @what AND new = @old");
    this.write =
      db.prepare(`INSERT INTO moved (what, old, new_what, new, moved_on, reason) VALUES (@what, @old, @newWhat, @new, @day, @reason)
      ON CONFLICT DO UPDATE SET new_what = excluded.new_what, new = excluded.new, moved_on = excluded.moved_on, reason = excluded.reason`);
  }

  /**
   * Who holds an id, while the records `inHand` are being replaced.
   * A passage that has passed on may have its id again: it is made of its letters, so only the same words can ask for it.
   */
  holder(inHand: readonly MeetingRecord[]): Holder {
    const own = {
      meeting: new Set(inHand.map((m) => m.id)),
      item: new Set(inHand.flatMap((m) => m.items.map((i) => i.id))),
      passage: new Set(inHand.flatMap((m) => m.items.flatMap((i) => i.passages.map((p) => p.id)))),
    };
    return (what, id) => {
      if (own[what].has(id)) return id;
      if (this.live[what].get(id)) return OTHER;
      const moved = this.moved.get(what, id);
      if (!moved) return null;
      this.wanted.push([what, id]);
      if (what === "passage") return null;
      return moved.new_what === what && moved.new !== null && own[what].has(moved.new) ? moved.new : OTHER;
    };
  }

  /** Writes down what has passed on, after the new ids are in place. */
  record(moves: readonly NamedMove[], reason: string, now: Date): void {
    for (const [what, id] of this.wanted) if (this.live[what].get(id)) this.revive.run(what, id);
    this.wanted = [];
    const day = now.toISOString().slice(0, 10);
    for (const move of moves) {
      if (move.what === "person" && this.live.person.get(move.old)) continue; // gone for a moment, and back by another record
      this.follow.run({ what: move.what, old: move.old, newWhat: move.newWhat, new: move.new });
      this.write.run({ ...move, day, reason });
    }
  }
}
