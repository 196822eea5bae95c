import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import type { Document, Given } from "../draft.ts";

/** A source that was read, ready to be loaded whole. */
export interface Loadable {
  document: Document;
  /** Names the pipeline that read it: another one reads it anew. */
  pipeline: string;
  /** Hash of where the source was found; see `locationOf`. */
  location: string;
  records: MeetingRecord[];
}

/** What the corpus keeps of a source so that it can be read again, as bytes: its text with the format, small. */
export function packText({ format, text, issues }: Document): Buffer {
  return deflateSync(JSON.stringify({ format, text, issues }), { level: 1 });
}

/** The reverse of `packText`. */
export function unpackText(bytes: Uint8Array): Pick<Document, "format" | "text" | "issues"> {
  return JSON.parse(inflateSync(bytes).toString("utf8")) as Pick<Document, "format" | "text" | "issues">;
}

/** A source is known again by where it was found. Only the hash of that is kept: a corpus that is passed on shows nobody's folders. */
export function locationOf(absolute: string): string {
  return createHash("sha256").update(absolute).digest("hex");
}

/** What was given beside the bytes, in one fixed form: what is compared to tell whether a source is unchanged. */
export function givenText({ url, panel, date }: Given): string {
  return JSON.stringify({ url, panel, date });
}
