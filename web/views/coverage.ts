import type { CoverageAnswer, CoverageCell, Question } from "../../corpus/model/index.ts";
import { counted, number, periodName, share } from "../format.ts";
import { withGaps } from "../charts/tallies.ts";
import { ask, coverageHref, helpHref, panelHref, searchHref } from "../links.ts";
import { problemWords } from "../words.ts";
import type { Figure, Piece, Unit } from "./figure.ts";

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
  /** Passages without a speaker: of all, how many, and where they stand. */
  unattributed: { text: string; count: number; href: string };
  cut: number;
  cutHref: string;
  undated: number;
  undatedHref: string;
  issues: number;
}
export interface HeldTable {
  columns: { label: string; href: string }[];
  rows: HeldRow[];
  key: { shade: string; words: string }[];
}

/** The code by which reading says that an item is cut short. */
const CUT_SHORT = "truncated";

/** A kind of problem, with the list of the meetings that have it. */
export interface ProblemRow {
  words: string;
  count: number;
  meetings: number;
  href: string;
}

/** Problems by kind, of the panels, forces and time that a question names. */
export function problemRows(
  problems: readonly { code: string; label: string; count: number; meetings: readonly string[] }[],
  question: Question,
): ProblemRow[] {
  return problems.map(({ code, label, count, meetings }) => ({
    words: problemWords(code, label),
    count,
    meetings: meetings.length,
    href: `${coverageHref(question, { problem: code })}#list`,
  }));
}

/** The figure line of what is held: each number leads to what it counts. `meetingsHref`: where the meetings stand. */
export function heldFigure(coverage: readonly CoverageCell[], question: Question, meetingsHref: string): Figure {
  const sum = (name: "meetings" | "items" | "passages") => coverage.reduce((all, cell) => all + cell[name], 0);
  const [meetings, items, passages] = [sum("meetings"), sum("items"), sum("passages")];
  const number = (count: number, one: string, unit: Unit, href: string): Piece => ({
    text: counted(count, one),
    href,
    count,
    unit,
  });
  const parts: Piece[][] = [
    [{ text: `${counted(meetings, "meeting")} held`, href: meetingsHref }],
    [number(items, "agenda item", "items", searchHref(question, { group: "item" }))],
    [number(passages, "passage", "passages", searchHref(question))],
    [{ text: "procedure left out (" }, { text: "include it", href: searchHref({ ...question, procedural: true }) }, { text: ")" }],
    [{ text: "How this is counted", href: helpHref("meetings") }],
  ];
  return { total: passages, meetings, items, parts };
}

/** Report texts, which are no minutes and are counted in the rows of their panels: from the passages of this kind by panel and period. */
export interface ReportRow {
  passages: number;
  href: string;
  undated: number;
  undatedHref: string;
}

export function reportRow(cells: readonly { period: string; passages: number }[], { panel }: Question): ReportRow {
  const sum = (of: typeof cells) => of.reduce((all, cell) => all + cell.passages, 0);
  const question = ask({ panel, kind: ["report"] });
  return {
    passages: sum(cells),
    href: searchHref(question),
    undated: sum(cells.filter(({ period }) => period === "undated")),
    undatedHref: searchHref({ ...question, undated: true }),
  };
}

type PanelYears = CoverageAnswer["panels"][number];
/** Lower ends of the greys, in meetings a year, and the words of the key. */
const STEPS = [1, 2, 4, 6, 8];
const KEY = ["– no minutes held", "0", "1", "2–3", "4–5", "6–7", "8+"].map((words, i) => ({ shade: i === 0 ? "x" : `g${i - 1}`, words }));

/** Makes the table of what is held: a row for each panel, a column for each year from the first to the last. */
export function heldTable({ panels }: CoverageAnswer, nameOf: (id: string) => string, today: string): HeldTable {
  const found = new Set(panels.flatMap(({ years }) => years.map(({ year }) => (year === null ? "undated" : String(year)))));
  const periods = withGaps([...found].toSorted());
  const rows = panels
    .map((panel) => heldRow(panel, periods, nameOf(panel.id ?? "none"), today))
    .toSorted((a, b) => Number(a.label === nameOf("none")) - Number(b.label === nameOf("none")) || a.label.localeCompare(b.label, "en-GB"));
  const columns = periods.map((period) => ({ label: periodName(period, today), href: coverageHref(ask(timeOf(period))) }));
  return { columns, rows, key: KEY };
}

/** A period as parts of a question. */
const timeOf = (period: string): Partial<Question> => (period === "undated" ? { undated: true } : { year: [Number(period)] });

function heldRow({ id, years }: PanelYears, periods: readonly string[], label: string, today: string): HeldRow {
  const panel = [id ?? "none"];
  const sum = (name: "meetings" | "passages" | "words" | "unattributed" | "cut" | "issues") =>
    years.reduce((all, year) => all + year[name], 0);
  const undated = years.find(({ year }) => year === null)?.passages ?? 0;
  const cellOf = (period: string): HeldCell => {
    const held = years.find(({ year }) => (year === null ? "undated" : String(year)) === period);
    return heldCell(held ? held.meetings : null, coverageHref(ask({ panel, ...timeOf(period) })), `${label}, ${periodName(period, today)}`);
  };
  return {
    label,
    href: panelHref(id ?? "none"),
    cells: periods.map((period) => cellOf(period)),
    all: { ...heldCell(sum("meetings"), coverageHref(ask({ panel })), `${label}, all years`), shade: "t" },
    passages: sum("passages"),
    passagesHref: searchHref(ask({ panel })),
    words: number(sum("words")),
    unattributed: {
      text: share(sum("unattributed"), sum("passages")),
      count: sum("unattributed"),
      href: searchHref(ask({ panel, office: ["unattributed"] })),
    },
    cut: sum("cut"),
    cutHref: coverageHref(ask({ panel }), { problem: CUT_SHORT }),
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
