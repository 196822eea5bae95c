import type { Layout } from "./layout.ts";
import type { View } from "./lines/line.ts";
import { paperMeeting } from "./paper.ts";

const WORDED = /^(?:Agenda )?(?:[Ii]tem|ITEM)(?: \d{1,3}[a-z]?)?\s?[.:–—-]\s?\p{Lu}.{2,200}$/u;

/** Minutes whose titles begin with the word ('Item 4 – Precept', 'Item: Precept'), where nothing else tells a paper. */
export const wordedItems: Layout = {
  name: "worded-items",
  // Pages of other layouts may hold such lines in their text: a layout that is sure of its own marks goes before.
  recognise: (view: View) => (view.lines.filter((line) => WORDED.test(line.text)).length < 2 ? 0 : 0.7),
  read: (view: View) => [paperMeeting("worded-items", view, view.lines)],
};
