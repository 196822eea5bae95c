import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import { z } from "zod";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { stored } from "../../corpus/store/index.ts";
import type { Document, Given } from "../draft.ts";

/** A source that was read, with its text made small: what a reading thread hands over. */
export interface Packed {
  source: Omit<Document, "format" | "text" | "issues">;
  /** What the corpus keeps of a source so that it can be read again: its text with the format. */
  content: Uint8Array;
  records: MeetingRecord[];
  /** For each record the ids of the passages that stand in lists. */
  lists: string[][];
}
/** A source ready to be loaded whole. */
export interface Loadable extends Packed {
  /** Names the pipeline that read it: another one reads it anew. */
  pipeline: string;
  /** Hash of where the source was found; see `locationOf`. */
  location: string;
}

/** Makes what was read of a source small. */
export function pack({ document, records, lists }: Pick<Packed, "records" | "lists"> & { document: Document }): Packed {
  const { format, text, issues, ...source } = document;
  return { source, content: packText({ format, text, issues }), records, lists };
}

type KeptText = Pick<Document, "format" | "text" | "issues">;

/** The text of a source with its format, as the corpus keeps it. */
export function packText(text: KeptText): Uint8Array {
  return deflateSync(JSON.stringify(text), { level: 1 });
}

/** The text of a source, `uri`, with its format, out of what the corpus keeps. */
export function unpackText(content: Uint8Array, uri = ""): KeptText {
  return stored(() => inflateSync(content).toString("utf8"), `the text of the source ${uri}`, isText) as KeptText;
}

const isText = (value: unknown): boolean => Text.safeParse(value).success;
const Text = z.object({ format: z.string(), text: z.string(), issues: z.array(z.unknown()) });

/** A source is known again by where it was found. Only the hash of that is kept: a corpus that is passed on shows nobody's folders. */
export function locationOf(absolute: string): string {
  return createHash("sha256").update(absolute).digest("hex");
}

/** What was given beside the bytes, in one fixed form: what is compared to tell whether a source is unchanged. */
export function givenText({ url, panel, date }: Given): string {
  return JSON.stringify({ url, panel, date });
}
