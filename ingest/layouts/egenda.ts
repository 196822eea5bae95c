import type { DraftItem } from "../draft.ts";
import { readAttendance } from "./head/attendance.ts";
import { type Block, blocks } from "./items/block.ts";
import { once, passages } from "./items/body.ts";
import { withoutFurniture } from "./lines/furniture.ts";
import { readHeader, timesAfter } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { bare, isNumber } from "./words/markers.ts";
import { numberedTitles } from "./items/numbering.ts";
import { finished } from "./paper.ts";
import { isBareDecision } from "./items/resolutions.ts";
import { cleanTitle } from "./words/titles.ts";
import { cleanVenue } from "./head/venue.ts";

const PRESENT = /^attendance details$/i;
const TABLE = /^item\s*(?:\|\s*)?description\s*(?:\|\s*)?decision$/i;
const NARRATIVE = /^(?:item\s?)?preamble$/i;
const RANGE = /^\(?\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\s*(?:to|until|[-–])\s*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\)?$/i;
/** The number of a minute on a line of its own, or its series ('PCP') alone. */
const SERIES = /^[A-Z]{2,5}(?: \d{1,4}\/\d\d)?$/;
const TIME = /^\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?$/i;

/** 'PCP' and '1/13' on two lines are one number. */
function withSeries(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last && /^[A-Z]{2,5}$/.test(last.text) && /^\d{1,4}\/\d\d$/.test(line.text)) last.text = `${last.text} ${line.text}`;
    else result.push({ ...line });
  }
  return result;
}

/** Where the decisions end and the narrative begins: at its own head, the times of the meeting, or a number that comes again. */
function narrativeStart(lines: readonly Line[]): number {
  const head = lines.findIndex((line) => NARRATIVE.test(line.text) || RANGE.test(line.text));
  if (head >= 0) return head;
  const seen = new Set<string>();
  const again = lines.findIndex(
    (line) => /^[A-Z]{2,5} \d{1,4}\/\d\d$/.test(line.text) && (seen.has(line.text) || (seen.add(line.text), false)),
  );
  return again < 0 ? lines.length : again;
}

const decided = (all: readonly Block[]) =>
  passages(all, "minute").map((passage) =>
    passage.kind === "minute" && isBareDecision(passage.text) ? { ...passage, kind: "resolution" as const } : passage,
  );

const numberOf = (block: Block | undefined) =>
  block && isNumber(block.marker) && block.marker.kind === "minute" ? bare(block.marker) : null;

/** The narrative by the number of its item; what stands before the first number has the key ''. */
function narrativeOf(all: readonly Block[], numbers: ReadonlySet<string>): Map<string, Block[]> {
  const parts = new Map<string, Block[]>([["", []]]);
  let current = "";
  for (const block of all) {
    const number = numberOf(block);
    if (number !== null && numbers.has(number)) {
      current = number;
      parts.set(number, [...(parts.get(number) ?? []), { ...block, marker: null }]);
    } else parts.get(current)?.push(block);
  }
  return parts;
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

function itemsOf(decisions: readonly Block[], narrative: readonly Block[]): DraftItem[] {
  const starts = numberedTitles(decisions, 1);
  const numbers = new Set(starts.flatMap((start) => numberOf(decisions[start]) ?? []));
  const told = narrativeOf(narrative, numbers);
  if (starts.length === 0) return [item(null, null, [...decided(decisions), ...passages(narrative, "minute")])];
  const items = starts.map((start, i) => {
    const own = decisions.slice(start + 1, starts[i + 1] ?? decisions.length);
    const number = numberOf(decisions[start]);
    return item(number, cleanTitle(decisions[start]?.text ?? ""), [...decided(own), ...passages(told.get(number ?? "-") ?? [], "minute")]);
  });
  const stray = passages(told.get("") ?? [], "minute");
  return stray.length === 0 ? items : [...items, item(null, null, stray)];
}

/** Minutes of the Stockton egenda: all decisions first, the narrative of the same items after them. */
export const egenda: Layout = {
  name: "egenda",
  recognise(view: View) {
    const top = view.lines.slice(0, 60);
    const table = top.some((line) => TABLE.test(line.text));
    const address = /kab\d+\.pl\?/i.test(view.document.url ?? "");
    return table || address ? 0.4 + (table ? 0.4 : 0) + (address ? 0.3 : 0) + (top.some((line) => PRESENT.test(line.text)) ? 0.15 : 0) : 0;
  },
  read(view: View) {
    const table = view.lines.findIndex((line) => TABLE.test(line.text));
    const present = view.lines.findIndex((line) => PRESENT.test(line.text));
    const head = view.lines.slice(0, present >= 0 ? present : Math.max(0, table));
    const header = readHeader(head, view.title);
    const time = head.findIndex((line) => TIME.test(line.text));
    const place = time < 0 ? undefined : head[time + 1]?.text;
    if (place !== undefined && !/^(?:please note|place:)/i.test(place)) header.venue ??= cleanVenue(place);
    const draft = draftOf("egenda", "meeting", header);
    if (present >= 0) draft.attendance = readAttendance(view.lines.slice(present + 1, table < 0 ? present + 20 : table));
    const first =
      table >= 0
        ? table + 1
        : Math.max(
            0,
            view.lines.findIndex((line) => SERIES.test(line.text)),
          );
    const body = withSeries(withoutFurniture(view.lines.slice(first)));
    const start = narrativeStart(body);
    const narrative = body.slice(start).filter((line) => !NARRATIVE.test(line.text) && !RANGE.test(line.text));
    draft.items = itemsOf(blocks(body.slice(0, start)), blocks(narrative));
    draft.endTime ??= timesAfter(body[start]?.text ?? "").endTime;
    return [finished(draft)];
  },
};
