import type { Gap } from "../model/index.ts";
import { readGaps } from "../store/index.ts";
import { groupBy } from "../text/group.ts";
import type { Reader } from "./reader.ts";

/** Where passages of an item stood that were withdrawn, in order. Only inside `once`. */
export function gapsOf(reader: Reader, item: string): readonly Gap[] {
  const gaps = reader.memo("gaps", () => groupBy(readGaps(reader.corpus.db), (gap) => gap.item));
  return (gaps.get(item) ?? []).toSorted((a, b) => a.number - b.number);
}
