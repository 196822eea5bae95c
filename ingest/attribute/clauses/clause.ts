import type { Act } from "../../../corpus/model/index.ts";
import { actByCue } from "../words/cues.ts";
import { afterAdverbs, afterInsertion, BE, beforeAdverbs, JOINTS, PREPOSITIONS, SUBORDINATORS } from "../words/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { VERBS, type Verb } from "../words/lexicon.ts";
import type { Mention } from "../mentions/mention.ts";

/** How speech is reported. `hearer`: 'Members were informed'; `impersonal`: 'it was noted', 'Concern was expressed'; `thing`: 'The position was noted'; `bare`: no subject. */
export type Voice = "active" | "hearer" | "impersonal" | "thing" | "bare";

/** A clause that reports speech. */
export interface Clause {
  voice: Voice;
  /** The token of the verb, or of what stands for it. */
  at: number;
  lemma: string;
  act: Act;
  /** Who speaks, where the clause names them; of `hearer` who hears. */
  subject: Mention | null;
  /** Named beside the subject: 'The PCC and the Chief Constable advised'. */
  beside: Mention | null;
  /** Whom a passive whose agent speaks is about: 'The Treasurer was asked by Members'. */
  patient?: Mention;
  /** Lies inside another clause ('stated that Members felt'). */
  embedded: boolean;
  /** Shares its subject with the clause before it ('… and asked'). */
  joined: boolean;
}

/** What a finder reads. */
export interface Sentence {
  text: string;
  tokens: readonly Token[];
  mentions: readonly Mention[];
}

/** Whether an act wants an answer of somebody. */
export const wantsAnswer = (act: Act | null): boolean => act === "question" || act === "concern" || act === "request";

/** A verb of the tables, where a sentence has it. */
export interface VerbAt {
  sentence: Sentence;
  at: number;
  /** The last token before it that is no adverb: its auxiliary, or where its subject may end. */
  before: number;
  verb: Verb;
  /** The clauses before it. */
  found: readonly Clause[];
}

/** How many words may stand between commas behind a subject. */
const [SHORT, LONG] = [14, 32];

/**
 * The mention that ends before token `end` and may be the subject there; `object` where one ends there but belongs to a preposition.
 * An insertion between commas or brackets is skipped, and with `phrases` a phrase after the mention.
 */
export function subjectEndingAt({ tokens, mentions }: Sentence, end: number, phrases = true): Mention | "object" | null {
  const closes = withoutCompany(tokens, end);
  let place = closes;
  const mark = tokens[closes - 1]?.lower;
  let mention = mentions.find((one) => one.to === place);
  if (!mention && (mark === "," || mark === ")" || mark === "–")) {
    const opening = mark === ")" ? "(" : mark;
    for (let at = closes - 2; at > Math.max(0, closes - LONG) && !mention; at -= 1) {
      // Only a clause about whoever is named may be long: 'Councillor Dale, who had met … , asked'.
      if (at <= closes - SHORT && tokens[at + 1]?.lower !== "who") continue;
      // The comma that opens the insertion may close what stands beside a name: 'The Chairman, Cllr Dale, on behalf of all, …'.
      if (tokens[at]?.lower === opening)
        mention = mentions.find((one) => one.to === at + 1 || one.to === (place = beforeAdverbs(tokens, at) + 1));
    }
  }
  const [first] = mentions;
  if (first && pointMark(tokens, first.to) === closes - 1 && mayBegin(tokens, first.from)) mention ??= first;
  if (phrases)
    mention ??= mentions.find(
      (one) => one.to < closes && closes - one.to <= PHRASE && mayBegin(tokens, one.from) && isPhrase(tokens, one.to, closes),
    );
  // 'Ann Lane (Treasurer), introduced it': a comma too many; 'Ann Lane, supported by Mr Dale, asked' has none.
  if (mark === "," && !mention && tokens[end + 1]?.lower !== "by" && !IS_ASKED.test(tokens[end]?.lower ?? ""))
    mention = mentions.find((one) => one.to === closes - 1 && one.from === 0 && !one.pronoun);
  if (!mention) return null;
  const previous = tokens[mention.from - 1]?.lower ?? "";
  // 'The Chairman, along with other members, thanked'
  if (previous === "with" && /^(?:along|together)$/u.test(tokens[mention.from - 2]?.lower ?? ""))
    return mentions.find(({ to }) => to === mention.from - 2 || to === mention.from - 3) ?? "object";
  // 'The Deputy Chair in the Chair asked'
  if (previous === "in" && mention.role === "chair") return mentions.find((one) => one.to === mention.from - 1) ?? "object";
  // 'To begin with Mrs Lane thanked them.'
  const begins = previous === "with" && /^(?:begin|start)$/u.test(tokens[mention.from - 2]?.lower ?? "");
  return PREPOSITIONS.has(previous) && !begins ? "object" : mention;
}

/** 'The Chief Constable, questioned about overtime, stood by it.' */
const IS_ASKED = /^(?:asked|questioned|pressed|challenged|quizzed)$/u;

/** Who speaks with whoever brought them. */
const COMPANY = new Set(["staff", "team", "officers", "colleagues", "office"]);

/** 'The Commissioner and his staff answered', 'Cllr Dale and others asked': where whoever is named ends. */
function withoutCompany(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.lower === "others" && tokens[end - 2]?.lower === "and") return end - 2;
  const own = COMPANY.has(tokens[end - 1]?.lower ?? "") && /^(?:his|her|their)$/u.test(tokens[end - 2]?.lower ?? "");
  return own && tokens[end - 3]?.lower === "and" ? end - 3 : end;
}

/** What may stand in brackets between a name and its dash: 'Cllr Orme (Wold) –'. */
const BRACKETED = 8;

/** The dash or colon after a mention that opens a point ('Cllr Orme (Wold) – asked'), a bracket between them skipped; null where none stands there. */
export function pointMark(tokens: readonly Token[], to: number): number | null {
  const closing = tokens[to]?.lower === "(" ? tokens.slice(to, to + BRACKETED).findIndex((token) => token.lower === ")") : -1;
  const mark = closing < 0 ? to : to + closing + 1;
  return ["–", "—", "-", ":"].includes(tokens[mark]?.lower ?? "") ? mark : null;
}

/** How many words a phrase between subject and verb may have. */
const PHRASE = 7;
const PHRASE_OPENERS = new Set(["from", "of", "for", "representing", "on", "in", "with", "at", "as", "present"]);

/** 'Panel Members from the coastal councils offered': the words between subject and verb are one phrase. */
function isPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  if (!PHRASE_OPENERS.has(tokens[from]?.lower ?? "")) return false;
  const inside = tokens.slice(from + 1, to);
  return (
    inside.length > 0 &&
    inside.every(
      (token) => token.word && !SUBORDINATORS.has(token.lower) && !BE.has(token.lower) && !VERBS.get(token.lower)?.forms.has("past"),
    )
  );
}

/**
 * What the verb at a place reports by what stands after it; null where its frame is not met. `told`: the token after whom it is said to, whose own
 * words ('the Deputy Mayor for Policing') tell nothing; 0 where nobody is.
 */
export function actOf(tokens: readonly Token[], at: number, verb: Verb, told = 0): Act | null {
  // 'asked, with regard to the desk for callers, if': what stands between commas tells nothing.
  const behind = afterInsertion(tokens, at + 1);
  const byCue = (told > 0 ? actByCue(verb.cues, tokens, told) : null) ?? actByCue(verb.cues, tokens, behind, verb.frame === "object");
  if (byCue !== null) return byCue;
  if (verb.frame === "object") return null;
  if (verb.frame === "clause" && !opensClause(tokens, afterAdverbs(tokens, at + 1))) return null;
  return verb.act;
}

const CLAUSE_OPENERS = new Set(["that", "whether", "how", "why", "it", "there", "this", "they", "he", "she", "these", "“", "‘", '"']);
const opensClause = (tokens: readonly Token[], at: number): boolean => CLAUSE_OPENERS.has(tokens[at]?.lower ?? "");

/** Whether a clause may begin at a token: at the sentence's start, or after what joins clauses of one rank. */
export const mayBegin = (tokens: readonly Token[], at: number): boolean => at <= 0 || JOINTS.has(tokens[at - 1]?.lower ?? "");

/** Whether a clause of its own begins at a token after 'during which' or 'in the course of which': it tells of another's words, not of what the first one says. */
export const followsWhich = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === "which" &&
  (["during", "to"].includes(tokens[at - 2]?.lower ?? "") || (tokens[at - 2]?.lower === "of" && tokens[at - 3]?.lower === "course"));
