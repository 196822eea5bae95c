import { getPriority, setPriority } from "node:os";

/** Higher is humbler (0 is what a server has). Left to itself the loader takes every second turn of a processor from whoever reads. */
const HUMBLE = 10;

/**
 * Lets readers go first: a loader works with what processor time the server leaves over. Holds of this process and of all threads that it starts
 * afterwards; call it once, at its beginning. Where the system does not let us, the loader works as any other program.
 */
export function giveWay(): void {
  try {
    if (getPriority() < HUMBLE) setPriority(HUMBLE);
  } catch {
    return;
  }
}
