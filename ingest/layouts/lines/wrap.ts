import { ENDS } from "../../../corpus/text/ends.ts";
import { figuresInList, goesOnInFigures } from "./figures.ts";
import { isHung, isHungText, isStacked } from "./hung.ts";
import type { Line } from "./line.ts";
import { isNumber, leadingMarker, loneMarker } from "../words/markers.ts";
import { isAgendaText, tells } from "../words/agenda.ts";
import { isAttendanceHead } from "../head/attendance-heads.ts";
import { labelOf } from "./furniture.ts";
import { tornByPages } from "./page-tears.ts";
import { begins } from "../words/sentence-openings.ts";
import { hasSize, isWholeTitle, titleLikeness } from "../words/titles.ts";

/** What stands below the end of a sentence begins something, though a dash may only lead on to it. */
const ENDS_OR_LEADS = /[.!?:;–—-][”"’')\]]*$/;
const starts = (text: string) => /^[^\p{L}\d]{0,3}(?<first>[\p{L}\d])/u.exec(text)?.groups?.["first"] ?? "";
/** Whether a line goes on in small letters, or with what no line begins with. */
export const lower = (text: string) => /^[\p{Ll}]/u.test(starts(text)) || /^[,;)\]%]|^\((?:\p{Lu}\p{Ll}{2}|\d{1,2}[.:]\d{2}\b)/u.test(text);
/** '… had lost some posts and a further | £67 million would have to be found': what no sentence ends with, and the sum below it over a page's end. */
const isSumBelow = (a: Line, b: Line) =>
  /^£\d/u.test(b.text) &&
  !a.text.startsWith("£") &&
  (UNENDED.test(a.text) || /\b(?:further|additional|another|extra|some|over|about|nearly)$/u.test(a.text));
const sure = (a: Line, b: Line) => !ENDS.test(a.text) && lower(b.text) && a.width >= 40 && leadingMarker(b.text) === null;

/** What a sentence cannot end with: a number in front of the next line belongs to it ('in September / 2016. It …', 'fewer than / 12. Members'). */
const UNENDED =
  /\b(?:of|[Tt]he|He|She|They|Cllr|Mr|Mrs|Ms|Dr|his|her|their|its|was|were|been|had|would|which|whether|in|to|by|at|from|than|and|or|for|with|an?|on|since|until|OF|THE|IN|TO|BY|AT|FROM|AND|FOR|ON|Chief|January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** '… seconded by Cllr Roe and / RESOLVED that': the resolution stands apart. */
const RESOLVES = /^(?:RESOLVED|Resolved)\b/;
const beginsPoint = (a: Line, b: Line) =>
  RESOLVES.test(b.text) || beginsMarked(a, b) || (ENDS_OR_LEADS.test(a.text) && loneMarker(b.text) !== null);
/** A label, agenda text under a line that reads as its title, what stands under a title with its file: each begins something new however full the line above is. */
const beginsPart = (a: Line, b: Line, inSentence: boolean) =>
  hasSize(a.text) ||
  ON_AGENDA.test(a.text) ||
  labelOf(a.text) === "documents" ||
  FILE.test(b.text) ||
  (b.gap > 0 && !UNENDED.test(a.text) && !lower(b.text) && tells(b.text) && isNumberedTitle(a.text)) ||
  (/[:–—-]$/.test(b.text) && labelOf(b.text) !== null) ||
  (isNamed(a) && isNamed(b)) ||
  isAttendanceHead(b.text.split(":", 1)[0] ?? "") ||
  (!inSentence && isTitleUnder(a, b)) ||
  (!UNENDED.test(a.text) && isAgendaText(b.text) && !lower(b.text) && titleLikeness(a.text) >= 0.4);
/** 'Minutes of the previous meeting' by itself under a line that may be whole: a title of every agenda, all of it. */
const isTitleUnder = (a: Line, b: Line): boolean => isWholeTitle(b.text) && !UNENDED.test(a.text) && !lower(b.text) && MAY_END.test(a.text);
/** 'Agenda Item 9' is all of its line, wherever on the page it is set. */
const ON_AGENDA = /^agenda item (?:no\.? ?)?\d{1,3}[a-z]?$/i;
/** A stop, a number or a name: with another word no line is surely over. */
const MAY_END = /[.:)?!\d]$|\b\p{Lu}[\p{L}-]*$/u;
/** 'pdf Minutes 26 October 2017 (112Kb)': a linked file below the title of its item. */
const FILE = /^(?:pdf|docx?|xlsx?|pptx?)\s\p{Lu}.{1,200}\([\d.,]{1,8}\s?[KMG]b\)$/iu;
/** '18. Questions to the Commissioner' is whole, however full its line, where a sentence stands apart below. */
const isNumberedTitle = (text: string) => {
  const leading = leadingMarker(text);
  return isNumber(leading?.marker ?? null) && titleLikeness(text.slice(leading?.length)) >= 0.6;
};
/** 'Cllr Amos - Kelder Council' over another such line. */
const isNamed = ({ text }: Line) => NAMED.test(text) && !ENDS.test(text);
const NAMED =
  /^(?:(?:Vice-)?Chair\p{L}* [–—-] )?(?:(?:County |City |Borough )?Councillor|Cllr|Mrs?|Ms|Miss|Dr|\p{Lu}[\p{L}’'-]+)\b\.? [^–—]{3,60}\s[–—-]\s\p{Lu}/u;
const beginsMarked = (a: Line, b: Line) =>
  leadingMarker(b.text) !== null && (countsOn(a.text, b.text) || !(UNENDED.test(a.text) && /^\d{1,4}\.(?:\s|$)/.test(b.text)));
/** '1. To note; and' before '2. To ask' is a list, behind the mark of a resolution too. */
function countsOn(a: string, b: string): boolean {
  const [one, two] = [a, b].map((text) => /^(?:RESOLVED:? )?\(?(?<n>\d{1,4})[.)]/i.exec(text)?.groups?.["n"]);
  return one !== undefined && two !== undefined && Number(two) === Number(one) + 1;
}

/** The first words of a sentence, however few stand on the line. */
const BEGUN = /^(?:The|An?|In|On|At|It|This|That|There|One|Members?|Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr) \p{L}/u;

/** Another sentence has begun on the line and is not over. */
const MIDWAY = /[.?!;][”"’')\]]{0,2} {1,3}(?:The|An?|In|On|At|It|This|That|There|Members?) [^.?!;:]{3,80}$/;

/** The same in any words, where what follows tells that it goes on. */
const BEGUN_WITHIN = /[.?!]["”’')\]]{0,2} {1,3}\p{Lu}[^.?!;:]{2,120}$/u;

/** 'Policing Model. The …': the end of a name, and another sentence behind it on the line. */
const ENDS_NAME = /^(?:\p{Lu}[\p{L}’-]+ ){0,2}\p{Lu}[\p{L}’-]+[.?!] \p{Lu}/u;

/**
 * 'judge the Chief Constable’s delivery of the Roads | Policing Model. The Commissioner advised …': what goes on in the middle of a sentence and
 * ends in a name goes on below with the rest of the name.
 */
const isMidSentence = (a: Line, b: Line): boolean =>
  a.width >= 40 &&
  /^\p{Ll}/u.test(a.text) &&
  / \p{Lu}[\p{L}’-]{1,30}$/u.test(a.text) &&
  ENDS_NAME.test(b.text) &&
  leadingMarker(a.text) === null &&
  leadingMarker(b.text) === null &&
  labelOf(b.text) === null &&
  !begins(b.text);

/** No sentence and no point of a list begins so. */
const CONTINUES = /^(?:and|or|of|in|with|for|which|by|at|from|as|was|were|had|has|would|will)\b/;

/** 'Funding for four quad bikes | and a drone.': however short, a line goes on behind an empty one with 'and' in its own sentence. */
const isJoined = (a: Line, b: Line): boolean =>
  a.width >= 20 &&
  !ENDS_OR_LEADS.test(a.text) &&
  !a.text.endsWith(",") &&
  /^and \p{Ll}[^.]{0,60}\.$/u.test(b.text) &&
  leadingMarker(b.text) === null;

/** 'progress made on | live complaints.', '… within five days, and that | Mr Roe had been told.': the end of a sentence that went on in small letters. */
const endsShortly = (a: Line, b: Line): boolean =>
  /^\p{Ll}/u.test(a.text) &&
  leadingMarker(b.text) === null &&
  (/\band that$/.test(a.text) ||
    (/^(?:\p{Ll}[\p{L}-]* ){3}.*[\p{Ll}]$/u.test(a.text) && /^\p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,2}\.$/u.test(b.text)));

/** The words of a point behind its dash or bullet. */
const withoutGlyph = (text: string): string => {
  const leading = leadingMarker(text);
  return leading?.marker.kind === "glyph" ? text.slice(leading.length) : text;
};

const PRONOUN = /^(?:He|She|They)$/;

/** A line so wide holds a paragraph; one narrower than the other is none that was broken off. */
const WHOLE = 150;
const SHORT = 70;

/**
 * '2. Cllr Amos proposed that Mr Dale be elected | Chair of the Panel.': a long line that ends as no sentence can, or a numbered sentence without its
 * end, goes on behind an empty line in words that begin none.
 */
const isBrokenOff = (a: Line, b: Line): boolean =>
  a.width >= BROKEN &&
  /[\p{L},]$/u.test(a.text) &&
  leadingMarker(b.text) === null &&
  loneMarker(b.text) === null &&
  labelOf(b.text) === null &&
  (UNENDED.test(a.text) || (isNumber(leadingMarker(a.text)?.marker ?? null) && tells(a.text) && b.text.endsWith(".") && !begins(b.text)));
/** A shorter line may be whole. */
const BROKEN = 60;

/** How wide a source sets its lines, or null where it does not wrap them; `spaced`: with an empty line after each. */
function setting(lines: readonly Line[]): { width: number; spaced: boolean } | null {
  const wrapped: number[] = [];
  let [long, spaced] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1], lines[i]];
    if (!a || !b) continue;
    if (a.width >= 40) long++;
    if (b.gap > 1 || !sure(a, b)) continue;
    wrapped.push(a.width);
    if (b.gap === 1) spaced++;
  }
  if (wrapped.length < 3 || wrapped.length < long * 0.2) return null;
  wrapped.sort((x, y) => x - y);
  return { width: wrapped[Math.floor(wrapped.length * 0.95)] ?? 0, spaced: spaced > wrapped.length / 2 };
}

/**
 * Tells for a source whether its line `b` goes on where its line `a` broke off. Where the source wraps its lines, a break is a
 * wrapping when the next word would not have fitted on the line; elsewhere only a line that goes on in lower case is one.
 */
export function wrapping(lines: readonly Line[]): (a: Line, b: Line) => boolean {
  const set = setting(lines);
  const counted = figuresInList(lines);
  const torn = set && !set.spaced ? tornByPages(lines, set.width) : new Set<Line>();
  const widest = set ? 0 : lines.reduce((most, line) => Math.max(most, line.width), 0);
  const goesOn = (a: Line, b: Line): boolean => {
    if (a.isCut || (b.list && b.list.marker !== "")) return false; // too long to be joined again
    if (a.mark?.row !== b.mark?.row || a.mark?.column !== b.mark?.column || b.mark?.heading !== a.mark?.heading) return false;
    if (beginsPoint(a, b)) return false;
    if (torn.has(b)) return true;
    if (isStacked(a, b) || isHung(a, b) || isHungText(a, b)) return true;
    // A sentence that breaks off in the middle goes on behind an empty line.
    if (b.gap === 1 && !b.text.startsWith("(") && sure(a, b) && (a.width >= 60 || CONTINUES.test(b.text))) return true;
    if (b.gap === 1 && (isBrokenOff(a, b) || isJoined(a, b))) return true;
    if (set && b.gap === (set.spaced ? 1 : 0) && (isMidSentence(a, b) || endsShortly(a, b))) return true;
    const broken = b.gap === 0 && !ENDS_OR_LEADS.test(a.text) && leadingMarker(b.text) === null;
    if (goesOnInFigures(a, b) && !counted.has(b)) return true;
    if (broken && /^\p{Ll}/u.test(b.text) && BEGUN_WITHIN.test(a.text)) return true;
    if (broken && lower(b.text) && (BEGUN.test(withoutGlyph(a.text)) || PRONOUN.test(a.text))) return true;
    // A page keeps the breaks of the document that it was pasted from, however ragged.
    if (broken && UNENDED.test(a.text)) return true;
    if (broken && set && a.width > set.width * 0.5 && MIDWAY.test(a.text)) return true;
    const near = b.gap === 0 || (set?.spaced === true && b.gap === 1);
    // Where whole paragraphs stand on a line, short ones under 'Key points were –' are its points.
    const isPoint = /[:–—-]$/.test(a.text) || /^\p{Ll}/u.test(a.text);
    if ((!set || set.width < 40) && widest > WHOLE && a.width < SHORT && isPoint && !UNENDED.test(a.text)) return false;
    if (!set || set.width < 40) return near && !ENDS.test(a.text) && (lower(b.text) || UNENDED.test(a.text));
    const needed = a.width + 1 + (b.text.split(" ", 1)[0]?.length ?? 0);
    // Proportional type: lines of one width differ in characters.
    const full = needed > set.width * (ENDS.test(a.text) ? 0.97 : 0.82);
    if (near) return full || (!ENDS.test(a.text) && lower(b.text) && a.width > set.width * 0.4);
    // 'Key points raised:' leads in, and no page ends before it.
    if (/:[\s–—-]*$/.test(b.text) && !UNENDED.test(a.text)) return false;
    // Over a page's end: only a sentence that is plainly not over.
    return (
      b.gap <= 3 &&
      !ENDS.test(a.text) &&
      (lower(b.text) || isSumBelow(a, b) ? a.width > set.width * 0.5 : full && a.width > set.width * 0.8)
    );
  };
  // 'place for it all under / Any Other Business / and that': a title that goes on in lower case is named in a sentence.
  const inSentence = new Set(lines.filter((_, i) => lower(lines[i + 1]?.text ?? "")));
  return (a, b) => goesOn(a, b) && !beginsPart(a, b, inSentence.has(b));
}
