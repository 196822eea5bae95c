import type { Office } from "../../../corpus/model/index.ts";
import type { Token } from "../words/tokens.ts";

const OF_THE_PANEL: ReadonlySet<Office> = new Set(["chair", "vice-chair", "member", "other"]);

/** A councillor bears no office of the police or of a council's staff. */
export const fitsTitle = (title: Office | null, office: Office): boolean => title === null || OF_THE_PANEL.has(office);

/** Whether a name or role ends here: no further word with a capital follows. */
export const endsHere = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return !token || !token.word || !token.capital;
};
