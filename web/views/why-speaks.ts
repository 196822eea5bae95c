import {
  isNamedIn,
  OFFICE_LABELS,
  officeWithTitle,
  type Contribution,
  type Passage,
  type PersonEvidence,
  type TitleOf,
} from "../../corpus/model/index.ts";
import { cutAtWord } from "../format.ts";
import { BY_HAND_FIELDS, fieldName } from "./corrections.ts";

/** Why somebody is taken to speak in a sentence, or in several that follow each other for the same reason. */
export interface Reason {
  /** How the first of the sentences begins; null where the reason holds for the whole passage. */
  words: string | null;
  who: string;
  why: string;
}

const UNCONFIRMED = "the list of office-holders has no second source, or only a hand says so";
const NAME_WORDS: Readonly<Record<PersonEvidence, (name: string, named: boolean) => string>> = {
  printed: (name) => `the minutes print the name ${name}`,
  attendance: (name) => `the attendance list names ${name} in that office`,
  reference: (name) => `the list of office-holders has ${name} on that day`,
  "reference-unconfirmed": (name, named) =>
    named ? `that ${name} held this office is not confirmed: ${UNCONFIRMED}` : `${name} is not confirmed: ${UNCONFIRMED}`,
};
/** What stands in a lead-in or a name is shown up to here. */
const SHOWN = 70;

/**
 * Why each sentence of a passage is taken to be whose it is, in plain words, from what the record holds.
 * `passages` are those of the item, in order; the one meant is the `at`th. `corrected`: the fields of it that a hand has set.
 */
export function reasonsOf(passages: readonly Passage[], at: number, titleOf: TitleOf, corrected: readonly string[] = []): Reason[] {
  const passage = passages[at];
  if (!passage) return [];
  const byHand = corrected.some((field) => BY_HAND_FIELDS.has(fieldName(field)));
  const reasons: Reason[] = [];
  for (const [n, c] of passage.contributions.entries()) {
    const who = [officeWithTitle(c.office, titleOf(c.office, c.person)), c.person].filter((x) => x !== null).join(", ");
    const why = [byHand ? "set by hand" : spokenBecause(passages, at, n), namedBecause(passage, c), alsoHeard(c)]
      .filter((x) => x !== "")
      .join("; ");
    const last = reasons.at(-1);
    if (last?.who === who && last.why === why) continue;
    reasons.push({ words: cutAtWord(passage.text.slice(c.start, c.end), SHOWN), who, why });
  }
  const [only, another] = reasons;
  return only && !another ? [{ ...only, words: null }] : reasons;
}

function spokenBecause(passages: readonly Passage[], at: number, n: number): string {
  const passage = passages[at];
  const c = passage?.contributions[n];
  if (!passage || !c) return "";
  if (c.office === "unattributed") return "nobody is named";
  if (c.explicit === true) return c.speakerText === null ? "named in the sentence" : `named in the sentence: “${c.speakerText}”`;
  if (c.explicit === null) return "the text does not settle it";
  const pronoun = c.speakerText === null ? "" : `“${c.speakerText}”, `;
  return `${pronoun}${n > 0 ? "carried on from the sentence before" : carriedFrom(passages, at, c)}`;
}

/** Where a speaker comes from who is carried into a passage: a lead-in above it, or the paragraph before. */
function carriedFrom(passages: readonly Passage[], at: number, { office }: Contribution): string {
  for (const before of passages.slice(0, at).reverse()) {
    const last = before.contributions.at(-1);
    if (last && last.office !== office) break;
    if (last?.explicit !== true && !before.text.trimEnd().endsWith(":")) continue;
    return before.text.trimEnd().endsWith(":") ? `under the lead-in “${leadIn(before.text)}”` : "carried on from the paragraph before";
  }
  return "carried on from what stands before";
}

/** A lead-in is the last sentence of what stands above the list. */
function leadIn(text: string): string {
  const sentence = text.trimEnd().split(/[.;] /).at(-1) ?? text;
  return sentence.length > SHOWN ? `… ${sentence.slice(sentence.indexOf(" ", sentence.length - SHOWN) + 1)}` : sentence;
}

const namedBecause = ({ text }: Passage, said: Contribution): string =>
  said.person === null || said.personEvidence === null
    ? ""
    : NAME_WORDS[said.personEvidence](said.person, isNamedIn(text, said.person, [said]));

const alsoHeard = ({ alsoOffices }: Contribution): string =>
  alsoOffices.length === 0 ? "" : `also heard in it: ${alsoOffices.map((office) => OFFICE_LABELS[office]).join(", ")}`;
