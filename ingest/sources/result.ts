import type { Given } from "../draft.ts";

/** A file or page that is there to be read. */
export interface Found {
  kind: "found";
  /** Path below the folder given, or the address: what the corpus knows it by. */
  uri: string;
  /** Where it lies: a path that can be opened, or the address. */
  at: string;
  web: boolean;
  given: Given;
}

/** Left out, and that is no failure. */
export interface Skipped {
  kind: "skipped";
  source: string;
  code: string;
  message: string;
}

/** Cannot be read: a failure, which stops nothing else. */
export interface Refused {
  kind: "refused";
  source: string;
  code: string;
  message: string;
}

export type SourceResult = Found | Skipped | Refused;
