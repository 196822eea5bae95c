import { type CoverageAnswer, EVERYTHING, InvalidError, type Question, type Stats } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { countedMeetings, issuesByMeeting, type MeetingCount } from "./meeting-counts.ts";
import { namesOf } from "./names.ts";
import { NEWEST_MEETINGS } from "./meetings.ts";
import { byId } from "./order.ts";
import { listPanels } from "./panels.ts";
import type { Problem, Readiness } from "./port.ts";
import { questionOf } from "./read-question.ts";
import { resolve } from "./resolve.ts";
import { allOf, meetingConditions } from "./select.ts";
import type { Tools } from "./tools.ts";
import type { Reader } from "./reader.ts";
import type { Sets } from "./sets.ts";
import { countOf } from "./span.ts";

type PanelCoverage = CoverageAnswer["panels"][number];
type Year = PanelCoverage["years"][number];
const UNATTRIBUTED = questionOf({ office: ["unattributed"] });

/**
 * What is held: each panel and year with what makes it more or less reliable. Passages without a speaker are those in which one is
 * reported and not named. Only `panel` where one is given (`none`: not known).
 * @throws InvalidError for an unknown panel
 */
export function coverage(reader: Reader, sets: Sets, panel: string | null): CoverageAnswer {
  const names = namesOf(reader);
  if (panel !== null && panel !== "none" && !names.panels.has(panel)) {
    throw new InvalidError([{ parameter: "panel", message: `There is no panel ${JSON.stringify(panel.slice(0, 80))}` }]);
  }
  const places = reader.memo("coverage", () => placesHeld(reader, sets));
  const mine = places.filter((place) => panel === null || place.panel === panel);
  const panels = [...groupBy(mine, (place) => place.panel)].map(([id, list]): PanelCoverage => {
    const years = list.map(yearOf).sort((a, b) => (b.year ?? -1) - (a.year ?? -1));
    return { id: id === "none" ? null : id, name: names.panels.get(id)?.name ?? "Panel not known", years };
  });
  const unknownLast = (p: PanelCoverage) => Number(p.id === null);
  return {
    panels: panels.sort((a, b) => unknownLast(a) - unknownLast(b) || a.name.localeCompare(b.name, "en-GB")),
    issues: issuesOf(reader, panel),
    withdrawn: reader.statements.column<number>("SELECT count(*) FROM moved WHERE what = 'passage' AND new IS NULL")[0] ?? 0,
  };
}

interface Held extends Year {
  panel: string;
}

function yearOf({ year, meetings, items, passages, words, unattributed, cut, draft, issues }: Held): Year {
  return { year, meetings, items, passages, words, unattributed, cut, draft, issues };
}

function placesHeld(reader: Reader, sets: Sets): Held[] {
  const places = new Map<string, Held>();
  const at = (panel: string, year: string): Held => {
    const key = JSON.stringify([panel, year]);
    const held = places.get(key) ?? { panel, year: year === "undated" ? null : Number(year), ...NOTHING };
    places.set(key, held);
    return held;
  };
  for (const { keys, ...counts } of sets.tally(EVERYTHING, ["panel", "year"])) Object.assign(at(keys[0] ?? "", keys[1] ?? ""), counts);
  for (const { keys, passages } of sets.tally(UNATTRIBUTED, ["panel", "year"])) at(keys[0] ?? "", keys[1] ?? "").unattributed = passages;
  const placeOf = ({ panel, year }: Pick<MeetingCount, "panel" | "year">) => at(panel ?? "none", year === null ? "undated" : String(year));
  for (const meeting of countedMeetings(reader)) {
    const place = placeOf(meeting);
    place.cut += meeting.cut;
    place.draft += meeting.draft;
  }
  for (const meeting of issuesByMeeting(reader)) placeOf(meeting).issues += meeting.count;
  return [...places.values()];
}

const NOTHING = { meetings: 0, items: 0, passages: 0, words: 0, unattributed: 0, cut: 0, draft: 0, issues: 0 };

/** Everything that reading was unsure of, the commonest first. */
function issuesOf(reader: Reader, panel: string | null): CoverageAnswer["issues"] {
  const mine = issuesByMeeting(reader).filter((one) => panel === null || (one.panel ?? "none") === panel);
  return byCode(mine).map(({ code, label, count }) => ({ code, label, count }));
}

/** The same for the panels, forces and times that a question names, with the meetings. The question is resolved. */
export function problems({ statements }: Reader, question: Question): Problem[] {
  const { sql, values } = allOf([{ sql: "1", values: [] }, ...meetingConditions(question)]);
  const rows = statements.all<{ code: string; count: number; id: string }>(
    `SELECT x.code, COUNT(*) AS count, m.id FROM meeting_issue x JOIN meeting m ON m.row = x.meeting WHERE ${sql}
      GROUP BY m.row, x.code ORDER BY ${NEWEST_MEETINGS}`,
    values,
  );
  return byCode(rows).map(({ list, ...kind }) => ({ ...kind, meetings: list.map(({ id }) => id) }));
}

/** Issues by their kind, the commonest first. */
function byCode<T extends { code: string; count: number }>(
  issues: readonly T[],
): { code: string; label: string; count: number; list: T[] }[] {
  const kinds = [...groupBy(issues, (one) => one.code)].map(([code, list]) => {
    return { code, label: inWords(code), count: list.reduce((sum, one) => sum + one.count, 0), list };
  });
  return kinds.sort((a, b) => b.count - a.count || byId(a.code, b.code));
}

/** `date-missing` → `Date missing`. */
function inWords(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The corpus in numbers, those of the default question. */
export function stats({ reader, sets, engine }: Tools): Stats {
  const { statements, corpus } = reader;
  return reader.memo("stats", () => {
    const { passages, items, meetings, words } = countOf(sets, EVERYTHING);
    const all = (what: "contributions" | "actions") => countedMeetings(reader).reduce((sum, meeting) => sum + meeting[what], 0);
    const { topics, taxonomy, sample } = corpus.reference();
    return {
      panels: listPanels(reader, sets).length,
      meetings,
      items,
      passages,
      words,
      contributions: all("contributions"),
      unattributed: sets.size(UNATTRIBUTED),
      actions: all("actions"),
      topics: topics.length,
      taxonomy,
      updated: statements.column<string | null>("SELECT MAX(loaded) FROM source")[0] ?? null,
      engine: engine.name,
      sample,
    };
  });
}

/** For a check that a question can be answered: reads one row of the corpus. */
export function readiness({ reader, engine }: Tools): Readiness {
  reader.statements.column("SELECT row FROM passage LIMIT 1");
  resolve(reader, EVERYTHING);
  return { corpus: "ready", engine: engine.name, ready: true };
}
