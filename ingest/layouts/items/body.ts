import { headsVisitors } from "../head/attendance-heads.ts";
import { isListedPerson } from "../head/attendees.ts";
import type { DraftItem, DraftPassage } from "../../draft.ts";
import type { Block } from "./block.ts";
import { isDecidedNow, isOrphanClause } from "./clauses.ts";
import { labelOf } from "../lines/furniture.ts";
import { headingAt } from "./headings.ts";
import { isInterestsHead } from "../lines/interest-tables.ts";
import { isReportTitle } from "./lone-titles.ts";
import { type Marker, bare, isNumber } from "../words/markers.ts";
import { once } from "./once.ts";
import { lastTasks, orphanLists } from "./orphan-lists.ts";
import {
  ResolutionList,
  announcesResolutions,
  breaksOff,
  isBareWord,
  isLost,
  leadsClauses,
  opensDeeds,
  opensCarried,
  partedResolutions,
} from "./resolutions.ts";
import { tells } from "../words/agenda.ts";
import { LEADS_IN } from "../words/lead-in.ts";
import { saysResolved } from "../words/resolved.ts";
import { sections } from "./sections.ts";
import { uncut } from "./truncation.ts";

/** Whether a paragraph stands behind the points of a list, which it does not go on with. */
const afterPoints = (blocks: readonly Block[], index: number) =>
  blocks[index]?.marker === null && (blocks[index]?.gap ?? 0) > 0 && blocks[index - 1]?.marker?.kind === "glyph";

/** How deep the points of a list stand: as the page says, else a new kind of marker under a point goes one deeper. */
class Levels {
  private kinds: string[] = [];
  of(marker: Marker, given: number | null): number {
    // Of the glyphs, dashes and hollow rings stand under the others.
    const kind = marker.kind === "glyph" ? (/[–—o◦\u2010-]/.test(marker.text) ? "dash" : "bullet") : marker.kind;
    const at = this.kinds.indexOf(kind);
    if (marker.text === "") return given ?? this.depth;
    if (at >= 0) this.kinds.length = at + 1;
    else this.kinds.push(kind);
    return given ?? this.depth;
  }
  end(): void {
    this.kinds = [];
  }
  get depth(): number {
    return Math.max(0, this.kinds.length - 1);
  }
}

/** '2.' behind '1.'. */
const isNext = (one: Marker, two: Marker) => one.kind === two.kind && Number(bare(two)) === Number(bare(one)) + 1;

/** Numbers that count the paragraphs of minutes rather than the points of a list. */
const countsParagraphs = (marker: Marker) => marker.kind === "decimal" || marker.kind === "number" || marker.kind === "minute";

/** What is carried from block to block as the passages of an item are read. */
interface Reading {
  blocks: readonly Block[];
  prose: "minute" | "report";
  orphans: ReadonlySet<Block>;
  resolutions: ResolutionList;
  levels: Levels;
  /** The block that opened a list ('… the following points:'), while the list goes on. */
  lead: Block | null;
  /** The names of visitors are being listed. */
  visitors: boolean;
  /** The rows of a table of interests are. */
  interests: boolean;
  /** The last number of a list under a lead-in: answers may stand between its points. */
  counted: Marker | null;
}

/**
 * The blocks of minutes → passages, each of its kind.
 * @param prose the kind of what is neither a resolution nor a heading
 * @param decided the blocks were printed as decisions
 */
export function passages(blocks: readonly Block[], prose: "minute" | "report", decided = false): DraftPassage[] {
  const state = { resolutions: new ResolutionList(), levels: new Levels(), lead: null, visitors: false, interests: false, counted: null };
  const orphans = new Set([...orphanLists(blocks), ...(prose === "minute" ? lastTasks(blocks) : [])]);
  const reading: Reading = { ...state, blocks, prose, orphans };
  const result: DraftPassage[] = [];
  if (decided) reading.resolutions.start();
  for (const [index, block] of blocks.entries()) {
    if (isLabel(block, blocks[index + 1], reading) || block.text === "") continue;
    const kind = kindOf(block, index, reading);
    const place = placeOf(block, kind, result.at(-1), reading);
    result.push({ kind, text: block.text, ...place });
    if (kind !== "resolution") openResolutions(block.text, index, reading);
  }
  return result;
}

/** 'The Panel agreed to:' on a line of its own says who decided: a sentence that opens the resolutions. In capitals it is their marker. */
const saysWho = ({ text }: Block): boolean => /^(?:The (?:Panel|Committee)|Members) agreed\b/u.test(text) && labelOf(text) === "resolution";

/** Whether a block only says what follows ('RESOLVED', 'Minutes:'): it opens or ends the resolutions, and is no passage. */
function isLabel(block: Block, next: Block | undefined, { resolutions, levels }: Reading): boolean {
  if (saysWho(block)) return false;
  const label = opensDeeds(block.text, next) ? "resolution" : labelOf(block.text);
  if (label === null) return false;
  if (label === "resolution" || label === "decision") resolutions.start();
  else resolutions.stop();
  levels.end();
  return true;
}

/** What kind of passage a block is: a resolution, a heading, or prose. */
function kindOf(block: Block, index: number, reading: Reading): DraftPassage["kind"] {
  const { text } = block;
  const resolved = isResolved(block, reading);
  reading.visitors = headsVisitors(text) || (reading.visitors && isListedPerson(text));
  if (resolved) return "resolution";
  const { blocks, lead, visitors, prose } = reading;
  const isRow = reading.interests && !text.endsWith(".") && !tells(text);
  reading.interests = isInterestsHead(text) || isRow;
  const leading = lead !== null && !afterPoints(blocks, index);
  const titled = prose === "report" && !leading && isReportTitle(blocks, index);
  const heading = visitors || isInterestsHead(text) || (!isRow && (titled || headingAt(blocks, index, leading)));
  return heading ? "heading" : prose;
}

const isResolved = (block: Block, { resolutions, orphans, lead, prose }: Reading): boolean =>
  resolutions.takes(block) ||
  orphans.has(block) ||
  isBareWord(block.text) ||
  (lead === null && block.marker === null && isOrphanClause(block.text)) ||
  (lead === null && prose === "minute" && isDecidedNow(block.text));

/** Where a passage stands: in a list, or behind the number of its paragraph. A list ends where a passage stands in none; what opens the next is kept. */
function placeOf(
  block: Block,
  kind: DraftPassage["kind"],
  last: DraftPassage | undefined,
  reading: Reading,
): Pick<DraftPassage, "list" | "paragraph"> {
  const { marker, gap, text, level } = block;
  const { lead, counted, levels } = reading;
  // A second paragraph of a point stands right under it.
  if (marker === null && gap === 0 && last?.list != null && kind !== "resolution" && kind !== "heading")
    return { list: { marker: "", level: levels.depth }, paragraph: null };
  const led = (lead !== null && lead.marker?.kind !== marker?.kind) || (counted !== null && marker !== null && isNext(counted, marker));
  if (marker !== null && kind !== "heading" && isPoint(marker, led || (kind === "resolution" && !saysResolved(text)))) {
    if (led && marker.kind === "number") reading.counted = marker;
    return { list: { marker: marker.text, level: levels.of(marker, level) }, paragraph: null };
  }
  levels.end();
  reading.lead = LEADS_IN.test(text) ? block : null;
  return { list: null, paragraph: isNumber(marker) ? marker.text : null };
}

/** Whether a marker is that of a point: a glyph, a letter, or a number that counts no paragraphs of minutes. */
const isPoint = (marker: Marker, counts: boolean): boolean => marker.kind === "glyph" || counts || !countsParagraphs(marker);

/** What is no resolution may open them: 'It was resolved:', 'RECOMMENDED', a sentence that breaks off before them. */
function openResolutions(text: string, index: number, { blocks, resolutions }: Reading): void {
  if (leadsClauses(text) || labelOf(text) === "resolution" || opensCarried(blocks, index)) resolutions.start();
  else if (breaksOff(text) && !isLost(blocks, index)) resolutions.lead();
  else if (announcesResolutions(text)) resolutions.announce();
}

/** What a layout knows of an item before its text is read. */
export interface ItemSource {
  number: string | null;
  minuteNumber?: string | null;
  title: string | null;
  blocks: readonly Block[];
}

/** The section of a report whose paragraphs are what the meeting is asked to decide. */
const RECOMMENDS = /^recommendations?$/i;

/** 'Urgent Business (Agenda Item 3)': the number that a title names behind itself. */
const NUMBERED = /\((?:agenda )?item (?:no\.? ?)?(?<number>\d{1,3}[a-z]?)\)$/iu;

/** Reads one item: its agenda text, its passages, whether the host cut it short. `labelled` as in `sections`. */
export function readItem(item: ItemSource, labelled: boolean, url: string | null, prose: "minute" | "report" = "minute"): DraftItem {
  const cut = uncut(item.blocks.flatMap(partedResolutions));
  const parts = prose === "report" ? { agenda: [], decision: [], minutes: cut.blocks } : sections(cut.blocks, labelled);
  const preamble = parts.agenda.map((block) => block.text).join("\n");
  return {
    number: item.number ?? NUMBERED.exec(item.title ?? "")?.groups?.["number"] ?? null,
    minuteNumber: item.minuteNumber ?? null,
    title: item.title,
    preamble: preamble === "" ? null : preamble,
    truncated: cut.truncated,
    sourceUrl: absolute(cut.href, url),
    passages: once([
      ...passages(parts.decision, prose, true),
      ...passages(parts.minutes, prose, prose === "report" && RECOMMENDS.test(item.title ?? "")),
    ]),
  };
}

/** A link as an http(s) address, or null. */
export function absolute(href: string | null, base: string | null): string | null {
  if (href === null) return null;
  try {
    const address = new URL(href.replace(/\s+/g, " ").trim(), base ?? undefined);
    return /^https?:$/.test(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
