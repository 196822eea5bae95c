import { GoneError, NotFoundError } from "../model/index.ts";
import type { Reader } from "./reader.ts";

/** What an id can be of. */
export type What = "meeting" | "item" | "passage" | "person";
export interface Place {
  what: What;
  id: string;
}
interface Move {
  new_what: What | null;
  new: string | null;
  moved_on: string;
  /** Of what was withdrawn: 'withdrawn: ' and the reason that was given. */
  reason: string;
}

/** The longest chain of moves that is followed: ids are rewritten when what they point to moves, so that one step is the rule. */
const MOST_MOVES = 20;

/** Where an id that was once given out leads now: itself, what took its place, null where its text was withdrawn; undefined: never given out. */
export function whereIs(reader: Reader, what: What, id: string): (Place & { moved: Move | null }) | null | undefined {
  let place: Place = { what, id };
  let moved: Move | null = null;
  for (let step = 0; step < MOST_MOVES; step += 1) {
    if (isHere(reader, place)) return { ...place, moved };
    moved = moveOf(reader, place) ?? null;
    if (moved === null) return undefined;
    if (moved.new === null || moved.new_what === null) return null;
    place = { what: moved.new_what, id: moved.new };
  }
  return undefined;
}

/**
 * The id that answers for one in an address, which may have moved.
 * @throws NotFoundError for an id never given out; GoneError for one whose text was withdrawn or stands in something of another kind
 */
export function follow(reader: Reader, what: What, id: string): { id: string; movedFrom?: string } {
  const place = whereIs(reader, what, id);
  if (place === undefined) throw new NotFoundError(what, id);
  if (place === null) {
    const { moved_on: on = "", reason = "" } = moveOf(reader, { what, id }) ?? {};
    throw new GoneError(id, null, on, reason.replace(/^withdrawn: /u, ""));
  }
  if (place.what !== what) throw new GoneError(id, place.id, place.moved?.moved_on ?? "");
  return place.id === id ? { id } : { id: place.id, movedFrom: id };
}

function isHere({ statements }: Reader, { what, id }: Place): boolean {
  return statements.column<number>(`SELECT 1 FROM ${what} WHERE id = ?`, [id]).length > 0;
}

function moveOf({ statements }: Reader, { what, id }: Place): Move | undefined {
  return statements.all<Move>("SELECT new_what, new, moved_on, reason FROM moved WHERE what = ? AND old = ?", [what, id])[0];
}
