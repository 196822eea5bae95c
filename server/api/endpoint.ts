import { Router } from "express";
import { z } from "zod";
import { readPaging } from "../../corpus/questions/read-request.ts";
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

/** One address of the API: what it takes and gives, told once, for the server and for its description. */
export interface Endpoint extends Told {
  path: `/api/${string}`;
  answer: (services: Services, asked: Asked) => Promise<unknown>;
}

/** Keeps the answer of an endpoint to the shape that it promises. */
export function endpoint<G extends z.ZodType>(
  told: Omit<Endpoint, "gives" | "answer"> & { gives: G; answer: (services: Services, asked: Asked) => Promise<z.output<G>> },
): Endpoint {
  return told;
}

/** An address that takes no parameter: one thing by its id, or a sum of all. */
export function fixed<G extends z.ZodType>(
  path: Endpoint["path"],
  summary: string,
  gives: G,
  find: (services: Services, id: string) => Promise<z.output<G>>,
): Endpoint {
  return {
    path,
    summary,
    takes: z.object({}),
    gives,
    answer(services, asked) {
      takesNothing(asked.given);
      return find(services, asked.id);
    },
  };
}

/** A list that is short enough to be had whole, and is given in pages: `{ total, page, perPage, <name>: [ … ] }`. */
export function shortList<S extends z.ZodType>(
  path: Endpoint["path"],
  summary: string,
  name: string,
  one: S,
  find: (services: Services, id: string) => Promise<z.output<S>[]>,
): Endpoint {
  return {
    path,
    summary,
    takes: z.object(PAGING),
    gives: listOf(name, one),
    async answer(services, { id, given }) {
      const paging = readPaging(given);
      return paged(name, await find(services, id), paging);
    },
  };
}

/** A router that answers the endpoints in JSON. */
export function routerOf(endpoints: readonly Endpoint[], services: Services): Router {
  const router = Router({ caseSensitive: true });
  for (const { path, answer } of endpoints) {
    router.get(path, async (request, response) => {
      const { id = "" } = request.params as { id?: string };
      response.json(await answer(services, { id, given: given(request.originalUrl) }));
    });
  }
  return closed(router);
}
