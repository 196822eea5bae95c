import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import { InvalidError } from "../../model/index.ts";
import type { Answers, SearchRequest } from "../../questions/port.ts";
import { createReader, type Reader } from "../../questions/reader.ts";
import { resolve } from "../../questions/resolve.ts";
import { askNamed, write } from "../../questions/written.ts";
import type { Corpus } from "../../store/open.ts";
import { parseQuery } from "../../text/query.ts";
import type { Ranking } from "../port.ts";
import type { Place, RankRequest } from "./client.ts";
import { filtersOf } from "./filters.ts";
import { termsOf } from "./terms.ts";
import { type Status, Watch } from "./watch.ts";

/** Named in answers. */
export const MEILISEARCH = "meilisearch";
/** How long a reader waits for an order, in milliseconds; then the corpus ranks. */
const PATIENCE = 250;
/**
 * Larger sets the corpus ranks, on all their pages: what a page costs Meilisearch grows with how far down it lies (some 0.03 ms a passage),
 * so that the last ones would come too late.
 */
const MOST_RANKED = 5_000;

/**
 * Why Meilisearch has not ranked a question with words: it cannot be asked it exactly; the set is too large; its set differs (by the
 * total, or on the page); the corpus has changed and the index not yet; it is away or must not be asked.
 */
export type PassedOver = "cannot" | "large" | "differs" | "behind" | "away";
/** What a server counts and logs. */
export interface RankingEvents {
  passedOver(why: PassedOver, question: { q: string | null; found?: number; counted?: number }): void;
  status(status: Status): void;
}
/** Answers that are ranked by Meilisearch wherever that is proved to be the same set. */
export interface Ranked {
  answers: Answers;
  close(): void;
}

/**
 * Puts Meilisearch before the answers of a corpus: it is asked for the order of a page first, and the corpus, which answers as ever,
 * shows that order where it is proved (`corpus/questions/proof.ts`). What is asked grouped or by date the corpus orders itself.
 */
export function rankedByMeilisearch(answers: Answers, corpus: Corpus, place: Place, events: RankingEvents, patience = PATIENCE): Ranked {
  const watch = new Watch(corpus, place, (status) => events.status(status), patience);
  const reader = createReader(corpus);
  const left = new LeftToCorpus();
  const search: Answers["search"] = async (request) => {
    if (request.group !== null || request.sort !== "relevance") return answers.search(request);
    const asked = readRequest(reader, request);
    if (asked === "no-words") return answers.search(request);
    const ranking = asked === null ? "cannot" : (left.why(asked) ?? (await rank(watch, asked, patience)));
    // A first page that is late may be late once; deeper ones cost more with each.
    if (ranking === "late" && asked !== null && asked.page > 1) left.add(asked, "away");
    if (typeof ranking === "string") {
      events.passedOver(ranking === "late" ? "away" : ranking, { q: request.question.q });
      return answers.search(request);
    }
    const answer = await answers.search({ ...request, ranking });
    if (answer.engine !== MEILISEARCH) {
      const why = corpus.lastChange() === ranking.change ? "differs" : "behind";
      if (why === "differs" && asked !== null) left.add(asked, "differs");
      events.passedOver(why, { q: request.question.q, found: ranking.total, counted: answer.total });
    }
    return answer;
  };
  const ready: Answers["ready"] = async () => {
    const [told, status] = [await answers.ready(), await watch.now()];
    return { ...told, engine: status.well ? MEILISEARCH : `${MEILISEARCH}: ${status.message}`, ready: told.ready && status.well };
  };
  const stats: Answers["stats"] = async () => {
    const [told, status] = [await answers.stats(), await watch.forReaders()];
    return status.well ? { ...told, engine: MEILISEARCH } : told;
  };
  const mine: Partial<Answers> = {
    search,
    ready,
    stats,
    written: async (name, given, packed) =>
      name in mine ? write(await askNamed(all, name, given), packed) : answers.written(name, given, packed),
  };
  const all: Answers = new Proxy(answers, { get: (theirs, name) => Reflect.get(name in mine ? mine : theirs, name) as unknown });
  return { answers: all, close: () => watch.close() };
}

/**
 * The questions of which a page was not of their set, or came too late: all their pages are ranked by the corpus then, for as long as anybody
 * turns them.
 */
class LeftToCorpus {
  private readonly questions = new Map<string, { until: number; why: PassedOver }>();

  /** Why a question is left to the corpus; null: it is not. */
  why(asked: Asked): PassedOver | null {
    const left = this.questions.get(keyOf(asked));
    return left !== undefined && left.until > Date.now() ? left.why : null;
  }

  add(asked: Asked, why: PassedOver): void {
    const [oldest] = this.questions.keys();
    if (this.questions.size >= REMEMBERED.questions && oldest !== undefined) this.questions.delete(oldest);
    this.questions.set(keyOf(asked), { until: Date.now() + REMEMBERED.milliseconds, why });
  }
}
const REMEMBERED = { questions: 1_000, milliseconds: 10 * 60_000 } as const;
const keyOf = ({ change, q, filter }: Asked): string => JSON.stringify([change, q, filter]);

/** A request as Meilisearch is asked it, and of which state of the corpus. */
interface Asked extends RankRequest {
  change: number;
}

/** Null: it cannot be asked exactly. What is wrong with a question is left to the corpus to say. */
function readRequest(reader: Reader, { question, page, perPage }: SearchRequest): Asked | "no-words" | null {
  try {
    const query = parseQuery(question.q);
    if (query.all.length === 0) return "no-words";
    const q = termsOf(query);
    if (q === null) return null;
    return reader.once(() => {
      const hasIds = question.person.length + question.meeting.length + question.item.length > 0;
      const filter = filtersOf(hasIds ? resolve(reader, question) : question, (table, ids) => rowsOf(reader, table, ids));
      return filter === null ? null : { q, filter, page, perPage, change: reader.corpus.lastChange() };
    });
  } catch (error) {
    if (error instanceof InvalidError) return "no-words";
    throw error;
  }
}

function rowsOf({ statements }: Reader, table: "meeting" | "item", ids: readonly string[]): number[] {
  return statements.column<number>(`SELECT row FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
}

/** Asks for the order of a page, and waits for it as long as a reader may be kept. */
async function rank(watch: Watch, asked: Asked, patience: number): Promise<Ranking | PassedOver | "late"> {
  const answer = askFor(watch, asked);
  const inTime = new AbortController();
  const late = sleep(patience, undefined, { signal: inTime.signal })
    // What has arrived while this process itself was busy is not late: it is taken in before the clock counts.
    .then(() => turn())
    .then(() => turn())
    .then((): "late" => {
      watch.late(answer);
      return "late";
    });
  try {
    return await Promise.race([answer, late]);
  } finally {
    inTime.abort();
  }
}

async function askFor(watch: Watch, { change, ...request }: Asked): Promise<Ranking | PassedOver> {
  let status = await watch.forReaders();
  if (status.well && status.number !== change) {
    await watch.refresh();
    status = await watch.forReaders();
  }
  if (!status.well) return "away";
  if (status.number !== change) return "behind";
  try {
    const beyond = (request.page - 1) * request.perPage >= MOST_RANKED;
    const { total, rows } = await watch.reader.rank(beyond ? { ...request, page: 1, perPage: 1 } : request);
    if (total > MOST_RANKED) return "large";
    return { engine: MEILISEARCH, change, total, rows: beyond ? [] : rows };
  } catch (error) {
    watch.failed(error);
    return "away";
  }
}
