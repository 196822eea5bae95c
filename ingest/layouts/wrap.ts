import type { Line } from "./line.ts";
import { leadingMarker } from "./markers.ts";
import { PREFIXES } from "./data.ts";

const ENDS = /[.!?:;][”"’')\]]*$/;
const starts = (text: string) => /^[^\p{L}\d]{0,3}(?<first>[\p{L}\d])/u.exec(text)?.groups?.["first"] ?? "";
const lower = (text: string) => /^[\p{Ll}]/u.test(starts(text)) || /^[,;)\]%]/.test(text);
const sure = (a: Line, b: Line) => !ENDS.test(a.text) && lower(b.text) && a.width >= 40 && leadingMarker(b.text) === null;

/** How wide a source sets its lines, or null where it does not wrap them; `spaced`: with an empty line after each. */
function setting(lines: readonly Line[]): { width: number; spaced: boolean } | null {
  const wrapped: number[] = [];
  let [long, spaced] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1], lines[i]];
    if (!a || !b) continue;
    if (a.width >= 40) long++;
    if (b.gap > 1 || !sure(a, b)) continue;
    wrapped.push(a.width);
    if (b.gap === 1) spaced++;
  }
  if (wrapped.length < 3 || wrapped.length < long * 0.2) return null;
  wrapped.sort((x, y) => x - y);
  return { width: wrapped[Math.floor(wrapped.length * 0.95)] ?? 0, spaced: spaced > wrapped.length / 2 };
}

/**
 * Tells for a source whether its line `b` goes on where its line `a` broke off. Where the source wraps its lines, a break is a
 * wrapping when the next word would not have fitted on the line; elsewhere only a line that goes on in lower case is one.
 */
export function wrapping(lines: readonly Line[]): (a: Line, b: Line) => boolean {
  const set = setting(lines);
  return (a, b) => {
    if (b.list && b.list.marker !== "") return false;
    if (a.mark?.row !== b.mark?.row || a.mark?.column !== b.mark?.column || b.mark?.heading !== a.mark?.heading) return false;
    if (leadingMarker(b.text)) return false;
    const near = b.gap === 0 || (set?.spaced === true && b.gap === 1);
    if (!set || set.width < 40) return near && !ENDS.test(a.text) && lower(b.text);
    const needed = a.width + 1 + (b.text.split(" ", 1)[0]?.length ?? 0);
    // Proportional type: lines of one width differ in characters.
    const full = needed > set.width * (ENDS.test(a.text) ? 0.97 : 0.82);
    if (near) return full || (!ENDS.test(a.text) && lower(b.text) && a.width > set.width * 0.4);
    // Over a page's end: only a sentence that is plainly not over.
    return b.gap <= 3 && !ENDS.test(a.text) && (lower(b.text) ? a.width > set.width * 0.5 : full && a.width > set.width * 0.8);
  };
}

/** Joins a wrapped line to what came before: one blank, and a hyphen at the line's end goes unless the word is written with one. */
export function joinWords(before: string, after: string): string {
  const broken = /(?<head>\p{L}+)[-\u00AD\u2010]$/u.exec(before);
  if (!broken || !lower(after)) return /[-\u2010]$/.test(before) ? before + after : `${before} ${after}`;
  const head = broken.groups?.["head"]?.toLowerCase() ?? "";
  return PREFIXES.has(head) ? before + after : before.slice(0, -1) + after;
}
