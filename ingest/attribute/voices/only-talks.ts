import { isNarrative } from "./narrative.ts";
import type { ReadSentence } from "../clauses/read.ts";
import type { Turn } from "../clauses/turns.ts";
import { DECIDED } from "./decided.ts";

/** What a body does with these verbs is talk, not what was said; with 'ask' and 'put' where narrative rules say so ('asked questions'). */
const TALKS = new Set(["discuss", "debate"]);
const PUTS = new Set(["ask", "put", "observe", "hold"]);
const THE_FOLLOWING = /\bfollowing\b/iu;
/** 'The Panel discussed:', 'Members put questions to the Commissioner, including:' leads in to what they said. */
export const LEADS_IN = /[:–—-]{1,2}\s?$/u;

/** Whether a clause says that several talked, and not what they said: 'Members discussed the report.' */
export function onlyTalks(read: ReadSentence, turn: Turn): boolean {
  const [clause, ...more] = turn.clauses;
  if (!clause || more.length > 0) return false;
  if (TALKS.has(clause.lemma)) return true;
  // 'went on to ask for an example'
  if (read.tokens[clause.at - 1]?.lower === "to") return false;
  // 'asked questions'; 'received and noted'.
  const said = ["that", "whether", "if"].includes(read.tokens[clause.at + 1]?.lower ?? "");
  return !said && (PUTS.has(clause.lemma) || DECIDED.has(clause.lemma)) && isNarrative(read, true) && !THE_FOLLOWING.test(read.text);
}
