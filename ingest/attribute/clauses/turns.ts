import type { Act } from "../../../corpus/model/index.ts";
import { followsWhich, mayBegin, wantsAnswer, type Clause, type Sentence } from "./clause.ts";
import type { Mention } from "../mentions/mention.ts";
import { sexOf } from "../mentions/names.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";

/** What one voice says in a sentence: its clauses of one rank that share a subject. */
export interface Turn {
  voice: Clause["voice"];
  subject: Mention | null;
  beside: Mention | null;
  clauses: Clause[];
}
/** Who makes the main statement of a sentence, who else speaks in it, and by which rule. */
export interface Spoken {
  main: Turn;
  also: Turn | null;
  /** Acts of impersonal clauses that add to the main turn ('… and it was queried whether'). */
  added: Act[];
  rule: string;
}

/** The turns of a sentence, in order: embedded clauses left out, a verb that shares its subject in its turn. */
export function turnsOf(sentence: Sentence, clauses: readonly Clause[]): Turn[] {
  const turns: Turn[] = [];
  for (const clause of clauses) {
    if (clause.embedded) continue;
    const last = turns.at(-1);
    // 'The candidate was asked questions by Members, during which he said': whom they asked.
    const patient = clause.subject?.pronoun ? last?.clauses.at(-1)?.patient : undefined;
    if (patient && clause.voice === "active" && clause.subject?.pronoun !== "they") {
      turns.push({ ...clause, subject: patient, clauses: [{ ...clause, subject: patient }] });
      continue;
    }
    if (last && (clause.joined || sameSpeaker(last, clause))) last.clauses.push(clause);
    else if (!last || opensTurn(sentence, clause, last)) turns.push({ ...clause, clauses: [clause] });
  }
  return turns;
}

/** A pronoun after a named subject is that subject: 'The PCC stated X and he suggested Y'. */
function sameSpeaker(turn: Turn, clause: Clause): boolean {
  if (clause.voice !== "active" || !clause.subject?.pronoun || turn.voice !== "active") return false;
  const own = turn.subject?.pronoun ?? pronounOf(turn.subject?.name ? sexOf(turn.subject.name) : null);
  if (own && own !== clause.subject.pronoun) return false;
  return !turn.clauses.some((one) => one.act === "question");
}

const pronounOf = (sex: "m" | "f" | null): "he" | "she" | null => (sex === null ? null : sex === "m" ? "he" : "she");

/** A further voice begins after what joins clauses of one rank; elsewhere it lies within what the first one says. */
function opensTurn(sentence: Sentence, clause: Clause, last: Turn): boolean {
  if (clause.voice === "hearer" && clause.subject === null) return true;
  const { pronoun = null, from = 0 } = clause.subject ?? {};
  if (pronoun && !mayBegin(sentence.tokens, from) && !followsWhich(sentence.tokens, from)) return false;
  if (clause.voice === "thing") return last.voice === "thing";
  const before = clause.subject && clause.voice === "active" && clause.subject.from < clause.at ? clause.subject.from : null;
  const start = before ?? clauseStart(sentence, clause);
  return mayBegin(sentence.tokens, start) || followsWhich(sentence.tokens, start);
}

function clauseStart({ tokens }: Sentence, clause: Clause): number {
  if (clause.voice === "hearer" && clause.subject) return clause.subject.from;
  let at = clause.at;
  while (at > 0 && !mayBegin(tokens, at)) at -= 1;
  // A clause that has run on from the sentence's start without a joint is no clause of its own.
  return at;
}

/** Which turn makes the main statement. Null: nobody speaks. */
export function mainOf(turns: readonly Turn[], sentence: Sentence): Spoken | null {
  const [first, ...later] = turns;
  if (!first) return null;
  const leads = /[:–—-]\s*$/u.test(sentence.text);
  const answer = later.find((turn) => turn.voice === "hearer");
  const named = later.find(
    (turn) =>
      turn.voice === "active" &&
      (!turn.subject?.pronoun || turn.subject === first.clauses.at(-1)?.patient) &&
      (turn.subject?.office !== "other" || turn.subject.role === "candidate") &&
      !assents(turn, sentence),
  );
  // 'The Treasurer gave a summary and Members heard that:' leads in to the Treasurer's points.
  const presents = leads && first.voice === "active" && !wantsAnswer(actOfLast(first));
  if (answer && (first.voice === "active" || first.voice === "bare") && !named && !presents)
    return { main: answer, also: first, added: [], rule: "asked-and-informed" };
  const told = first.voice === "active" && !named && (actOfLast(first) === "question" || turnsTo(first)) && later.find(informs);
  if (told) return { main: told, also: first, added: [], rule: "asked-and-informed" };
  if (first.voice !== "active" && first.voice !== "bare" && named)
    return { main: named, also: first, added: [], rule: "impersonal-then-named" };
  const asked = first.voice === "impersonal" && first.clauses[0]?.lemma === "ask" && later.find((turn) => turn.voice === "active");
  if (asked) return { main: asked, also: first, added: [], rule: "impersonal-then-named" };
  if (first.voice === "active" && named && CONCEDES.test(sentence.text) && !first.clauses.some(binds))
    return { main: named, also: first, added: [], rule: "conceded-then-said" };
  // 'Members put questions, which the PCC answered as follows:' leads in to both.
  if (first.voice === "active" && named && !(leads && isRelative(named, sentence)) && yields(first, named))
    return { main: named, also: first, added: [], rule: "asked-and-answered" };
  if (first.voice === "active" && named && informsBehind(first, named, sentence))
    return { main: named, also: first, added: [], rule: "brought-up-and-answered" };
  if (first.voice === "impersonal" && wantsAnswer(actOfLast(first)) && later.some(answers))
    return { main: first, also: null, added: ["response"], rule: "asked-and-noted" };
  const added = later.filter((turn) => turn.voice === "impersonal").flatMap((turn) => turn.clauses.map((clause) => clause.act));
  return { main: first, also: named ?? null, added, rule: first.voice };
}

/** What is decided, promised or agreed to goes before what another says behind it. */
const binds = ({ act, lemma }: Clause): boolean => act === "decision" || act === "undertaking" || lemma === "agree";
/** 'Whilst the Commissioner reported that it did well, Members queried its cost.' */
const CONCEDES = /^\W*(?:whilst|while|although|though|even though)\b/iu;

/** Whether who is named does it to what stands before: 'questions, which the PCC answered'. */
const isRelative = ({ subject }: Turn, { text, tokens }: Sentence): boolean =>
  /\bwhich\b[^,.;:]{0,30}$/u.test(text.slice(0, tokens[subject?.from ?? 0]?.start ?? 0));
const actOfLast = (turn: Turn): Act => turn.clauses.at(-1)?.act ?? "statement";
/** 'An update was requested, it was noted that …'. */
const answers = (turn: Turn): boolean =>
  turn.voice === "impersonal" && actOfLast(turn) === "statement" && turn.clauses.at(-1)?.lemma !== "be";

/** 'Members asked whether it was safe and it was confirmed that it was.' */
const informs = (turn: Turn): boolean => turn.voice === "impersonal" && INFORMS.has(turn.clauses[0]?.lemma ?? "");
const INFORMS = new Set([
  "confirm",
  "acknowledge",
  "accept",
  "advise",
  "explain",
  "clarify",
  "report",
  "respond",
  "state",
  "reply",
  "answer",
]);

/** 'Members touched upon resignations, and it was advised that …': what they turn to is told of, by nobody named. */
const turnsTo = ({ subject, clauses }: Turn): boolean => subject?.number === "many" && TURNS_TO.has(clauses.at(-1)?.lemma ?? "");
const TURNS_TO = new Set(["touch", "discuss", "debate", "raise", "refer", "consider", "mention"]);

/** '…; the Commissioner concurred.': who only says yes to what another has said. */
function assents({ clauses: [only, ...more] }: Turn, { tokens }: Sentence): boolean {
  if (!only || more.length > 0) return false;
  // '…, to which the Commissioner had no objection'
  if (only.lemma === "have") return only.act === "statement";
  const behind = tokens.slice(only.at + 1).filter((token) => token.word);
  return ASSENTS.has(only.lemma) && behind.every(({ lower }) => lower === "too" || lower === "entirely");
}
const ASSENTS = new Set(["concur", "agree", "accept", "acknowledge", "assent"]);

/** '…; the Commissioner confirmed that it was late': what a member brings up in one clause is answered in the next. */
const informsBehind = (first: Turn, named: Turn, { tokens }: Sentence): boolean =>
  tokens[(named.subject?.from ?? 0) - 1]?.lower === ";" &&
  isScrutineer(first.subject?.office ?? first.subject?.name?.office ?? "other") &&
  isAccountable(named.subject?.office ?? null) &&
  INFORMS.has(named.clauses[0]?.lemma ?? "");

/** The first voice only asks, or welcomes, what the second answers. */
function yields(first: Turn, named: Turn): boolean {
  if (named.clauses.every((clause) => clause.lemma === "second")) return false;
  return (
    wantsAnswer(actOfLast(first)) ||
    named.clauses.some((clause) => clause.act === "response" || clause.act === "undertaking") ||
    ["welcome", "discuss", "debate", "raise"].includes(first.clauses.at(-1)?.lemma ?? "")
  );
}
