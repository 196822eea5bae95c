import { opensPeople } from "../head/attendance.ts";
import type { Line } from "./line.ts";

/** People are listed in the head of a paper. */
const MOST_LINES = 120;
/** Fewer lines with such a mark are no habit. */
const FEWEST = 3;
const LONGEST = 150;

const TITLE = String.raw`(?:(?:Cty|County|City|Borough|District) )?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Professor|Mayor|Alderman)\b\.?`;
/** 'P. Councillor Amos', 'AP Cllr Lane' */
const MARKED = new RegExp(String.raw`^(?<mark>P|A|AP)\.?\s(?<name>${TITLE} \p{Lu}.*)$`, "u");
/** 'P. Rita Lane' in such a list; elsewhere the letter may be an initial. */
const MARKED_BARE = /^(?<mark>P|A|AP)\.?\s(?<name>\p{Lu}\p{Ll}[\p{L}’'-]*\s\p{Lu}.*)$/u;
const BODY = /\b(?:Council|Authority|Borough|Corporation|M?BC|MDC|CBC|[CDM]C|UA)$/u;

/** What heads a list that has no head of its own. */
const HEAD = "Present:";

const isLong = ({ text }: Line): boolean => text.length > LONGEST || /[^.]{20}\.$/.test(text);

/** Somebody with the mark of those present or away, as lists without marks have it; null elsewhere. */
function unmarked(line: Line, body: string): string | null {
  const { mark, name } = isLong(line) ? {} : ((MARKED.exec(line.text) ?? MARKED_BARE.exec(line.text))?.groups ?? {});
  if (name === undefined) return null;
  const bare = name.replace(/[\s,;]+$/, "");
  return `${bare}${body === "" || bare.includes(body) ? "" : ` (${body})`}${mark === "P" ? "" : " – A"}`;
}

/** The lines of a list of marked people, each with the body that stands above it, under a head where the list has none. */
function listed(lines: readonly Line[], from: number, end: number): Line[] {
  const isBody = (line: Line | undefined) => line !== undefined && BODY.test(line.text) && !opensPeople(line.text);
  const start = isBody(lines[from - 1]) ? from - 1 : from;
  const [first] = lines.slice(start, end);
  const kept = lines.slice(0, start);
  if (first && !kept.some(({ text }) => opensPeople(text))) kept.push({ ...first, text: HEAD, width: HEAD.length, indent: 0 });
  let body = "";
  for (const line of lines.slice(start, end)) {
    const text = unmarked(line, body);
    if (text !== null) kept.push({ ...line, text, width: text.length, indent: 0 });
    else if (isBody(line)) body = line.text;
    else {
      kept.push(line);
      body = "";
    }
  }
  return [...kept, ...lines.slice(end)];
}

/**
 * The lines of a paper that marks in its head who was present ('P. Councillor Amos') and who was not ('A. Mrs Lane', 'AP Mr Dale'), under the names
 * of their councils, with the list as other papers have it. Linear.
 */
export function withoutFlags(lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, MOST_LINES);
  const marks = head.flatMap((line, i) => {
    const mark = isLong(line) ? undefined : MARKED.exec(line.text)?.groups?.["mark"];
    return mark === undefined ? [] : [{ i, mark }];
  });
  const first = marks[0]?.i;
  if (first === undefined || marks.length < FEWEST || marks.every(({ mark }) => mark !== "P")) return lines;
  const last = head.findLastIndex((line) => unmarked(line, "") !== null);
  return listed(lines, first, last + 1);
}
