import { afterAll, describe, expect, it } from "vitest";
import { ENDPOINTS } from "../../server/api/index.ts";
import { FILES } from "../../server/export/index.ts";
import { HEALTH } from "../../server/setup/health.ts";
import { ask, makeApp } from "./app.ts";

const { app, close } = makeApp();
afterAll(close);

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: Record<string, unknown> }[];
  responses: Record<string, { description: string; content: Record<string, { schema: unknown }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, unknown> };
}
const description = (await ask(app, "/api/openapi.json")).body as Description;
const operations = Object.entries(description.paths).map(([path, { get }]) => ({ path, ...get }));

describe("the description of the API", () => {
  it("is OpenAPI 3.1", () => expect(description.openapi).toBe("3.1.0"));

  it("tells of every address that is served", () => {
    const served = [...ENDPOINTS, { path: "/api/openapi.json" }, ...FILES, ...HEALTH].map(({ path }) => path.replace(":id", "{id}"));
    expect(operations.map(({ path }) => path)).toEqual(served);
  });

  it("calls each operation by a name of its own", () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it("refers to nothing that is not there", () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((m) => m[1] ?? "");
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((name) => !(name in description.components.schemas))).toEqual([]);
  });

  it.each(operations)("of $path names its path parameter, says what each parameter means, and gives every number its bounds", (one) => {
    const parameters = one.parameters ?? [];
    expect(parameters.filter((p) => p.in === "path").map((p) => p.name)).toEqual(one.path.includes("{id}") ? ["id"] : []);
    expect(parameters.filter((p) => !p.description)).toEqual([]);
    expect(/.{80}9007199254740991/.exec(JSON.stringify(one))).toBeNull();
  });

  it.each(operations)("of $path tells of its errors", ({ responses }) => {
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "400", "405", "429", "503"]));
  });
});

/** A value of a parameter that is fit for its shape, so that only its name can be refused. */
const FIT: Readonly<Record<string, string>> = {
  rows: "panel",
  columns: "year",
  office: "chair",
  act: "question",
  kind: "minute",
  from: "2022-01-01",
  to: "2022-01-01",
  sort: "newest",
  group: "item",
  by: "year",
  series: "q:a",
};
const NUMBERS = new Set(["page", "perPage"]);
const fit = (name: string) => FIT[name] ?? (NUMBERS.has(name) ? "1" : name === "year" ? "2022" : "true");

describe("what the description says of parameters", () => {
  it.each(operations)("holds for $path: each is taken, another is not", async ({ path, parameters = [] }) => {
    const address = path.replace("{id}", "northmoor");
    const query = parameters.filter((p) => p.in === "query").map((p) => p.name);
    const needed = parameters.filter((p) => p.in === "query" && p.required).map((p) => `${p.name}=${fit(p.name)}`);
    const refused = async (name: string) => {
      const others = needed.filter((pair) => !pair.startsWith(`${name}=`));
      const { body } = await ask(app, `${address}?${[...others, `${name}=${fit(name)}`].join("&")}`);
      const issues = (body as { error?: { issues: { parameter: string; message: string }[] } }).error?.issues ?? [];
      return issues.some((issue) => issue.parameter === name && issue.message.includes("no such parameter"));
    };
    for (const name of query) expect({ name, refused: await refused(name) }).toEqual({ name, refused: false });
    expect(await refused("colour")).toBe(true);
    for (const name of ["q", "panel", "page", "sort", "series", "rows"].filter((one) => !query.includes(one))) {
      expect({ name, refused: await refused(name) }).toEqual({ name, refused: true });
    }
  });
});
