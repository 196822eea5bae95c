import type { Office } from "../../../../corpus/model/index.ts";
import type { Sentence } from "../../clauses/clause.ts";
import { beforeAdverbs } from "../../words/function-words.ts";
import { isAccountable } from "../../mentions/sides.ts";

/** A 'would', 'will' or 'shall' of a sentence. */
export interface Modal {
  sentence: Sentence;
  at: number;
  /** Where its verb stands, and its word. */
  verb: number;
  word: string;
  /** Who says the sentence. */
  office: Office;
  /** The meeting agrees to what it says. */
  meeting: boolean;
}

/** Whether a modal does one thing. */
export type Test = (modal: Modal) => boolean;

/** The words before the modal. */
export const before = ({ sentence: { text, tokens }, at }: Modal): string => text.slice(0, tokens[at]?.start ?? 0);

/** The words behind the modal's verb. */
export const behind = ({ sentence: { text, tokens }, verb }: Modal): string => text.slice(tokens[verb]?.end ?? 0);

/** Where the subject ends that stands right before the modal. */
export const subjectEnd = ({ sentence: { tokens }, at }: Modal): number => beforeAdverbs(tokens, at);

/** Nobody named says it, or somebody who answers to the panel does. */
export const mayBeAnswer = ({ office }: Modal): boolean => isAccountable(office) || office === "unattributed";

/** The words of a subject that was named before. */
export const NAMED_BEFORE = /^(?:this|these|it|they)$/u;
