import type { Question } from "../../model/index.ts";
import type { Statements } from "../statements.ts";
import type { Codes } from "./codes.ts";
import type { Columns } from "./columns.ts";
import { actOf, officeOf, PAIRS } from "./marks.ts";
import { dayNumber } from "./read-part.ts";

/** Whether something, by its place in the arrays, is left in. */
export type Filter = (place: number) => boolean;

/** Which meetings a question leaves in: one for yes. */
export function meetingsAsked({ meetings, held, dictionaries }: Columns, question: Question): Uint8Array {
  const panel = codesAsked(dictionaries.panel, question.panel);
  const force = codesAsked(dictionaries.force, question.force);
  const year = codesAsked(dictionaries.year, question.undated ? ["undated"] : question.year.map(String));
  const quarter = codesAsked(dictionaries.quarter, question.quarter === null ? [] : ["undated"]);
  const [from, to] = [dayNumber(question.from), dayNumber(question.to)];
  const bounded = from > 0 || to > 0;
  const ids = question.meeting.length === 0 ? null : new Set(question.meeting);
  const left = new Uint8Array(meetings.length);
  meetings.forEach((meeting, at) => {
    if (held[at] === 0 || panel[meeting.panel] === 0 || force[meeting.force] === 0) return;
    if (year[meeting.year] === 0 || quarter[meeting.quarter] === 0) return;
    if (bounded && (meeting.year === 0 || meeting.notBefore < from || (to > 0 && meeting.notAfter > to))) return;
    if (ids === null || ids.has(meeting.id)) left[at] = 1;
  });
  return left;
}

/** Which values are asked for: one for yes; where none is asked for, all. */
export function codesAsked(codes: Codes, ids: readonly string[]): Uint8Array {
  const asked = new Uint8Array(codes.ids.length);
  if (ids.length === 0) return asked.fill(1);
  for (const code of codes.find(ids)) asked[code] = 1;
  return asked;
}

/** Which items a question asks for by their ids; null where it does not. */
export function itemsAsked({ itemAt }: Columns, statements: Statements, { item }: Question): ReadonlySet<number> | null {
  if (item.length === 0) return null;
  return new Set(rowsOf(statements, "item", item).flatMap((row) => itemAt[row] ?? []));
}

/** What a question asks of the topics of a passage. */
export function topicFilter({ topics, dictionaries }: Columns, alternatives: Question["topic"]): Filter | null {
  if (alternatives.length === 0) return null;
  const { start, values } = topics;
  const asked = codesOf(dictionaries.topic, alternatives);
  const has = (passage: number, topic: number) => {
    for (let at = start[passage] ?? 0; at < (start[passage + 1] ?? 0); at += 1) if (values[at] === topic) return true;
    return false;
  };
  return (passage) => asked.some((together) => together.every((topic) => has(passage, topic)));
}

/** Alternatives of topics as numbers; those with a topic that no passage has are left out. */
export function codesOf(topic: Codes, alternatives: Question["topic"]): number[][] {
  return alternatives.map((together) => topic.find(together)).filter((codes, at) => codes.length === alternatives[at]?.length);
}

/** Which offices and acts together (`pairOf`) a question leaves in: one for yes. */
export function pairsAsked({ dictionaries }: Columns, question: Question): Uint8Array {
  const office = codesAsked(dictionaries.office, question.office);
  const act = codesAsked(dictionaries.act, question.act);
  return Uint8Array.from({ length: PAIRS }, (_, pair) => (office[officeOf(pair)] ?? 0) & (act[actOf(pair)] ?? 0));
}

/** What a question asks of one contribution, but for its words; null where it asks nothing. */
export function saidFilter(columns: Columns, question: Question): Filter | null {
  if (question.office.length + question.person.length + question.act.length === 0) return null;
  const { packed } = columns;
  const pairs = pairsAsked(columns, question);
  const person = codesAsked(columns.dictionaries.person, question.person);
  return (at) => {
    const all = packed[at] ?? 0;
    return pairs[all & (PAIRS - 1)] === 1 && person[all >>> 8] === 1;
  };
}

/** The rows of ids. */
export function rowsOf(statements: Statements, table: "item" | "passage", ids: readonly string[]): number[] {
  return statements.column<number>(`SELECT row FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
}
