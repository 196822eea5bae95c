import { z } from "zod";
import { ACTS, COUNTED_KINDS, EVERYTHING, OFFICES, type Question } from "../model/index.ts";
import { parseQuery } from "../text/query.ts";
import { type Pairs, ParameterReader } from "./parameters.ts";

const YEARS = { least: 1000, most: 9999 };
const Day = z.iso.date();

/**
 * Reads a question from parameters that hold nothing else. Whether ids are known is asked of the corpus, when the question is answered.
 * @throws InvalidError naming every fault.
 */
export function readQuestion(pairs: Pairs): Question {
  const reader = new ParameterReader(pairs);
  const question = takeQuestion(reader);
  reader.end();
  return question;
}

/** Takes the question's parameters from a reader that may hold others too; faults stay with the reader. */
export function takeQuestion(reader: ParameterReader): Question {
  const question: Question = {
    q: takeQuery(reader),
    panel: reader.many("panel"),
    force: reader.many("force"),
    topic: reader.many("topic").map((together) => [...new Set(together.split(","))]),
    office: reader.manyOf("office", OFFICES),
    person: reader.many("person"),
    act: reader.manyOf("act", ACTS),
    kind: reader.manyOf("kind", COUNTED_KINDS),
    said: reader.yes("said"),
    year: reader.numbers("year", YEARS),
    from: takeDay(reader, "from"),
    to: takeDay(reader, "to"),
    undated: reader.yes("undated"),
    quarter: reader.oneOf("quarter", ["none"] as const, null),
    meeting: reader.many("meeting"),
    item: reader.many("item"),
    passage: reader.many("passage"),
    procedural: reader.yes("procedural"),
  };
  if (question.undated && namesTime(question)) reader.fault("undated", "cannot stand beside year, from or to: what is undated has none");
  return question;
}

/** Whether a question names a time: undated passages are in no answer to such a one. */
export function namesTime({ year, from, to }: Question): boolean {
  return year.length > 0 || from !== null || to !== null;
}

function takeQuery(reader: ParameterReader): string | null {
  const q = reader.one("q");
  reader.attempt(() => parseQuery(q), null);
  return q;
}

function takeDay(reader: ParameterReader, name: "from" | "to"): string | null {
  const value = reader.one(name);
  if (value === null || Day.safeParse(value).success) return value;
  reader.fault(name, "must be a day that exists, as 2022-12-14");
  return null;
}

/** A question that asks nothing but what is given. */
export function questionOf(parts: Partial<Question>): Question {
  return { ...EVERYTHING, ...parts };
}
