import type { Stretch } from "./types.ts";

/** About how many characters a snippet has, how many stand before its first match, and from where on a text is shortened. */
const LENGTH = 300;
const BEFORE = 80;
const SHORT = 360;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Makes text safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A whole text as escaped HTML with `<mark>` round each stretch; stretches that overlap are one mark. */
export function highlight(text: string, stretches: readonly Stretch[]): string {
  return mark(text, stretches, { start: 0, end: text.length });
}

/** The same, cut to about 300 characters round the first match: at blanks where there are some, never through a character. */
export function snippet(text: string, stretches: readonly Stretch[]): string {
  if (text.length <= SHORT) return highlight(text, stretches);
  const first = stretches[0]?.start ?? 0;
  const wanted = Math.max(0, Math.min(first - BEFORE, text.length - LENGTH));
  const start = wanted === 0 ? 0 : cutBefore(text, wanted, first);
  const end = start + LENGTH >= text.length ? text.length : cutAfter(text, start + LENGTH);
  const shown = mark(text, stretches, { start, end });
  return `${start > 0 ? "… " : ""}${shown}${end < text.length ? " …" : ""}`;
}

/** The beginning of the word at or after `at`, at the latest `limit`. */
function cutBefore(text: string, at: number, limit: number): number {
  const blank = text.slice(at, limit).search(/\s/);
  return blank === -1 ? wholeCharacter(text, at) : at + blank + 1;
}

/** The end of the last word before `at`. */
function cutAfter(text: string, at: number): number {
  const blank = text.lastIndexOf(" ", at);
  return blank > at - BEFORE ? blank : wholeCharacter(text, at);
}

/** `at`, or the place before it where it would part a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
}

function mark(text: string, stretches: readonly Stretch[], shown: Stretch): string {
  let html = "";
  let at = shown.start;
  for (const { start, end } of stretches) {
    const from = Math.max(start, at);
    const to = Math.min(end, shown.end);
    if (to <= from) continue;
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return (html + escapeHtml(text.slice(at, shown.end))).replaceAll("</mark><mark>", "");
}
