import type { Sentence } from "../clauses/clause.ts";
import { hasDeliverable } from "../words/deeds.ts";
import { beforeAdverbs, MODALS } from "../words/function-words.ts";

/** What the panel wants to be given, to see or to visit. */
const TO_GET = new Set(["see", "receive", "have", "get", "visit"]);
const EAGER = new Set(["like", "likes", "wish", "wished", "keen", "eager", "want", "wanted", "wanting"]);
const EAGER_FOR = new Set(["keen", "eager", "anxious"]);
const WELCOMES = new Set(["welcome", "appreciate"]);
/** With these a wish may begin. */
const WISHING = new Set([...EAGER, ...EAGER_FOR, ...WELCOMES]);
const BEFORE_WISHED = new Set(["a", "an", "the", "more", "further"]);
/** 'keen that the good work should not be lost': that it goes on is asked for. */
const GOOD = new Set(["good", "excellent", "hard"]);
/** Whom one would like to be thanked nobody is asked to thank. */
const HONOURED = new Set(["thanked", "congratulated", "commended", "praised"]);
/** How far behind it what is wished for is named. */
const WISH = 9;

/** 'would like to see more data', 'were keen to receive updates', 'would welcome a briefing': the token that wishes; null where none does. */
export function wishedFor(sentence: Sentence): number | null {
  const at = sentence.tokens.findIndex(({ lower }, n) => WISHING.has(lower) && isWish(sentence, n));
  return at < 0 ? null : at;
}

/** 'asked how many officers he would like to see': what is asked about is not asked for. */
const ASKED_ABOUT = /\bask(?:ed|s|ing) [^.;]{0,80}?\b(?:how|what|which|whether|if|where|who)\b[^.;]{0,80}$/iu;

function isWish({ text, tokens, mentions }: Sentence, n: number): boolean {
  if (ASKED_ABOUT.test(text.slice(0, tokens[n]?.start ?? 0))) return false;
  const word = tokens[n]?.lower ?? "";
  const [next, then] = [tokens[n + 1]?.lower ?? "", tokens[n + 2]?.lower ?? ""];
  const behind = tokens.slice(n + 1, n + WISH).map(({ lower }) => lower);
  // 'were keen that ward councillors be told'
  if (EAGER_FOR.has(word) && next === "that")
    return behind
      .slice(1)
      .some(
        (one, i, all) =>
          (one === "should" && (all[i + 1] !== "not" || behind.some((word) => GOOD.has(word)))) ||
          (one === "be" && !MODALS.has(behind[i] ?? "") && behind[i] !== "not"),
      );
  const modal = beforeAdverbs(tokens, n);
  // 'would not want to see it hurried'
  if (tokens.slice(modal, n).some(({ lower }) => lower === "not" || lower === "never")) return false;
  const would = tokens[modal]?.lower === "would";
  // 'said that young people wanted to see it': what others want is not asked for here.
  const end = would ? beforeAdverbs(tokens, modal) + 1 : modal + 1;
  const own = mentions.some(({ to }) => to === end) || tokens[end - 1]?.lower === "and";
  // 'would like to see youth workers there', 'wanted exit interviews to be summarised'
  if (EAGER.has(word) && next === "to" && then === "see") return own && (would || word === "wished" || word === "wanted");
  if (own && word === "wanted" && behind.slice(1).some((one, i, all) => one === "to" && all[i + 1] === "be")) return true;
  // 'was sorry that it was so and would like this to be put right'
  if (own && would && word === "like" && next !== "to" && behind.slice(1).some((one, i, all) => one === "to" && all[i + 1] === "be"))
    return !behind.some((one) => HONOURED.has(one));
  const gets = EAGER.has(word) && next === "to" && TO_GET.has(then);
  const names = word === "wanted" && BEFORE_WISHED.has(next);
  return (gets || names || (would && WELCOMES.has(word))) && hasDeliverable(tokens.slice(n + 1, n + WISH));
}
