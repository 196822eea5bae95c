import { z } from "zod";
import { Correction } from "./correction.ts";
import { Act, ActionKind, AttendanceStatus, DocumentType, Evidence, Kind, Office, PersonEvidence } from "./vocabulary.ts";

/**
 * The meeting record: what the pipeline makes of one source, what `inspect` prints and the corpus keeps.
 * Unknown is null, with an evidence value that says so. Offsets are UTF-16 code units, end exclusive.
 */
const offset = z.int().min(0).max(10_000_000);
const day = z.iso.date();
const clock = z.string().regex(/^\d\d:\d\d$/);
const Strict = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);

export const Contribution = Strict({
  start: offset,
  end: offset,
  office: Office,
  person: z.string().nullable(),
  personEvidence: PersonEvidence.nullable(),
  speakerText: z.string().nullable(),
  explicit: z.boolean().nullable(),
  act: Act,
  alsoOffices: z.array(Office),
});

export const TopicEvidence = Strict({ in: z.enum(["text", "title"]), start: offset, end: offset, rule: z.string() });
export const PassageTopic = Strict({ id: z.string(), evidence: z.array(TopicEvidence) });
export const Action = Strict({ kind: ActionKind, owner: Office.nullable(), due: z.string().nullable(), start: offset, end: offset });

export const Passage = Strict({
  id: z.string(),
  position: z.int().min(1).max(1_000_000),
  kind: Kind,
  text: z.string(),
  contributions: z.array(Contribution),
  topics: z.array(PassageTopic),
  actions: z.array(Action),
});

export const Item = Strict({
  id: z.string(),
  number: z.string().nullable(),
  minuteNumber: z.string().nullable(),
  title: z.string().nullable(),
  preamble: z.string().nullable(),
  procedural: z.boolean(),
  truncated: z.boolean(),
  sourceUrl: z.string().nullable(),
  passages: z.array(Passage),
});

export const Attendee = Strict({ name: z.string(), office: Office, organisation: z.string().nullable(), status: AttendanceStatus });

export const Source = Strict({
  uri: z.string(),
  mediaType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  retrieved: z.string().nullable(),
  licence: z.string(),
  attribution: z.string().nullable(),
});

export const PanelName = Strict({ id: z.string(), name: z.string(), printedAs: z.string().nullable(), evidence: Evidence });
export const ForceName = Strict({ id: z.string(), name: z.string(), evidence: Evidence });
export const ReadingIssue = Strict({ code: z.string(), message: z.string() });

export const MeetingRecord = Strict({
  id: z.string(),
  source: Source,
  documentType: DocumentType,
  whole: z.boolean(),
  minutes: z.enum(["draft", "final"]).nullable(),
  panel: PanelName.nullable(),
  force: ForceName.nullable(),
  body: z.string().nullable(),
  date: day.nullable(),
  dateEvidence: Evidence,
  dateNotBefore: day.nullable(),
  dateNotAfter: day.nullable(),
  startTime: clock.nullable(),
  endTime: clock.nullable(),
  venue: z.string().nullable(),
  attendance: z.array(Attendee),
  items: z.array(Item),
  issues: z.array(ReadingIssue),
  /** What was corrected by hand, of the meeting, its items and its passages; absent where nothing was. */
  corrections: z.array(Correction).optional(),
});

export type Contribution = z.infer<typeof Contribution>;
export type TopicEvidence = z.infer<typeof TopicEvidence>;
export type PassageTopic = z.infer<typeof PassageTopic>;
export type Action = z.infer<typeof Action>;
export type Passage = z.infer<typeof Passage>;
export type Item = z.infer<typeof Item>;
export type Attendee = z.infer<typeof Attendee>;
export type Source = z.infer<typeof Source>;
export type PanelName = z.infer<typeof PanelName>;
export type ForceName = z.infer<typeof ForceName>;
export type ReadingIssue = z.infer<typeof ReadingIssue>;
export type MeetingRecord = z.infer<typeof MeetingRecord>;
