import type { Contribution } from "../../../corpus/model/index.ts";
import { sentences } from "../../../corpus/text/sentences.ts";
import type { Clause, Sentence } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import { tokenise, type Token } from "../words/tokens.ts";
import type { Initials } from "../mentions/initials.ts";
import { TITLES, VERBS } from "../words/lexicon.ts";
import { findMentions } from "../mentions/mentions.ts";
import { mainOf, turnsOf, type Spoken } from "./turns.ts";

/** A sentence of a passage with what its grammar tells. Offsets of its tokens are in its own text. */
export interface ReadSentence extends Sentence {
  /** Its place in the passage's text. */
  start: number;
  end: number;
  clauses: Clause[];
  spoken: Spoken | null;
  /** What is decided of it later: who speaks, and by which rule. */
  contribution: Contribution | null;
  rule: string;
}

/** 'Had the Panel asked for it?': whom a question names does not put it, but for 'What would it cost, asked Ms Dove?'. */
const ASKS_OUTRIGHT =
  /^(?![^?]*, (?:asked|enquired|inquired|wondered|queried|demanded) )\W*(?:did|does|do|was|were|is|are|could|would|should|can|will|has|have|had|may|might|why|how|what|which|when|where|who|whose)\b[^?]*\?\W*$/iu;

/** The sentences of a draft, by item and passage. */
export type Reads = ReadSentence[][][];

/** Reads the sentences of a passage. Linear. */
export function readSentences(text: string, initials?: Initials): ReadSentence[] {
  return sentences(text).map(({ start, end }) => {
    const own = text.slice(start, end);
    const tokens = unshouted(own, tokenise(own));
    const mentions = findMentions(tokens, initials);
    const sentence = { text: own, tokens, mentions };
    const clauses = ASKS_OUTRIGHT.test(own) ? [] : findClauses(sentence);
    return {
      text: own,
      tokens,
      mentions,
      start,
      end,
      clauses,
      spoken: mainOf(turnsOf(sentence, clauses), sentence),
      contribution: null,
      rule: "",
    };
  });
}

/** 'THE COMMISSIONER THANKED THE PANEL': where all is in capitals they tell no name, but behind a title up to what its bearer does. */
function unshouted(text: string, tokens: Token[]): Token[] {
  if (/\p{Ll}/u.test(text) || tokens.length < SHOUTED) return tokens;
  let named = false;
  return tokens.map((token, at) => {
    named = TITLES.longest(tokens, at) !== null || (named && token.word && !VERBS.has(token.lower));
    return named ? token : { ...token, capital: false };
  });
}
/** One word in capitals may be an acronym or a name. */
const SHOUTED = 2;
