import { stringify } from "yaml";
import { EVERYTHING, type Question, type SearchAnswer } from "../../corpus/model/index.ts";
import { talliesOf } from "../../web/charts/tallies.ts";
import { andTopic, searchHref, topicHref } from "../../web/links.ts";
import { facetLinks } from "../../web/views/filters.ts";
import { growthSentence } from "../../web/views/growth.ts";
import { formPairs, questionForm } from "../../web/views/question-form.ts";
import { FEW_PASSAGES } from "../../web/views/answer.ts";
import { chartHref } from "../../web/views/search.ts";
import { panelRows, sharedTopics, topicGroups } from "../../web/views/topics.ts";
import { yearBars } from "../../web/views/year-bars.ts";
import { few, figureOf, WHOLE_LIST } from "./counting.ts";
import { growthOf } from "./growth.ts";
import { hitViews } from "./hits.ts";
import { namesOf } from "./names.ts";
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
  const view = { groups: topicGroups(topics, years, today), figure: await figureOf(answers, EVERYTHING, everything, today) };
  return { template: "topics", title: "Topics", section: "topics", path: "/topics", view };
}

/** Everything on one subject: when, where, asked, promised, resolved. */
export async function topicPage(desk: Desk, asked: Asked): Promise<Page | Redirect> {
  const { answers } = desk;
  const { question } = readPage(asked, () => null);
  const topic = await answers.topic(asked.id);
  const redirect = tidiedQuestion(asked, question);
  if (redirect) return redirect;
  const [names, reference] = await Promise.all([namesOf(answers), answers.reference()]);
  const path = topicHref(topic.id);
  return {
    template: "topic",
    title: question.panel.length === 1 ? `${topic.label}, ${names.byId(question.panel[0] ?? "")}` : topic.label,
    section: "topics",
    path: "/topics",
    breadcrumbs: [{ text: "Topics", href: "/topics" }],
    view: {
      topic,
      rules: topic.rules == null ? null : stringify(topic.rules),
      taxonomy: reference.taxonomy,
      form: questionForm({ action: path, pairs: formPairs(question), panels: names.choices, label: "Narrow this topic", button: "Show" }),
      chosen: question.panel.map((id) => names.byId(id)),
      allHref: path,
      ...(await subject(desk, andTopic(question, topic.id), names, topic)),
    },
  };
}

/** What is said on a topic within a question. */
async function subject(
  { answers, today }: Desk,
  base: Question,
  names: Awaited<ReturnType<typeof namesOf>>,
  topic: { id: string; label: string },
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
  const answersOfParts = await Promise.all(parts.map(({ question }) => few(answers, question, 3)));
  const views = ({ hits }: SearchAnswer) => hitViews(answers, hits, { question: base, names, from: null });
  return {
    figure: await figureOf(answers, base, latest, today),
    growth: growth === null || latest.total < FEW_PASSAGES ? null : growthSentence(growth),
    bars: yearBars(topic.label, talliesOf(mine.series[0]?.cells ?? [], mine.coverage), base, today),
    panels: panelRows(talliesOf(all.series[0]?.cells ?? [], all.coverage), everywhere, names.byId, today),
    latest: await views(latest),
    sections: await Promise.all(
      parts.map(async ({ title, question }, i) => {
        const answer = answersOfParts[i] ?? latest;
        return { title, count: answer.total, href: searchHref(question), hits: await views(answer) };
      }),
    ),
    offices: facetLinks(latest.facets, "office", base),
    people: facetLinks(latest.facets, "person", base).slice(0, 10),
    shared: sharedTopics(table, base, topic.id, 12),
    chartHref: chartHref(base),
    searchHref: searchHref(base),
  };
}
