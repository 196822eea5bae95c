import type { Contribution, Item, MeetingRecord, Passage, Question } from "../../corpus/model/index.ts";
import { matchSaid } from "../../corpus/text/match-query.ts";
import { parseQuery, type Query } from "../../corpus/text/query.ts";
import type { Words } from "../../corpus/text/types.ts";
import { words } from "../../corpus/text/words.ts";
import type { By } from "../../corpus/questions/sets.ts";
import { personId } from "./world.ts";

/** Every passage with what it stands in: the naive reader goes through all of them for every question. */
export interface Read {
  record: MeetingRecord;
  item: Item;
  place: number;
  passage: Passage;
  words: Words;
}

export function readAll(records: readonly MeetingRecord[]): Read[] {
  return records.flatMap((record) =>
    record.items.flatMap((item, place) => item.passages.map((passage) => ({ record, item, place, passage, words: words(passage.text) }))),
  );
}

/** A question's words, read once for all passages. */
const asked = new WeakMap<Question, Query>();
function queryOf(question: Question): Query {
  const query = asked.get(question) ?? parseQuery(question.q);
  asked.set(question, query);
  return query;
}

const any = <T>(asked: readonly T[], has: T) => asked.length === 0 || asked.includes(has);
const yearOf = ({ dateNotBefore: a, dateNotAfter: b }: MeetingRecord) =>
  a && b && a.slice(0, 4) === b.slice(0, 4) ? Number(a.slice(0, 4)) : null;
const quarter = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const quarterOf = ({ dateNotBefore: a, dateNotAfter: b }: MeetingRecord) => (a && b && quarter(a) === quarter(b) ? quarter(a) : null);
const person = (read: Read, c: Contribution) => (c.person === null ? null : personId(read.record.panel?.id ?? null, c.person));

/** The contributions of a passage that are of the office, person and act asked for, and with `said` hold all the words. */
function fitting(read: Read, question: Question): Contribution[] {
  const query = queryOf(question);
  const fits = read.passage.contributions.filter(
    (c) =>
      any(question.office, c.office) &&
      any(question.act, c.act) &&
      (question.person.length === 0 || question.person.includes(person(read, c) ?? "")),
  );
  return question.said && query.all.length > 0 ? fits.filter((c) => matchSaid(query, read.words, [c])) : fits;
}

function inTime({ record }: Read, { year, from, to, undated, quarter }: Question): boolean {
  const own = yearOf(record);
  if (quarter === "none" && quarterOf(record) !== null) return false;
  if (undated) return own === null;
  if (year.length === 0 && from === null && to === null) return true;
  if (own === null || !any(year, own)) return false;
  return (from === null || (record.dateNotBefore ?? "") >= from) && (to === null || (record.dateNotAfter ?? "9") <= to);
}

/** Whether a passage is meant by a question, straight from `api.md`. */
export function answers(read: Read, question: Question): boolean {
  const { record, item, passage } = read;
  const query = queryOf(question);
  const asksWhoSpeaks =
    question.office.length + question.person.length + question.act.length > 0 || (question.said && query.all.length > 0);
  return (
    passage.kind !== "heading" &&
    (question.procedural || !item.procedural) &&
    any(question.panel, record.panel?.id ?? "none") &&
    any(question.force, record.force?.id ?? "none") &&
    any(question.kind, passage.kind) &&
    any(question.meeting, record.id) &&
    any(question.item, item.id) &&
    any(question.passage, passage.id) &&
    (question.topic.length === 0 || question.topic.some((together) => together.every((t) => passage.topics.some((own) => own.id === t)))) &&
    inTime(read, question) &&
    (!asksWhoSpeaks || fitting(read, question).length > 0) &&
    (question.q === null || matchSaid(query, read.words, null))
  );
}

/** The values that a passage has, by which it is counted. */
export function valuesOf(read: Read, question: Question, by: By): string[] {
  const { record, item, passage } = read;
  const said = fitting(read, question);
  const values: Record<By, (string | null)[]> = {
    panel: [record.panel?.id ?? "none"],
    force: [record.force?.id ?? "none"],
    year: [String(yearOf(record) ?? "undated")],
    quarter: [quarterOf(record) ?? "undated"],
    kind: [passage.kind],
    meeting: [record.id],
    item: [item.id],
    topic: passage.topics.map((t) => t.id),
    office: said.map((c) => c.office),
    act: said.map((c) => c.act),
    person: said.map((c) => person(read, c)),
  };
  return [...new Set(values[by])].flatMap((value) => value ?? []);
}

export function countAll(found: readonly Read[]): { passages: number; items: number; meetings: number } {
  return {
    passages: found.length,
    items: new Set(found.map((r) => r.item)).size,
    meetings: new Set(found.filter((r) => r.record.whole).map((r) => r.record)).size,
  };
}

/** Counts by one value. */
export function countBy(found: readonly Read[], question: Question, by: By): Record<string, ReturnType<typeof countAll>> {
  const keys = new Set(found.flatMap((read) => valuesOf(read, question, by)));
  return Object.fromEntries([...keys].map((key) => [key, countAll(found.filter((read) => valuesOf(read, question, by).includes(key)))]));
}
