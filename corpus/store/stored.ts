/** A value in a sound file that is not as it was written. */
export class DamagedError extends Error {
  override name = "DamagedError";
}

/**
 * What a corpus keeps as JSON: the one place where such a value that is none any more, or not of the shape that its reader needs, is found out.
 * @param text the value, or what gets it out of how it is kept
 * @param what names it, for whoever is to look at it
 * @param fits whether it has that shape: no more is asked of values that are read by the thousand
 * @throws DamagedError naming it
 */
export function stored(text: string | undefined | (() => string), what: string, fits: (value: unknown) => boolean): unknown {
  const value = parse(text);
  if (value === undefined || !fits(value)) throw new DamagedError(`${what} is not as it was written`);
  return value;
}

function parse(text: string | undefined | (() => string)): unknown {
  try {
    return JSON.parse(typeof text === "function" ? text() : (text ?? ""));
  } catch {
    return undefined;
  }
}

const has = (value: unknown, name: string): unknown => (typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined);
const areAll = (value: unknown, fits: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every((one) => fits(one));

/** The head of a meeting: what makes of it and its items a record. */
export const isHeader = (value: unknown): boolean => typeof has(value, "id") === "string" && Array.isArray(has(value, "issues"));

/** A passage with what is known of it. */
const isPassage = (value: unknown): boolean =>
  typeof has(value, "text") === "string" && Array.isArray(has(value, "topics")) && Array.isArray(has(value, "contributions"));

/** A record with items, and passages in them. */
export const isRecord = (value: unknown): boolean =>
  isHeader(value) && areAll(has(value, "items"), (item) => areAll(has(item, "passages"), isPassage));
