import type { Office, OfficeHolder, PersonEvidence } from "../../corpus/model/index.ts";

/** What says who held an office: the force, and the days between which a meeting lies. */
export interface Day {
  force: { id: string } | null;
  dateNotBefore: string | null;
  dateNotAfter: string | null;
}

/** Who held an office on the day, or all through the interval that is known; null where none or two did. */
export function holderOfDay(
  office: Office,
  { force, dateNotBefore: from, dateNotAfter: to }: Day,
  holders: readonly OfficeHolder[],
): OfficeHolder | null {
  if (from === null || to === null) return null;
  const during = holders.filter(
    (row) => row.force === force?.id && row.office === office && row.from <= to && (row.to === null || row.to >= from),
  );
  const [row, ...others] = during;
  return !row || others.length > 0 || row.from > from || (row.to !== null && row.to < to) ? null : row;
}

/** How well rows of the reference know a name: confirmed where one of them is. */
export const evidenceOf = (rows: readonly OfficeHolder[]): PersonEvidence =>
  rows.some((row) => row.confirmed) ? "reference" : "reference-unconfirmed";
