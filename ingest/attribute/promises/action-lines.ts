import type { Office } from "../../../corpus/model/index.ts";
import type { Sentence } from "../clauses/clause.ts";
import { afterAdverbs, PREPOSITIONS } from "../words/function-words.ts";
import { tokenise } from "../words/tokens.ts";
import { findMentions } from "../mentions/mentions.ts";
import { type Mention } from "../mentions/mention.ts";
import { isPlainVerb } from "../words/plain-verbs.ts";
import { isAccountable } from "../mentions/sides.ts";
import type { OfficeOf } from "../people/speaker.ts";

/** A line that notes what is to be done ('ACTION: JS to circulate the slides'), and who is to do it where it says so. */
export interface ActionLine {
  doer: Mention | null;
  /** 'JS' for somebody whom the meeting names in full. */
  initials: string | null;
}

/** What may stand between 'Action' and its mark: 'Action point 3:', 'Actions agreed –', 'Action no. 43:'. */
const BEFORE_MARK = new Set(["agreed", "point", "points", "item", "items", "required", "no", "number", "log", "by", "for"]);
/** A line of fewer words names whom an action falls to, and no action. */
const FEWEST = 3;
const MARKS = new Set([":", "-", "–", "—"]);
const INITIALS = /^\p{Lu}{2,4}$/u;

/** The token behind 'Action:', 'ACTION –' or 'Agreed action 3:' at the start of a line; null where it does not begin so. */
function labelEnd({ tokens }: Sentence): number | null {
  let at = tokens.findIndex((token) => token.word);
  if (tokens[at]?.lower === "agreed") at += 1;
  if (!/^actions?$/u.test(tokens[at]?.lower ?? "")) return null;
  at += 1;
  while (tokens[at]?.word && (BEFORE_MARK.has(tokens[at]?.lower ?? "") || /^[\d.]+$/u.test(tokens[at]?.lower ?? ""))) at += 1;
  return MARKS.has(tokens[at]?.lower ?? "") ? at + 1 : null;
}

/** 'R1/18 – The OPCC to provide …': a line may begin with the number of its action. */
export function afterReference(tokens: Sentence["tokens"]): number {
  const first = tokens.findIndex((token) => token.word);
  return /^\p{Lu}{0,2}\d{1,3}(?:\/\d{2,4})?$/u.test(tokens[first]?.raw ?? "") && MARKS.has(tokens[first + 1]?.lower ?? "")
    ? first + 2
    : first;
}

/** Whether a line begins with 'Action:': it notes something, and nobody says it, unless it tells who said so ('Action: The PCC agreed to send it'). */
export function isActionNote(sentence: Sentence): boolean {
  const start = labelEnd(sentence);
  if (start === null) return false;
  const who = sentence.mentions.find(({ from, pronoun }) => from === start && !pronoun);
  if (who === undefined) return true;
  const verb = afterAdverbs(sentence.tokens, who.to);
  // 'PCC confirmed dates to be circulated' tells of dates.
  return !SAID.has(sentence.tokens[verb]?.lower ?? "") || !/^(?:to|that)$/u.test(sentence.tokens[verb + 1]?.lower ?? "");
}
const SAID = new Set(["agreed", "undertook", "offered", "promised", "said", "confirmed", "committed"]);

/** 'The PCC to circulate the figures': what is noted as somebody's to do, by nobody named. */
export const isTask = (sentence: Sentence): boolean => labelEnd(sentence) === null && actionLine(sentence) !== null;

/** What a line notes as to be done; null where it is no line of actions. */
export function actionLine(sentence: Sentence): ActionLine | null {
  const { text, tokens, mentions } = sentence;
  const label = labelEnd(sentence);
  const start = label ?? afterReference(tokens);
  const from = label !== null && tokens[start]?.lower === "that" ? start + 1 : start;
  const first = mentions.find((mention) => mention.from === from && !mention.pronoun) ?? null;
  // 'PCC - To share the figure'
  const behind = first && (label === null && MARKS.has(tokens[first.to]?.lower ?? "") ? first.to + 1 : first.to);
  const verb = behind === null ? null : tokens[afterAdverbs(tokens, tokens[behind]?.lower === "to" ? behind + 1 : behind)];
  const does = first !== null && verb !== null && isPlainVerb(verb?.lower ?? "");
  if (label === null) {
    if (text.includes("?")) return null;
    const bound =
      first !== null && (isAccountable(first.office) || first.office === "chair" || (first.name !== null && first.number === "one"));
    return bound && behind !== null && tokens[behind]?.lower === "to" && does ? { doer: first, initials: null } : null;
  }
  const words = tokens.slice(start).filter((token) => token.word);
  if (words.length < FEWEST) return null;
  const next = first && tokens[first.to];
  if (first && (does || (next?.word && !next.capital && !PREPOSITIONS.has(next.lower)))) return { doer: first, initials: null };
  const initials = INITIALS.test(words[0]?.raw ?? "") && tokens[start + 1]?.lower === "to" ? (words[0]?.raw ?? null) : null;
  return initials === null ? ownerBehind(sentence, start) : { doer: null, initials };
}

/** Whom a line names that holds an action's owner and no action ('ACTION: OPCC'); null for any other line. */
export function actionOwner(sentence: Sentence, officeOf: OfficeOf): Office | null {
  const start = labelEnd(sentence);
  if (start === null || actionLine(sentence) !== null) return null;
  const [only, ...more] = sentence.mentions.filter(({ from, pronoun }) => from >= start && !pronoun);
  if (only) return more.length === 0 ? officeOf(only) : null;
  const initials = sentence.tokens.slice(start).find((token) => token.word)?.raw ?? "";
  return INITIALS.test(initials) ? officeOf({ initials }) : null;
}

/** 'slides to be sent by the Clerk', '… to be sent (OPCC)', '… to be sent (JS)': whom the end of the line names. */
function ownerBehind({ text, tokens, mentions }: Sentence, start: number): ActionLine {
  const bracket = BRACKET.exec(text.slice(-LONGEST_BRACKET))?.groups?.["owner"]?.trim() ?? "";
  if (INITIALS.test(bracket) && findMentions(tokenise(bracket)).length === 0) return { doer: null, initials: bracket };
  const [named] = bracket === "" ? [] : findMentions(tokenise(bracket));
  const agent = mentions.findLast(({ from, pronoun }) => from >= start && !pronoun && tokens[from - 1]?.lower === "by");
  return { doer: named ?? agent ?? null, initials: null };
}

/** No owner in brackets is longer. */
const LONGEST_BRACKET = 80;
const BRACKET = /\((?<owner>[^()]{2,60})\)[^()\p{L}]{0,3}$/u;
