import type { Office } from "../../../corpus/model/index.ts";
import { hopesFor } from "./hopes.ts";
import { mayAsk, OPINES, REMARKS, wordsBehind } from "./remarks.ts";
import { included, saysWhatShould, SHOULD, tellsMembers } from "./should.ts";
import { asksBySuggesting } from "./suggested.ts";
import { HELPS, HELPS_OUTRIGHT, wants, welcomed, WISHED_FOR } from "./useful.ts";
import type { Clause, Sentence } from "../clauses/clause.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import { wishedFor } from "./wishes.ts";

/** The token by which a sentence of a speaker asks for something to be done; null where it does not. */
export function askAt(sentence: Sentence, clauses: readonly Clause[], office: Office): number | null {
  const own = clauses.filter((clause) => !clause.embedded);
  // What somebody who answers to the panel proposes is their own to do.
  const lexical = own.find((clause) => clause.act === "request" && !(clause.lemma === "propose" && isAccountable(office)));
  const asking = lexical ?? own.find((clause) => asksBy(sentence, clause, office));
  if (asking) return asking.at;
  if (mayAsk(office) && WISHED_FOR.test(sentence.text)) return 0;
  if (isScrutineer(office))
    return (
      wishedFor(sentence) ??
      included(sentence, own) ??
      welcomed(sentence) ??
      (HELPS_OUTRIGHT.test(sentence.text) || (own.length === 0 && SHOULD.test(sentence.text)) ? 0 : null)
    );
  return office === "unattributed" ? welcomed(sentence) : null;
}

/** Whether a clause asks for something by what is suggested, told, hoped, remarked or held in it. */
function asksBy(sentence: Sentence, clause: Clause, office: Office): boolean {
  const { at, lemma } = clause;
  if (lemma === "suggest" && asksBySuggesting(sentence, at, office)) return true;
  if ((office === "chair" || office === "vice-chair") && REMARKS.has(lemma) && tellsMembers(sentence, at)) return true;
  if (!mayAsk(office)) return false;
  if (hopesFor(sentence, clause)) return true;
  if (REMARKS.has(lemma) && (wants(sentence, at) || HELPS.test(wordsBehind(sentence, at)))) return true;
  return OPINES.has(lemma) && saysWhatShould(sentence, at);
}
