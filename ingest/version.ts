import { createHash } from "node:crypto";
import type { Reference } from "../corpus/model/index.ts";

/** Raised when a stage reads the same bytes otherwise than before, or joins readings otherwise: sources are then read, and meetings joined, anew. */
const READING = 14;

/**
 * Names the pipeline with its reference facts and taxonomy, a part each: one version reads the same bytes into the same records.
 * `retag` changes the last part alone.
 */
export function pipelineVersion(reference: Reference): string {
  return `${readingVersion(reference)}.${rulesVersion(reference)}`;
}

/** What a pipeline's version ends with: names the rules by which passages get their topics. */
export function rulesVersion({ topics, taxonomy }: Pick<Reference, "topics" | "taxonomy">): string {
  return hash({ topics, taxonomy });
}

/** What a pipeline's version begins with, whatever its taxonomy. */
export function readingVersion({ forces, panels, officeHolders, sample }: Omit<Reference, "topics" | "taxonomy">): string {
  return `${READING}.${hash({ forces, panels, officeHolders, sample })}`;
}

const hash = (facts: object): string => createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 10);
