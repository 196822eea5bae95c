import { RefusedError } from "../../corpus/model/index.ts";

const MARKS: readonly { bytes: number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** UTF-16 without a mark: nearly every second byte of European text is zero, always on the same side. */
function wide(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (sample.length < 4) return null;
  if (odd > half * 0.5 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.5 && odd < half * 0.05) return "utf-16be";
  return null;
}

/** The encoding that the page itself names in its first bytes, or that the server named. */
function declared(bytes: Uint8Array, contentType: string | null): string | null {
  const header = /charset\s*=\s*["']?([\w-]{1,40})/i.exec(contentType ?? "")?.[1];
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  return header ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1] ?? null;
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  // A wide text that lost its last byte is still a text.
  const whole = encoding.startsWith("utf-16") ? bytes.subarray(0, bytes.length - (bytes.length % 2)) : bytes;
  try {
    return new TextDecoder(encoding, { fatal }).decode(whole);
  } catch {
    return null;
  }
}

/** Control characters that no text holds: a file with more than a few of them is no text. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) odd++;
  }
  return odd > 8 && odd > text.length / 500;
}

/**
 * Bytes of a text → its characters: by mark, UTF-16 by its zeros, UTF-8 if it can be read so, what the page or the server names,
 * windows-1252. `guessed` where nothing vouched for it.
 * @throws RefusedError `binary` where the bytes are no text.
 */
export function decode(bytes: Uint8Array, contentType: string | null): { text: string; encoding: string; guessed: boolean } {
  const tries: [string | null | undefined, boolean][] = [
    [MARKS.find((m) => m.bytes.every((b, i) => bytes[i] === b))?.encoding, false],
    [wide(bytes), true],
    // What reads as UTF-8 is UTF-8, whatever an old template says of itself.
    ["utf-8", false],
    [declared(bytes, contentType), false],
    ["windows-1252", true],
  ];
  for (const [encoding, guessed] of tries) {
    const text = encoding ? decodeAs(bytes, encoding, encoding !== "windows-1252") : null;
    if (text === null || !encoding) continue;
    if (isBinary(text)) break;
    return { text: tidy(mended(text)), encoding, guessed };
  }
  throw new RefusedError("binary", "the file holds bytes that are no text");
}

/** What windows-1252 has between 0x80 and 0x9F: some versions of Node leave these as control characters, which no text holds. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const mended = (text: string) => text.replace(/[\u0080-\u009F]/g, (c) => HIGH[c.charCodeAt(0) - 0x80] ?? "");

/** One kind of line end, no control characters. */
function tidy(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, "\n").replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFEFF\uFFFD]/g, "");
}
