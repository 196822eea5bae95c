import { EVERYTHING, type Office, type PanelSummary } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { ask, coverageHref, forceHref, outsideHref, panelHref, searchHref } from "../../web/links.ts";
import { problemRows } from "../../web/views/coverage.ts";
import { meetingRows } from "../../web/views/meetings.ts";
import { panelFacts, topicsByYear, yearsHeld } from "../../web/views/panels.ts";
import { termRows, type TermRow } from "../../web/views/people.ts";
import { questionForm } from "../../web/views/question-form.ts";
import { few, figureOf, WHOLE_LIST } from "./counting.ts";
import { namesOf, type Names } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, takesNothing, tidiedQuestion } from "./parameters.ts";
import { elsewhere, LAST_MEETINGS, RETURNING_IN, returning } from "./recurring.ts";
import { arrivingLinks, returningLinks } from "../../web/views/recurring.ts";

/** Topics in the table of a panel; the rest are behind "all". */
const TOPICS = 15;
const MEETINGS = 12;

/** All panels of which something is held. */
export async function panelsPage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const redirect = takesNothing(asked);
  if (redirect) return redirect;
  const names = await namesOf(answers);
  const everything = await few(answers, EVERYTHING, 1);
  const view = {
    rows: names.panels.map((panel) => ({
      ...panel,
      ...linksOf(panel),
      force: panel.force && { name: panel.force.name, href: forceHref(panel.force.id) },
    })),
    figure: await figureOf(answers, EVERYTHING, everything, today),
  };
  return { template: "panels", title: "Panels", section: "panels", path: "/panels", view };
}

function linksOf({ id }: PanelSummary) {
  const question = ask({ panel: [id] });
  return { href: panelHref(id), passagesHref: searchHref(question), meetingsHref: coverageHref(question) };
}

/** Brief me on this panel before its next meeting. */
export async function panelPage(desk: Desk, asked: Asked): Promise<Page | Redirect> {
  const { answers, today } = desk;
  const { shown } = readPage(asked, (reader) => ({ show: reader.oneOf("show", ["all"], null) }), []);
  const panel = await answers.panel(asked.id);
  const redirect = tidiedQuestion(asked, EVERYTHING, { show: shown.show ?? undefined });
  if (redirect) return redirect;
  const names = await namesOf(answers);
  const question = ask({ panel: [panel.id] });
  const [found, table, coverage, problems, meetings] = await Promise.all([
    few(answers, question, 1),
    answers.table({ question, rows: "topic", columns: "year", ...WHOLE_LIST }),
    answers.coverage(panel.id),
    answers.problems(question),
    answers.meetings(question, { page: 1, perPage: MEETINGS }),
  ]);
  return {
    template: "panel",
    title: panel.name,
    section: "panels",
    path: "/panels",
    breadcrumbs: [{ text: "Panels", href: "/panels" }],
    view: {
      panel,
      ...factsOf(panel, names),
      force: panel.force && { name: panel.force.name, href: forceHref(panel.force.id) },
      form: questionForm({ action: "/search", pairs: [["panel", panel.id]], panels: names.choices }),
      figure: await figureOf(answers, question, found, today),
      years: yearsHeld(coverage, panel.id, today),
      ...(await beforeNextMeeting(desk, panel.id)),
      topics: topicsByYear(table, question, shown.show === "all" ? table.rows.length : TOPICS, today),
      topicsTotal: table.rows.length,
      allTopicsHref: shown.show === null && table.rows.length > TOPICS ? `${panelHref(panel.id)}?show=all` : null,
      meetings: meetingRows(meetings.rows),
      moreMeetings: meetings.total > MEETINGS ? { count: meetings.total, href: coverageHref(question) } : null,
      offices: await officesAt(answers, panel.id, names),
      problems: problemRows(problems, question),
      coverageHref: coverageHref(question),
    },
  };
}

function factsOf(panel: PanelSummary, names: Names) {
  const { site, ...facts } = panelFacts(names.rows, panel);
  return { ...facts, site: outsideHref(site) };
}

/** What an officer wants to know in front of a meeting: the last one, what returns, what others speak of. */
export async function beforeNextMeeting({ answers, today }: Desk, panel: string) {
  const [held, often, others, last] = await Promise.all([
    answers.meetings(ask({ panel: [panel] }), { page: 1, perPage: 50 }),
    returning(answers, panel, today),
    elsewhere(answers, panel, today),
    answers.lastMeetings(LAST_MEETINGS, panel),
  ]);
  return {
    last: meetingRows(held.rows).find((_, at) => held.rows[at]?.whole === true && held.rows[at].date !== null) ?? null,
    returning: returningLinks(often),
    elsewhere: others && arrivingLinks(others),
    rule: { last: LAST_MEETINGS, in: RETURNING_IN, held: last.get(panel)?.length ?? 0 },
  };
}

const CHAIRS_AND_COMMISSIONERS = ["commissioner", "deputy-commissioner", "chair", "vice-chair"] as const satisfies readonly Office[];

/** Who chaired the panel and who was commissioner, by time. */
async function officesAt(answers: Answers, panel: string, { holders }: Names): Promise<TermRow[]> {
  const { rows } = await answers.people({ office: [...CHAIRS_AND_COMMISSIONERS], panel: [panel], force: [] }, WHOLE_LIST);
  return termRows(rows, CHAIRS_AND_COMMISSIONERS, holders);
}
