import { InvalidError, type MeetingSummary, type Question } from "../../corpus/model/index.ts";
import type { ParameterReader } from "../../corpus/questions/parameters.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { monthOf } from "../../web/format.ts";
import { ask, coverageHref, panelHref, searchHref, topicHref } from "../../web/links.ts";
import { meetingRows } from "../../web/views/meetings.ts";
import { questionForm } from "../../web/views/question-form.ts";
import { arrivingLinks, returningLinks, type RecurringLink } from "../../web/views/recurring.ts";
import { few } from "./counting.ts";
import { namesOf, type Names } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, tidiedQuestion } from "./parameters.ts";
import { arriving, elsewhere, returning, type Arriving, type Returning } from "./recurring.ts";

const EXAMPLES = 'For example LCJB, "conflict of interest", section 106, a name';
/** Entries in each list. */
const SHOWN = 5;
/** Where the lists of all panels stand whole. */
const ALL = "/?show=all";

/** Ask a question, or see at once what is new and what is held. With a panel: that panel's desk. */
export async function homePage(desk: Desk, asked: Asked): Promise<Page | Redirect> {
  const { answers } = desk;
  const { question, shown } = readPage(asked, takeShown, ["panel"]);
  const redirect = tidiedQuestion(asked, question, { show: shown.show ?? undefined });
  if (redirect) return redirect;
  const id = question.panel[0] ?? null;
  // What is not known has no desk: here a panel is meant.
  if (id === "none") throw new InvalidError([{ parameter: "panel", message: "must be a panel that is known" }]);
  const names = await namesOf(answers);
  // A panel that there is not is a fault of the question; only in a path it is nothing found.
  const [held, latest] = await Promise.all([few(answers, question, 1), latestMinutes(answers, question, names)]);
  const panel = id === null ? null : await answers.panel(id);
  const lists =
    panel === null ? await everywhere(desk, names, shown.show === "all" ? Infinity : SHOWN) : await atPanel(desk, panel.id, names);
  return {
    template: "home",
    title: panel === null ? "What have Police and Crime Panels said?" : `${names.short(panel)}: desk`,
    section: null,
    path: "/",
    view: {
      panel: panel && { name: panel.name, short: names.short(panel), href: panelHref(panel.id) },
      form: questionForm({ action: "/search", pairs: id === null ? [] : [["panel", id]], panels: names.choices, hint: EXAMPLES }),
      held: {
        passages: held.total,
        passagesHref: searchHref(question),
        meetings: held.span.meetings,
        meetingsHref: coverageHref(question),
        panels: panel === null ? names.panels.length : null,
        from: held.span.first && monthOf(held.span.first.date),
        to: held.span.last && monthOf(held.span.last.date),
        undated: held.span.undated,
        undatedHref: searchHref({ ...question, undated: true }),
      },
      panels: names.panels.map((one) => ({ id: one.id, name: names.short(one), chosen: one.id === id })),
      latest,
      ...lists,
    },
  };
}

function takeShown(reader: ParameterReader) {
  return { panel: reader.one("panel"), show: reader.oneOf("show", ["all"], null) };
}

/** The first of a list, how many there are, and where all of them stand. */
interface Listed {
  links: RecurringLink[];
  total: number;
  allHref: string;
}
interface Lists {
  returning: Listed;
  fresh: Listed | null;
  /** Null: the panel did not meet of late, so that nothing is compared. */
  elsewhere: Listed | null;
  panelNames: Record<string, string>;
}

async function atPanel({ answers, today }: Desk, panel: string, names: Names): Promise<Lists> {
  const [often, others] = await Promise.all([returning(answers, panel, today), elsewhere(answers, panel, today)]);
  const all = `${panelHref(panel)}#next`;
  return {
    returning: listed(returningLinks(often), all),
    fresh: null,
    elsewhere: others && listed(arrivingLinks(others), all),
    panelNames: { [panel]: names.byId(panel) },
  };
}

const listed = (links: RecurringLink[], allHref: string, shown = SHOWN): Listed => ({
  links: links.slice(0, shown),
  total: links.length,
  allHref,
});

async function everywhere({ answers, today }: Desk, names: Names, shown: number): Promise<Lists> {
  const { often, fresh } = await trendsOf(answers, today);
  return {
    returning: listed(returningLinks(often), `${ALL}#returning`, shown),
    fresh: listed(arrivingLinks(fresh), `${ALL}#new`, shown),
    elsewhere: null,
    panelNames: Object.fromEntries(often.map(({ panel }) => [panel, names.byId(panel)])),
  };
}

interface Trends {
  often: Returning[];
  fresh: Arriving[];
}
const kept = new WeakMap<Answers, { state: string; value: Promise<Trends> }>();

/** What returns and what is new over all panels: asked once for each state of the corpus and day. */
async function trendsOf(answers: Answers, today: string): Promise<Trends> {
  const state = JSON.stringify([today, await answers.stats()]);
  const known = kept.get(answers);
  if (known?.state === state) return known.value;
  const value = findTrends(answers, today);
  kept.set(answers, { state, value });
  return value.catch((error: unknown) => {
    kept.delete(answers);
    throw error;
  });
}

async function findTrends(answers: Answers, today: string): Promise<Trends> {
  const [often, fresh] = await Promise.all([returning(answers, null, today), arriving(answers, today)]);
  return { often: varied(often), fresh };
}

/** At most one topic of a panel and one panel of a topic, so that five lines say five things; then the rest. */
function varied(all: readonly Returning[]): Returning[] {
  const seen = new Set<string>();
  const first = all.filter(({ topic, panel }) => {
    if (seen.has(topic) || seen.has(panel)) return false;
    seen.add(topic).add(panel);
    return true;
  });
  return [...first, ...all.filter((one) => !first.includes(one))];
}

async function latestMinutes(answers: Answers, question: Question, names: Names) {
  const { rows } = await answers.meetings(question, { page: 1, perPage: SHOWN });
  return Promise.all(rows.map((meeting, i) => latestOf(answers, meeting, meetingRows(rows)[i], names)));
}

async function latestOf(answers: Answers, meeting: MeetingSummary, row: ReturnType<typeof meetingRows>[number] | undefined, names: Names) {
  const { facets } = await few(answers, ask({ meeting: [meeting.id] }), 1, true);
  const topics = facets.topic.slice(0, 3).map(({ id, label }) => ({ label, href: topicHref(id) }));
  return { ...row, panelName: meeting.panel ? names.short(meeting.panel) : "Panel not known", topics };
}
