import type { Question } from "../../model/index.ts";
import { addBits, type Bits, keepBoth, noBits, setRange } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { codesAsked, meetingsAsked, pairsAsked } from "./filters.ts";
import type { TextFound } from "./text.ts";

/** What of a question bits say: all that it means has these. Nobody may change them: they may be those of the default question itself. */
export function maskFor(columns: Columns, question: Question, text: TextFound): Bits {
  const { living, plain, marks } = columns;
  const all = question.procedural ? living : plain;
  const asked = [
    question.kind.length === 0 ? null : anyOf(marks.kind, codesAsked(columns.dictionaries.kind, question.kind), all.length),
    asksMeetings(question) ? ofMeetings(columns, meetingsAsked(columns, question)) : null,
    markedSaid(columns, question),
    text.passages === null && text.excluded !== null ? without(living, text.excluded) : null,
  ].filter((bits) => bits !== null);
  const [mask, ...others] = asked;
  if (mask === undefined) return all;
  for (const other of [all, ...others]) keepBoth(mask, other);
  return mask;
}

function asksMeetings({ panel, force, year, from, to, undated, quarter, meeting }: Question): boolean {
  const lists = [panel, force, year, meeting];
  return lists.some((list) => list.length > 0) || from !== null || to !== null || undated || quarter !== null;
}

/** The passages of some meetings: one for yes. */
function ofMeetings({ begins, living }: Columns, meetings: Uint8Array): Bits {
  const bits: Bits = new Int32Array(living.length);
  for (let at = 0; at < meetings.length;) {
    const from = at;
    while (at < meetings.length && meetings[at] === 1) at += 1;
    if (at === from) at += 1;
    else setRange(bits, begins[from] ?? 0, begins[at] ?? 0);
  }
  return bits;
}

/** The passages in which a contribution is of the office and act asked for; null where neither is. */
function markedSaid(columns: Columns, question: Question): Bits | null {
  const { marks, living, dictionaries } = columns;
  const { office, act } = question;
  if (office.length + act.length === 0) return null;
  if (act.length === 0) return anyOf(marks.office, codesAsked(dictionaries.office, office), living.length);
  if (office.length === 0) return anyOf(marks.act, codesAsked(dictionaries.act, act), living.length);
  return anyOf(marks.pair, pairsAsked(columns, question), living.length);
}

/** What one of some marks has: one for yes. */
export function anyOf(marks: readonly Bits[], asked: Uint8Array, length: number): Bits {
  const bits: Bits = new Int32Array(length);
  for (let at = 0; at < marks.length; at += 1) if (asked[at] === 1) addBits(bits, marks[at] ?? noBits(0));
  return bits;
}

function without(bits: Bits, passages: Int32Array): Bits {
  const left = bits.slice();
  for (const passage of passages) left[passage >>> 5] = (left[passage >>> 5] ?? 0) & ~(1 << (passage & 31));
  return left;
}
