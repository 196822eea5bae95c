import type { Act } from "../../../corpus/model/index.ts";
import { verbGroup } from "../../../corpus/text/verbs.ts";
import { active, shared } from "./active.ts";
import { actOf, subjectEndingAt, type Clause, type Sentence, type VerbAt } from "./clause.ts";
import { afterAdverbs, BE_PAST, beforeAdverbs, HAVE, JOINTS, MODALS, PREPOSITIONS, SUBORDINATORS } from "../words/function-words.ts";
import { VERBS } from "../words/lexicon.ts";
import type { Mention } from "../mentions/mention.ts";
import { inverted, relative } from "./side-clauses.ts";

/** A reporting verb in the past or the present, and what it reports there. */
interface Finite extends VerbAt {
  act: Act;
  past: boolean;
}

/** 'The PCC stated', 'The PCC, in reply, stated', '… and asked', 'Thanked the Panel': the clause of a finite verb; null where it reports nothing. */
export function finite(verbAt: VerbAt, past: boolean): Clause | null {
  const { sentence, at, before, verb } = verbAt;
  const told = verb.lemma === "ask" ? (sentence.mentions.find((mention) => mention.from === at + 1)?.to ?? 0) : 0;
  const act = actOf(sentence.tokens, at, verb, told);
  if (act === null) return null;
  // A present form may be a noun ('for their full replies'): its subject stands right before it.
  const subject = subjectEndingAt(sentence, before + 1, past);
  if (subject === "object") return null;
  const here: Finite = { ...verbAt, act, past };
  if ((subject && doesNothing(here, subject)) || thanksNobody(here)) return null;
  return subject ? ofSubject(here, subject) : withoutSubject(here);
}

/** The clause of a verb that somebody is the subject of. */
const clauseOf = ({ sentence, at, verb, found }: Finite, subject: Mention, act: Act): Clause =>
  active(sentence, at, verb.lemma, act, subject, found);

/** Whether who stands before a verb is no subject of it. */
function doesNothing({ sentence, at, verb, past }: Finite, subject: Mention): boolean {
  // 'was not the member nominated by East Marl': it was done to them.
  if (past) return CHOOSES.has(verb.lemma) && byWhom(sentence, at);
  // 'He shared Members worries': what is somebody's, its apostrophe lost.
  return verbGroup(sentence.tokens[subject.from - 1]?.lower ?? "")?.past === true;
}
/** What is done to whom a participle with 'by' stands behind. */
const CHOOSES = new Set(["nominate", "appoint", "elect", "select", "invite", "propose", "commend", "recommend"]);
/** 'nominated by East Marl': by somebody; who recommends by letter that it be changed asks for it. */
const byWhom = ({ tokens, mentions }: Sentence, at: number): boolean =>
  tokens[at + 1]?.lower === "by" &&
  (tokens[at + 2]?.capital === true ||
    /^(?:the|his|her|their)$/u.test(tokens[at + 2]?.lower ?? "") ||
    mentions.some(({ from }) => from === at + 2)) &&
  !tokens.slice(at + 2).some(({ lower }) => lower === "that");
/** 'The report was noted and the Treasurer thanked': nobody is thanked by whom it names. */
function thanksNobody({ sentence, at, verb, past }: Finite): boolean {
  const next = sentence.tokens[at + 1];
  return verb.act === "thanks" && past && (!next || !next.word || next.lower === "for") && next?.lower !== ",";
}

/** 'The Panel heard that …': the subject hears; 'heard from the Chief Constable that …' says from whom; of any other verb the subject speaks. */
function ofSubject(here: Finite, subject: Mention): Clause | null {
  const clause = clauseOf(here, subject, here.act);
  if (here.verb.frame !== "heard") return clause;
  const teller = toldBy(here.sentence, here.at);
  if (teller) return { ...clause, subject: teller, beside: null };
  const next = here.sentence.tokens[here.at + 1]?.lower;
  return next === "that" || next === "how" || next === ":" ? { ...clause, voice: "hearer" } : null;
}

/** 'The meeting heard from Inspector Dow that …' */
const toldBy = ({ tokens, mentions }: Sentence, at: number): Mention | null =>
  tokens[at + 1]?.lower === "from" ? (mentions.find(({ from }) => from === at + 2) ?? null) : null;

/** A way to read a finite verb before which no subject stands: its clause; null where it is none; undefined where the next way may tell. */
type Way = (here: Finite) => Clause | null | undefined;

/** In this order: whom the sentence names elsewhere speaks, then nobody at all, then the subject of the clause before. */
const WAYS: readonly Way[] = [
  heardFrom,
  heardToo,
  onlyPast,
  subjectBehind,
  subjectOpening,
  subjectDescribed,
  ofRelative,
  ofAgent,
  isWelcomed,
  bare,
  onlyJoined,
];

function withoutSubject(here: Finite): Clause | null {
  for (const way of WAYS) {
    const clause = way(here);
    if (clause !== undefined) return clause;
  }
  const { at, verb, act, found } = here;
  return shared(at, verb.lemma, act, found) ?? askedAndSaid(here) ?? sharedUnlisted(here);
}

/** 'Heard from Inspector Dow that …' opens the sentence. */
function heardFrom(here: Finite): Clause | undefined {
  const teller = here.verb.frame === "heard" && here.found.length === 0 ? toldBy(here.sentence, here.at) : null;
  return teller ? clauseOf(here, teller, here.act) : undefined;
}

/** 'Members asked what it cost and heard that …': who asked is told. */
function heardToo({ sentence: { tokens }, at, verb, act, past, found }: Finite): Clause | null | undefined {
  if (!past || verb.frame !== "heard") return undefined;
  const asked = found.at(-1)?.voice === "active" && ["and", "but", ","].includes(tokens[at - 1]?.lower ?? "");
  if (!asked || tokens[at + 1]?.lower !== "that") return null;
  return { voice: "hearer", at, lemma: "hear", act, subject: null, beside: null, embedded: false, joined: false };
}

/** A verb in the present needs its subject beside it. */
function onlyPast({ past }: Finite): null | undefined {
  return past ? undefined : null;
}

/** 'What would it cost, asked Ms Dove.' */
function subjectBehind(here: Finite): Clause | undefined {
  const { sentence, at, before, verb, found } = here;
  const behind = found.length === 0 && verb.act !== "thanks" && !verb.hearer ? inverted(sentence, at, before) : null;
  return behind ? clauseOf(here, behind, verb.act) : undefined;
}

/** 'Mrs Lane, observing that it had come up before (Item 5) asked': whoever begins the sentence, with a participle before the verb. */
function subjectOpening(here: Finite): Clause | undefined {
  const asks = here.found.length === 0 && (here.act === "question" || here.act === "request");
  const opener = asks ? openerBefore(here.sentence, here.at) : null;
  return opener ? clauseOf(here, opener, here.act) : undefined;
}

/** 'Some Members who had seen it work elsewhere reported that it did well': whoever begins the sentence, with a clause about them before the verb. */
function subjectDescribed(here: Finite): Clause | undefined {
  const { sentence, at, before, act, past, found } = here;
  const { tokens } = sentence;
  if (!past || found.length > 0 || before !== at - 1 || JOINTS.has(tokens[before]?.lower ?? "")) return undefined;
  const opener = openerOf(sentence);
  if (!opener || tokens[opener.to]?.lower !== "who" || at - opener.to > LONGEST_CLAUSE) return undefined;
  const inside = tokens.slice(opener.to + 1, at);
  const told = inside.some(({ lower }) => BE_PAST.has(lower) || HAVE.has(lower) || verbGroup(lower)?.past === true);
  return told && !inside.some(({ lower, word }) => !word || SUBORDINATORS.has(lower)) ? clauseOf(here, opener, act) : undefined;
}
const LONGEST_CLAUSE = 20;

/** Whoever a sentence begins with, by name or by role. */
function openerOf({ tokens, mentions }: Sentence): Mention | undefined {
  const start = tokens.findIndex((token) => token.word);
  return mentions.find(({ from, pronoun }) => from === start && !pronoun);
}

function openerBefore(sentence: Sentence, at: number): Mention | null {
  const { tokens } = sentence;
  const opener = openerOf(sentence);
  if (!opener) return null;
  const next = tokens[opener.to]?.lower === "," ? opener.to + 1 : opener.to;
  return next < at && REMARKING.has(tokens[next]?.lower ?? "") ? opener : null;
}
const REMARKING = new Set(
  "observing noting referring recognising remarking commenting speaking citing recalling quoting mentioning acknowledging welcoming drawing mindful alluding returning turning reflecting considering".split(
    " ",
  ),
);

/** 'by the Treasurer, who explained': unless somebody speaks in the main clause. */
function ofRelative({ sentence, at, before, verb, act, found }: Finite): Clause | null | undefined {
  const isRelative = sentence.tokens[before]?.lower === "who" && !found.some((clause) => !clause.embedded);
  return isRelative ? relative(sentence, at, before, verb, act) : undefined;
}

/** 'Moved by Councillor Hart and seconded by Councillor Lowe –', 'Acknowledged by the Chief Constable': who does it says so. */
function ofAgent(here: Finite): Clause | null | undefined {
  const { sentence, at, verb, act } = here;
  const agent = at <= 1 && !PUT_TO.has(verb.lemma) && !saidBehind(sentence, at) ? agentOf(sentence, at) : null;
  if (!agent) return undefined;
  // 'Encouraged by Members, more victims had come forward.'
  if (act === "request") return null;
  return clauseOf(here, agent, MOVES.has(verb.lemma) ? "procedural" : act);
}
const MOVES = new Set(["move", "propose"]);
const agentOf = ({ tokens, mentions }: Sentence, at: number): Mention | null =>
  tokens[at + 1]?.lower === "by" ? (mentions.find(({ from, pronoun }) => from === at + 2 && !pronoun) ?? null) : null;

/** 'Invited to comment, the Deputy stated': whoever stands behind a comma speaks, and the participle is no clause of its own. */
const saidBehind = ({ tokens, mentions }: Sentence, at: number): boolean =>
  mentions.some(
    ({ from, to, pronoun }) =>
      from > at + 1 &&
      !pronoun &&
      tokens[from - 1]?.lower === "," &&
      VERBS.get(tokens[afterAdverbs(tokens, to)]?.lower ?? "")?.forms.has("past") === true,
  );

/** 'Mrs Lane was welcomed to the meeting and asked to put her question.': it was done to her. */
function isWelcomed({ sentence: { tokens, text }, at, before, verb }: Finite): null | undefined {
  const done = tokens[before]?.lower === "and" && PUT_TO.has(verb.lemma) && WELCOMED.test(text.slice(0, tokens[at]?.start ?? 0));
  return done ? null : undefined;
}
const WELCOMED = /\b(?:was|were) (?:\w+ )?(?:welcomed|thanked|introduced|invited)\b[^.;]{0,80}$/iu;
/** What is done to whoever then answers. */
const PUT_TO = new Set(["ask", "question", "press", "challenge", "quiz"]);

/** 'Thanked the Panel' opens the sentence: nobody is named. */
function bare({ sentence, at, before, verb, act }: Finite): Clause | undefined {
  const opens = before < 0 || (before === 0 && !sentence.tokens[0]?.word);
  const isParticiple = (PUT_TO.has(verb.lemma) && answered(sentence, at)) || saidBehind(sentence, at);
  if (!opens || isParticiple) return undefined;
  return { voice: "bare", at, lemma: verb.lemma, act, subject: null, beside: null, embedded: false, joined: false };
}
/** 'Asked by a Member about searches, she confirmed': somebody after a comma answers, and the participle is no clause of its own. */
const answered = ({ tokens, mentions }: Sentence, at: number): boolean =>
  tokens[at + 1]?.lower === "by" || mentions.some((mention) => mention.from > at && tokens[mention.from - 1]?.lower === ",");

/** What no joint stands before shares no subject; nor does a participle ('…, presented by the Clerk'). */
function onlyJoined({ sentence: { tokens }, at, before }: Finite): null | undefined {
  return tokens[at + 1]?.lower !== "by" && SHARING.has(tokens[beforeReply(tokens, before)]?.lower ?? "") ? undefined : null;
}
const SHARING = new Set(["and", "but", ",", "then", ";"]);

/** The place before 'in reply', 'in answer to these' that ends at a place; the place itself where neither does. */
function beforeReply(tokens: Sentence["tokens"], place: number): number {
  for (let at = place - 1; at >= 0 && at > place - LONGEST_REPLY; at -= 1) {
    const words = tokens.slice(at, place + 1).map(({ lower }) => lower);
    if (words[0] === "in") return IN_REPLY.test(words.join(" ")) ? at - 1 : place;
  }
  return place;
}
const LONGEST_REPLY = 6;
const IN_REPLY =
  /^in (?:reply|response|answer)(?: to (?:this|that|these|those|them|it|(?:the|each|these|those) (?:questions?|points?)))?$/u;

/** 'The Treasurer was asked about pay and replied': whom the question was put to. */
function askedAndSaid(here: Finite): Clause | null {
  const asked = here.found.at(-1);
  if (asked?.lemma !== "ask" || asked.voice !== "impersonal" || asked.embedded) return null;
  const { tokens } = here.sentence;
  const subject = subjectEndingAt(here.sentence, beforeAdverbs(tokens, beforeAdverbs(tokens, asked.at)) + 1);
  return subject && subject !== "object" ? clauseOf(here, subject, here.act) : null;
}

/** 'Members turned to the 101 service and noted': the subject of a verb that no table lists. */
function sharedUnlisted(here: Finite): Clause | null {
  const { tokens, mentions } = here.sentence;
  if (here.found.length > 0) return null;
  const subject = mentions.find((mention) => mention.to <= here.at && !PREPOSITIONS.has(tokens[mention.from - 1]?.lower ?? ""));
  if (!subject) return null;
  const verb = tokens[afterAdverbs(tokens, subject.to)]?.lower ?? "";
  return BE_PAST.has(verb) || MODALS.has(verb) || verbGroup(verb)?.past ? clauseOf(here, subject, here.act) : null;
}
