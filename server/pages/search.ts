import { GROUPS, KIND_LABELS, questionToParams, SORTS, type Question, type SearchAnswer, type Span } from "../../corpus/model/index.ts";
import type { ParameterReader } from "../../corpus/questions/parameters.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { counted, number } from "../../web/format.ts";
import { ask, searchHref, shown as pairsOf, type Presentation } from "../../web/links.ts";
import { answerBox, nothingFound, type NothingFound, type PlaceNamer } from "../../web/views/answer.ts";
import { figureLine, panelsHeld } from "../../web/views/figure.ts";
import { chosenFilters, clearedHref, filterGroups, filterKept, filterLabels } from "../../web/views/filters.ts";
import { pager } from "../../web/views/pager.ts";
import { formPairs, questionForm } from "../../web/views/question-form.ts";
import { chartHref, exportHref, hints, questionName, readLine, saidToggles, titleLinks, toggles } from "../../web/views/search.ts";
import { foundBy, meetingsHeld, outOf, type OutOf } from "./counting.ts";
import { knownAs } from "./known.ts";
import { namesOf, placesIn, type Names } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, takePageNumber, tidiedQuestion } from "./parameters.ts";
import { resultsOf } from "./results.ts";

const PER_PAGE = 20;
const VIEWS = ["text", "lines"] as const;
const CHOICES = {
  sort: [
    { value: "relevance", text: "Most relevant" },
    { value: "newest", text: "Newest" },
    { value: "oldest", text: "Oldest" },
  ],
  group: [
    { value: "none", text: "None" },
    { value: "meeting", text: "Meeting" },
    { value: "item", text: "Item" },
    { value: "person", text: "Person" },
  ],
  view: [
    { value: "text", text: "Text" },
    { value: "lines", text: "Lines" },
  ],
};

/** Has this come up before, where, when, who said it. */
export async function searchPage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const { question, shown } = readPage(asked, takeShown);
  const { sort, group, view, page } = shown;
  const presentation: Presentation = {
    sort: sort === "relevance" ? undefined : sort,
    group: group ?? undefined,
    view: view === "text" ? undefined : view,
  };
  const redirect = tidiedQuestion(asked, question, { ...presentation, page });
  if (redirect) return redirect;
  const [answer, names, topics, places] = await Promise.all([
    answers.search({ question, sort, group, page, perPage: PER_PAGE }),
    namesOf(answers),
    answers.topics(),
    placesIn(answers, question),
  ]);
  const labelOf = filterLabels(answer.facets, places);
  const name = questionName(question, labelOf);
  const listed = group === null ? answer.total : (answer.totalGroups ?? 0);
  const out = await outOf(answers, question, answer.total);
  const turned = pager(listed, page, PER_PAGE, (n) => searchHref(question, { ...presentation, page: n }));
  return {
    template: "search",
    title: titleOf(name, answer.total, page, Math.ceil(listed / PER_PAGE)),
    section: "search",
    path: "/search",
    personal: true,
    view: {
      name,
      form: questionForm({ action: "/search", pairs: formPairs(question, pairsOf(presentation)), panels: names.choices }),
      read: readLine(answer.read, question),
      hints: hints(question, answer.suggestion, await knownAs(answers, question, topics)),
      titles: titleLinks(answer.titles, names.short),
      ...(await verdictOf({ answers, today }, question, answer, names, labelOf, out)),
      figure: figureLine({ question, found: foundBy(answer), ...out, today }),
      filters: filterGroups(answer.facets, question, { panel: names.panels.length, topic: topics.length }),
      kept: filterKept(question, presentation),
      chosen: chosenFilters(question, presentation, labelOf),
      clearHref: clearedHref(question, presentation),
      sorts: toggles("/search", question, presentation, "sort", CHOICES.sort),
      groupings: toggles("/search", question, presentation, "group", CHOICES.group),
      views: toggles("/search", question, presentation, "view", CHOICES.view),
      said: saidToggles(question, presentation),
      ...(await resultsOf(answers, answer, { question, names, sort, group, lines: view === "lines", from: (page - 1) * PER_PAGE + 1 })),
      first: page === 1,
      page,
      beyond: page > 1 && (page - 1) * PER_PAGE >= listed,
      firstHref: searchHref(question, presentation),
      pager: turned,
      chartHref: chartHref(question),
      exportHref: exportHref(question),
    },
  };
}

/** How the list is shown. `group=none` is what the form of another page may say for no group. */
function takeShown(reader: ParameterReader) {
  const group = reader.oneOf("group", ["none", ...GROUPS], "none");
  return {
    sort: reader.oneOf("sort", SORTS, "relevance"),
    group: group === "none" ? null : group,
    view: reader.oneOf("view", VIEWS, "text"),
    page: takePageNumber(reader),
  };
}

function titleOf(name: string, total: number, page: number, pages: number): string {
  const place = page > 1 ? ` (page ${number(page)} of ${number(Math.max(pages, 1))})` : "";
  return `${name}: ${counted(total, "passage")}${place}`;
}

type LabelOf = (name: string, value: string) => string;

/** The answer box; or, when nothing was found, what is held and what would help. */
async function verdictOf(
  { answers, today }: Pick<Desk, "answers" | "today">,
  question: Question,
  answer: SearchAnswer,
  names: Names,
  labelOf: LabelOf,
  { coverage, more }: OutOf,
) {
  if (answer.total > 0) {
    const held = { panels: panelsHeld(coverage), years: new Set(coverage.map(({ period }) => period)) };
    return { answer: answerBox(answer, question, held, await placesOf(answers, answer.span, names), today), nothing: null };
  }
  const held = meetingsHeld(coverage);
  return {
    answer: null,
    nothing: nothingFound(question, held, scopeOf(question, labelOf), await removals(answers, question, labelOf), more),
  };
}

/** Names where the first and the latest passage are from: without a panel, the body as printed, and that it is no minutes. */
async function placesOf(answers: Answers, { first, last }: Span, names: Names): Promise<PlaceNamer> {
  const strange = [first, last].flatMap((at) => (at !== null && at.panel === null ? [at.meeting] : []));
  const records = await Promise.all([...new Set(strange)].map((id) => answers.meeting(id)));
  const report = ` (${KIND_LABELS.report.toLowerCase()})`;
  const bodies = new Map(
    records.map(({ id, body, documentType }) => [id, `${body ?? "panel not known"}${documentType === "report" ? report : ""}`]),
  );
  return ({ meeting, panel }) => (panel === null ? (bodies.get(meeting) ?? "panel not known") : names.short(panel));
}

/** Where and when was looked, in words: ` (Lancashire, 2022)`; nothing where it was everywhere and at all times. */
function scopeOf({ panel, force, year, from, to }: Question, labelOf: LabelOf): string {
  const words = questionToParams(ask({ panel, force, year, from, to })).map(([name, value]) => labelOf(name, value));
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

/** What each filter that is on keeps away: at most eight are tried. */
async function removals(answers: Answers, question: Question, labelOf: LabelOf): Promise<NothingFound["removals"]> {
  const filters = chosenFilters(question, {}, labelOf).slice(0, 8);
  const counts = await Promise.all(filters.map(({ rest }) => answers.count(rest)));
  return filters.map(({ label, href }, i) => ({ text: label, href, count: counts[i]?.passages ?? 0 }));
}
