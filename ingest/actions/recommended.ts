import type { Office } from "../../corpus/model/index.ts";
import type { Sentence } from "../attribute/clauses/clause.ts";
import { afterAdverbs } from "../attribute/words/function-words.ts";
import type { OfficeOf } from "../attribute/people/speaker.ts";

const RECOMMENDS =
  /\b(?:be (?:recommended|urged) to|recommend(?:ed|s)?(?: to|\s?[:–—-])? (?:the|that|to)|recommendation to the|is recommended)\b/iu;

/** What somebody else is advised to do: 'The Force to take steps', 'be recommended to the Commissioner'. */
export function recommends(sentence: Sentence, officeOf: OfficeOf): boolean {
  if (RECOMMENDS.test(sentence.text) && !/\brecommendations? (?:be|in|of|contained)\b/iu.test(sentence.text)) return true;
  const [first] = sentence.mentions;
  const opens = first !== undefined && opensClause(sentence.tokens, first.from) && officeOf(first) !== "panel";
  const second = opens && sentence.tokens[first.to]?.lower === "and" ? sentence.mentions[1] : first;
  const verb = sentence.tokens[afterAdverbs(sentence.tokens, second?.to ?? 0)]?.lower;
  return (opens && (verb === "to" || verb === "should")) || FORCE_TO.test(sentence.text);
}

/** 'ask the Commissioner to supply' is what the panel does; 'That the Commissioner should' is advice. */
const opensClause = (tokens: Sentence["tokens"], from: number): boolean =>
  from === 0 || (from === 1 && ["that", "the", "both", "each"].includes(tokens[0]?.lower ?? ""));

const FORCE_TO = /^\W*(?:The )?(?:[\p{L} ]{1,60}\/)?(?:Force|Constabulary|Police) to [a-z]/u;

/** Whom a recommendation names, the commissioner where it is put to the force or the commissioner's office; null where it names nobody. */
export function ownerOfRecommendation(sentence: Sentence, officeOf: OfficeOf): Office | null {
  if (/^\W*(?:that )?(?:the )?(?:Force|Constabulary|Police) (?:to|should|be recommended to) [a-z]/iu.test(sentence.text))
    return "chief-constable";
  const named = sentence.mentions
    .map((mention) => officeOf(mention))
    .find((office) => office !== null && office !== "panel" && office !== "member");
  if (named) return named;
  if (FORCE_TO.test(sentence.text) || /\bcommissioner\b/iu.test(sentence.text)) return "commissioner";
  return OF_THE_PANEL.test(sentence.text) ? "panel" : null;
}

/** What is recommended to the panel itself. */
const OF_THE_PANEL =
  /\b(?:recommended that (?:the )?(?:panel|committee|members)|(?:panel|committee|members) (?:is|are) (?:asked|invited|recommended))\b/iu;
