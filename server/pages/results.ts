import type { Group, Question, SearchAnswer } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { counted, cutAtWord, longWhenOf, number } from "../../web/format.ts";
import { itemHref, meetingHref, personHref, searchHref } from "../../web/links.ts";
import { hitView, panelIn, type HitData, type HitView } from "../../web/views/hit.ts";
import { keywordLine, type KeywordLine } from "../../web/views/keyword-line.ts";
import { hitDatas } from "./hits.ts";
import type { Names } from "./names.ts";

export interface GroupView {
  label: string;
  titleHref: string | null;
  href: string;
  count: number;
  shown: Shown;
  more: number;
}
/** Passages as lines or as texts: exactly one of the two is there. */
interface Shown {
  lines: KeywordLine[] | null;
  hits: HitView[] | null;
}
/** The passages of a page of results, in groups or not. */
export interface Results {
  groups: GroupView[] | null;
  groupWord: string | null;
  /** How many groups there are, and what stands in none of them. */
  groupNote: string | null;
  shown: Shown | null;
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
  const { question, names, group, lines, from } = wanted;
  const sort = wanted.sort === "relevance" ? undefined : wanted.sort;
  if (group === null) {
    const shown = shownAs(lines, await hitDatas(answers, answer.hits, { question, names, sort, from }));
    return { groups: null, groupWord: null, groupNote: null, shown };
  }
  const [groups, groupNote] = await Promise.all([
    Promise.all((answer.groups ?? []).map((one) => groupView(answers, one, { ...wanted, group }))),
    NOTES[group](answers, answer, question),
  ]);
  return { groups, groupWord: group === "person" ? "person’s name" : group, groupNote, shown: null };
}

const shownAs = (lines: boolean, datas: readonly HitData[]): Shown => ({
  lines: lines ? datas.map((data) => keywordLine(data)) : null,
  hits: lines ? null : datas.map((data) => hitView(data)),
});

/** What the number of groups is beside the numbers of the answer: a lone item or a report is no meeting held, and not every passage has a speaker with a name. */
const NOTES: Readonly<Record<Group, (answers: Answers, answer: SearchAnswer, question: Question) => Promise<string>>> = {
  async meeting(_, { totalGroups = 0, span }) {
    const others = totalGroups - span.meetings;
    const more = others === 0 ? "" : ` and ${number(others)} that ${others === 1 ? "is" : "are"} no whole meeting (single items, reports)`;
    return `${counted(span.meetings, "meeting")} held${more}.`;
  },
  async item(_, { totalGroups = 0 }) {
    return `${counted(totalGroups, "agenda item")}.`;
  },
  async person(answers, { totalGroups = 0, total }, question) {
    const named = await answers.countNamed(question);
    const others = total - named;
    const rest = others === 0 ? "" : ` The other ${number(others)} stand in no group: no speaker is given there, or only an office.`;
    return `${counted(totalGroups, "person", "people")}, in ${number(named)} of ${counted(total, "passage")}.${rest}`;
  },
};

type AnswerGroup = NonNullable<SearchAnswer["groups"]>[number];

async function groupView(
  answers: Answers,
  one: AnswerGroup,
  { question, names, group, lines }: Wanted & { group: Group },
): Promise<GroupView> {
  const narrowed = { ...question, [group]: [one.id] };
  const datas = await hitDatas(answers, one.hits.slice(0, PER_GROUP), { question: narrowed, names, from: null });
  return {
    label: cutAtWord(labelOf(group, one.label, datas)),
    titleHref: TITLE_HREF[group](one.id),
    href: searchHref(narrowed),
    count: one.passages,
    shown: shownAs(lines, datas),
    more: one.passages - datas.length,
  };
}

/**
 * A meeting is called as on its own page (what the API calls it is for machines), a person with the panels: several may have one name.
 */
function labelOf(group: Group, label: string, datas: readonly HitData[]): string {
  const [first] = datas;
  if (!first || group === "item") return label;
  if (group === "meeting") return `${first.hit.panel?.name ?? "Panel not known"}, ${longWhenOf(first.when)}`;
  return [label, ...new Set(datas.map(({ hit, panelName }) => panelIn(hit.panel, panelName)))].join(", ");
}
