/** What is wrong with one parameter, one line or one file, in words a reader can act on. */
export interface Fault {
  parameter: string;
  message: string;
}

/** Base of all errors that we throw on purpose. `code` is kebab-case and stable; `message` is for the reader. */
export class ScrutineerError extends Error {
  override name = "ScrutineerError";
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A source, manifest or corpus file that cannot be read: names the file and the reason; the rest goes on. */
export class RefusedError extends ScrutineerError {
  override name = "RefusedError";
}

/** A source that holds no minutes of a panel (another body, an agenda alone, an unknown type): left out with its reason, which is no failure. */
export class SkippedError extends ScrutineerError {
  override name = "SkippedError";
}

/** A question, parameter or setting that is wrong: lists every fault at once. */
export class InvalidError extends ScrutineerError {
  override name = "InvalidError";
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[], code = "invalid") {
    super(code, faults.map((f) => `${f.parameter}: ${f.message}`).join("; "));
    this.faults = faults;
  }
}

/** An id in a path that was never given out. */
export class NotFoundError extends ScrutineerError {
  override name = "NotFoundError";
  constructor(what: string, id: string) {
    super("not-found", `There is no ${what} ${JSON.stringify(id)}`);
  }
}

/** An id whose text was withdrawn (`why`: the reason that was given), or passed to what it stood in: answered with 410. */
export class GoneError extends ScrutineerError {
  override name = "GoneError";
  readonly replacedBy: string | null;
  readonly replacedOn: string;
  readonly why: string;
  constructor(id: string, replacedBy: string | null, replacedOn: string, why = "") {
    super(
      "gone",
      replacedBy === null
        ? `${id} was withdrawn on ${replacedOn}${why === "" ? "" : `: ${why}`}`
        : `${id} has stood in ${replacedBy} since ${replacedOn}`,
    );
    this.replacedBy = replacedBy;
    this.replacedOn = replacedOn;
    this.why = why;
  }
}

/** The corpus or an engine cannot answer now: 503. */
export class UnavailableError extends ScrutineerError {
  override name = "UnavailableError";
}
