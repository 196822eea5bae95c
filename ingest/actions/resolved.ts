import type { Attributed } from "../attribute/sentence.ts";
import { isPlainVerb } from "../attribute/words/plain-verbs.ts";
import type { Sentence } from "../attribute/clauses/clause.ts";
import { afterAdverbs, beforeAdverbs, MODALS } from "../attribute/words/function-words.ts";
import { tokenise } from "../attribute/words/tokens.ts";
import { findMentions } from "../attribute/mentions/mentions.ts";
import { toBeReceived } from "./owner.ts";

/** A clause of a resolution that is one action: where it stands in the sentence, and where the words begin that tell what is to be done. */
export interface Resolved {
  start: number;
  end: number;
  asks: number;
}

/** 'Agreed: that …', 'It was resolved that …': says that it is resolved, not what. */
const LABEL = /^\W*(?:it was )?(?:unanimously )?(?:agreed|resolved|decided)\b[\s:–—-]{0,4}(?=(?:that|to)\b)/iu;
/** Whether a line only says that something is resolved, or by whom: 'RESOLVED to:', 'The Panel:'. */
export const isHeading = (text: string): boolean =>
  RESOLVED_TO.test(text) ||
  PANEL_ALONE.test(text) ||
  VOTE_ALONE.test(text) ||
  (LEADS_IN.test(text) && text.split(" ").length <= FEW && !/\bbe\b/iu.test(text));
const RESOLVED_TO = /^\W*(?:it was )?(?:unanimously )?(?:agreed|resolved|decided)(?: unanimously)? (?:that|to)\W*$/iu;
/** 'RESOLVED – That Members of the Police and Crime Panel:-' */
const PANEL_ALONE =
  /^\W*(?:it was )?(?:unanimously )?(?:agreed|resolved|decided)\W{1,4}that (?:the )?(?:members of (?:the )?)?(?:\w+,? ){0,5}(?:panel|committee|members)\s?[:–—-]{1,3}\s*$/iu;
/** 'RESOLVED (by 9 votes to 2)' */
const VOTE_ALONE = /^\W*(?:resolved|agreed) \([^()]{3,100}\)\W*$/iu;
/** A colon behind at most eight short words. */
const LEADS_IN = /^[^:]{1,90}:[\s–—-]{0,4}$/u;
const FEW = 8;

/** Where a further clause begins: 'and that the Clerk write', 'and (b) that'. */
const SPLIT =
  /[,;]? and (?:\([a-z0-9]{1,3}\) )?(?=that )|, (?=that the (?:clerk|chair|commissioner|pcc|pfcc|chief|secretary|monitoring|panel|deputy|treasurer|opcc)\b)/giu;
/** '(b) the Clerk write': a further point of a list within the sentence, where its first stands in it. */
const POINTS = /[;,.]? (?:and )?(?=(?:\((?:[b-h]|[2-9]|i{2,3}|iv|v)\)|[2-9]\)) (?!of |and |or |in |to |that ))/giu;
const FIRST_POINT = /(?:^|[\s–—:-])\(?(?:a|1|i)\) /iu;
/** Where one begins that goes without 'that': 'be noted and a further report be brought', 'notes it and asks for'. */
const BESIDE = /[,;]? and (?=(?:an?|the|any|another|further|regular|no) [^,;:.]{3,100} be [a-z]|(?:to )?(?:request|ask)(?:s|ed)? )/giu;
/** What only notes, receives or thanks: no business of its own beside something that is to be done. */
const FORMAL =
  /^\W*(?:that )?(?:(?:the )?(?:panel|committee|members) )?(?:to )?(?:note|receive|thank)(?:s|d|ed)?\b|\bbe (?:[a-z]+ly )?(?:noted|received|thanked|signed)\b(?! by (?!the chair))|\b(?:was|were) (?:correctly recorded|an? (?:true|accurate|correct) )/iu;

const isFormal = (part: string): boolean => FORMAL.test(part) && !toBeReceived(part);

/** What stands before a joint must be a clause itself: 'RESOLVED, that …' has none. */
const HAS_CLAUSE = /\b(?:that|be|to)\b/iu;
const joints = (text: string): number[] => {
  const points = FIRST_POINT.test(text) ? [...text.matchAll(POINTS)] : [];
  const found = [...text.matchAll(SPLIT), ...points].sort((a, b) => a.index - b.index);
  const first = text.search(HAS_CLAUSE);
  return found.filter(({ index }) => first >= 0 && index > first).map((match) => match.index + match[0].length);
};
const between = (starts: readonly number[], text: string): { start: number; end: number }[] =>
  starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));

/** The clauses of `text` that 'and that' joins: all of it where it has one. */
export const joinedClauses = (text: string): { start: number; end: number }[] => between([0, ...joints(text)], text);

/** The sentence that the words from `start` to `end` of another would be. */
export function partOf(read: Attributed, start: number, end: number): Sentence {
  if (start === 0 && end === read.text.length) return read;
  const text = read.text.slice(start, end);
  const tokens = tokenise(text);
  return { text, tokens, mentions: findMentions(tokens) };
}

/** The clauses of a resolution. 'That the report be noted and that the Clerk write' is one: what only notes belongs to what is to be done. */
export function clausesResolved(text: string): Resolved[] {
  const cuts = [...joints(text), ...besides(text)].toSorted((a, b) => a - b);
  const found: Resolved[] = [];
  let from = 0;
  for (const { start, end } of between([LABEL.exec(text)?.[0].length ?? 0, ...cuts], text)) {
    const last = found.at(-1);
    const formal = isFormal(text.slice(start, end));
    if (formal && end === text.length && last) last.end = end;
    else if (!formal || end === text.length) {
      found.push({ start: from, end, asks: start });
      from = end;
    }
  }
  return found;
}

/** Clauses without 'that' behind one that only notes. */
const besides = (text: string): number[] =>
  [...text.matchAll(BESIDE)].filter((match) => isFormal(text.slice(0, match.index))).map((match) => match.index + match[0].length);

/** 'That the Clerk write to the Minister.' in the minutes, of which nobody is said to say it: the heading of a resolution was lost. */
export function isBareResolution({ text, tokens, mentions, spoken, contribution }: Attributed): boolean {
  if (spoken || contribution?.office !== "unattributed") return false;
  if (TO_NOTE.test(text)) return true;
  const that = tokens.findIndex((token) => token.word);
  if (tokens[that]?.lower !== "that") return false;
  const doer = mentions.find(({ from, pronoun }) => from === that + 1 && !pronoun);
  const verb = doer && tokens[afterAdverbs(tokens, doer.to)];
  if (verb?.word && !verb.capital && verb.lower !== "be" && isPlainVerb(verb.lower) && !MODALS.has(verb.lower)) return true;
  const be = tokens.findIndex((token) => token.lower === "be");
  const before = tokens[beforeAdverbs(tokens, be)]?.lower ?? "";
  return be > that && !MODALS.has(before) && before !== "to";
}

const TO_NOTE = /^\W*to (?:note|receive|approve|endorse) (?:the|a|an|and) /iu;
