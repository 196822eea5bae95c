import { OFFICE_LABELS } from "./labels.ts";
import type { OfficeHolder } from "./reference.ts";
import type { Office } from "./vocabulary.ts";

/** What is known of the day of a meeting, and whose force it is about. */
export interface DayOfForce {
  force: string | null;
  notBefore: string | null;
  notAfter: string | null;
}
/** The title under which somebody held an office; null where the list of office-holders does not tell. */
export type TitleOf = (office: Office, name: string | null) => string | null;

export const NO_TITLE: TitleOf = () => null;

/** Titles as at one day, or all through the interval that is known. Nothing is told of a day on which one may have changed. */
export function titlesOn({ force, notBefore, notAfter }: DayOfForce, holders: readonly OfficeHolder[]): TitleOf {
  if (force === null || notBefore === null || notAfter === null) return NO_TITLE;
  return (office, name) => {
    const held = holders.find(
      (row) =>
        row.force === force &&
        row.office === office &&
        row.name.toLowerCase() === name?.toLowerCase() &&
        row.from <= notBefore &&
        (row.to === null || row.to >= notAfter),
    );
    return held ? titleBetween(held.title, notBefore, notAfter) : null;
  };
}

/** The list notes a title that changed within a term: `Police, Fire and Crime Commissioner (PCC until 2017-10)`; other notes are none. */
const CHANGED = /^(.+?) \((.+?) (until|from) (\d{4}(?:-\d\d)*).*\)$/;

function titleBetween(listed: string, notBefore: string, notAfter: string): string | null {
  const [, main = "", other = "", word, day = ""] = CHANGED.exec(listed) ?? [];
  if (word === undefined) return listed.replace(/ \(.*\)$/, "");
  const [earlier, later] = word === "until" ? [other, main] : [main, other];
  const cut = (iso: string) => iso.slice(0, day.length);
  if (cut(notAfter) < day) return inFull(earlier);
  return cut(notBefore) > day ? inFull(later) : null;
}

const PCC = "Police and Crime Commissioner";
const inFull = (title: string): string => (title === "PCC" ? PCC : title);

/** An office with the title that it had: `Commissioner (Mayor)`. A Police and Crime Commissioner is what Commissioner means, and has none beside. */
export function officeWithTitle(office: Office, title: string | null): string {
  const label = OFFICE_LABELS[office];
  if (title === null || title === PCC || title.toLowerCase() === label.toLowerCase() || title === `Deputy ${PCC}`) return label;
  return `${label} (${title.replace("Police, Fire and Crime Commissioner", "PFCC").replace(PCC, "PCC")})`;
}
