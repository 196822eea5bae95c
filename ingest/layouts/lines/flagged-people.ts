import { opensPeople } from "../head/attendance-heads.ts";
import { MR_OR_MS } from "../words/persons.ts";
import type { Line } from "./line.ts";

/** People are listed in the head of a paper. */
const MOST_LINES = 120;
/** Fewer lines with such a mark are no habit. */
const FEWEST = 3;
const LONGEST = 150;

const TITLE = String.raw`(?:(?:Cty|County|City|Borough|District) )?(?:Councillor|Cllr|${MR_OR_MS}|Professor|Mayor|Alderman)\b\.?`;
/** 'P. Councillor Amos', 'AP Cllr Lane' */
const MARKED = new RegExp(String.raw`^(?<mark>P|AP?|S)\.?\s(?<name>${TITLE} \p{Lu}.*)$`, "u");
/** 'P. Rita Lane' in such a list; elsewhere the letter may be an initial. */
const MARKED_BARE = /^(?<mark>P|AP?|S)\.?\s(?<name>\p{Lu}\p{Ll}[\p{L}’'-]*\s\p{Lu}.*)$/u;
const BODY = /\b(?:Council|Authority|Borough|Corporation|M?BC|MDC|CBC|[CDM]C|UA)$/u;

/** What heads a list that has no head of its own, and those who were away. */
const [PRESENT, AWAY] = ["Present:", "Apologies:"];
/** A letter of another meaning: 'B Councillor Amos' beside 'A Councillor Dale'. */
const OTHER_MARK = new RegExp(String.raw`^[B-OQRT-Z]\.?\s${TITLE} \p{Lu}`, "u");
/** The list ends where a paper's numbered titles begin. */
const NUMBERED = /^\d{1,3}(?:\.\d{1,3}|\/\d{2,4})*[.)]?\s+\p{Lu}/u;

const isLong = ({ text }: Line): boolean => text.length > LONGEST || /[^.]{20}\.$/.test(text);

/** Somebody with the mark of those present, away, or standing in for somebody, as lists without marks have it; null elsewhere. */
function unmarked(line: Line, body: string): { text: string; away: boolean } | null {
  const { mark, name } = isLong(line) ? {} : ((MARKED.exec(line.text) ?? MARKED_BARE.exec(line.text))?.groups ?? {});
  if (name === undefined) return null;
  const bare = name.replace(/[\s,;]+$/, "");
  const text = `${bare}${body === "" || bare.includes(body) ? "" : ` (${body})`}${mark === "S" ? " (substitute)" : ""}`;
  return { text, away: mark === "A" || mark === "AP" };
}

/**
 * The lines of a list of marked people, under a head where the list has none, and those who were away behind it under theirs. A body that stands
 * above the first of them is that of those below it, up to the next.
 */
function listed(lines: readonly Line[], from: number, end: number): Line[] {
  const isBody = (line: Line | undefined) => line !== undefined && BODY.test(line.text) && !opensPeople(line.text);
  const headed = isBody(lines[from - 1]);
  const start = headed ? from - 1 : from;
  const kept = lines.slice(0, start);
  const away: Line[] = [];
  const head = (like: Line, text: string): Line => ({ ...like, text, width: text.length, indent: 0 });
  const [first] = lines.slice(start, end);
  if (first && !kept.some(({ text }) => opensPeople(text))) kept.push(head(first, PRESENT));
  let body = "";
  for (const line of lines.slice(start, end)) {
    const person = unmarked(line, body);
    if (person !== null) (person.away ? away : kept).push(head(line, person.text));
    else if (headed && isBody(line)) body = line.text;
    else {
      kept.push(line);
      body = "";
    }
  }
  const [missing] = away;
  return [...kept, ...(missing ? [head(missing, AWAY)] : []), ...away, ...lines.slice(end)];
}

/**
 * The lines of a paper that marks in its head who was present ('P. Councillor Amos') and who was not ('A. Mrs Lane', 'AP Mr Dale'), under the names
 * of their councils, with the list as other papers have it. Linear.
 */
export function withoutFlags(lines: readonly Line[]): readonly Line[] {
  const numbered = lines.findIndex(({ text }) => NUMBERED.test(text));
  const head = lines.slice(0, numbered < 0 ? MOST_LINES : Math.min(numbered, MOST_LINES));
  const marks = head.flatMap((line, i) => {
    const mark = isLong(line) ? undefined : MARKED.exec(line.text)?.groups?.["mark"];
    return mark === undefined ? [] : [{ i, mark }];
  });
  const first = marks[0]?.i;
  if (first === undefined || marks.length < FEWEST || marks.every(({ mark }) => mark !== "P")) return lines;
  if (head.some(({ text }) => OTHER_MARK.test(text))) return lines;
  const last = head.findLastIndex((line) => unmarked(line, "") !== null);
  return listed(lines, first, last + 1);
}
