import type { Act, Contribution } from "../../corpus/model/index.ts";
import type { ReadSentence } from "./clauses/read.ts";
import type { Voice } from "./floor/voice.ts";

/** The contribution of a sentence. */
export function contributionOf(read: ReadSentence, voice: Voice, act: Act): Contribution {
  const { office, person, personEvidence, beside } = voice.speaker;
  return {
    start: read.start,
    end: read.end,
    office,
    person,
    personEvidence: person === null ? null : personEvidence,
    speakerText: voice.speakerText,
    explicit: office === "unattributed" ? null : voice.explicit,
    act,
    alsoOffices: [...new Set([...beside, ...voice.also])].filter((one) => one !== office),
  };
}
