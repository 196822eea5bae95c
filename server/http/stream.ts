import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Request, Response } from "express";

type Piece = string | Uint8Array;

/** A file that is sent while it is made. */
export interface Download {
  /** Ours, never a reader's: letters, digits, points and hyphens. */
  fileName: string;
  mediaType: string;
  /** The file in pieces. What fails before the first piece is answered as an error; later the connection is cut. */
  pieces: AsyncIterable<Piece>;
}

/** Sends a file as fast as the reader takes it and no faster; other requests have their turn after every piece. HEAD gets the headers alone. */
export async function sendDownload(request: Request, response: Response, download: Download): Promise<void> {
  const pieces = download.pieces[Symbol.asyncIterator]();
  const first = await pieces.next();
  response.setHeader("Content-Type", download.mediaType);
  response.setHeader("Content-Disposition", `attachment; filename="${download.fileName}"`);
  if (request.method === "HEAD") {
    await pieces.return?.();
    response.end();
    return;
  }
  await pipeline(inTurn(first, pieces), response);
}

async function* inTurn(first: IteratorResult<Piece>, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  try {
    for (let piece = first; piece.done !== true; piece = await rest.next()) {
      yield piece.value;
      await setImmediate();
    }
  } finally {
    await rest.return?.();
  }
}
