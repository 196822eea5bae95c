import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { EVERYTHING, type Facet, type Question } from "../../corpus/model/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { readSearch } from "../../corpus/questions/read-request.ts";
import { question } from "./arbitrary.ts";
import { answers as naiveAnswers, readAll, valuesOf } from "./oracle.ts";
import { makeRecords, makeWorld } from "./world.ts";

/** A corpus of random records with its answers, and the naive reader beside it. */
export function openDesk(seed: number, meetings: number) {
  const world = makeWorld(makeRecords(seed, meetings));
  const all = readAll(world.records);
  const answers = createAnswers(world.corpus, createEmbedded());
  // Persons who say nothing in this corpus are unknown to it.
  const known = new Set(all.flatMap((read) => valuesOf(read, { ...EVERYTHING, procedural: true }, "person")));
  return {
    world,
    all,
    answers,
    naive: (asked: Question) => all.filter((read) => naiveAnswers(read, asked)),
    ask: (address: string) => answers.search(readSearch(new URLSearchParams(address))),
    total: async (asked: Question) => (await answers.count(asked)).passages,
    anyQuestion: question(world.records).map((asked) => ({ ...asked, person: asked.person.filter((id) => known.has(id)) })),
  };
}

/** The question that asks for one value of a group alone. */
export function withValue(asked: Question, facet: Facet, id: string): Question {
  if (facet === "topic") return { ...asked, topic: [[id]] };
  if (facet !== "year") return { ...asked, [facet]: [id] };
  return id === "undated" ? { ...asked, year: [], undated: true } : { ...asked, undated: false, year: [Number(id)] };
}
