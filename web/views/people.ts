import { officeWithTitle, surnameOf, titlesOn, type Office, type OfficeHolder, type PersonSummary } from "../../corpus/model/index.ts";
import { shortDate } from "../format.ts";
import { ask, forceHref, panelHref, personHref, searchHref } from "../links.ts";
import { PERSON_EVIDENCE_WORDS } from "../words.ts";

/** A term of office: two terms are two rows. */
export interface OfficeRow {
  id: Office;
  /** With its title, where the list of office-holders has one. */
  office: string;
  at: { name: string; href: string } | null;
  from: string | null;
  to: string | null;
  fromDate: string | null;
  evidence: string;
  unconfirmed: boolean;
}

type Held = PersonSummary["offices"][number];

/** An office with the title at the beginning of the term. */
function titled(name: string, { office, force, from }: Held, holders: readonly OfficeHolder[]): string {
  return officeWithTitle(office, titlesOn({ force: force?.id ?? null, notBefore: from, notAfter: from }, holders)(office, name));
}

export function officeRows({ name, offices }: PersonSummary, holders: readonly OfficeHolder[]): OfficeRow[] {
  return offices.map((held) => ({ ...officeRow(held), office: titled(name, held, holders) }));
}

/** Only the list knows terms. Without it there are the first and the last day on which minutes name somebody in an office, which are no term. */
function officeRow({ office, panel, force, from, to, evidence }: Held): Omit<OfficeRow, "office"> {
  const listed = evidence.startsWith("reference");
  const day = (end: "first" | "last", iso: string | null) => iso && (listed ? shortDate(iso) : `${end} named ${shortDate(iso)}`);
  return {
    id: office,
    at: panel ? { name: panel.name, href: panelHref(panel.id) } : force && { name: force.name, href: forceHref(force.id) },
    from: day("first", from),
    to: to === null && from !== null && listed ? "no end listed" : day("last", to),
    fromDate: from,
    // Of an office it is the minutes that name somebody; in which passages, the page counts.
    evidence: evidence === "printed" ? "named in the minutes" : PERSON_EVIDENCE_WORDS[evidence],
    unconfirmed: evidence === "reference-unconfirmed",
  };
}

/** The offices of a person in one line, for lists: `Commissioner, Chair`. */
export function officesInWords({ name, offices }: PersonSummary, holders: readonly OfficeHolder[]): string {
  return [...new Set(offices.map((held) => titled(name, held, holders)))].join(", ");
}

/** A term of office with who held it. */
export interface TermRow extends OfficeRow {
  name: string;
  href: string;
  passages: number;
  passagesHref: string;
}

/** Who held these offices, by office and then the latest first. */
export function termRows(people: readonly PersonSummary[], offices: readonly Office[], holders: readonly OfficeHolder[]): TermRow[] {
  const rows = people.flatMap((person) =>
    officeRows({ ...person, offices: person.offices.filter(({ office }) => offices.includes(office)) }, holders).map((row) => ({
      ...row,
      name: person.name,
      href: personHref(person.id),
      passages: person.passages,
      passagesHref: searchHref(ask({ person: [person.id] })),
    })),
  );
  const place = (row: TermRow) => offices.indexOf(row.id);
  return rows.toSorted((a, b) => place(a) - place(b) || (b.fromDate ?? "").localeCompare(a.fromDate ?? ""));
}

/** Orders names as a register does: by the last word, then the rest. */
export function byLastName(a: string, b: string): number {
  return surnameOf(a).localeCompare(surnameOf(b), "en-GB") || a.localeCompare(b, "en-GB");
}
