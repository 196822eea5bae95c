import { OPEN_TITLE } from "./label-runs.ts";
import { ASKS_DAY, isDay, isRanked } from "./sentence-openings.ts";

/** The first words of a run, all in capitals. */
const CAPITALS =
  /^(?:(?:[^\p{Ll}\s]+|\([a-z]\)|\d{1,2}(?:st|nd|rd|th))\s+)+(?=[“"‘'(]?\p{Lu}\p{L}*\p{Ll}|A \p{Ll}|(?:RESOLVED|AGREED)\b|\p{Lu}{2,5} \p{Ll})/u;
/** What is printed in capitals and is no title. */
export const MARKS = /^(?:RESOLVED|UNANIMOUSLY|AGREED|NOTED?|ACTIONS?|DECISIONS?|PRESENT|IN ATTENDANCE|PCC|PFCC|HMIC\w*)\b/u;
/** The last word of a title, with what parts it from the others. */
const LAST = /\s\S+$/u;

/** A title in capitals without the figure of a day or the rank that the sentence behind it begins with ('… MEETING | 2 May', 'BUDGET | ACO Amos said'). */
function withoutOpening(words: string, run: string): string {
  const shorter = words.replace(LAST, "");
  const rest = run.slice(shorter.length).trimStart();
  return (isDay(rest) && ASKS_DAY.test(shorter)) || (isRanked(rest) && !OPEN_TITLE.test(shorter)) ? shorter : words;
}

/** Where the words in capitals end that a run begins with, where they are more than a name in short; null elsewhere. */
export function capitalsEnd(run: string): number | null {
  const found =
    CAPITALS.exec(run)?.[0]
      .trimEnd()
      .replace(/\s+(?:A|I|["“'‘(]|(?:RESOLVED|AGREED)[:–—-]*)$/u, "") ?? "";
  const words = withoutOpening(found, run);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters < 6 || MARKS.test(words) || /[:;,–—-]$/.test(words) ? null : words.length;
}
