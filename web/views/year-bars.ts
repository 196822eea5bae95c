import type { Question } from "../../corpus/model/index.ts";
import { bars, type Bars } from "../charts/bars.ts";
import { axisPeriods, type Tallies } from "../charts/tallies.ts";
import { periodName } from "../format.ts";
import { inPeriod } from "../links.ts";

/** Bars by year for a question and its tallies; years without minutes stand there as gaps, those that nobody asked for not at all. */
export function yearBars(label: string, tallies: Tallies, question: Question, today: string): Bars {
  const periods = axisPeriods(tallies.periods, "year", question).map((id) => ({
    id,
    label: periodName(id, today),
    tally: tallies.inPeriod(id),
    question: inPeriod(question, id),
  }));
  return bars({ caption: `${label}: passages by year`, corner: "Year", head: "Passages", measure: "passages", periods, stars: true });
}
