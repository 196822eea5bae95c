/** What every order of passages ends with: newer date (unknown last), panel, the item's place in the meeting, position, id. */
export const LAST = "m.date DESC NULLS LAST, m.panel ASC NULLS LAST, i.place, p.position, p.id";

/** Orders that follow from the passage alone. Newest goes by the later bound of the date, oldest by the earlier; unknown last in both. */
export const BY_DATE = {
  newest: `m.not_after DESC NULLS LAST, ${LAST}`,
  oldest: `m.not_before ASC NULLS LAST, ${LAST}`,
} as const;

/** For sorting in code: by a number, the largest first, then by label, then by id. */
export function largestFirst(a: Counted, b: Counted): number {
  return b.count - a.count || compare(a.label, b.label) || compare(a.id, b.id);
}
interface Counted {
  id: string;
  label: string;
  count: number;
}

const collator = new Intl.Collator("en-GB", { numeric: true });
const compare = (a: string, b: string) => collator.compare(a, b);
/** Plain order of ids. */
export const byId = (a: string, b: string) => Number(a > b) - Number(a < b);
