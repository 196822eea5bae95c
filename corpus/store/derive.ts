import type { MeetingRecord } from "../model/index.ts";

/** The year and the quarter (1 to 4) that both bounds of a date agree on; null where they do not, or one is not known. */
export function period(record: Pick<MeetingRecord, "dateNotBefore" | "dateNotAfter">): { year: number | null; quarter: number | null } {
  const [from, to] = [record.dateNotBefore, record.dateNotAfter];
  if (from === null || to === null || from.slice(0, 4) !== to.slice(0, 4)) return { year: null, quarter: null };
  const quarter = quarterOf(from);
  return { year: Number(from.slice(0, 4)), quarter: quarter === quarterOf(to) ? quarter : null };
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);
