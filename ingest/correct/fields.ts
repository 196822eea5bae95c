import { ACTS, KINDS, OFFICES, type Reference } from "../../corpus/model/index.ts";
import { isDate } from "../../corpus/text/dates.ts";
import { panelSlug } from "../identify/panel.ts";
import { PanelNames, isPanelName } from "../place/names.ts";

/** What a correction may be of. */
export type Part = "meeting" | "item" | "passage";

/** What is known of the world when a value is judged or put in its place. */
export interface Known {
  reference: Reference;
  panels: PanelNames;
  topics: ReadonlySet<string>;
}

interface Field {
  of: Part;
  /** Of several contributions or actions of a passage one can be meant: `office:2`. */
  numbered?: true;
  /** What a value may be, in words. */
  expects: string;
  takes(value: string, known: Known): boolean;
}

const LONGEST = 500;
const oneOf = (values: readonly string[]) => ({
  expects: `one of ${values.join(", ")}`,
  takes: (value: string) => values.includes(value),
});
/** The same, or nothing: not known. */
const orNothing = ({ expects, takes }: Pick<Field, "expects" | "takes">): Pick<Field, "expects" | "takes"> => ({
  expects: `${expects}, or nothing`,
  takes: (value, known) => value === "" || takes(value, known),
});
const words = { expects: `words, ${LONGEST} characters at most`, takes: (value: string) => value.length <= LONGEST };
const clock = { expects: "a time as 13:05", takes: (value: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) };
const day = { expects: "a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)", takes: (value: string) => isDate(value) };

/** Every field that may be corrected by hand, in the order in which corrections of one thing are put in their places. docs/record.md tells what each does. */
export const FIELDS: Readonly<Record<string, Field>> = {
  panel: {
    of: "meeting",
    ...orNothing({
      expects: "the id of a listed panel or a panel’s full name",
      takes: (value, { panels }) => panelOf(value, panels) !== null,
    }),
  },
  date: { of: "meeting", ...orNothing(day) },
  startTime: { of: "meeting", ...orNothing(clock) },
  endTime: { of: "meeting", ...orNothing(clock) },
  venue: { of: "meeting", ...words },
  minutes: { of: "meeting", ...orNothing(oneOf(["draft", "final"])) },
  title: { of: "item", ...words },
  procedural: { of: "item", ...oneOf(["true", "false"]) },
  kind: { of: "passage", ...oneOf(KINDS) },
  topics: {
    of: "passage",
    expects: "topics of the taxonomy, each with + or - before it (+lcjb -s106)",
    takes: (value, { topics }) => topicsOf(value)?.every(({ id }) => topics.has(id)) ?? false,
  },
  office: { of: "passage", numbered: true, ...oneOf(OFFICES) },
  person: { of: "passage", numbered: true, ...words },
  act: { of: "passage", numbered: true, ...oneOf(ACTS) },
  owner: { of: "passage", numbered: true, ...orNothing(oneOf(OFFICES)) },
  due: { of: "passage", numbered: true, ...words },
};

/** A field taken apart: `office:2` is the office of the second contribution; without a number of all. Null: there is no such field. */
export function fieldOf(text: string): { name: string; field: Field; nth: number | null } | null {
  const [, name = "", nth] = /^([A-Za-z]{1,20})(?::([1-9]\d{0,2}))?$/.exec(text) ?? [];
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (!field || (nth !== undefined && field.numbered !== true)) return null;
  return { name, field, nth: nth === undefined ? null : Number(nth) };
}

/** Which topics are added and which taken away: `+lcjb -s106`. Null: that is not what the text says. */
export function topicsOf(text: string): { id: string; add: boolean }[] | null {
  const parts = text.split(/\s+/).filter((part) => part !== "");
  const read = parts.map((part) => ({ id: part.slice(1), add: part.startsWith("+") }));
  return read.length > 0 && parts.every((part) => /^[+-]./.test(part)) ? read : null;
}

/** The id of the panel that is meant by its id, a name that the reference has, or its full name; null where none is. */
export function panelOf(text: string, panels: PanelNames): string | null {
  return panels.idOf(text) ?? (isPanelName(text) ? panelSlug(text) : null);
}

/** What judging needs, from the reference facts of a corpus. */
export function knownOf(reference: Reference): Known {
  return { reference, panels: new PanelNames(reference), topics: new Set(reference.topics.map((t) => t.id)) };
}
