import type { SearchEngine } from "../engines/port.ts";
import type { Reader } from "./reader.ts";
import type { Sets } from "./sets.ts";

/** What answers are made with: one corpus, one way to find sets, one engine to rank. */
export interface Tools {
  reader: Reader;
  sets: Sets;
  engine: SearchEngine;
}
