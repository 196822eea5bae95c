import { SqliteError } from "better-sqlite3";
import { GoneError, InvalidError, NotFoundError, RefusedError, UnavailableError, type Fault } from "../../corpus/model/index.ts";

/** What the reader is told when a request cannot be answered. Nothing of the program's inside is in it. */
export interface Problem {
  status: number;
  code: string;
  message: string;
  issues: readonly Fault[];
  /** Only of what was withdrawn: the id that took its place, and since when. */
  gone: { replacedBy: string | null; replacedOn: string } | null;
  /** The reason that was given for withdrawing it: told in the message too. */
  why: string;
}

const KNOWN: Readonly<Record<number, { code: string; message: string }>> = {
  400: { code: "bad-request", message: "The request cannot be understood" },
  404: { code: "not-found", message: "There is nothing at this address" },
  405: { code: "method-not-allowed", message: "This address is for reading only" },
  413: { code: "too-large", message: "The request is too large" },
  417: { code: "expectation-failed", message: "What the request expects is not done here" },
  429: { code: "too-many-requests", message: "Too many requests in one minute: wait a minute and try again" },
  500: { code: "internal", message: "Something went wrong here, and was recorded" },
  503: { code: "unavailable", message: "The minutes cannot be read at the moment: try again in a minute" },
};

/** An answer that is only a status: nothing at this address, a method that it does not take, too many requests. */
export class StatusError extends Error {
  override name = "StatusError";
  readonly status: number;
  constructor(status: number) {
    super(KNOWN[status]?.message ?? "");
    this.status = status;
  }
}

/** Turns whatever was thrown into what the reader is told. An error that nobody foresaw is a 500 without its words. */
export function problemOf(error: unknown): Problem {
  if (error instanceof InvalidError) return { ...plain(400), code: error.code, message: error.message, issues: error.faults };
  if (error instanceof NotFoundError) return { ...plain(404), code: error.code, message: error.message };
  if (error instanceof GoneError) {
    const gone = { replacedBy: error.replacedBy, replacedOn: error.replacedOn };
    return { ...plain(410), code: error.code, message: error.message, gone, why: error.why };
  }
  if (error instanceof UnavailableError) return { ...plain(503), message: error.message };
  if (error instanceof RefusedError || error instanceof SqliteError) return plain(503);
  return plain(statusOf(error));
}

function plain(status: number): Problem {
  const known = KNOWN[status] ?? { code: `http-${status}`, message: "The request cannot be answered" };
  return { status, ...known, issues: [], gone: null, why: "" };
}

/** Express and its parts throw errors with a status: only what is the client's doing is believed. A path that is no UTF-8 leads nowhere. */
function statusOf(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : 500;
  if (error instanceof URIError && status === 400) return 404;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}

/** The body of every error of the API. A withdrawn id says what took its place, in the error and beside it. */
export function problemBody({ code, message, issues, gone }: Problem): Record<string, unknown> {
  return { error: { code, message, issues, ...gone }, ...gone };
}
