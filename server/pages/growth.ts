import type { Question } from "../../corpus/model/index.ts";
import { differenceOf, type Share, type Verdict } from "../../corpus/questions/difference.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { stretchAsked } from "../../web/views/growth.ts";

/** How often something came up lately, against before: of meetings held, in how many. */
export interface Growth {
  recent: Share & { question: Question };
  before: Share & { question: Question };
  /** First day of the recent time. */
  since: string;
  /** Its last day; null: today. */
  until: string | null;
  /** First day of the time before, where the question's own time begins within it. */
  begin: string | null;
  verdict: Verdict;
  /** The same for each panel that held meetings in either time. */
  panels: ReadonlyMap<string, Verdict>;
}

const RECENT_MONTHS = 24;
const BEFORE_MONTHS = 48;

/**
 * The last 24 months against the 48 before, of the time that a question asks for: up to today, or to the end of what it names.
 * @returns null where it asks for years apart, for what has no date, or for no more than 24 months.
 */
export async function growthOf(answers: Answers, question: Question, today: string): Promise<Growth | null> {
  const asked = stretchAsked(question);
  if (asked === null) return null;
  const until = asked.to !== null && asked.to < today ? asked.to : null;
  const since = monthsBefore(until === null ? today : dayAfter(until), RECENT_MONTHS);
  const earliest = monthsBefore(since, BEFORE_MONTHS);
  const begin = asked.from !== null && asked.from > earliest ? asked.from : null;
  if (begin !== null && begin >= since) return null;
  const recent = { ...question, year: [], from: since, to: until ?? today };
  const before = { ...question, year: [], from: begin ?? earliest, to: dayBefore(since) };
  const [late, early] = await Promise.all([sharesIn(answers, recent), sharesIn(answers, before)]);
  const panels = new Map([...late.panels].map(([id, share]) => [id, differenceOf(share, early.panels.get(id) ?? NONE)]));
  return {
    recent: { ...late.all, question: recent },
    before: { ...early.all, question: before },
    since,
    until,
    begin,
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
