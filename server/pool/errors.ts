import {
  type Fault,
  GoneError,
  InvalidError,
  NotFoundError,
  RefusedError,
  ScrutineerError,
  UnavailableError,
} from "../../corpus/model/index.ts";
import { MADE_BY_DAMAGE } from "../damage.ts";

/** An error as plain values: threads cannot give each other more. */
export interface PackedError {
  kind: "invalid" | "not-found" | "gone" | "unavailable" | "damage" | "other";
  code: string;
  message: string;
  stack: string;
  faults: readonly Fault[];
  replacedBy: string | null;
  replacedOn: string;
  why: string;
}

const KINDS: readonly [PackedError["kind"], (new (...given: never[]) => Error)[]][] = [
  ["invalid", [InvalidError]],
  ["not-found", [NotFoundError]],
  ["gone", [GoneError]],
  ["unavailable", [UnavailableError]],
  ["damage", MADE_BY_DAMAGE],
];

export function packError(error: unknown): PackedError {
  const kind = KINDS.find(([, classes]) => classes.some((one) => error instanceof one))?.[0] ?? "other";
  return {
    kind,
    code: error instanceof ScrutineerError ? error.code : kind,
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? (error.stack ?? "") : "",
    faults: error instanceof InvalidError ? error.faults : [],
    replacedBy: error instanceof GoneError ? error.replacedBy : null,
    replacedOn: error instanceof GoneError ? error.replacedOn : "",
    why: error instanceof GoneError ? error.why : "",
  };
}

/** The error as it was thrown: of the same class, with the same code and words; damage is a RefusedError. */
export function unpackError(packed: PackedError): Error {
  const error = MADE[packed.kind](packed);
  error.message = packed.message;
  error.stack = packed.stack;
  return error;
}

const MADE: Readonly<Record<PackedError["kind"], (packed: PackedError) => Error>> = {
  invalid: ({ faults, code }) => new InvalidError(faults, code),
  "not-found": () => new NotFoundError("", ""),
  gone: ({ replacedBy, replacedOn, why }) => new GoneError("", replacedBy, replacedOn, why),
  unavailable: ({ code, message }) => new UnavailableError(code, message),
  damage: ({ code, message }) => new RefusedError(code, message),
  other: ({ message }) => new Error(message),
};
