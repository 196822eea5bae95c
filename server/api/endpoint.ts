import { Router, type Response } from "express";
import { z } from "zod";
import type { Answers, Written } from "../../corpus/questions/port.ts";
import { readPaging } from "../../corpus/questions/read-request.ts";
import { inWriting, type WrittenAnswers } from "../../corpus/questions/written.ts";
import { given, takesNothing, type Given } from "../http/given.ts";
import { closed } from "../http/methods.ts";
import type { Told } from "../openapi/document.ts";
import { PAGING } from "../openapi/parameters.ts";
import type { Services } from "../services.ts";
import { listOf, paged } from "./lists.ts";

/** What a request asks: the id in its path (empty where it has none) and its parameters, unread. */
export interface Asked {
  id: string;
  given: Given;
}

/** What an address answers from. */
export interface Sources extends Services {
  /** For answers that are handed on as they are. */
  written: WrittenAnswers;
}

/** One address of the API: what it takes and gives, told once, for the server and for its description. */
export interface Endpoint extends Told {
  path: `/api/${string}`;
  answer: (from: Sources, asked: Asked) => Promise<unknown>;
}

/** Keeps the answer of an endpoint to the shape that it promises. */
export function endpoint<G extends z.ZodType>(
  told: Omit<Endpoint, "gives" | "answer"> & {
    gives: G;
    answer: (from: Sources, asked: Asked) => Promise<z.output<G> | Written<z.output<G>>>;
  },
): Endpoint {
  return told;
}

/** An address that takes no parameter: one thing by its id, or a sum of all. */
export function fixed<G extends z.ZodType>(
  path: Endpoint["path"],
  summary: string,
  gives: G,
  find: (written: WrittenAnswers, id: string, from: Sources) => Promise<Written<z.output<G>>>,
): Endpoint {
  return {
    path,
    summary,
    takes: z.object({}),
    gives,
    answer(from, asked) {
      takesNothing(asked.given);
      return find(from.written, asked.id, from);
    },
  };
}

/** A list that is short enough to be had whole, and is given in pages: `{ total, page, perPage, <name>: [ … ] }`. */
export function shortList<S extends z.ZodType>(
  path: Endpoint["path"],
  summary: string,
  name: string,
  one: S,
  find: (answers: Answers, id: string) => Promise<z.output<S>[]>,
): Endpoint {
  return {
    path,
    summary,
    takes: z.object(PAGING),
    gives: listOf(name, one),
    async answer({ answers }, { id, given }) {
      const paging = readPaging(given);
      return paged(name, await find(answers, id), paging);
    },
  };
}

/** A router that answers the endpoints in JSON. */
export function routerOf(endpoints: readonly Endpoint[], services: Services): Router {
  const router = Router({ caseSensitive: true });
  const sources = (packed: boolean): Sources => ({ ...services, written: inWriting(services.answers, packed) });
  const [plain, packed] = [sources(false), sources(true)];
  for (const { path, answer } of endpoints) {
    router.get(path, async (request, response) => {
      const { id = "" } = request.params as { id?: string };
      const from = request.acceptsEncodings("gzip") === "gzip" ? packed : plain;
      const answered = await answer(from, { id, given: given(request.originalUrl) });
      if (isWritten(answered)) sendWritten(response, answered);
      else response.json(answered);
    });
  }
  return closed(router);
}

const isWritten = (answer: unknown): answer is Written<unknown> =>
  typeof answer === "object" && answer !== null && "json" in answer && answer.json instanceof Uint8Array;

/** Hands an answer on as it was written: what is packed already is passed over by the compression of the server. */
function sendWritten(response: Response, { json, encoding }: Written<unknown>): void {
  if (encoding !== null) response.setHeader("Content-Encoding", encoding);
  response.type("json").send(Buffer.from(json.buffer, json.byteOffset, json.byteLength));
}
