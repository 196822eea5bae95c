import type { Corpus } from "../../corpus/store/index.ts";
import { taggedOtherwise } from "../retag.ts";

/** Checks that the topics of all passages are given by the rules that the corpus names, and are among its topics. */
export function* taggedByRules(corpus: Corpus): Iterable<string> {
  const remedy = "`npm run retag` gives all the topics of one taxonomy";
  for (const { uri, passages } of taggedOtherwise(corpus)) yield `${uri} (${passages} passages) was tagged by other rules: ${remedy}`;
  const known = new Set(corpus.reference().topics.map(({ id }) => id));
  const found = corpus.db.prepare<[], { topic: string; n: number }>("SELECT topic, count(*) AS n FROM passage_topic GROUP BY topic");
  for (const { topic, n } of found.iterate())
    if (!known.has(topic)) yield `${n} passages are of ${topic}, which is no topic of the corpus: ${remedy}`;
}
