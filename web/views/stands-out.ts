import type { PeriodLabel } from "../charts/axis.ts";
import { linkedAs, wordsOf } from "../charts/heatmap.ts";
import { weightOf, type Measure } from "../charts/scale.ts";
import type { Tallies } from "../charts/tallies.ts";
import { counted, longDate, monthOf, number } from "../format.ts";
import { coverageHref, daysOf, helpHref, meetingHref, searchHref } from "../links.ts";
import type { Question, Span } from "../../corpus/model/index.ts";
import type { Piece } from "./figure.ts";
import { growthSentence, stretchAsked, type GrowthData } from "./growth.ts";

/**
 * What stands out in a chart, by fixed rules, three sentences at most: a clear change or that there is none, the most, the latest,
 * the longest gap. A machine must not write headlines: every sentence has its figures and its link.
 */
export interface StandsOutData {
  question: Question;
  growth: GrowthData | null;
  tallies: Tallies;
  measure: Measure;
  /** The question of a cell. */
  cell: (panel: string, period: string) => Question;
  panelName: (id: string) => string;
  /** The periods in time order with their names; what has no date is none of them. */
  periods: readonly PeriodLabel[];
  last: Span["last"];
}

/** Fewer passages, or fewer meetings held, are never ranked. */
const LEAST_PASSAGES = 5;
const LEAST_HELD = 3;
const MOST_SENTENCES = 3;

export function standsOut(data: StandsOutData): Piece[][] {
  const sentences = [change(data), most(data), latest(data), gap(data)];
  return sentences.filter((sentence) => sentence !== null).slice(0, MOST_SENTENCES);
}

function change({ growth, question }: StandsOutData): Piece[] | null {
  if (growth !== null) return growthSentence(growth);
  if (question.undated) return null;
  return [
    { text: "No verdict: " },
    { text: "growing", href: helpHref("difference") },
    { text: " is told only where more than 24 months, one after the other, are asked for." },
  ];
}

/** The cell that the measure shown puts first, if one alone does. */
function most({ tallies, measure, cell, panelName, periods }: StandsOutData): Piece[] | null {
  const cells = tallies.panels.flatMap((panel) =>
    periods.flatMap((period) => {
      const tally = tallies.at(panel, period.id);
      return tally && tally.passages >= LEAST_PASSAGES && tally.held >= LEAST_HELD ? [{ panel, period, tally }] : [];
    }),
  );
  const largest = Math.max(...cells.map(({ tally }) => weightOf(tally, measure)));
  const top = cells.filter(({ tally }) => weightOf(tally, measure) === largest);
  const [first] = top;
  if (first === undefined || top.length > 1) return null;
  const { panel, period, tally } = first;
  const { unit, group } = linkedAs(measure);
  const of = `of ${counted(tally.held, "meeting")}.`;
  const [figure, out] =
    measure === "meetings" ? [number(tally.meetings), ` ${of}`] : [wordsOf(tally, measure), ` in ${number(tally.meetings)} ${of}`];
  return [
    { text: `Most: ${panelName(panel)}, ${period.label}: ` },
    { text: figure, href: searchHref(cell(panel, period.id), { group }), count: tally[unit], unit },
    { text: out },
  ];
}

function latest({ last, panelName }: StandsOutData): Piece[] | null {
  if (last === null) return null;
  return [
    { text: "Latest: " },
    { text: `${longDate(last.date)}, ${last.panel ? panelName(last.panel.id) : "panel not known"}`, href: meetingHref(last.meeting) },
    { text: "." },
  ];
}

/** The longest run of periods with minutes and without a mention, between two mentions. Years apart have no run. */
function gap({ tallies, periods, question }: StandsOutData): Piece[] | null {
  if (stretchAsked(question) === null) return null;
  let run: PeriodLabel[] = [];
  let best: typeof run = [];
  let begun = false;
  for (const period of periods.filter(({ id }) => tallies.inPeriod(id) !== null)) {
    const mentioned = (tallies.inPeriod(period.id)?.passages ?? 0) > 0;
    if (mentioned && begun && run.length > best.length) best = run;
    run = mentioned ? [] : [...run, period];
    begun ||= mentioned;
  }
  if (best.length < 2) return null;
  const held = best.reduce((sum, { id }) => sum + (tallies.inPeriod(id)?.held ?? 0), 0);
  const [first, last] = [best[0], best.at(-1)];
  if (first === undefined || last === undefined) return null;
  const time = { year: [], from: daysOf(first.id)?.from ?? null, to: daysOf(last.id)?.to ?? null };
  return [
    { text: `Longest gap: not raised from ${beginOf(first)} to ${endOf(last)}, in ` },
    { text: `${counted(held, "meeting")} held`, href: coverageHref({ ...question, ...time }) },
    { text: "." },
  ];
}

/** A quarter begins and ends with a month; other periods are named as they are. */
const beginOf = ({ id, label }: PeriodLabel): string => monthIn(id, "from") ?? label;
const endOf = ({ id, label }: PeriodLabel): string => monthIn(id, "to") ?? label;

function monthIn(period: string, end: "from" | "to"): string | null {
  const days = period.includes("-Q") ? daysOf(period) : null;
  return days && monthOf(days[end]);
}
