import type { Group, Question, SearchAnswer } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { cutAtWord } from "../../web/format.ts";
import { itemHref, meetingHref, personHref, searchHref } from "../../web/links.ts";
import type { HitView } from "../../web/views/hit.ts";
import { keywordLine, type KeywordLine } from "../../web/views/keyword-line.ts";
import { hitDatas, hitViews } from "./hits.ts";
import type { Names } from "./names.ts";

export interface GroupView {
  label: string;
  titleHref: string | null;
  href: string;
  count: number;
  hits: HitView[];
  more: number;
}
/** The passages of a page of results: in groups, as lines, or as texts. Exactly one of the three is there. */
export interface Results {
  groups: GroupView[] | null;
  groupWord: string | null;
  lines: KeywordLine[] | null;
  hits: HitView[] | null;
}
export interface Wanted {
  question: Question;
  names: Names;
  sort: string;
  group: Group | null;
  lines: boolean;
  /** The place of the first passage of the page in the whole list. */
  from: number;
}

/** How many passages stand under the heading of a group. */
const PER_GROUP = 2;
const TITLE_HREF: Readonly<Record<Group, (id: string) => string>> = { meeting: meetingHref, item: itemHref, person: personHref };

/** Makes the views of a page of results. */
export async function resultsOf(answers: Answers, answer: SearchAnswer, wanted: Wanted): Promise<Results> {
  const { question, names, sort, group, lines, from } = wanted;
  const shown = { question, names, sort: sort === "relevance" ? undefined : sort };
  if (group !== null) {
    const groups = await Promise.all((answer.groups ?? []).map((one) => groupView(answers, one, wanted)));
    return { groups, groupWord: group === "person" ? "person’s name" : group, lines: null, hits: null };
  }
  if (lines) {
    const datas = await hitDatas(answers, answer.hits, { ...shown, from });
    return { groups: null, groupWord: null, lines: datas.map((data) => keywordLine(data)), hits: null };
  }
  return { groups: null, groupWord: null, lines: null, hits: await hitViews(answers, answer.hits, { ...shown, from }) };
}

type AnswerGroup = NonNullable<SearchAnswer["groups"]>[number];

async function groupView(answers: Answers, one: AnswerGroup, { question, names, group }: Wanted): Promise<GroupView> {
  const field = group ?? "meeting";
  const narrowed = { ...question, [field]: [one.id] };
  const hits = await hitViews(answers, one.hits.slice(0, PER_GROUP), { question: narrowed, names, from: null });
  return {
    label: cutAtWord(one.label),
    titleHref: TITLE_HREF[field](one.id),
    href: searchHref(narrowed),
    count: one.passages,
    hits,
    more: one.passages - hits.length,
  };
}
