import type { Attendee, DocumentType, Evidence, Kind, Passage } from "../corpus/model/index.ts";

/** What was given beside the bytes: by the command line or a manifest row. It fills what the document does not print. */
export interface Given {
  url: string | null;
  panel: string | null;
  /** `2022`, `2022-12` or `2022-12-14`. */
  date: string | null;
}

/** One source as it was found, before anything is read. */
export interface SourceFile {
  /** Path below the folder given, or the address. */
  uri: string;
  bytes: Uint8Array;
  retrieved: string | null;
  given: Given;
  /** What the server said of a fetched source, or null. */
  contentType?: string | null;
}

/**
 * A source after its format is undone: what layouts read. HTML keeps its mark-up, everything else is lines of text.
 * `text` is what the corpus keeps for reading the source again.
 */
export interface Document {
  uri: string;
  url: string | null;
  given: Given;
  mediaType: string;
  sha256: string;
  retrieved: string | null;
  format: "html" | "text";
  text: string;
  issues: { code: string; message: string }[];
}

/** What the pipeline begins with: a source as found, or the text that a corpus has kept of one. */
export type Input = SourceFile | Document;

/** A paragraph or bullet as the layout found it: text clean (no glyph, no list number, wrapped lines joined), place in a list kept. */
export interface DraftPassage {
  kind: Kind;
  text: string;
  /** Null: running prose. Else the glyph or number it was printed with and how deep it stands (from 0). */
  list: { marker: string; level: number } | null;
  /** The paragraph number printed before it ('11.1', '(3)'), or null. */
  paragraph: string | null;
  /** A lead-in that stands here once more ('The Commissioner responded:'), though the same words are one passage. */
  again?: string;
}

export interface DraftItem {
  number: string | null;
  minuteNumber: string | null;
  title: string | null;
  /** Every printed line of the title where it had several; the title is one of them. */
  preamble: string | null;
  truncated: boolean;
  sourceUrl: string | null;
  passages: DraftPassage[];
}

/** Who was there, with what stood beside the name: a post ('Treasurer to the PCC'), which a record does not keep. */
export interface Present extends Attendee {
  post?: string;
}

/** What a layout reads from a document: as printed, nothing resolved. Unknown is null. */
export interface Draft {
  layout: string;
  documentType: DocumentType;
  minutes: "draft" | "final" | null;
  /** The body as printed ('Annual Meeting, Northmoor Police and Crime Panel'): status words and notes still on it. */
  body: string | null;
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  venue: string | null;
  attendance: Present[];
  /** Who serves the meeting, by the contact that its page names: no attendance, yet 'Mrs Taylor introduced the report' may mean them. */
  contacts?: string[];
  items: DraftItem[];
  issues: { code: string; message: string }[];
}

/** A draft that knows whose meeting it was and when: ready to be understood. */
export interface Placed extends Draft {
  whole: boolean;
  panel: { id: string; name: string; printedAs: string | null; evidence: Evidence } | null;
  force: { id: string; name: string; evidence: Evidence } | null;
  dateEvidence: Evidence;
  dateNotBefore: string | null;
  dateNotAfter: string | null;
  /** Why this is none of a panel's minutes (`other-body`, `agenda-only`, `no-minutes`, `transcript` …); null: it is. */
  skip: { code: string; message: string } | null;
}

/** A placed draft in which it is known who speaks, about what, and what is promised. */
export interface Understood extends Omit<Placed, "items"> {
  items: (Omit<DraftItem, "passages"> & {
    procedural: boolean;
    passages: Pick<Passage, "kind" | "text" | "contributions" | "topics" | "actions">[];
  })[];
}
