/** A text from outside for a terminal or a log: control characters, which could move the cursor or forge a line, as `?`. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, "?");
}
