/** A time of day as it stands in a text, `09:30`; offsets are UTF-16, end exclusive. */
export interface FoundTime {
  clock: string;
  start: number;
  end: number;
}

const HALF = "(?<half>[ap]\\s?\\.?\\s?m\\b\\.?|noon\\b)";
const FORMS = [
  `(?<h>[01]?\\d|2[0-4])\\s?[.:]\\s?(?<m>[0-5]\\d)(?:\\s?${HALF})?(?!\\d|[./:]\\d)(?:\\s?hours\\b|\\s?hrs\\b)?`,
  `(?<h>[01]?\\d)\\s?${HALF}`,
  `(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)\\s?(?:hours|hrs|h)\\b`,
  `(?<h>12)\\s?(?<half>midday)\\b`,
  // 'from 10.30 am to noon', 'held at noon'
  `(?<=\\b(?:to|until|till|at)\\s|[-–—]\\s?)(?<half>noon|midday)\\b`,
].map((form) => new RegExp(`(?<![\\d.:/£-])${form}`, "giu"));

function clock(match: RegExpMatchArray): string | null {
  const hour = Number(match.groups?.["h"] ?? 12);
  const minute = match.groups?.["m"] ?? "00";
  const half = match.groups?.["half"]?.[0]?.toLowerCase();
  if (hour > 23) return null;
  // '14.55pm' is printed as often as it is wrong: an hour over twelve needs no half of the day.
  const full = hour > 12 || half === undefined ? hour : half === "p" ? (hour % 12) + 12 : half === "a" ? hour % 12 : 12;
  return `${String(full).padStart(2, "0")}:${minute}`;
}

/**
 * Every time of day of a text, in order: '1.00 pm', '10:30 a.m.', '14.55pm', '1400 HOURS', '2pm', '12 noon'.
 * A number such as '2.30' without am or pm is a time too: callers ask only where a time is expected.
 */
export function findTimes(text: string): FoundTime[] {
  const matches = FORMS.flatMap((form) => [...text.matchAll(form)]).sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  const times: FoundTime[] = [];
  let last = 0;
  for (const match of matches) {
    const [start, end] = [match.index, match.index + match[0].length];
    const read = start < last ? null : clock(match);
    if (read === null) continue;
    times.push({ clock: read, start, end });
    last = end;
  }
  return times;
}
