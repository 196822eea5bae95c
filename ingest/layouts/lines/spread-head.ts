import { isAgendaText } from "../words/agenda.ts";
import { readHeld } from "../head/held.ts";
import { isAttendanceHead, opensPeople } from "../head/attendance-heads.ts";
import { leadingMarker } from "../words/markers.ts";
import type { Line } from "./line.ts";

/** The head of a paper is looked for in so many lines, its sentence in so many of them. */
const AT_TOP = 40;
const MOST = 9;
const OPENS = /^(?:draft |unconfirmed |public )?(?:minutes|notes|record)\b(?: of\b[^.;:]{0,60})?$/i;
/** A longer line is none that is set in the middle. */
const LONGEST = 80;
/** What begins or ends so belongs to one name or phrase with the line above or below; other lines are parts of an address. */
const LINKS = /^(?:of|held|on|at|in|from|commencing|starting|the|and|for|\d)\b/i;
const LINKED = /(?:\b(?:of|held|on|at|in|the|and|for|minutes|meeting|panel|committee)|,)$/i;

const isOfHead = ({ text }: Line) =>
  text.length <= LONGEST && !/[;:]$|[.]\s|(?<![ap]\.?m)\.$/i.test(text) && !isAgendaText(text) && !isAttendanceHead(text);

const join = (lines: readonly Line[]): string =>
  lines.reduce(
    (text, line) => (text === "" ? line.text : text + (LINKED.test(text) || LINKS.test(line.text) ? " " : ", ") + line.text),
    "",
  );

/** What opens the sentence that tells of the meeting. */
const SENTENCE = /^(?:the )?(?:draft |unconfirmed |public )?(?:minutes|notes|record|proceedings) of\b|^at an? (?:\p{L}+ )?meeting\b/iu;
const MOST_LETTERS = 700;
/** A source sets its lines no narrower; of two, only a line so wide was surely full. */
const NARROWEST = { many: 30, two: 60 };

/** Where the paragraph ends that begins at a line and was wrapped by its source: no line but the last had room for another word. */
function wrappedEnd(lines: readonly Line[], start: number): number {
  const rest = lines.slice(start + 1, start + MOST);
  const stop = rest.findIndex(({ text, gap }) => gap > 0 || opensPeople(text) || leadingMarker(text) !== null);
  const own = lines.slice(start, start + 1 + (stop < 0 ? rest.length : stop));
  const limit = own.reduce((most, { width }) => Math.max(most, width), 0);
  const isFull = own.every((line, i) => {
    const next = own[i + 1];
    return next === undefined || line.width + 1 + (next.text.split(" ", 1)[0] ?? "").length > limit;
  });
  return isFull && limit >= (own.length > 2 ? NARROWEST.many : NARROWEST.two) ? start + own.length : start + 1;
}

/** The lines of a paper whose opening sentence was wrapped ('Minutes of the meeting … held at the Moot' over 'Hall on …') with that sentence as one line. */
export function withSentence(lines: readonly Line[]): readonly Line[] {
  for (const [start, first] of lines.slice(0, AT_TOP).entries()) {
    if (!SENTENCE.test(first.text)) continue;
    const own = lines.slice(start, wrappedEnd(lines, start));
    const text = own.map((line) => line.text).join(" ");
    const isWhole = own.length === 1 || text.length > MOST_LETTERS || readHeld(text) === null;
    // A place may stand below a sentence that is over.
    if (isWhole || (own.length === 2 && readHeld(first.text) !== null && !text.endsWith("."))) continue;
    return [...lines.slice(0, start), { ...first, text, width: own.at(-1)?.width ?? first.width }, ...lines.slice(start + own.length)];
  }
  return lines;
}

/**
 * The lines of a paper whose opening sentence is spread over its head, a few words to the line ('MINUTES', 'OF THE MEETING OF THE', 'NORTHMOOR
 * POLICE AUTHORITY', 'HELD ON …', 'COUNTY HALL'), with that sentence as one line. Other lines stay as they are.
 */
export function withHead(lines: readonly Line[]): readonly Line[] {
  const top = lines.slice(0, AT_TOP);
  const start = top.findIndex(({ text }) => OPENS.test(text));
  if (start < 0 || top.some(({ text }) => readHeld(text) !== null)) return lines;
  const rest = top.slice(start, start + MOST);
  const stop = rest.findIndex((line, i) => i > 0 && (!isOfHead(line) || line.gap > 0));
  const own = rest.slice(0, stop < 0 ? rest.length : stop);
  const least = own.findIndex((_, i) => i > 0 && readHeld(join(own.slice(0, i + 1))) !== null) + 1;
  const [first] = own;
  if (least === 0 || !first) return lines;
  const text = join(own);
  return [...lines.slice(0, start), { ...first, text, indent: 0, width: text.length }, ...lines.slice(start + own.length)];
}
