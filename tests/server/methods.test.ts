import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { ENDPOINTS } from "../../server/api/index.ts";
import { FILES } from "../../server/export/index.ts";
import { HEALTH } from "../../server/setup/health.ts";
import { makeApp } from "./app.ts";

const { app, close } = makeApp();
afterAll(close);

const READING = [...ENDPOINTS, ...FILES, ...HEALTH].map(({ path }) => path.replace(":id", "x"));
const PAGES = ["/", "/search", "/trends", "/topics", "/panels/x", "/meetings/x", "/passages/x", "/api"];
const WRONG = ["post", "put", "patch", "delete", "propfind", "purge", "report", "mkcol"] as const;

describe.each([...READING, "/api/openapi.json", ...PAGES])("%s", (path) => {
  it.each(WRONG)("takes no %s", async (method) => {
    const { status, headers } = await request(app)[method](path).send("x=1");
    expect({ status, allow: headers["allow"] }).toEqual({ status: 405, allow: "GET, HEAD, OPTIONS" });
  });

  it("says what it takes", async () => {
    const { status, headers } = await request(app).options(path);
    expect({ status, allow: headers["allow"] }).toEqual({ status: 204, allow: "GET, HEAD, OPTIONS" });
  });
});

describe("HEAD", () => {
  it.each(["/api/search?q=police", "/api/stats", "/export/passages.csv", "/export/trends.csv", "/healthz", "/metrics", "/"])(
    "%s has the headers of GET and nothing else",
    async (path) => {
      const [head, got] = [await request(app).head(path), await request(app).get(path)];
      expect({ status: head.status, type: head.type }).toEqual({ status: 200, type: got.type });
      expect(head.text ?? "").toBe("");
    },
  );
});

it("another method at an address where nothing is: nothing is there", async () => {
  expect((await request(app).post("/nowhere")).status).toBe(404);
  expect((await request(app).delete("/api/nowhere")).status).toBe(404);
});
