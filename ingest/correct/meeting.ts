import type { Correction, CorrectionRow, MeetingRecord } from "../../corpus/model/index.ts";
import { firstDay, lastDay } from "../../corpus/text/dates.ts";
import { cleanPanelName, isPanelName } from "../place/names.ts";
import { type Known, panelOf } from "./fields.ts";

/** What a corrected field of a meeting's head becomes, what it was, and which doubts of the reading it ends. */
interface Change {
  now: Partial<MeetingRecord>;
  was: string;
  settles?: readonly string[];
}

const HEAD: Readonly<Record<string, (record: MeetingRecord, value: string, known: Known) => Change>> = {
  panel: (record, value, known) => ({
    now: panelAs(record, value, known),
    was: record.panel?.id ?? "",
    settles: value === "" ? [] : ["panel-missing", "panel-inferred", "panel-contradiction", "other-body"],
  }),
  date: (record, value) => ({
    now: dateAs(value),
    was: record.date ?? "",
    settles: value.length === 10 ? ["date-missing", "date-contradiction"] : ["date-contradiction"],
  }),
  startTime: (record, value) => ({ now: { startTime: value || null }, was: record.startTime ?? "" }),
  endTime: (record, value) => ({ now: { endTime: value || null }, was: record.endTime ?? "" }),
  venue: (record, value) => ({ now: { venue: value || null }, was: record.venue ?? "" }),
  minutes: (record, value) => ({
    now: { minutes: value === "draft" || value === "final" ? value : null },
    was: record.minutes ?? "",
  }),
};

/** A reading with the head of its meeting corrected; what was corrected is noted on it. The rows are those of its meeting, in order. */
export function correctHead(record: MeetingRecord, rows: readonly CorrectionRow[], known: Known): MeetingRecord {
  const corrected = { ...record };
  const corrections: Correction[] = [];
  for (const row of rows) {
    const change = HEAD[row.field]?.(corrected, row.value, known);
    if (!change) continue;
    const issues = corrected.issues.filter((i) => change.settles?.includes(i.code) !== true);
    Object.assign(corrected, change.now, { issues });
    corrections.push({ ...row, was: change.was });
  }
  return corrections.length === 0 ? record : { ...corrected, corrections };
}

/** A day is one that was given, like that of a manifest; of a month or a year only the bounds are known. */
function dateAs(value: string): Pick<MeetingRecord, "date" | "dateEvidence" | "dateNotBefore" | "dateNotAfter"> {
  if (value === "") return { date: null, dateEvidence: "unknown", dateNotBefore: null, dateNotAfter: null };
  const bounds = { dateNotBefore: firstDay(value), dateNotAfter: lastDay(value) };
  return value.length === 10 ? { date: value, dateEvidence: "manifest", ...bounds } : { date: null, dateEvidence: "unknown", ...bounds };
}

/** The panel under its name of the day, and the force that it oversees. */
function panelAs(record: MeetingRecord, value: string, { panels, reference }: Known): Pick<MeetingRecord, "panel" | "force"> {
  const id = value === "" ? null : panelOf(value, panels);
  if (id === null) return { panel: null, force: record.force };
  const row = panels.rowOn(id, record.dateNotBefore, record.dateNotAfter);
  const name = row?.name ?? (isPanelName(value) ? cleanPanelName(value) : id);
  const force = reference.forces.find((f) => f.id === row?.force);
  return {
    panel: { id, name, printedAs: record.panel?.printedAs ?? null, evidence: "manifest" },
    force: force ? { ...force, evidence: "inferred" } : null,
  };
}
