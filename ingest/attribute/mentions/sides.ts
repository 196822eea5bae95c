import type { Office } from "../../../corpus/model/index.ts";
import type { Mention } from "./mention.ts";

const ACCOUNTABLE: ReadonlySet<Office> = new Set([
  "commissioner",
  "deputy-commissioner",
  "chief-constable",
  "police-officer",
  "opcc-officer",
  "council-officer",
]);
const SCRUTINEERS: ReadonlySet<Office> = new Set(["member", "chair", "vice-chair", "panel", "public"]);

/** Whether an office answers to the panel, and may promise what it waits for. */
export const isAccountable = (office: Office | null): boolean => office !== null && ACCOUNTABLE.has(office);

/** Whether an office asks and holds to account. */
export const isScrutineer = (office: Office): boolean => SCRUTINEERS.has(office);

/** One who answers to the panel, a pronoun, or a name whose office the sentence does not tell. */
export const mayPromise = ({ office, pronoun, name }: Mention): boolean =>
  isAccountable(office) || office === "chair" || office === "vice-chair" || pronoun !== null || (name !== null && office === null);
