import { verbGroup } from "../../../corpus/text/verbs.ts";
import { isPlainVerb } from "../words/plain-verbs.ts";
import type { Sentence } from "../clauses/clause.ts";
import { WORDS } from "../words/deeds.ts";
import { afterAdverbs, beforeAdverbs } from "../words/function-words.ts";
import { isAccountable } from "../mentions/sides.ts";

/** What may stand before a pronoun that means whoever speaks: 'said that he would', 'and she would', 'said he would'. */
const BEFORE_PRONOUN = new Set(["that", "and", "but", ";", ","]);

/** What puts a clause inside another: whoever begins the sentence need not be the subject behind it. */
const SUBORDINATES = new Set(["that", "which", "who", "whether", "if", "because", "as"]);

/** 'The Commissioner was not sure that the Force held this but would enquire.' */
const UNSURE =
  /^\W*(?:the )?(?:[\p{L}’'.-]+ ){1,6}(?:was|were) (?:not (?:sure|certain|aware)|unsure|uncertain|unaware)\b[^.;]{0,120}\bbut would\b/iu;

/** 'The Chief Constable accepted that it was too long and would look at them himself', 'She agreed that it was …': what people do about it, and not the thing. */
const ACCEPTS =
  /^\W*(?:the )?(?:[\p{L}’'.-]+ ){1,6}(?:accepted|agreed|acknowledged|recognised|conceded) that (?:it|this|that|these|those|there)\b[^.;]{0,120}\band would (?:look|ask|speak|check|raise|write|review|bring|find|share|provide|send|include|arrange|report|seek|correct|amend|change|circulate|add (?:an?|it|this|the|them)|take (?:it|this|that|the (?:point|matter|issue)|them|up|away|back)|see (?:to|what|that|whether|if))\b/iu;

/** Who does so grants that something is to be done about it. */
const GRANTS = new Set(
  "shared understood recognised accepted agreed acknowledged appreciated sympathised apologised regretted took".split(" "),
);

/** What comes to one, or ends. */
const UNDERGONE = new Set(["facing", "standing", "leaving", "retiring", "losing", "seeing", "going", "having", "getting", "hoping"]);

/** 'He would appoint an adviser.', 'said that she would try': whatever a speaker is said to be going to do, but for how one feels and what one has to. */
export function isOwnWill({ text, tokens, mentions }: Sentence, modal: number, verb: number): boolean {
  const word = tokens[verb];
  const first = tokens.findIndex((token) => token.word);
  const end = beforeAdverbs(tokens, modal);
  const lead = tokens[end - 1]?.lower ?? "";
  // 'I will be scrutinising this.'
  const self = /^(?:i|we)$/u.test(tokens[end]?.lower ?? "") && tokens[modal]?.lower === "will" && tokens[verb]?.lower === "be";
  const doing = tokens[verb + 1]?.lower ?? "";
  if (self && doing.endsWith("ing") && !UNDERGONE.has(doing)) return true;
  // 'The PCC did not know and would find out.'
  const opens = mentions.find(({ from }) => from === first);
  const joined =
    lead !== "" &&
    /^(?:and|but)$/u.test(tokens[end]?.lower ?? "") &&
    (UNSURE.test(text) || ACCEPTS.test(text) || !tokens.slice(0, end).some(({ lower }) => SUBORDINATES.has(lower)));
  // 'He was lobbying ministers and would copy Members in.', 'She shared the frustration and would offer longer agreements.'
  const told = tokens[afterAdverbs(tokens, first + 1)]?.lower ?? "";
  const shares =
    joined &&
    /^(?:he|she)$/u.test(tokens[first]?.lower ?? "") &&
    (told === "was" ? tokens[afterAdverbs(tokens, first + 2)]?.lower.endsWith("ing") === true : GRANTS.has(told));
  const speaks =
    shares ||
    (/^(?:he|she)$/u.test(tokens[end]?.lower ?? "") && (end === first || BEFORE_PRONOUN.has(lead) || verbGroup(lead)?.past === true));
  const accepts = joined && opens?.pronoun != null && ACCEPTS.test(text);
  const named = accepts || (opens !== undefined && (opens.to === end + 1 || joined) && isAccountable(opens.office));
  const does =
    word?.word === true &&
    isPlainVerb(word.lower) &&
    (!WORDS.states.has(word.lower) || isHadDone(tokens, verb) || isKept(tokens, verb) || isRetired(tokens, verb));
  // 'took the point and will include them'
  const says = tokens[modal]?.lower;
  return (says === "would" || (says === "will" && joined && named)) && (speaks || named) && does;
}

/** 'She would have the guidance rewritten': what somebody has done is a deed, not what one would have to see, or have had. */
const isHadDone = (tokens: Sentence["tokens"], verb: number): boolean =>
  tokens[verb]?.lower === "have" &&
  !/^(?:to|had|been)$/u.test(tokens[afterAdverbs(tokens, verb + 1)]?.lower ?? "") &&
  verbGroup(tokens[verb + 1]?.lower ?? "")?.past !== true &&
  tokens.slice(verb + 2, verb + REACH).some(({ lower }) => verbGroup(lower)?.past === true || UNCHANGED.has(lower));
/** Participles that are written as the verb itself. */
const UNCHANGED = new Set(["set", "put", "cut", "read", "reset"]);
/** 'He would keep pressing for it.', 'He would keep the number at 150.' */
const isKept = (tokens: Sentence["tokens"], verb: number): boolean =>
  tokens[verb]?.lower === "keep" &&
  (tokens[verb + 1]?.lower.endsWith("ing") === true ||
    tokens.slice(verb + 2, verb + REACH).some(({ lower }, n, all) => lower === "at" && /^[£\d]/u.test(all[n + 1]?.lower ?? "")));
/** 'He would retire the vehicles in June.' */
const isRetired = (tokens: Sentence["tokens"], verb: number): boolean =>
  tokens[verb]?.lower === "retire" && /^(?:the|these|those|its|all|any)$/u.test(tokens[verb + 1]?.lower ?? "");
/** How far behind 'have' what is done to it stands. */
const REACH = 8;
