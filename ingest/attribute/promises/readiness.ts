import { type Sentence, subjectEndingAt } from "../clauses/clause.ts";
import { isPlainVerb } from "../words/plain-verbs.ts";
import { isDeed } from "../words/deeds.ts";
import { dueIn } from "./due.ts";
import { afterAdverbs, beforeAdverbs, MODALS } from "../words/function-words.ts";
import { mayPromise } from "../mentions/sides.ts";

/** What somebody is who will do something. */
export const READY: ReadonlySet<string> = new Set([
  "happy",
  "content",
  "willing",
  "prepared",
  "pleased",
  "glad",
  "ready",
  "going",
  "planned",
  "intended",
]);

/** How far behind 'content for' the 'to' stands. */
const AFTER_FOR = 6;
const OWN_STAFF = /^(?:his|her|their) (?:office|officers|staff|team)$/u;
/** 'was content for those to be put in the report'. */
function isReadyFor({ tokens, mentions }: Pick<Sentence, "tokens" | "mentions">, to: number): boolean {
  const within = tokens.slice(Math.max(0, to - AFTER_FOR), to).findLastIndex(({ lower }) => lower === "for");
  const at = Math.max(0, to - AFTER_FOR) + within;
  // 'was content for his office to draft it'
  const staff = OWN_STAFF.test(`${tokens[to - 2]?.lower ?? ""} ${tokens[to - 1]?.lower ?? ""}`) && isPlainVerb(tokens[to + 1]?.lower ?? "");
  if (within < 0 || !(staff || tokens[to + 1]?.lower === "be") || !READY.has(tokens[at - 1]?.lower ?? "")) return false;
  const be = beforeAdverbs(tokens, at - 1);
  return /^(?:was|were|is|are)$/u.test(tokens[be]?.lower ?? "") && mentions.some((one) => one.to === be && mayPromise(one));
}

/** 'The Clerk was to write', 'was happy to do that', 'planned to bring': somebody who may promise is to do what is asked. */
export function isReadyTo({ text, tokens, mentions }: Sentence, to: number): boolean {
  if (isReadyFor({ tokens, mentions }, to)) return true;
  const ready = READY.has(tokens[to - 1]?.lower ?? "") ? to - 1 : to;
  const active = /^(?:planned|intended)$/u.test(tokens[ready]?.lower ?? "");
  const be = active ? ready : beforeAdverbs(tokens, ready);
  if (!active && !/^(?:was|were|is|are|be)$/u.test(tokens[be]?.lower ?? "")) return false;
  const does =
    isDeed(tokens, afterAdverbs(tokens, to + 1)) ||
    (active && dueIn(text) !== null) ||
    (ready < to && !active && !isHere(tokens, to + 2) && isDone(tokens[ready]?.lower ?? "", tokens[to + 1]?.lower ?? ""));
  // 'was pleased to report' reports.
  const says = PLEASED.has(tokens[ready]?.lower ?? "") ? SAYS_PLEASED : ONLY_SAYS;
  if (ready < to && !active && tokens[be]?.lower !== "be" && says.has(tokens[afterAdverbs(tokens, to + 1)]?.lower ?? "")) return false;
  const modal = MODALS.has(tokens[beforeAdverbs(tokens, be)]?.lower ?? "") ? beforeAdverbs(tokens, be) : be;
  const end = beforeAdverbs(tokens, modal) + 1;
  const joined = ["and", "but"].includes(tokens[end - 1]?.lower ?? "");
  // 'The Commissioner, as its chair, was happy to': what stands between commas is skipped.
  const inserted = tokens[end - 1]?.lower === "," ? subjectEndingAt({ text, tokens, mentions }, end) : null;
  const promiser = inserted === "object" ? null : (inserted ?? mentions.find((mention) => mention.to === end));
  return does && (joined || (promiser !== undefined && promiser !== null && mayPromise(promiser)));
}

const ONLY_SAYS = new Set(["report", "see", "continue"]);
/** What whoever is pleased to has done, and whoever is happy to will do. */
const SAYS_PLEASED = new Set([...ONLY_SAYS, "present", "update", "provide", "share", "respond", "clarify", "seek"]);
const PLEASED = new Set(["pleased", "glad"]);
/** What whoever is happy to is happy to do, without saying it again. */
const DONE = new Set("accept discuss do oblige comply help assist look brief take let supply meet come attend add agree".split(" "));
/** What whoever is happy to only feels or tells. */
const FELT = new Set("hear say note learn announce know be have inform tell pay live".split(" "));
/** What whoever answers to a meeting is there for: 'would be glad to take questions'. */
const HERE = new Set(["questions", "comments"]);
const isHere = (tokens: Sentence["tokens"], at: number): boolean => HERE.has(tokens[afterAdverbs(tokens, at)]?.lower ?? "");
/** 'was happy to reword it': whoever is happy to do it will. */
const isDone = (ready: string, verb: string): boolean =>
  DONE.has(verb) || ((ready === "happy" || ready === "content") && isPlainVerb(verb) && !FELT.has(verb));

/** 'would be glad to show Members round'. */
export const isReadyToDo = (tokens: Sentence["tokens"], at: number): boolean => {
  const verb = tokens[at + 2]?.lower ?? "";
  return (
    (tokens[at + 1]?.lower === "to" && isPlainVerb(verb) && !FELT.has(verb) && !ONLY_SAYS.has(verb) && !isHere(tokens, at + 3)) ||
    isReadyForTo(tokens, at)
  );
};

/** 'would be content for the Panel to see it'. */
const isReadyForTo = (tokens: Sentence["tokens"], at: number): boolean =>
  tokens[at + 1]?.lower === "for" &&
  tokens.slice(at + 2, at + AFTER_FOR).some(({ lower }, n, all) => lower === "to" && isPlainVerb(all[n + 1]?.lower ?? ""));

/** 'would be glad to, and …': what was asked for is promised without being said again. */
export const endsAfterTo = (tokens: Sentence["tokens"], at: number): boolean =>
  tokens[at + 1]?.lower === "to" && tokens[at + 2]?.word !== true;
