import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
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
const Gone = z
  .object({ ...Problem.shape, replacedBy: z.string().nullable(), replacedOn: z.iso.date() })
  .meta({ id: "Gone", description: "What took its place, if anything did, and the day" });

/** What the description tells of one address. */
export interface Told {
  /** As Express writes it: `/api/panels/:id`. */
  path: string;
  summary: string;
  takes: z.ZodObject;
  gives: z.ZodType;
  /** JSON unless it is said. */
  mediaType?: string;
  /** What is said with 503; an error like any other unless it is told. */
  away?: z.ZodType;
}

/** What the API is, in OpenAPI 3.1: made of the same shapes that its answers are made of. */
export function openApiDocument(told: readonly Told[], publicUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const one of told) paths[one.path.replaceAll(/:(\w+)/g, "{$1}")] = { get: operation(one) };
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

function operation({ path, summary, takes, gives, mediaType = JSON_TYPE, away = Problem }: Told): ZodOpenApiOperationObject {
  const hasId = path.includes(":id");
  return {
    operationId: path.slice(1).replaceAll(/[^a-z]+(\w)/gi, (_all, letter: string) => letter.toUpperCase()),
    summary,
    requestParams: { query: takes, ...(hasId ? { path: z.object(ONE) } : {}) },
    responses: {
      "200": content("The answer", gives, mediaType),
      "400": content("A parameter is wrong: every one is named", Problem),
      ...(hasId ? { "404": content("The id was never given out", Problem), "410": content("What had this id was withdrawn", Gone) } : {}),
      "405": content("The address is for reading only", Problem),
      "429": content("Too many requests in a minute", Problem),
      "503": content("The corpus cannot be read at the moment", away),
    },
  };
}

const JSON_TYPE = "application/json";
const content = (description: string, schema: z.ZodType, mediaType = JSON_TYPE) => ({ description, content: { [mediaType]: { schema } } });
