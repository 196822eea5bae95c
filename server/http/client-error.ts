import type { Socket } from "node:net";
import { type Problem, problemBody, problemOf, StatusError } from "./problem.ts";

/** Why Node's own parser let a request go before it was one. */
const KNOWN: Readonly<Record<string, { status: number; message?: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 400, message: "The address of the request, or what is sent beside it, is too long" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 400, message: "The request did not end in time" },
  HPE_INVALID_METHOD: { status: 405 },
};

/** Answers what is no request of HTTP, or too long for one, with the same body as every other error; then the connection ends. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const { status, message } = KNOWN[error.code ?? ""] ?? { status: 400 };
  const problem = problemOf(new StatusError(status));
  const body = JSON.stringify(problemBody(message === undefined ? problem : ({ ...problem, message } satisfies Problem)));
  const head = [
    `HTTP/1.1 ${status} ${status === 405 ? "Method Not Allowed" : "Bad Request"}`,
    ...(status === 405 ? ["Allow: GET, HEAD, OPTIONS"] : []),
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
