import * as fc from "fast-check";
import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { DIMENSIONS, GROUPS, QUESTION_PARAMETERS, SORTS } from "../../corpus/model/index.ts";
import { ENDPOINTS } from "../../server/api/index.ts";
import { FILES } from "../../server/export/index.ts";
import { makeApp } from "./app.ts";

const { app, records, moved, close } = makeApp();
afterAll(close);

/** What has broken readers of addresses before: quotes, operators, SQL, controls, halves of characters, long runs. */
const HOSTILE = [
  `"`,
  `""`,
  `"a`,
  "-",
  "--a",
  "-*",
  "*",
  "a*b",
  "OR",
  "a OR",
  "OR a",
  "a OR b OR c",
  "-a OR b",
  "NEAR(a b)",
  "plain:a",
  "^a",
  "{a b}",
  "a AND NOT b",
  "'; DROP TABLE passage; --",
  "%",
  "_",
  "\\",
  "\u0001",
  "\uFEFF",
  "\u202Eabc",
  "İ",
  "ﬀ",
  "ß",
  "\u{1F600}",
  "e\u0301".repeat(40),
  "s106",
  "section 106",
  "s. 106",
  "1,000,000",
  "1.45",
  "..",
  "../../etc/passwd",
  "<script>",
  "${x}",
  "{{x}}",
  "a".repeat(480),
  "a ".repeat(30),
  '"a b" '.repeat(9),
  "null",
  "undefined",
  "NaN",
  "-1",
  "0",
  "1e9",
  "0x10",
  "9".repeat(40),
  "2022-12-14",
  "2022-00-00",
  "9999-12-31",
  "true",
  "none",
  ",",
  ";",
  ":",
];
const NAMES = [...QUESTION_PARAMETERS, "sort", "group", "page", "perPage", "by", "series", "rows", "columns", "x", "__proto__", "q[]"];
const ids = [...records.map(({ id }) => id), ...Object.values(moved), "northmoor", "precept", "northmoor_ada-marsh"];
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...ids, ...SORTS, ...GROUPS, ...DIMENSIONS, "topic:precept;q:a", 'q:"a;b"', "chair", "question"),
  },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
);
const encoded = value.map((text) => encodeURIComponent(text));
const raw = fc.constantFrom("%", "%zz", "%00", "%ff", "%E0%A4", "+", "&&", "=", "a=b=c", "%0d%0a");
const pair = fc
  .tuple(fc.constantFrom(...NAMES), fc.oneof({ weight: 6, arbitrary: encoded }, { weight: 1, arbitrary: raw }))
  .map(([n, v]) => `${n}=${v}`);
const query = fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join("&"));
const PATHS = [...ENDPOINTS, ...FILES].map(({ path }) => path);
const PAGES = [
  "/",
  "/search",
  "/trends",
  "/topics/:id",
  "/panels/:id",
  "/people/:id",
  "/meetings/:id",
  "/items/:id",
  "/passages/:id",
  "/coverage",
];
const path = fc
  .tuple(fc.constantFrom(...PATHS, ...PAGES), fc.oneof({ weight: 3, arbitrary: encoded }, { weight: 1, arbitrary: raw }))
  .map(([pattern, id]) => pattern.replace(":id", () => id));
const method = fc.oneof(
  { weight: 12, arbitrary: fc.constant("get") },
  { weight: 1, arbitrary: fc.constantFrom("post", "head", "options", "put", "trace") },
);

const send = async (how: string, address: string) => {
  const { status, text } = await request(app)[how as "get"](address);
  return { address, status, text: text ?? "" };
};

describe("whatever is sent", () => {
  it("is never answered with a fault of ours, nor with a trace of the program's inside", async () => {
    await fc.assert(
      fc.asyncProperty(method, path, query, async (how, where, asked) => {
        const { address, status, text } = await send(how, `${where}?${asked}`);
        expect(status, `${how} ${address} ${text.slice(0, 300)}`).toBeLessThan(500);
        expect(text).not.toMatch(/node_modules|\.ts:\d+|SqliteError|at Object\./);
      }),
      { numRuns: 600 },
    );
  });

  it("gets an answer where a question is right in form, however strange its words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (text) => {
        const { address, status } = await send("get", `/api/search?q=${encodeURIComponent(text)}`);
        expect([200, 400], address).toContain(status);
      }),
      { numRuns: 300 },
    );
  });
});

describe("whatever stands in a header or a body", () => {
  it.each<[header: string, value: string]>([
    ["Accept", "*/*;q=nonsense"],
    ["Accept", ",,,"],
    ["Accept-Encoding", "br;q=9, gzip;q=-1, zstd"],
    ["If-None-Match", '"'.repeat(2000)],
    ["Range", "bytes=0-,5-1,-"],
    ["Host", "evil.example"],
    ["X-Forwarded-For", "999.999.999.999, x"],
    ["Content-Type", "application/json; charset=bogus"],
    ["Content-Length", "0"],
    ["Cookie", "a=%"],
  ])("%s: %s is no fault of ours", async (header, text) => {
    for (const address of ["/api/search?q=precept", "/", "/nothing"]) {
      expect((await request(app).get(address).set(header, text)).status).toBeLessThan(500);
    }
  });

  it("a body is not read where none is taken", async () => {
    const { status } = await request(app).post("/api/search").type("json").send(`{"a":`.repeat(100_000));
    expect(status).toBe(405);
  });

  it("an address that is too long is refused", async () => {
    const { status } = await request(app).get(`/api/search?q=${"a".repeat(100_000)}`);
    expect([400, 414, 431]).toContain(status);
  });
});
