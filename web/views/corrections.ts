import { ACT_LABELS, KIND_LABELS, OFFICE_LABELS, type Correction } from "../../corpus/model/index.ts";
import { longDate, shortDate } from "../format.ts";

/** A correction by hand, in words for a page. */
export interface CorrectionView {
  /** What it is of: the id of a meeting, an item or a passage. */
  id: string;
  text: string;
}

/** The fields of a passage that say who speaks. */
export const BY_HAND_FIELDS: ReadonlySet<string> = new Set(["office", "person"]);

const FIELD_WORDS: Readonly<Record<string, string>> = {
  panel: "panel",
  date: "date",
  startTime: "start",
  endTime: "end",
  venue: "place",
  minutes: "draft or final",
  title: "title",
  procedural: "procedure",
  kind: "kind",
  topics: "topics",
  office: "who speaks",
  person: "name",
  act: "what they do",
  owner: "who owes it",
  due: "due",
};
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  office: OFFICE_LABELS,
  owner: OFFICE_LABELS,
  act: ACT_LABELS,
  kind: { ...KIND_LABELS, heading: "Heading, not counted" },
  procedural: { true: "yes", false: "no" },
};

/** The field without the number that says of which contribution it is. */
export const fieldName = (field: string): string => field.split(":")[0] ?? field;

/** Corrections in words: what is now in the place of what, by whom, when and why. `labels`: topics by id. */
export function correctionViews(corrections: readonly Correction[] | undefined, labels: ReadonlyMap<string, string>): CorrectionView[] {
  return (corrections ?? []).map(({ id, field, value, was, by, date, reason }) => {
    const [, nth] = field.split(":");
    const name = `${FIELD_WORDS[fieldName(field)] ?? field}${nth === undefined ? "" : ` (${nth})`}`;
    const now = inWords(fieldName(field), value, labels);
    const before = was === value ? "as read" : `read as: ${inWords(fieldName(field), was, labels)}`;
    return { id, text: `${name}: ${now} (${before}), by ${by} on ${shortDate(date)}: ${reason}` };
  });
}

function inWords(field: string, value: string, labels: ReadonlyMap<string, string>): string {
  if (value === "") return field === "topics" ? "none" : "not known";
  if (field === "date" && value.length === 10) return longDate(value);
  if (field === "topics")
    return value
      .split(/\s+/)
      .map((part) => topic(part, labels))
      .join(", ");
  return value
    .split(", ")
    .map((one) => LABELS[field]?.[one] ?? one)
    .join(", ");
}

function topic(part: string, labels: ReadonlyMap<string, string>): string {
  const id = part.replace(/^[+-]/, "");
  const sign = part.startsWith("+") ? "with " : part.startsWith("-") ? "without " : "";
  return `${sign}${labels.get(id) ?? id}`;
}
