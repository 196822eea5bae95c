import { Random } from "./random.ts";
import { panels, type Panel } from "./world/panel.ts";

/** How much to write. Nothing given: the sample that is served; one given, the others follow. */
export interface SampleOptions {
  /** Exactly so many meetings held. */
  meetings?: number;
  /** At least so many passages in the minutes of these meetings (renderings that repeat them not counted). */
  passages?: number;
  panels?: number;
  seed?: number;
}
export interface Planned {
  panel: Panel;
  date: string;
  /** The number that the host's site gives the meeting. */
  mid: number;
  /** It deals with the precept; with elections and the annual report. */
  budget: boolean;
  annual: boolean;
  /** Its paragraphs are long, as in benchmarks. */
  wordy: boolean;
  /** Only one item of it is published. */
  lone: boolean;
}
export interface Plan {
  seed: number;
  meetings: Planned[];
  passages: number;
}

const PASSAGES = 13_000;
const FIRST = 2013;
const LAST = "2026-10-31";
/** Passages in a usual meeting of the sample, and of large runs. */
const USUAL = 38;
const DENSE = 74;
/** From so many passages on they are long. */
const WORDY = 50_000;

/** Which meetings are written, in the order of their dates. */
export function plan(options: SampleOptions = {}): Plan {
  const seed = options.seed ?? 1;
  const base = panels(options.panels ?? 10, seed);
  const usual = base.flatMap((panel) => ownCalendar(panel));
  const wanted = options.meetings ?? (options.passages ? meetingsFor(options.passages, usual.length) : usual.length);
  const meetings: Planned[] = wanted <= usual.length ? thinned(usual, wanted) : widened(base, usual, wanted, options.panels, seed);
  meetings.push(...base.flatMap(loneMeetings));
  meetings.sort((a, b) => (a.date + a.panel.id < b.date + b.panel.id ? -1 : 1));
  const passages = options.passages ?? (options.meetings ? options.meetings * USUAL : PASSAGES);
  const wordy = passages >= WORDY;
  meetings.forEach((m, i) => Object.assign(m, { mid: 1400 + i * 3, wordy }));
  return { seed, meetings, passages };
}

const meetingsFor = (passages: number, usual: number): number =>
  passages <= usual * DENSE ? Math.min(usual, Math.ceil(passages / USUAL)) : Math.ceil(passages / DENSE);

/** The meetings of a panel in the months of its house. */
function ownCalendar(panel: Panel): Planned[] {
  const { from, to, months, weekday, gaps } = panel.house.meets;
  const random = new Random(`calendar/${panel.id}`);
  const all: Planned[] = [];
  for (let year = from; year <= to; year++) {
    for (const month of months) {
      const date = dayIn(year, month, weekday, random.int(0, month === Math.min(...months) ? 0 : 2));
      if (!gaps.includes(year) && date <= LAST) all.push(meeting(panel, date, month, months));
    }
  }
  return all;
}

function meeting(panel: Panel, date: string, month: number, months: readonly number[]): Planned {
  const summer = months.find((m) => m >= 6) ?? months.at(-1);
  return { panel, date, mid: 0, budget: month === months[0], annual: month === summer, wordy: false, lone: false };
}

function loneMeetings(panel: Panel): Planned[] {
  const { prints, meets } = panel.house;
  const meeting = (year: number): Planned => ({
    panel,
    date: dayIn(year, 5, meets.weekday, 2),
    mid: 0,
    budget: false,
    annual: false,
    wordy: false,
    lone: true,
  });
  return prints.lone.map(meeting);
}

/** The given weekday of a month, from the first on; in January the last but one, when budgets are ready. */
function dayIn(year: number, month: number, weekday: number, later: number): string {
  const first = new Date(Date.UTC(year, month - 1, month === 1 ? 22 : 1));
  const ahead = (weekday - first.getUTCDay() + 7) % 7;
  first.setUTCDate(first.getUTCDate() + ahead + (month === 1 ? 0 : 7 * later));
  return first.toISOString().slice(0, 10);
}

/** So many of a list, spread evenly. */
function thinned<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] as T);
}

/** More than the usual meetings: made-up panels first, up to 43 in all, then more meetings a year, then more panels still. */
function widened(base: readonly Panel[], usual: readonly Planned[], wanted: number, asked: number | undefined, seed: number): Planned[] {
  const rest = wanted - usual.length;
  const count = asked ?? panelsFor(base.length, rest);
  const more = panels(count, seed).slice(base.length);
  const hosts = more.length ? more : base;
  const each = Math.ceil(rest / hosts.length);
  const extra = hosts.flatMap((panel) => spread(panel, each, new Set(usual.filter((m) => m.panel === panel).map((m) => m.date))));
  return [...usual, ...thinned(extra, rest)];
}

/** With so many others, that hold so many more meetings: five a year each, from 43 panels on up to nine. */
function panelsFor(base: number, rest: number): number {
  const [some, full] = [5, 9].map((yearly) => base + Math.ceil(rest / (14 * yearly))) as [number, number];
  return Math.max(Math.min(43, some), full);
}

/** So many meetings of a panel on weekdays spread over all years, not on days already taken. No two panels begin on one day, as none agree on days. */
function spread(panel: Panel, count: number, taken: ReadonlySet<string>): Planned[] {
  const start = Date.UTC(FIRST, 0, 7);
  const days = Math.floor((Date.parse(LAST) - start) / 86_400_000);
  const later = new Random(`first day/${panel.id}`).int(0, Math.floor(days / count));
  const used = new Set(taken);
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(start + (later + Math.floor((i * (days - later)) / count)) * 86_400_000);
    while (used.has(at.toISOString().slice(0, 10)) || at.getUTCDay() % 6 === 0) at.setUTCDate(at.getUTCDate() + 1);
    const date = at.toISOString().slice(0, 10);
    used.add(date);
    const month = at.getUTCMonth() + 1;
    return {
      panel,
      date,
      mid: 0,
      budget: month === 2 && at.getUTCDate() < 9,
      annual: month === 6 && at.getUTCDate() < 9,
      wordy: false,
      lone: false,
    };
  });
}
