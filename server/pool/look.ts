import type { Looked } from "./messages.ts";
import { unpackError } from "./errors.ts";
import { startLooking } from "./threads.ts";

/**
 * Looks through a corpus file in a thread of its own: that takes seconds where the file is large.
 * @throws RefusedError naming the file and the reason
 */
export async function lookThrough(path: string): Promise<void> {
  const looked = await new Promise<Looked>((resolve, reject) => {
    const thread = startLooking({ path, look: true });
    thread.once("message", resolve).once("error", reject);
    thread.once("exit", () => reject(new Error("the thread that looks through the corpus has ended")));
  });
  if (looked !== null) throw unpackError(looked);
}
