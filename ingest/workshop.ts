import { PanelRow, type Reference } from "../corpus/model/index.ts";
import type { Workshop } from "./pipeline.ts";
import { type Facts, Places, REFERENCE, loadFacts } from "./read.ts";
import { type Taxonomy, createTagger, loadTaxonomy, referenceTopics } from "./tag/index.ts";

export interface WorkshopOptions {
  /** A taxonomy file of one's own, that adds to the built-in one. */
  taxonomy?: string | undefined;
  /** The folder of the reference facts; those of England and Wales when left out. */
  facts?: string;
  /** Whether the minutes are invented. */
  sample?: boolean;
  nearMisses?: Workshop["nearMisses"];
}

/**
 * Reads the reference facts and the taxonomy once for a run.
 * @throws RefusedError naming file and line of the first fault
 */
export function openWorkshop(options: WorkshopOptions = {}): Workshop {
  const facts = loadFacts(options.facts ?? REFERENCE);
  const taxonomy = loadTaxonomy(options.taxonomy ?? null);
  return {
    places: new Places(facts),
    knowledge: { tagger: createTagger(taxonomy), officeHolders: facts.officeHolders },
    reference: referenceOf(facts, taxonomy, options.sample ?? false),
    nearMisses: options.nearMisses ?? "none",
  };
}

/** What a corpus carries of the facts, so that a server needs nothing but its file. */
function referenceOf(facts: Facts, taxonomy: Taxonomy, sample: boolean): Reference {
  return {
    forces: facts.forces.map(({ id, name }) => ({ id, name })),
    panels: facts.panels.map((row) => PanelRow.strip().parse(row)),
    officeHolders: facts.officeHolders,
    topics: referenceTopics(taxonomy),
    taxonomy: taxonomy.version,
    sample,
  };
}
