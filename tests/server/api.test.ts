import { afterAll, describe, expect, it } from "vitest";
import { ENDPOINTS } from "../../server/api/index.ts";
import { ask, makeApp } from "./app.ts";

const { app, records, moved, close } = makeApp();
afterAll(close);

const [first, , third] = records;
const item = first?.items[1];
const passage = item?.passages[0]?.id ?? "";
const get = async (path: string) => {
  const { status, body } = await ask(app, path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
};

/** Real requests for every endpoint. */
const ASKED: Readonly<Record<string, string[]>> = {
  "/api/search": [
    "",
    "?q=precept",
    "?q=vetting+police&group=meeting",
    "?q=police&group=person",
    "?group=item&perPage=1&page=2",
    "?sort=oldest&procedural=true",
    "?q=preceptt",
    "?undated=true",
    "?panel=none",
    "?q=nothinglikethis",
    "?page=1000",
  ],
  "/api/suggest": ["", "?q=pre", "?q=nor", `?q=${encodeURIComponent("😀".repeat(500))}`],
  "/api/trends": ["", "?by=quarter&series=topic:precept&series=q:vetting", "?by=meeting&panel=northmoor"],
  "/api/table": ["?rows=panel&columns=year", "?rows=office&columns=topic&perPage=1", "?rows=person&columns=quarter&q=precept"],
  "/api/panels": ["", "?perPage=1&page=2"],
  "/api/panels/:id": ["northmoor"],
  "/api/forces": [""],
  "/api/forces/:id": ["eastvale"],
  "/api/topics": ["", "?perPage=1"],
  "/api/topics/:id": ["precept"],
  "/api/people": ["", "?office=commissioner&panel=northmoor"],
  "/api/people/:id": ["northmoor_ada-marsh"],
  "/api/meetings": ["", "?q=precept", "?year=2022&perPage=1"],
  "/api/meetings/:id": [...records.map(({ id }) => id), moved.meeting],
  "/api/items/:id": [item?.id ?? "", third?.items[0]?.id ?? ""],
  "/api/passages/:id": [passage, moved.passage],
  "/api/passages/:id/similar": [passage],
  "/api/coverage": [""],
  "/api/stats": [""],
};

describe("an answer in writing", () => {
  const whole = () => ask(app, "/api/search?q=police", { "Accept-Encoding": "identity" });

  it.each([
    ["gzip, deflate, br", "gzip"],
    ["gzip;q=0, identity", undefined],
    ["identity", undefined],
  ])("for %s is packed as %s and says the same", async (accepted, encoding) => {
    const { body, headers } = await ask(app, "/api/search?q=police", { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["vary"]).toContain("Accept-Encoding");
    expect(body).toEqual((await whole()).body);
  });

  it("that is short goes as it is", async () => {
    const { body, headers } = await ask(app, "/api/suggest?q=zzzz", { "Accept-Encoding": "gzip" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body).toEqual({ suggestions: [] });
  });
});

describe.each(ENDPOINTS)("$path", ({ path, gives }) => {
  it("is asked by these tests", () => expect(ASKED[path]?.length).toBeGreaterThan(0));

  it.each(ASKED[path] ?? [])("answers %s in the shape that it promises, with nothing besides", async (asked) => {
    const body = await get(path.includes(":id") ? path.replace(":id", encodeURIComponent(asked)) : path + asked);
    expect(gives.parse(body)).toEqual(body);
  });
});

describe("lists", () => {
  it.each(["panels", "forces", "topics", "people", "meetings"])("of %s are paged, and empty after the last page", async (name) => {
    const all = (await get(`/api/${name}`)) as Record<string, unknown[]> & { total: number };
    expect(all).toMatchObject({ page: 1, perPage: 20 });
    expect(all[name]).toHaveLength(all.total);
    const second = await get(`/api/${name}?perPage=1&page=2`);
    expect(second).toMatchObject({ total: all.total, page: 2, perPage: 1, [name]: all[name]?.slice(1, 2) });
    expect(await get(`/api/${name}?page=1000000`)).toMatchObject({ total: all.total, [name]: [] });
  });
});

describe("a question over HTTP", () => {
  it("finds what is held and counts it", async () => {
    expect(await get("/api/search?q=precept")).toMatchObject({ total: 3, sort: "relevance", engine: "embedded" });
    expect(await get("/api/search?q=apologies")).toMatchObject({ total: 0 });
    expect(await get("/api/search?q=apologies&procedural=true")).toMatchObject({ total: 1 });
    expect(await get("/api/search?q=precept&office=chair&year=2023")).toMatchObject({ total: 1 });
  });

  it("escapes what the minutes hold", async () => {
    const { hits } = (await get("/api/search?q=bold")) as { hits: { snippet: string; text: string }[] };
    expect(hits[0]?.text).toContain("<b>bold</b>");
    expect(hits[0]?.snippet).toContain("&lt;b&gt;<mark>bold</mark>&lt;/b&gt;");
  });
});
