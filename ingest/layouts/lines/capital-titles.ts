import { OPEN_TITLE } from "./label-runs.ts";
import { ASKS_DAY, isDay, isRanked } from "../words/sentence-openings.ts";

/** A word of a title in capitals: the letter of a point and the ending of a day may be small. */
const WORD = /^(?:[^\p{Ll}\s]+|\([a-z]\)|\d{1,2}(?:st|nd|rd|th))$/u;
/** How what stands behind such a title begins. */
const BEHIND = /^(?:[“"‘'(]?\p{Lu}\p{L}*\p{Ll}|A \p{Ll}|(?:RESOLVED|AGREED)\b|\p{Lu}{2,5} \p{Ll})/u;

/** The first words of a run that are all in capitals, as many as have a sentence behind them; '' where there are none. */
function capitals(run: string): string {
  const words = [...run.matchAll(/\S+/gu)];
  const small = words.findIndex(([word]) => !WORD.test(word));
  for (let count = small < 0 ? words.length - 1 : small; count > 0; count--) {
    const at = words[count]?.index ?? run.length;
    if (BEHIND.test(run.slice(at))) return run.slice(0, at);
  }
  return "";
}

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
  const found = capitals(run)
    .trimEnd()
    .replace(/\s+(?:A|I|["“'‘(]|(?:RESOLVED|AGREED)[:–—-]*)$/u, "");
  const words = withoutOpening(found, run);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters < 6 || MARKS.test(words) || /[:;,–—-]$/.test(words) ? null : words.length;
}
