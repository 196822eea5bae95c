import type { Item, MeetingAnswer, Passage, Question, SearchAnswer } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { cutAtWord, whenOf } from "../../web/format.ts";
import { ask, itemHref, searchHref, topicHref } from "../../web/links.ts";
import { dayAfter, dayBefore } from "./growth.ts";
import { whensOf } from "./hits.ts";

/** Items shown on either side of one; all of them stand in the list that is linked. */
const NEAREST = 6;
/** A topic is what an item is about when it stands on this share of its passages. */
const SUBJECT_SHARE = 0.5;

/** The question of what was surely before a meeting: by its day, or the earlier bound of what is known of it. Null where nothing is. */
export function earlierThan(question: Question, { dateNotBefore }: Pick<MeetingAnswer, "dateNotBefore">): Question | null {
  return dateNotBefore === null ? null : { ...question, to: dayBefore(dateNotBefore) };
}

/** The same of what was surely after it. */
export function laterThan(question: Question, { dateNotAfter }: Pick<MeetingAnswer, "dateNotAfter">): Question | null {
  return dateNotAfter === null ? null : { ...question, from: dayAfter(dateNotAfter) };
}

/**
 * The topics that an item is about: those on half of its passages or more, else the commonest ones. What only one passage
 * of many mentions leads to all that anybody ever mentioned, and away from the subject.
 */
export function subjectOf(passages: readonly Pick<Passage, "kind" | "topics">[]): string[] {
  const counted = passages.filter(({ kind }) => kind !== "heading");
  const counts = new Map<string, number>();
  for (const { id } of counted.flatMap(({ topics }) => topics)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const least = Math.min(counted.length * SUBJECT_SHARE, Math.max(...counts.values()));
  return [...counts].filter(([, count]) => count >= least).map(([id]) => id);
}

export interface SameSubject {
  topics: { label: string; href: string }[];
  earlier: SubjectRow[];
  later: SubjectRow[];
  /** All items on it at this panel, this one too. */
  all: { count: number; href: string };
}
interface SubjectRow {
  when: string;
  text: string;
  href: string;
  passages: number;
  passagesHref: string;
}

/** Items of the same panel on the same subject, the nearest before and after. Null where the panel or the subject is not known. */
export async function sameSubject(
  answers: Answers,
  item: Item,
  meeting: MeetingAnswer,
  labels: ReadonlyMap<string, string>,
): Promise<SameSubject | null> {
  const topics = subjectOf(item.passages);
  if (meeting.panel === null || topics.length === 0) return null;
  const question = ask({ panel: [meeting.panel.id], topic: topics.map((id) => [id]) });
  const [earlier, later, { items }] = await Promise.all([
    nearest(answers, earlierThan(question, meeting), "newest"),
    nearest(answers, laterThan(question, meeting), "oldest"),
    answers.count(question),
  ]);
  return {
    topics: topics.map((id) => ({ label: labels.get(id) ?? id, href: topicHref(id) })),
    earlier,
    later,
    all: { count: items, href: searchHref(question, { group: "item", sort: "newest" }) },
  };
}

async function nearest(answers: Answers, question: Question | null, sort: "newest" | "oldest"): Promise<SubjectRow[]> {
  if (question === null) return [];
  const parts = { facets: false, titles: false, suggestion: false };
  const { groups = [] } = await answers.search({ question, sort, group: "item", page: 1, perPage: NEAREST, parts });
  const whens = await whensOf(
    answers,
    groups.flatMap(({ hits }) => hits.slice(0, 1)),
  );
  return groups.flatMap((group) => subjectRow(group, question, whens));
}

type ItemGroup = NonNullable<SearchAnswer["groups"]>[number];

function subjectRow(
  { id, label, passages, hits }: ItemGroup,
  question: Question,
  whens: Awaited<ReturnType<typeof whensOf>>,
): SubjectRow[] {
  const [first] = hits;
  if (first === undefined) return [];
  return [
    {
      when: whenOf(whens.get(first.meeting.id) ?? first.meeting),
      text: cutAtWord(label),
      href: itemHref(id),
      passages,
      passagesHref: searchHref({ ...ask({ topic: question.topic }), item: [id] }),
    },
  ];
}
