import type { Act, Office, OfficeHolder } from "../../corpus/model/index.ts";
import { isAccountable } from "./sides.ts";
import type { Placed } from "../draft.ts";
import { candidateIn } from "./candidates.ts";
import { pointMark } from "./clause.ts";
import { takesChair, type Chaired } from "./chairs.ts";
import type { ItemClass } from "./item-class.ts";
import type { Mention } from "./mentions.ts";
import { People, type Named } from "./people.ts";
import type { ReadSentence } from "./read.ts";
import type { Directory } from "./speaker.ts";

/** The sentences of a draft, by item and passage. */
export type Reads = ReadSentence[][][];

/** Who is who: from attendance, reference and every name that the text prints. */
export function directoryOf(
  placed: Placed,
  holders: readonly OfficeHolder[],
  reads: Reads,
  classes: readonly (ItemClass | null)[],
): Directory {
  const named: Named[] = [];
  const askers = askersAmong(reads, classes);
  const candidates: Named[] = [];
  const chairs: Chaired[] = [];
  const votes = new Map<Office, { m: number; f: number }>();
  let order = -1;
  for (const [passage, isPublic] of passagesOf(reads, classes)) {
    order += 1;
    for (const sentence of passage) {
      for (const mention of isPublic ? sentence.mentions.filter((one) => one.tells || one.office !== null) : sentence.mentions) {
        if (mention.name && isSure(mention, sentence))
          named.push({ name: mention.name, office: officeTold(mention, askers), role: mention.role });
      }
      const candidate = /appoint|candidate|nominee/iu.test(sentence.text) ? candidateIn(sentence) : null;
      if (candidate) candidates.push({ name: candidate, office: "other", role: "candidate" });
      const name = /chair|presid/iu.test(sentence.text) ? takesChair(sentence) : null;
      if (name) {
        chairs.push({ name, order });
        named.push({ name, office: name.office ?? "member", role: null });
      }
      voteOnSex(sentence, votes);
    }
  }
  const sexes = new Map(
    [...votes].flatMap(([office, { m, f }]): [Office, "m" | "f"][] => (m > 0 && f > 0 ? [] : [[office, m > 0 ? "m" : "f"]])),
  );
  return { people: new People(placed, holders, candidates, named), chairs, sexes, force: placed.force?.id ?? null };
}

/** Every passage, and whether it stands in an item for the public: who asks there without a role is no member. */
const passagesOf = (reads: Reads, classes: readonly (ItemClass | null)[]): [ReadSentence[], boolean][] =>
  reads.flatMap((item, at) => item.map((passage): [ReadSentence[], boolean] => [passage, classes[at] === "public"]));

/** A name whose place leaves no doubt that it is one: with a title or role, or the subject of speech. */
const isSure = (mention: Mention, { spoken }: ReadSentence): boolean =>
  mention.name !== null && (mention.name.titled || mention.tells || spoken?.main.subject === mention);

const ASKS: ReadonlySet<Act> = new Set(["question", "request", "concern"]);
/** What members do at a meeting, and those who answer to the panel do not. */
const OF_MEMBERS = new Set([
  "declare",
  "nominate",
  "second",
  "move",
  "query",
  "question",
  "enquire",
  "challenge",
  "commend",
  "praise",
  "congratulate",
]);
/** What officers do who present their papers: with one of these a name without a role stays one. */
const OF_OFFICERS = new Set([
  "present",
  "introduce",
  "provide",
  "report",
  "advise",
  "inform",
  "explain",
  "update",
  "outline",
  "confirm",
  "reply",
  "respond",
]);

/** What members do to which whoever answers to the panel then speaks. */
const REMARKS = new Set([
  "comment",
  "suggest",
  "feel",
  "remark",
  "observe",
  "point",
  "stress",
  "emphasise",
  "wonder",
  "argue",
  "believe",
  "think",
  "hope",
]);

/** Whether somebody who answers to the panel speaks in a sentence, and asks nothing. */
const isAnswer = (sentence: ReadSentence | undefined): boolean =>
  isAccountable(sentence?.spoken?.main.subject?.office ?? null) && !sentence?.spoken?.main.clauses.some((clause) => ASKS.has(clause.act));

/** Names without a role that are members': they ask or object as members do, and nowhere speak as officers do. */
function askersAmong(reads: Reads, classes: readonly (ItemClass | null)[]): ReadonlySet<string> {
  const askers = new Set<string>();
  const officers = new Set<string>();
  for (const [passage, isPublic] of passagesOf(reads, classes)) {
    for (const [at, { spoken, clauses, mentions, tokens, text }] of passage.entries()) {
      const [first] = mentions;
      // 'Mr Prys: would the team be cut?'
      const puts =
        first?.name && !first.office && !isPublic && first.from === 0 && pointMark(tokens, first.to) !== null && text.endsWith("?");
      if (puts && first.name) askers.add(first.name.surname);
      const nominators = isPublic ? [] : clauses.filter(({ lemma, subject }) => OF_MEMBERS.has(lemma) && subject?.office === null);
      for (const { subject } of nominators) if (subject?.name) askers.add(subject.name.surname);
      const name = spoken?.main.subject?.name;
      if (!name || isPublic || spoken.main.subject?.office) continue;
      if (spoken.main.clauses.some((clause) => ASKS.has(clause.act) || OF_MEMBERS.has(clause.lemma))) askers.add(name.surname);
      if (name.titled && REMARKS.has(spoken.main.clauses[0]?.lemma ?? "") && isAnswer(passage[at + 1])) askers.add(name.surname);
      if (spoken.main.clauses.some((clause) => OF_OFFICERS.has(clause.lemma))) officers.add(name.surname);
    }
  }
  return new Set([...askers].filter((surname) => !officers.has(surname)));
}

/** The office that a sentence tells of a name: by a role or title; who asks at a meeting of the panel is a member. */
function officeTold(mention: Mention, askers: ReadonlySet<string>): Office | null {
  if (mention.tells) return mention.role === "mayor" ? null : mention.office;
  return mention.name?.office ?? (askers.has(mention.name?.surname ?? "") ? "member" : null);
}

/** 'The Chair announced that she': what a pronoun tells of an office that alone may be meant. */
function voteOnSex(sentence: ReadSentence, votes: Map<Office, { m: number; f: number }>): void {
  const subject = sentence.spoken?.main.voice === "active" ? sentence.spoken.main.subject : null;
  if (!subject?.office || subject.number !== "one" || subject.office === "member") return;
  const before = subject === sentence.mentions[0] ? sentence.tokens.slice(0, subject.from).find(({ lower }) => OWN.has(lower)) : undefined;
  // 'In presenting his draft the Commissioner said'
  if (before) return vote(votes, subject.office, before.lower === "his" ? "m" : "f");
  if (sentence.mentions.some((mention) => mention !== subject && mention.number === "one" && !mention.pronoun)) return;
  const sex = sentence.mentions.find((mention) => mention.pronoun && mention.pronoun !== "they")?.pronoun;
  if (!sex) return;
  vote(votes, subject.office, sex === "he" ? "m" : "f");
}

const OWN = new Set(["his", "her"]);

function vote(votes: Map<Office, { m: number; f: number }>, office: Office, sex: "m" | "f"): void {
  const count = votes.get(office) ?? { m: 0, f: 0 };
  count[sex] += 1;
  votes.set(office, count);
}
