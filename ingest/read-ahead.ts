import type { Input } from "./draft.ts";

/** A source that waits to be opened. */
export interface Waiting {
  /** What the corpus and its reader know it by. */
  uri: string;
  /** Hash of where it is: `locationOf` its path or address. */
  location: string;
  open(): Promise<Input> | Input;
}

/** So many bytes of sources may be in memory and not yet read. */
const MOST_BYTES = 64_000_000;

/**
 * Opens sources one after the other (a host is asked for one page at a time) and reads up to `width` of them at once; gives what they
 * become in the order of the sources. A failure to open or to read becomes what `failed` makes of it.
 */
export async function* readAhead<T>(
  sources: Iterable<Waiting>,
  width: number,
  read: (source: Waiting, input: Input) => Promise<T>,
  failed: (source: Waiting, error: unknown) => T,
): AsyncGenerator<T> {
  const ahead: { size: number; result: Promise<T> }[] = [];
  let bytes = 0;
  for (const source of sources) {
    const opened = (async () => source.open())();
    const size = await opened.then(
      (input) => sizeOf(input),
      () => 0,
    );
    const result = opened.then((input) => read(source, input)).catch((error: unknown) => failed(source, error));
    ahead.push({ size, result });
    bytes += size;
    while (ahead.length >= width || bytes > MOST_BYTES) {
      const first = ahead.shift();
      if (!first) break;
      yield await first.result;
      bytes -= first.size;
    }
  }
  for (const { result } of ahead) yield await result;
}

/** How large a source is: its bytes, or of one that the corpus keeps its characters. */
export const sizeOf = (input: Input): number => ("text" in input ? input.text.length : input.bytes.length);
