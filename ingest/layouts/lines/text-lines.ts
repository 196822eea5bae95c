import { cutLines, type Line } from "./line.ts";

/** '(a)_ That …': a tab behind a point's letter, as some hosts write it out. */
const LINED = /^(\(?[a-z\d]{1,4}[.)]{1,2})_(?=\s)/iu;

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
    for (const line of cutLines(letters.replace(LINED, "$1").replace(/\s+/g, " "))) {
      lines.push({ ...line, gap, indent: bare.length - letters.length, width: bare.length, list: null, mark: null });
      gap = 0;
    }
  }
  return lines;
}
