import { lettersHash } from "../../corpus/text/letters.ts";
import type { DraftItem, DraftPassage } from "../draft.ts";
import type { Block } from "./block.ts";
import { labelOf } from "./furniture.ts";
import { headingAt } from "./headings.ts";
import { type Marker, isNumber } from "./markers.ts";
import { ResolutionList, announcesResolutions, isOrphanClause } from "./resolutions.ts";
import { sections } from "./sections.ts";
import { uncut } from "./truncation.ts";

const OPENS = /[:–—]\s?-?$/;

/** How deep the points of a list stand: a new kind of marker under a point goes one deeper. */
class Levels {
  private kinds: string[] = [];
  of(marker: Marker): number {
    const kind = marker.kind === "glyph" ? `glyph ${marker.text}` : marker.kind;
    const at = this.kinds.indexOf(kind);
    if (marker.text === "") return this.depth;
    if (at >= 0) this.kinds.length = at + 1;
    else this.kinds.push(kind);
    return this.kinds.length - 1;
  }
  end(): void {
    this.kinds = [];
  }
  get depth(): number {
    return Math.max(0, this.kinds.length - 1);
  }
}

/** The blocks of minutes → passages, each of its kind. `prose`: the kind of what is neither a resolution nor a heading. */
export function passages(blocks: readonly Block[], prose: "minute" | "report", decided = false): DraftPassage[] {
  const result: DraftPassage[] = [];
  const resolutions = new ResolutionList();
  const levels = new Levels();
  let leading = false;
  if (decided) resolutions.start();
  for (const [index, block] of blocks.entries()) {
    const label = labelOf(block.text);
    if (label === "resolution" || label === "decision") resolutions.start();
    else if (label !== null) resolutions.stop();
    if (label !== null || block.text === "") continue;
    const resolved = resolutions.takes(block) || (!leading && block.marker === null && isOrphanClause(block.text));
    const heading = !resolved && headingAt(blocks, index, leading);
    const kind = heading ? "heading" : resolved ? "resolution" : prose;
    const inside = block.marker === null && block.gap === 0 && result.at(-1)?.list != null && !resolved && !heading;
    const list = block.marker !== null && !heading && (block.marker.kind === "glyph" || leading || resolved || !isParagraphNumber(block));
    if (!list && !inside) levels.end();
    result.push({
      kind,
      text: block.text,
      list: inside
        ? { marker: "", level: levels.depth }
        : list && block.marker
          ? { marker: block.marker.text, level: levels.of(block.marker) }
          : null,
      paragraph: !list && isNumber(block.marker) ? block.marker.text : null,
    });
    if (!list && !inside) leading = OPENS.test(block.text);
    if (!resolved && announcesResolutions(block.text)) resolutions.announce();
  }
  return result;
}

/** Numbers that count the paragraphs of minutes rather than the points of a list. */
const isParagraphNumber = (block: Block) =>
  block.marker?.kind === "decimal" || block.marker?.kind === "number" || block.marker?.kind === "minute";

/** The same words twice in one item are one passage: a resolution where one of them is. */
export function once(all: readonly DraftPassage[]): DraftPassage[] {
  const seen = new Map<string, DraftPassage>();
  const kept: DraftPassage[] = [];
  for (const passage of all) {
    if (!/[\p{L}\p{N}]/u.test(passage.text)) continue;
    const hash = lettersHash(passage.text);
    const same = seen.get(hash);
    if (same && passage.kind !== "heading") {
      if (passage.kind === "resolution") same.kind = "resolution";
      continue;
    }
    const copy = { ...passage };
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

/** Reads one item: its agenda text, its passages, whether the host cut it short. `labelled` as in `sections`. */
export function readItem(item: ItemSource, labelled: boolean, url: string | null, prose: "minute" | "report" = "minute"): DraftItem {
  const cut = uncut(item.blocks);
  const parts = prose === "report" ? { agenda: [], decision: [], minutes: cut.blocks } : sections(cut.blocks, labelled);
  const preamble = parts.agenda.map((block) => block.text).join("\n");
  return {
    number: item.number,
    minuteNumber: item.minuteNumber ?? null,
    title: item.title,
    preamble: preamble === "" ? null : preamble,
    truncated: cut.truncated,
    sourceUrl: absolute(cut.href, url),
    passages: once([...passages(parts.decision, prose, true), ...passages(parts.minutes, prose)]),
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
