import type { Item, Passage } from "../../corpus/model/index.ts";

/** An item with those of its passages that are kept, numbered anew; the item itself where all are. */
export function keepPassages(item: Item, keep: (passage: Passage) => boolean): Item {
  const kept = item.passages.filter((p) => keep(p));
  return kept.length === item.passages.length ? item : { ...item, passages: kept.map((p, i) => ({ ...p, position: i + 1 })) };
}
