import type { Sentence } from "./clause.ts";
import { beforeAdverbs, JOINTS, SUBORDINATORS } from "./function-words.ts";
import { dueIn } from "./due.ts";
import { WORDS } from "./deeds.ts";

/** How far before 'would' its subject is looked for. */
const SUBJECT_REACH = 14;

/**
 * Whether something is promised to be done ('a copy would be circulated'): a thing that is delivered stands before the modal in its clause;
 * 'which would be' speaks of something else. `participle`: what would be done.
 */
export function isDelivered({ text, tokens, mentions }: Sentence, modal: number, participle: string): boolean {
  const before = beforeAdverbs(tokens, modal);
  if (["which", "that", "who", "if"].includes(tokens[before]?.lower ?? "")) return false;
  if (TOLD.has(participle) && !isDue(text))
    return mentions.some(({ to, office }) => to === before + 1 && (office === "member" || office === "panel"));
  if (SENT.has(participle) && ["it", "they", "this", "these"].includes(tokens[before]?.lower ?? "")) return true;
  if (WORDS.pursued.has(participle) || (BROUGHT.has(participle) && beforeMeeting(tokens, modal))) return true;
  for (let at = before; at >= Math.max(0, before - SUBJECT_REACH); at -= 1) {
    const word = tokens[at]?.lower ?? "";
    if (WORDS.deliverables.has(word) || word === "first" || word === "rest") return true;
    if (SUBORDINATORS.has(word) || (JOINTS.has(word) && word !== "and" && word !== "-")) break;
  }
  return deliversAfter(tokens, modal);
}

/** 'schools would be told by Easter' is a promise; 'within a day' is how it is always done. */
function isDue(text: string): boolean {
  const due = dueIn(text);
  return due !== null && !due.startsWith("within");
}

/** 'Members would be told': a promise to them; 'a victim would be told' is none. */
const TOLD = new Set(["told", "informed", "notified", "updated", "invited"]);
/** What may be sent without being named again: 'it would be supplied in writing'. */
const SENT = new Set(["provided", "circulated", "sent", "supplied", "shared", "forwarded", "emailed", "distributed", "posted"]);
/** Whether a participle says that something is sent to somebody. */
export const isSent = (participle: string): boolean => SENT.has(participle);
const BROUGHT = new Set(["brought", "presented", "reported", "submitted", "provided", "tabled"]);
/** '… would be brought to a future meeting'; 'it was agreed that … would be provided after the meeting'. */
function beforeMeeting(tokens: Sentence["tokens"], modal: number): boolean {
  const after = tokens.slice(modal + 2, modal + 10).map((token) => token.lower);
  return after.some(
    (word, at) => word === "to" && after.slice(at).some((one) => one === "meeting" || one === "panel" || one === "committee"),
  );
}

/** 'partners would be given a clear indication'. */
const deliversAfter = (tokens: Sentence["tokens"], modal: number): boolean =>
  tokens[modal + 2]?.lower === "given" && tokens.slice(modal + 3, modal + 7).some((token) => WORDS.deliverables.has(token.lower));
