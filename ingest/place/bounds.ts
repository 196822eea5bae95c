import { findDates, firstDay, lastDay } from "../../corpus/text/dates.ts";
import { tells } from "../layouts/words/agenda.ts";

/** The first and the last day that something can have happened on, as far as it is printed. */
export interface Bounds {
  notBefore: string | null;
  notAfter: string | null;
}

/** Words before a date that the text treats as past; none of these after words that look ahead. */
const PAST =
  /(?:\bheld on|\bmeetings? (?:of|on|held)|\bheld in|\btook place (?:on|in)|\bsince|\blast (?:report|meeting|update)[^.,;]{0,40} (?:on|in)|\bas recently as|\bcovering the period [\p{L}\p{N} –-]{0,30}[–-]|\bhad (?:been )?\p{L}+ (?:on|in|at the end of)|\b(?:was|were) \p{L}+ (?:on|in|at the end of)|\bcommenced (?:on|in)|\bminutes of [^.;]{0,60}(?:on|of|:)|\bup to the end of|\bat the end of)\s+(?:the\s+)?$/iu;
const AHEAD = /\b(?:would|will|shall|to be|to take|due|scheduled|planned|next|expected|proposed|future)\b[^.;]{0,80}$/i;
const FUTURE =
  /\b(?:would|will|to be|due to|scheduled|planned|expected|next meeting)\b[^.;]{0,80}\b(?:on|in|by|until|for|from|is|before|at the end of)\s+(?:the\s+)?(?:end of\s+)?$/iu;

/** By when questions had to come in: the meeting was not before. */
const DEADLINE =
  /\b(?:questions?|statements?|notice|requests?|petitions?|register)\b[^.]{0,200}\b(?:by|before|no later than|not later than|deadline)\b[^.]{0,60}$/i;

/** Takes the narrower of two bounds on each side. */
export function narrower(a: Bounds, b: Bounds): Bounds {
  const later =
    [a.notBefore, b.notBefore]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const earlier = [a.notAfter, b.notAfter].filter((day) => day !== null).sort()[0] ?? null;
  return { notBefore: later, notAfter: earlier };
}

/**
 * The bounds of a meeting's day by the dates that its text prints: not before one that it treats as past, not after one that is to come.
 * Years alone and dates with no such word near them say nothing.
 */
export function boundsOf(texts: readonly string[]): Bounds {
  let bounds: Bounds = { notBefore: null, notAfter: null };
  for (const text of texts) {
    if (!/\d{4}|\d[/.]\d/.test(text)) continue;
    for (const date of findDates(text)) {
      const before = text.slice(Math.max(0, date.start - 140), date.start);
      if (date.iso.length === 10 && DEADLINE.test(text.slice(Math.max(0, date.start - 300), date.start)))
        bounds = narrower(bounds, { notBefore: date.iso, notAfter: null });
      else if (FUTURE.test(before)) bounds = narrower(bounds, { notBefore: null, notAfter: lastDay(date.iso) });
      else if (PAST.test(before) && !AHEAD.test(before)) bounds = narrower(bounds, { notBefore: firstDay(date.iso), notAfter: null });
    }
  }
  return bounds;
}

/** What heads the days of meetings to come: 'Date of next meeting', 'Dates of future meetings'. */
const TO_COME = /\b(?:next|future|forthcoming) meetings?\b|\bcyfarfod(?:ydd)? nesaf\b/i;

/** The bounds by the days that stand under such a title, or in it, and of which nothing more is said ('23 September 2016 at 11.00 am'). */
export function boundsUnder(title: string | null, texts: readonly string[]): Bounds {
  if (title === null || !TO_COME.test(title)) return { notBefore: null, notAfter: null };
  const days = [title, ...texts].flatMap((text) => (tells(text) ? [] : findDates(text)));
  const [first = null] = days.map((day) => lastDay(day.iso)).sort();
  return { notBefore: null, notAfter: first };
}
