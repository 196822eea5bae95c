import { EVERYTHING, type ForceSummary, NotFoundError, type PanelSummary } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { type MeetingRows, rowsByMeeting } from "./by-meeting.ts";
import { countedMeetings } from "./meeting-counts.ts";
import { namesOf } from "./names.ts";
import { byId } from "./order.ts";
import type { Reader } from "./reader.ts";
import type { By, Sets, Tally } from "./sets.ts";

/** The counts of the default question by one value: what every list that answers no question shows. */
export function defaultCounts(reader: Reader, sets: Sets, by: By): Map<string, Tally> {
  return reader.memo(`counts by ${by}`, () => new Map(sets.tally(EVERYTHING, [by]).map((tally) => [tally.keys[0] ?? "", tally])));
}

/** Panels of which something is counted, by name. */
export function listPanels(reader: Reader, sets: Sets): PanelSummary[] {
  const ids = [...defaultCounts(reader, sets, "panel").keys()].filter((id) => id !== "none");
  return ids.map((id) => onePanel(reader, sets, id)).sort(byName);
}

/** @throws NotFoundError for a panel that neither the reference facts nor a meeting know */
export function onePanel(reader: Reader, sets: Sets, id: string): PanelSummary {
  const { panels, forces } = namesOf(reader);
  const panel = panels.get(id);
  if (!panel) throw new NotFoundError("panel", id);
  const force = panel.force === null ? null : (forces.get(panel.force) ?? null);
  const { first, last } = daysOf(reader).get(id) ?? { first: null, last: null };
  return { id, name: panel.name, force, ...countsIn(defaultCounts(reader, sets, "panel"), id), first, last };
}

/** Forces of which something is counted, by name. */
export function listForces(reader: Reader, sets: Sets): ForceSummary[] {
  const ids = [...defaultCounts(reader, sets, "force").keys()].filter((id) => id !== "none");
  return ids.map((id) => oneForce(reader, sets, id)).sort(byName);
}

/** @throws NotFoundError for a force that neither the reference facts nor a meeting know */
export function oneForce(reader: Reader, sets: Sets, id: string): ForceSummary {
  const { forces, panels } = namesOf(reader);
  const force = forces.get(id);
  if (!force) throw new NotFoundError("force", id);
  const mine = [...panels.values()].filter((panel) => panel.force === id || panelsOf(reader).get(id)?.has(panel.id));
  const counts = countsIn(defaultCounts(reader, sets, "force"), id);
  return { ...force, panels: mine.map(({ id, name }) => ({ id, name })).sort(byName), ...counts };
}

function countsIn(tallies: ReadonlyMap<string, Tally>, id: string): Pick<Tally, "meetings" | "items" | "passages"> {
  const { meetings, items, passages } = tallies.get(id) ?? { meetings: 0, items: 0, passages: 0 };
  return { meetings, items, passages };
}

const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  a.name.localeCompare(b.name, "en-GB") || byId(a.id, b.id);

/** The first and the last known day on which something is counted, by panel. */
function daysOf(reader: Reader): ReadonlyMap<string, { first: string; last: string }> {
  return reader.memo("days of panels", () => {
    const days = new Map<string, { first: string; last: string }>();
    for (const { panel, date } of countedMeetings(reader)) {
      if (panel === null || date === null) continue;
      const { first, last } = days.get(panel) ?? { first: date, last: date };
      days.set(panel, { first: first < date ? first : date, last: last > date ? last : date });
    }
    return days;
  });
}

const MET: MeetingRows<{ meeting: number; force: string; panel: string }> = {
  name: "forces",
  select: (_, { sql, values }) => ({
    sql: `SELECT m.row AS meeting, m.force, m.panel FROM meeting m WHERE m.force IS NOT NULL AND m.panel IS NOT NULL AND ${sql}`,
    values,
  }),
};

/** Which panels have met about a force. */
function panelsOf(reader: Reader): Map<string, Set<string>> {
  return reader.memo("panels of forces", () => {
    const rows = groupBy(rowsByMeeting(reader, MET), (row) => row.force);
    return new Map([...rows].map(([force, list]) => [force, new Set(list.map((row) => row.panel))]));
  });
}
