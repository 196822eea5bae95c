import { OFFICE_LABELS, surnameOf, type Office, type PersonSummary } from "../../corpus/model/index.ts";
import { shortDate } from "../format.ts";
import { ask, forceHref, panelHref, personHref, searchHref } from "../links.ts";
import { PERSON_EVIDENCE_WORDS } from "../words.ts";

/** A term of office: two terms are two rows. */
export interface OfficeRow {
  office: string;
  at: { name: string; href: string } | null;
  from: string | null;
  to: string | null;
  fromDate: string | null;
  evidence: string;
  unconfirmed: boolean;
}

export function officeRows({ offices }: PersonSummary): OfficeRow[] {
  return offices.map(({ office, panel, force, from, to, evidence }) => ({
    office: OFFICE_LABELS[office],
    at: panel ? { name: panel.name, href: panelHref(panel.id) } : force && { name: force.name, href: forceHref(force.id) },
    from: from && shortDate(from),
    to: to === null ? (from !== null && evidence.startsWith("reference") ? "no end listed" : null) : shortDate(to),
    fromDate: from,
    evidence: PERSON_EVIDENCE_WORDS[evidence],
    unconfirmed: evidence === "reference-unconfirmed",
  }));
}

/** The offices of a person in one line, for lists: `Commissioner, Chair`. */
export function officesInWords({ offices }: PersonSummary): string {
  return [...new Set(offices.map(({ office }) => OFFICE_LABELS[office]))].join(", ");
}

/** A term of office with who held it. */
export interface TermRow extends OfficeRow {
  name: string;
  href: string;
  passages: number;
  passagesHref: string;
}

/** Who held these offices, by office and then the latest first. */
export function termRows(people: readonly PersonSummary[], offices: readonly Office[]): TermRow[] {
  const rows = people.flatMap((person) =>
    officeRows({ ...person, offices: person.offices.filter(({ office }) => offices.includes(office)) }).map((row) => ({
      ...row,
      name: person.name,
      href: personHref(person.id),
      passages: person.passages,
      passagesHref: searchHref(ask({ person: [person.id] })),
    })),
  );
  const place = (row: TermRow) => offices.findIndex((office) => OFFICE_LABELS[office] === row.office);
  return rows.toSorted((a, b) => place(a) - place(b) || (b.fromDate ?? "").localeCompare(a.fromDate ?? ""));
}

/** Orders names as a register does: by the last word, then the rest. */
export function byLastName(a: string, b: string): number {
  return surnameOf(a).localeCompare(surnameOf(b), "en-GB") || a.localeCompare(b, "en-GB");
}
