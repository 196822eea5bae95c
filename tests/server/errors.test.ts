import { afterAll, describe, expect, it } from "vitest";
import { ask, makeApp } from "./app.ts";

const { app, moved, close } = makeApp();
afterAll(close);

const get = (path: string, headers: Record<string, string> = {}) => ask(app, path, headers);
const LONG = "a".repeat(501);

describe("a wrong parameter is a 400 that names it", () => {
  it.each<[path: string, named: string[]]>([
    ["/api/search?colour=red", ["colour"]],
    ["/api/search?q=a&q=b", ["q"]],
    [`/api/search?q=${LONG}`, ["q"]],
    [`/api/search?q=${"a+".repeat(21)}`, ["q"]],
    ["/api/search?q=OR", ["q"]],
    ["/api/search?q=ab*", ["q"]],
    ["/api/search?q=50%", ["q"]],
    ["/api/search?q=%00", ["q"]],
    ["/api/search?from=14/12/2022", ["from"]],
    ["/api/search?from=2022-02-30", ["from"]],
    ["/api/search?to=2022-13-01", ["to"]],
    ["/api/search?year=0", ["year"]],
    ["/api/search?year=20222", ["year"]],
    ["/api/search?year=1e3", ["year"]],
    ["/api/search?undated=true&year=2022", ["undated"]],
    ["/api/search?undated=yes", ["undated"]],
    ["/api/search?office=king", ["office"]],
    ["/api/search?act=sings", ["act"]],
    ["/api/search?kind=heading", ["kind"]],
    ["/api/search?panel=nowhere", ["panel"]],
    ["/api/search?force=nowhere", ["force"]],
    ["/api/search?topic=nothing", ["topic"]],
    ["/api/search?topic=precept,nothing", ["topic"]],
    ["/api/search?topic=,", ["topic"]],
    ["/api/search?person=nobody", ["person"]],
    ["/api/search?meeting=none", ["meeting"]],
    ["/api/search?item=none", ["item"]],
    ["/api/search?passage=none", ["passage"]],
    ["/api/search?sort=best", ["sort"]],
    ["/api/search?group=panel", ["group"]],
    ["/api/search?page=0", ["page"]],
    ["/api/search?page=-1", ["page"]],
    ["/api/search?page=1.5", ["page"]],
    ["/api/search?page=99999999999", ["page"]],
    ["/api/search?perPage=101", ["perPage"]],
    ["/api/search?page=1&page=2", ["page"]],
    ["/api/search?page=x&from=y&colour=z", ["from", "page", "colour"]],
    ["/api/search?panel[]=northmoor", ["panel[]"]],
    ["/api/search?__proto__=1&constructor=2", ["__proto__", "constructor"]],
    ["/api/suggest?panel=northmoor", ["panel"]],
    [`/api/suggest?q=${LONG}`, ["q"]],
    ["/api/trends?by=week", ["by"]],
    ["/api/trends?series=colour:red", ["series"]],
    ["/api/trends?series=topic:nothing", ["series"]],
    ["/api/trends?page=1", ["page"]],
    [`/api/trends?${["a", "b", "c", "d", "e", "f", "g"].map((w) => `series=q:${w}`).join("&")}`, ["series"]],
    ["/api/table?rows=panel", ["columns"]],
    ["/api/table?rows=day&columns=year", ["rows"]],
    ["/api/panels?q=a", ["q"]],
    ["/api/panels?page=0", ["page"]],
    ["/api/panels/northmoor?year=2022", ["year"]],
    ["/api/forces?panel=northmoor", ["panel"]],
    ["/api/topics/precept?x=1", ["x"]],
    ["/api/people?office=king", ["office"]],
    ["/api/people?panel=nowhere", ["panel"]],
    ["/api/people?year=2022", ["year"]],
    ["/api/meetings?sort=newest", ["sort"]],
    ["/api/coverage?panel=northmoor", ["panel"]],
    ["/api/stats?q=a", ["q"]],
    ["/api/openapi.json?v=1", ["v"]],
    ["/export/passages.csv?page=2", ["page"]],
    ["/export/passages.jsonl?panel=nowhere", ["panel"]],
    ["/export/trends.csv?by=week", ["by"]],
    ["/healthz?verbose=1", ["verbose"]],
    ["/readyz?verbose=1", ["verbose"]],
    ["/metrics?name=x", ["name"]],
  ])("%s", async (path, named) => {
    const { status, body } = await get(path);
    const { error } = body as { error: { code: string; message: string; issues: { parameter: string; message: string }[] } };
    expect({ status, named: error.issues.map((issue) => issue.parameter) }).toEqual({ status: 400, named });
    expect(error.message).toContain(named[0] ?? "");
  });

  it.each(["/api/search?q=&page=&panel=", "/api/stats?q=", "/api/panels?page=", "/healthz?x="])(
    "%s: an empty value is as if it were not there",
    async (path) => expect((await get(path)).status).toBe(200),
  );
});

describe("an id in a path", () => {
  it.each([
    "/api/panels/nowhere",
    "/api/forces/nowhere",
    "/api/topics/nothing",
    "/api/people/nobody",
    "/api/meetings/none",
    "/api/items/none",
    "/api/passages/none",
    "/api/passages/none/similar",
    "/api/meetings/%00",
    "/api/meetings/a%2Fb",
    `/api/passages/${"x".repeat(5000)}`,
  ])("%s was never given out: 404", async (path) => {
    const { status, body } = await get(path);
    expect({ status, body }).toMatchObject({ status: 404, body: { error: { code: "not-found", issues: [] } } });
  });

  it.each([
    ["meetings", moved.meeting],
    ["items", moved.item],
    ["passages", moved.passage],
    ["people", moved.person],
  ])("under %s that passed on is answered with what it passed to", async (name, old) => {
    const { status, body } = await get(`/api/${name}/${old}`);
    expect({ status, body }).toMatchObject({ status: 200, body: { movedFrom: old } });
    expect((body as { id: string }).id).not.toBe(old);
  });

  it.each<[what: string, id: string, replacedBy: string | null]>([
    ["was withdrawn", moved.withdrawn, null],
    ["passed to its item", moved.intoItem, "northmoor_2022-12-14_53"],
  ])("of a passage that %s is a 410 that says what took its place and when", async (_what, id, replacedBy) => {
    const { status, body } = await get(`/api/passages/${id}`);
    const gone = { replacedBy, replacedOn: "2026-01-02" };
    expect({ status, body }).toMatchObject({ status: 410, body: { error: { code: "gone", ...gone }, ...gone } });
  });
});

it("the page of what was withdrawn leads on: to the panel that its id names, and to a search", async () => {
  const { status, text } = await get(`/passages/${moved.withdrawn}`, { Accept: "text/html" });
  expect(status).toBe(410);
  expect(text).toContain('<a class="govuk-link" href="/panels/northmoor">northmoor Police and Crime Panel</a>');
  expect(text).toContain('action="/search"');
});

describe("an address where nothing is", () => {
  it.each(["/api/nothing", "/api/search/more", "/api/actions", "/API/search", "/HEALTHZ", "/export/pack.exe", "/api/panels/a/b"])(
    "%s is a 404",
    async (path) => expect((await get(path)).status).toBe(404),
  );

  it("is told in JSON under /api and /export, whatever is preferred", async () => {
    for (const path of ["/api/nothing", "/export/nothing"]) {
      const { status, type } = await get(path, { Accept: "text/html" });
      expect({ status, type }).toEqual({ status: 404, type: "application/json" });
    }
  });

  it("is told as a page elsewhere, and in JSON to whoever prefers it", async () => {
    expect((await get("/nothing", { Accept: "text/html,*/*" })).type).toBe("text/html");
    expect((await get("/nothing", { Accept: "application/json" })).type).toBe("application/json");
  });
});

describe("a path that is no percent-encoded UTF-8", () => {
  it.each(["/api/panels/%ff", "/api/panels/%", "/api/passages/%ff/similar", "/passages/%E0%A4", "/%", "/assets/%ff"])(
    "is a 404, as any other that leads nowhere: %s",
    async (path) => expect((await get(path)).status).toBe(404),
  );
});
