import { slug } from "../../corpus/text/letters.ts";

const BODY = /(?:the )?(?:joint )?police,? (?:and |& )?(?:fire,? )?(?:and |& )?crime (?:(?:and|&) fire )?panel(?: for)?/i;
/** Words of state or kind that stand before a panel's name on one day and not on another. */
const STATUS = /^(?:the|shadow|interim|annual|ordinary|extraordinary|special|informal|virtual|general|meeting|of|and)\b[\s,:–-]*/i;
/** What stands after the name: brackets, and anything parted from it by a dash, comma or colon. */
const NOTE = /\(.*$|\s[–—-]\s.*$|[,:;].*$/s;

/**
 * The id of a panel that the reference does not list, from its name as printed: 'Northmoor Police and Crime Panel (Shadow)' is `northmoor`.
 * Null when the name holds nothing but the body's own words.
 */
export function panelSlug(printed: string): string | null {
  const name = printed.replace(/\s+/g, " ").slice(0, 200).trim();
  const body = BODY.exec(name);
  const before = (body ? name.slice(0, body.index) : name).trim();
  const after = body ? name.slice(body.index + body[0].length).trim() : "";
  const place = withoutStatus(before) || after.replace(NOTE, "");
  const id = slug(place);
  if (id === "") return null;
  return id === "none" ? "none-panel" : id;
}

function withoutStatus(words: string): string {
  let rest = words;
  for (let found = STATUS.exec(rest); found !== null && found[0] !== ""; found = STATUS.exec(rest)) rest = rest.slice(found[0].length);
  return rest;
}
