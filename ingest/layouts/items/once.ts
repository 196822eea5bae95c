import { lettersHash } from "../../../corpus/text/letters.ts";
import type { DraftPassage } from "../../draft.ts";
import { LEADS_IN } from "../words/lead-in.ts";

/** 'RESOLVED that …' behind 'That …': a decision in the same words, whatever marks it. */
const MARK = /^(?:(?:it was )?(?:unanimously )?resolved(?: unanimously)?[\s:,–—-]+(?=that\b))?that\s/i;
const wordsOf = ({ kind, text }: DraftPassage): string => lettersHash(kind === "resolution" ? text.replace(MARK, "") : text);

/** The same words twice in one item are one passage: a resolution where one of them is. What leads in leads in again where it stood. */
export function once(all: readonly DraftPassage[]): DraftPassage[] {
  const seen = new Map<string, DraftPassage>();
  const kept: DraftPassage[] = [];
  let again: string | null = null;
  for (const passage of all) {
    if (!/[\p{L}\p{N}]/u.test(passage.text)) continue;
    const hash = wordsOf(passage);
    const same = seen.get(hash);
    if (same && passage.kind !== "heading") {
      if (passage.kind === "resolution") same.kind = "resolution";
      again = LEADS_IN.test(passage.text) ? passage.text : null;
      continue;
    }
    const copy = again === null ? { ...passage } : { ...passage, again };
    again = null;
    seen.set(hash, copy);
    kept.push(copy);
  }
  return kept;
}
