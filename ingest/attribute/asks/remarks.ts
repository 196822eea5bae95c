import type { Office } from "../../../corpus/model/index.ts";
import type { Sentence } from "../clauses/clause.ts";
import { isScrutineer } from "../mentions/sides.ts";

/** How somebody says what they think. */
export const REMARKS = new Set([
  "feel",
  "consider",
  "believe",
  "think",
  "say",
  "state",
  "comment",
  "stress",
  "emphasise",
  "suggest",
  "note",
  "be",
  "highlight",
  "hope",
]);
/** How somebody says what ought to be. */
export const OPINES = new Set(["feel", "consider", "stress", "emphasise", "think", "believe", "suggest", "say", "argue"]);

/** What nobody named asks for is asked for too. */
export const mayAsk = (office: Office): boolean => office === "unattributed" || isScrutineer(office);

/** The words behind a token, in small letters. */
export const wordsBehind = ({ text, tokens }: Sentence, at: number): string => text.slice(tokens[at]?.end ?? 0).toLowerCase();
