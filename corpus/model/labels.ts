import type { Act, ActionKind, COUNTED_KINDS, Office } from "./vocabulary.ts";

/** The words that readers see for the closed lists: in facets of the API and on every page. */
export const OFFICE_LABELS: Readonly<Record<Office, string>> = {
  commissioner: "Commissioner",
  "deputy-commissioner": "Deputy commissioner",
  chair: "Chair",
  "vice-chair": "Vice-chair",
  member: "Panel member",
  panel: "The panel",
  "chief-constable": "Chief Constable",
  "police-officer": "Police officer or staff",
  "opcc-officer": "Commissioner’s office",
  "council-officer": "Council officer",
  public: "Member of the public",
  other: "Somebody else",
  unattributed: "Speaker not given",
};

/** What somebody does, as the verb of a sentence: "Commissioner answers". */
export const ACT_LABELS: Readonly<Record<Act, string>> = {
  statement: "says",
  question: "asks",
  response: "answers",
  concern: "is concerned",
  request: "asks for",
  undertaking: "promises",
  decision: "decides",
  thanks: "thanks",
  procedural: "on the running of the meeting",
};

export const KIND_LABELS: Readonly<Record<(typeof COUNTED_KINDS)[number], string>> = {
  minute: "Minutes",
  resolution: "Resolution",
  report: "Report text, not minutes",
};

export const ACTION_LABELS: Readonly<Record<ActionKind, string>> = {
  undertaking: "Promise",
  request: "Request",
  recommendation: "Recommendation",
  resolution: "Resolution",
};
