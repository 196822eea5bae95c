import type { Act, Office } from "../../../corpus/model/index.ts";
import type { Sentence } from "../clauses/clause.ts";
import { isToBe } from "../asks/wish-forms.ts";
import { isScrutineer } from "../mentions/sides.ts";
import type { Spoken, Turn } from "../clauses/turns.ts";

/** Words that make a member's or the chair's remark a concern, whatever verb brings it. */
const WORRIES =
  /\b(?:lack|diminish|disappoint|worr|concern|unaccept|inadequate|frustrat|dismay|fear|alarm|unfair|failing|insufficien|gap|too\b|enough\b|no longer|unsatisf|deteriorat|neglect|ignored|forgotten|fallen away|let down|lost touch|suffer|ought not|should not have|neglected|overlooked|left behind|left out|(?:losing|lost) (?:confidence|faith|trust|patience)|(?:rather|somewhat|a little|a bit|quite|very) (?:thin|weak|slow|late|vague|sparse|scant|patchy|narrow|woolly|bland)\b|out of reach|off (?:track|course)\b|unrealistic|unachievable)/iu;
/** Stronger words, which make one of whatever a member notes, finds or refers to. */
const TROUBLES =
  /\b(?:uneas\w+|troubl(?:ed|ing)|nuisance|frighten\w*|pointless|abandon\w*|given up|overstated|mislead\w+|misled|worthless|frustrat\w+|alarm(?:ed|ing)|disappoint\w+|unacceptabl\w+|forgotten|let down|not good enough|no deterrent|insulted|appall\w+|shock\w+|scepti\w+|dismay\w*|distress(?:ed|ing)|fed up|danger that|left behind|(?:had|has|have) (?!no |few |any )(?:\w+ )?(?:worries|concerns)|(?:his|her|their) (?:\w+ )?(?:worry|concern) was)\b/iu;
/** What makes one of whatever a member tells, though of nobody named: there as many only tell. */
const PLIGHTS =
  /\b(?:nobody|no one|never (?:had|been|once|seen)|had yet to|not even|short of|fell short|had lost|shut|in the dark|unanswered|gave up|kept (?:on|waiting)|disgrace|scandal|in vain|did not (?:want|see why|find|share|agree (?!to\b)|accept|match|feel (?:reassured|convinced|confident))|too (?:long|little|late|often|short|slow|slowly|thin|few|heavily)|only after the event|little in (?:it|the) (?:on|about|to|for)\b|(?<!be )less (?:happy|content)|blight\w*|soured|great loss|at (?:greater|more) risk|not (?:easy to (?:follow|read|understand|see|find)|clear|enough|satisfied|convinced|persuaded)\b|remained un\w+|remained of the|wrong message|had no idea|very little|(?:of )?little use|false economy|impossible to|dented|nothing had come|did nothing|far from ideal|a pity|no point in|poor (?:return|value|service|response)|real problem|how slowly|so (?:little|few)\b|mistaken|saw the least|long waits?|had not been told|far from clear|could not (?:see|understand)|(?:seldom|rarely|hardly ever) (?:seen|there|visited|answered|met|used|heard)|out of reach|not [^.;]{0,60}(?:well spent|good value|value for money))\b/iu;
/** 'were keen that small charities should not lose out': what they are anxious to see averted. */
const AVERTS =
  /\b(?:keen|anxious|eager)(?: to (?:see|ensure|make sure))? that (?!(?:the |this |such |their )?(?:good|excellent|hard) )[^.;]{2,100}?\b(?:(?:should|would|did|do|does|must|was|were|be|is|are) not|not be)\b/iu;
/** 'Reference was made to the grant and what would happen should it end': to what is still to come, or is not known. */
const REFERS_TO_WHAT =
  /^\W*reference was (?:\w+ )?made to\b[^.;?]{3,200}?,? and (?:to )?(?:whether|why|(?:what|how|when|who)(?: \w+){0,3} (?:would|could|might|will|can))\b/iu;
/** Whether a text tells of a plight, or of what troubles whoever tells it. */
export const isPlight = (text: string): boolean => PLIGHTS.test(text) || TROUBLES.test(text);
const TELLS = new Set([
  "note",
  "refer",
  "find",
  "be",
  "maintain",
  "highlight",
  "mention",
  "raise",
  "report",
  "advise",
  "hear",
  "speak",
  "add",
  "want",
]);
/** Verbs that bring such a remark; what is explained or reported stays a statement. */
const CALLS_IT = new Set([
  "comment",
  "suggest",
  "feel",
  "say",
  "state",
  "argue",
  "think",
  "believe",
  "consider",
  "remark",
  "observe",
  "stress",
  "emphasise",
  "regard",
  "draw",
]);
/** What the panel does to a paper with these verbs is a decision. */
const DECIDES = new Set([
  "note",
  "agree",
  "endorse",
  "approve",
  "support",
  "accept",
  "resolve",
  "appoint",
  "decide",
  "ratify",
  "recommend",
  "adopt",
]);
/** What members agree to do there and then. */
const DONE_THERE = new Set([...DECIDES, "receive", "confirm", "veto", "defer", "exclude", "adjourn", "elect", "re-elect", "co-opt"]);
const PAPERS =
  /^(?:reports?|updates?|contents?|position|minutes|presentation|information|plan|precept|work|programme|decision|decisions|recommendations?|appointment|budget|proposals?|annual|draft|findings|answers|responses|replies)$/u;
const FEARS = new Set(["fear", "worry", "express", "raise", "voice"]);
/** The strongest act of a turn is the sentence's. */
const STRENGTH: readonly Act[] = [
  "undertaking",
  "request",
  "question",
  "concern",
  "thanks",
  "decision",
  "response",
  "procedural",
  "statement",
];

/** What a turn of a known office does: the strongest act of its clauses, corrected by who speaks and about what. */
export function actOfTurn(sentence: Sentence, spoken: Spoken, office: Office): Act {
  const { main, added } = spoken;
  if (spoken.rule === "asked-and-informed" || spoken.rule === "asked-and-noted") return "response";
  if (decides(sentence, main, office)) return "decision";
  if (spoken.also?.clauses.some((clause) => clause.lemma === "second") && main.clauses[0]?.lemma === "propose") return "procedural";
  // What the commissioner proposes is the commissioner's own to do.
  const proposes = !isScrutineer(office) && office !== "unattributed";
  const acts = main.clauses.map((clause): Act =>
    proposes && (clause.lemma === "explore" || (clause.lemma === "propose" && clause.act === "request")) ? "statement" : clause.act,
  );
  // 'welcomed the fall reported to the Panel and asked why burglary had risen' asks.
  const asks = acts.includes("question") && /\basked (?:why|how)\b/u.test(sentence.text);
  if (acts[0] === "procedural" && !asks) return "procedural";
  // 'The PCC agreed to this' decides nothing: it grants what was asked.
  if (proposes && acts.includes("decision") && main.clauses.some(({ lemma }) => lemma === "agree")) return "undertaking";
  // 'Members agreed to support the precept'
  if (settles(sentence, main, office)) return "decision";
  if (IS_GRATEFUL.test(sentence.text)) return "thanks";
  if (office === "unattributed" && REFERS_TO_WHAT.test(sentence.text)) return "question";
  if (isScrutineer(office) && main.clauses.every(({ act, lemma }) => act === "statement" && lemma === "be") && IS_SORRY.test(sentence.text))
    return "concern";
  const strongest = pick([...acts, ...added.filter((act) => act !== "statement" && act !== "decision")]);
  // Who welcomes a suggestion and thanks for it thanks.
  const others = main.clauses.flatMap(({ lemma }, at) => (lemma === "welcome" ? [] : (acts[at] ?? []))).filter((act) => act !== "thanks");
  if (strongest === "thanks" && !isScrutineer(office) && others.length > 0) return pick(others);
  // What troubles somebody who answers to the panel is part of the account, unless the minutes call it a concern.
  if (strongest === "concern" && proposes && !main.clauses.some(({ lemma }) => FEARS.has(lemma))) return "statement";
  if (strongest === "question" && isScrutineer(office) && acts[0] !== "question" && complainsFirst(sentence, main, office))
    return "concern";
  if (strongest === "statement" && (isScrutineer(office) || office === "unattributed") && worries(sentence, main, office)) return "concern";
  return strongest;
}

/** 'The Panel was sorry that it had no chapter of its own'; whoever is sorry for somebody, or that they were late, regrets no more than that. */
const IS_SORRY =
  /\b(?:was|were) (?:very |most |rather )?sorry (?!that (?:he|she|they)\b)(?!.*\b(?:died|deaths?|dead|passed away|bereave\w*|funeral|loss of|killed|ill|illness|unwell|injur\w+|accident|retire\w*|leav\w+)\b)(?:that|to (?:see|hear|learn|note|read)|there)\b/iu;

/** 'said that he was grateful.', and no more; 'would like the crew to be thanked'. */
const IS_GRATEFUL =
  /\b(?:said|stated)(?: that)? (?:he|she|they) (?:was|were) (?:very |most )?grateful\W*$|\bwould like [^.;]{2,60} to be (?:\w+ly )?(?:thanked|congratulated|commended)\b/iu;

function pick(acts: readonly Act[]): Act {
  return STRENGTH.find((act) => acts.includes(act)) ?? "statement";
}

/** 'felt that it had been neglected and asked whether it would change': who complains before asking raises a concern. */
function complainsFirst(sentence: Sentence, turn: Turn, office: Office): boolean {
  const asks = turn.clauses.find((clause, at) => at > 0 && clause.act === "question");
  const [first] = turn.clauses;
  if (!asks || !first || NEUTRAL.has(first.lemma)) return false;
  const tokens = sentence.tokens.slice(0, asks.at);
  const text = sentence.text.slice(0, tokens.at(-1)?.end ?? 0);
  return first.act === "concern" || worries({ ...sentence, text, tokens }, { ...turn, clauses: [first] }, office);
}

/** Who does so leads up to a question. */
const NEUTRAL = new Set(["note", "refer", "thank", "welcome", "acknowledge", "mention"]);

function worries({ text, tokens }: Sentence, turn: Turn, office: Office): boolean {
  if (turn.clauses.some((clause) => clause.lemma === "be not") || AVERTS.test(text)) return true;
  const felt = turn.clauses.find((clause) => clause.lemma === "feel")?.at;
  if (felt !== undefined && tokens.some((token, at) => at >= felt && token.lower === "not")) return true;
  const from = turn.clauses.find((clause) => CALLS_IT.has(clause.lemma))?.at;
  if (from !== undefined && WORRIES.test(text.slice(tokens[from]?.end ?? 0))) return true;
  if (turn.clauses.some(({ lemma }) => lemma === "welcome")) return false;
  const troubled = TROUBLES.test(text) || (isScrutineer(office) && office !== "panel" && PLIGHTS.test(text));
  return troubled && turn.clauses.some(({ lemma }) => TELLS.has(lemma) || CALLS_IT.has(lemma));
}

/** 'Members agreed to support the precept', 'The Panel was content to note the report': what they do there and then. */
export function settles({ tokens }: Sentence, { clauses: [clause], subject }: Turn, office: Office): boolean {
  if (!clause || (office !== "panel" && !(office === "member" && subject?.number === "many"))) return false;
  const to = clause.lemma === "agree" ? clause.at + 1 : tokens.findIndex(({ lower }, n) => n >= clause.at && lower === "to");
  const willing = clause.lemma === "be" && CONTENT.has(tokens[clause.at]?.lower ?? "") && to === clause.at + 1;
  if (clause.lemma === "confirm" && office === "panel" && tokens[clause.at + 1]?.lower !== "that")
    return tokens.slice(clause.at + 1, clause.at + 4).some(({ lower }) => lower === "appointment");
  return (clause.lemma === "agree" || willing) && tokens[to]?.lower === "to" && DONE_THERE.has(tokens[to + 1]?.lower ?? "");
}
const CONTENT = new Set(["content", "happy", "pleased", "minded"]);

/** 'The Panel noted the report', 'The Panel agreed that …', 'Members noted the report'. */
function decides(sentence: Sentence, turn: Turn, office: Office): boolean {
  const { tokens } = sentence;
  if (office !== "panel" && !(office === "member" && turn.subject?.number === "many")) return false;
  const [clause] = turn.clauses;
  if (!clause || !DECIDES.has(clause.lemma)) return false;
  const next = tokens[clause.at + 1]?.lower ?? "";
  if (office === "panel" && clause.lemma === "agree" && next !== "with") return true;
  if (office === "panel" && (clause.lemma === "resolve" || clause.lemma === "recommend")) return true;
  // 'The report was noted by the Panel', 'The Panel was content to note the report'
  const before = tokens[clause.at - 1]?.lower ?? "";
  if (office === "panel" && (before === "was" || before === "were") && tokens.slice(0, clause.at).some(({ lower }) => PAPERS.test(lower)))
    return true;
  // 'Members agreed that a letter be sent'
  if (clause.lemma === "agree" && next === "that") return isToBe(sentence, clause.at);
  // 'noted from the report that it had fallen' observes something.
  return next !== "that" && next !== "from" && tokens.slice(clause.at + 1, clause.at + 5).some((token) => PAPERS.test(token.lower));
}
