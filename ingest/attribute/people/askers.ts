import { pointMark, wantsAnswer } from "../clauses/clause.ts";
import type { ItemClass } from "../items/item-class.ts";
import { fitsPronoun } from "../mentions/mention.ts";
import { sexOf } from "../mentions/names.ts";
import { askedBy } from "./credits.ts";
import type { Reads, ReadSentence } from "../clauses/read.ts";
import { isAccountable } from "../mentions/sides.ts";

/** A passage and the class of its item: in one for the public, who asks without a role is no member. */
type Classed = [ReadSentence[], ItemClass | null];

/** Every passage with the class of its item. */
export const passagesOf = (reads: Reads, classes: readonly (ItemClass | null)[]): Classed[] =>
  reads.flatMap((item, at) => item.map((passage): Classed => [passage, classes[at] ?? null]));

/** What an interest is: itself by name, a relation or a post. */
const INTEREST =
  /\binterests?\b|\b(?:wife|husband|daughter|son|brother|sister|mother|father|partner|employed|employer|member of|works?|worked)\b|\b(?:he|she) (?:was|had been) (?:also )?(?:an? |the )?(?:trustee|governor|director|magistrate|volunteer|tenant|landlord)\b/iu;
/** The verbs by which one is told of. */
const DECLARES = new Set(["declare", "disclose", "state", "advise", "note", "report", "record", "indicate", "confirm", "inform", "make"]);
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
const OPENS_TALK = new Set(["comment", "suggest", "remark", "observe", "point", "stress", "emphasise"]);

/** What opens a point to which whoever answers to the panel then speaks: 'Dr J Orr referred to page 4. The PCC explained that …'. */
const OPENS_POINT = new Set(["note", "refer", "highlight", "mention", "raise", "query"]);

/** What hardly anybody does at a panel who reports to it. */
const FEELS = new Set([
  "feel",
  "think",
  "believe",
  "hope",
  "argue",
  "wonder",
  "regret",
  "welcome",
  "appreciate",
  "agree",
  "support",
  "oppose",
]);

/** Whether a sentence asks what somebody has to answer. */
const asksSomething = ({ spoken }: ReadSentence): boolean => spoken?.main.clauses.some(({ act }) => wantsAnswer(act)) === true;

/** Whether somebody who answers to the panel speaks in a sentence, and asks nothing. */
const isAnswer = (sentence: ReadSentence | undefined): boolean =>
  sentence !== undefined && isAccountable(sentence.spoken?.main.subject?.office ?? null) && !asksSomething(sentence);

/** What those do whom something was asked of. */
const ANSWERS = new Set(["say", "reply", "respond", "answer", "explain", "confirm", "advise", "state", "tell"]);

/** The first sentence of a passage in which somebody else speaks. */
const nextBut = (surname: string, passage: ReadSentence[]): ReadSentence | undefined =>
  passage.slice(1).find(({ spoken }) => spoken && spoken.main.subject?.name?.surname !== surname);

/** Whose question is answered, or put: 'in reply to Mrs Hay', 'a query from Mr Dow'. */
const BEFORE_ASKER =
  /\b(?:in (?:response|reply|answer) to|responding to|replying to|answering|(?:questions?|quer(?:y|ies)|concerns?|enquir(?:y|ies)|supplementary) (?:\w+ ){0,2}(?:from|by)|(?:moved|proposed|seconded|nominated) by)\s$/iu;
/** How far before a name these words may begin. */
const REACH = 60;

/** The surnames of those without an office whose question a sentence puts or answers. */
const answeredIn = ({ text, tokens, mentions }: ReadSentence): string[] =>
  mentions.flatMap(({ name, office, from }) => {
    const start = tokens[from]?.start ?? 0;
    return name?.titled && office === null && BEFORE_ASKER.test(text.slice(Math.max(0, start - REACH), start)) ? [name.surname] : [];
  });

/** Who opens a point that is a question ('Mr Prys: would the team be cut?'), or does what members alone do. */
function openlyAsking({ text, tokens, mentions: [first], clauses }: ReadSentence): string[] {
  const puts = first?.name && !first.office && first.from === 0 && pointMark(tokens, first.to) !== null && text.endsWith("?");
  const members = clauses.flatMap(({ lemma, subject }) => (OF_MEMBERS.has(lemma) && subject?.office === null ? (subject.name ?? []) : []));
  return [...(puts && first.name ? [first.name] : []), ...members].map((name) => name.surname);
}

/** 'R Doe noted that it was long. He asked for a summary.': who spoke right before, where a pronoun of theirs asks. */
function goesOnAsking(sentence: ReadSentence, before: ReadSentence | undefined): string[] {
  const pronoun = sentence.spoken?.main.subject?.pronoun;
  const { name, office } = before?.spoken?.main.subject ?? {};
  if (!asksSomething(sentence) || !name || office !== null || (pronoun !== "he" && pronoun !== "she")) return [];
  return fitsPronoun(sexOf(name), pronoun) ? [name.surname] : [];
}

/** How often each name does something. */
class Tally {
  readonly times = new Map<string, number>();
  add(name: string): void {
    this.times.set(name, (this.times.get(name) ?? 0) + 1);
  }
}

/** Names without a role that are members': they ask or object as members do, and nowhere speak as officers do. */
export function askersAmong(passages: readonly Classed[]): ReadonlySet<string> {
  const askers = new Tally();
  const officers = new Tally();
  const [commenters, answerers] = [new Set<string>(), new Set<string>()];
  for (const [passage, itemClass] of passages) {
    for (const [at, sentence] of itemClass === "public" ? [] : passage.entries()) {
      for (const surname of [...openlyAsking(sentence), ...answeredIn(sentence)]) askers.add(surname);
      const asker = askedBy(passage);
      if (asker?.name && !asker.office) askers.add(asker.name.surname);
      for (const surname of goesOnAsking(sentence, passage[at - 1])) askers.add(surname);
      const main = sentence.spoken?.main;
      const name = main?.subject?.name;
      if (!main || !name || main.subject?.office) continue;
      if (main.clauses.some(({ act, lemma }) => wantsAnswer(act) || OF_MEMBERS.has(lemma))) askers.add(name.surname);
      // Interests are the members' to declare.
      if (itemClass === "declarations" && main.clauses.some(({ lemma }) => DECLARES.has(lemma)) && INTEREST.test(sentence.text)) {
        askers.add(name.surname);
        continue;
      }
      const verb = main.clauses[0]?.lemma ?? "";
      if (ANSWERS.has(verb) && passage.slice(0, at).some(asksSomething)) answerers.add(name.surname);
      // Who comments in a paragraph of their own tells what they make of what they have heard.
      if (name.titled && at === 0 && verb === "comment") commenters.add(name.surname);
      if (name.titled && (FEELS.has(verb) || (OPENS_TALK.has(verb) && isAnswer(passage[at + 1])))) askers.add(name.surname);
      if (at === 0 && OPENS_POINT.has(verb) && isAnswer(nextBut(name.surname, passage))) askers.add(name.surname);
      if (main.clauses.some(({ lemma }) => OF_OFFICERS.has(lemma))) officers.add(name.surname);
    }
  }
  for (const name of commenters) if (!answerers.has(name)) askers.add(name);
  return new Set(
    [...askers.times].filter(([surname, asked]) => asked > 2 * (officers.times.get(surname) ?? 0)).map(([surname]) => surname),
  );
}
