import { MeilisearchRequestError } from "meilisearch";
import { z, ZodError } from "zod";
import { UnavailableError } from "../../model/index.ts";

/** What is the matter with Meilisearch, or with writing to it. Only the last can be mended by building the index anew. */
export type Trouble = "engine-away" | "engine-key" | "engine-garbled" | "engine-refused" | "lock-unwritable" | "index-broken";

/** Meilisearch cannot be used now: names why, in words for whoever runs it. */
export class EngineError extends UnavailableError {
  override name = "EngineError";
  declare readonly code: Trouble;
  /** What Meilisearch itself calls it; empty where it said nothing. */
  readonly apiCode: string;
  constructor(code: Trouble, message: string, options: ErrorOptions & { apiCode?: string } = {}) {
    super(code, message, options);
    this.apiCode = options.apiCode ?? "";
  }
}

const NOT_THERE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the name of the host cannot be looked up",
  EHOSTUNREACH: "there is no way to the host",
};

/**
 * Turns whatever a request has thrown into an EngineError. It is shown to anybody who asks how the server is: no address is in it, and
 * nothing that was sent.
 */
export function asEngineError(error: unknown): EngineError {
  // The client wraps whatever goes wrong on the way.
  const wrapped = error instanceof MeilisearchRequestError;
  const cause = wrapped ? error.cause : error;
  if (cause instanceof EngineError) return cause;
  const options = { cause: error };
  if (cause instanceof SyntaxError || cause instanceof ZodError) return garbled(options);
  if (isAbort(cause)) return tooLate(options);
  if (!wrapped) return new EngineError("engine-away", "it cannot be asked", options);
  const code = codeOf(cause);
  return away(NOT_THERE[code] ?? (code || "no connection"), options);
}

const away = (why: string, options: ErrorOptions) => new EngineError("engine-away", `it does not answer at MEILI_URL: ${why}`, options);

/** It may still answer, but nobody waits for that. */
export const tooLate = (options: ErrorOptions = {}): EngineError => away("it takes too long", options);

/** What answers is none that we know. */
export const garbled = (options: ErrorOptions = {}): EngineError =>
  new EngineError("engine-garbled", "what answers at MEILI_URL is no Meilisearch that we know", options);

const Refusal = z.object({ code: z.string() });

/** What an answer means that says, by its status, that nothing was done. */
export function refusalOf(status: number, body: unknown): EngineError {
  const apiCode = Refusal.safeParse(body).data?.code ?? "";
  const options = { apiCode };
  if (status === 401 || status === 403) return new EngineError("engine-key", "it does not take the key MEILI_API_KEY", options);
  if (apiCode === "index_not_found") return new EngineError("index-broken", "there is no index: npm run reindex makes it", options);
  if (apiCode === "") return new EngineError("engine-garbled", `it answers with ${status}`, options);
  return new EngineError("engine-refused", `it refuses with ${status} ${apiCode}`, options);
}

const isAbort = (cause: unknown) => cause instanceof Error && cause.name === "AbortError";

/** `fetch` wraps what the network said, several layers deep. */
function codeOf(error: unknown): string {
  let at = error;
  for (let depth = 0; depth < 4 && at instanceof Error; depth += 1) {
    if ("code" in at && typeof at.code === "string") return at.code;
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return "";
}
