import { cutLines, type Line } from "./line.ts";

/** A plain text → its lines: blanks collapsed, empty lines counted as the gap before the next. Linear. */
export function textLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 1;
  for (const raw of text.split("\n")) {
    const bare = raw.replace(/\f/g, " ").trimEnd();
    const letters = bare.trimStart();
    if (raw.includes("\f")) gap = Math.max(gap, 1);
    if (letters === "") {
      gap++;
      continue;
    }
    for (const line of cutLines(letters.replace(/\s+/g, " "))) {
      lines.push({ ...line, gap, indent: bare.length - letters.length, width: bare.length, list: null, mark: null });
      gap = 0;
    }
  }
  return lines;
}
