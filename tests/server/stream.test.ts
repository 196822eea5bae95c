import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendDownload } from "../../server/http/stream.ts";

/** What has become of the files that were asked for. */
const made = { begun: 0, ended: 0, failed: 0 };
/** How many more pieces may be made. */
let allowed = 0;

async function* pieces(): AsyncGenerator<string> {
  made.begun += 1;
  try {
    for (let at = 0; at < 3; at += 1) {
      await until(() => allowed > 0);
      allowed -= 1;
      yield `piece ${at} `;
    }
  } finally {
    made.ended += 1;
  }
}

const app = express();
app.get("/file", async (request, response) => {
  try {
    await sendDownload(request, response, { fileName: "file.txt", mediaType: "text/plain", pieces: pieces() });
  } catch {
    made.failed += 1;
  }
});
const server = createServer(app);
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => server.close());
beforeEach(() => {
  Object.assign(made, { begun: 0, ended: 0, failed: 0 });
  allowed = 0;
});

const ask = () => get({ port: (server.address() as AddressInfo).port, path: "/file" }).on("error", () => undefined);
async function textOf(asked: ReturnType<typeof ask>): Promise<string> {
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  for await (const piece of response.setEncoding("utf8")) text += String(piece);
  return text;
}
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 5_000; waited += 10) await sleep(10);
}

describe("a download", () => {
  it.each([
    ["before the first piece", 0],
    ["behind it", 1],
  ])("is made no further when its reader leaves %s, and that is no failure", async (_, before) => {
    const reader = ask();
    await until(() => made.begun === 1);
    allowed = before;
    if (before > 0) await once(reader, "response");
    reader.destroy();
    await sleep(50);
    allowed = 100;
    await until(() => made.ended === 1);
    expect(made).toEqual({ begun: 1, ended: 1, failed: 0 });
  });

  it("waits for its turn where many are being made, and has it when they are done", async () => {
    const readers = Array.from({ length: 30 }, ask);
    const texts = readers.map((reader) => textOf(reader));
    await until(() => made.begun >= 12);
    await sleep(100);
    expect(made.begun).toBe(12);
    allowed = 1_000;
    expect(new Set(await Promise.all(texts))).toEqual(new Set(["piece 0 piece 1 piece 2 "]));
    await until(() => made.ended === 30);
    expect(made).toEqual({ begun: 30, ended: 30, failed: 0 });
  });
});
