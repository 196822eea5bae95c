import type { Sentence } from "../clauses/clause.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Name } from "../mentions/names.ts";

/** Who takes the chair, and where in the meeting. */
export interface Chaired {
  name: Name;
  order: number;
}

const CHAIR = /^(?:chair|chairman|chairperson|chairwoman)$/u;
const TAKES = new Set(["in", "took", "takes", "assumed", "elected", "re-elected", "appointed", "re-appointed", "reappointed"]);
const NOT_THIS_CHAIR = new Set(["vice", "deputy", "sub-committee", "committee's", "former", "outgoing", "vacated", "nominated"]);
/** How far after the name the chair is looked for. */
const REACH = 9;

/** The name that a sentence says takes the chair ('Councillor Bell in the Chair', 'be elected Chair', '(Chair)'), or null. */
export function takesChair({ tokens, mentions }: Sentence): Name | null {
  const taker = mentions.find((mention) => mention.name !== null && chairAfter(tokens, mention));
  return taker?.name ?? null;
}

/** 'Chair of the Shadow Panel', not of its group or of another body. */
const ofThePanel = (tokens: Sentence["tokens"]): boolean => {
  const noun = tokens.findIndex(({ lower }) => /^(?:panel|meeting|committee)$/u.test(lower));
  return noun > 0 && tokens.slice(0, noun).every(({ lower }) => /^(?:the|this|shadow|new|police|and|&|crime|,|fire)$/u.test(lower));
};

/** 'Cllr Holt – Kelder Borough Council was elected': where the body ends that stands behind a dash; 0 where none does. */
function besideName(tokens: Sentence["tokens"]): number {
  if (!/^[–—-]$/u.test(tokens[0]?.lower ?? "")) return 0;
  const end = tokens.findIndex(({ lower, capital }, n) => n > 0 && !capital && !/^(?:and|of|the|&)$/u.test(lower));
  return /^(?:council|authority|borough)$/u.test(tokens[end - 1]?.lower ?? "") ? end : 0;
}

function chairAfter(tokens: Sentence["tokens"], mention: Mention): boolean {
  if (mention.office === "chair" && mention.tells) return true;
  if (/^(?:presided|presiding)$/u.test(tokens[mention.to]?.lower ?? "")) return true;
  const after = tokens.slice(mention.to, mention.to + REACH);
  const at = after.findIndex((token) => CHAIR.test(token.lower));
  if (at < 0 || after[at]?.possessive || (after[at + 1]?.lower === "of" && !ofThePanel(after.slice(at + 2)))) return false;
  const between = after.slice(besideName(after), at);
  if (between.some((token) => NOT_THIS_CHAIR.has(token.lower) || (token.capital && token.lower !== "chair"))) return false;
  return between.some((token) => TAKES.has(token.lower));
}
