import { cutAtWord } from "../format.ts";
import { draw, type Node } from "./drawing.ts";

/** A point of a line; value null where no minutes are held: the line breaks there. */
export interface Point {
  period: string;
  value: number | null;
  href: string;
  /** The whole name of the link: "14 passages, LCJB, 2022, in 3 of 5 meetings". */
  name: string;
  count: number;
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
  /** Labels of all periods in time order. */
  periods: { id: string; label: string }[];
  /** Periods in which no minutes are held at all. */
  gaps: string[];
  /** Upper end of the axis, so that several drawings share one scale. */
  top: number;
  size: { width: number; height: number };
  /** Place of the first line in the order of colours and dashes. */
  first: number;
}

const LOOKS = [
  { colour: "#12436D", dash: "", symbol: "circle" },
  { colour: "#28A197", dash: "7 3", symbol: "square" },
  { colour: "#801650", dash: "2 3", symbol: "triangle" },
  { colour: "#F46A25", dash: "10 3 2 3", symbol: "diamond" },
  { colour: "#3D3D3D", dash: "4 2", symbol: "star" },
  { colour: "#A285D1", dash: "12 4", symbol: "cross" },
] as const;
const LABEL_HEIGHT = 16;

/** The drawing and, over it, its points as links: what is read as one picture may not hold links. */
export interface Drawn {
  picture: string;
  points: string;
}

/** Draws lines with breaks, hatched gaps, direct labels and an axis from nought with whole numbers. */
export async function lines(data: LinesData): Promise<Drawn> {
  const many = data.lines.length > 1;
  const margins = { marginLeft: 34, marginTop: 12, marginBottom: 26, marginRight: many ? 150 : 36 };
  const plotted = data.size.height - margins.marginTop - margins.marginBottom;
  const svg = await draw(
    {
      ...data.size,
      ...margins,
      x: {
        type: "band",
        domain: data.periods.map(({ id }) => id),
        padding: 0,
        ticks: tickPeriods(data),
        tickFormat: labeller(data),
        tickSize: 3,
        label: null,
      },
      y: { domain: [0, data.top], ticks: wholeTicks(data.top), tickFormat: "d", grid: true, label: null, tickSize: 0 },
    },
    (plot) => [
      plot.barY(data.gaps, { x: (gap: string) => gap, y1: 0, y2: data.top, fill: `url(#${data.id}-hatch)` }),
      plot.ruleY([0]),
      ...data.lines.flatMap(({ points }, i) => {
        const look = lookOf(i + data.first);
        const drawn = points.filter((point) => point.value !== null);
        const dots = { x: "period", y: "value", symbol: look.symbol, r: 4, stroke: look.colour };
        return [
          plot.line(points, {
            x: "period",
            y: (p: Point) => p.value ?? Number.NaN,
            stroke: look.colour,
            strokeWidth: 2,
            strokeDasharray: look.dash,
          }),
          plot.dot(drawn, { ...dots, fill: (p: Point) => (p.open ? "#ffffff" : look.colour), strokeWidth: 1.5 }),
          plot.dot(drawn, {
            x: "period",
            y: "value",
            r: reach(data, margins),
            fill: "#ffffff",
            fillOpacity: 0,
            href: "href",
            title: "name",
          }),
        ];
      }),
      ...(many
        ? [
            plot.text(labels(data, plotted), {
              x: "period",
              y: "y",
              text: "label",
              fill: "colour",
              dx: 12,
              textAnchor: "start",
              fontWeight: "bold",
            }),
          ]
        : []),
      plot.text(gapRuns(data, bandOf(data, margins)), { x: "period", y: data.top / 2, text: "label", fill: "#505a5f" }),
    ],
  );
  return finish(svg, data);
}

export function lookOf(index: number): (typeof LOOKS)[number] {
  return LOOKS[index % LOOKS.length] ?? LOOKS[0];
}

/** Ticks at whole numbers, at most six, on steps of 1, 2 or 5. */
export function wholeTicks(top: number): number[] {
  const rough = Math.max(1, top / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 1;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}

/** The upper end of an axis: the next whole tick above the largest value, at least 1. */
export function topOf(values: readonly number[]): number {
  const largest = Math.max(1, ...values);
  const ticks = wholeTicks(largest);
  const step = ticks[1] ?? 1;
  return Math.ceil(largest / step) * step;
}

/** Which periods get a label: as many as fit without touching, the last one always. */
function tickPeriods({ periods, size }: LinesData): string[] {
  const longest = Math.max(...periods.map(({ label }) => label.length), 4);
  const fit = Math.max(2, Math.floor((size.width - 60) / (longest * 6.5 + 8)));
  const every = Math.ceil(periods.length / fit);
  return periods.filter((_, i) => (periods.length - 1 - i) % every === 0).map(({ id }) => id);
}

function labeller({ periods }: LinesData): (id: string) => string {
  const names = new Map(periods.map(({ id, label }) => [id, label]));
  return (id) => names.get(id) ?? id;
}

/** The width of one period in the drawing. */
function bandOf({ size, periods }: LinesData, { marginLeft, marginRight }: { marginLeft: number; marginRight: number }): number {
  return (size.width - marginLeft - marginRight) / periods.length;
}

/** How far a point answers to a pointer: half the way to its neighbour, at most 12 px. */
function reach(data: LinesData, margins: { marginLeft: number; marginRight: number }): number {
  return Math.max(3, Math.min(12, bandOf(data, margins) / 2));
}

/** Labels at the ends of lines, pushed apart so that none covers another. */
function labels({ lines, top, first, periods }: LinesData, height: number): { period: string; y: number; label: string; colour: string }[] {
  const apart = (LABEL_HEIGHT / height) * top;
  const ends = lines.map(({ label, points }, i) => ({
    label: cutAtWord(label, 22),
    y: points.findLast((point) => point.value !== null)?.value ?? 0,
    colour: lookOf(i + first).colour,
  }));
  let last = -apart;
  const placed = ends.toSorted((a, b) => a.y - b.y).map((end) => ({ ...end, y: (last = Math.max(end.y, last + apart)) }));
  return placed.map((end) => ({ ...end, period: periods.at(-1)?.id ?? "" }));
}

/** One label for each run of periods without minutes, in the middle of it: in one line where it fits, else in three, else none. */
function gapRuns({ gaps, periods }: LinesData, band: number): { period: string; label: string }[] {
  const missing = new Set(gaps);
  const runs: string[][] = [];
  periods.forEach(({ id }, i) => {
    if (!missing.has(id)) return;
    const before = periods[i - 1];
    if (before && missing.has(before.id)) runs.at(-1)?.push(id);
    else runs.push([id]);
  });
  return runs.flatMap((run) => {
    const width = run.length * band;
    if (width < 36) return [];
    return [{ period: run[Math.floor((run.length - 1) / 2)] ?? "", label: width < 100 ? "no\nminutes\nheld" : "no minutes held" }];
  });
}

function finish(svg: Node, data: LinesData): Drawn {
  const counts = new Map(data.lines.flatMap(({ points }) => points.map((point) => [point.name, point.count] as const)));
  const links = [...svg.querySelectorAll("a")].map((link) => {
    const title = link.querySelector("title")?.textContent ?? "";
    link.setAttribute("aria-label", title);
    link.setAttribute("data-count", String(counts.get(title) ?? 0));
    return link;
  });
  const groups = new Set(links.flatMap((link) => link.closest("g") ?? []));
  const points = [...groups].map((group) => group.outerHTML).join("");
  for (const group of groups) group.remove();
  const box = svg.getAttribute("viewBox") ?? "";
  const inside = `<title id="${data.id}-title">${escaped(data.title)}</title><desc id="${data.id}-desc">${escaped(data.description)}</desc>${hatch(data.id)}`;
  return {
    picture: `<svg class="app-plot" viewBox="${box}" role="img" aria-labelledby="${data.id}-title ${data.id}-desc" text-anchor="middle" font-size="12" fill="currentColor">${inside}${svg.innerHTML}</svg>`,
    points: `<svg class="app-plot app-plot--points" viewBox="${box}" role="group" aria-label="Points: ${escaped(data.title)}">${points}</svg>`,
  };
}

const hatch = (id: string): string =>
  `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<rect width="6" height="6" fill="#ffffff"/><rect width="2" height="6" fill="#E3E5E6"/></pattern></defs>`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
