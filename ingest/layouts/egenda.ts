import type { DraftItem } from "../draft.ts";
import { readAttendance } from "./head/attendance.ts";
import { type Block, blocks } from "./items/block.ts";
import { passages } from "./items/body.ts";
import { once } from "./items/once.ts";
import { labelOf, withoutFurniture } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { bare, isNumber } from "./words/markers.ts";
import { finished } from "./paper.ts";
import { isBareDecision } from "./items/clauses.ts";
import { saysResolved } from "./words/resolved.ts";
import { timesIn } from "./words/times.ts";
import { cleanTitle, titleLikeness } from "./words/titles.ts";
import { cleanVenue } from "./head/venue.ts";

const PRESENT = /^attendance details$/i;
const TABLE = /^item\s*(?:\|\s*)?description\s*(?:\|\s*)?decision$/i;
const NARRATIVE = /^(?:item\s?)?preamble$/i;
const RANGE = /^\(?\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\s*(?:to|until|[-–/])\s*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\)?$/i;
/** The number of a minute on a line of its own, or its series ('PCP') alone. */
const SERIES = /^[A-Z]{2,5}(?: \d{1,4}\/\d\d)?$/;
const TIME = /^\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?$/i;

/** 'PCP' and '1/13' on two lines are one number. */
function withSeries(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last && /^[A-Z]{2,5}$/.test(last.text) && /^\d{1,4}\/\d\d(?: |$)/.test(line.text)) last.text = `${last.text} ${line.text}`;
    else result.push({ ...line });
  }
  return result;
}

const wordsOf = (lines: readonly Line[]) => lines.map(({ text }) => text).join(" ");

/** The head of the table with each of its cells on a line of its own as one line. */
function withTableHead(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }, i) => /^item$/i.test(text) && TABLE.test(wordsOf(lines.slice(i, i + 3))));
  const first = lines[at];
  return first ? [...lines.slice(0, at), { ...first, text: wordsOf(lines.slice(at, at + 3)) }, ...lines.slice(at + 3)] : lines;
}

const SERIES_NUMBER = /^[A-Z]{2,5} (?<n>\d{1,4})\/\d\d(?: |$)/;
/** 'PCP 24/17', '24/17'. */
const ANY_SERIES = /^(?:[A-Z]{2,5} )?(?<n>\d{1,4})\/\d\d(?: |$)/;
/** Where a number comes again or goes back; -1: nowhere. */
function comesAgain(lines: readonly Line[], form: RegExp): number {
  let last = 0;
  return lines.findIndex(({ text }) => {
    const number = Number(form.exec(text)?.groups?.["n"]);
    const back = number <= last;
    if (number > last) last = number;
    return back;
  });
}

/**
 * Where behind the last number of the decisions all bare ones, each on a line of its own, count from 1 up: the items told anew. Where the narrative has
 * the numbers of the decisions, bare ones are those of points.
 */
function countedStart(lines: readonly Line[]): number {
  if (comesAgain(lines, ANY_SERIES) >= 0) return -1;
  const last = lines.findLastIndex(({ text }) => SERIES_NUMBER.test(text));
  const bareOnes = lines.flatMap(({ text }, i) => (i > last && /^\d{1,3}$/.test(text) ? [{ i, number: Number(text) }] : []));
  return bareOnes.length > 1 && bareOnes.every(({ number }, n) => number === n + 1) ? (bareOnes[0]?.i ?? -1) : -1;
}

/** Where the decisions end and the narrative begins: at its own head, the times of the meeting, or a number that comes again or goes back. */
function narrativeStart(lines: readonly Line[]): number {
  const head = lines.findIndex((line) => NARRATIVE.test(line.text) || RANGE.test(line.text));
  if (head >= 0) return head;
  const counted = countedStart(lines);
  if (counted >= 0) return counted;
  const again = comesAgain(lines, SERIES_NUMBER);
  return again < 0 ? lines.length : again;
}

const decided = (all: readonly Block[]) =>
  passages(all, "minute").map((passage) =>
    passage.kind === "minute" && isBareDecision(passage.text) ? { ...passage, kind: "resolution" as const } : passage,
  );

const numberOf = (block: Block | undefined) =>
  block && isNumber(block.marker) && block.marker.kind === "minute" ? bare(block.marker) : null;
/** The item of those known that a bare number on a line of its own means: '3' for 'PCP 3/19'. */
const countedOf = ({ marker, lone }: Block, known: readonly string[]): string | null =>
  lone && marker?.kind === "number" ? (known.find((one) => SERIES_NUMBER.exec(one)?.groups?.["n"] === bare(marker)) ?? null) : null;

/** Blocks by the number of their item, of those known already the one that is meant, by a bare one too where it is `counted` so; what stands before the first number has the key ''. */
function byNumber(all: readonly Block[], known: readonly string[] = [], counted = false): Map<string, Block[]> {
  const parts = new Map<string, Block[]>([["", []]]);
  let current = "";
  for (const block of all) {
    const number = numberOf(block) ?? (counted ? countedOf(block, known) : null);
    if (number === null) parts.get(current)?.push(block);
    else {
      // The narrative may leave the series out: '24/17' for 'PCP 24/17'.
      current = known.find((one) => one.endsWith(` ${number}`)) ?? number;
      parts.set(current, [...(parts.get(current) ?? []), { ...block, marker: null }]);
    }
  }
  return parts;
}

/** The title that the blocks of an item begin with, or null. */
function titleOf([first]: readonly Block[]): string | null {
  const isNone = !first || saysResolved(first.text) || labelOf(first.text) !== null || titleLikeness(first.text) < 0.35;
  return isNone ? null : first.text;
}

const item = (number: string | null, title: string | null, own: DraftItem["passages"]): DraftItem => ({
  number,
  minuteNumber: null,
  title,
  preamble: null,
  truncated: false,
  sourceUrl: null,
  passages: once(own),
});

/** An item from its blocks among the decisions and in the narrative, whichever prints its title. */
function joined(number: string, above: readonly Block[], below: readonly Block[]): DraftItem {
  const first = number === "" ? null : titleOf(above);
  const second = number === "" || first !== null ? null : titleOf(below);
  const title = first ?? second;
  const own = [...decided(first === null ? above : above.slice(1)), ...passages(second === null ? below : below.slice(1), "minute")];
  return item(number === "" ? null : number, title === null ? null : cleanTitle(title), own);
}

/** The items, told anew by bare numbers where they are `counted`, in the order of the narrative where that has more of them. What stands before the first number comes last. */
function itemsOf(decisions: readonly Block[], narrative: readonly Block[], counted: boolean): DraftItem[] {
  const settled = byNumber(decisions);
  const told = byNumber(narrative, [...settled.keys()], counted);
  const order = told.size > settled.size ? [...told.keys(), ...settled.keys()] : [...settled.keys(), ...told.keys()];
  const numbers = [...new Set(order.filter((number) => number !== "")), ""];
  return numbers
    .map((number) => joined(number, settled.get(number) ?? [], told.get(number) ?? []))
    .filter((one) => one.number !== null || one.passages.length > 0);
}

/** Minutes of the Stockton egenda: all decisions first, the narrative of the same items after them. */
export const egenda: Layout = {
  name: "egenda",
  recognise(view: View) {
    const top = withTableHead(view.lines.slice(0, 60));
    const table = top.some((line) => TABLE.test(line.text));
    const address = /kab\d+\.pl\?/i.test(view.document.url ?? "");
    return table || address ? 0.4 + (table ? 0.4 : 0) + (address ? 0.3 : 0) + (top.some((line) => PRESENT.test(line.text)) ? 0.15 : 0) : 0;
  },
  read(view: View) {
    const lines = withTableHead(view.lines);
    const table = lines.findIndex((line) => TABLE.test(line.text));
    const present = lines.findIndex((line) => PRESENT.test(line.text));
    const head = lines.slice(0, present >= 0 ? present : Math.max(0, table));
    const header = readHeader(head, view.title);
    const time = head.findIndex((line) => TIME.test(line.text));
    const place = time < 0 ? undefined : head[time + 1]?.text;
    if (place !== undefined && !/^(?:please note|place:)/i.test(place)) header.venue ??= cleanVenue(place);
    const draft = draftOf("egenda", "meeting", header);
    if (present >= 0) draft.attendance = readAttendance(lines.slice(present + 1, table < 0 ? present + 20 : table));
    const first =
      table >= 0
        ? table + 1
        : Math.max(
            0,
            lines.findIndex((line) => SERIES.test(line.text)),
          );
    const body = withSeries(withoutFurniture(lines.slice(first)));
    const start = narrativeStart(body);
    const narrative = body.slice(start).filter((line) => !NARRATIVE.test(line.text) && !RANGE.test(line.text));
    draft.items = itemsOf(blocks(body.slice(0, start)), blocks(narrative), countedStart(body) >= 0);
    draft.endTime ??= timesIn(body[start]?.text ?? "").endTime;
    return [finished(draft)];
  },
};
