import {
  type Cell,
  type CoverageCell,
  InvalidError,
  type Period,
  type Question,
  questionToParams,
  type TrendsAnswer,
} from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { keyOf } from "./arrays/key.ts";
import { createShelf } from "./arrays/shelf.ts";
import { type Names, namesOf } from "./names.ts";
import { narrow } from "./narrow.ts";
import { byId } from "./order.ts";
import type { Series, TrendsRequest } from "./port.ts";
import type { Reader } from "./reader.ts";
import { resolve } from "./resolve.ts";
import type { Sets, Tally } from "./sets.ts";

/** The page that lists what a question means. */
export function searchUrl(question: Question): string {
  const parameters = new URLSearchParams(questionToParams(question)).toString();
  return parameters === "" ? "/search" : `/search?${parameters}`;
}

/**
 * The lines of a chart: for each panel and period that holds minutes a cell, nought too. Where a question names no time the cells add
 * up to its total: what has no period stands under `undated`. A line that nothing can be in has noughts alone. The question is resolved.
 */
export function trends(reader: Reader, sets: Sets, { question, series, by }: TrendsRequest): TrendsAnswer {
  const coverage = coverageOf(reader, sets, question, by);
  const names = namesOf(reader);
  const lines = series.map((line) => ({ ...line, questions: resolveSeries(reader, line) }));
  if (lines.length === 0) lines.push({ id: "", questions: [] });
  return {
    series: lines.map(({ id, questions }) => {
      const narrowed = narrow(question, questions);
      const label = labelOf(names, questions.length > 0 ? questions : [question]);
      return { id, label, cells: cellsOf(sets, narrowed, by, coverage), url: narrowed && searchUrl(narrowed) };
    }),
    coverage,
  };
}

/** @throws InvalidError whose faults name `series` */
function resolveSeries(reader: Reader, { questions }: Series): Question[] {
  try {
    return questions.map((part) => resolve(reader, part));
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    throw new InvalidError(error.faults.map(({ message }) => ({ parameter: "series", message })));
  }
}

/** What a line shows, in words: labels of its values, words as typed. */
function labelOf(names: Names, questions: readonly Question[]): string {
  const values = questions.flatMap((question) => [
    ...(question.q === null ? [] : [question.q]),
    ...anyOf(question.topic.map((together) => together.map((id) => names.label("topic", id)).join(" and "))),
    ...LABELLED.flatMap((by) => anyOf(question[by].map((id) => names.label(by, String(id))))),
  ]);
  return values.length > 0 ? values.join(" · ") : "All passages";
}

const LABELLED = ["panel", "force", "office", "person", "act", "kind", "year"] as const;
const anyOf = (labels: readonly string[]) => (labels.length > 0 ? [labels.join(" or ")] : []);

/** What is held of each panel and period: what the question leaves in of panels, forces and times, whatever is said there. Kept, since most charts ask for the same. */
export function coverageOf(reader: Reader, sets: Sets, question: Question, by: Period): CoverageCell[] {
  const held: Question = { ...question, q: null, said: false, topic: [], office: [], person: [], act: [], kind: [] };
  const kept = reader.memo("what is held", () => createShelf<CoverageCell[]>(KEPT_CELLS, (cells) => cells.length));
  return kept.get(`${by} ${keyOf(held)}`, () =>
    inPlace(
      sets.tally(held, ["panel", by]).map(({ keys: [panel = "", period = ""], passages, items, meetings, words }) => {
        return { panel, period, passages, items, meetings, words };
      }),
    ),
  );
}
const KEPT_CELLS = 20_000;

function cellsOf(sets: Sets, question: Question | null, by: Period, coverage: readonly CoverageCell[]): Cell[] {
  const tallies = question === null ? [] : sets.tally(question, ["panel", by]);
  const found = new Map(tallies.map(toCell).map((cell) => [pairOf(cell.panel, cell.period), cell]));
  const cells = coverage.map(({ panel, period }) => {
    const place = pairOf(panel, period);
    const cell = found.get(place);
    found.delete(place);
    return cell ?? { panel, period, passages: 0, items: 0, meetings: 0 };
  });
  // What is held is in order already; a chart may not lose what is found beside it.
  return found.size === 0 ? cells : inPlace([...cells, ...found.values()]);
}

/** Two ids as the key of a map. */
export const pairOf = (a: string, b: string): string => `${a}\n${b}`;
const toCell = ({ keys: [panel = "", period = ""], passages, items, meetings }: Tally): Cell => {
  return { panel, period, passages, items, meetings };
};

/** By panel, then period. There may be thousands: each panel's are sorted by themselves. */
function inPlace<T extends Cell>(cells: readonly T[]): T[] {
  const panels = [...groupBy(cells, (cell) => cell.panel)].sort(([a], [b]) => byId(a, b));
  return panels.flatMap(([, own]) => own.sort((a, b) => byId(a.period, b.period)));
}
