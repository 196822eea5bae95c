import type { Server } from "node:http";
import type { Socket } from "node:net";
import { problemBody, problemOf, StatusError } from "./problem.ts";

/** What Node's own parser could not take: with what was sent. */
type Unparsed = NodeJS.ErrnoException & { rawPacket?: Buffer };

/** Why Node's own parser let a request go before it was one. */
const KNOWN: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "The address of the request, or what is sent beside it, is too long",
  ERR_HTTP_REQUEST_TIMEOUT: "The request did not end in time",
};
const headersOf = (body: string) => ({
  "Content-Type": "application/json; charset=utf-8",
  "Content-Length": Buffer.byteLength(body),
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
});
/** The first line of a request, whatever its method is. */
const REQUEST_LINE = /^[A-Z-]{1,20} \S{1,8000} HTTP\/1\./;

/**
 * Answers what is no request of HTTP, too long for one, or expects what nobody does, with the same body as every other error; after the first two
 * the connection ends. Where an answer is on its way already nothing may be put into it: the connection is cut.
 */
export function answerClientErrors(server: Server): void {
  const answering = new WeakSet<Socket>();
  server.on("request", (request, response) => {
    answering.add(request.socket);
    response.once("close", () => answering.delete(request.socket));
  });
  server.on("checkExpectation", (_request, response) => {
    const body = JSON.stringify(problemBody(problemOf(new StatusError(417))));
    response.writeHead(417, headersOf(body)).end(body);
  });
  server.on("clientError", (error: Unparsed, socket: Socket) => {
    if (!socket.writable || error.code === "ECONNRESET" || answering.has(socket)) socket.destroy();
    else socket.end(answerTo(error));
  });
}

function answerTo({ code = "", rawPacket }: Unparsed): string {
  const method = code === "HPE_INVALID_METHOD" && REQUEST_LINE.test(rawPacket?.toString("latin1") ?? "");
  const status = method ? 405 : 400;
  const problem = problemOf(new StatusError(status));
  const body = JSON.stringify(problemBody({ ...problem, message: KNOWN[code] ?? problem.message }));
  const head = [
    `HTTP/1.1 ${status} ${method ? "Method Not Allowed" : "Bad Request"}`,
    ...(method ? ["Allow: GET, HEAD, OPTIONS"] : []),
    ...Object.entries(headersOf(body)).map(([name, value]) => `${name}: ${value}`),
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
