import * as fc from "fast-check";
import { ACTS, COUNTED_KINDS, InvalidError, type MeetingRecord, OFFICES, type Question } from "../../corpus/model/index.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { PANELS, FORCES, PEOPLE, personId, TOPICS, VOCABULARY } from "./world.ts";

const word = fc.constantFrom(...VOCABULARY);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const term = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: phrase.map((p) => `"${p}"`) },
  { weight: 1, arbitrary: phrase.map((p) => `“${p}`) },
  { weight: 1, arbitrary: word.map((w) => `-${w}`) },
  { weight: 1, arbitrary: phrase.map((p) => `-"${p}"`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "cyb*",
      "soc*",
      "anti*",
      "sec*",
      "s106*",
      "-vett*",
      "wor*",
      "anti-so*",
      "cyber-cri*",
      "a-b-c*",
      "kno*",
      "300*",
    ),
  },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a} OR ${b}`) },
  { weight: 1, arbitrary: fc.tuple(phrase, word, word).map(([a, b, c]) => `"${a}" OR ${b} OR ${c}`) },
);

/** Queries with every operator; those that are refused are drawn again. */
export const query: fc.Arbitrary<string> = fc
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

const some = <T>(values: readonly T[], most = 2) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
const day = fc.constantFrom("2021-03-04", "2022-01-01", "2022-02-02", "2022-10-01", "2022-12-31", "2023-12-31");

/** Questions of any filters of the records. */
export function question(records: readonly MeetingRecord[]): fc.Arbitrary<Question> {
  const items = records.flatMap((r) => r.items);
  const passages = items.flatMap((i) => i.passages);
  const time = fc.oneof(
    fc.record({ year: some([2021, 2022, 2023]) }, { requiredKeys: [] }),
    fc.record({ year: some([2021, 2022]), from: day, to: day }, { requiredKeys: [] }),
    fc.constant({ undated: true }),
  );
  const filters = {
    q: query,
    panel: some([...PANELS, "none"]),
    force: some([...FORCES, "none"]),
    topic: fc.array(some(TOPICS), { minLength: 1, maxLength: 2 }),
    office: some(OFFICES.slice(0, 4)),
    person: some(
      [...PANELS, null].flatMap((panel) => PEOPLE.map((name) => personId(panel, name))),
      5,
    ),
    act: some(ACTS.slice(0, 3)),
    kind: some(COUNTED_KINDS),
    said: fc.boolean(),
    procedural: fc.boolean(),
    time,
    meeting: some(
      records.map((r) => r.id),
      20,
    ),
    item: some(
      items.map((i) => i.id),
      40,
    ),
    passage: some(
      passages.map((p) => p.id),
      80,
    ),
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
