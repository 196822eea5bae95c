import { DOING, isDeed, WORDS } from "../../words/deeds.ts";
import { isDated, isDelivered } from "../delivered.ts";
import { dueIn } from "../due.ts";
import { afterAdverbs } from "../../words/function-words.ts";
import { isHandedTo } from "./given.ts";
import { before, mayBeAnswer, type Modal, NAMED_BEFORE, subjectEnd } from "./modal.ts";
import { isSelf } from "./self.ts";
import { endsAfterTo, isReadyToDo, READY } from "../readiness.ts";
import { isAccountable } from "../../mentions/sides.ts";

/** 'would be launching a campaign in March', 'would be happy to', 'would be sent to Members'. */
export function isPromisedToBe(modal: Modal): boolean {
  if (modal.word !== "be") return false;
  const { tokens } = modal.sentence;
  const next = afterAdverbs(tokens, modal.verb + 1);
  return isToDo(modal, next) ? isSelf(modal) : !FORESEES.test(before(modal)) && isToBeDone(modal, next);
}

/** What somebody would be doing, would be happy, ready or able to do. */
function isToDo({ sentence: { tokens, text }, office }: Modal, next: number): boolean {
  const doing = tokens[next]?.lower ?? "";
  if (doing === "happy" || doing === "willing" || DOING.has(doing)) return true;
  if (READY.has(doing) && (endsAfterTo(tokens, next) || isReadyToDo(tokens, next))) return true;
  const launches = isAccountable(office) && LAUNCHES.has(doing);
  const able = doing === "able" && tokens[next + 1]?.lower === "to" && isDeed(tokens, next + 2);
  return (launches || able) && dueIn(text) !== null;
}

/** What somebody is going to do, and says when. */
const LAUNCHES = new Set(
  "launching holding hosting publishing writing opening starting introducing reviewing producing issuing setting recruiting visiting consulting".split(
    " ",
  ),
);
/** 'believed that most would be done by June': what is only thought to come. */
const FORESEES = /\b(?:believed|thought|hoped|expected|anticipated|predicted|forecast)\b[^.;,]{0,120}$/u;

/** What would be done: to a thing that is delivered, by a day, or to the panel. */
function isToBeDone(modal: Modal, next: number): boolean {
  const { sentence, at, meeting } = modal;
  const done = sentence.tokens[next]?.lower ?? "";
  // 'It was agreed that these would be added.'
  if (meeting && WORDS.delivered.has(done) && NAMED_BEFORE.test(sentence.tokens[subjectEnd(modal)]?.lower ?? "")) return true;
  if (isHandedTo(modal, done)) return true;
  if (mayBeAnswer(modal) && isDated(sentence, next)) return true;
  return (WORDS.delivered.has(done) || WORDS.pursuedWith[done] !== undefined) && isDelivered(sentence, at, done);
}
