import { z } from "zod";
import { Act, Office } from "../../../corpus/model/index.ts";
import { conjugate } from "../../../corpus/text/verbs.ts";
import { parseCues, type Cue } from "./cues.ts";
import { tokenise } from "./tokens.ts";
import { Phrases } from "./phrases.ts";
import { table } from "./tables.ts";

/** A role that minutes name: 'the Monitoring Officer'. `by` says what else decides its office. */
export interface Role {
  office: Office;
  number: "one" | "many" | "body";
  by: "org" | "chair" | "mayor" | "met" | "member" | null;
}
/** A reporting verb. `frame`: `any` always reports speech, `clause` only before a clause, `object` only where a cue stands after it; `heard`: its subject is the hearer. */
export interface Verb {
  lemma: string;
  frame: "any" | "clause" | "object" | "heard";
  act: Act;
  /** What 'it was …ed' reports; null: nothing. */
  passive: Act | null;
  /** Its passive names the hearer ('Members were advised'). */
  hearer: boolean;
  cues: Cue[];
}
export type Form = "past" | "participle" | "present" | "gerund" | "infinitive";
export interface VerbForm {
  verb: Verb;
  forms: ReadonlySet<Form>;
}
/** What stands before a name: 'Cllr', 'Mrs', and the office and sex that it tells. */
export interface Title {
  office: Office | null;
  sex: "m" | "f" | null;
}

const none = z.literal("").transform(() => null);
const optional = <S extends z.ZodType>(shape: S) => z.union([none, shape]);
const ROLE = z.strictObject({
  phrase: z.string().min(1),
  office: Office,
  number: z.enum(["one", "many", "body"]),
  by: optional(z.enum(["org", "chair", "mayor", "met", "member"])),
});
const CUE_GROUP = z.strictObject({ name: z.string().min(1), cues: z.string().transform((text) => parseCues(text, new Map())) });
const CUE_GROUPS = new Map(table(new URL("cue-groups.csv", import.meta.url), CUE_GROUP).map((row) => [row.name, row.cues]));
const VERB = z.strictObject({
  lemma: z.string().min(1),
  frame: z.enum(["any", "clause", "object", "heard"]),
  act: Act,
  passive: optional(Act),
  hearer: z.enum(["", "yes"]).transform((value) => value === "yes"),
  cues: z.string().transform((text) => parseCues(text, CUE_GROUPS)),
});
const ORGANISATION = z.strictObject({ phrase: z.string().min(1), office: Office });
const FIELD = z.strictObject({ words: z.string().min(1), office: Office });
const TITLE = z.strictObject({ title: z.string().min(1), office: optional(Office), sex: optional(z.enum(["m", "f"])) });
const ATTITUDE = z.strictObject({ word: z.string().min(1), act: Act });
const STANCE = z.strictObject({ words: z.string().min(1), act: Act, who: z.enum(["any", "scrutineer"]) });
const NOUN = z.strictObject({ noun: z.string().min(1), act: Act });

function phrases<R, T>(rows: readonly R[], words: (row: R) => string, value: (row: R) => T): Phrases<T> {
  const found = new Phrases<T>();
  for (const row of rows) found.add(wordsOf(words(row)), value(row));
  return found;
}

const wordsOf = (phrase: string): string[] => tokenise(phrase).map((token) => token.lower);

function verbForms(): Map<string, VerbForm> {
  const known = new Map<string, { verb: Verb; forms: Set<Form> }>();
  for (const verb of table(new URL("verbs.csv", import.meta.url), VERB)) {
    const forms = conjugate(verb.lemma);
    for (const form of ["infinitive", "gerund", "present", "participle", "past"] as const) {
      const entry = known.get(forms[form]);
      if (entry) entry.forms.add(form);
      else known.set(forms[form], { verb, forms: new Set([form]) });
    }
  }
  return known;
}

/** Form → reporting verb, for every form of every verb in `verbs.csv`. */
export const VERBS: ReadonlyMap<string, VerbForm> = verbForms();
export const ROLES: Phrases<Role> = phrases(
  table(new URL("roles.csv", import.meta.url), ROLE),
  (row) => row.phrase,
  ({ office, number, by }) => ({ office, number, by }),
);
export const ORGANISATIONS: Phrases<Office> = phrases(
  table(new URL("organisations.csv", import.meta.url), ORGANISATION),
  (row) => row.phrase,
  (row) => row.office,
);
/** What the field of a post tells of whose it is, where no body stands beside it: 'Head of Contact Management' is the police's. */
export const FIELDS: Phrases<Office> = phrases(
  table(new URL("fields.csv", import.meta.url), FIELD),
  (row) => row.words,
  (row) => row.office,
);
export const TITLES: Phrases<Title> = phrases(
  table(new URL("titles.csv", import.meta.url), TITLE),
  (row) => row.title,
  ({ office, sex }) => ({ office, sex }),
);
/** 'was grateful', 'were of the view': what an attitude reports. */
export const ATTITUDES: Phrases<Act> = phrases(
  table(new URL("attitudes.csv", import.meta.url), ATTITUDE),
  (row) => row.word,
  (row) => row.act,
);
/** 'could see no', 'had two questions': what a verb that reports no speech does with what follows it, of whoever says so or of the panel's side alone. */
export const STANCES: Phrases<{ act: Act; who: "any" | "scrutineer" }> = phrases(
  table(new URL("stances.csv", import.meta.url), STANCE),
  (row) => row.words,
  ({ act, who }) => ({ act, who }),
);
/** 'Concern was expressed': what a noun of speech makes of the passive after it. */
export const SPEECH_NOUNS: ReadonlyMap<string, Act> = new Map(
  table(new URL("speech-nouns.csv", import.meta.url), NOUN).map((row) => [row.noun, row.act]),
);
