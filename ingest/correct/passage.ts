import type { Act, Action, Contribution, CorrectionRow, Kind, MeetingRecord, Office, Passage } from "../../corpus/model/index.ts";
import { NOBODY } from "../identify/person-scope.ts";
import { groupPersons } from "../identify/persons.ts";
import { type Known, fieldOf, topicsOf } from "./fields.ts";

/** The rule that stands in the place of a taxonomy's where a person has said what a passage is about. */
export const BY_HAND = "by-hand";

/** A thing with one field corrected and what that was; or why it cannot be. */
export type Outcome<T> = { now: T; was: string } | { problem: string };

type Correct = (passage: Passage, value: string, nth: number | null, record: MeetingRecord, known: Known) => Outcome<Passage>;

const FIELDS: Readonly<Record<string, Correct>> = {
  kind: (passage, value) => {
    const now = { ...passage, kind: value as Kind };
    // A heading is kept for reading: nobody speaks in it, and it is about nothing.
    return { now: value === "heading" ? { ...now, contributions: [], topics: [], actions: [] } : now, was: passage.kind };
  },
  topics: (passage, value, _nth, _record, known) => {
    const whole = { in: "text" as const, start: 0, end: passage.text.length, rule: BY_HAND };
    let { topics } = passage;
    for (const { id, add } of topicsOf(value) ?? []) {
      if (add && !known.topics.has(id)) return { problem: `the taxonomy has no topic ${JSON.stringify(id)}` };
      if (add && topics.some((t) => t.id === id)) continue;
      topics = add ? [...topics, { id, evidence: [whole] }] : topics.filter((t) => t.id !== id);
    }
    return { now: { ...passage, topics }, was: passage.topics.map((t) => t.id).join(" ") };
  },
  office: (passage, value, nth) => {
    const office = value as Office;
    if (passage.contributions.length === 0 && nth === null)
      return { now: { ...passage, contributions: [wholeBy(passage, office)] }, was: "" };
    return contributions(passage, nth, (c) => ({ now: withOffice(c, office), was: c.office }));
  },
  person: (passage, value, nth, record) =>
    contributions(passage, nth, (c) => {
      if (value !== "" && NOBODY.has(c.office)) return { problem: `a speaker who is ${c.office} has no name: correct the office first` };
      const personEvidence = value === "" ? null : evidenceOf(value, passage, record);
      return { now: { ...c, person: value || null, personEvidence }, was: c.person ?? "" };
    }),
  act: (passage, value, nth) => contributions(passage, nth, (c) => ({ now: { ...c, act: value as Act }, was: c.act })),
  owner: (passage, value, nth) =>
    actions(passage, nth, (a) => ({ now: { ...a, owner: value === "" ? null : (value as Office) }, was: a.owner ?? "" })),
  due: (passage, value, nth) => actions(passage, nth, (a) => ({ now: { ...a, due: value || null }, was: a.due ?? "" })),
};

/** A passage with one field corrected. `record`: its meeting, whose attendance may tell how a person is known. */
export function correctPassage(passage: Passage, row: CorrectionRow, record: MeetingRecord, known: Known): Outcome<Passage> {
  const found = fieldOf(row.field);
  const correct = found ? FIELDS[found.name] : undefined;
  if (!found || !correct) return { problem: `${row.field} is no field of a passage` };
  return correct(passage, row.value, found.nth, record, known);
}

/** The same done to all of a list, or to the one that is meant: what they were stands side by side. */
function among<T>(list: readonly T[], nth: number | null, what: string, change: (one: T) => Outcome<T>): Outcome<T[]> {
  if (list.length === 0) return { problem: `the passage has no ${what}` };
  if (nth !== null && nth > list.length) return { problem: `the passage has ${list.length} ${what}s, and no number ${nth}` };
  const was: string[] = [];
  const now: T[] = [];
  for (const [i, one] of list.entries()) {
    const outcome = nth === null || nth === i + 1 ? change(one) : null;
    if (outcome && "problem" in outcome) return outcome;
    if (outcome) was.push(outcome.was);
    now.push(outcome ? outcome.now : one);
  }
  return { now, was: [...new Set(was)].join(", ") };
}

function contributions(passage: Passage, nth: number | null, change: (c: Contribution) => Outcome<Contribution>): Outcome<Passage> {
  const outcome = among(passage.contributions, nth, "contribution", change);
  return "problem" in outcome ? outcome : { ...outcome, now: { ...passage, contributions: outcome.now } };
}

function actions(passage: Passage, nth: number | null, change: (a: Action) => Outcome<Action>): Outcome<Passage> {
  const outcome = among(passage.actions, nth, "action", change);
  return "problem" in outcome ? outcome : { ...outcome, now: { ...passage, actions: outcome.now } };
}

/** Whoever is named was found for the office that was read: another office has another holder. */
function withOffice(c: Contribution, office: Office): Contribution {
  if (office === c.office) return c;
  const alsoOffices = c.alsoOffices.filter((other) => other !== office);
  return { ...c, office, person: null, personEvidence: null, explicit: office === "unattributed" ? null : c.explicit, alsoOffices };
}

function wholeBy(passage: Passage, office: Office): Contribution {
  const nobody = { person: null, personEvidence: null, speakerText: null, explicit: null, alsoOffices: [] };
  return { start: 0, end: passage.text.length, office, act: "statement", ...nobody };
}

/** How a person whom somebody has named can be told: by the attendance list or the words of the passage; else the name is not confirmed by anything. */
function evidenceOf(name: string, passage: Passage, { attendance }: MeetingRecord): Contribution["personEvidence"] {
  if (attendance.some((a) => groupPersons([a.name, name]).length === 1)) return "attendance";
  const surname = name.split(/\s+/).at(-1) ?? name;
  return passage.text.toLowerCase().includes(surname.toLowerCase()) ? "printed" : "reference-unconfirmed";
}
