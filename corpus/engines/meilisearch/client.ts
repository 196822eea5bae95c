import { Meilisearch } from "meilisearch";
import { z } from "zod";
import type { Settings } from "../../model/index.ts";
import { asEngineError, EngineError, garbled } from "./errors.ts";
import { type Bounds, boundedClient } from "./http.ts";
import { Mark, MARK_ID } from "./mark.ts";

/** Where the index is. */
export type Place = Pick<Settings, "MEILI_URL" | "MEILI_API_KEY" | "MEILI_INDEX">;

/** How long an answer may take, in milliseconds: readers do not wait as long (`ranker.ts`). And how many bytes it may have. */
const BOUNDS: Bounds = { patience: 3_000, longest: 1_000_000 };

export interface RankRequest {
  q: string;
  filter: string[];
  page: number;
  perPage: number;
}

const Ranked = z.object({ totalHits: z.int().min(0), hits: z.array(z.object({ id: z.int() })) });
const Stats = z.object({ numberOfDocuments: z.int().min(0) });
const Marked = z.object({ id: z.literal(MARK_ID), mark: z.unknown() });
const FoundSettings = z.record(z.string(), z.unknown());
const Documents = z.object({ results: z.array(z.looseObject({ id: z.int() })) });

/** Reads one index. Every answer is checked; whatever goes wrong is an EngineError. */
export class IndexReader {
  private readonly index;

  /** @param bounds of an answer: whole documents need more than pages of ids */
  constructor(place: Place, bounds: Partial<Bounds> = {}) {
    this.index = connect(place, { ...BOUNDS, ...bounds }).index(place.MEILI_INDEX);
  }

  /** A page of the passages that a request means, best first, and how many there are in all: counted, not estimated. */
  async rank({ q, filter, page, perPage }: RankRequest): Promise<{ total: number; rows: number[] }> {
    const options = { filter, page, hitsPerPage: perPage, matchingStrategy: "all" as const, attributesToRetrieve: ["id"] };
    const { totalHits, hits } = await this.ask(Ranked, () => this.index.search(q, options));
    if (hits.length > perPage) throw garbled();
    return { total: totalHits, rows: hits.map((hit) => hit.id) };
  }

  /** Which state of which corpus the index holds; null: it says nothing. */
  async mark(): Promise<Mark | null> {
    try {
      const { mark } = await this.ask(Marked, () => this.index.getDocument(MARK_ID));
      return Mark.safeParse(mark).data ?? null;
    } catch (error) {
      if (error instanceof EngineError && error.apiCode === "document_not_found") return null;
      throw error;
    }
  }

  /** How many documents it holds, the mark among them. */
  async count(): Promise<number> {
    return (await this.ask(Stats, () => this.index.getStats())).numberOfDocuments;
  }

  settings(): Promise<Record<string, unknown>> {
    return this.ask(FoundSettings, () => this.index.getSettings());
  }

  /** The ids of all documents, the mark's among them, so many at a time. */
  async *ids(atATime: number): AsyncGenerator<number[]> {
    for (let offset = 0; ; offset += atATime) {
      const options = { fields: ["id"], limit: atATime, offset };
      const { results } = await this.ask(Documents, () => this.index.getDocuments(options));
      yield results.map(({ id }) => id);
      if (results.length < atATime) return;
    }
  }

  /** The documents of these rows, as far as they are there. */
  async documents(rows: readonly number[]): Promise<{ id: number }[]> {
    const ids = [...rows];
    return (await this.ask(Documents, () => this.index.getDocuments({ ids, limit: ids.length }))).results;
  }

  private async ask<T>(shape: z.ZodType<T>, send: () => Promise<unknown>): Promise<T> {
    try {
      return shape.parse(await send());
    } catch (error) {
      throw asEngineError(error);
    }
  }
}

/** A client whose answers are bounded, and which is led nowhere else. */
export function connect({ MEILI_URL, MEILI_API_KEY }: Place, bounds: Bounds): Meilisearch {
  const config = { host: MEILI_URL, httpClient: boundedClient(bounds) };
  return new Meilisearch(MEILI_API_KEY === undefined ? config : { ...config, apiKey: MEILI_API_KEY });
}
