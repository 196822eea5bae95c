import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { type Marker, bare, isNumber } from "../words/markers.ts";
import { readsAsCommonTitle, titleLikeness } from "../words/titles.ts";

/** A number of an item or minute, taken apart: '4.1' → [4, 1], 'PCP 39/20' → [39] of the series 'PCP/'. */
interface Place {
  series: string;
  path: number[];
  year: number | null;
  /** Its last part stands in brackets: '7(1)'. */
  inner?: boolean;
}

/** Reads a marker as an item's number; null for letters, roman numerals and glyphs. */
export function placeOf(marker: Marker): Place | null {
  const text = bare(marker);
  const minute = /^(?<series>[A-Za-z]{1,5})?[\s/]?(?<n>\d{1,4})(?:\.\d\d)?\/(?<y>\d{2,4})(?:[-–]\d{2,4})?$/.exec(text);
  if (minute?.groups)
    return { series: `${minute.groups["series"] ?? ""}/`, path: [Number(minute.groups["n"])], year: Number(minute.groups["y"]) % 100 };
  const parts = /^(?<series>[A-Z]|PF?CP)?(?<n>\d{1,4})(?:(?<sub>[a-zA-Z])|\((?<in>\d{1,2}|[a-z])\))?$/.exec(text);
  if (parts?.groups) {
    const { series = "", n, sub, in: inner } = parts.groups;
    const letter = sub ?? (/^[a-z]$/.test(inner ?? "") ? inner : undefined);
    const under = letter === undefined ? (inner === undefined ? [] : [Number(inner)]) : [letter.toLowerCase().charCodeAt(0) - 96];
    return { series, path: [Number(n), ...under], year: null, inner: inner !== undefined };
  }
  const behind = /^(?<series>[A-Z]{2,5}\/)(?<n>\d{1,4})$/.exec(text);
  if (behind?.groups) return { series: behind.groups["series"] ?? "", path: [Number(behind.groups["n"])], year: null };
  // '2.0' over '2.1' counts as '2' does.
  return /^\d{1,3}(?:\.\d{1,3}){1,3}$/.test(text)
    ? { series: "", path: text.replace(/\.0$/, "").split(".").map(Number), year: null }
    : null;
}

const SKIP = 3;

/** Whether an item numbered `b` can be the one printed after the item numbered `a`. */
export function follows(a: Place, b: Place): boolean {
  // The letters may stand before the first number alone: "PCP 21/13", "22/13".
  if (a.series !== b.series && !(a.series === "/" || b.series === "/")) return false;
  // '21/04' behind '21/03': the year comes first.
  if (a.year !== null && b.year !== null && a.path[0] === b.path[0] && b.year > a.year && b.year - a.year <= SKIP) return true;
  if (a.year !== b.year) return b.year !== null && a.year !== null && b.year === a.year + 1 && (b.path[0] ?? 0) <= SKIP;
  const depth = b.path.length;
  if (depth === a.path.length + 1) return b.path.at(-1) === 1 && a.path.every((n, i) => n === b.path[i]);
  if (depth > a.path.length) return false;
  // '7(1)' behind '6(2)'.
  if (a.inner && b.inner && b.path[1] === 1 && (b.path[0] ?? 0) - (a.path[0] ?? 0) === 1) return true;
  if (b.path.slice(0, -1).some((n, i) => n !== a.path[i])) return false;
  const step = (b.path[depth - 1] ?? 0) - (a.path[depth - 1] ?? 0);
  return step > 0 && step <= SKIP;
}

interface Candidate {
  index: number;
  place: Place;
  weight: number;
  /** Its number stands alone and labels of an item follow: an item whatever its number. */
  sure: boolean;
  /** No capital opens it: what follows alone says that it may be a title. */
  otherwise: boolean;
}
/** A title that no capital opens is one where nothing else may be. */
const LEAST = 0.1;

const LABELLED = new Set(["minutes", "documents", "decision"]);
const MOST = 600;
const SHORT = 15;
/** No heading is longer. */
const HEADING = 60;

/** Whether the next block's number lies under this one's: '4' before '4.1'. */
const opensUnder = (place: Place, next: Block | undefined) => {
  const under = next && isNumber(next.marker) ? placeOf(next.marker) : null;
  return under !== null && under.path.length === place.path.length + 1 && under.path[0] === place.path[0];
};

/** '003/21 How calls are answered': short, by itself and no sentence. */
const isShort = ({ text, gap }: Block) => gap > 0 && text.split(" ").length <= SHORT && !/[.;:,]$/.test(text) && !tells(text);

/** '101 calls', '£5m savings', '“Right care, right person”' over a paragraph that tells what was said: a title, though no capital opens it. */
const headsProse = (block: Block, next: Block | undefined): boolean =>
  isShort(block) && OTHERWISE.test(block.text) && next !== undefined && next.gap > 0 && next.marker === null && tells(next.text);
const OTHERWISE = /^(?:[\d£"“‘']|\p{Ll})/u;

function candidates(blocks: readonly Block[], depth: number): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isNumber(block.marker) || found.length >= MOST) continue;
    const place = placeOf(block.marker);
    if (!place || place.path.length > depth) continue;
    const label = labelOf(block.text);
    if (label === "resolution" && !(block.lone && place.path.length === 1)) continue;
    // '22.1 The Commissioner drew attention to the following:-' leads in.
    if (/[:;][\s–—-]*$/.test(block.text) && tells(block.text)) continue;
    const own = label !== null && block.lone;
    const next = blocks[index + 1];
    // A heading may stand between a title and its first paragraph.
    const second = next && next.marker === null && next.text.length < HEADING ? blocks[index + 2] : undefined;
    const heads = place.path.length === 1 && (opensUnder(place, next) || opensUnder(place, second));
    const labelled =
      own ||
      heads ||
      [next, next?.lone === true && isNumber(next.marker) ? undefined : blocks[index + 2]].some(
        (b) => b && LABELLED.has(labelOf(b.text) ?? ""),
      );
    // A minute's number on a line of its own opens an item even where its title is lost.
    const known =
      own || block.mark?.heading != null || (place.year !== null && (block.lone || isShort(block))) || readsAsCommonTitle(block.text);
    const otherwise = !known && headsProse(block, next);
    if (otherwise) {
      found.push({ index, place, weight: LEAST, sure: false, otherwise });
      continue;
    }
    const likeness = known ? Math.max(0.5, titleLikeness(block.text)) : titleLikeness(block.text);
    const least = heads && block.text.length < 200 ? 0.45 : 0;
    if (Math.max(least, likeness) < (labelled ? (block.lone ? 0 : 0.2) : block.lone ? 0.38 : 0.45)) continue;
    const weight = likeness + (labelled ? 0.6 : 0) + (block.lone ? 0.2 : 0) + (block.gap > 0 ? 0.1 : 0);
    found.push({ index, place, weight, sure: block.lone && labelled && likeness >= 0.35, otherwise });
  }
  return found;
}

/** A list inside an item may weigh more than the items around it, by so much. */
const OUTER = 0.6;

/** Whether a run of numbers stands between two that follow each other in another: points of a list inside one item. */
function encloses(outer: readonly number[], inner: readonly number[]): boolean {
  const [from, to] = [inner[0] ?? 0, inner.at(-1) ?? 0];
  return (outer[0] ?? from) < from && outer.every((at) => at < from || at > to);
}

/**
 * Finds the blocks that open a numbered item: of all runs of rising numbers before title-like lines the one that weighs most, so
 * that numbered paragraphs and lists inside items do not count. Indexes into `blocks`, in order. One alone
 * counts only where its number stands alone and labels of an item follow.
 * @param depth 1: numbers such as '2.1' count paragraphs
 */
export function numberedTitles(blocks: readonly Block[], depth = 3): number[] {
  const all = candidates(blocks, depth);
  const best: { total: number; before: number }[] = [];
  const weighs = (end: number | undefined) => best[end ?? -1]?.total ?? 0;
  for (const [i, c] of all.entries()) {
    let before = -1;
    for (let j = i - 1; j >= 0; j--) {
      const a = all[j];
      if (a && follows(a.place, c.place) && weighs(j) > weighs(before)) before = j;
    }
    best.push({ total: c.weight + weighs(before), before });
  }
  const runTo = (end: number): number[] => {
    const run: number[] = [];
    for (let at = end; at >= 0 && all[at]; at = best[at]?.before ?? -1) run.unshift(at);
    return run;
  };
  const heaviest = runTo(best.reduce((top, b, i) => (b.total > weighs(top) ? i : top), 0));
  const around = best.flatMap((_, end) => (end > (heaviest.at(-1) ?? end) && encloses(runTo(end), heaviest) ? [end] : []));
  const outer = around.reduce<number | undefined>((top, end) => (weighs(end) > weighs(top) ? end : top), undefined);
  const chosen = outer !== undefined && weighs(outer) > weighs(heaviest.at(-1)) * OUTER ? runTo(outer) : heaviest;
  const chain = chosen.map((at) => all[at]?.index ?? 0);
  const last = all.find((c) => c.index === chain.at(-1));
  if (chain.length < 2 && last?.sure !== true) return [];
  // Points of a list inside an item may stand so too: they alone make no agenda.
  if (all.filter(({ index, otherwise }) => otherwise && chain.includes(index)).length * 2 > chain.length) return [];
  // Items taken out of their order.
  const others = all.filter((c) => c.sure && c.place.series === last?.place.series && !chain.includes(c.index));
  return [...chain, ...others.map((c) => c.index)].sort((a, b) => a - b);
}
