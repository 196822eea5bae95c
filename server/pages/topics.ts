import { EVERYTHING, questionToParams, type Question, type SearchAnswer } from "../../corpus/model/index.ts";
import { talliesOf } from "../../web/charts/tallies.ts";
import { andTopic, questionHref, searchHref, topicHref } from "../../web/links.ts";
import { facetLinks } from "../../web/views/filters.ts";
import { growthSentence } from "../../web/views/growth.ts";
import { narrowings } from "../../web/views/narrowed.ts";
import { formPairs, topicForm } from "../../web/views/question-form.ts";
import { FEW_PASSAGES } from "../../web/views/answer.ts";
import { chartHref, questionName } from "../../web/views/search.ts";
import { rulesInWords } from "../../web/views/topic-rules.ts";
import { panelGroups, raisedAt, raisedHeads, sharedTopics, topicGroups } from "../../web/views/topics.ts";
import { yearBars } from "../../web/views/year-bars.ts";
import { few, figureOf, WHOLE_LIST } from "./counting.ts";
import { growthOf } from "./growth.ts";
import { hitViews } from "./hits.ts";
import { labelsOf, namesOf } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, takesNothing, tidiedQuestion } from "./parameters.ts";

/** All topics in their groups. */
export async function topicsPage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const redirect = takesNothing(asked);
  if (redirect) return redirect;
  const [topics, years, everything] = await Promise.all([
    answers.topics(),
    answers.table({ question: EVERYTHING, rows: "topic", columns: "year", ...WHOLE_LIST }),
    few(answers, EVERYTHING, 1),
  ]);
  const view = { groups: topicGroups(topics, years), figure: await figureOf(answers, EVERYTHING, everything, today) };
  return { template: "topics", title: "Topics", section: "topics", path: "/topics", view };
}

/** Everything on one subject: when, where, asked, promised, resolved. */
export async function topicPage(desk: Desk, asked: Asked): Promise<Page | Redirect> {
  const { answers } = desk;
  const { question } = readPage(asked, () => null);
  const topic = await answers.topic(asked.id);
  const redirect = tidiedQuestion(asked, question);
  if (redirect) return redirect;
  const [names, reference, labelOf] = await Promise.all([namesOf(answers), answers.reference(), labelsOf(answers, question)]);
  const path = topicHref(topic.id);
  const narrowed = questionToParams(question).length > 0;
  const name = narrowed ? questionName(question, labelOf, [topic.label]) : topic.label;
  return {
    template: "topic",
    title: name,
    section: "topics",
    path: "/topics",
    breadcrumbs: [{ text: "Topics", href: "/topics" }],
    view: {
      topic,
      name,
      belongs: rulesInWords(topic.rules, topic.label),
      taxonomy: reference.taxonomy,
      form: topicForm({ action: path, pairs: formPairs(question), panels: names.choices }),
      chosen: narrowings(question, labelOf, (rest) => questionHref(path, rest)),
      clearHref: path,
      ...(await subject(desk, andTopic(question, topic.id), names, { id: topic.id, name })),
    },
  };
}

/** What is said on a topic within a question. */
async function subject(
  { answers, today }: Desk,
  base: Question,
  names: Awaited<ReturnType<typeof namesOf>>,
  topic: { id: string; name: string },
) {
  const everywhere = { ...base, panel: [], force: [] };
  const parts = [
    { title: "Asked", question: { ...base, act: ["question" as const] } },
    { title: "Promised", question: { ...base, act: ["undertaking" as const] } },
    { title: "Resolved", question: { ...base, kind: ["resolution" as const] } },
  ];
  const [mine, all, latest, table, growth] = await Promise.all([
    answers.trends({ question: base, series: [], by: "year" }),
    answers.trends({ question: everywhere, series: [], by: "year" }),
    few(answers, base, 5, true),
    answers.table({ question: base, rows: "topic", columns: "year", ...WHOLE_LIST }),
    growthOf(answers, base, today),
  ]);
  const byPanel = talliesOf(all.series[0]?.cells ?? [], all.coverage);
  const answersOfParts = await Promise.all(parts.map(({ question }) => few(answers, question, 3)));
  const views = ({ hits }: SearchAnswer) => hitViews(answers, hits, { question: base, names, from: null });
  return {
    figure: await figureOf(answers, base, latest, today),
    growth: growth === null || latest.total < FEW_PASSAGES ? null : growthSentence(growth),
    bars: yearBars(topic.name, talliesOf(mine.series[0]?.cells ?? [], mine.coverage), base, today),
    panelsOf: base.panel.map((id) => names.byId(id)),
    raisedAt: raisedAt(byPanel, base),
    heads: raisedHeads(base),
    panels: panelGroups(byPanel, everywhere, base.panel, names.byId),
    latest: await views(latest),
    sections: await Promise.all(
      parts.map(async ({ title, question }, i) => {
        const answer = answersOfParts[i] ?? latest;
        return { title, count: answer.total, href: searchHref(question), hits: await views(answer) };
      }),
    ),
    total: latest.total,
    items: latest.span.items,
    offices: facetLinks(latest.facets, "office", base),
    people: facetLinks(latest.facets, "person", base).slice(0, 10),
    shared: sharedTopics(table, base, topic.id, 12, "items"),
    chartHref: chartHref(base),
    searchHref: searchHref(base),
  };
}
