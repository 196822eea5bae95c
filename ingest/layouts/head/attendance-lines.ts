import { heads, opens } from "./attendance-heads.ts";
import { columnsApart } from "./column-pairs.ts";

/** 'The meeting was held in the Moot Hall and began at 10 am.', 'The Panel met in the Moot Hall, Kelder.' */
const OF_MEETING = /^(?:the )?(?:meeting|panel) (?:was held|took place|began|started|commenced|opened|met)\b/i;
/** A longer line lists nobody. */
const LONGEST = 8000;
/** What stands in a column goes on below it. */
const GOES_ON = /\p{L} (?:(?:and|of|the|&)|\((?:[Vv]ice-?|[Dd]eputy))$/u;
const SHORT = 100;
/** 'Mr Dale (Vice-   Co-opted Member' over 'Chairman)': the bracket of one column was broken, and the other stands in it. */
const [OPEN_CHAIR, CLOSE_CHAIR] = [/\((?:vice-?|deputy)\s(?:[^()]*|\([^()]*\))$/i, /^chair(?:man|woman|person)?\)/i];
const BROKEN_CHAIR = /\((?<vice>vice-|deputy )[\s(|]{0,3}(?<other>[^()]{3,80}?)\)? (?<chair>chair(?:man|woman|person)?)\)/i;

const withChair = (text: string): string => text.replace(BROKEN_CHAIR, "($<vice>$<chair>) ($<other>)");

/** A head in the run of a list: '… Cllr Dale By invitation: Mr Roe', 'Officers Present: Others Present:'. */
const INNER = new RegExp(
  String.raw`(?<=[\p{L}).:;,])\s+(?=(?:${heads
    .map(([words]) => words)
    .filter((words) => words.includes(" ") || words === "invited")
    .map((words) => words.replaceAll(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join("|")})\s?:)(?=\p{Lu})`,
  "gu",
);

/** The heads of a line that holds nothing else. */
function headsIn(text: string): readonly string[] {
  const parts = text.split(INNER);
  return parts.every((part) => opens(part)?.rest === "") ? parts : [];
}

/** The lines of the lists: what was broken over two is one again, what stands in one under heads of its own is apart; a sentence about the meeting goes. */
export function attendanceLines(lines: readonly { text: string }[]): string[] {
  const own: string[] = [];
  for (const { text } of lines) {
    const before = own.at(-1) ?? "";
    if (text.length > LONGEST || OF_MEETING.test(text)) continue;
    // 'Borough Council of Kelder and | West Marl': the name of a body goes on.
    const goesOn = GOES_ON.test(before) && before.length < SHORT && text.length < SHORT && opens(text) === null;
    if (goesOn || (OPEN_CHAIR.test(before) && CLOSE_CHAIR.test(text))) own.splice(-1, 1, `${before} ${text}`);
    else own.push(text);
  }
  return columnsApart(own.map(withChair), headsIn).flatMap((line) => line.split(INNER));
}
