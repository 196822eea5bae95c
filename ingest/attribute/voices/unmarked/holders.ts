import { BE } from "../../words/function-words.ts";
import { possessorBefore } from "../../mentions/possessors.ts";
import type { ReadSentence } from "../../clauses/read.ts";
import { carry, NOBODY, says, type Setting } from "../../floor/setting.ts";
import { speakerOf } from "../../people/speaker.ts";
import type { Voice } from "../../floor/voice.ts";

/** 'In his view', 'For her part', 'To their mind': whose words follow. */
const VIEW =
  /^\W*(?:(?:in|to) (his|her|their) (?:own )?(?:view|opinion|experience|judgement|estimation|mind|knowledge)|for (his|her|their) (?:own )?part|as (?:far as )?(he|she|they) (?:saw|understood) it)\b/iu;
/** 'One in nine came from the city, which she said was better than before.' */
const ASIDE = /, (?:which|who|as) (he|she|they) (?:said|felt|thought|believed|hoped|considered|described|called|regarded)\b/iu;

/** Who holds the view that a sentence opens with: whoever speaks, or answers what was asked, where the pronoun fits them. */
export function ofView({ text }: ReadSentence, { floor }: Setting): Voice | null {
  const word = (pronounIn(VIEW, text) ?? pronounIn(ASIDE, text))?.toLowerCase();
  if (word === undefined) return null;
  const pronoun = word === "his" || word === "he" ? "he" : word === "her" || word === "she" ? "she" : "they";
  const meant = floor.meantBy(pronoun, { asks: false, answers: floor.lastAct === "question" });
  return meant ? carry(meant, "pronoun") : { ...NOBODY, rule: "pronoun-without-antecedent" };
}

const pronounIn = (form: RegExp, text: string): string | undefined => form.exec(text)?.slice(1).find(Boolean);

/** What one holds: 'The Commissioner's own worry was for older people.' */
const HELD = new Set("view wish hope worry concern aim belief intention opinion feeling preference ambition fear".split(" "));
/** How many words may stand before it. */
const HOLDERS = 8;

/** Whoever holds what a sentence tells of: a view, a wish, a worry. */
export function ofHolder(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const { tokens } = read;
  const at = tokens.findIndex(({ lower }, n) => n > 0 && n < HOLDERS && HELD.has(lower));
  if (at < 0 || !BE.has(tokens[at + 1]?.lower ?? "")) return null;
  const holder = possessorBefore(tokens, tokens[at - 1]?.lower === "own" || tokens[at - 1]?.lower === "main" ? at - 1 : at);
  const speaker = holder && holder.from <= tokens.findIndex((token) => token.word) + 1 ? speakerOf(holder, place, directory) : null;
  return holder && speaker && says(speaker, read, holder, "office-first");
}
