import type { Question, TableAnswer, TopicSummary } from "../../corpus/model/index.ts";
import type { Tallies } from "../charts/tallies.ts";
import { counted, longDate, number, share } from "../format.ts";
import { andTopic, ask, inPeriod, panelHref, searchHref, topicHref } from "../links.ts";

/** A number that leads to exactly what it counts. */
export interface Counted {
  text: string;
  count: number;
  href: string;
}
export interface TopicRow {
  label: string;
  href: string;
  description: string;
  passages: Counted;
  panels: number;
  latest: Counted | null;
}
export interface TopicGroup {
  name: string;
  topics: TopicRow[];
}

/** Topics in their groups, in the taxonomy's order with the statutory duties first; `years` counts topics by year. */
export function topicGroups(topics: readonly TopicSummary[], years: TableAnswer): TopicGroup[] {
  const latest = new Map<string, { year: string; passages: number }>();
  for (const { row, column, passages } of years.cells) {
    if (!/^\d{4}$/.test(column) || passages === 0) continue;
    if (column > (latest.get(row)?.year ?? "")) latest.set(row, { year: column, passages });
  }
  const names = [...new Set(topics.map(({ group }) => group))].toSorted((a, b) => Number(isStatutory(b)) - Number(isStatutory(a)));
  return names.map((name) => ({
    name,
    topics: topics.filter(({ group }) => group === name).map((topic) => topicRow(topic, latest.get(topic.id))),
  }));
}

const isStatutory = (group: string): boolean => /statutory/i.test(group);

function topicRow(topic: TopicSummary, latest: { year: string; passages: number } | undefined): TopicRow {
  const question = ask({ topic: [[topic.id]] });
  return {
    label: topic.label,
    href: topicHref(topic.id),
    description: topic.description,
    passages: { text: "", count: topic.passages, href: searchHref(question) },
    panels: topic.panels,
    latest: latest ? { text: latest.year, count: latest.passages, href: searchHref(inPeriod(question, latest.year)) } : null,
  };
}

/** At how many of the known panels that hold minutes of the time asked for something came up. */
export function raisedAt(tallies: Tallies, question: Question): { panels: number; words: string } {
  const known = tallies.panels.filter((id) => id !== "none");
  const panels = known.filter((id) => (tallies.ofPanel(id)?.passages ?? 0) > 0).length;
  const then = asksForTime(question) ? " for the time asked for" : "";
  return { panels, words: `Raised at ${number(panels)} of the ${counted(known.length, "panel")} with minutes held${then}.` };
}

/** What the first and the latest year of a row are: of a time that is asked for, no more than that. */
export function raisedHeads(question: Question): { first: string; latest: string } {
  const { from, to, year } = question;
  if (!asksForTime(question)) return { first: "First raised", latest: "Latest" };
  if (year.length > 0 || to !== null || from === null) return { first: "First in the time asked for", latest: "Latest in it" };
  return { first: `First raised since ${longDate(from)}`, latest: "Latest" };
}

const asksForTime = ({ from, to, year, undated }: Question): boolean => from !== null || to !== null || year.length > 0 || undated;

/** Panels under a heading: those that are chosen, then the others; without a choice all together under none. */
export interface PanelGroup {
  heading: string | null;
  rows: PanelRow[];
}
export interface PanelRow {
  label: string;
  href: string;
  first: Counted | null;
  latest: Counted | null;
  meetings: Counted;
  of: string;
  passages: Counted;
}

/** Where something came up: a row for each panel that holds minutes, most passages first; those of `chosen` before all others. */
export function panelGroups(tallies: Tallies, question: Question, chosen: readonly string[], nameOf: (id: string) => string): PanelGroup[] {
  const rowsOf = (panels: readonly string[]) => panelRows(panels, tallies, question, nameOf);
  if (chosen.length === 0) return [{ heading: null, rows: rowsOf(tallies.panels) }];
  return [
    { heading: null, rows: rowsOf(tallies.panels.filter((panel) => chosen.includes(panel))) },
    { heading: "Other panels", rows: rowsOf(tallies.panels.filter((panel) => !chosen.includes(panel))) },
  ];
}

function panelRows(panels: readonly string[], tallies: Tallies, question: Question, nameOf: (id: string) => string): PanelRow[] {
  const rows = panels.map((panel) => {
    const mine = { ...question, panel: [panel] };
    const years = tallies.periods.filter((period) => /^\d{4}$/.test(period) && (tallies.at(panel, period)?.passages ?? 0) > 0);
    const at = (year: string | undefined): Counted | null =>
      year === undefined ? null : { text: year, count: tallies.at(panel, year)?.passages ?? 0, href: searchHref(inPeriod(mine, year)) };
    const { passages = 0, meetings = 0, held = 0 } = tallies.ofPanel(panel) ?? {};
    return {
      label: nameOf(panel),
      href: panelHref(panel),
      first: at(years[0]),
      latest: at(years.at(-1)),
      meetings: { text: "", count: meetings, href: searchHref(mine, { group: "meeting" }) },
      of: held === 0 ? "–" : share(meetings, held),
      passages: { text: "", count: passages, href: searchHref(mine) },
    };
  });
  return rows.toSorted((a, b) => b.passages.count - a.passages.count || a.label.localeCompare(b.label, "en-GB"));
}

/** Topics that stand on the same passages, most first: by those passages, or by the agenda items that they are of. */
export function sharedTopics(
  table: TableAnswer,
  question: Question,
  own: string | null,
  most: number,
  unit: "passages" | "items" = "passages",
): Counted[] {
  const group = unit === "items" ? "item" : undefined;
  const totals = new Map<string, number>();
  for (const cell of table.cells) totals.set(cell.row, (totals.get(cell.row) ?? 0) + cell[unit]);
  return table.rows
    .filter(({ id }) => id !== own && (totals.get(id) ?? 0) > 0)
    .map(({ id, label }) => ({ text: label, count: totals.get(id) ?? 0, href: searchHref(andTopic(question, id), { group }) }))
    .toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text, "en-GB"))
    .slice(0, most);
}
