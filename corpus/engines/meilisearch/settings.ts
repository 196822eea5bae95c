import { isDeepStrictEqual } from "node:util";
import type { Settings as IndexSettings } from "meilisearch";
import type { Mark } from "./mark.ts";

/** Beyond any corpus: numbers that Meilisearch would otherwise cap. */
const NO_LIMIT = 1_000_000_000;

/**
 * The settings under which Meilisearch finds what the corpus finds: our tokens, whole, and nothing of its own (no typing errors, stop
 * words, synonyms, separators or languages). Ties end as every order of the corpus does: newer date, panel, place, position, id.
 */
export const SETTINGS = {
  searchableAttributes: ["words", "stems"],
  displayedAttributes: ["id"],
  filterableAttributes: [
    "change",
    "force",
    "item",
    "kind",
    "meeting",
    "notAfter",
    "notBefore",
    "panel",
    "procedural",
    "said",
    "topics",
    "year",
  ],
  rankingRules: ["words", "typo", "proximity", "attributeRank", "sort", "wordPosition", "exactness", "order.date:desc", "order.place:asc"],
  typoTolerance: { enabled: false },
  stopWords: [],
  synonyms: {},
  separatorTokens: [],
  nonSeparatorTokens: [],
  dictionary: [],
  distinctAttribute: null,
  proximityPrecision: "byWord",
  prefixSearch: "indexingTime",
  // Where somebody sets one, an order is broken off there and passages stand twice on its pages.
  searchCutoffMs: null,
  facetSearch: false,
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng"] }],
  pagination: { maxTotalHits: NO_LIMIT },
  faceting: { maxValuesPerFacet: NO_LIMIT },
} as const;

/** The same for the client, whose types want lists that may be changed. */
export const settingsToSend = (): IndexSettings => structuredClone(SETTINGS) as unknown as IndexSettings;

/** Names the settings of an index that are not ours any more. What we do not set may be anything. */
export function driftOf(found: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(SETTINGS).flatMap(([name, ours]) => (agrees(ours, found[name]) ? [] : [name]));
}

export const FOREIGN =
  "the index of this name is none of Scrutineer's, and is left as it is: set MEILI_INDEX to another name, or take that index away";
/** Whether an index is somebody else's: it has no mark, holds documents and is searched by other attributes. It is never replaced. */
export const isForeign = (mark: Mark | null, found: Readonly<Record<string, unknown>>, documents: number): boolean =>
  mark === null && documents > 0 && !agrees(SETTINGS.searchableAttributes, found["searchableAttributes"]);

/** Whether all that we set has been kept: Meilisearch fills up what we leave open. The order matters in no list but the rules'. */
function agrees(ours: unknown, found: unknown): boolean {
  // Nothing set: a version that does not know it says nothing of it.
  if (ours === null) return found === null || found === undefined;
  if (Array.isArray(ours)) return Array.isArray(found) && isDeepStrictEqual(found, ours);
  if (typeof ours !== "object") return found === ours;
  if (typeof found !== "object" || found === null) return false;
  const there = found as Record<string, unknown>;
  if (Object.keys(ours).length === 0) return Object.keys(there).length === 0;
  return Object.entries(ours).every(([name, value]) => agrees(value, there[name]));
}
