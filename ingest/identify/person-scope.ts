import type { Contribution, MeetingRecord, Reference } from "../../corpus/model/index.ts";
import { groupPersons } from "./persons.ts";

/** Those whom the reference may name across panels. */
const HOLDERS = new Set(["commissioner", "deputy-commissioner", "chief-constable"]);
/** Those who never become persons: their words stay as printed. */
export const NOBODY: ReadonlySet<string> = new Set(["public", "other", "unattributed"]);

/** Within what names are joined: a panel, or the one meeting of a panel that is not known. */
export interface Scope {
  key: string;
  panel: string | null;
}

/** All contributions of a record, in order. */
export function contributionsOf(record: MeetingRecord): Contribution[] {
  return record.items.flatMap((i) => i.passages.flatMap((p) => p.contributions));
}

/**
 * Where the person of a contribution is at home: the panel, and for a holder of the reference the panel of the force, so that a commissioner
 * is one person wherever heard. Null for those who never are persons.
 */
export function scopeOf(record: MeetingRecord, c: Contribution, reference: Reference): Scope | null {
  if (c.person === null || NOBODY.has(c.office)) return null;
  const home = record.force === null ? undefined : reference.panels.find((p) => p.force === record.force?.id)?.id;
  if (home !== undefined && home !== record.panel?.id && isHolder(record, c, reference)) return { key: home, panel: home };
  return record.panel ? { key: record.panel.id, panel: record.panel.id } : { key: `none ${record.id}`, panel: null };
}

function isHolder(record: MeetingRecord, c: Contribution, reference: Reference): boolean {
  if (!HOLDERS.has(c.office)) return false;
  const name = c.person ?? "";
  return reference.officeHolders.some(
    (h) => h.force === record.force?.id && h.office === c.office && groupPersons([h.name, name]).length === 1,
  );
}

/** The id of a person: the panel and the slug of the fullest name. Where the panel is not known, the meeting keeps namesakes apart. */
export function personId(scope: Scope, slug: string): string {
  if (scope.panel !== null) return `${scope.panel}_${slug}`;
  return `none_${slug}-${scope.key.replace(/^none none_/, "").replaceAll("_", "-")}`;
}
