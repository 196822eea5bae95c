import type { Item, MeetingRecord } from "../../corpus/model/index.ts";
import { letters } from "../../corpus/text/letters.ts";

/** The issue by which the pipeline says that minutes are not in English. */
export const OTHER_LANGUAGE = "language";

const TYPES = ["meeting", "agenda-item", "report"] as const;
const STATES = ["final", null, "draft"] as const;

/** Whether the record is a text in Welsh, which is kept but not counted beside one in English. */
export function inOtherLanguage(record: MeetingRecord): boolean {
  return record.issues.some((i) => i.code === OTHER_LANGUAGE);
}

/** How many letters and digits an item's passages hold. */
export function lettersIn(item: Item): number {
  return item.passages.reduce((sum, p) => sum + letters(p.text).length, 0);
}

/** Readings of one meeting, the one that leads first: a meeting before an item, whole before cut, final before draft, then more letters. */
export function byRank(records: readonly MeetingRecord[]): MeetingRecord[] {
  const keyed = records.map((record) => ({ record, key: rank(record) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map((k) => k.record);
}

function rank(record: MeetingRecord): (number | string)[] {
  const cut = record.items.filter((i) => i.truncated).length;
  const total = record.items.reduce((sum, i) => sum + lettersIn(i), 0);
  const { sha256, uri } = record.source;
  return [TYPES.indexOf(record.documentType), cut, STATES.indexOf(record.minutes), -total, sha256, uri, record.id];
}

/** The order in which readings of one item are preferred: whole before cut, final before draft, then more letters. */
export function itemRank(record: MeetingRecord, item: Item): number[] {
  return [Number(item.truncated), STATES.indexOf(record.minutes), -lettersIn(item)];
}

/** Compares two lists place by place; equal as far as they go is 0. */
export function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (y !== undefined && x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
