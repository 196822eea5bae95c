import { Router } from "express";
import type { z } from "zod";
import { given, type Given } from "../http/given.ts";
import { closed } from "../http/methods.ts";
import type { Services } from "../services.ts";

/** What a request asks: the id in its path (empty where it has none) and its parameters, unread. */
export interface Asked {
  id: string;
  given: Given;
}

/** One address of the API: what it takes and gives, told once, for the server and for its description. */
export interface Endpoint {
  /** As Express writes it: `/api/panels/:id`. */
  path: `/api/${string}`;
  summary: string;
  takes: z.ZodObject;
  gives: z.ZodType;
  answer(services: Services, asked: Asked): Promise<unknown>;
}

/** Keeps the answer of an endpoint to the shape that it promises. */
export function endpoint<G extends z.ZodType>(
  told: Omit<Endpoint, "gives" | "answer"> & { gives: G; answer(services: Services, asked: Asked): Promise<z.output<G>> },
): Endpoint {
  return told;
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
