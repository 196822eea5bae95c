import { blocks } from "./block.ts";
import { readItem } from "./body.ts";
import { labelOf, partedLabels, withoutFurniture } from "./furniture.ts";
import { readHeader } from "./header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { View } from "./line.ts";
import { byNumbers, byTitles } from "./segments.ts";

/** What no layout fits: read as text, by its numbers, else its titles, else as one item. Says that it guessed. */
export const plain: Layout = {
  name: "plain",
  recognise: () => 0.01,
  read(view: View) {
    const lines = partedLabels(withoutFurniture(view.lines));
    const all = blocks(lines);
    const labelled = lines.some((line) => labelOf(line.text) === "minutes");
    const parts = byNumbers(all) ?? byTitles(all);
    const known = readHeader(parts?.before ?? all.slice(0, 6), view.title);
    const draft = draftOf(this.name, parts !== null && known.date !== null ? "meeting" : "agenda-item", known);
    const items = parts?.items ?? [{ number: null, title: null, blocks: all }];
    draft.items = items.map((item) => readItem(item, labelled, view.document.url));
    draft.issues.push({ code: "layout-guessed", message: "no known layout fits: read as plain text" });
    return [draft];
  },
};
