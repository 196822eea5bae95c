import type { MeetingAnswer, PassageAnswer, Question, Sort } from "../../corpus/model/index.ts";
import { namesTime } from "../../corpus/questions/read-question.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { counted, longDate, share } from "../../web/format.ts";
import { ask, meetingHref, passageHref, searchHref, type Presentation } from "../../web/links.ts";
import type { Piece } from "../../web/views/figure.ts";
import { heldFor, meetingsHeld } from "./counting.ts";
import { earlierThan, laterThan } from "./subject.ts";

/** The way back to the results in which a passage was found, and to its neighbours there. Null without a question. */
export interface Around {
  back: { text: string; href: string; count: number };
  place: string | null;
  previous: string | null;
  next: string | null;
}

/** How far into the results a passage is looked for when its place is not said, or is no longer right. */
const LOOKED_AT = 100;

/** Finds the neighbours of a passage among the results of a question. */
export async function around(
  answers: Answers,
  id: string,
  question: Question,
  { sort, place }: { sort: Sort; place: number | null },
): Promise<Around | null> {
  if (!asksSomething(question)) return null;
  const presentation: Presentation = { sort: sort === "relevance" ? undefined : sort };
  const parts = { facets: false, titles: false, suggestion: false };
  const nth = (page: number, perPage: number) => answers.search({ question, sort, group: null, page, perPage, parts });
  const at = place === null ? null : (await nth(place, 1)).hits[0]?.id;
  const first = at === id ? null : await nth(1, LOOKED_AT);
  const found = first === null ? place : first.hits.findIndex((hit) => hit.id === id) + 1 || null;
  const [before, after] = await Promise.all([found !== null && found > 1 ? nth(found - 1, 1) : null, nth((found ?? 0) + 1, 1)]);
  const { total } = after;
  const page = found === null ? 1 : Math.ceil(found / 20);
  const link = (hit: { id: string } | undefined, n: number) =>
    hit ? passageHref(hit.id, question, { ...presentation, page: String(n) }) : null;
  return {
    back: { text: `Back to ${counted(total, "result")}`, href: searchHref(question, { ...presentation, page }), count: total },
    place: found === null ? null : `${found} of ${total}`,
    previous: found === null ? null : link(before?.hits[0], found - 1),
    next: found === null ? null : link(after.hits[0], found + 1),
  };
}

function asksSomething(question: Question): boolean {
  const { q, panel, force, topic, office, person, act, kind, meeting, item, passage, undated, quarter } = question;
  const lists = [panel, force, topic, office, person, act, kind, meeting, item, passage];
  return q !== null || undated || quarter !== null || namesTime(question) || lists.some((list) => list.length > 0);
}

/** Whether its subject came back at its panel, and when it was first raised there; null where that cannot be told. */
export interface Story {
  cameBack: Piece[] | null;
  firstRaised: Piece[] | null;
  /** Why nothing can be said, in words. */
  why: string | null;
}

/** Of undated minutes what is known of their day tells what was surely later, and what earlier. */
export async function storyOf(answers: Answers, { panel, topics }: PassageAnswer, meeting: MeetingAnswer): Promise<Story> {
  const untold = (why: string): Story => ({ cameBack: null, firstRaised: null, why });
  if (panel === null) return untold("What came later cannot be told: the panel of these minutes is not known.");
  if (topics.length === 0) return untold("This passage has no topic by which it could be followed.");
  const subject = ask({ panel: [panel.id], topic: topics.map(({ id }) => [id]) });
  const later = laterThan(subject, meeting);
  const earlier = earlierThan(subject, meeting);
  if (later === null && earlier === null) return untold("What came later cannot be told: nothing is known of the day of these minutes.");
  const [cameBack, first] = await Promise.all([later && cameBackIn(answers, later), earlier && firstRaisedIn(answers, earlier)]);
  return { cameBack, firstRaised: first, why: null };
}

async function cameBackIn(answers: Answers, later: Question): Promise<Piece[]> {
  const [{ meetings }, held] = await Promise.all([answers.count(later), heldFor(answers, later)]);
  const of = meetingsHeld(held);
  if (of === 0) return [{ text: "No later meeting is held." }];
  return [
    { text: "Its topics came back in " },
    { text: share(meetings, of), href: searchHref(later, { group: "meeting" }), count: meetings, unit: "meetings" },
    { text: ` later ${of === 1 ? "meeting" : "meetings"} held at this panel.` },
  ];
}

async function firstRaisedIn(answers: Answers, earlier: Question): Promise<Piece[]> {
  const parts = { facets: false, titles: false, suggestion: false };
  const { span, hits } = await answers.search({ question: earlier, sort: "oldest", group: null, page: 1, perPage: 1, parts });
  if (span.first === null) return [{ text: "Not raised here earlier, in the minutes held." }];
  const [first] = hits;
  return [
    { text: "First raised here " },
    { text: longDate(span.first.date), href: first ? passageHref(first.id) : meetingHref(span.first.meeting) },
    { text: "." },
  ];
}
