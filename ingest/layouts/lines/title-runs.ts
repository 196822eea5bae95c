import { isAgendaText, tells } from "../words/agenda.ts";
import { COMMON_TITLES, HONOURS } from "../data.ts";
import { MARKS, capitalsEnd } from "./capital-titles.ts";
import { labelOf } from "./furniture.ts";
import { type Line, type Mark, PLAIN, partedLine } from "./line.ts";
import { OPEN_TITLE } from "./label-runs.ts";
import { type Marker, bare, isNumber, leadingMarker } from "../words/markers.ts";
import { ASKS_DAY, BEGINS, LISTED, isDay } from "../words/sentence-openings.ts";
import { hasSize, readsAsCommonTitle, titleLikeness } from "../words/titles.ts";

/** How many characters of a run are looked at for the end of its title, and of the words behind it. */
const REACH = 300;
/** Fewer lines that hold title and text are none of the page's making. */
const FEWEST = 2;

/** What is under a title of every agenda may begin with a day or a name. */
const BEGINS_UNDER_COMMON = /\s(?=\d|\p{Lu})/gu;
/** A line without any is a title or a name. */
const SENTENCE_END = /[.:;?](?:[”"’')\]]|\s|$)|[–—-]$/u;
/** The number of the first paragraph under a title. */
const PARAGRAPH = /\s(?=\d{1,3}\.1\.?(?:\s\p{Lu}|$))/u;
/** Before a person, a post or the first part of a title is no title of an item ('Police and Crime Commissioner | Mrs Hill'). */
const POST =
  /^(?:[\p{L}/’'-]+,? ){0,6}(?:Commissioner|PCC|Constable|Chair(?:man|woman|person)?|Members?|Officer|Executive|Inspector|Superintendent|Manager|Director|Treasurer|Solicitor|Clerk|Secretary|Mayor|County|City|Borough|District|Town|Parish|Independent|Lay|Co-opted|Panel|Deputy|Chief|Assistant|Temporary|Acting)$/u;
const PERSON = /^(?:Members?|County Councillor|Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Chief|Deputy|Assistant|Superintendent|Inspector)\b/u;
/** 'Mr. R. Tolland | CC queried …': a name is no title, nor what letters of honour follow. */
const ADDRESSED = /^(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Cllrs?)\b/u;
const isNamed = (text: string, rest: string) => ADDRESSED.test(text) || HONOURS.has(rest.split(" ", 1)[0] ?? "");
const NOTHING = /^(?:None|Nil|Noted|Agreed|There (?:is|are) (?:none|no|currently no))\b/u;

const common = new Set(COMMON_TITLES.filter((row) => !/['’]s$/.test(row)));
const isWholeCommon = (text: string) => common.has(text.toLowerCase());

/** Whether what stands behind a title may be the first sentence of its item. */
const isBody = (text: string): boolean =>
  NOTHING.test(text) ||
  isDay(text) ||
  LISTED.test(text) ||
  isAgendaText(text) ||
  /^(?:RESOLVED|Resolved)\b/u.test(text) ||
  tells(text.slice(0, 160));

/** 'The Panel | AGREED to:' is a sentence. */
const ACTOR = /^(?:the |all )?(?:panel|committee|sub-committee|members|commissioner|chair\p{L}*)$/iu;

/** 'Public', of 'Public questions'. */
const beginsCommon = (word: string) => COMMON_TITLES.some((row) => row.startsWith(`${word.toLowerCase()} `));
/** 'Public Question', of 'Public Question Time …'. */
const isPartOfCommon = (title: string, text: string) =>
  COMMON_TITLES.some((row) => row.length > title.length && text.toLowerCase().startsWith(row) && !/^\p{L}/u.test(text.slice(row.length)));
/** A single word that is shorter is none. */
const SHORTEST = 5;

/** Whether words may be all of a title: written as one, nothing told in them, and not a part of the name behind them. */
function isTitle(text: string, rest: string, counted: boolean): boolean {
  if (OPEN_TITLE.test(text) || tells(text) || /[.;,?!]$|['’]s?$/.test(text) || ACTOR.test(text)) return false;
  if (isWholeCommon(text) || (counted && readsAsCommonTitle(text))) return true;
  if (!text.includes(" ") && (!counted || text.length < SHORTEST || beginsCommon(text))) return false;
  if ((POST.test(text) && PERSON.test(rest)) || isNamed(text, rest)) return false;
  return titleLikeness(text) >= (counted ? 0.45 : 0.6);
}

/** '2. BACKGROUND 2.1 The Panel asked …': the first paragraph under a number tells where its title ends, however that is written. */
const isOver = (marker: Marker | undefined, paragraph: string, title: string): boolean =>
  isNumber(marker ?? null) &&
  paragraph.startsWith(`${marker ? bare(marker) : ""}.1`) &&
  !/[.;:?!]/.test(title) &&
  titleLikeness(title) >= 0.35;

/**
 * Where in a line its title ends and the item's text begins ('Precept The Panel considered …'); null where it holds no title, or nothing else.
 * @param counted a number that rises from line to line stands before it, so that it holds a title however that is written
 */
export function runTitleEnd(line: string, counted = false): number | null {
  const text = line.slice(0, REACH);
  const leading = leadingMarker(text);
  if (leading?.marker.kind === "glyph") return null;
  const marker = leading?.length ?? 0;
  const size = /^.{3,250}?\b(?:PDF|DOCX?)\s[\d.,]+\s[KMG]B\b/.exec(text)?.[0];
  if (size !== undefined) return line.length > size.length + 3 ? size.length : null;
  const numbered = PARAGRAPH.exec(text);
  const title = text.slice(marker, numbered?.index);
  if (numbered && title !== "" && (isTitle(title, "", counted) || isOver(leading?.marker, text.slice(numbered.index + 1), title)))
    return numbered.index;
  const capitals = capitalsEnd(text.slice(marker));
  if (capitals !== null && (marker > 0 || counted || isBody(line.slice(marker + capitals).trim()))) return marker + capitals;
  if (!SENTENCE_END.test(line.slice(marker))) return null;
  for (const starts of [BEGINS, BEGINS_UNDER_COMMON]) {
    for (const { index } of text.matchAll(starts)) {
      const title = text.slice(marker, index).trim();
      const isCommon = isWholeCommon(title) || (counted && readsAsCommonTitle(title));
      if (title === "" || (starts === BEGINS_UNDER_COMMON && (!isCommon || isPartOfCommon(title, text.slice(marker))))) continue;
      const rest = line.slice(index + 1);
      if (isDay(rest) && !ASKS_DAY.test(title)) continue;
      if (isShouted(title) && GOES_ON.test(rest)) continue;
      if (isTitle(title, rest, counted) && (starts === BEGINS_UNDER_COMMON ? !isRestOfTitle(rest) : isBody(rest))) return index;
    }
  }
  return null;
}

/** 'Police and Crime Plan | Theme: Putting Victims First' is all title. */
const isRestOfTitle = (rest: string) => titleLikeness(rest) >= 0.6 && !tells(rest) && !isAgendaText(rest) && !NOTHING.test(rest);

/** 'MEMBERSHIP | AND BUDGET OF THE PANEL': a title in capitals goes on as long as they do. */
const isShouted = (title: string): boolean => /\p{Lu}{3}/u.test(title) && title === title.toUpperCase();
const GOES_ON = /^(?:AND|OF|FOR|ON|TO|THE|IN|WITH|BY|\p{Lu}{2,}\s\p{Lu}{2,}|&)(?=\s)/u;

const CELL_END = /\|$/;

/** '3) Precept: The Commissioner …', 'Apologies: Cllr Amos.': where the title ends that a colon parts from its text. */
const COLON = /^(?<title>[^:.]{2,80}?)\s?:\s(?=\S)/u;

/** Where the titles end of lines that are numbered one by one and have a colon behind their title: all of them, where two are on every agenda. */
function colonEnds(lines: readonly Line[]): (number | null)[] {
  const ends = lines.map(({ text }): number | null => {
    const leading = leadingMarker(text);
    if (leading?.marker.kind !== "number") return null;
    const title = COLON.exec(text.slice(leading.length))?.groups?.["title"];
    return title !== undefined && titleLikeness(title) >= 0.35 && title.split(" ").length <= 8 ? leading.length + title.length : null;
  });
  const numbered = lines.filter(({ text }) => leadingMarker(text)?.marker.kind === "number").length;
  const found = ends.flatMap((end, i) =>
    end === null ? [] : [lines[i]?.text.slice(leadingMarker(lines[i]?.text ?? "")?.length ?? 0, end) ?? ""],
  );
  const sure = found.length >= 3 && found.length >= numbered * 0.8 && found.filter((title) => isWholeCommon(title)).length >= FEWEST;
  return sure ? ends : ends.map(() => null);
}

/** '4 Delivery of the Plan The Commissioner presented …': a number without a stop. */
const COUNTED = /^(?<number>\d{1,3})\s(?=\p{Lu})/u;
/** So many of them, one by one, are no accident. */
const FEWEST_COUNTED = 3;

/** Lines that are counted one by one, each with a title and text behind its number → number, title and text; none where fewer than three are. */
function countedTitles(lines: readonly Line[]): Map<number, [string, string, string]> {
  let found = new Map<number, [string, string, string]>();
  let last = 0;
  for (const [i, { text, mark, list }] of lines.entries()) {
    const number = COUNTED.exec(text)?.groups?.["number"];
    if (number === undefined || mark !== null || list !== null || (Number(number) !== last + 1 && found.size >= FEWEST_COUNTED)) continue;
    const rest = text.slice(number.length + 1);
    const end = runTitleEnd(rest, true);
    if (end === null) continue;
    if (Number(number) !== last + 1) found = new Map();
    found.set(i, [number, rest.slice(0, end).trim(), rest.slice(end).trim()]);
    last = Number(number);
  }
  if (found.size < FEWEST_COUNTED) found.clear();
  return found;
}

/** '3. 999 AND 101 CALLS. The Chief of Staff said …': a title in capitals that a stop or colon ends. */
const STOPPED =
  /^(?<number>\d{1,3})[.)]\s+(?<title>(?=[^\p{Ll}]{0,40}\p{Lu}{3})[^\p{Ll}]{4,120}?)\s?[:.]\s(?<rest>(?:["“‘'(]?\p{L}*\p{Ll}|\d{1,2} \p{Lu}\p{Ll}|RESOLVED\b|AGREED\b).*)$/su;

/** Lines that are counted, each with such a title and its text → number, title and text; none where fewer than three are. */
function stoppedTitles(lines: readonly Line[]): Map<number, [string, string, string]> {
  const found = new Map<number, [string, string, string]>();
  let last = 0;
  for (const [i, { text }] of lines.entries()) {
    const { number = "", title = "", rest = "" } = STOPPED.exec(text)?.groups ?? {};
    if (number === "" || Number(number) <= last || MARKS.test(title)) continue;
    found.set(i, [`${number}.`, title, rest]);
    last = Number(number);
  }
  if (found.size < FEWEST_COUNTED) found.clear();
  return found;
}

/** What marks a title that its own line does not tell from text. */
export const TITLE: Mark = { ...PLAIN, heading: 2 };

/** Whether a line is a title that stands by itself. */
const standsAlone = ({ text }: Line) => {
  if (labelOf(text) !== null) return false;
  const bare = text.slice(leadingMarker(text)?.length ?? 0);
  return hasSize(text) || (isWholeCommon(bare.replace(/[.:]$/, "")) && text.split(" ").length <= 10);
};

/**
 * Lines that hold a title and the text of its item as two, where a page sets its items so: where several do, of which one has a title of every
 * agenda or a number, and hardly any title stands by itself. Linear.
 */
export function partedTitles(lines: readonly Line[]): readonly Line[] {
  // The cells of a flattened table are parted by its own layout.
  if (lines.filter((line) => CELL_END.test(line.text)).length >= FEWEST) return lines;
  const counted = new Map([...stoppedTitles(lines), ...countedTitles(lines)]);
  if (counted.size > 0)
    return lines.flatMap((line, i) => {
      const parts = counted.get(i);
      return parts === undefined
        ? [line]
        : partedLine({ ...line, mark: TITLE }, parts, { first: Math.max(1, line.gap), later: 1 }).map((part, n) =>
            n === parts.length - 1 ? { ...part, mark: line.mark } : part,
          );
    });
  const colons = colonEnds(lines);
  const ends = lines.map((line, i) => colons[i] ?? (line.mark === null && line.list === null ? runTitleEnd(line.text) : null));
  const found = lines.filter((_, i) => ends[i] != null);
  const alone = lines.filter((line, i) => ends[i] === null && standsAlone(line)).length;
  const known = found.some(({ text }) => leadingMarker(text) !== null || COMMON_TITLES.some((row) => text.toLowerCase().startsWith(row)));
  if (found.length < FEWEST || !known || alone > found.length / 2) return lines;
  return lines.flatMap((line, i) => {
    const end = ends[i];
    if (end == null) return [line];
    const [title, text] = partedLine(line, [line.text.slice(0, end).trim(), line.text.slice(end).replace(/^\s?:/, "").trim()], {
      first: Math.max(1, line.gap),
      later: 1,
    });
    return title && text ? [{ ...title, mark: TITLE }, text] : [line];
  });
}
