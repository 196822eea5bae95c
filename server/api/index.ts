import { Router, type Express } from "express";
import { z } from "zod";
import { FILES } from "../export/index.ts";
import { nothingAsked } from "../http/given.ts";
import { closed } from "../http/methods.ts";
import { openApiDocument, type Told } from "../openapi/document.ts";
import type { Services } from "../services.ts";
import { HEALTH } from "../setup/health.ts";
import { about } from "./about.ts";
import { bodies } from "./bodies.ts";
import { charts } from "./charts.ts";
import { routerOf } from "./endpoint.ts";
import { meetings } from "./meetings.ts";
import { passages } from "./passages.ts";
import { people } from "./people.ts";
import { search } from "./search.ts";
import { topics } from "./topics.ts";

/** Every address of the API. */
export const ENDPOINTS = [...search, ...charts, ...bodies, ...topics, ...people, ...meetings, ...passages, ...about];

const DESCRIPTION: Told = {
  path: "/api/openapi.json",
  summary: "What this description says, as OpenAPI 3.1",
  takes: z.object({}),
  gives: z.looseObject({ openapi: z.string() }),
};

/** The API and, made of the same list, its description. */
export function setUpApi(app: Express, services: Services): void {
  app.use(routerOf(ENDPOINTS, services));
  const description = Router({ caseSensitive: true });
  const document = openApiDocument([...ENDPOINTS, DESCRIPTION, ...FILES, ...HEALTH], services.publicUrl);
  description.get(DESCRIPTION.path, nothingAsked, (_request, response) => void response.json(document));
  app.use(closed(description));
}
