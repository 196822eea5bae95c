import type { Question } from "../../model/index.ts";
import type { Statements } from "../statements.ts";
import { itemsAsked, meetingsAsked } from "./filters.ts";
import type { Snapshot } from "./snapshot.ts";

/** More than any item's place in its meeting. */
const PLACES = 2 ** 24;

/**
 * Rows of the items that a question leaves in and whose titles answer it, of the newest: so many, and those besides that nothing but
 * their ids parts from the last of them. What a question asks of passages is not asked.
 * @param matching which titles answer: one for yes, by their numbers
 */
export function findTitled(snapshot: Snapshot, statements: Statements, question: Question, matching: Uint8Array, most: number): number[] {
  if (!matching.includes(1)) return [];
  const { columns } = snapshot;
  const { items } = columns;
  const meetingFits = meetingsAsked(columns, question);
  const asked = itemsAsked(columns, statements, question);
  const leftOut = question.procedural ? 2 : 1;
  const ranks = snapshot.orders().meetings;
  const found: number[] = [];
  const keys: number[] = [];
  for (let item = 0; item < items.row.length; item += 1) {
    const meeting = items.meeting[item] ?? 0;
    if (matching[items.title[item] ?? 0] !== 1 || meetingFits[meeting] !== 1) continue;
    if (items.procedural[item] === leftOut || asked?.has(item) === false) continue;
    found.push(items.row[item] ?? 0);
    keys.push((ranks[meeting] ?? 0) * PLACES + (items.place[item] ?? 0));
  }
  const last = Float64Array.from(keys).sort()[most - 1] ?? Infinity;
  return found.filter((_, at) => (keys[at] ?? 0) <= last);
}
