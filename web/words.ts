import { ACT_LABELS, officeWithTitle } from "../corpus/model/index.ts";
import type { Act, Evidence, FLAGS, Office, PersonEvidence, TitleOf } from "../corpus/model/index.ts";

/** The words of the pages for what the data say. Offices and acts have theirs in the model, because the API shows them too. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  printed: "printed",
  manifest: "given when loaded",
  url: "from the web address",
  inferred: "worked out from the text",
  unknown: "not known",
};

export const PERSON_EVIDENCE_WORDS: Readonly<Record<PersonEvidence, string>> = {
  printed: "named in the text",
  attendance: "in the attendance list",
  reference: "from the list of office-holders",
  "reference-unconfirmed": "from the list of office-holders",
};

export const FLAG_WORDS: Readonly<Record<(typeof FLAGS)[number], { tag: string; why: string }>> = {
  undated: { tag: "Date not known", why: "The minutes give no date that can be placed in a year." },
  cut: { tag: "Cut short", why: "The council’s site cut this item short: its text may go on there." },
  draft: { tag: "Draft", why: "These minutes were published as a draft." },
  report: { tag: "Report text", why: "This is the text of a report, not minutes." },
  "panel-inferred": { tag: "Panel worked out", why: "The panel is not printed: it was worked out from the text or the address." },
};

/** What reading was unsure of, by its code; what is not here is shown by the label that the corpus gives it. */
const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  "agenda-only": "An agenda without minutes",
  "attendance-unreadable": "The list of those present could not be read",
  "corrected-by-hand": "Corrected by hand",
  "date-contradiction": "Dates contradict each other",
  "date-missing": "The day of the meeting is not printed",
  "encoding-guessed": "The file does not say how its characters are written",
  language: "In Welsh, not counted beside the English minutes",
  "layout-guessed": "No known layout: read as plain text",
  "list-without-lead-in": "Nothing says whose points a list holds",
  "other-body": "Minutes or papers of another body",
  "panel-contradiction": "What is printed names another panel than the manifest or the address",
  "panel-inferred": "The panel was worked out from the text",
  "panel-missing": "Nothing says which panel this is",
  "paragraph-parted": "A very long paragraph is kept in several passages",
  "spaces-restored": "Lost spaces between words were put back",
  "speaker-ambiguous": "A pronoun may mean several people",
  "speaker-unknown": "Nothing says in which role somebody speaks",
  "text-lost": "Something said or decided stands in no item",
  "title-missing": "An item prints no title",
  truncated: "An item is cut short by the council’s site",
  withdrawn: "What was withdrawn before is left out",
};

/** A problem of reading in words. */
export function problemWords(code: string, label: string): string {
  return PROBLEM_WORDS[code] ?? label;
}

/** How the speaker is known: said in the sentence, or carried on from the one before. Null: the minutes do not say who spoke. */
export function explicitWords(explicit: boolean | null): string | null {
  if (explicit === null) return null;
  return explicit ? "named in the text" : "carried on from the sentence before";
}

/** One voice of a passage, as its line under the heading: who, what they do, how we know. */
export interface Voice {
  office: string;
  /** `named`: the passage's own words print the name. */
  person: { name: string; unconfirmed: boolean; named: boolean } | null;
  act: string;
  how: string | null;
  /** How the name is known, where that is not how the speaker is: `name from the list of office-holders`. */
  nameHow: string | null;
  known: "named" | "carried" | "none";
}

/** What is said of a speaker: by a hit, or by the record of a meeting. */
export interface Speaker {
  office: Office;
  act: Act;
  explicit: boolean | null;
  person: { name: string; evidence: PersonEvidence } | null;
}

/** The voice of one contribution. `named`: the passage's own words print the speaker's name. */
export function voiceOf({ office, person, act, explicit }: Speaker, named: boolean, titleOf: TitleOf): Voice {
  return {
    office: officeWithTitle(office, titleOf(office, person?.name ?? null)),
    person: person && { name: person.name, unconfirmed: person.evidence === "reference-unconfirmed", named },
    act: office === "unattributed" ? actOfNobody(act) : ACT_LABELS[act],
    how: person && !named && explicit === true ? `office ${explicitWords(explicit)}` : explicitWords(explicit),
    nameHow: person && (named ? officeHow(person.evidence, explicit) : NAME_HOW[person.evidence]),
    known: knownAs(explicit),
  };
}

/** How the name of a speaker is known whom the passage's own words call by the office, or not at all. */
const NAME_HOW: Readonly<Record<PersonEvidence, string>> = {
  printed: "name from elsewhere in these minutes",
  attendance: `name ${PERSON_EVIDENCE_WORDS.attendance}`,
  reference: `name ${PERSON_EVIDENCE_WORDS.reference}`,
  "reference-unconfirmed": `name ${PERSON_EVIDENCE_WORDS["reference-unconfirmed"]}`,
};

/** Of a name that the words print a list tells no more than the office. */
function officeHow(evidence: PersonEvidence, explicit: boolean | null): string | null {
  if (evidence === "reference" || evidence === "reference-unconfirmed") return `office ${PERSON_EVIDENCE_WORDS[evidence]}`;
  return explicit === true ? null : "name in the text";
}

/** What is not confirmed of an office-holder. */
export function unconfirmedWords(named: boolean): string {
  return named
    ? "Not confirmed: that they held this office stands in the list of office-holders without a second source."
    : "Not confirmed: the list of office-holders has this entry without a second source, so citations name the office alone.";
}

/** What is done by a speaker who is not given: only what is more than a statement. */
function actOfNobody(act: Act): string {
  return act === "statement" || act === "procedural" ? "" : `(${ACT_LABELS[act]})`;
}

function knownAs(explicit: boolean | null): Voice["known"] {
  if (explicit === null) return "none";
  return explicit ? "named" : "carried";
}

/** The panel's short name for charts and lists, from the full name of one that the reference does not list. */
export function shortPanelName(name: string): string {
  const short = name
    .replace(/ (Police,? (Fire,? )?and Crime|Police and Crime Commissioner|PFCC|PCC)( Scrutiny)? (Panel|Committee)$/i, "")
    .trim();
  return short === "" ? name : short;
}
