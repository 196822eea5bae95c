import type { Sentence } from "../clauses/clause.ts";
import { hasDeliverable, WORDS } from "../words/deeds.ts";

/** How far before 'would be welcome' what is wished for is named. */
const WISHED = 12;
const WELCOME = new Set(["welcome", "welcomed", "helpful", "useful", "beneficial"]);
/** 'would be of help' */
const OF_USE = new Set(["help", "use", "benefit", "interest", "assistance"]);

/** 'a session on fraud would be welcome': the token that wishes for what may be brought; null where none does. */
export function welcomed({ tokens }: Sentence): number | null {
  const at = tokens.findIndex(
    ({ lower }, n) =>
      lower === "be" &&
      tokens[n - 1]?.lower === "would" &&
      (WELCOME.has(tokens[n + 1]?.lower ?? "") || (tokens[n + 1]?.lower === "of" && OF_USE.has(tokens[n + 2]?.lower ?? ""))),
  );
  return hasDeliverable(tokens.slice(Math.max(0, at - WISHED), Math.max(0, at))) ? at : null;
}

/** 'it would help if Members were told'. */
export const HELPS = /\bit would (?:help|assist) if\b/u;
/** 'It would help to see which crimes they were.' */
export const HELPS_OUTRIGHT =
  /^\W*it would (?:help|assist|be (?:helpful|useful|good))(?:, [^,]{3,60},)? (?:for (?:[\p{L}’'-]+ ){1,4}?)?(?:to (?:see|know|have|receive|understand|be (?:told|given|sent|shown))|if)\b/iu;
/**
 * 'The figures should be shown by district in future reports.', 'how useful a note would be', 'The suggestion that the PCC should hold a surgery
 * was put forward'.
 */
export const WISHED_FOR =
  /\bshould be (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|nt|ght|ade|ut)\b[^.;]{0,60}?\b(?:in|for|at|with) (?:all |any )?(?:future|the next) (?:\p{L}+ )?(?:reports?|papers?|updates?|meetings?)\b|\bhow (?:useful|helpful) [^.;]{3,80} would be\b|^\W*the (?:specific|particular|main|actual) request was (?:for|that)\b|^\W*(?:the|a|one) suggestion that\b[^.;]{3,80} (?:should|might|could)\b(?!.{0,120}\b(?:rejected|dismissed|not (?:accepted|agreed|supported))\b)|\b(?:reports?|papers?|figures|data|tables?|charts?|it) would be (?:easier|clearer|better|improved|of (?:more|greater) (?:use|help|value|interest))\b[^.;]{0,40} if\b/iu;

/** 'it would be helpful if the Panel could receive'. */
export function wishes({ tokens }: Sentence, from: number): boolean {
  return tokens.slice(from).some((token, at) => token.lower === "be" && WORDS.useful.has(tokens[from + at + 1]?.lower ?? ""));
}

/** 'to have these separated', 'to see it printed': something is to be done to what a pronoun names. */
const isDone = ([verb, what, done]: readonly string[]): boolean =>
  (verb === "have" || verb === "see") && /^(?:it|them|this|these|those)$/u.test(what ?? "") && /(?:ed|en|wn|nt|ut)$/u.test(done ?? "");

/** What is useful to see is asked for, whatever it is. */
const SIGHT = new Set(["see", "receive"]);

/** 'felt it was essential to receive updates', 'it would be useful to see'. */
export function wants({ tokens }: Sentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length; at += 1) {
    if (!WORDS.useful.has(tokens[at]?.lower ?? "")) continue;
    const near = tokens.slice(at + 1, at + 7).map((token) => token.lower);
    if (
      near[0] === "to" &&
      WORDS.wanted.has(near[1] ?? "") &&
      (hasDeliverable(tokens.slice(at)) || isDone(near.slice(1)) || SIGHT.has(near[1] ?? ""))
    )
      return true;
    if ((near[0] === "for" || near[0] === "if") && near.some((word) => WORDS.wanted.has(word) || word === "could")) return true;
  }
  return false;
}
