import type { SourceFile } from "../draft.ts";
import type { Truth } from "./truth.ts";

/** What is out of the common about a document. */
export type Special =
  | "rendering-full"
  | "rendering-stripped"
  | "rendering-table"
  | "plain"
  | "cut-short"
  | "single-of-cut"
  | "lone-item"
  | "second-rendering"
  | "draft"
  | "report"
  | "veto"
  | "hearing"
  | "given-date";

export interface SampleDocument {
  source: SourceFile;
  panel: string;
  /** The day it was written of, whether the document says so or not. */
  date: string;
  special: readonly Special[];
  /** Counted passages of a meeting held; nought for second renderings, lone items and reports. */
  passages: number;
  truth: () => Truth;
}
