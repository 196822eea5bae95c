import type { Question } from "../../corpus/model/index.ts";
import { differenceOf, type Share, type Verdict } from "../../corpus/questions/difference.ts";
import type { Answers } from "../../corpus/questions/port.ts";

/** How often something came up lately, against before: of meetings held, in how many. */
export interface Growth {
  recent: Share & { question: Question };
  before: Share & { question: Question };
  /** First day of the recent time. */
  since: string;
  verdict: Verdict;
  /** The same for each panel that held meetings in either time. */
  panels: ReadonlyMap<string, Verdict>;
}

const RECENT_MONTHS = 24;
const BEFORE_MONTHS = 48;

/**
 * The last 24 months against the 48 before, for a question that names no time.
 * @returns null for a question that does: its own time is what it is about.
 */
export async function growthOf(answers: Answers, question: Question, today: string): Promise<Growth | null> {
  if (question.year.length > 0 || question.from !== null || question.to !== null || question.undated) return null;
  const since = monthsBefore(today, RECENT_MONTHS);
  const recent = { ...question, from: since, to: today };
  const before = { ...question, from: monthsBefore(today, RECENT_MONTHS + BEFORE_MONTHS), to: dayBefore(since) };
  const [late, early] = await Promise.all([sharesIn(answers, recent), sharesIn(answers, before)]);
  const panels = new Map([...late.panels].map(([id, share]) => [id, differenceOf(share, early.panels.get(id) ?? NONE)]));
  return {
    recent: { ...late.all, question: recent },
    before: { ...early.all, question: before },
    since,
    verdict: differenceOf(late.all, early.all),
    panels,
  };
}

const NONE: Share = { meetings: 0, held: 0 };

/** Of meetings held in the time of a question, in how many it came up: in all, and by panel. */
export async function sharesIn(answers: Answers, question: Question): Promise<{ all: Share; panels: Map<string, Share> }> {
  const { series, coverage } = await answers.trends({ question, series: [], by: "year" });
  const panels = new Map<string, Share>();
  for (const { panel, meetings } of coverage) {
    panels.set(panel, { meetings: 0, held: (panels.get(panel)?.held ?? 0) + meetings });
  }
  for (const { panel, meetings } of series[0]?.cells ?? []) {
    const share = panels.get(panel) ?? NONE;
    panels.set(panel, { ...share, meetings: share.meetings + meetings });
  }
  const all = [...panels.values()].reduce((a, b) => ({ meetings: a.meetings + b.meetings, held: a.held + b.held }), NONE);
  return { all, panels };
}

/** The first day of the month that lies so many months before; today's own month counts as begun. */
export function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
