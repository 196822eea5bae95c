import { createHash } from "node:crypto";
import type { Contribution, DocumentType, MeetingRecord } from "../../corpus/model/index.ts";
import { type Anonymous, identify } from "../../ingest/identify/ids.ts";

export interface ItemSketch {
  number?: string | null;
  title?: string | null;
  truncated?: boolean;
  procedural?: boolean;
  sourceUrl?: string | null;
  texts: string[];
  /** The name and office of whoever says every passage of the item. */
  said?: Pick<Contribution, "office" | "person" | "personEvidence">;
}
export interface RecordSketch {
  panel?: string | null;
  date?: string | null;
  start?: string | null;
  type?: DocumentType;
  minutes?: "draft" | "final" | null;
  uri?: string;
  force?: string | null;
  issues?: MeetingRecord["issues"];
  items: ItemSketch[];
}

/** A record without ids for tests of the store and of loading: only what the test says differs from a plain meeting. */
export function anonymous(sketch: RecordSketch): Anonymous {
  const {
    panel = "northmoor",
    date = "2022-12-14",
    start = null,
    type = "meeting",
    minutes = null,
    force = null,
    uri = "minutes.html",
  } = sketch;
  const printed = { evidence: "printed" } as const;
  return {
    source: { uri, mediaType: "text/html", sha256: sha256(JSON.stringify(sketch)), retrieved: null, licence: "unknown", attribution: null },
    documentType: type,
    whole: type === "meeting",
    minutes,
    panel:
      panel === null
        ? null
        : { id: panel, name: `${panel} Police and Crime Panel`, printedAs: `${panel} Police and Crime Panel`, ...printed },
    force: force === null ? null : { id: force, name: force, evidence: "inferred" },
    body: null,
    date,
    dateEvidence: date === null ? "unknown" : "printed",
    dateNotBefore: date,
    dateNotAfter: date,
    startTime: start,
    endTime: null,
    venue: null,
    attendance: [],
    items: sketch.items.map((item) => anonymousItem(item)),
    issues: sketch.issues ?? [],
  };
}

function anonymousItem({ texts, said, ...item }: ItemSketch): Anonymous["items"][number] {
  const passages = texts.map((text, i) => ({
    position: i + 1,
    kind: "minute" as const,
    text,
    contributions: said
      ? [{ start: 0, end: text.length, speakerText: said.person, explicit: true, act: "statement" as const, alsoOffices: [], ...said }]
      : [],
    topics: [],
    actions: [],
  }));
  return {
    number: null,
    minuteNumber: null,
    title: null,
    preamble: null,
    procedural: false,
    truncated: false,
    sourceUrl: null,
    ...item,
    passages,
  };
}

/** The same with the ids that an empty corpus gives. */
export function record(sketch: RecordSketch): MeetingRecord {
  const [made] = identify([anonymous(sketch)]);
  if (!made) throw new Error("no record");
  return made;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
