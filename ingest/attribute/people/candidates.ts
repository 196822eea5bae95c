import type { Office } from "../../../corpus/model/index.ts";
import type { Sentence } from "../clauses/clause.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Name } from "../mentions/names.ts";

/** Offices for which the panel holds confirmation hearings. */
const CONFIRMED: ReadonlySet<Office> = new Set(["chief-constable", "deputy-commissioner", "opcc-officer", "police-officer"]);
/** How far the office may stand from the name. */
const REACH = 8;

/**
 * Who stands before the panel as a candidate in a sentence ('the proposed appointment of Ann Dale as Chief Constable', 'Mr Orme, the preferred
 * candidate'), or null. At the hearing they bear no office yet.
 */
export function candidateIn({ tokens, mentions }: Sentence): Name | null {
  for (const mention of mentions) {
    if (!mention.name || mention.name.office !== null) continue;
    if (mention.tells && /candidate|nominee/u.test(mention.role ?? "")) return mention.name;
    if (isToBeAppointed(tokens, mentions, mention)) return mention.name;
    const before = new Set(tokens.slice(Math.max(0, mention.from - 3), mention.from).map((token) => token.lower));
    if (!before.has("appointment") && !before.has("appoint") && !before.has("candidate")) continue;
    const post = mentions.find((other) => other.from >= mention.to && other.from <= mention.to + REACH && other.name === null);
    if (before.has("candidate") || (post && post.office !== null && CONFIRMED.has(post.office)) || mention.tells) return mention.name;
  }
  return null;
}

/** 'that Ann Dale be appointed Chief Constable', 'be appointed as Deputy Commissioner'. */
function isToBeAppointed(tokens: Sentence["tokens"], mentions: Sentence["mentions"], { to }: Mention): boolean {
  if (!/^(?:be|is)$/u.test(tokens[to]?.lower ?? "") || tokens[to + 1]?.lower !== "appointed") return false;
  const post = mentions.find((other) => other.from >= to && other.from <= to + REACH && other.name === null);
  return post !== undefined && post.office !== null && CONFIRMED.has(post.office);
}
