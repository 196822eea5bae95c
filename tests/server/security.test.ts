import request from "supertest";
import { afterAll, describe, expect, it, vi } from "vitest";
import { makeApp, type TestApp } from "./app.ts";

const apps: TestApp[] = [];
const appOf = (...settings: Parameters<typeof makeApp>) => {
  const made = makeApp(...settings);
  apps.push(made);
  return made.app;
};
afterAll(() => {
  for (const { close } of apps) close();
});
const plain = appOf();

describe("every answer", () => {
  it.each(["/", "/api/stats", "/api/nothing", "/export/passages.csv", "/healthz", "/nothing"])(
    "%s lets nothing act that is not ours",
    async (path) => {
      const { headers } = await request(plain).get(path);
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
      expect(headers["x-powered-by"]).toBeUndefined();
    },
  );

  it("has an id that a reader can quote, which no client chooses", async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await request(plain).get("/api/stats").set("X-Request-Id", "mine")).headers["x-request-id"]),
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain("mine");
  });

  it("is asked for again each time, and found unchanged while the corpus is", async () => {
    const { headers } = await request(plain).get("/api/search?q=precept");
    expect(headers["cache-control"]).toBe("no-cache");
    const again = await request(plain)
      .get("/api/search?q=precept")
      .set("If-None-Match", headers["etag"] ?? "");
    expect(again.status).toBe(304);
    expect(again.headers["vary"]).toBe(headers["vary"]);
    expect(again.headers["vary"]).toContain("Accept-Encoding");
  });
});

describe("pinning to https", () => {
  it("stands where the public address is https", async () => {
    const { headers } = await request(appOf({}, { publicUrl: "https://minutes.example" })).get("/");
    expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
    expect(headers["strict-transport-security"]).toBeDefined();
  });
  it("does not where it is http", async () => {
    const { headers } = await request(plain).get("/");
    expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
    expect(headers["strict-transport-security"]).toBeUndefined();
  });
});

describe("search engines", () => {
  it.each(["/passages/x", "/people/x", "/api/search", "/export/passages.csv"])("are kept from %s", async (path) => {
    expect((await request(plain).get(path)).headers["x-robots-tag"]).toBe("noindex");
  });
  it("are not kept from the front page, nor from persons where whoever runs it says so", async () => {
    expect((await request(plain).get("/")).headers["x-robots-tag"]).toBeUndefined();
    const open = appOf({ PUBLIC_INDEXING: "true" });
    expect((await request(open).get("/people/x")).headers["x-robots-tag"]).toBeUndefined();
  });
});

describe("requests a minute", () => {
  const from = (address: string) => ({ "X-Forwarded-For": address });

  it("are limited by client; who asks more is told when to come again", async () => {
    const app = appOf({ RATE_LIMIT: "2", TRUST_PROXY: "1" });
    const ask = async (address: string) => (await request(app).get("/api/stats").set(from(address))).status;
    expect(await ask("192.0.2.1")).toBe(200);
    expect(await ask("192.0.2.1")).toBe(200);
    const over = await request(app).get("/api/stats").set(from("192.0.2.1"));
    expect({ status: over.status, body: over.body as unknown }).toMatchObject({
      status: 429,
      body: { error: { code: "too-many-requests", issues: [] } },
    });
    expect(Number(over.headers["retry-after"])).toBeGreaterThan(0);
    expect(await ask("192.0.2.2")).toBe(200);
    expect((await request(app).get("/healthz").set(from("192.0.2.1"))).status).toBe(200);
  });

  it.each([
    ["a port", (n: number) => `203.0.113.7:${5550 + n}`],
    ["a port behind IPv6", (n: number) => `[2001:db8::7]:${5550 + n}`],
  ])("are those of one client though its proxy names %s", async (_what, address) => {
    const app = appOf({ RATE_LIMIT: "2", TRUST_PROXY: "1" });
    const asked = [];
    for (let n = 0; n < 3; n++)
      asked.push(
        (
          await request(app)
            .get("/api/stats")
            .set(from(address(n)))
        ).status,
      );
    expect(asked).toEqual([200, 200, 429]);
  });

  it("are those of one client where its proxy names no address, and nothing is printed", async () => {
    const printed = vi.spyOn(console, "error");
    const app = appOf({ RATE_LIMIT: "2", TRUST_PROXY: "1" });
    const asked = [];
    for (const nobody of ["unknown", "_hidden", "a:b"]) asked.push((await request(app).get("/api/stats").set(from(nobody))).status);
    expect(asked).toEqual([200, 200, 429]);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it.each<[why: string, settings: Record<string, string>, address: string]>([
    ["on loopback", { RATE_LIMIT: "1", TRUST_PROXY: "1" }, "127.0.0.1"],
    ["on loopback of which the port is named", { RATE_LIMIT: "1", TRUST_PROXY: "1" }, "127.0.0.1:5551"],
    ["on loopback, whatever a client says of itself", { RATE_LIMIT: "1" }, "192.0.2.1"],
    ["where the limit is 0", { RATE_LIMIT: "0", TRUST_PROXY: "1" }, "192.0.2.1"],
  ])("are not limited %s", async (_why, settings, address) => {
    const app = appOf(settings);
    for (let i = 0; i < 4; i++) expect((await request(app).get("/api/stats").set(from(address))).status).toBe(200);
  });
});

describe("styles and browser code", () => {
  it("are kept for ever under a name that holds their hash, and not otherwise", async () => {
    const hashed = await request(plain).get("/assets/app.0123456789ab.css");
    expect(hashed.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await request(plain).get("/assets/manifest.json")).headers["cache-control"]).not.toContain("immutable");
  });
  it.each([
    "/assets/",
    "/assets",
    "/assets/../corpus.sqlite",
    "/assets/%2e%2e/corpus.sqlite",
    "/assets/..%2fcorpus.sqlite",
    "/assets/none.css",
  ])("%s gives nothing away", async (path) => expect((await request(plain).get(path)).status).toBeGreaterThanOrEqual(400));
});

describe("metrics", () => {
  it("count requests by route and questions by engine, and no address makes a series of its own", async () => {
    const app = appOf();
    await request(app).get("/api/search?q=precept");
    await request(app).get("/api/panels/northmoor");
    await request(app).get("/api/panels/nowhere");
    await request(app).get("/wp-login.php");
    const { text } = await request(app).get("/metrics");
    expect(text).toContain('scrutineer_http_requests_total{method="GET",route="/api/panels/:id",status="404"} 1');
    expect(text).toContain('scrutineer_http_requests_total{method="GET",route="none",status="404"} 1');
    expect(text).toContain('scrutineer_questions_total{engine="embedded"} 1');
    expect(text).not.toMatch(/nowhere|wp-login/);
  });
});

describe("health", () => {
  it("says that the process is alive and that corpus and engine answer", async () => {
    expect((await request(plain).get("/healthz")).body).toEqual({ status: "ok" });
    expect((await request(plain).get("/readyz")).body).toEqual({ corpus: "ready", engine: "embedded" });
  });
});
