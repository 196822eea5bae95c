import { pathsOf } from "../../questions/match-expression.ts";
import type { Query, Term } from "../../text/query.ts";
import { spell, spellStem } from "./spelling.ts";

/** More terms than these Meilisearch cuts off without a word. */
const MOST_TERMS = 10;

/**
 * A query as Meilisearch is asked it, or null where it could not be proved to have found the same: its set either holds all that is
 * meant (of phrases of three words and more, and of prefixes, it may find too much) or nothing else (of a compound it is asked for the
 * joined form alone), never one for this term and the other for that. Equal totals then prove equal sets.
 */
export function termsOf(query: Query): string | null {
  const wanted = query.all.map((terms) => (terms.length === 1 && terms[0] ? termOf(terms[0]) : null));
  const excluded = query.none.map(excludedTermOf);
  const all: Asked[] = [];
  for (const term of [...wanted, ...excluded]) {
    if (term === null) return null;
    all.push(term);
  }
  const strays = new Set(all.flatMap((term) => term.strays ?? []));
  const texts = [...new Set(all.map((term) => term.text))].sort((a, b) => Number(isPrefix(a)) - Number(isPrefix(b)));
  if (strays.size > 1 || texts.length > MOST_TERMS || texts.filter(isPrefix).length > 1) return null;
  return texts.join(" ");
}

/** A term, and whether Meilisearch may find more than it means or less. */
interface Asked {
  text: string;
  strays: "more" | "less" | null;
}

/** A prefix is the one term without quotation marks, and stands last. */
const isPrefix = (text: string) => !text.endsWith('"');

function termOf({ stem, phrase, open }: Term): Asked | null {
  if (stem !== null) return { text: `"${spellStem(stem)}"`, strays: phrase === null ? null : "less" };
  const paths = phrase === null ? null : pathsOf(phrase);
  const [shortest, ...others] = (paths ?? []).sort((a, b) => a.length - b.length);
  if (shortest === undefined) return null;
  if (open) return shortest.length + others.length === 1 ? { text: shortest.map(spell).join(""), strays: "more" } : null;
  const tooMuch = shortest.length > 2;
  if (tooMuch && others.length > 0) return null;
  return { text: `"${shortest.map(spell).join(" ")}"`, strays: tooMuch ? "more" : others.length > 0 ? "less" : null };
}

/** Of what finds too much the exclusion would leave too little: it is not asked. */
function excludedTermOf(term: Term): Asked | null {
  const asked = termOf(term);
  if (asked === null || asked.strays === "more") return null;
  return { text: `-${asked.text}`, strays: asked.strays === "less" ? "more" : null };
}
