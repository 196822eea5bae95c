import { titlesOn, type MeetingAnswer, type TitleOf } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { whenOf } from "../../web/format.ts";
import { ask, itemHref, meetingHref, panelHref } from "../../web/links.ts";
import { correctionViews } from "../../web/views/corrections.ts";
import type { Crumb } from "../../web/views/frame.ts";
import { dayOf } from "../../web/views/hit.ts";
import { itemHeading, meetingHead, recordItem } from "../../web/views/meeting.ts";
import { itemFigure } from "../../web/views/record-figure.ts";
import { few } from "./counting.ts";
import { allMeetings } from "./meetings.ts";
import { namesOf, type Names } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { takesNothing } from "./parameters.ts";
import { sameSubject } from "./subject.ts";

/** With more passages than this, a meeting's page shows heads and resolutions; the text stands on the pages of its items. */
const MOST_PASSAGES = 400;

/** The minutes of a meeting as printed, with who speaks made plain. */
export async function meetingPage({ answers }: Desk, asked: Asked): Promise<Page | Redirect> {
  const meeting = await answers.meeting(asked.id);
  if (meeting.id !== asked.id) return { to: meetingHref(meeting.id), status: 301 };
  const redirect = takesNothing(asked);
  if (redirect) return redirect;
  const question = ask({ meeting: [meeting.id] });
  const [names, labels, found, all] = await Promise.all([
    namesOf(answers),
    topicLabels(answers),
    few(answers, question, 1),
    answers.count({ ...question, procedural: true }),
  ]);
  const titleOf = titlesAt(meeting, names);
  const head = meetingHead(meeting, titleOf);
  const items = meeting.items.map((item) =>
    recordItem(item, { labels, titleOf, corrections: meeting.corrections, withdrawn: meeting.withdrawn }),
  );
  const short = all.passages > MOST_PASSAGES;
  return {
    template: "meeting",
    title: head.heading,
    section: "panels",
    path: meetingHref(meeting.id),
    breadcrumbs: crumbs(meeting.panel, names),
    view: {
      head,
      corrections: correctionViews(meeting.corrections, labels),
      ...(await neighbours(answers, meeting)),
      items: short ? items.map((item) => ({ ...item, passages: item.passages.filter(({ kind }) => kind === "resolution") })) : items,
      short,
      contents: items.filter((item) => !item.procedural),
      procedure: items.filter((item) => item.procedural),
      figure: itemFigure(question, found, all.passages - found.total),
    },
  };
}

/** One item of the minutes, what was promised in it, and the same subject at this panel before and after. */
export async function itemPage({ answers }: Desk, asked: Asked): Promise<Page | Redirect> {
  const item = await answers.item(asked.id);
  if (item.id !== asked.id) return { to: itemHref(item.id), status: 301 };
  const redirect = takesNothing(asked);
  if (redirect) return redirect;
  const question = ask({ item: [item.id], procedural: item.procedural });
  const [names, labels, found, meeting] = await Promise.all([
    namesOf(answers),
    topicLabels(answers),
    few(answers, question, 1),
    answers.meeting(item.meeting.id),
  ]);
  const heading = itemHeading(item);
  const when = whenOf(meeting);
  const titleOf = titlesAt(meeting, names);
  return {
    template: "item",
    title: `${heading}: ${meeting.panel ? names.short(meeting.panel) : "panel not known"}, ${when}`,
    section: "panels",
    path: itemHref(item.id),
    breadcrumbs: [...crumbs(meeting.panel, names), { text: when, href: meetingHref(meeting.id) }],
    view: {
      heading,
      head: meetingHead(meeting, titleOf),
      meetingHref: meetingHref(meeting.id),
      item: recordItem(item, { labels, titleOf, corrections: item.corrections, withdrawn: item.withdrawn }),
      figure: itemFigure(question, found, 0),
      subject: await sameSubject(answers, item, meeting, labels),
    },
  };
}

/** Titles of office-holders as at the day of a meeting. */
export function titlesAt(meeting: MeetingAnswer, { holders }: Names): TitleOf {
  return titlesOn(dayOf(meeting, meeting.force), holders);
}

export async function topicLabels(answers: Answers): Promise<Map<string, string>> {
  return new Map((await answers.topics()).map(({ id, label }) => [id, label]));
}

export function crumbs(panel: MeetingAnswer["panel"] | { id: string; name: string }, names: Names): Crumb[] {
  return panel
    ? [
        { text: "Panels", href: "/panels" },
        { text: names.short(panel), href: panelHref(panel.id) },
      ]
    : [{ text: "Panels", href: "/panels" }];
}

/** The meetings of the same panel before and after this one; what has no day has no place among them. */
async function neighbours(answers: Answers, meeting: MeetingAnswer) {
  if (meeting.panel === null || meeting.date === null) return { previous: null, next: null };
  const meetings = (await allMeetings(answers, ask({ panel: [meeting.panel.id] }))).filter(({ date }) => date !== null);
  const at = meetings.findIndex(({ id }) => id === meeting.id);
  const link = (i: number) => {
    const one = at < 0 ? undefined : meetings[i];
    return one ? { text: whenOf(one), href: meetingHref(one.id) } : null;
  };
  return { previous: link(at + 1), next: link(at - 1) };
}
