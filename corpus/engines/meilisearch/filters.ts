import type { Question } from "../../model/index.ts";
import { dayNumber, saidKey } from "./documents.ts";

/** The rows of meetings or items that have these ids. */
export type RowsOf = (table: "meeting" | "item", ids: readonly string[]) => number[];

/** So many choices of office, person and act are written out; who asks for more is answered by the corpus alone. */
const MOST_CHOICES = 1_000;

/**
 * What a question asks besides words, as filters of which all must hold, or null where that cannot be asked (the index knows no quarters).
 * They mean what `conditions` of `corpus/questions/select.ts` mean.
 */
export function filtersOf(question: Question, rowsOf: RowsOf): string[] | null {
  if (question.said || question.quarter !== null || question.passage.length > 0) return null;
  const filters = [
    ...oneOf("kind", question.kind),
    ...(question.procedural ? [] : ["procedural = false"]),
    ...oneOf("panel", question.panel),
    ...oneOf("force", question.force),
    ...time(question),
    ...topics(question.topic),
    said(question),
    inRows("meeting", question.meeting, rowsOf),
    inRows("item", question.item, rowsOf),
  ];
  const asked = filters.filter((filter) => filter !== "");
  return asked.every((filter) => filter !== null) ? asked : null;
}

/** Values are ids: no control character, quotation mark or backslash is in them, and if one were, nothing is asked. */
const quoted = (id: string) => (/^[^"\\\p{Cc}]*$/u.test(id) ? `"${id}"` : null);

function oneOf(field: string, ids: readonly string[]): (string | null)[] {
  if (ids.length === 0) return [];
  const values = ids.map(quoted);
  return [values.includes(null) ? null : `${field} IN [${values.join(", ")}]`];
}

function time({ year, from, to, undated }: Question): string[] {
  if (undated) return ["year = 0"];
  const bounds = [
    ...(from === null ? [] : [`notBefore >= ${dayNumber(from)}`]),
    ...(to === null ? [] : [`notAfter <= ${dayNumber(to)}`]),
    ...(year.length === 0 ? [] : [`year IN [${year.join(", ")}]`]),
  ];
  return bounds.length > 0 ? ["year != 0", ...bounds] : [];
}

function topics(alternatives: Question["topic"]): (string | null)[] {
  if (alternatives.length === 0) return [];
  const parts = alternatives.map((together) => together.map((topic) => oneOf("topics", [topic])[0] ?? null));
  if (parts.flat().includes(null)) return [null];
  return [parts.map((together) => `(${together.join(" AND ")})`).join(" OR ")];
}

/** One contribution must fit all that is asked of it: every choice is a key of its own. Empty where nothing is asked. */
function said({ office, person, act }: Question): string | null {
  if (office.length + person.length + act.length === 0) return "";
  const choices = orNone(office).flatMap((o) => orNone(act).flatMap((a) => orNone(person).map((p) => ({ office: o, act: a, person: p }))));
  if (choices.length > MOST_CHOICES) return null;
  return oneOf("said", choices.map(saidKey))[0] ?? "";
}

const orNone = (ids: readonly string[]): readonly (string | undefined)[] => (ids.length === 0 ? [undefined] : ids);

/** Null where ids are asked for of which none is there any more: a list of nothing cannot be asked. */
function inRows(table: "meeting" | "item", ids: readonly string[], rowsOf: RowsOf): string | null {
  if (ids.length === 0) return "";
  const rows = rowsOf(table, ids);
  return rows.length === 0 ? null : `${table} IN [${rows.join(", ")}]`;
}
