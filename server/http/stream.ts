import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Request, Response } from "express";
import pLimit from "p-limit";

type Piece = string | Uint8Array;

/** A file that is sent while it is made. */
export interface Download {
  /** Ours, never a reader's: letters, digits, points and hyphens. */
  fileName: string;
  mediaType: string;
  /** The file in pieces. What fails before the first piece is answered as an error; later the connection is cut. */
  pieces: AsyncIterable<Piece>;
}

/** So many files are made at once, each with a state of the corpus of its own in memory; whoever comes later waits for a turn. */
const AT_ONCE = 12;
/** A reader who takes nothing for so long, in milliseconds, loses the turn. */
const PATIENCE = 30_000;
const inTurns = pLimit(AT_ONCE);

/**
 * Sends a file as fast as the reader takes it and no faster; other requests have their turn after every piece. HEAD gets the headers alone. Whatever
 * becomes of the reader, whoever makes the pieces is told to stop.
 */
export function sendDownload(request: Request, response: Response, download: Download): Promise<void> {
  return inTurns(async () => {
    if (response.destroyed) return;
    const pieces = download.pieces[Symbol.asyncIterator]();
    try {
      const first = await pieces.next();
      response.setHeader("Content-Type", download.mediaType);
      response.setHeader("Content-Disposition", `attachment; filename="${download.fileName}"`);
      if (request.method === "HEAD") response.end();
      else {
        response.setTimeout(PATIENCE, () => response.destroy());
        await pipeline(inTurn(first, pieces), response);
      }
    } catch (error) {
      // A reader who has left is no error of ours.
      if (!isLeft(error)) throw error;
    } finally {
      await pieces.return?.();
    }
  });
}

const isLeft = (error: unknown) => error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";

async function* inTurn(first: IteratorResult<Piece>, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  for (let piece = first; piece.done !== true; piece = await rest.next()) {
    yield piece.value;
    await setImmediate();
  }
}
