import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiContentObject } from "zod-openapi";
import type { Endpoint } from "../api/endpoint.ts";
import { ONE } from "./parameters.ts";

const Problem = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      issues: z.array(z.object({ parameter: z.string(), message: z.string() })),
    }),
  })
  .meta({ id: "Problem" });

/** A file that the server offers: what it holds, not how it is made. */
export interface FileTold {
  path: `/export/${string}`;
  summary: string;
  takes: z.ZodObject;
  mediaType: string;
}

/** What the API is, in OpenAPI 3.1: made of the same shapes that its answers are made of. */
export function openApiDocument(endpoints: readonly Endpoint[], files: readonly FileTold[], publicUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const { path, summary, takes, gives } of endpoints) paths[templated(path)] = { get: operation(path, summary, takes, json(gives)) };
  for (const { path, summary, takes, mediaType } of files) {
    const content = { [mediaType]: { schema: z.string() } };
    paths[path] = { get: operation(path, summary, takes, content) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Scrutineer",
      version: "1",
      description:
        "Questions about the minutes of Police and Crime Panels. Every count is the number of passages that the same question lists.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: publicUrl }],
    paths,
  });
}

/** `/api/panels/:id` as OpenAPI writes it. */
const templated = (path: string): string => path.replaceAll(/:(\w+)/g, "{$1}");

const json = (schema: z.ZodType) => ({ "application/json": { schema } });

function operation(path: string, summary: string, takes: z.ZodObject, content: ZodOpenApiContentObject): ZodOpenApiOperationObject {
  const hasId = path.includes(":id");
  return {
    operationId: path.replaceAll(/[^a-z]+(\w?)/gi, (_all, letter: string) => letter.toUpperCase()),
    summary,
    requestParams: { query: takes, ...(hasId ? { path: z.object(ONE) } : {}) },
    responses: {
      "200": { description: "The answer", content },
      "400": problem("A parameter is wrong: every one is named"),
      ...(hasId ? { "404": problem("The id was never given out"), "410": problem("What had this id was withdrawn") } : {}),
      "429": problem("Too many requests in a minute"),
      "503": problem("The corpus cannot be read at the moment"),
    },
  };
}

const problem = (description: string) => ({ description, content: json(Problem) });
