import { whenOf } from "../format.ts";
import { passageHref } from "../links.ts";
import { panelIn, type HitData } from "./hit.ts";

/** A passage as one line: the words in the middle, what stands before and after. */
export interface KeywordLine {
  before: string;
  words: string;
  after: string;
  where: string;
  href: string;
}

const REACH = 60;

/** Makes the line from the first mark; without one it begins with the text. */
export function keywordLine({ hit, marks, when, question, sort, place, panelName }: HitData): KeywordLine {
  const { start, end } = marks[0] ?? { start: 0, end: 0 };
  const before = hit.text.slice(Math.max(0, start - REACH), start);
  const after = hit.text.slice(end, end + REACH * (marks.length === 0 ? 2 : 1));
  return {
    before: start > REACH ? `…${before.slice(before.indexOf(" ") + 1)}` : before,
    words: hit.text.slice(start, end),
    after: end + REACH < hit.text.length ? `${after.slice(0, Math.max(after.lastIndexOf(" "), 1))}…` : after,
    where: `${panelIn(hit.panel, panelName)}, ${whenOf(when)}`,
    href: passageHref(hit.id, question, { sort, page: place === 1 ? "1" : (place ?? undefined) }),
  };
}
