import { isAgendaText } from "../words/agenda.ts";
import { readHeld } from "../head/held.ts";
import { isAttendanceHead } from "../head/attendance-heads.ts";
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
