import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerClientErrors } from "../../server/http/client-error.ts";
import { makeApp } from "./app.ts";

const { app, close } = makeApp();
const server = createServer({ requireHostHeader: false }, app);
answerClientErrors(server);
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => {
  server.close();
  close();
});

/** What comes back for bytes that are sent as they are. */
async function sent(bytes: string | Buffer) {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let answer = "";
  socket.on("data", (piece: Buffer) => (answer += piece.toString()));
  socket.write(bytes);
  await once(socket, "close");
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  return { head, body: JSON.parse(body) as { error: { code: string; message: string; issues: unknown[] } } };
}

describe("what is no request", () => {
  it.each([
    ["an address without end", `GET /search?q=${"a".repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 400, "bad-request", /too long/],
    [
      "raw bytes in an address",
      Buffer.from([...Buffer.from("GET /search?q="), 0xff, 0xfe, ...Buffer.from(" HTTP/1.1\r\n\r\n")]),
      400,
      "bad-request",
      /./,
    ],
    ["a header that is none", "GET / HTTP/1.1\r\nno header\r\n\r\n", 400, "bad-request", /./],
    ["what is not of HTTP at all", "HELLO WORLD\r\n\r\n", 400, "bad-request", /./],
    ["no host", "GET /api/search HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "bad-request", /understood/],
    [
      "what nobody does",
      "GET / HTTP/1.1\r\nHost: x\r\nExpect: 200-magic\r\nConnection: close\r\n\r\n",
      417,
      "expectation-failed",
      /expects/,
    ],
    ["a method that there is none of", "FOO / HTTP/1.1\r\nHost: x\r\n\r\n", 405, "method-not-allowed", /reading/],
  ] as const)("is answered as every other error: %s", async (_what, bytes, status, code, message) => {
    const { head, body } = await sent(bytes);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(/^Content-Type: application\/json/m);
    expect(head.includes("Allow: GET, HEAD, OPTIONS")).toBe(status === 405);
    expect(body.error).toMatchObject({ code, issues: [], message: expect.stringMatching(message) as string });
  });

  it("cuts the connection, and puts nothing into an answer that is on its way", async () => {
    const slow = createServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" });
      response.write("first");
    });
    answerClientErrors(slow);
    await once(slow.listen(0, "127.0.0.1"), "listening");
    const socket = connect((slow.address() as AddressInfo).port, "127.0.0.1");
    let answer = "";
    socket.on("data", (piece: Buffer) => {
      answer += piece.toString();
      if (answer.includes("first")) socket.write("GARBAGE\r\n\r\n");
    });
    socket.on("error", () => null);
    socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "close");
    slow.close();
    expect(answer).toContain("first");
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});
