import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ScrutineerError } from "../corpus/model/index.ts";

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program listens there (set PORT to another one, or to 0 for a free one)",
  EACCES: "it is not allowed to this user (ports below 1024 often are not)",
  EADDRNOTAVAIL: "this machine has no such address (check HOST)",
  ENOTFOUND: "there is no host of that name (check HOST)",
};

/**
 * Opens the port.
 * @returns the address with the real port, in brackets where it is IPv6: `http://[::1]:3000`.
 * @throws ScrutineerError saying why it cannot listen there.
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ""] ?? error.message;
      reject(new ScrutineerError("cannot-listen", `Cannot listen on ${urlOf(host, port)}: ${reason}`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  return urlOf(host, (server.address() as AddressInfo).port);
}

const urlOf = (host: string, port: number): string => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

/** Lets running answers end, for `patience` milliseconds at most, then cuts what is left. */
export async function close(server: Server, patience: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
