import type { Sentence } from "../clauses/clause.ts";
import { afterAdverbs, beforeAdverbs, JOINTS, SUBORDINATORS } from "../words/function-words.ts";
import { dueIn } from "./due.ts";
import { WORDS } from "../words/deeds.ts";
import { isAccountable } from "../mentions/sides.ts";

/** How far before 'would' its subject is looked for. */
const SUBJECT_REACH = 14;

/**
 * Whether something is promised to be done ('a copy would be circulated'): a thing that is delivered stands before the modal in its clause;
 * 'which would be' speaks of something else. `participle`: what would be done.
 */
export function isDelivered({ text, tokens, mentions }: Sentence, modal: number, participle: string): boolean {
  const before = beforeAdverbs(tokens, modal);
  if (participle === "taken" && FILLS.test(text.slice(0, tokens[modal]?.start ?? 0))) return false;
  // When the panel meets next nobody promises.
  if (participle === "held" && /\bnext (?:\w+ )?meeting\b/iu.test(text)) return false;
  // 'the outcome of which would be shared with the Panel'
  const ofWhich = tokens[before]?.lower === "which" && tokens[before - 1]?.lower === "of";
  if (!ofWhich && ["which", "that", "who", "if"].includes(tokens[before]?.lower ?? "")) return false;
  if (TOLD.has(participle) && !isDue(text))
    return mentions.some(({ to, office }) => to === before + 1 && (office === "member" || office === "panel"));
  if (VAGUE.has(tokens[before]?.lower ?? "") || isUsual(tokens, modal, participle)) return false;
  if ((SENT.has(participle) || ADDED.has(participle)) && ["it", "they", "this", "these"].includes(tokens[before]?.lower ?? "")) return true;
  if (
    WORDS.pursued.has(participle) ||
    isPursued(tokens, modal + 1, participle) ||
    ((BROUGHT.has(participle) || SENT.has(participle)) && beforeMeeting(tokens, modal))
  )
    return true;
  for (let at = before; at >= Math.max(0, before - SUBJECT_REACH); at -= 1) {
    const word = tokens[at]?.lower ?? "";
    if (WORDS.deliverables.has(word) || word === "first" || word === "rest") return !isOthers({ tokens, mentions }, at + 1);
    if (SUBORDINATORS.has(word) || (JOINTS.has(word) && word !== "and" && word !== "-")) break;
  }
  return deliversAfter(tokens, modal);
}

/** 'The meeting in May would be taken up with the precept.' */
const FILLS =
  /(?<!\b(?:at|in|by|before|after|for|during|until) (?:the|an?|its|his|her|this|that|each) (?:\w+ )?)\b(?:meeting|session|agenda|day|morning|afternoon|hour)(?: (?:on|in|of) (?:\w+ ?){1,3})? $/iu;

/** What nobody names is nothing to be promised: 'people did not believe that anything would be done'. */
const VAGUE = new Set(["anything", "nothing", "something", "little", "much", "everything", "what"]);

/** Joined to one of these, what is done is done to many, or between others. */
const ALL = new Set(["all", "any", "every"]);
const CONDITIONS = new Set(["if", "when", "where", "whenever", "unless"]);
const CLIENTS = new Set([
  "victim",
  "victims",
  "complainant",
  "complainants",
  "offender",
  "offenders",
  "suspect",
  "suspects",
  "callers",
  "residents",
]);

/** 'all complaints would be investigated', 'if one was reported it would be checked', 'data would be shared between agencies': how it is always done. */
function isUsual(tokens: Sentence["tokens"], modal: number, participle: string): boolean {
  const clause = tokens.slice(0, modal).map((token) => token.lower);
  const own = clause.slice(clause.lastIndexOf("that") + 1);
  if (participle === "given") return own.some((word) => CLIENTS.has(word));
  if (participle === "shared") return tokens.slice(modal, modal + WITHIN).some(({ lower }) => lower === "between" || lower === "across");
  return WORDS.pursued.has(participle) && (CONDITIONS.has(own[0] ?? "") || ALL.has(own[0] ?? ""));
}

/** How far after a participle the word stands that makes it a promise: 'put on the website'. */
const WITHIN = 4;
const isPursued = (tokens: Sentence["tokens"], from: number, participle: string): boolean => {
  const at = tokens.findIndex((token, n) => n >= from && token.lower === participle);
  const needed = WORDS.pursuedWith[participle];
  return needed !== undefined && tokens.slice(at + 1, at + WITHIN).some((token) => needed.has(token.lower));
};

/** 'an evaluation by the University': what others make is theirs to bring. */
const isOthers = ({ tokens, mentions }: Pick<Sentence, "tokens" | "mentions">, by: number): boolean =>
  tokens[by]?.lower === "by" &&
  !/^(?:his|her|their|our)$/u.test(tokens[by + 1]?.lower ?? "") &&
  !mentions.some(({ from, office, pronoun }) => from > by && from <= by + 2 && (pronoun !== null || isAccountable(office)));

/** Whether a deed whose day is told is promised: 'the posts would be advertised before Christmas'. `verb`: where its participle stands. */
export const isDated = ({ text, tokens }: Sentence, verb: number): boolean =>
  (WORDS.dated.has(tokens[verb]?.lower ?? "") || isInPlace(tokens, verb)) && isDue(text.slice(tokens[verb]?.end ?? 0));

/** 'a form would be in place by the summer'. */
const isInPlace = (tokens: Sentence["tokens"], at: number): boolean => tokens[at]?.lower === "in" && tokens[at + 1]?.lower === "place";

/** Whether what a modal promises is known by its day alone, and delivered to nobody: 'it was noted that the posts would be filled in May'. */
export function isOnlyDated({ tokens }: Sentence, modal: number): boolean {
  const participle = tokens[afterAdverbs(tokens, afterAdverbs(tokens, modal + 1) + 1)]?.lower ?? "";
  return WORDS.dated.has(participle) && !WORDS.delivered.has(participle);
}

/** 'schools would be told by Easter' is a promise; 'within a day' is how it is always done. */
function isDue(text: string): boolean {
  const due = dueIn(text);
  return due !== null && !due.startsWith("within");
}

/** 'Members would be told': a promise to them; 'a victim would be told' is none. */
const TOLD = new Set(["told", "informed", "notified", "updated", "invited", "contacted", "written"]);
/** What may be sent without being named again: 'it would be supplied in writing'. */
const SENT = new Set(["provided", "circulated", "sent", "supplied", "shared", "forwarded", "emailed", "e-mailed", "distributed", "posted"]);
/** What is put into a paper that was spoken of: 'These would be added.' */
const ADDED = new Set(["added", "included", "incorporated"]);
/** Whether a participle says that something is sent to somebody. */
export const isSent = (participle: string): boolean => SENT.has(participle);
const BROUGHT = new Set(["put", "brought", "presented", "reported", "made", "submitted", "provided", "tabled", "laid"]);
/** '… would be brought to a future meeting', 'would be shared with Members'. */
function beforeMeeting(tokens: Sentence["tokens"], modal: number): boolean {
  const after = tokens.slice(modal + 2, modal + 10).map((token) => token.lower);
  return after.some((word, at) => (word === "to" || word === "with" || word === "before") && after.slice(at).some((one) => MEETS.has(one)));
}
/** What something is brought to or shared with. */
export const MEETS: ReadonlySet<string> = new Set(["meeting", "panel", "committee", "members", "councillors"]);

/** 'partners would be given a clear indication'. */
const deliversAfter = (tokens: Sentence["tokens"], modal: number): boolean =>
  tokens[modal + 2]?.lower === "given" && tokens.slice(modal + 3, modal + 7).some((token) => WORDS.deliverables.has(token.lower));
