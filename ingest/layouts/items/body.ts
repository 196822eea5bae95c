import { headsVisitors, isListedPerson } from "../head/attendance.ts";
import { lettersHash } from "../../../corpus/text/letters.ts";
import type { DraftItem, DraftPassage } from "../../draft.ts";
import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { headingAt } from "./headings.ts";
import { isInterestsHead } from "../lines/interest-tables.ts";
import { type Marker, bare, isNumber } from "../words/markers.ts";
import { orphanLists } from "./orphan-lists.ts";
import {
  ResolutionList,
  announcesResolutions,
  breaksOff,
  isBareWord,
  isDecidedNow,
  isLost,
  isOrphanClause,
  leadsClauses,
  opensDeeds,
  opensCarried,
  partedResolutions,
} from "./resolutions.ts";
import { saysResolved } from "../words/resolved.ts";
import { sections } from "./sections.ts";
import { uncut } from "./truncation.ts";

const OPENS = /[:–—]\s?-?$|\s-$/;

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

/**
 * The blocks of minutes → passages, each of its kind.
 * @param prose the kind of what is neither a resolution nor a heading
 * @param decided the blocks were printed as decisions
 */
export function passages(blocks: readonly Block[], prose: "minute" | "report", decided = false): DraftPassage[] {
  const result: DraftPassage[] = [];
  const resolutions = new ResolutionList();
  const levels = new Levels();
  const orphans = orphanLists(blocks);
  // The block that opened a list ('… the following points:'), while the list goes on.
  let lead: Block | null = null;
  let visitors = false;
  // The last number of a list under a lead-in: answers may stand between its points.
  let counted: Marker | null = null;
  if (decided) resolutions.start();
  for (const [index, block] of blocks.entries()) {
    const { text, marker, level } = block;
    const label = opensDeeds(text, blocks[index + 1]) ? "resolution" : labelOf(text);
    if (label === "resolution" || label === "decision") resolutions.start();
    else if (label !== null) resolutions.stop();
    if (label !== null) levels.end();
    if (label !== null || text === "") continue;
    const resolved =
      resolutions.takes(block) ||
      orphans.has(block) ||
      isBareWord(text) ||
      (lead === null && marker === null && isOrphanClause(text)) ||
      (lead === null && prose === "minute" && isDecidedNow(text));
    visitors = headsVisitors(text) || (visitors && isListedPerson(text));
    const heading =
      !resolved && (visitors || isInterestsHead(text) || headingAt(blocks, index, lead !== null && !afterPoints(blocks, index)));
    // A second paragraph of a point stands right under it.
    const inside = marker === null && block.gap === 0 && result.at(-1)?.list != null && !resolved && !heading;
    const led = (lead !== null && lead.marker?.kind !== marker?.kind) || (counted !== null && marker !== null && isNext(counted, marker));
    const listed =
      marker !== null && !heading && (marker.kind === "glyph" || led || (resolved && !saysResolved(text)) || !countsParagraphs(marker));
    if (!listed && !inside) levels.end();
    if (led && listed && marker?.kind === "number") counted = marker;
    const point = marker !== null && listed ? { marker: marker.text, level: levels.of(marker, level) } : null;
    result.push({
      kind: heading ? "heading" : resolved ? "resolution" : prose,
      text,
      list: inside ? { marker: "", level: levels.depth } : point,
      paragraph: !listed && isNumber(marker) ? marker.text : null,
    });
    if (!listed && !inside) lead = OPENS.test(text) ? block : null;
    if (!resolved && (leadsClauses(text) || opensCarried(blocks, index))) resolutions.start();
    else if (!resolved && breaksOff(text) && !isLost(blocks, index)) resolutions.lead();
    else if (!resolved && announcesResolutions(text)) resolutions.announce();
  }
  return result;
}

/** The same words twice in one item are one passage: a resolution where one of them is. What leads in leads in again where it stood. */
export function once(all: readonly DraftPassage[]): DraftPassage[] {
  const seen = new Map<string, DraftPassage>();
  const kept: DraftPassage[] = [];
  let again: string | null = null;
  for (const passage of all) {
    if (!/[\p{L}\p{N}]/u.test(passage.text)) continue;
    const hash = lettersHash(passage.text);
    const same = seen.get(hash);
    if (same && passage.kind !== "heading") {
      if (passage.kind === "resolution") same.kind = "resolution";
      again = OPENS.test(passage.text) ? passage.text : null;
      continue;
    }
    const copy = again === null ? { ...passage } : { ...passage, again };
    again = null;
    seen.set(hash, copy);
    kept.push(copy);
  }
  return kept;
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
