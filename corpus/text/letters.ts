import { hash as digest } from "node:crypto";

/** How many hexadecimal digits of a hash stand in an id: five bytes. */
const DIGITS = 10;

/** The letters and digits of a text (Unicode L and N), as printed: what two printings of the same words have in common. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Every stage asks for the hashes of the same texts, loading last: those of about two batches of sources are remembered. */
const remembered = new Map<string, string>();
const REMEMBERED = 12_000;
const LONGEST = 4_000;

/** Ten hexadecimal digits of the SHA-256 of the letters and digits of a text. */
export function lettersHash(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const hash = digest("sha256", letters(text), "hex").slice(0, DIGITS);
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (text.length <= LONGEST) remembered.set(text, hash);
  return hash;
}

/** The number that ten hexadecimal digits stand for: below 2^40, so exact. */
export function hashNumber(hash: string): number {
  return Number.parseInt(hash, 16);
}

/** A name or number for an address: lower case, accents off, every run of other characters one hyphen. May be empty. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The blank-separated pieces of a text: how `words` is counted everywhere. */
export function countPieces(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
