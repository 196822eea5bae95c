import type { DraftPassage } from "../../draft.ts";
import type { Voice } from "./voice.ts";
import type { Floor, Lead } from "./floor.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Quotation } from "./quotations.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { anonymous, type Directory, type Place, type Speaker } from "../people/speaker.ts";

/** Where in the meeting, and in its item, a passage stands. */
export interface Spot {
  place: Place;
  directory: Directory;
  /** The passages of the item, and which of them it is. */
  passages: readonly DraftPassage[];
  at: number;
}
/** What is known where a sentence stands. */
export interface Setting extends Spot {
  floor: Floor;
  /** The lead-in that governs the passage, or null. */
  lead: Lead | null;
  /** The quotations that the passage holds, or holds a part of. */
  quotations: readonly Quotation[];
  doubt: (code: string, message: string) => void;
}

/** Speech is reported, nobody can tell whose. */
export const NOBODY: Voice = {
  speaker: anonymous("unattributed", "one"),
  explicit: null,
  speakerText: null,
  also: [],
  rule: "unattributed",
};

/** The speaker goes on, unnamed. */
export const carry = (speaker: Speaker, rule: string): Voice => ({ speaker, explicit: false, speakerText: null, also: [], rule });
/** A sentence that names who speaks, and by which words. */
export const says = (speaker: Speaker, read: ReadSentence, mention: Mention, rule: string): Voice => ({
  speaker,
  explicit: true,
  speakerText: textOf(read, mention),
  also: [],
  rule,
});
/** Whose points a lead-in to questions opens. */
export const members = (lead: Lead): Speaker => lead.speaker ?? anonymous("member", "many");

/** The words that name somebody. */
export const textOf = (read: ReadSentence, { from, to }: Mention): string => {
  const last = read.tokens[to - 1];
  const end = last && !last.word && last.lower === "," ? (read.tokens[to - 2]?.end ?? 0) : (last?.end ?? 0);
  return read.text.slice(read.tokens[from]?.start ?? 0, end);
};
