import type { SourceFile } from "../draft.ts";
import type { SampleDocument, Special } from "./document.ts";
import type { Planned } from "./plan.ts";
import { itemPage, meetingPage } from "./print/html.ts";
import { plainText } from "./print/plain.ts";
import { reportText } from "./print/report.ts";
import { itemPageText, meetingText } from "./print/text.ts";
import { Random } from "./random.ts";
import { truthOf, type Shown, type Truth, type TruthSentence } from "./truth.ts";
import { holds } from "./topics.ts";
import type { Clerk } from "./write/clerk.ts";
import { Scene } from "./write/scene.ts";
import type { Item, Meeting, Said } from "./write/shapes.ts";
import { sentence } from "./write/speak.ts";

const RETRIEVED = "2026-11-02T06:00:00Z";
const encoder = new TextEncoder();
const NO_PANEL = "Agendas, Meetings and Minutes - ";

/** How this house's minutes of that year came to us. */
function rendering(planned: Planned): "html" | "full" | "stripped" | "table" | "plain" {
  const year = Number(planned.date.slice(0, 4));
  const years = Object.entries(planned.panel.house.prints.renderings).filter(([from]) => Number(from) <= year);
  return years.at(-1)?.[1] ?? "html";
}

function source(uri: string, url: string | null, text: string, date: string | null = null): SourceFile {
  return { uri, bytes: encoder.encode(text), retrieved: url ? RETRIEVED : null, given: { url, panel: null, date } };
}

/** All documents of a meeting: its page (or text), a second rendering now and then, and pages of single items. */
export function* meetingDocuments(planned: Planned, meeting: Meeting): Generator<SampleDocument> {
  if (planned.lone) {
    const item = meeting.items.find((i) => !i.procedural && i.body.length > 4);
    if (item) yield itemDocument(planned, meeting, item, "lone-item");
    return;
  }
  const how = rendering(planned);
  yield wholeDocument(planned, meeting, how, false);
  if (how === "html" && planned.mid % 37 === 5) yield wholeDocument(planned, meeting, "full", true);
  for (const item of meeting.items)
    if (item.cutAfter !== null && item.id % 3 > 0) yield itemDocument(planned, meeting, item, "single-of-cut");
}

function wholeDocument(planned: Planned, meeting: Meeting, how: ReturnType<typeof rendering>, second: boolean): SampleDocument {
  const { panel, date, mid } = planned;
  const { house } = panel;
  const { site, committee } = panel.namedOn(date);
  const address = second ? `${site}/ieListDocuments.aspx?MId=${mid}` : `${site}/ieListDocuments.aspx?CId=${committee}&MId=${mid}&Ver=4`;
  const given = how === "table" && mid % 4 > 0 ? date : null;
  const text =
    how === "html" ? meetingPage(meeting, house) : how === "plain" ? plainText(meeting, house) : meetingText(meeting, house, how);
  // A page that was kept as text is a file with its address beside it.
  const uri = how === "html" ? address : `${panel.id}/${how === "plain" ? `minutes-${date}` : `${mid}-${how}`}.txt`;
  const file = source(uri, how === "plain" ? null : address, text, given);
  const shown: Shown = {
    meeting,
    house,
    items: meeting.items,
    type: "meeting",
    numbers: how !== "stripped" && how !== "table",
    dated: how !== "table" || given !== null,
    panelName: how === "table" && !given ? onlyName(planned) : meeting.panelName,
    headed: true,
    timed: how !== "table",
    whole: how === "plain",
  };
  const special = [
    ...specials(planned, meeting),
    ...(how === "html" ? [] : how === "plain" ? (["plain"] as const) : ([`rendering-${how}`] as const)),
  ];
  const also: Special[] = [...(second ? (["second-rendering"] as const) : []), ...(given ? (["given-date"] as const) : [])];
  return {
    source: file,
    panel: panel.id,
    date,
    special: [...special, ...also],
    passages: second ? 0 : counted(meeting.items),
    truth: () => truthOf(shown),
  };
}

/** The name of a panel that has only ever had one. */
const onlyName = ({ panel }: Planned): string | null => {
  const { name } = panel.namedOn("2013-01-01");
  return name === panel.namedOn("2026-12-31").name ? name : null;
};

function specials(planned: Planned, meeting: Meeting): Special[] {
  const year = Number(planned.date.slice(0, 4));
  return [
    ...(meeting.draft ? (["draft"] as const) : []),
    ...(meeting.items.some((i) => i.cutAfter !== null) ? (["cut-short"] as const) : []),
    ...(planned.budget && planned.panel.house.meets.vetoes.includes(year) ? (["veto"] as const) : []),
    ...(meeting.items.some((i) => /^confirmation hearing/i.test(i.title)) ? (["hearing"] as const) : []),
  ];
}

function counted(items: readonly Item[]): number {
  const paras = items.flatMap((i) => [...i.decision, ...(i.cutAfter === null ? i.body : i.body.slice(0, i.cutAfter + 1))]);
  return paras.filter((p) => p.is === "minute" || p.is === "resolution").length;
}

/** A single item's page: no panel, no date, no number. */
function itemDocument(planned: Planned, meeting: Meeting, item: Item, special: Special): SampleDocument {
  const { panel, date } = planned;
  const { house } = panel;
  const url = `${panel.namedOn(date).site}/mgAi.aspx?ID=${item.id}`;
  const prefix = house.prints.page === "prefixed" ? NO_PANEL : "";
  const html = item.id % 2 > 0;
  const text = html ? itemPage(item, house, prefix) : itemPageText(item, house, prefix);
  const uri = html ? url : `${panel.id}/item-${item.id}.txt`;
  const shown: Shown = {
    meeting,
    house,
    items: [item],
    type: "agenda-item",
    numbers: false,
    dated: false,
    panelName: onlyName(planned),
    headed: false,
    timed: false,
    whole: true,
  };
  return { source: source(uri, url, text), panel: panel.id, date, special: [special], passages: 0, truth: () => truthOf(shown) };
}

/** A part of a report: its title and its paragraphs, with what each is about. */
interface Section {
  title: string;
  paras: { text: string; topics: readonly string[]; allowed: readonly string[] }[];
}
/** What no report asks for but to be noted. */
const FOR_NOTING = "The report is for noting.";

/** A paper of the commissioner's office with numbered paragraphs. */
export function reportDocument(planned: Planned, clerk: Clerk, seed: number): SampleDocument {
  const { panel, date } = planned;
  const scene = new Scene(planned, new Random(`${seed}/report/${panel.id}/${date}`), seed);
  const sections = reportSections(scene, clerk);
  const intro = [
    `This is an update on the work of the office since the last meeting in ${scene.monthFrom(-3)}.`,
    "The report sets out how the office has supported the Commissioner in the period.",
  ];
  const printed = sections.map(({ title, paras }) => ({ title, paras: paras.map(({ text }) => text) }));
  return {
    source: source(`${panel.id}/strategic-scrutiny-${date}.txt`, null, reportText(scene.house.place.county, date, intro, printed)),
    panel: panel.id,
    date,
    special: ["report"],
    passages: 0,
    truth: () => truthOfReport(date, intro, sections),
  };
}

/** Five topics of which the clerk can tell the panel, a section each. */
function reportSections(scene: Scene, clerk: Clerk): Section[] {
  const told = clerk.topics.filter((t) => t.clauses.has("para") && !t.panels && t.weight.some(([, w]) => w > 0));
  const topics = scene.random.shuffled(told).slice(0, 5);
  return topics.map((topic, i) => {
    const paras = (topic.clauses.get("para") ?? []).filter((l) => holds(l, scene.year));
    const facts = [clerk.clause(topic, "fact", scene), clerk.clause(topic, "fact", scene)].flatMap((c) => c ?? []);
    const title = i === 0 ? "Strategic overview" : topic.name.replace(/^the /, "").replace(/^./, (c) => c.toUpperCase());
    return {
      title,
      paras: [...paras, ...facts].map(({ template, topics, allowed }) => ({ text: sentence(scene.print(template)), topics, allowed })),
    };
  });
}

/** What is true of a report: the introduction, the sections and what is asked for are its items; nobody speaks in it. */
const truthOfReport = (date: string, intro: readonly string[], sections: readonly Section[]): Truth => ({
  documentType: "report",
  panel: undefined,
  date,
  dateBounds: [date, date],
  startTime: null,
  venue: null,
  items: [
    { number: null, title: "Issues for Consideration", procedural: false, truncated: false },
    ...sections.map(({ title }, i) => ({ number: String(i + 1), title, procedural: false, truncated: false })),
    { number: null, title: "Decision Required", procedural: true, truncated: false },
  ],
  sentences: [
    ...intro.map((text) => reported(0, text)),
    ...sections.flatMap(({ paras }, i) =>
      paras.flatMap(({ text, topics, allowed }) => text.split(/(?<=[.]) (?=[A-Z£])/).map((one) => reported(i + 1, one, topics, allowed))),
    ),
    reported(sections.length + 1, FOR_NOTING),
  ],
  actions: [],
});

function reported(item: number, text: string, topics: readonly string[] = [], allowed: readonly string[] = []): TruthSentence {
  const nobody: Pick<Said, "office" | "person" | "explicit" | "act"> = { office: null, person: null, explicit: null, act: null };
  return { text, ...nobody, item, kind: "report", alsoOffices: [], topics: [], topicsAllowed: [...new Set([...topics, ...allowed])] };
}
