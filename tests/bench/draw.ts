import type * as fc from "fast-check";
import { ACTS, OFFICES, type Question } from "../../corpus/model/index.ts";
import type { Corpus } from "../../corpus/store/index.ts";
import { queryOf, questionOfAny } from "../questions/arbitrary.ts";
import { pick, seeded } from "../support/random.ts";

/** How many words, ids and so on questions are drawn of: few enough for some to meet. */
const FEW = 150;
const SEED = 7;

/** Questions of every operator and filter, of the words and ids that a corpus holds. */
export function drawQuestions({ db }: Corpus): fc.Arbitrary<Question> {
  const random = seeded(SEED);
  const column = <T extends string | number>(sql: string) => db.prepare<[], T>(sql).pluck().all();
  const some = <T>(all: readonly T[], count = FEW) => Array.from({ length: count }, () => pick(random, all));
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.bench_all USING fts5vocab(main, passage_words, 'col')");
  const words = column<string>("SELECT term FROM temp.bench_all WHERE col = 'plain' ORDER BY doc DESC, term");
  const hyphened = [
    "anti-social",
    "fly-tipping",
    "section 106",
    "s.106",
    "O’Brien",
    "road show",
    "cyber crime",
    "2022/23",
    "1.45",
    "£300,000",
  ];
  const drawn = [...words.slice(0, 40), ...some(words.slice(0, 1_000)), ...some(words, 60), ...hyphened];
  const prefixes = some(words.filter((word) => /^[a-z]{4,}$/.test(word)).slice(0, 1_500)).map(
    (word) => `${word.slice(0, 3 + Math.floor(random() * 3))}*`,
  );
  const ids = (table: string) => some(column<string>(`SELECT id FROM ${table} ORDER BY row`));
  const days = column<string>("SELECT DISTINCT date FROM meeting WHERE date IS NOT NULL ORDER BY 1");
  return questionOfAny({
    query: queryOf(drawn, [...prefixes, ...prefixes.slice(0, 20).map((prefix) => `-${prefix}`)]),
    panel: [...column<string>("SELECT DISTINCT panel FROM meeting WHERE panel IS NOT NULL ORDER BY 1"), "none"],
    force: [...column<string>("SELECT DISTINCT force FROM meeting WHERE force IS NOT NULL ORDER BY 1"), "none"],
    topic: column<string>("SELECT DISTINCT topic FROM passage_topic ORDER BY 1"),
    office: OFFICES,
    act: ACTS,
    person: some(column<string>("SELECT id FROM person ORDER BY id")),
    year: column<number>("SELECT DISTINCT year FROM meeting WHERE year IS NOT NULL ORDER BY 1"),
    day: some(days, 20),
    meeting: ids("meeting"),
    item: ids("item"),
    passage: ids("passage WHERE kind <> 'heading'"),
  });
}
