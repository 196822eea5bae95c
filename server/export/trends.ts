import type { Cell, CoverageCell, Question, TrendsAnswer } from "../../corpus/model/index.ts";
import type { TrendsRequest } from "../../corpus/questions/port.ts";
import { FEW_MEETINGS } from "../../web/charts/heatmap.ts";
import { axisPeriods } from "../../web/charts/tallies.ts";
import { csvLines, type CsvCell } from "./csv.ts";

const COLUMNS = ["series", "label", "panel", "period", "passages", "items", "meetings"];
const HELD = ["passagesHeld", "itemsHeld", "meetingsHeld", "wordsHeld"];
const LAST = ["note", "panelName", "address", "date"];

/** What every line says, whatever it counts. */
export interface Made {
  /** "invented minutes", or nothing. */
  note: string;
  panelName: (id: string) => string;
  /** The page of the same chart. */
  address: string;
  /** The day on which it was made. */
  date: string;
}

/**
 * A chart as a table: a line for each cell, with what is held of that panel and period, so that every number shows what it is out of.
 * A year or a quarter of which no minutes are held has a line without figures: what is missing is else taken for nought.
 */
export function trendsCsv({ series, coverage }: TrendsAnswer, { by, question }: Omit<TrendsRequest, "series">, made: Made): string {
  const held = byPlace(coverage);
  const places = placesOf(coverage, by, question);
  const rows = series.flatMap(({ id, label, cells }) => {
    const found = byPlace(cells);
    const all = new Map([...places.map((place) => [key(place), place] as const), ...found]);
    return [...all].map(([at, place]) => [id, label, ...rowOf(place, found.get(at), held.get(at), made)]);
  });
  return csvLines([[...COLUMNS, ...HELD, ...LAST], ...rows]);
}

type Place = Pick<CoverageCell, "panel" | "period">;

/** What is held, and what lies between: by panel, in time order. */
function placesOf(coverage: readonly CoverageCell[], by: TrendsRequest["by"], question: Question): Place[] {
  if (by === "meeting") return [...coverage];
  const periods = axisPeriods([...new Set(coverage.map(({ period }) => period))], by, question);
  const held = byPlace(coverage);
  return [...new Set(coverage.map(({ panel }) => panel))].flatMap((panel) =>
    periods.map((period) => ({ panel, period })).filter((place) => place.period !== "undated" || held.has(key(place))),
  );
}

function rowOf({ panel, period }: Place, cell: Cell | undefined, held: CoverageCell | undefined, made: Made): CsvCell[] {
  const outOf = [held?.passages ?? null, held?.items ?? null, held?.meetings ?? null, held?.words ?? null];
  const notes = [noteOf(cell, held), made.note].filter((note) => note !== "");
  const last = [notes.join("; "), made.panelName(panel), made.address, made.date];
  return [panel, period, cell?.passages ?? null, cell?.items ?? null, cell?.meetings ?? null, ...outOf, ...last];
}

/** What the star of a cell says on a page, and its dash. */
function noteOf(cell: Cell | undefined, held: CoverageCell | undefined): string {
  if (cell === undefined) return "no minutes held";
  return (held?.meetings ?? 0) < FEW_MEETINGS ? `fewer than ${FEW_MEETINGS} meetings held` : "";
}

const byPlace = <T extends Place>(cells: readonly T[]): Map<string, T> => new Map(cells.map((cell) => [key(cell), cell]));

const key = ({ panel, period }: Place): string => JSON.stringify([panel, period]);
