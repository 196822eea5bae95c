import { isDeepStrictEqual } from "node:util";
import type { Contribution, Item, MeetingRecord, Office, OfficeHolder } from "../../corpus/model/index.ts";
import { isElsewhere } from "../attribute/mentions/elsewhere.ts";
import { tokenise } from "../attribute/words/tokens.ts";
import { findMentions } from "../attribute/mentions/mentions.ts";
import { wholeName } from "../attribute/mentions/names.ts";
import { contributionsOf } from "../identify/person-scope.ts";
import { groupPersons } from "../identify/persons.ts";
import { evidenceOf, holderOfDay } from "../reference/holder-of-day.ts";

/** Offices that one person holds at a time and the reference knows. */
const OFFICES: readonly Office[] = ["commissioner", "deputy-commissioner"];

type Known = Pick<Contribution, "person" | "personEvidence">;
/** Whom an office means where none is named; null: it is not known. */
type Bearers = ReadonlyMap<Office, Known | null>;
const NOBODY: Known = { person: null, personEvidence: null };

/**
 * A meeting in which those who speak by their office alone are named, where they stand in items whose reading did not know day or force: a page
 * of one item without a date, which has joined the meeting of a day. They are whom the meeting names in that office, else who held it that day.
 * @param from the readings that the items are taken from, in order
 */
export function withHolders(meeting: MeetingRecord, from: readonly MeetingRecord[], holders: readonly OfficeHolder[]): MeetingRecord {
  if (from.every((reading) => knewDay(reading, meeting))) return meeting;
  const known = OFFICES.map((office) => [office, bearerOf(office, meeting, holders)] as const);
  // Many items may be of one reading: who bears an office in them is asked once.
  const bearers = new Map<MeetingRecord, Bearers>();
  const bearersIn = (reading: MeetingRecord): Bearers => {
    const found = bearers.get(reading) ?? new Map(known.filter(([office]) => names(reading, office).length === 0));
    bearers.set(reading, found);
    return found;
  };
  const items = meeting.items.map((item, i) => {
    const reading = from[i] ?? meeting;
    return knewDay(reading, meeting) ? item : named(item, meeting.force?.id ?? null, bearersIn(reading));
  });
  return { ...meeting, items };
}

/** Whether a reading was read with the day and the force that its meeting has: what was corrected by hand since it did not know. */
function knewDay(reading: MeetingRecord, meeting: MeetingRecord): boolean {
  if (reading.corrections?.some(({ field }) => field === "date" || field === "panel")) return false;
  const day = ({ force, dateNotBefore, dateNotAfter }: MeetingRecord) => [force?.id, dateNotBefore, dateNotAfter];
  return isDeepStrictEqual(day(reading), day(meeting));
}

/** Whether a name is no word of the minutes: with another day, or another force, it is looked up anew. */
const isLookedUp = ({ personEvidence }: Known): boolean => personEvidence?.startsWith("reference") === true;

/** Everybody whom the words of a record name in an office, with how it knows. */
function names(record: MeetingRecord, office: Office): (Known & { person: string })[] {
  const said = contributionsOf(record).flatMap(({ office: own, person, personEvidence }) =>
    own === office && person !== null && !isLookedUp({ person, personEvidence }) ? [{ person, personEvidence }] : [],
  );
  const listed = record.attendance.flatMap(({ name, office: own }) =>
    own === office ? [{ person: wholeName(name)?.shown ?? name, personEvidence: "attendance" as const }] : [],
  );
  return [...said, ...listed];
}

function bearerOf(office: Office, meeting: MeetingRecord, holders: readonly OfficeHolder[]): Known | null {
  const [first, ...others] = names(meeting, office);
  if (first) return groupPersons([first, ...others].map(({ person }) => person)).length === 1 ? first : null;
  const row = holderOfDay(office, meeting, holders);
  const name = row && wholeName(row.name);
  return name ? { person: name.shown, personEvidence: evidenceOf([row]) } : null;
}

function named(item: Item, force: string | null, bearers: Bearers): Item {
  const passages = item.passages.map((passage) => ({
    ...passage,
    contributions: passage.contributions.map((c) => {
      if (c.person !== null && !isLookedUp(c)) return c;
      const bearer = bearers.get(c.office) ?? null;
      const holds = bearer !== null && isHolder([passage.text.slice(c.start, c.end), c.speakerText ?? ""], c.office, force);
      return { ...c, ...(holds ? bearer : NOBODY) };
    }),
  }));
  return { ...item, passages };
}

/** Whether an office in what is said, and in the words that name who says it, may be its holder's: 'Commissioners in the region' and 'the Essex PCC' are not the one of the day. */
function isHolder(texts: readonly string[], office: Office, force: string | null): boolean {
  const named = texts
    .flatMap((text) => findMentions(tokenise(text)))
    .filter((mention) => mention.office === office && mention.name === null);
  return named.every(({ number, where }) => number === "one" && where !== "acting" && !isElsewhere(where, force));
}
