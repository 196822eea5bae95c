import type { Office } from "../../corpus/model/index.ts";
import { isPlainVerb } from "../attribute/words/plain-verbs.ts";
import type { Sentence } from "../attribute/clauses/clause.ts";
import { GETS } from "../attribute/promises/modals/given.ts";
import { afterAdverbs, beforeAdverbs, MODALS, PREPOSITIONS } from "../attribute/words/function-words.ts";
import { isAccountable } from "../attribute/mentions/sides.ts";
import type { OfficeOf } from "../attribute/people/speaker.ts";

/** Whom a request reaches: who is asked, who is to do it; null where the text does not say. */
export function ownerOfRequest(sentence: Sentence, at: number, officeOf: OfficeOf): Office | null {
  const { tokens, mentions } = sentence;
  const asked = mentions.find(
    (mention) => mention.from >= at && mention.from <= at + 2 && !mention.pronoun && tokens[mention.from - 1]?.lower !== "by",
  );
  if (asked && ["to", "if", "whether", "for", "that"].includes(tokens[asked.to]?.lower ?? "")) return officeOf(asked);
  const told = mentions.find(
    (mention) => mention.to <= at && /^(?:was|were)$/u.test(tokens[afterAdverbs(tokens, mention.to)]?.lower ?? ""),
  );
  if (told && tokens[at]?.lower === "to" && tokens[at - 1]?.lower.endsWith("ed")) return officeOf(told);
  return doerAfter(sentence, at, officeOf) ?? panelAfter(sentence, at, officeOf) ?? namedIn(sentence, at, officeOf);
}

/** What the panel is to be given rather than to do. */
const GIVEN = new Set(["be", "receive", "see", "have", "hear", "get", "know"]);
const PROPOSES = /^(?:proposed?|proposes|suggested|suggests?|moved|moves?)$/u;

/** 'proposed that the Panel write to the Minister': the panel is to do it. */
function panelAfter({ tokens, mentions }: Sentence, at: number, officeOf: OfficeOf): Office | null {
  if (!PROPOSES.test(tokens[at - 1]?.lower ?? "") || tokens[at]?.lower !== "that") return null;
  const panel = mentions.find(({ from, pronoun }) => from === at + 1 && !pronoun);
  const next = panel && afterAdverbs(tokens, panel.to);
  const verb = tokens[next !== undefined && tokens[next]?.lower === "should" ? next + 1 : (next ?? -1)]?.lower ?? "";
  return panel && officeOf(panel) === "panel" && isPlainVerb(verb) && !GIVEN.has(verb) ? "panel" : null;
}

/** 'As the Commissioner would be working with partners, it was suggested that …': the one who answers to the panel whom the sentence names before. */
function namedIn({ tokens, mentions }: Sentence, at: number, officeOf: OfficeOf): Office | null {
  // Who asks does not do it.
  const asker = beforeAdverbs(tokens, at - 1) + 1;
  const offices = mentions
    .filter((mention) => mention.to <= at && mention.to !== asker && !mention.pronoun)
    .map((mention) => officeOf(mention));
  return offices.length === 1 && isAccountable(offices[0] ?? null) ? (offices[0] ?? null) : null;
}

/** Who is to do it, where the clause says so: 'that the Commissioner should', 'by the clerk'. */
export function doerAfter({ tokens, mentions }: Sentence, at: number, officeOf: OfficeOf): Office | null {
  for (const mention of mentions) {
    if (mention.from <= at || mention.pronoun) continue;
    const before = tokens[mention.from - 1]?.lower ?? "";
    if (before === "by" && isAccountable(officeOf(mention))) return officeOf(mention);
    // 'so that Members could judge it': what it is for.
    if (before === "that" && tokens[mention.from - 2]?.lower === "so") continue;
    if (PREPOSITIONS.has(before)) continue;
    const verb = tokens[afterAdverbs(tokens, mention.to)];
    const office = officeOf(mention);
    if (isObject(tokens, mention.to) || (office === "member" && isGiven(tokens, mention.to))) continue;
    if (verb?.word && !verb.capital && office !== "panel" && (isAccountable(office) || office === "member") && DOES.test(verb.lower))
      return office;
  }
  return null;
}

/** 'whether Members could receive it': given to them, not done by them. */
function isGiven(tokens: Sentence["tokens"], to: number): boolean {
  const verb = afterAdverbs(tokens, to);
  const word = tokens[verb]?.lower ?? "";
  return /^(?:is|are|was|were)$/u.test(word) || GIVEN.has(MODALS.has(word) ? (tokens[afterAdverbs(tokens, verb + 1)]?.lower ?? "") : word);
}

/** 'the Commissioner be thanked', 'the officer could be brought to a meeting': done to them, unless they are asked to do something. */
function isObject(tokens: Sentence["tokens"], to: number): boolean {
  const be = MODALS.has(tokens[to]?.lower ?? "") ? afterAdverbs(tokens, to + 1) : to;
  return tokens[be]?.lower === "be" && isUndergone(tokens[afterAdverbs(tokens, be + 1)]?.lower ?? "");
}
const isUndergone = (participle: string): boolean => GETS.has(participle) || HONOURED.has(participle);
const HONOURED = new Set("thanked advised commended congratulated welcomed elected appointed brought copied".split(" "));

/** What may follow one who is to do something: a modal, or a verb in its plain form. */
const DOES =
  /^(?:should|would|will|could|to|be|(?!(?:for|and|or|in|on|of|at|by|with|from|about|into|over|that|who|which|when|as|if)$)(?![a-z]*(?:ing|ed|s)$)[a-z]{2,14})$/u;
