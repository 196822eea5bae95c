import type { CoverageAnswer } from "../../corpus/model/index.ts";
import { counted, number, periodName, share } from "../format.ts";
import { withGaps } from "../charts/tallies.ts";
import { ask, coverageHref, panelHref, searchHref } from "../links.ts";

/** Panels by years of meetings held, in greys: what numbers can rest on. */
export interface HeldCell {
  shade: string;
  figure: string;
  href: string;
  name: string;
  meetings: number;
}
export interface HeldRow {
  label: string;
  href: string;
  cells: HeldCell[];
  all: HeldCell;
  passages: number;
  passagesHref: string;
  words: string;
  unattributed: string;
  cut: number;
  undated: number;
  undatedHref: string;
  issues: number;
}
export interface HeldTable {
  columns: string[];
  rows: HeldRow[];
}

type PanelYears = CoverageAnswer["panels"][number];
/** Lower ends of the greys, in meetings a year. */
const STEPS = [1, 2, 4, 6, 8];

/** Makes the table of what is held: a row for each panel, a column for each year from the first to the last. */
export function heldTable({ panels }: CoverageAnswer, nameOf: (id: string) => string, today: string): HeldTable {
  const found = new Set(panels.flatMap(({ years }) => years.map(({ year }) => (year === null ? "undated" : String(year)))));
  const periods = withGaps([...found].toSorted());
  const rows = panels
    .map((panel) => heldRow(panel, periods, nameOf(panel.id ?? "none"), today))
    .toSorted((a, b) => Number(a.label === nameOf("none")) - Number(b.label === nameOf("none")) || a.label.localeCompare(b.label, "en-GB"));
  return { columns: periods.map((period) => periodName(period, today)), rows };
}

function heldRow({ id, years }: PanelYears, periods: readonly string[], label: string, today: string): HeldRow {
  const panel = [id ?? "none"];
  const sum = (name: "meetings" | "passages" | "words" | "unattributed" | "cut" | "issues") =>
    years.reduce((all, year) => all + year[name], 0);
  const undated = years.find(({ year }) => year === null)?.passages ?? 0;
  const cellOf = (period: string): HeldCell => {
    const time = period === "undated" ? { undated: true } : { year: [Number(period)] };
    const held = years.find(({ year }) => (year === null ? "undated" : String(year)) === period);
    return heldCell(held ? held.meetings : null, coverageHref(ask({ panel, ...time })), `${label}, ${periodName(period, today)}`);
  };
  return {
    label,
    href: panelHref(id ?? "none"),
    cells: periods.map((period) => cellOf(period)),
    all: { ...heldCell(sum("meetings"), coverageHref(ask({ panel })), `${label}, all years`), shade: "t" },
    passages: sum("passages"),
    passagesHref: searchHref(ask({ panel })),
    words: number(sum("words")),
    unattributed: share(sum("unattributed"), sum("passages")),
    cut: sum("cut"),
    undated,
    undatedHref: searchHref(ask({ panel, undated: true })),
    issues: sum("issues"),
  };
}

function heldCell(meetings: number | null, href: string, place: string): HeldCell {
  if (meetings === null) return { shade: "x", figure: "–", href, name: `No minutes held, ${place}`, meetings: 0 };
  return {
    shade: `g${STEPS.filter((lower) => meetings >= lower).length}`,
    figure: number(meetings),
    href,
    name: `${counted(meetings, "meeting")} held, ${place}`,
    meetings,
  };
}
