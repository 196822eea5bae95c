import type { Sentence } from "../../clauses/clause.ts";
import { before, type Modal, subjectEnd } from "./modal.ts";
import { isAccountable, mayPromise } from "../../mentions/sides.ts";

/** The subject of a modal is the speaker, or one of those who act for the speaker; a verb joined by 'and' shares it. */
export function isSelf(modal: Modal): boolean {
  const { sentence, at, office, meeting } = modal;
  const { tokens, mentions } = sentence;
  const end = subjectEnd(modal);
  const word = tokens[end]?.lower ?? "";
  // 'Would send the figures.' below 'The Commissioner:'
  if (at === tokens.findIndex((token) => token.word)) return isAccountable(office);
  if (word === "so" && tokens[end - 1]?.lower === "and") return sharesSelf(sentence, end - 1);
  if (word === "and" || word === "but") return sharesSelf(sentence, end);
  if (word === "they" && SAID_BY_MANY.test(before(modal))) return false;
  if (SPEAKERS.has(word)) return !isInside(tokens, end) && !NO_SELF.has(tokens[end - 1]?.lower ?? "");
  return mentions.some((mention) => mention.to === end + 1 && (mayPromise(mention) || (meeting && mention.number === "one")));
}

const SPEAKERS = new Set(["he", "she", "they", "we", "i", "officers", "force", "constabulary", "opcc", "office", "team"]);
/** 'Half of those who took part said that they would be willing to pay.' */
const SAID_BY_MANY =
  /\b(?:those|residents|respondents|people|public|households?|businesses|per cent|victims)\b[^.;:]{0,60}\b(?:said|felt|thought|stated|indicated|answered|agreed)(?: that)? they $/iu;
/** Behind these it is somebody else ('the Home Office') or part of what is told ('two things she would look at'). */
const NO_SELF = new Set("home audit cabinet post things areas points issues matters priorities measures".split(" "));

/** 'The PCC could not direct it but would pass it on': the subject that a verb joined to it shares may promise; what is no mention may not. */
function sharesSelf({ tokens, mentions }: Sentence, joint: number): boolean {
  let start = joint;
  while (start > 0 && !OPENS_CLAUSE.has(tokens[start - 1]?.lower ?? "")) start -= 1;
  const subject = mentions.find(({ from }) => from === start);
  return subject ? mayPromise(subject) || SPEAKERS.has(tokens[start]?.lower ?? "") : !isThing(tokens, start);
}

const OPENS_CLAUSE = new Set(["that", ";", ":", "which"]);

/** 'An ethics committee', 'The trust': somebody else, where it is nobody who speaks. */
const isThing = (tokens: Sentence["tokens"], at: number): boolean => /^(?:an?|the|this|another)$/u.test(tokens[at]?.lower ?? "");

/** 'staff in the office would pass': what stands in a phrase is not the subject. */
const isInside = (tokens: Sentence["tokens"], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === "in" || lower === "within" || lower === "outside");
