import { z } from "zod";

/** Closed lists of the record: what a field may say. Their meaning stands in docs/record.md; the words a page shows for them in web/words.ts. */
export const DOCUMENT_TYPES = ["meeting", "agenda-item", "report"] as const;
export const EVIDENCE = ["printed", "manifest", "url", "inferred", "unknown"] as const;
export const KINDS = ["minute", "resolution", "heading", "report"] as const;
/** The kinds that are in sets, counts and indexes: headings are kept for reading only. */
export const COUNTED_KINDS = ["minute", "resolution", "report"] as const;
export const OFFICES = [
  "commissioner",
  "deputy-commissioner",
  "chair",
  "vice-chair",
  "member",
  "panel",
  "chief-constable",
  "police-officer",
  "opcc-officer",
  "council-officer",
  "public",
  "other",
  "unattributed",
] as const;
export const PERSON_EVIDENCE = ["printed", "attendance", "reference", "reference-unconfirmed"] as const;
export const ACTS = ["statement", "question", "response", "concern", "request", "undertaking", "thanks", "decision", "procedural"] as const;
export const ACTION_KINDS = ["resolution", "recommendation", "request", "undertaking"] as const;
export const ATTENDANCE_STATUS = ["present", "apologies", "substitute", "in-attendance"] as const;

export const DocumentType = z.enum(DOCUMENT_TYPES);
export const Evidence = z.enum(EVIDENCE);
export const Kind = z.enum(KINDS);
export const Office = z.enum(OFFICES);
export const PersonEvidence = z.enum(PERSON_EVIDENCE);
export const Act = z.enum(ACTS);
export const ActionKind = z.enum(ACTION_KINDS);
export const AttendanceStatus = z.enum(ATTENDANCE_STATUS);

export type DocumentType = z.infer<typeof DocumentType>;
export type Evidence = z.infer<typeof Evidence>;
export type Kind = z.infer<typeof Kind>;
export type Office = z.infer<typeof Office>;
export type PersonEvidence = z.infer<typeof PersonEvidence>;
export type Act = z.infer<typeof Act>;
export type ActionKind = z.infer<typeof ActionKind>;
export type AttendanceStatus = z.infer<typeof AttendanceStatus>;
