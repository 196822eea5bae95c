import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { readRobots } from "../../../ingest/sources/robots.ts";
import { fetchSource } from "../../../ingest/sources/web.ts";

const servers: ReturnType<typeof createServer>[] = [];
const serve = async (answer: RequestListener) => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
const options = { contact: null, delay: 0, timeout: 2000 };

describe("fetching a page", () => {
  it("brings bytes and type from this machine without any setting", async () => {
    const base = await serve((_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end("<p>x</p>"));
    const page = await fetchSource(`${base}/mgAi.aspx?ID=1`, options);
    expect([Buffer.from(page.bytes).toString(), page.contentType]).toEqual(["<p>x</p>", "text/html; charset=utf-8"]);
  });
  it("follows a redirection", async () => {
    const base = await serve((request, response) =>
      request.url === "/a" ? response.writeHead(302, { location: "/b" }).end() : response.end("b"),
    );
    expect(Buffer.from((await fetchSource(`${base}/a`, options)).bytes).toString()).toBe("b");
  });
  it.each([
    ["http-404", (status: number) => status],
    ["http-500", (status: number) => status],
    ["blocked", () => 403],
  ])("refuses as %s what the host answers", async (code, status) => {
    const base = await serve((_, response) => response.writeHead(status(Number(code.slice(-3)))).end());
    await expect(fetchSource(base, options)).rejects.toMatchObject({ code });
  });
  it("stops at a redirection in a circle", async () => {
    const base = await serve((_, response) => response.writeHead(301, { location: "/" }).end());
    await expect(fetchSource(base, options)).rejects.toMatchObject({ code: "too-many-redirects" });
  });
  it("stops a page that never ends", async () => {
    const base = await serve((_, response) => {
      const more = () => (response.write(Buffer.alloc(1_000_000)) ? setImmediate(more) : response.once("drain", more));
      more();
    });
    await expect(fetchSource(base, { ...options, timeout: 20_000 })).rejects.toMatchObject({ code: "too-large" });
  });
  it("gives up on a host that does not answer", async () => {
    const base = await serve(() => undefined);
    await expect(fetchSource(base, { ...options, timeout: 50 })).rejects.toMatchObject({ code: "timeout" });
  });
  it("reads other hosts only with a contact", async () => {
    await expect(fetchSource("https://council.example/", options)).rejects.toMatchObject({ code: "no-contact" });
  });
});

describe("robots.txt", () => {
  const robots = readRobots(
    "User-agent: *\nDisallow: /\n\nUser-agent: scrutineer\nUser-agent: other\nDisallow: /mgRss\nAllow: /mgRss.aspx?CId=\nDisallow: /*.pdf$\n",
    "scrutineer",
  );
  it.each([
    ["/ieListDocuments.aspx?CId=1", true],
    ["/mgRss.aspx", false],
    ["/mgRss.aspx?CId=2", true],
    ["/documents/a.pdf", false],
    ["/documents/a.pdf?T=1", true],
  ])("%s: allowed: %s", (path, allowed) => expect(robots.allows(path)).toBe(allowed));
  it("allows everything where there is none", () => expect(readRobots("", "scrutineer").allows("/x")).toBe(true));
  it("holds for all where nobody is named", () => expect(readRobots("user-agent:*\ndisallow:/x", "scrutineer").allows("/xy")).toBe(false));
});
