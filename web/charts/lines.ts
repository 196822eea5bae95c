import type * as PlotModule from "@observablehq/plot";
import { cutAtWord } from "../format.ts";
import type { Unit } from "../views/figure.ts";
import { gapRuns, labelledPeriods, pushedApart, wholeTicks, type PeriodLabel } from "./axis.ts";
import { draw, escaped, type Node } from "./drawing.ts";

/** A point of a line; value null where no minutes are held: the line breaks there. */
export interface Point {
  period: string;
  value: number | null;
  href: string;
  /** The whole name of the link: "14 passages, LCJB, 2022, in 3 of 5 meetings". */
  name: string;
  /** What the linked page counts. */
  count: number;
  unit: Unit;
  /** The running period: a hollow marker, because its figure will still grow. */
  open: boolean;
}
export interface Line {
  label: string;
  points: Point[];
}
export interface LinesData {
  /** Makes the ids of the drawing: unlike others on the page, equal each time. */
  id: string;
  title: string;
  description: string;
  lines: Line[];
  /** All periods in time order. */
  periods: readonly PeriodLabel[];
  /** Periods in which no minutes are held at all. */
  gaps: string[];
  /** Upper end of the axis, so that several drawings share one scale. */
  top: number;
  size: { width: number; height: number };
  /** Place of the first line in the order of colours and dashes. */
  first: number;
}
/** The drawing and, over it, its points as links: what is read as one picture may not hold links. */
export interface Drawn {
  picture: string;
  points: string;
}

/** Lines differ in colour, dash and marker, so that no one of them is needed. */
const LOOKS = [
  { colour: "#12436D", dash: "", symbol: "circle" },
  { colour: "#28A197", dash: "7 3", symbol: "square" },
  { colour: "#801650", dash: "2 3", symbol: "triangle" },
  { colour: "#F46A25", dash: "10 3 2 3", symbol: "diamond" },
  { colour: "#3D3D3D", dash: "4 2", symbol: "star" },
  { colour: "#A285D1", dash: "12 4", symbol: "cross" },
] as const;
const LABEL_HEIGHT = 16;
/** What is shown of the label at the end of a line, and how wide its letters are. */
const LABEL_MOST = 32;
const LABEL_LETTER = 7.2;
/** Half of the width of a letter below the axis: so much of the last label stands to the right of its middle. */
const HALF_LETTER = 3.4;

/** Draws lines with breaks, hatched gaps, direct labels and an axis from nought with whole numbers. */
export async function lines(data: LinesData): Promise<Drawn> {
  const { periods, size, top } = data;
  const lastLabel = Math.ceil((periods.at(-1)?.label.length ?? 0) * HALF_LETTER);
  const ends = data.lines.length > 1 ? data.lines.map(({ label }) => cutAtWord(label, LABEL_MOST)) : [];
  const endRoom = ends.length === 0 ? 0 : 20 + Math.ceil(Math.max(...ends.map((label) => label.length)) * LABEL_LETTER);
  const margins = { marginLeft: 34, marginTop: 12, marginBottom: 26, marginRight: Math.max(36, lastLabel, endRoom) };
  const across = size.width - margins.marginLeft - margins.marginRight;
  const band = across / periods.length;
  const names = new Map(periods.map(({ id, label }) => [id, label]));
  const x: PlotModule.ScaleOptions = {
    type: "band",
    domain: periods.map(({ id }) => id),
    padding: 0,
    ticks: labelledPeriods(periods, across),
    tickFormat: (id: string) => names.get(id) ?? id,
    tickSize: 3,
    label: null,
  };
  const y: PlotModule.ScaleOptions = { domain: [0, top], ticks: wholeTicks(top), tickFormat: "d", grid: true, label: null, tickSize: 0 };
  const svg = await draw({ ...size, ...margins, x, y }, (plot) => [
    plot.barY(data.gaps, { x: (gap: string) => gap, y1: 0, y2: top, fill: `url(#${data.id}-hatch)` }),
    plot.ruleY([0]),
    ...data.lines.flatMap((line, i) => lineMarks(plot, line, i + data.first, Math.max(2, Math.min(12, band / 2)))),
    endLabels(plot, data, ends, (LABEL_HEIGHT / (size.height - 38)) * top),
    plot.text(gapLabels(data, band), { x: "period", y: top / 2, text: "label", fill: "#505a5f" }),
  ]);
  return finish(svg, data);
}

type Plot = typeof PlotModule;

/** The line, its markers, and over each an unseen circle that answers to the pointer. */
function lineMarks(plot: Plot, { points }: Line, place: number, reach: number): PlotModule.Markish[] {
  const { colour, dash, symbol } = LOOKS[place % LOOKS.length] ?? LOOKS[0];
  const held = points.filter((point) => point.value !== null);
  const at = { x: "period", y: "value" };
  const value = (point: Point) => point.value ?? Number.NaN;
  return [
    plot.line(points, { x: "period", y: value, stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
    plot.dot(held, {
      ...at,
      symbol,
      r: Math.min(4, reach),
      stroke: colour,
      strokeWidth: 1.5,
      fill: (point: Point) => (point.open ? "#ffffff" : colour),
    }),
    plot.dot(held, { ...at, r: reach, fill: "#ffffff", fillOpacity: 0, href: "href", title: "name" }),
  ];
}

/** Labels at the ends of lines, pushed apart so that none covers another; one line alone has none. */
function endLabels(plot: Plot, { lines, top, periods }: LinesData, labels: readonly string[], apart: number): PlotModule.Markish {
  const ends = lines.map(({ points }) => points.findLast((point) => point.value !== null)?.value ?? 0);
  const heights = pushedApart(ends, apart, top);
  const last = periods.at(-1)?.id ?? "";
  const rows = labels.map((label, i) => ({ period: last, y: heights[i] ?? 0, label }));
  return plot.text(rows, { x: "period", y: "y", text: "label", dx: 12, textAnchor: "start", fontWeight: "bold" });
}

/** "no minutes held" in the middle of each gap: in one line where it fits, else in three, else not at all. */
function gapLabels({ gaps, periods }: LinesData, band: number): { period: string; label: string }[] {
  return gapRuns(periods, gaps).flatMap(({ middle, length }) => {
    const width = length * band;
    if (width < 36) return [];
    return [{ period: middle, label: width < 100 ? "no\nminutes\nheld" : "no minutes held" }];
  });
}

/** Parts the points from the picture and names both. */
function finish(svg: Node, { id, title, description, lines }: LinesData): Drawn {
  const named = new Map(lines.flatMap(({ points }) => points.map((point) => [point.name, point] as const)));
  const groups = new Set<Node>();
  for (const link of svg.querySelectorAll("a")) {
    const name = link.querySelector("title")?.textContent ?? "";
    link.setAttribute("aria-label", name);
    const { unit, count } = named.get(name) ?? { unit: "passages", count: 0 };
    link.setAttribute(unit === "passages" ? "data-count" : `data-count-${unit}`, String(count));
    const group = link.closest("g");
    if (group) groups.add(group);
  }
  const points = [...groups].map((group) => group.outerHTML).join("");
  for (const group of groups) group.remove();
  const box = `class="app-plot" viewBox="${svg.getAttribute("viewBox") ?? ""}" text-anchor="middle" font-size="12" fill="currentColor"`;
  const heads = `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`;
  return {
    picture: `<svg ${box} role="img" aria-labelledby="${id}-title ${id}-desc">${heads}${hatch(id)}${svg.innerHTML}</svg>`,
    points: `<svg ${box.replace("app-plot", "app-plot app-plot--points")} role="group" aria-label="Points: ${escaped(title)}">${points}</svg>`,
  };
}

const hatch = (id: string): string =>
  `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<rect width="6" height="6" fill="#ffffff"/><rect width="2" height="6" fill="#E3E5E6"/></pattern></defs>`;
