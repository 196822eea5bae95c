import type { Item, MeetingRecord } from "../../corpus/model/index.ts";
import { lettersHash } from "../../corpus/text/letters.ts";
import { type Runs, halfStandsIn, runsOf, titleKey } from "./words.ts";

/** One reading: a record that one source gave, with the address that the source has. */
export interface Reading {
  /** Names the source and the record's place in it. */
  key: string;
  url: string | null;
  host: string | null;
  /** The number of the meeting that the address names. */
  meetingNumber: string | null;
  record: MeetingRecord;
}

/** Of the passages of two undated readings, this share must have the same letters. */
const SHARE = 0.6;

/**
 * Whether two readings are of one meeting: addresses with the same host and meeting number; else the same panel, day and start
 * (a missing start fits any); else at least 60 % of their passages have the same letters. An item also joins by its address, or by its title
 * and half of its words. What contradicts itself (two panels, two days, two starts) is never one.
 */
export function sameMeeting(a: Reading, b: Reading): boolean {
  if (excludes(a, b)) return false;
  if (sameNumber(a, b) || samePanelAndDay(a.record, b.record)) return true;
  return itemOf(a, b) || itemOf(b, a) || shareLetters(a.record, b.record);
}

/** Whether two readings cannot be of one meeting, whatever else they share. A report is no meeting; the host's own number outweighs panel and start. */
export function excludes(a: Reading, b: Reading): boolean {
  if ((a.record.documentType === "report") !== (b.record.documentType === "report") || daysContradict(a.record, b.record)) return true;
  if (sameNumber(a, b)) return false;
  return contradict(a.record.panel?.id, b.record.panel?.id) || contradict(a.record.startTime, b.record.startTime);
}

function sameNumber(a: Reading, b: Reading): boolean {
  return (
    a.host !== null && a.host === b.host && a.meetingNumber !== null && a.meetingNumber === b.meetingNumber && isMeeting(a) && isMeeting(b)
  );
}

const isMeeting = (r: Reading): boolean => r.record.documentType !== "report";

const contradict = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? null) !== null && (b ?? null) !== null && a !== b;

/** Within which days a meeting lies, as far as they are known. */
export type Days = Pick<MeetingRecord, "dateNotBefore" | "dateNotAfter">;

/** Whether two meetings cannot have been on one day. */
export function daysContradict(a: Days, b: Days): boolean {
  const before = (x: string | null, y: string | null) => x !== null && y !== null && x < y;
  return before(a.dateNotAfter, b.dateNotBefore) || before(b.dateNotAfter, a.dateNotBefore);
}

function samePanelAndDay(a: MeetingRecord, b: MeetingRecord): boolean {
  return a.documentType !== "report" && a.panel !== null && a.panel.id === b.panel?.id && a.date !== null && a.date === b.date;
}

/** Whether a lone item is one of the items of the other reading: by its address, or by its title and half of its words. */
function itemOf(lone: Reading, other: Reading): boolean {
  if (lone.record.documentType !== "agenda-item") return false;
  return lone.record.items.some((item) => {
    const addresses = new Set([item.sourceUrl, lone.url]);
    return other.record.items.some(
      (o) => (o.sourceUrl !== null && addresses.has(o.sourceUrl)) || (sameTitle(item, o) && halfStandsIn(runsIn(item), runsIn(o))),
    );
  });
}

/** The runs of words of an item's passages. */
export const runsIn = kept((item: Item): Runs => runsOf(item.passages.map((p) => p.text)));
const sameTitle = (a: Item, b: Item): boolean => titleKey(a.title) !== "" && titleKey(a.title) === titleKey(b.title);

function shareLetters(a: MeetingRecord, b: MeetingRecord): boolean {
  const [left, right] = [hashesOf(a), hashesOf(b)];
  const shared = sharedHashes(left, right);
  return shared > 0 && shared * 2 >= SHARE * (left.length + right.length);
}

/** The hashes of all passages of a record, in order. */
export const hashesOf = kept((record: MeetingRecord): readonly string[] =>
  record.items.flatMap((i) => i.passages.map((p) => lettersHash(p.text))),
);

/** What is made of a record or item, made once while it lives: each is compared with many others, and none changes. */
function kept<T extends object, R>(make: (of: T) => R): (of: T) => R {
  const made = new WeakMap<T, R>();
  return (of) => {
    const found = made.get(of) ?? make(of);
    made.set(of, found);
    return found;
  };
}

/** How many hashes two lists have in common, each as often as it stands in both. */
export function sharedHashes(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const hash of a) left.set(hash, (left.get(hash) ?? 0) + 1);
  let shared = 0;
  for (const hash of b) {
    const n = left.get(hash) ?? 0;
    if (n > 0) shared += 1;
    left.set(hash, n - 1);
  }
  return shared;
}
