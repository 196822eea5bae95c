import { createHash } from "node:crypto";

/** How many hexadecimal digits of a hash stand in an id: five bytes. */
const DIGITS = 10;

/** The letters and digits of a text (Unicode L and N), as printed: what two printings of the same words have in common. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Ten hexadecimal digits of the SHA-256 of the letters and digits of a text. */
export function lettersHash(text: string): string {
  return createHash("sha256").update(letters(text)).digest("hex").slice(0, DIGITS);
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
  let count = 0;
  for (const _ of text.matchAll(/\S+/g)) count += 1;
  return count;
}
