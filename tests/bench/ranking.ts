import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { rankedByMeilisearch } from "../../corpus/engines/meilisearch/ranker.ts";
import { rebuildIndex } from "../../corpus/engines/meilisearch/update.ts";
import { type Hit, readSettings } from "../../corpus/model/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { giveArrays, readArrays } from "../../corpus/questions/arrays/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { sentences } from "../../corpus/text/sentences.ts";
import { sample } from "../../ingest/commands/sample.ts";
import { sampleDocuments, type TruthSentence } from "../../ingest/sample/index.ts";
import { hasOwnMeilisearch, ownMeilisearch } from "../support/meilisearch.ts";
import { sampleFile } from "./corpus.ts";
import { tableOf } from "./measure.ts";

/** A query, and what whoever types it wants to read of: a topic, said by an office or as an act where that is named. */
const Judged = z.object({ query: z.string(), topic: z.string(), office: z.string(), act: z.string() });
type Judged = z.infer<typeof Judged>;

/** How far down a list is looked at. */
const TOP = 10;
const PATIENCE = 30_000;

/**
 * How well both engines rank judged queries on the sample, whose generator knows what each sentence is of. nDCG@10 against the best order of
 * the same set: which passages are found is the corpus's to say, and the same for both.
 */
export async function ranking(): Promise<void> {
  const path = sampleFile();
  await sample({}, readSettings({ CORPUS: path }));
  const corpus = openCorpus(path, { checked: true });
  const truth = readTruth();
  const embedded = createAnswers(corpus, createEmbedded(), (reader) => giveArrays(reader, readArrays(path)));
  const server = hasOwnMeilisearch ? await ownMeilisearch() : null;
  const engines: [string, Answers][] = [["embedded", embedded]];
  const close: (() => void)[] = [];
  if (server !== null) {
    await rebuildIndex(corpus, server.place("ranking"), { begin: () => {}, advance: () => {} });
    const ranked = rankedByMeilisearch(embedded, corpus, server.place("ranking"), { passedOver: () => {}, status: () => {} }, PATIENCE);
    engines.push(["meilisearch", ranked.answers]);
    close.push(() => ranked.close());
  }
  const rows: (string | number)[][] = [];
  for (const judged of readJudged()) {
    const all = await hitsOf(embedded, judged.query, "newest");
    const best = all.hits.map((hit) => gradeOf(hit, judged, truth)).sort((a, b) => b - a);
    const gains: (string | number)[] = [];
    const byDate = dcg(all.hits.map((hit) => gradeOf(hit, judged, truth))) / dcg(best);
    for (const [name, answers] of engines) {
      const { hits, engine } = await hitsOf(answers, judged.query, "relevance");
      const gain = dcg(hits.map((hit) => gradeOf(hit, judged, truth))) / dcg(best);
      gains.push(engine === name ? gain : Number.NaN);
    }
    rows.push([judged.query, judged.topic, String(all.hits.length), ...gains, byDate]);
  }
  console.log(`\n## Ranking: ${rows.length} judged queries on the sample, nDCG@${TOP}\n`);
  const heads = ["query", "topic", "passages", ...engines.map(([name]) => name), "newest first"];
  const means = heads.slice(3).map((_, at) => meanOf(rows.map((row) => Number(row[at + 3]))));
  console.log(tableOf(heads, [...rows, ["mean", "", "", ...means]]));
  for (const end of close) end();
  await server?.dispose();
  corpus.close();
}

const meanOf = (values: readonly number[]) => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

function readJudged(): Judged[] {
  const text = readFileSync(new URL("judged.csv", import.meta.url), "utf8");
  return z.array(Judged).parse(parse(text, { columns: true }));
}

/** Up to all passages that a query finds, in an order. */
async function hitsOf(answers: Answers, q: string, sort: "relevance" | "newest"): Promise<{ hits: Hit[]; engine: string }> {
  const parts = { facets: false, titles: false, suggestion: false };
  const perPage = sort === "relevance" ? TOP : 1_000_000;
  const { hits, engine } = await answers.search({ question: questionOf({ q }), page: 1, perPage, sort, group: null, parts });
  return { hits, engine };
}

/** What is true of every sentence that the generator has written. */
function readTruth(): ReadonlyMap<string, TruthSentence[]> {
  const all = new Map<string, TruthSentence[]>();
  for (const document of sampleDocuments()) {
    for (const sentence of document.truth().sentences) {
      const same = all.get(sentence.text);
      if (same) same.push(sentence);
      else all.set(sentence.text, [sentence]);
    }
  }
  return all;
}

/** Two: at least half of its sentences are of what is wanted. One: some are, or may be seen so. Nought: none. */
function gradeOf({ text }: Hit, wanted: Judged, truth: ReadonlyMap<string, TruthSentence[]>): number {
  const own = sentences(text).map(({ start, end }) => truth.get(text.slice(start, end).trim()) ?? []);
  const wholly = own.filter((meant) => meant.some((sentence) => isWanted(sentence, wanted, sentence.topics))).length;
  if (wholly * 2 >= own.length && wholly > 0) return 2;
  const partly = own.some((meant) => meant.some((sentence) => [...sentence.topics, ...sentence.topicsAllowed].includes(wanted.topic)));
  return partly ? 1 : 0;
}

function isWanted(sentence: TruthSentence, { topic, office, act }: Judged, topics: readonly string[]): boolean {
  const has = (value: unknown, asked: string) => asked === "" || [value].flat().includes(asked);
  return topics.includes(topic) && has(sentence.office, office) && has(sentence.act, act);
}

/** Discounted gain of a list of grades, as far as it is looked at. */
function dcg(grades: readonly number[]): number {
  return grades.slice(0, TOP).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
