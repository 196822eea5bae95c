import { parentPort } from "node:worker_threads";
import { openCorpus } from "../../corpus/store/index.ts";
import { packError } from "./errors.ts";
import type { LookData, Looked } from "./messages.ts";

/** Looks through a corpus file and tells what it has found. */
export function lookAt({ path }: LookData): void {
  parentPort?.postMessage(faultOf(path), []);
}

function faultOf(path: string): Looked {
  try {
    openCorpus(path).close();
    return null;
  } catch (error) {
    return packError(error);
  }
}
