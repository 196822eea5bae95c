import type { Act } from "../../corpus/model/index.ts";
import { verbGroup } from "../../corpus/text/verbs.ts";
import { active, shared } from "./active.ts";
import { attitude, stance, wish, WISHES } from "./attitudes.ts";
import { actOf, subjectEndingAt, type Clause, type Sentence } from "./clause.ts";
import { actByCue } from "./cues.ts";
import { afterAdverbs, BE, BE_PAST, beforeAdverbs, HAVE, MODALS, PREPOSITIONS } from "./function-words.ts";
import type { Token } from "./grammar.ts";
import { ATTITUDES, STANCES, VERBS, type Verb } from "./lexicon.ts";
import { existential, passive } from "./passives.ts";
import type { Mention } from "./mentions.ts";
import { denied, hadSaid, inverted, opinion, opinionOf, OPINIONS, relative } from "./side-clauses.ts";

/** All clauses of a sentence that report speech, in order. */
export function findClauses(sentence: Sentence): Clause[] {
  const found: Clause[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.word || !mayReport(token.lower, tokens[at + 1]?.lower)) continue;
    const clause = clauseAt(sentence, at, found);
    if (clause) found.push(clause);
  }
  return found;
}

/** Most words report nothing: they are passed over at once. */
const mayReport = (word: string, next: string | undefined): boolean =>
  VERBS.has(word) ||
  WISHES.has(word) ||
  OPINIONS.has(word) ||
  word === "there" ||
  next === "that" ||
  ATTITUDES.begins(word) ||
  STANCES.begins(word);

/** Before what one feels so about. */
const FEELS_AT = new Set(["by", "at", "with"]);
/** What is done with a question that is printed. */
const PUT = new Set(["submit", "hand", "put"]);

function clauseAt(sentence: Sentence, at: number, found: readonly Clause[]): Clause | null {
  const token = sentence.tokens[at];
  if (!token?.word) return null;
  if (token.lower === "there") return existential(sentence, at);
  if (OPINIONS.has(token.lower)) {
    const held = sentence.tokens[at - 1]?.possessive ? opinion(sentence, at) : opinionOf(sentence, at);
    if (held || !VERBS.has(token.lower)) return held;
  }
  const stood = STANCES.begins(token.lower) ? stance(sentence, at, found) : null;
  if (stood) return stood;
  if (WISHES.has(token.lower)) return wish(sentence, at, found);
  const form = VERBS.get(token.lower);
  if (!form) return attitude(sentence, at, found) ?? unlisted(sentence, at, found);
  const { verb, forms } = form;
  const before = beforeAdverbs(sentence.tokens, at);
  // 'Greta Lisle AM enquired': what ends a name is no auxiliary.
  const auxiliary = sentence.mentions.some((mention) => mention.to === before + 1) ? "" : (sentence.tokens[before]?.lower ?? "");
  if (BE.has(auxiliary)) {
    // 'The following question had been submitted by Councillor Fell:'
    const isPut = auxiliary === "been" && sentence.tokens[before - 1]?.lower === "had" && PUT.has(verb.lemma);
    const put = isPut ? passive(sentence, at, before - 1, verb) : null;
    if (put?.subject) return put;
    const isPassive = BE_PAST.has(auxiliary) && (forms.has("participle") || forms.has("past"));
    // 'was encouraged by the fall' is how somebody feels; 'was encouraged by the Chair to go on' what somebody did.
    const feels = FEELS_AT.has(sentence.tokens[at + 1]?.lower ?? "") && !sentence.mentions.some(({ from }) => from === at + 2);
    const felt = feels ? attitude(sentence, at, found) : null;
    if (felt) return felt;
    return (isPassive ? passive(sentence, at, before, verb) : null) ?? attitude(sentence, at, found);
  }
  const hadSaidIt = /^(?:that|the following)\b/u.test(`${sentence.tokens[at + 1]?.lower ?? ""} ${sentence.tokens[at + 2]?.lower ?? ""}`);
  if (auxiliary === "had" && hadSaidIt) return hadSaid(sentence, at, before, verb, found);
  if (auxiliary === "having") return afterHaving(sentence, at, before, verb, found);
  if (MODALS.has(auxiliary)) return denied(sentence, at, before, verb, found);
  if (HAVE.has(auxiliary)) return null;
  if (auxiliary === "to") return forms.has("infinitive") ? afterCatenative(sentence, at, before, verb, found) : null;
  if (forms.has("gerund") && !forms.has("past")) return participial(sentence, at, verb, found);
  if (forms.has("past") || forms.has("present")) return finite(sentence, at, before, verb, found, forms.has("past"));
  return null;
}

/** 'nominated by East Marl': by somebody; who recommends by letter that it be changed asks for it. */
const byWhom = ({ tokens, mentions }: Sentence, at: number): boolean =>
  tokens[at + 1]?.lower === "by" &&
  (tokens[at + 2]?.capital === true ||
    /^(?:the|his|her|their)$/u.test(tokens[at + 2]?.lower ?? "") ||
    mentions.some(({ from }) => from === at + 2)) &&
  !tokens.slice(at + 2).some(({ lower }) => lower === "that");
/** What is done to whom a participle with 'by' stands behind. */
const CHOOSES = new Set(["nominate", "appoint", "elect", "select", "invite", "propose", "commend", "recommend"]);

/** Whether who stands before a verb is no subject of it. */
function doesNothing(sentence: Sentence, at: number, verb: Verb, subject: Mention, past: boolean): boolean {
  // 'was not the member nominated by East Marl': it was done to them.
  if (past) return CHOOSES.has(verb.lemma) && byWhom(sentence, at);
  // 'He shared Members worries': what is somebody's, its apostrophe lost.
  return verbGroup(sentence.tokens[subject.from - 1]?.lower ?? "")?.past === true;
}

/** 'The PCC stated', 'The PCC, in reply, stated', '… and asked', 'Thanked the Panel'. */
function finite(sentence: Sentence, at: number, before: number, verb: Verb, found: readonly Clause[], past: boolean): Clause | null {
  const told = verb.lemma === "ask" ? (sentence.mentions.find((mention) => mention.from === at + 1)?.to ?? 0) : 0;
  const act = actOf(sentence.tokens, at, verb, told);
  if (act === null) return null;
  // A present form may be a noun ('for their full replies'): its subject stands right before it.
  const subject = subjectEndingAt(sentence, before + 1, past);
  if (subject === "object") return null;
  if (subject && doesNothing(sentence, at, verb, subject, past)) return null;
  // 'The report was noted and the Treasurer thanked': nobody is thanked by whom it names.
  const next = sentence.tokens[at + 1];
  if (verb.act === "thanks" && past && (!next || !next.word || next.lower === "for") && next?.lower !== ",") return null;
  if (subject && verb.frame === "heard") return heard(sentence, active(sentence, at, verb.lemma, act, subject, found));
  if (subject) return active(sentence, at, verb.lemma, act, subject, found);
  const teller = verb.frame === "heard" && found.length === 0 ? toldBy(sentence, at) : null;
  if (teller) return active(sentence, at, verb.lemma, act, teller, found);
  if (past && verb.frame === "heard") return heardToo(sentence, at, act, found);
  if (!past) return null;
  const behind = found.length === 0 && verb.act !== "thanks" && !verb.hearer ? inverted(sentence, at, before) : null;
  if (behind) return active(sentence, at, verb.lemma, verb.act, behind, found);
  const opener = found.length === 0 && (act === "question" || act === "request") ? opensBefore(sentence, at) : null;
  if (opener) return active(sentence, at, verb.lemma, act, opener, found);
  if (sentence.tokens[before]?.lower === "who" && !found.some((clause) => !clause.embedded))
    return relative(sentence, at, before, verb, act);
  const agent = at <= 1 && !PUT_TO.has(verb.lemma) && !saidBehind(sentence, at) ? agentOf(sentence, at) : null;
  // 'Encouraged by Members, more victims had come forward.'
  if (agent && act === "request") return null;
  if (agent) return active(sentence, at, verb.lemma, MOVES.has(verb.lemma) ? "procedural" : act, agent, found);
  const mark = sentence.tokens[before]?.lower ?? "";
  // 'Mrs Lane was welcomed to the meeting and asked to put her question.'
  if (mark === "and" && PUT_TO.has(verb.lemma) && WELCOMED.test(sentence.text.slice(0, sentence.tokens[at]?.start ?? 0))) return null;
  // 'Asked by a Member about searches, she confirmed': the participle is no clause of its own.
  if (
    (before < 0 || (before === 0 && !sentence.tokens[0]?.word)) &&
    (!PUT_TO.has(verb.lemma) || !answered(sentence, at)) &&
    !saidBehind(sentence, at)
  ) {
    return { voice: "bare", at, lemma: verb.lemma, act, subject: null, beside: null, embedded: false, joined: false };
  }
  // '…, presented by the Clerk': a participle.
  if (sentence.tokens[at + 1]?.lower === "by") return null;
  if (mark !== "and" && mark !== "but" && mark !== "," && mark !== "then" && mark !== ";") return null;
  return (
    shared(at, verb.lemma, act, found) ??
    askedAndSaid(sentence, at, verb.lemma, act, found) ??
    sharedUnlisted(sentence, at, verb.lemma, act, found)
  );
}

/** 'Mrs Lane, observing that it had come up before (Item 5) asked': whoever begins the sentence, with a participle before the verb. */
function opensBefore({ tokens, mentions }: Sentence, at: number): Mention | null {
  const opener = mentions.find(({ from, pronoun }) => from === tokens.findIndex((token) => token.word) && !pronoun);
  if (!opener) return null;
  const next = tokens[opener.to]?.lower === "," ? opener.to + 1 : opener.to;
  return next < at && REMARKING.has(tokens[next]?.lower ?? "") ? opener : null;
}
const REMARKING = new Set(
  "observing noting referring recognising remarking commenting speaking citing recalling quoting mentioning acknowledging welcoming drawing mindful alluding returning turning reflecting considering".split(
    " ",
  ),
);

/** 'Moved by Councillor Hart and seconded by Councillor Lowe –', 'Acknowledged by the Chief Constable': who does it says so. */
const MOVES = new Set(["move", "propose"]);
const agentOf = ({ tokens, mentions }: Sentence, at: number): Mention | null =>
  tokens[at + 1]?.lower === "by" ? (mentions.find(({ from, pronoun }) => from === at + 2 && !pronoun) ?? null) : null;

/** 'The Chair, having thanked the PCC, moved on', 'Having thanked the PCC, the Chair moved on': whoever begins the main clause said so too. */
function afterHaving(sentence: Sentence, at: number, having: number, verb: Verb, found: readonly Clause[]): Clause | null {
  const { tokens, mentions } = sentence;
  const act = actOf(tokens, at, verb);
  if (act === null || found.length > 0 || (act !== "thanks" && act !== "concern" && act !== "question")) return null;
  const closing = tokens.findIndex((token, place) => place > at && token.lower === ",");
  const subject =
    having === 0
      ? mentions.find((mention) => mention.from === closing + 1)
      : mentions.find((mention) => mention.from === 0 && mention.to === having - 1);
  return subject && closing > 0 && !subject.pronoun ? active(sentence, at, verb.lemma, act, subject, found) : null;
}

/** 'Invited to comment, the Deputy stated': whoever stands behind a comma speaks, and the participle is no clause of its own. */
const saidBehind = ({ tokens, mentions }: Sentence, at: number): boolean =>
  mentions.some(
    ({ from, to, pronoun }) =>
      from > at + 1 &&
      !pronoun &&
      tokens[from - 1]?.lower === "," &&
      VERBS.get(tokens[afterAdverbs(tokens, to)]?.lower ?? "")?.forms.has("past") === true,
  );

const WELCOMED = /\b(?:was|were) (?:\w+ )?(?:welcomed|thanked|introduced|invited)\b[^.;]{0,80}$/iu;
/** What is done to whoever then answers. */
const PUT_TO = new Set(["ask", "question", "press", "challenge", "quiz"]);
/** 'Asked by a Member about searches, she confirmed': somebody after a comma answers. */
const answered = ({ tokens, mentions }: Sentence, at: number): boolean =>
  tokens[at + 1]?.lower === "by" || mentions.some((mention) => mention.from > at && tokens[mention.from - 1]?.lower === ",");

/** 'The Treasurer was asked about pay and replied': whom the question was put to. */
function askedAndSaid(sentence: Sentence, at: number, lemma: string, act: Act, found: readonly Clause[]): Clause | null {
  const asked = found.at(-1);
  if (asked?.lemma !== "ask" || asked.voice !== "impersonal" || asked.embedded) return null;
  const subject = subjectEndingAt(sentence, beforeAdverbs(sentence.tokens, beforeAdverbs(sentence.tokens, asked.at)) + 1);
  return subject && subject !== "object" ? active(sentence, at, lemma, act, subject, found) : null;
}

/** 'Members turned to the 101 service and noted': the subject of a verb that no table lists. */
function sharedUnlisted(sentence: Sentence, at: number, lemma: string, act: Act, found: readonly Clause[]): Clause | null {
  const { tokens, mentions } = sentence;
  if (found.length > 0) return null;
  const subject = mentions.find((mention) => mention.to <= at && !PREPOSITIONS.has(tokens[mention.from - 1]?.lower ?? ""));
  if (!subject) return null;
  const verb = tokens[afterAdverbs(tokens, subject.to)]?.lower ?? "";
  return BE_PAST.has(verb) || MODALS.has(verb) || verbGroup(verb)?.past ? active(sentence, at, lemma, act, subject, found) : null;
}

/** 'The meeting heard from Inspector Dow that …' */
const toldBy = ({ tokens, mentions }: Sentence, at: number): Mention | null =>
  tokens[at + 1]?.lower === "from" ? (mentions.find(({ from }) => from === at + 2) ?? null) : null;

/** 'The Panel heard that …': the subject hears; 'heard from the Chief Constable that …' says from whom. */
function heard(sentence: Sentence, clause: Clause): Clause | null {
  const next = sentence.tokens[clause.at + 1]?.lower;
  const speaker = toldBy(sentence, clause.at);
  if (speaker) return { ...clause, subject: speaker, beside: null };
  return next === "that" || next === "how" || next === ":" ? { ...clause, voice: "hearer" } : null;
}

/** 'Members asked what it cost and heard that …': who asked is told. */
function heardToo({ tokens }: Sentence, at: number, act: Act, found: readonly Clause[]): Clause | null {
  const asked = found.at(-1)?.voice === "active" && ["and", "but", ","].includes(tokens[at - 1]?.lower ?? "");
  if (!asked || tokens[at + 1]?.lower !== "that") return null;
  return { voice: "hearer", at, lemma: "hear", act, subject: null, beside: null, embedded: false, joined: false };
}

/** 'went on to ask', 'proceeded to explain', 'was able to confirm': as if the verb stood in the past. */
function afterCatenative(sentence: Sentence, at: number, to: number, verb: Verb, found: readonly Clause[]): Clause | null {
  const { tokens } = sentence;
  const start = catenativeStart(tokens, to);
  const act = start === null ? null : actOf(tokens, at, verb);
  if (start === null || act === null) return null;
  const before = beforeAdverbs(tokens, start);
  const subject = subjectEndingAt(sentence, before + 1);
  // 'was not able to promise one'
  const done = act === "undertaking" && tokens[start + 1]?.lower === "not" ? "statement" : act;
  if (subject && subject !== "object") return active(sentence, at, verb.lemma, done, subject, found);
  return tokens[before]?.lower === "and" || tokens[before]?.lower === "," ? shared(at, verb.lemma, act, found) : null;
}

function catenativeStart(tokens: readonly Token[], to: number): number | null {
  const [second, first] = [tokens[to - 1]?.lower, tokens[to - 2]?.lower];
  if (second === "able" && first === "not" && BE_PAST.has(tokens[to - 3]?.lower ?? "")) return to - 3;
  if (second === "on" && (first === "went" || first === "moved")) return to - 2;
  if (second === "able" && (first === "was" || first === "were")) return to - 2;
  if (second === "proceeded" || second === "continued") return to - 1;
  if ((second === "opportunity" || second === "chance") && tokens[to - 3]?.lower === "took") return to - 3;
  return null;
}

const TIMES = new Set(["time", "times", "year", "years", "circumstances", "period", "environment", "conditions", "role", "job", "work"]);

/** 'opened by asking', 'concluded by thanking'. */
const OPENS = new Set(["opened", "began", "started", "commenced", "continued", "finished", "ended", "closed"]);

/** '…, asking whether': adds its act to the clause whose subject it shares. */
function participial(sentence: Sentence, at: number, verb: Verb, found: readonly Clause[]): Clause | null {
  const act = verb.frame === "object" ? actByCue(verb.cues, sentence.tokens, at + 1) : actOf(sentence.tokens, at, verb);
  const before = sentence.tokens[at - 1]?.lower ?? "";
  // 'in difficult and demanding times'
  if (before === "and" && TIMES.has(sentence.tokens[at + 1]?.lower ?? "")) return null;
  if (act !== null && before === "by" && OPENS.has(sentence.tokens[at - 2]?.lower ?? "")) {
    const subject = subjectEndingAt(sentence, beforeAdverbs(sentence.tokens, at - 2) + 1);
    if (subject && subject !== "object") return active(sentence, at, verb.lemma, act, subject, found);
  }
  if (act === null || (before !== "," && before !== "and") || (act !== "question" && act !== "concern" && act !== "request")) return null;
  return shared(at, verb.lemma, act, found);
}

/** A verb that no table lists, in the past, between a subject and 'that': it reports speech whatever it is. */
function unlisted(sentence: Sentence, at: number, found: readonly Clause[]): Clause | null {
  const { tokens } = sentence;
  if (tokens[at + 1]?.lower !== "that" || !tokens[at]?.lower.endsWith("ed")) return null;
  const subject = subjectEndingAt(sentence, beforeAdverbs(tokens, at) + 1);
  if (!subject || subject === "object" || !verbGroup(tokens[at]?.lower ?? "")?.past) return null;
  return active(sentence, at, tokens[at]?.lower ?? "", "statement", subject, found);
}
