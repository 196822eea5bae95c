import type { Gap } from "../model/index.ts";
import { readGaps } from "../store/index.ts";
import { groupBy } from "../text/group.ts";
import type { Reader } from "./reader.ts";

/** Where passages of an item stood that were withdrawn, in order. Only inside `once`. */
export function gapsOf(reader: Reader, item: string): readonly Gap[] {
  const inOrder = () => readGaps(reader.corpus.db).toSorted((a, b) => a.number - b.number);
  const gaps = reader.memo("gaps", () => groupBy(inOrder(), (gap) => gap.item));
  return gaps.get(item) ?? [];
}
