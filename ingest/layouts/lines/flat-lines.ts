import { type RunItem, runItems } from "./flat-items.ts";
import type { Line } from "./line.ts";
import { TITLE } from "./title-runs.ts";

/** A line so long holds a whole paper, or a page of one: some converters join all lines of a page. */
const LONG = 500;
/** So many items have to begin amid such lines. */
const FEWEST = 2;

/** What opens lists of people, and the paper's own name, in the run. */
const HEADS =
  /(?<=\s)(?<!\b(?:ALSO|MEMBERS|Also|Members|Officers|Others|Councillors|OFFICERS|OTHERS|COUNCILLORS|Panel|Main) )(?=(?:(?:MEMBERS |OFFICERS |OTHERS |COUNCILLORS |ALSO )?PRESENT|IN ATTENDANCE|APOLOGIES|UNRESTRICTED ITEMS|(?:Main )?(?:Panel )?(?:Members |Officers |Others |Councillors )?(?:Also )?[Pp]resent|(?:Also )?[Ii]n [Aa]ttendance|Also in Attendance|Apologies)\s?:|(?:MEMBERS|OFFICERS|OTHERS) PRESENT\b|Others Present\b|PART (?:\d|[IV]{1,3})\b|UNRESTRICTED ITEMS\b|(?:Venue|Contact|Media|Link|Note|Webcast):|(?:Items )?No\. Item\b)|(?<=\s)(?=(?:Draft |DRAFT )?(?:Minutes|MINUTES)\s)|(?<=^Item \d{1,2}\s)|(?<=\b(?:Draft|DRAFT) (?:Minutes|MINUTES)\s)/u;
/** The day and time of the meeting in its head, behind which those present may follow without a word. */
const HELD = /^[^.;]{0,300}\b(?:held|HELD)\b.{0,200}?\d[.:]\d\d\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?)(?= \p{Lu})/u;
const PAGE = /\sPage \d{1,3} of \d{1,3}(?=\s|$)/g;
/** Where a new paragraph begins in minutes that lost their lines. */
const RESOLVES = /(?<=[.;:)]\s)(?=RESOLVED\b|Resolved\b|AGREED\b)/u;
/** Minutes that lost their lines, parted where a resolution begins. */
export const atResolutions = (text: string): string[] => text.split(RESOLVES).map((part) => part.trim());

/** Points of a list, the end of the meeting, and what a council prints below its minutes. */
const APART =
  /\s(?=[•▪●]\s)|(?<=[.;:)?])\s(?=\(?(?:The|THE) meeting (?:closed|ended|finished|concluded|rose)\b|NOT PROTECTIVELY MARKED\b|Signed\b.{0,3}[.…_]{3}|(?:Additional documents|Supporting documents|Minutes|Decisions?):\s)|(?<=\b[Mm]eeting (?:closed|ended|finished|concluded|rose) at \d{1,2}[.:]\d\d ?(?:[ap]\.?m|noon)\b\.?\)?)\s(?=\p{Lu})|\s(?=If you (?:need|require|would like) (?:this document|this information|these minutes) in\b)/u;

/** The text of an item, or of a part of one, as its paragraphs. */
function paragraphs(text: string, number: string | null): string[] {
  const own = /^\d{1,4}/.exec(number ?? "")?.[0] ?? String.raw`\d{1,3}`;
  const numbered = new RegExp(String.raw`\s(?=${own}\.\d{1,2}(?:\.\d{1,2})?\s?\p{Lu})|(?<=[.;:)?]\s(?:\d{1,3}\s)?)(?=\(\d{1,2}\)\s)`, "u");
  return text
    .split(numbered)
    .flatMap((part) => part.split(APART))
    .flatMap(atResolutions)
    .map((part) => part.replace(/(?<=[.;)]) \d{1,3}$/, ""));
}

/** A page's number before the first item; a room has one of its own. */
const PAGE_BEFORE_ITEMS = /(?<=\p{Ll})(?<!\b(?:[Rr]oom|[Ss]uite|[Ff]loor|[Hh]all|[Ll]evel)) \d{1,2}$/u;

/** What stands before the first item, as its lines. */
function headLines(text: string): string[] {
  const held = HELD.exec(text)?.[0].length ?? 0;
  const parts = [text.slice(0, held), text.slice(held)].flatMap((part) => part.split(HEADS));
  return parts.map((part) => part.trim().replace(PAGE_BEFORE_ITEMS, ""));
}

const lineOf = (line: Line, text: string, mark: Line["mark"] = null): Line => ({
  ...line,
  text,
  gap: 1,
  indent: 0,
  width: text.length,
  mark,
});

/** An item that begins in a line, up to `end`: number, title, paragraphs. */
function itemLines(line: Line, text: string, item: RunItem, end: number): Line[] {
  const titleEnd = item.end === null ? item.title : Math.min(item.end, end);
  const title = text.slice(item.title, titleEnd).trim();
  const body = text
    .slice(titleEnd, end)
    .replace(PAGE, "")
    .trim()
    .replace(/^\d{1,3} (?=\(\d)|^[–.:-] |^•? ?Share this item\b ?/, "");
  const number = /^\d+$/.test(item.number) ? `${item.number}.` : item.number;
  return [
    lineOf(line, number, TITLE),
    ...(title === "" ? [] : [{ ...lineOf(line, title, TITLE), gap: 0 }]),
    ...paragraphs(body, item.number).map((part) => lineOf(line, part)),
  ].filter((part) => part.text.trim() !== "");
}

/** The marks that a system's printed minutes have round each item. */
const TAG = /(?<=<\/?[A-Z_]{2,20}\d{0,3}>) | (?=<\/?[A-Z_]{2,20}\d{0,3}>)/;

/** Lines that hold such marks in the run, parted at them. */
const partedTags = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) =>
    line.text.length > LONG && /<\/AI\d/.test(line.text) ? line.text.split(TAG).map((text) => lineOf(line, text)) : [line],
  );

/** The most lines that stand between two pages. */
const BETWEEN = 3;
/** The last page may hold less than others. */
const PAGE_LEAST = 250;
const BROKEN_OFF = /[\p{L}\p{N},]$/u;

/** Lines that each hold a page, a sentence that goes on from one to the next in one line; what stood between them (lists of people, feet) before it. */
function joinedPages(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const ahead = lines.slice(at + 1, at + 2 + BETWEEN).findIndex(({ text }) => text.length > PAGE_LEAST);
    const [between, page] = [lines.slice(at + 1, at + 1 + ahead), lines[at + 1 + ahead]];
    const goesOn = ahead > 0 && line.text.length > LONG && BROKEN_OFF.test(line.text) && /^\p{Ll}/u.test(page?.text ?? "");
    if (!goesOn || !page || between.some(({ text }) => /[.;?]$/.test(text))) {
      result.push(line);
      continue;
    }
    const text = `${line.text} ${page.text}`;
    result.push(...between, { ...line, text, width: text.length });
    at += 1 + ahead;
  }
  return result;
}

/** How many items begin amid a line that holds more than one thing: 'Question 2 - Mr Dee' on a line of its own begins none. */
function amidRuns(lines: readonly Line[], items: readonly RunItem[]): number {
  let [at, next, count] = [0, 0, 0];
  for (const line of lines) {
    const end = at + line.text.length;
    for (; (items[next]?.start ?? end) < end; next += 1) if (line.text.length > PAGE_LEAST && (items[next]?.start ?? at) > at) count += 1;
    at = end + 1;
  }
  return count;
}

/** The page of one item whose lines were joined: what it calls itself, and the numbers of its paragraphs, whether they rise or all are '1.'. */
const ITEM_PAGE = /^(?<page>Agenda item)\s(?=\p{Lu}.{20,600}?\sMinutes:\s)/su;
const COUNTED = /(?<=[.:;?)][”"’']?)\s(?=\d{1,2}\.\s\p{Lu})|\s(?=Key points (?:raised|made|discussed)\b[^.]{0,60}:)|\s(?=Witnesses:\s)/u;

/** A page of one item that holds all of it in a line, as its lines. */
function itemPage(line: Line): Line[] {
  const page = line.text.length > LONG ? ITEM_PAGE.exec(line.text)?.groups?.["page"] : undefined;
  if (page === undefined) return [line];
  const pieces = paragraphs(line.text.slice(page.length).trim(), null).flatMap((part) => part.split(COUNTED));
  return [page, ...pieces].map((text) => lineOf(line, text.trim()));
}

/**
 * The lines of a paper whose converter joined them all, or those of each page, parted again where its numbers rise: head, lists of people,
 * titles, paragraphs and resolutions. Other lines stay as they are. Linear in the text.
 */
export function unflattened(printed: readonly Line[]): readonly Line[] {
  if (!printed.some((line) => line.text.length > LONG)) return printed;
  const page = printed.flatMap(itemPage);
  return page.length > printed.length ? page : unflattenedPaper(printed);
}

function unflattenedPaper(printed: readonly Line[]): readonly Line[] {
  const tagged = partedTags(printed);
  const lines = joinedPages(tagged);
  const text = lines.map((line) => line.text).join("\n");
  const hasTags = tagged.length > printed.length;
  const items = runItems(text, hasTags);
  if (amidRuns(lines, items) < FEWEST && !hasTags) return printed;
  let [at, next] = [0, 0];
  return lines.flatMap((line) => {
    const [start, end] = [at, at + line.text.length];
    at = end + 1;
    const first = next;
    while ((items[next]?.start ?? end) < end) next += 1;
    const own = items.slice(first, next);
    if (own.length === 0) return [line];
    const before = text.slice(start, own[0]?.start ?? end);
    const opening = first === 0 ? headLines(before) : paragraphs(before, items[first - 1]?.number ?? null);
    return [
      ...opening.map((part) => lineOf(line, part.trim())).filter((part) => part.text !== ""),
      ...own.flatMap((item, i) => itemLines(line, text, item, own[i + 1]?.start ?? end)),
    ];
  });
}
