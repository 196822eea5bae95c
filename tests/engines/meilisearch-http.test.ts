import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it } from "vitest";
import { IndexReader } from "../../corpus/engines/meilisearch/client.ts";
import type { Bounds } from "../../corpus/engines/meilisearch/http.ts";

/** Collects garbage now, as happens by itself in a server that has something to do. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

describe("an answer of what stands in the place of Meilisearch", () => {
  const servers: Server[] = [];
  const readerOf = async (answer: RequestListener, bounds: Partial<Bounds> = {}) => {
    const server = createServer(answer).listen(0, "127.0.0.1");
    servers.push(server);
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new IndexReader({ MEILI_URL: url, MEILI_API_KEY: undefined, MEILI_INDEX: "x" }, bounds);
  };
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each<[what: string, answer: RequestListener]>([
    ["never begins", () => undefined],
    ["begins and then stalls", (_, response) => void response.writeHead(200, { "Content-Length": 5_000 }).write('{"hits":[')],
    ["says that it fails, and stalls", (_, response) => void response.writeHead(500).write('{"code":')],
  ])("that %s is given up, and the connection closed", async (_, answer) => {
    const open = new Set<object>();
    const asked = await readerOf(
      (request, response) => {
        open.add(request.socket);
        request.socket.once("close", () => open.delete(request.socket));
        answer(request, response);
      },
      { patience: 500 },
    );
    let settled = 0;
    const given = Array.from({ length: 5 }, async () => {
      await expect(asked.count()).rejects.toMatchObject({
        code: "engine-away",
        message: expect.stringMatching(/takes too long/) as string,
      });
      settled += 1;
    });
    while (settled < given.length) {
      collectGarbage();
      await sleep(20);
    }
    await Promise.all(given);
    while (open.size > 0) await sleep(20);
  });

  it("that never ends is read no further than an answer may be long", async () => {
    let sent = 0;
    const piece = Buffer.alloc(100_000, " ");
    const asked = await readerOf((_, response) => {
      const go = () => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.on("drain", go);
      go();
    });
    await expect(asked.count()).rejects.toMatchObject({
      code: "engine-garbled",
      message: expect.stringMatching(/comes to no end/) as string,
    });
    // What is on its way in the buffers of the machine is no answer that was read.
    expect(sent).toBeLessThan(100_000_000);
  });

  it("with more hits than a page has is none", async () => {
    const asked = await readerOf((_, response) => void response.end('{"totalHits":3,"hits":[{"id":1},{"id":2},{"id":3}]}'));
    const request = { q: "x", filter: [], page: 1 };
    await expect(asked.rank({ ...request, perPage: 2 })).rejects.toMatchObject({ code: "engine-garbled" });
    await expect(asked.rank({ ...request, perPage: 3 })).resolves.toEqual({ total: 3, rows: [1, 2, 3] });
  });

  it("that leads elsewhere is one that answers", async () => {
    const asked = await readerOf((_, response) => void response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end());
    await expect(asked.count()).rejects.toMatchObject({ message: "it answers with 302" });
  });

  it("is not late because this process was busy", async () => {
    const asked = await readerOf((_, response) => void response.end('{"numberOfDocuments":7}'));
    const count = asked.count();
    for (const until = Date.now() + 3_200; Date.now() < until;);
    await expect(count).resolves.toBe(7);
  });
});
