import type { DraftItem, Present } from "../../draft.ts";
import { tells } from "../words/agenda.ts";
import { attendees, isListedPerson } from "./attendees.ts";
import { distinct } from "./listed-once.ts";
import { headsVisitors, labelledAway, type List } from "./attendance-heads.ts";
import { readAttendance } from "./attendance.ts";

/** Those listed inside items under a head of their own. */
export function visitorsIn(items: readonly DraftItem[]): Present[] {
  const lines = items.flatMap((item) => {
    const heads = item.passages.filter((passage) => passage.kind === "heading");
    const from = heads.findIndex((passage) => headsVisitors(passage.text));
    return from < 0 ? [] : heads.slice(from).filter((passage, i) => i === 0 || isListedPerson(passage.text));
  });
  return readAttendance(lines);
}

const RECEIVED =
  /\b[Aa](?:pology|pologies|POLOGIES)\b[^.]{0,60}?\b(?:from|by|of)\b:?\s*(?<names>[^]{3,2000}?)(?:(?<!\b(?:\p{Lu}|Mrs?|Ms|Dr|Cllrs?))\.\s+(?=\p{Lu}\p{Ll}+\s)|\.?$)/u;
const SUBSTITUTE =
  /(?<name>(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.? [\p{L} .'’-]{3,50}?)\s+(?:(?:was|were|attended|is)\b[^.]{0,40}\bsubstitut|(?:substituted|deputised|attended) (?:for|on behalf of)\b|replaced [^.]{5,80} at the meeting\b)/u;
/** 'Cllr Amos for Cllr Bell (Kelder Council)' in the item about substitutes. */
const FOR = /^(?<name>(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.? [\p{L} .'’-]{3,50}?) for (?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b/u;

/** 'Apologies were received from:' above a list of names. */
const OPENS_NAMES = /\b[Aa]pologies\b[^.]{0,80}\b(?:from|by|of)\s?[:–-]?$/;

/** 'Apologies: Cllr Amos, who was replaced by Cllr Dale': whom the label opens with, not who stands behind 'by'. */
const LABEL = /^\W*apologies(?: \p{L}+){0,3}:/iu;

/** Who sent apologies and who stood in for them, by the words of the item about it. */
export function apologiesIn(items: readonly DraftItem[]): Present[] {
  const found: Present[] = [];
  for (const item of items) {
    if (!/apolog|attendance|welcome|substitut|membership/i.test(item.title ?? "apologies")) continue;
    const away: List = { status: "apologies", office: "member" };
    let listed = false;
    for (const { text } of item.passages) {
      const received = LABEL.test(text) ? undefined : RECEIVED.exec(text)?.groups?.["names"];
      const names = received ?? labelledAway(text);
      if (names !== undefined) found.push(...attendees(names, away));
      listed = listed ? !tells(text) || /\(substituted by\b/.test(text) : false;
      if (listed) found.push(...attendees(text, away));
      if (OPENS_NAMES.test(text)) listed = true;
      const stand = (SUBSTITUTE.exec(text) ?? FOR.exec(text))?.groups?.["name"];
      if (stand !== undefined) found.push(...attendees(stand, { status: "substitute", office: "member" }));
    }
  }
  return distinct(found);
}
