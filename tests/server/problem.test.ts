import { SqliteError } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { GoneError, InvalidError, NotFoundError, RefusedError, UnavailableError } from "../../corpus/model/index.ts";
import { problemBody, problemOf, StatusError } from "../../server/http/problem.ts";

describe("what was thrown", () => {
  it.each<[what: string, error: unknown, status: number, code: string]>([
    ["a wrong parameter", new InvalidError([{ parameter: "from", message: "is no day" }]), 400, "invalid"],
    ["an id never given out", new NotFoundError("panel", "x"), 404, "not-found"],
    ["a withdrawn id", new GoneError("a", "b", "2026-01-02"), 410, "gone"],
    ["a corpus that cannot answer", new UnavailableError("unavailable", "away"), 503, "unavailable"],
    ["damage", new SqliteError("database disk image is malformed", "SQLITE_CORRUPT"), 503, "unavailable"],
    ["a corpus file refused", new RefusedError("corpus-damaged", "/home/x/corpus.sqlite: damaged"), 503, "unavailable"],
    ["a status of ours", new StatusError(405), 405, "method-not-allowed"],
    ["a client's fault that Express found", Object.assign(new Error("x"), { status: 400 }), 400, "bad-request"],
    ["a server's fault that a part found", Object.assign(new Error("x"), { status: 502 }), 500, "internal"],
    ["a path that cannot be decoded", Object.assign(new URIError("x"), { status: 400 }), 404, "not-found"],
    ["a mistake of ours", new TypeError("x is undefined"), 500, "internal"],
    ["text of ours that cannot be encoded", new URIError("URI malformed"), 500, "internal"],
    ["no error at all", null, 500, "internal"],
  ])("%s has a status and a code", (_what, error, status, code) => expect(problemOf(error)).toMatchObject({ status, code }));

  it("names each wrong parameter", () => {
    const faults = [
      { parameter: "from", message: "is no day" },
      { parameter: "page", message: "is too small" },
    ];
    expect(problemBody(problemOf(new InvalidError(faults)))).toEqual({
      error: { code: "invalid", message: "from: is no day; page: is too small", issues: faults },
    });
  });

  it("says what took the place of a withdrawn id", () => {
    const gone = { replacedBy: "b", replacedOn: "2026-01-02" };
    expect(problemBody(problemOf(new GoneError("a", "b", "2026-01-02")))).toMatchObject({ error: { ...gone, issues: [] }, ...gone });
  });

  it.each([
    new RefusedError("corpus-damaged", "/secret/place"),
    new SqliteError("/secret/place", "SQLITE_IOERR"),
    new Error("/secret/place"),
  ])("tells nothing of the program's inside: %s", (error) => expect(JSON.stringify(problemBody(problemOf(error)))).not.toContain("secret"));
});
