import type { Office } from "../../../corpus/model/index.ts";
import { conjugate } from "../../../corpus/text/verbs.ts";
import { mayAsk, wordsBehind } from "./remarks.ts";
import { wishes } from "./useful.ts";
import { deliversByWish } from "./wish-forms.ts";
import type { Sentence } from "../clauses/clause.ts";
import { isAuxiliary, MODALS } from "../words/function-words.ts";
import { isParticiple, isPlainVerb } from "../words/plain-verbs.ts";

/** 'suggested that the Commissioner may wish to write', 'that a report be brought', 'that the Panel look at fraud'. */
export const asksBySuggesting = (sentence: Sentence, at: number, office: Office): boolean =>
  mayWish(wordsBehind(sentence, at)) ||
  wishes(sentence, at) ||
  (mayAsk(office) && (deliversByWish(sentence, at) || suggestsDeed(sentence, at) || suggestsDoing(sentence, at)));

/** 'suggested that the Commissioner may wish to write': a request, put politely. */
const mayWish = (text: string): boolean => /\b(?:may|might) (?:wish|want|like) to\b/u.test(text);

/** What others than those at the meeting are suggested to do. */
const DOES = new Set(
  "attend go visit come look hold write consider invite receive include provide give bring join meet take make ask speak examine explore".split(
    " ",
  ),
);
/** How far behind 'suggested that' the verb stands. */
const SUGGESTED = 9;

/**
 * 'suggested that the Panel look at fraud': whoever is named does it, in the plain form of the verb; 'that the link could be provided',
 * 'that a group of volunteers attend'.
 */
function suggestsDeed({ tokens, mentions }: Sentence, suggested: number): boolean {
  // 'It was suggested by a Member that'
  const by = tokens[suggested + 1]?.lower === "by" ? mentions.find(({ from }) => from === suggested + 2) : undefined;
  const at = by ? by.to - 1 : suggested;
  if (tokens[at + 1]?.lower !== "that") return false;
  const doer = mentions.find((mention) => mention.from === at + 2 && !mention.pronoun);
  const verb = doer && tokens[doer.to];
  if (verb?.word && !verb.capital && !isAuxiliary(verb.lower) && isPlainVerb(verb.lower)) return true;
  const behind = tokens.slice(at + 2, at + 2 + SUGGESTED).map(({ lower }) => lower);
  const finite = behind.findIndex((word) => isAuxiliary(word) || DOES.has(word));
  const [word = "", next = "", participle = ""] = behind.slice(finite);
  if (finite < 1) return false;
  // 'that the May meeting have a session': what is one takes this form in a wish alone.
  if (word === "have") return ONES.has(behind[finite - 1] ?? "") && /^(?:an?|the|more|its)$/u.test(next);
  if (word === "might" || word === "could") return DOES.has(next) || (next === "be" && isParticiple(participle));
  return DOES.has(word) && behind[finite - 1] !== "to" && tokens[at + 2 + finite]?.capital === false;
}

/** No name of many: 'the team have a good record' is no wish. */
const ONES = new Set(["meeting", "session", "report", "agenda", "item", "website", "page", "paper", "update", "review", "plan"]);
const IS_DOING: ReadonlySet<string> = new Set([...DOES].map((deed) => conjugate(deed).gerund));

/** 'suggested writing to the Minister'. */
const suggestsDoing = ({ tokens }: Sentence, at: number): boolean =>
  IS_DOING.has(tokens[at + 1]?.lower ?? "") &&
  !tokens.slice(at + 2, at + SUGGESTED).some(({ lower }) => isAuxiliary(lower) && !MODALS.has(lower));
