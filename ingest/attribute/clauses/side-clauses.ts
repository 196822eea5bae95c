import type { Act, Office } from "../../../corpus/model/index.ts";
import { active } from "./active.ts";
import { actOf, subjectEndingAt, type Clause, type Sentence, type VerbAt } from "./clause.ts";
import { BE_PAST, beforeAdverbs } from "../words/function-words.ts";
import type { Verb } from "../words/lexicon.ts";
import type { Mention } from "../mentions/mention.ts";
import { possessorBefore } from "../mentions/possessors.ts";

const CLOSES = new Set([",", "(", ".", "[", ";"]);

/** 'What would it cost, asked Ms Dove (Independent), to stay?': whoever stands behind the verb, where a mark goes before and after the two. */
export function inverted({ tokens, mentions }: Sentence, at: number, before: number): Mention | null {
  if (tokens[before]?.word !== false || before === 0 || tokens[before]?.lower === ":") return null;
  const subject = mentions.find((mention) => mention.from === at + 1 && !mention.pronoun);
  const after = subject && tokens[subject.to];
  return subject && (!after || CLOSES.has(after.lower) || tokens[subject.to - 1]?.word === false) ? subject : null;
}

/** 'The report was introduced by the Treasurer, who explained that': whom the clause belongs to speaks, where nobody else does. */
export function relative({ tokens, mentions }: Sentence, at: number, who: number, verb: Verb, act: Act): Clause | null {
  const end = tokens[who - 1]?.lower === "," ? who - 1 : who;
  const subject = mentions.find((mention) => (mention.to === end || mention.to === who) && !mention.pronoun && mention.number === "one");
  // 'To Cllr Hale, who asked what it cost, she said', 'In answer to a Member who asked': it is told to them.
  const embedded = subject !== undefined && tokens[subject.from - 1]?.lower === "to" && !HANDS.has(tokens[subject.from - 2]?.lower ?? "");
  return subject ? { voice: "active", at, lemma: verb.lemma, act, subject, beside: null, embedded, joined: false } : null;
}

/** 'deferred to the Chief Constable, who said': whoever is given the floor. */
const HANDS = new Set(["deferred", "over", "handed", "way", "turned"]);

const TELL_BACK: ReadonlySet<Office> = new Set(["panel", "member", "chair", "vice-chair"]);

/** 'The Task Group had found that', 'Councillor Bell had requested that': what they said before the meeting is theirs where they begin the sentence. */
export function hadSaid({ sentence, at, before: had, verb, found }: VerbAt): Clause | null {
  const subject = subjectEndingAt(sentence, beforeAdverbs(sentence.tokens, had) + 1);
  if (!subject || subject === "object" || subject.from > 0 || !subject.office || !TELL_BACK.has(subject.office)) return null;
  const act = actOf(sentence.tokens, at, verb);
  // 'had put in the following question: Why was it closed?' asks it now.
  const asks = act === "question" && sentence.tokens[at + 1]?.lower !== "that";
  return act === null ? null : active(sentence, at, verb.lemma, asks ? "question" : "statement", subject, found);
}

/** What may be said not to be said: 'could not confirm', 'would not comment'. */
const UNSAID = new Set(
  "say comment confirm accept agree support recommend guarantee promise rule speculate answer explain understand believe recall give see".split(
    " ",
  ),
);
/** Verbs that report nothing of their own where they are denied: 'did not receive', 'did not discuss it'. */
const UNTOLD = new Set([
  "hear",
  "learn",
  "discuss",
  "present",
  "introduce",
  "brief",
  "update",
  "submit",
  "provide",
  "report",
  "invite",
  "have",
]);

/** 'The PCC did not rule out a sale', 'could not say when': what somebody denies, or cannot say, is said. */
export function denied({ sentence, at, before: modal, verb, found }: VerbAt): Clause | null {
  const { tokens } = sentence;
  const word = tokens[modal]?.lower ?? "";
  const no = word === "cannot" || word.endsWith("n't") || tokens.slice(modal + 1, at).some(({ lower }) => lower === "not");
  const says = /^didn?/u.test(word) ? !UNTOLD.has(verb.lemma) : /^(?:could|would|cannot|can)/u.test(word) && UNSAID.has(verb.lemma);
  if (!no || !says) return null;
  const subject = subjectEndingAt(sentence, beforeAdverbs(tokens, modal) + 1);
  if (!subject || subject === "object") return null;
  const act = actOf(tokens, at, verb) ?? verb.act;
  return active(sentence, at, verb.lemma, act === "concern" || act === "response" ? act : "statement", subject, found);
}

/** What somebody is said to hold or to have said. */
export const OPINIONS: ReadonlyMap<string, Act> = new Map([
  ["view", "statement"],
  ["opinion", "statement"],
  ["position", "statement"],
  ["belief", "statement"],
  ["understanding", "statement"],
  ["judgement", "statement"],
  ["estimation", "statement"],
  ["experience", "statement"],
  ["impression", "statement"],
  ["feeling", "statement"],
  ["conclusion", "statement"],
  ["contention", "statement"],
  ["assessment", "statement"],
  ["advice", "statement"],
  ["recollection", "statement"],
  ["point", "statement"],
  ["argument", "statement"],
  ["hope", "statement"],
  ["fear", "concern"],
  ["worry", "concern"],
  ["concern", "concern"],
  ["answer", "response"],
  ["reply", "response"],
  ["response", "response"],
  ["question", "question"],
  ["suggestion", "request"],
  ["consensus", "statement"],
]);

/** "The Commissioner's view was that …", "It was the PCC's view that …", "In the Chair's opinion, …": whose it is speaks. */
export function opinion(sentence: Sentence, at: number): Clause | null {
  const { tokens } = sentence;
  const subject = possessorBefore(tokens, at);
  if (!subject) return null;
  const next = tokens[at + 1]?.lower ?? "";
  const before = tokens[subject.from - 1]?.lower ?? "";
  const states =
    subject.from === 0 &&
    BE_PAST.has(next) &&
    ["that", "there", "it", "this", "whether", "how", "why"].includes(tokens[at + 2]?.lower ?? "");
  const isTheirs = BE_PAST.has(before) && tokens[subject.from - 2]?.lower === "it" && next === "that";
  const inTheir = before === "in" && next !== "of" && next !== "to" && subject.from <= 4;
  if (!states && !isTheirs && !inTheir) return null;
  const base = { voice: "active" as const, at, lemma: "be", act: OPINIONS.get(tokens[at]?.lower ?? "") ?? "statement" };
  return { ...base, subject, beside: null, embedded: false, joined: false };
}

/** 'It was the view of several Members that …', 'The view of the Commissioner was that …': whose it is speaks. */
export function opinionOf({ tokens, mentions }: Sentence, at: number): Clause | null {
  if (tokens[at - 1]?.lower !== "the" || tokens[at + 1]?.lower !== "of") return null;
  const subject = mentions.find((mention) => mention.from === at + 2 && !mention.pronoun);
  const after = subject && tokens[subject.to]?.lower;
  const isTheirs = after === "that" && BE_PAST.has(tokens[at - 2]?.lower ?? "") && tokens[at - 3]?.lower === "it";
  const states = at === 1 && BE_PAST.has(after ?? "") && tokens[(subject?.to ?? 0) + 1]?.lower === "that";
  if (!subject || (!isTheirs && !states)) return null;
  const base = { voice: "active" as const, at, lemma: "be", act: OPINIONS.get(tokens[at]?.lower ?? "") ?? "statement" };
  return { ...base, subject, beside: null, embedded: false, joined: false };
}
