import type { Layout } from "./layout.ts";
import { type Line, type View, partedLine } from "./line.ts";
import { TITLE } from "./title-runs.ts";
import { paperMeeting } from "./paper.ts";

const WORDED = /^(?:Agenda )?(?:Item|ITEM)(?: (?<number>\d{1,3}[a-z]?))?\s?[.:–—-]\s?(?<title>\p{Lu}.{2,200})$/u;

/** 'Item 4 – Precept' as a number and a title; 'Item: Precept' as a title. */
const parted = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    const { number, title } = WORDED.exec(line.text)?.groups ?? {};
    if (title === undefined) return [line];
    if (number === undefined) return [{ ...line, text: title, width: title.length, gap: Math.max(1, line.gap), mark: line.mark ?? TITLE }];
    return partedLine({ ...line, mark: line.mark ?? TITLE }, [`${number}.`, title], { first: Math.max(1, line.gap), later: 1 });
  });

/** Minutes whose titles begin with the word: 'Item 4 – Precept'. */
export const wordedItems: Layout = {
  name: "worded-items",
  // Pages of other layouts may hold such lines in their text: a layout that is sure of its own marks goes before.
  recognise: (view: View) => (view.lines.filter((line) => WORDED.test(line.text)).length < 2 ? 0 : 0.7),
  read: (view: View) => [paperMeeting("worded-items", view, parted(view.lines))],
};
