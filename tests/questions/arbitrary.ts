import * as fc from "fast-check";
import {
  type Act,
  ACTS,
  COUNTED_KINDS,
  InvalidError,
  type MeetingRecord,
  type Office,
  OFFICES,
  type Question,
} from "../../corpus/model/index.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { PANELS, FORCES, PEOPLE, personId, TOPICS, VOCABULARY } from "./world.ts";

/** Beginnings of the words of `VOCABULARY`, one of them excluded. */
const PREFIXES = "cyb* soc* anti* sec* s106* -vett* wor* anti-so* cyber-cri* a-b-c* kno* 300*".split(" ");

/** Queries of these words with every operator; those that are refused are drawn again. `prefixes`: as typed, with their asterisks. */
export function queryOf(words: readonly string[], prefixes: readonly string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words);
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
  const term = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 2, arbitrary: phrase.map((p) => `"${p}"`) },
    { weight: 1, arbitrary: phrase.map((p) => `“${p}`) },
    { weight: 1, arbitrary: word.map((w) => `-${w}`) },
    { weight: 1, arbitrary: phrase.map((p) => `-"${p}"`) },
    { weight: 1, arbitrary: fc.constantFrom(...prefixes) },
    { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a} OR ${b}`) },
    { weight: 1, arbitrary: fc.tuple(phrase, word, word).map(([a, b, c]) => `"${a}" OR ${b} OR ${c}`) },
  );

  return fc
    .array(term, { minLength: 1, maxLength: 3 })
    .map((terms) => terms.join(" "))
    .filter((q) => {
      try {
        return parseQuery(q).all.length + parseQuery(q).none.length >= 0;
      } catch (error) {
        if (error instanceof InvalidError) return false;
        throw error;
      }
    });
}

/** Queries of the vocabulary of the random records. */
export const query = queryOf(VOCABULARY, PREFIXES);

const some = <T>(values: readonly T[], most = 2) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

/** What questions are drawn of: ids, years and days as a question has them. */
export interface Drawn extends Record<"panel" | "force" | "topic" | "person" | "meeting" | "item" | "passage" | "day", readonly string[]> {
  query: fc.Arbitrary<string>;
  office: readonly Office[];
  act: readonly Act[];
  year: readonly number[];
}

/** Questions of any filters of the random records. */
export function question(records: readonly MeetingRecord[]): fc.Arbitrary<Question> {
  const items = records.flatMap((r) => r.items);
  const passages = items.flatMap((i) => i.passages);
  return questionOfAny({
    query,
    panel: [...PANELS, "none"],
    force: [...FORCES, "none"],
    topic: TOPICS,
    office: OFFICES.slice(0, 4),
    person: [...PANELS, null].flatMap((panel) => PEOPLE.map((name) => personId(panel, name))),
    act: ACTS.slice(0, 3),
    year: [2021, 2022, 2023],
    day: ["2021-03-04", "2022-01-01", "2022-02-02", "2022-10-01", "2022-12-31", "2023-12-31"],
    meeting: records.map((r) => r.id),
    item: items.map((i) => i.id),
    passage: passages.map((p) => p.id),
  });
}

/** Questions of any filters. */
export function questionOfAny(drawn: Drawn): fc.Arbitrary<Question> {
  const day = fc.constantFrom(...drawn.day);
  const time = fc.oneof(
    fc.record({ year: some(drawn.year) }, { requiredKeys: [] }),
    fc.record({ year: some(drawn.year.slice(0, -1)), from: day, to: day }, { requiredKeys: [] }),
    fc.constant({ undated: true }),
  );
  const filters = {
    q: drawn.query,
    panel: some(drawn.panel),
    force: some(drawn.force),
    topic: fc.array(some(drawn.topic), { minLength: 1, maxLength: 2 }),
    office: some(drawn.office),
    person: some(drawn.person, 5),
    act: some(drawn.act),
    kind: some(COUNTED_KINDS),
    said: fc.boolean(),
    procedural: fc.boolean(),
    quarter: fc.constant("none"),
    time,
    meeting: some(drawn.meeting, 20),
    item: some(drawn.item, 40),
    passage: some(drawn.passage, 80),
  };
  // Most filters are left out of most questions, or nothing would be found.
  const rare = (name: string) => ["meeting", "item", "passage"].includes(name);
  const parts = Object.entries(filters).map(([name, arbitrary]) =>
    fc
      .option(arbitrary as fc.Arbitrary<unknown>, { freq: name === "q" ? 3 : 1, nil: undefined })
      .chain((value) =>
        fc
          .integer({ min: 0, max: rare(name) ? 9 : 2 })
          .map((draw) => (draw === 0 || name === "q" ? ([name, value] as const) : ([name, undefined] as const))),
      ),
  );
  return fc.tuple(...parts).map((pairs) => {
    const { time, ...given } = Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as { time?: object };
    return questionOf({ ...given, ...time });
  });
}
