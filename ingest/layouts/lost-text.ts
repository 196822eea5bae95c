import type { Draft } from "../draft.ts";
import { isTold } from "./items/opening-words.ts";
import type { View } from "./lines/line.ts";

/** A sentence of a line: lines of a flattened page hold many. */
const BETWEEN = /(?<=[.?!:;]["”’']?)\s+/u;
/** Shorter ones may be put together anew: a name and a label. */
const WORDS = 8;
/** Letters at either end that may belong to a number or a mark, which passages do without. */
const EDGE = 6;
/** So many letters may be gone through for sentences that are looked for from the beginning again: of a page without end the rest is not looked for. */
const MOST = 100_000_000;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * What a reader of a record could not see: sentences of the source that tell what was said or decided, and that the layout took into no item.
 * There should be none; where there are, the record says so.
 */
export function lostText({ lines }: View, drafts: readonly Draft[]): Draft["issues"] {
  const items = drafts.flatMap((draft) => draft.items);
  if (!items.some(({ passages }) => passages.some(({ kind }) => kind === "minute"))) return [];
  const kept = lettersOf(
    items.map(({ title, preamble, passages }) => [title, preamble, ...passages.map(({ text }) => text)].join(" ")).join(" "),
  );
  let [from, left] = [0, MOST];
  const lost: string[] = [];
  for (const sentence of lines.flatMap(({ text }) => text.split(BETWEEN))) {
    if (left <= 0 || sentence.split(" ", WORDS).length < WORDS || !isTold(sentence)) continue;
    const letters = lettersOf(sentence).slice(EDGE, -EDGE);
    let at = kept.indexOf(letters, from);
    if (at < 0) {
      left -= kept.length;
      at = kept.indexOf(letters);
    }
    if (at < 0) lost.push(sentence);
    else from = at;
  }
  const [first] = lost;
  if (first === undefined) return [];
  const more = lost.length > 1 ? ` and ${lost.length - 1} more` : "";
  return [{ code: "text-lost", message: `stands in no item: '${first.slice(0, 80)}…'${more}` }];
}
