import type { Question } from "../model/index.ts";
import { CONTRIBUTIONS, type TextHits } from "./text-hits.ts";

/** A condition on rows, with the values bound to it. */
export interface Condition {
  sql: string;
  values: (string | number)[];
}

/** The tables that a set is selected from: passages, each with its item and meeting. */
export const PASSAGES = "passage p JOIN item i ON i.row = p.item JOIN meeting m ON m.row = p.meeting";

/** The same, beginning at the index of words: for ranking what matches. */
export const MATCHED_PASSAGES = PASSAGES.replace("passage p", "passage_words JOIN passage p ON p.row = passage_words.rowid");

/**
 * The passages that a question means, as conditions on `PASSAGES`. Headings are in no set. The whole definition of every filter stands
 * here and in `said` of the text hits.
 */
export function conditions(question: Question, text: TextHits): Condition[] {
  const fits = fitting(question, text);
  return [
    question.kind.length > 0 ? oneOf("p.kind", question.kind) : plain("p.kind <> 'heading'"),
    ...placeConditions(question),
    ...listed("p.id", question.passage),
    ...topics(question.topic),
    ...(fits.length > 0 ? [exists("contribution c WHERE c.passage = p.row", fits)] : []),
    ...found(text),
  ];
}

/** What a question asks of items and meetings alone. */
export function placeConditions(question: Question): Condition[] {
  return [...(question.procedural ? [] : [plain("i.procedural = 0")]), ...meetingConditions(question), ...listed("i.id", question.item)];
}

/** What a question asks of meetings alone. */
export function meetingConditions(question: Question): Condition[] {
  return [
    ...known("m.panel", question.panel),
    ...known("m.force", question.force),
    ...time(question),
    ...(question.quarter === null ? [] : [plain("m.quarter IS NULL")]),
    ...listed("m.id", question.meeting),
  ];
}

/** What one contribution `c` must be to fit the question: of the office, person and act asked for, and with `said` hold all words. */
export function fitting({ office, person, act }: Question, text: TextHits): Condition[] {
  const said = text.said === null ? [] : [json(`c.passage * ${CONTRIBUTIONS} + c.ordinal IN`, text.said)];
  return [...listed("c.office", office), ...listed("c.person", person), ...listed("c.act", act), ...said];
}

const plain = (sql: string): Condition => ({ sql, values: [] });

function oneOf(column: string, values: readonly (string | number)[]): Condition {
  return { sql: `${column} IN (${values.map(() => "?").join(", ")})`, values: [...values] };
}

function listed(column: string, values: readonly (string | number)[]): Condition[] {
  return values.length > 0 ? [oneOf(column, values)] : [];
}

function json(before: string, values: readonly number[]): Condition {
  return { sql: `${before} (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
}

/** Ids of which `none` stands for: not known. */
function known(column: string, ids: readonly string[]): Condition[] {
  if (ids.length === 0) return [];
  const named = ids.filter((id) => id !== "none");
  const parts = [...listed(column, named), ...(named.length < ids.length ? [plain(`${column} IS NULL`)] : [])];
  return [anyOf(parts)];
}

function time({ year, from, to, undated }: Question): Condition[] {
  if (undated) return [plain("m.year IS NULL")];
  const bounds = [
    ...(from === null ? [] : [{ sql: "m.not_before >= ?", values: [from] }]),
    ...(to === null ? [] : [{ sql: "m.not_after <= ?", values: [to] }]),
  ];
  return bounds.length > 0 ? [plain("m.year IS NOT NULL"), ...bounds, ...listed("m.year", year)] : listed("m.year", year);
}

function topics(alternatives: Question["topic"]): Condition[] {
  if (alternatives.length === 0) return [];
  const has = (topic: string) => exists("passage_topic t WHERE t.passage = p.row", [{ sql: "t.topic = ?", values: [topic] }]);
  return [anyOf(alternatives.map((together) => allOf(together.map(has))))];
}

function found({ match, not, dropped }: TextHits): Condition[] {
  const matching = "(SELECT rowid FROM passage_words WHERE passage_words MATCH ?)";
  return [
    ...(match === null ? [] : [{ sql: `p.row IN ${matching}`, values: [match] }]),
    ...(not === null ? [] : [{ sql: `p.row NOT IN ${matching}`, values: [not] }]),
    ...(dropped.length > 0 ? [json("p.row NOT IN", dropped)] : []),
  ];
}

function exists(from: string, parts: readonly Condition[]): Condition {
  return { sql: `EXISTS (SELECT 1 FROM ${from} AND ${allOf(parts).sql})`, values: parts.flatMap((part) => part.values) };
}

const join = (parts: readonly Condition[], word: string): Condition => ({
  sql: `(${parts.map((part) => part.sql).join(word)})`,
  values: parts.flatMap((part) => part.values),
});
/** Conditions of which one must hold; at least one is given. */
const anyOf = (parts: readonly Condition[]) => join(parts, " OR ");
/** Conditions that must all hold; at least one is given. */
export const allOf = (parts: readonly Condition[]) => join(parts, " AND ");
