import { createHash } from "node:crypto";
import type { Reference } from "../corpus/model/index.ts";

/** Raised when a stage reads the same bytes otherwise than before: sources are then read anew. */
const READING = 1;

/** Names the pipeline with its taxonomy and reference facts: one version reads the same bytes into the same records. */
export function pipelineVersion(reference: Reference): string {
  return `${READING}.${createHash("sha256").update(JSON.stringify(reference)).digest("hex").slice(0, 12)}`;
}
