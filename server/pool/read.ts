import { packBase, readArrays } from "../../corpus/questions/arrays/index.ts";
import type { ReadData } from "./messages.ts";

/** Reads a corpus into arrays, gives them to those who wait and ends: what reading takes of memory goes with the thread. */
export function read({ path, ports }: ReadData): void {
  const base = packBase(readArrays(path));
  for (const port of ports) {
    port.postMessage(base);
    port.close();
  }
}
