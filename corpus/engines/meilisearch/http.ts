import { Readable } from "node:stream";
import type { Config } from "meilisearch";
import { EngineError, refusalOf } from "./errors.ts";

/** What an answer may take: so many milliseconds until all of it is there, and so many bytes once it is unpacked. */
export interface Bounds {
  patience: number;
  longest: number;
}

/** In how many steps an answer is waited for. */
const STEPS = 20;

/**
 * Sends requests for the client of Meilisearch and reads the answers itself, each within bounds: the client's own time-out ends with the
 * headers (`fetch` forgets its signal then, as soon as garbage is collected), and nothing there bounds the bytes.
 */
export function boundedClient({ patience, longest }: Bounds): NonNullable<Config["httpClient"]> {
  return async (url, init) => {
    const late = new AbortController();
    const clock = startClock(patience, () => late.abort());
    try {
      const response = await fetch(url, { ...init, redirect: "manual", signal: late.signal });
      const body: unknown = parsed(await textOf(response, longest, late.signal));
      if (!response.ok) throw refusalOf(response.status, body);
      return body;
    } finally {
      clearInterval(clock);
    }
  };
}

/**
 * Tells when an answer is late. A step counts once, however long this process was busy with other things meanwhile: what came in the
 * meantime could not be read.
 */
function startClock(patience: number, late: () => void): NodeJS.Timeout {
  let steps = 0;
  return setInterval(() => {
    steps += 1;
    if (steps === STEPS) late();
  }, patience / STEPS);
}

/** Whatever ends the reading closes the connection. */
async function textOf({ body }: Response, longest: number, signal: AbortSignal): Promise<string> {
  if (body === null) return "";
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of Readable.fromWeb(body, { signal }) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > longest) throw new EngineError("engine-garbled", "what answers at MEILI_URL comes to no end");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

const parsed = (text: string): unknown => (text === "" ? undefined : JSON.parse(text));
