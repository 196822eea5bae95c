import type { Corpus } from "../../corpus/store/index.ts";
import type { CorrectionRow } from "../../corpus/model/index.ts";
import { type Part, fieldOf } from "./fields.ts";

/** Where the thing is that a correction names: `id` is its id now; `meeting` the id of the meeting that it is or lies in. */
export interface Place {
  part: Part;
  id: string;
  meeting: string;
}
interface Move {
  new_what: string | null;
  new: string | null;
  moved_on: string;
}
const PARTS: readonly Part[] = ["meeting", "item", "passage"];

/** Finds what corrections are of: an id may have passed on since it was noted. */
export class Whereabouts {
  private readonly live;
  private readonly moved;
  private readonly idIn;

  /** Prepares the statements once for a connection. */
  constructor({ db }: Corpus) {
    const inside = (part: Part) => `SELECT m.id FROM ${part} x JOIN meeting m ON m.row = x.meeting WHERE x.id = ?`;
    this.live = {
      meeting: db.prepare<[string], string>("SELECT id FROM meeting WHERE id = ?").pluck(),
      item: db.prepare<[string], string>(inside("item")).pluck(),
      passage: db.prepare<[string], string>(inside("passage")).pluck(),
    };
    this.moved = db.prepare<[string, string], Move>("SELECT new_what, new, moved_on FROM moved WHERE what = ? AND old = ?");
    this.idIn = db.prepare<[number], string>("SELECT id FROM meeting WHERE row = ?").pluck();
  }

  /** The thing that a correction is of; null where it is not there (any more, or yet). */
  find(row: CorrectionRow): Place | null {
    const part = partOf(row);
    const move = this.live[part].get(row.id) === undefined ? this.moved.get(part, row.id) : undefined;
    const id = move?.new_what === part && move.new !== null ? move.new : row.id;
    const meeting = this.live[part].get(id);
    return meeting === undefined ? null : { part, id, meeting };
  }

  /** Why there is nothing that a correction could be of, for whoever wrote it. */
  lost(row: CorrectionRow): string {
    const part = partOf(row);
    const move = this.moved.get(part, row.id);
    if (move?.new === null) return `the ${part} ${row.id} was withdrawn on ${move.moved_on}`;
    if (move)
      return `the words of the ${part} ${row.id} are no ${part} any more: what is left of it stands in the ${move.new_what} ${move.new}`;
    const other = PARTS.find((p) => p !== part && (this.live[p].get(row.id) ?? this.moved.get(p, row.id)) !== undefined);
    const meant = `${row.field} is a field of ${part === "item" ? "an item" : `a ${part}`}`;
    return other
      ? `${row.id} is the id of ${other === "item" ? "an item" : `a ${other}`}, and ${meant}`
      : `the corpus has no ${part} ${row.id}`;
  }

  /** The id of the meeting in a row. */
  idOf(row: number): string | null {
    return this.idIn.get(row) ?? null;
  }
}

/** What a correction is of: its field says so. */
export const partOf = (row: CorrectionRow): Part => fieldOf(row.field)?.field.of ?? "meeting";
