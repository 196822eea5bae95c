import * as fc from "fast-check";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { rankedByMeilisearch } from "../../corpus/engines/meilisearch/ranker.ts";
import { rebuildIndex } from "../../corpus/engines/meilisearch/update.ts";
import type { Ranking } from "../../corpus/engines/port.ts";
import { FACETS, type Question } from "../../corpus/model/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { createArraySetsNow } from "../../corpus/questions/arrays/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { createReader } from "../../corpus/questions/reader.ts";
import type { Sets } from "../../corpus/questions/sets.ts";
import { createSqlSets } from "../../corpus/questions/sql-sets.ts";
import { type Corpus, createRecordReader, openCorpus } from "../../corpus/store/index.ts";
import { answers as meant, readAll } from "../questions/oracle.ts";
import { hasOwnMeilisearch, ownMeilisearch } from "../support/meilisearch.ts";
import { benchCorpus } from "./corpus.ts";
import { drawQuestions } from "./draw.ts";
import { tableOf } from "./measure.ts";
import { passagesOf } from "./questions.ts";

const SEED = 20_261_125;
/** How many questions are asked where the command names no other number. */
const QUESTIONS = 5_000;
/** Of so many questions one is asked of the naive reader too, who goes through every text. */
const NAIVE = 50;
/** Larger sets Meilisearch is not asked to rank. */
const MOST_RANKED = 5_000;
/** In milliseconds: a busy machine is no fault here. */
const PATIENCE = 60_000;

/** The same random questions of plain SQL, of the arrays and of Meilisearch: whether all find the same and count alike. */
export async function same(sizes: readonly number[]): Promise<void> {
  const [size = 30_000, number = QUESTIONS] = sizes;
  const corpus = openCorpus(await benchCorpus(size, true), { checked: true });
  const questions = fc.sample(drawQuestions(corpus), { numRuns: number, seed: SEED });
  // First all of Meilisearch: what is asked of the corpus holds up the program, and an answer that waits would count as late.
  const theirs = await askMeilisearch(corpus, questions);
  const compare = comparison(corpus);
  const seen = new Map<string, number>();
  for (const [at, question] of questions.entries()) {
    const { rows, fault } = compare(question, at % NAIVE === 0);
    const verdict = theirs[at]?.(rows) ?? "Meilisearch: not there";
    const verdicts = [fault === null ? "plain SQL and arrays agree" : `plain SQL and arrays differ: ${fault}`, verdict];
    for (const what of verdicts) seen.set(what, (seen.get(what) ?? 0) + 1);
    if (fault !== null || verdict === WRONG) console.log(`${verdicts.join("; ")}: ${JSON.stringify(question)}`);
  }
  console.log(`\n## ${number} random questions over ${passagesOf(corpus)} passages, seed ${SEED}\n`);
  const rows = [...seen.keys()].sort().map((what) => [what, String(seen.get(what))]);
  console.log(tableOf(["", "questions"], rows));
  corpus.close();
}

/** Everything that shows of a set. */
function shown(sets: Sets, asked: Question) {
  const sorted = (rows: Iterable<unknown>) => Array.from(rows, (row) => JSON.stringify(row)).sort();
  return {
    passages: sets.byDate(asked, "newest", { offset: 0, limit: -1 }),
    span: sets.span(asked),
    counts: sets.tally(asked, []),
    facets: FACETS.map((facet) => sorted(sets.facet(asked, facet))),
    trends: sorted(sets.tally(asked, ["panel", "year"])),
  };
}

function comparison(corpus: Corpus): (asked: Question, naive: boolean) => { rows: number[]; fault: string | null } {
  const reader = createReader(corpus);
  const [sql, arrays] = [createSqlSets(reader), createArraySetsNow(reader)];
  const records = createRecordReader(corpus.db);
  const ids = corpus.db.prepare<[], string>("SELECT id FROM meeting").pluck().all();
  const all = readAll(ids.flatMap((id) => records.meeting(id) ?? []));
  const rowOf = corpus.db.prepare<[string], number>("SELECT row FROM passage WHERE id = ?").pluck();
  return (asked, naive) =>
    reader.once(() => {
      const [plain, fast] = [shown(sql, asked), shown(arrays, asked)];
      const parts = Object.keys(plain) as (keyof typeof plain)[];
      const faults: string[] = parts.filter((part) => JSON.stringify(plain[part]) !== JSON.stringify(fast[part]));
      if (naive && asked.person.length === 0) {
        const read = all.filter((one) => meant(one, asked)).map((one) => rowOf.get(one.passage.id) ?? 0);
        if (!isSame(read, plain.passages)) faults.push("the naive reader");
      }
      return { rows: plain.passages, fault: faults[0] ?? null };
    });
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && JSON.stringify(a.toSorted((x, y) => x - y)) === JSON.stringify(b.toSorted((x, y) => x - y));

const WRONG = "Meilisearch: another set of the same size";
/** What is to be said of a question once it is known which passages it means. */
type Verdict = (rows: readonly number[]) => string;

/** Asks Meilisearch as the server does, for all passages of a question at once; what it gives goes to nobody but us. */
async function askMeilisearch(corpus: Corpus, questions: readonly Question[]): Promise<Verdict[]> {
  if (!hasOwnMeilisearch) return [];
  const server = await ownMeilisearch();
  await rebuildIndex(corpus, server.place("same"), { begin: () => {}, advance: () => {} });
  let verdict: Verdict = () => "";
  const own = createAnswers(corpus, createEmbedded(), () => {});
  const search: Answers["search"] = (request) => {
    if (request.ranking !== undefined) verdict = compareWith(request.ranking);
    return Promise.resolve({ total: 0, engine: "" } as Awaited<ReturnType<Answers["search"]>>);
  };
  const passedOver = (why: string) => {
    if (why !== "differs") verdict = () => `Meilisearch passed over: ${why}`;
  };
  const ranked = rankedByMeilisearch({ ...own, search }, corpus, server.place("same"), { passedOver, status: () => {} }, PATIENCE);
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    verdict = () => "Meilisearch: no words to rank by";
    await ranked.answers.search({ question, page: 1, perPage: MOST_RANKED, sort: "relevance", group: null });
    verdicts.push(verdict);
  }
  ranked.close();
  await server.dispose();
  return verdicts;
}

function compareWith({ total, rows }: Ranking): Verdict {
  return (expected) => {
    if (total !== expected.length) return "Meilisearch passed over: its total differs";
    return isSame(rows, expected) ? "Meilisearch: the same set" : WRONG;
  };
}
