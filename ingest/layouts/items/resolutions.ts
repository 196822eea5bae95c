import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { THAT, TO, isBareDecision, isClause, isInfinitive } from "./clauses.ts";
import { type Marker, leadingMarker } from "../words/markers.ts";
import { PROPOSED, saysResolved } from "../words/resolved.ts";

/** A sentence that breaks off where the resolution follows: '… it was resolved:', 'Moved by …, seconded by … and it was'. */
const BREAKS_OFF =
  /\b(?:it was|and)(?:\s(?:then|therefore|also|unanimously|duly))*(?:\s(?:resolved|agreed|decided|RESOLVED|AGREED))?(?:\s(?:that|to))?\s?[,:–—-]+$/;
/** A sentence that opens a list of what is resolved or recommended. */
const OPENS_LIST = /\b(?:recommend(?:ations?|ed|s)?|resolv(?:ed|es)|agree[ds]?|endorse[ds]?|decided|RESOLVED|AGREED)\b[^.]{0,200}[:–—-]$/;

/** Where a resolution begins in a paragraph that tells of something else first: '… thanked them. RESOLVED that the report be noted.' */
const IN_PARAGRAPH = new RegExp(
  String.raw`(?<=[.;:?)]["”’']?\s)(?=(?:RESOLVED|AGREED)(?:\s[–—-]|[:–—-]|\s(?:THAT|[Tt]hat)\b)|${PROPOSED})`,
  "u",
);

/** A paragraph as what tells and what was resolved, where it holds both. */
export const partedResolutions = (block: Block): Block[] =>
  /RESOLVED|AGREED|seconded by/.test(block.text)
    ? block.text
        .split(IN_PARAGRAPH)
        .map((text, i) => (i === 0 ? { ...block, text: text.trim() } : { ...block, text: text.trim(), gap: 1, marker: null, lone: false }))
    : [block];

/** Whether a sentence announces a list of resolutions or recommendations. */
export const announcesResolutions = (text: string): boolean => OPENS_LIST.test(text.slice(-400));

/** 'The Panel agreed to:', 'Members resolved that –', 'Moved by Cllr Amos, seconded by Mr Lane and RESOLVED:': every point below is what was decided. */
const LEADS_CLAUSES =
  /\b(?:agreed|resolved|decided|AGREED|RESOLVED|recommended|recommendations,? which (?:were|are))\s(?:to|that|TO|THAT)\s?[:;–—-]+$|\bRESOLVED\s?[:–—-]+$/;

/** Whether a sentence ends in the first words of each of the clauses below it. */
export const leadsClauses = (text: string): boolean => LEADS_CLAUSES.test(text.slice(-40));

/** 'The Panel:' over '1. Noted the report; and', 'Decision' over 'That …': every point below is what was decided. */
export const opensDeeds = (text: string, next: Block | undefined): boolean =>
  next !== undefined &&
  ((/^(?:the )?(?:panel|committee)\s?[:–—-]+$/i.test(text) && next.marker !== null && DEED.test(next.text)) ||
    (/^(?:decision|recommendation)s?$/i.test(text) && (THAT.test(next.text) || isInfinitive(next.text))));
const DEED = /^(?:noted|agreed|resolved|approved|endorsed|received|accepted|recommended|supported|confirmed)\b/i;

/** 'It was moved by Cllr Amos, and duly seconded, that:-' */
const MOTION = /\b(?:proposed|moved)\b[^.;]{0,160}\bseconded\b[^.;]{0,60}\bthat\s?[:–—-]+$/i;
/** What became of what somebody moved: 'the amendment was therefore lost'. */
const OUTCOME =
  /\b(?<what>motion|proposal|amendment|recommendations?|it) (?:was|were|being|is)\b[^.;]{0,80}?\b(?<end>not carried|carried|agreed|lost|defeated|withdrawn)\b/i;
/** A motion has no more points. */
const MOST_POINTS = 12;

/** Whether the points below a block are those of a motion that was carried, as one of the paragraphs behind them says. */
export function opensCarried(blocks: readonly Block[], index: number): boolean {
  if (!MOTION.test(blocks[index]?.text.slice(-300) ?? "")) return false;
  return /^(?:carried|agreed)$/i.test(outcomesBehind(blocks, index)[0]?.["end"] ?? "");
}

const outcomesBehind = (blocks: readonly Block[], index: number): Partial<Record<string, string>>[] =>
  blocks.slice(index + 1, index + 1 + MOST_POINTS).flatMap(({ text }) => {
    const found = OUTCOME.exec(text)?.groups;
    return found ? [found] : [];
  });

const LOST = /^(?:lost|defeated|withdrawn|not carried)$/i;

/** Whether what somebody moves in a block is lost, as the first of the paragraphs behind it says that tells of a motion, or of an amendment. */
export function isLost(blocks: readonly Block[], index: number): boolean {
  const amends = /\bamendment\b/i.test(blocks[index]?.text ?? "");
  const own = amends ? /^amendment$/i : /^(?:motion|proposal)$/i;
  return LOST.test(outcomesBehind(blocks, index).find(({ what }) => own.test(what ?? ""))?.["end"] ?? "");
}

/** A decision in one word. */
export const isBareWord = (text: string): boolean => /^(?:noted|agreed|approved|endorsed|accepted)\.?$/i.test(text);

/** 'The Panel agreed the following recommendation:' over a clause without a marker. */
const FOLLOWING =
  /\b(?:panel|members|committee|it was)\b[^.;:]{0,60}?\bfollowing (?:\p{L}+ ){0,2}(?:recommendation|resolution)s?\b(?! (?:from|by|of) )[^.;]{0,60}[:–—-]$/iu;

/** 'Moved by Cllr Amos and seconded by Mr Lane:' */
const MOVED = /^(?:It was )?(?:Moved|Proposed|moved|proposed) by [^.;:]{2,100}? seconded by [^.;:]{2,80}?\s?[:–—-]+$/u;

/** Whether a sentence breaks off before the resolution. */
export const breaksOff = (text: string): boolean =>
  BREAKS_OFF.test(text.slice(-80)) || FOLLOWING.test(text.slice(-160)) || MOVED.test(text);

/** 'thank the Commissioner for coming': what the panel agreed to do. */
const DOES = /^\p{Ll}+ (?:the|an?|all|any|its|this|that|these|those|to|for|further|more|how|whether)\b/u;

/** Whether a list goes on after a block: it ends in a colon, semicolon, comma or 'and'. */
const goesOn = (text: string) => /(?:[:;,–—-]|\b(?:and|or|that))$/i.test(text);

/** The number of the first clause behind the word itself: 'Resolved: (1) That …', 'RESOLVED – (a) that …', 'RESOLVED 1. that …'. */
function firstInside(text: string): Marker | null {
  const before = /^(?:[^.(]{0,60}?[:–—-]+\s*|RESOLVED\s)(?=\(?(?:1|a|i)[.)])/i.exec(text)?.[0];
  return before === undefined ? null : (leadingMarker(text.slice(before.length))?.marker ?? null);
}

/**
 * Follows the resolutions of one item, block by block: after a marker come clauses, until prose does.
 */
export class ResolutionList {
  private open = false;
  private clauses = 0;
  private first: Marker | null = null;
  private last = "";
  private announced = false;
  private led = false;
  private under = false;

  /** A marker on a line of its own. */
  start(): void {
    Object.assign(this, { open: true, clauses: 0, first: null, last: ":", announced: false, led: false, under: false });
  }

  /** A sentence that announces recommendations: its points count when they read as clauses. */
  announce(): void {
    this.start();
    this.announced = true;
  }

  /** A sentence that breaks off: what follows belongs to it when it reads as a clause. */
  lead(): void {
    this.start();
    this.led = true;
  }

  stop(): void {
    this.open = false;
  }

  /** Whether this block belongs to the resolutions. */
  takes(block: Block): boolean {
    const { text, marker } = block;
    if (saysResolved(text)) {
      this.start();
      this.first = marker ?? firstInside(text);
      this.open = goesOn(text) || this.first !== null;
      this.clauses = 1;
      this.last = text;
      return true;
    }
    if (!this.open) return false;
    const first = this.led ? isClause(text) : !this.announced || (marker !== null && isClause(text));
    const belongs = this.clauses === 0 ? first : this.continues(block);
    if (!belongs) {
      this.open = false;
      return false;
    }
    if (this.clauses++ === 0 || this.first === null) this.first = marker;
    this.last = text;
    return true;
  }

  /** Names and the like under a clause that ends in a colon ('the following be appointed:'). */
  private goesUnder(text: string): boolean {
    this.under = (this.under || /:\s?[–-]?$/.test(this.last)) && text.length < 120 && !/[.:]$/.test(text) && !tells(text);
    return this.under;
  }

  private continues({ text, marker }: Block): boolean {
    // After clauses a sentence that tells what happened is prose again, whatever number stands before it.
    if (isClause(this.last) && !isClause(text) && tells(text)) return false;
    if (THAT.test(text) || (TO.test(text) && (this.first !== null || TO.test(this.last))) || /^(?:and|AND)\b/.test(text)) return true;
    // 'Resolved that:' over two clauses, neither with a number; 'agreed to:' over 'thank her' and 'receive a note'.
    if (marker === null && this.first === null && isBareDecision(this.last) && isBareDecision(text)) return true;
    if (marker === null && this.first === null && DOES.test(this.last) && DOES.test(text)) return true;
    if (marker === null) return this.goesUnder(text) || (goesOn(this.last) && this.first === null && text.length < 400);
    this.under = false;
    if (this.first === null) return goesOn(this.last);
    return marker.kind === this.first.kind || this.first.kind !== "decimal";
  }
}
