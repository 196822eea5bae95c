import type { Hit, Question } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { findMatches } from "../../corpus/text/match-query.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { words } from "../../corpus/text/words.ts";
import { hitView, type HitData, type HitView, type When } from "../../web/views/hit.ts";
import type { Names } from "./names.ts";

export interface ShownHits {
  question: Question;
  names: Names;
  sort?: string | undefined;
  /** The place of the first hit in the whole list; null where the list is no result of the question. */
  from: number | null;
  whole?: boolean;
}

/** Makes the views of hits. */
export async function hitViews(answers: Answers, hits: readonly Hit[], shown: ShownHits): Promise<HitView[]> {
  return (await hitDatas(answers, hits, shown)).map((data) => hitView(data));
}

/** What views of hits are made of: their words marked, and what is known of the time of undated ones. */
export async function hitDatas(answers: Answers, hits: readonly Hit[], shown: ShownHits): Promise<HitData[]> {
  const { question, names, sort, from, whole = false } = shown;
  const query = parseQuery(question.q);
  const whens = await whensOf(answers, hits);
  return hits.map((hit, i) => ({
    hit,
    marks: findMatches(query, words(hit.text)),
    when: whens.get(hit.meeting.id) ?? whenOfHit(hit),
    question,
    sort,
    place: from === null ? null : from + i,
    panelName: names.short,
    holders: names.holders,
    whole,
  }));
}

/** When each meeting was. Only an undated one is looked up: its record knows the bounds. */
export async function whensOf(answers: Answers, hits: readonly Hit[]): Promise<Map<string, When>> {
  const ids = [...new Set(hits.filter((hit) => hit.meeting.date === null).map((hit) => hit.meeting.id))];
  const records = await Promise.all(ids.map((id) => answers.meeting(id)));
  return new Map(records.map((record) => [record.id, record]));
}

const whenOfHit = ({ meeting }: Hit): When => ({ ...meeting, dateNotBefore: null, dateNotAfter: null });
