import { describe, expect, test } from "vitest";
import { createTagger, loadTaxonomy } from "../../../ingest/tag/index.ts";
import { understand } from "../../../ingest/understand.ts";
import { readLabelled } from "./labelled.ts";
import { holder } from "./meetings.ts";
import { addScore, emptyScore, share, type Score } from "./score.ts";

const HOLDERS = [
  ["northmoor", "Helen Ashworth"],
  ["seaforth", "Marian Trewin"],
  ["southdown", "Clare Holroyd"],
  ["fellshire", "Alan Braith"],
  ["wealdmark", "Martin Skeller"],
  ["severnvale", "Neil Carrow"],
  ["teifi", "Rhodri Pugh"],
  ["avonmere", "Peter Sedgeley"],
].map(([force = "", name = ""]) => holder(force, name));
/** A little under what was reached: only ever raised. */
const FLOORS: Record<"tuned" | "held", Partial<Record<Exclude<keyof Score, "wrong">, number>>> = {
  tuned: { office: 0.97, explicit: 0.98, person: 0.98, act: 0.97, actions: 0.95, owner: 0.95 },
  held: { office: 0.9, explicit: 0.9, person: 0.9, act: 0.9, actions: 0.85, owner: 0.9 },
};

describe.each(["tuned", "held"] as const)("labelled minutes, the %s half", (half) => {
  const score = emptyScore();
  const knowledge = { tagger: createTagger(loadTaxonomy()), officeHolders: HOLDERS };
  for (const document of readLabelled(half)) addScore(score, document, understand(document.placed, knowledge));

  test.each(Object.entries(FLOORS[half]) as [Exclude<keyof Score, "wrong">, number][])("%s at least %d", (what, floor) => {
    expect(score[what][1]).toBeGreaterThan(10);
    expect(share(score[what])).toBeGreaterThanOrEqual(floor);
  });
});
