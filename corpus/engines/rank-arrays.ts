import type { Question } from "../model/index.ts";
import type { Arrays } from "../questions/arrays/index.ts";
import { inOrder } from "./in-order.ts";
import type { Stretch } from "./port.ts";
import { levelsOf } from "./score.ts";

/** Ranks a question over arrays. */
export function rankArrays(arrays: Arrays, question: Question, stretch: Stretch): number[] {
  const { columns, orders } = arrays.snapshot;
  const found = arrays.setOf(question);
  const { passages } = found;
  const titles = arrays.titlesFor(question.q);
  const { last } = orders();
  const parts = arrays.textOf(question.q).parts.map((part) => ({ ...part, inAll: part.passages.length }));
  const ranked = inOrder(
    {
      levels: levelsOf(passages, parts, columns.places, columns.count, found.isDense ? found.bits : null),
      place: (at) => last.place[passages[at] ?? 0] ?? 0,
      titled: (at) => titles[columns.items.title[columns.item[passages[at] ?? 0] ?? 0] ?? 0] === 1,
    },
    stretch,
  );
  return ranked.map((place) => columns.row[last.passages[place] ?? 0] ?? 0);
}
