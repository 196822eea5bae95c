import { isDeepStrictEqual } from "node:util";
import type { Item, MeetingRecord, OfficeHolder, ReadingIssue } from "../../corpus/model/index.ts";
import { EVIDENCE } from "../../corpus/model/index.ts";
import { letters } from "../../corpus/text/letters.ts";
import { identify } from "../identify/ids.ts";
import { withHolders } from "./holders.ts";
import { keepPassages } from "./keep-passages.ts";
import { type Known, know, pairItems, shareHalf } from "./pair-items.ts";
import { byRank, compareKeys, inOtherLanguage, itemRank } from "./rank.ts";

/** One item of the merged meeting, with the reading that it is taken from and how it stands there: `known` has what other readings fill in. */
interface Choice {
  record: MeetingRecord;
  item: Item;
  known: Known;
}

/** Issues of one reading that another may have settled: when they no longer hold of the whole. */
const SETTLED: Partial<Record<string, (merged: MeetingRecord) => boolean>> = {
  "date-missing": (r) => r.date !== null,
  "panel-missing": (r) => r.panel !== null,
  "panel-inferred": (r) => r.panel?.evidence !== "inferred",
  truncated: (r) => r.items.every((i) => !i.truncated),
};

/** Issues of single items, with what makes an item one that they are of: a reading has one of them for each such item, in order. */
const OF_ITEMS: Partial<Record<string, (item: Item) => boolean>> = {
  truncated: (i) => i.truncated,
  "title-missing": (i) => i.title === null && i.passages.length > 0,
};

/**
 * One meeting out of all readings of it, with the ids that an empty corpus gives (a reading alone keeps those that it has). Pure, and the
 * order of the readings does not matter.
 * Each item is taken whole from one reading: whole before cut short, final before draft, then more letters. No passage stands more often
 * than in the reading that has it most often. What one reading does not know, another fills: of an item its number, title and address, by
 * which it is cited and found; who held an office on its day is looked up in `holders` where its reading did not know the day. Welsh beside
 * English is left out.
 */
export function mergeReadings(records: readonly MeetingRecord[], holders: readonly OfficeHolder[] = []): MeetingRecord {
  const [only, ...others] = records;
  if (only && others.length === 0) {
    const from = only.items.map(() => only);
    return withHolders(only, from, holders);
  }
  const inEnglish = records.filter((r) => !inOtherLanguage(r));
  const ranked = byRank(inEnglish.length > 0 ? inEnglish : records);
  const [first] = ranked;
  if (!first) throw new Error("a meeting has at least one reading");
  const choices: Choice[] = first.items.map((item) => choiceOf(first, know(item)));
  const seen = new Set([JSON.stringify(first.items)]);
  for (const record of ranked.slice(1)) {
    // A copy has nothing to add, however its items would be paired.
    if (!seen.has(JSON.stringify(record.items))) addReading(choices, record);
    seen.add(JSON.stringify(record.items));
  }
  const used = new Set([first, ...choices.map((c) => c.record), ...records.filter((r) => !ranked.includes(r))]);
  const items = withoutRepeats(choices, ranked);
  const merged = { ...mergeHeaders(ranked), items };
  const taken = new Map(choices.map((c) => [c.item, c.known.item]));
  const issues = uniqueIssues([...used].flatMap((r) => issuesLeft(r, taken)));
  const settled = { ...merged, issues: issues.filter((i) => !SETTLED[i.code]?.(merged)) };
  const from = choices.map((c) => c.record);
  return identified(withHolders(settled, from, holders));
}

/** The issues of a reading without those of items that were taken from another one, or were mended by it. `taken`: what became of items. */
function issuesLeft({ issues, items }: MeetingRecord, taken: ReadonlyMap<Item, Item>): ReadingIssue[] {
  return issues.filter((issue) => {
    const concerns = OF_ITEMS[issue.code];
    if (!concerns) return true;
    const alike = issues.filter((other) => other.code === issue.code);
    const doubtful = items.filter((item) => concerns(item));
    // Of a reading that has lost items since, nobody can tell which issue is whose.
    if (doubtful.length !== alike.length) return true;
    const item = doubtful[alike.indexOf(issue)];
    const now = item && taken.get(item);
    return now !== undefined && concerns(now);
  });
}

function identified(record: MeetingRecord): MeetingRecord {
  const [made] = identify([record]);
  return made ?? record;
}

/** Lets the items of one more reading compete with those that are there, and puts those that no other reading has where they belong. */
function addReading(choices: Choice[], record: MeetingRecord): void {
  const others = record.items.map((item) => know(item));
  const held = [...choices];
  const pairs = pairItems(
    held.map((c) => c.known),
    others,
  );
  let before: Choice | null = null;
  for (const [o, known] of others.entries()) {
    const rival = held[pairs[o] ?? -1];
    if (rival) {
      const better = compareKeys(itemRank(record, known.item), itemRank(rival.record, rival.known.item)) < 0;
      const [best, other] = better ? [choiceOf(record, known), rival] : [rival, choiceOf(record, known)];
      Object.assign(rival, best, { known: filled(best.known, other.known.item) });
      before = rival;
    } else if (!held.some((c) => shareHalf(c.known, known)) && (known.title !== "" || known.words.size > 0)) {
      const added = choiceOf(record, known);
      choices.splice(before ? choices.indexOf(before) + 1 : placeByNumber(choices, known), 0, added);
      before = added;
    }
  }
}

const choiceOf = (record: MeetingRecord, known: Known): Choice => ({ record, item: known.item, known });

/** An item with what it does not know of itself and the same item of another reading does. */
function filled(known: Known, other: Item): Known {
  const { number, minuteNumber, title, sourceUrl } = known.item;
  const gaps = {
    number: number ?? other.number,
    minuteNumber: minuteNumber ?? other.minuteNumber,
    title: title ?? other.title,
    sourceUrl: sourceUrl ?? other.sourceUrl,
  };
  return isDeepStrictEqual(gaps, { number, minuteNumber, title, sourceUrl }) ? known : know({ ...known.item, ...gaps });
}

/** Where an item belongs that follows no known one: before the first whose number is greater, else at the end. */
function placeByNumber(choices: readonly Choice[], { item }: Known): number {
  const number = leadingNumber(item);
  const found = number === null ? -1 : choices.findIndex((c) => (leadingNumber(c.known.item) ?? -1) > number);
  return found === -1 ? choices.length : found;
}

function leadingNumber(item: Item): number | null {
  const digits = /\d+/.exec(item.number ?? "");
  return digits ? Number(digits[0]) : null;
}

/** The chosen items with their passages numbered anew, and without a passage that would stand more often than any reading has it. */
function withoutRepeats(choices: readonly Choice[], records: readonly MeetingRecord[]): Item[] {
  const most = new Map<string, number>();
  for (const record of records) {
    const counts = new Map<string, number>();
    for (const key of keysOf(record.items)) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, n] of counts) most.set(key, Math.max(n, most.get(key) ?? 0));
  }
  const repeats = (text: string): boolean => {
    const left = most.get(letters(text)) ?? 0;
    most.set(letters(text), left - 1);
    return left <= 0;
  };
  return choices.map((choice) => keepPassages(choice.known.item, (p) => !repeats(p.text)));
}

const keysOf = (items: readonly Item[]): string[] => items.flatMap((i) => i.passages.map((p) => letters(p.text)));

/** The head of the merged record: the leading reading's, where it knows; else the best evidence that another has. */
function mergeHeaders(ranked: readonly MeetingRecord[]): MeetingRecord {
  const [first] = ranked as [MeetingRecord];
  const known = <K extends keyof MeetingRecord>(key: K): MeetingRecord[K] => ranked.find((r) => r[key] !== null)?.[key] ?? first[key];
  const dated =
    bestBy(ranked, (r) => (r.date === null ? null : r.dateEvidence)) ?? ranked.find((r) => r.dateNotBefore ?? r.dateNotAfter) ?? first;
  const { date, dateEvidence, dateNotBefore, dateNotAfter } = dated;
  return {
    ...first,
    whole: ranked.some((r) => r.whole),
    minutes: known("minutes"),
    panel: bestBy(ranked, (r) => r.panel?.evidence ?? null)?.panel ?? null,
    force: bestBy(ranked, (r) => r.force?.evidence ?? null)?.force ?? null,
    body: known("body"),
    date,
    dateEvidence,
    dateNotBefore,
    dateNotAfter,
    startTime: known("startTime"),
    endTime: known("endTime"),
    venue: known("venue"),
    attendance: ranked.find((r) => r.attendance.length > 0)?.attendance ?? [],
  };
}

/** The first of the records with the best evidence; null where none has any. */
function bestBy(
  ranked: readonly MeetingRecord[],
  evidence: (r: MeetingRecord) => MeetingRecord["dateEvidence"] | null,
): MeetingRecord | null {
  const having = ranked.filter((r) => evidence(r) !== null);
  const place = (r: MeetingRecord) => EVIDENCE.indexOf(evidence(r) ?? "unknown");
  return having.reduce<MeetingRecord | null>((best, r) => (best === null || place(r) < place(best) ? r : best), null);
}

function uniqueIssues(issues: readonly ReadingIssue[]): ReadingIssue[] {
  return [...new Map(issues.map((i) => [`${i.code} ${i.message}`, i])).values()];
}
