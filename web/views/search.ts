import { questionToParams, type Question, type Read, type SearchAnswer } from "../../corpus/model/index.ts";
import { counted, cutAtWord, dateRange, longDate } from "../format.ts";
import { href, itemHref, personHref, questionHref, searchHref, topicHref, type Presentation } from "../links.ts";
import { hasWords, type PanelNamer } from "./answer.ts";
import { panelIn } from "./hit.ts";

/** What is called by where and when it was: several such names in one title would run into each other, so their number stands there. */
const COUNTED_IN_TITLES: Readonly<Record<string, string>> = { meeting: "meeting", item: "agenda item", passage: "passage" };

/** The title of a question in words: `LCJB`, `LCJB, Lancashire`, `All passages`; `about` is what it is about beside, and stands first. */
export function questionName(question: Question, labelOf: (name: string, value: string) => string, about: readonly string[] = []): string {
  const filters = questionToParams(question).filter(([name]) => !["q", "procedural", "said"].includes(name));
  const { from, to } = question;
  const labels = filters.flatMap(([name, value], at) => {
    if (from !== null && to !== null && (name === "from" || name === "to")) return name === "from" ? [dateRange(from, to)] : [];
    const same = filters.filter(([other]) => other === name).length;
    const unit = same > 1 ? COUNTED_IN_TITLES[name] : undefined;
    if (unit === undefined) return [labelOf(name, value)];
    return filters.findIndex(([other]) => other === name) === at ? [counted(same, unit)] : [];
  });
  const words = [...about, ...(question.q === null ? [] : [question.q]), ...labels];
  if (words.length === 0) return "All passages";
  return cutAtWord(
    words.length > 4 ? `${words.slice(0, 4).join(", ")} and ${counted(words.length - 4, "more filter")}` : words.join(", "),
    120,
  );
}

/** How the words were read: `lcjb + conflict + interest, in any form · "exact words" …`. Null without words. */
export function readLine(read: Read, question: Question): string | null {
  if (question.q === null) return null;
  if (!hasWords(read)) return "no word, so everything is found";
  const parts = [
    ...(read.words.length > 0 ? [`${read.words.join(" + ")}, in any form`] : []),
    ...read.phrases.map((phrase) => `exactly “${phrase.replaceAll('"', "")}”`),
    ...read.prefixes.map((prefix) => `words that begin with ${prefix.replace(/\*$/, "")}`),
    ...read.alternatives.map((words) => `any of ${words.join(" or ")}`),
    ...(read.excluded.length > 0 ? [`without ${read.excluded.join(", ")}`] : []),
  ];
  return parts.join(" + ");
}

export interface Toggle {
  text: string;
  href: string;
  current: boolean;
}

/** The links of one choice of presentation: `Sort: Most relevant · Newest · Oldest`. The first value is the default. */
export function toggles(
  path: string,
  question: Question,
  presentation: Presentation,
  name: string,
  values: readonly { value: string; text: string }[],
): Toggle[] {
  const fallback = values[0]?.value;
  const now = presentation[name] ?? fallback;
  return values.map(({ value, text }) => ({
    text,
    current: value === now,
    href: questionHref(path, question, { ...presentation, page: undefined, [name]: value === fallback ? undefined : value }),
  }));
}

/** Where the words must stand when a speaker is asked for: in the passage, or in what that speaker says. Null where it makes no difference. */
export function saidToggles(question: Question, presentation: Presentation): Toggle[] | null {
  const speaker = question.office.length + question.person.length + question.act.length > 0;
  if (question.q === null || !speaker) return null;
  return [false, true].map((said) => ({
    text: said ? "In what they say" : "In the passage",
    href: searchHref({ ...question, said }, presentation),
    current: question.said === said,
  }));
}

/** Items whose title holds the words: shown apart, in no count. */
export function titleLinks(titles: SearchAnswer["titles"], nameOf: PanelNamer): { text: string; href: string }[] {
  return titles.map(({ id, number, title, date, panel }) => ({
    text: cutAtWord(
      [panelIn(panel, nameOf), date ? longDate(date) : "date not known", [number, title].filter(Boolean).join(" ")].join(" · "),
    ),
    href: itemHref(id),
  }));
}

/** What else the words may be: a topic, a person, another spelling. */
export interface Hints {
  topic: { label: string; count: number; href: string } | null;
  people: { name: string; about: string | null; count: number; href: string }[];
  suggestion: { text: string; href: string } | null;
}

export interface Known {
  kind: string;
  id: string;
  label: string;
  count: number;
  about?: string | undefined;
}

/** Ways on from what was typed. `known` are suggestions for the whole text typed. */
export function hints(question: Question, suggestion: string | null, known: readonly Known[]): Hints {
  const topic = known.find(({ kind, id }) => kind === "topic" && !question.topic.flat().includes(id));
  return {
    topic: topic ? { label: topic.label, count: topic.count, href: topicHref(topic.id) } : null,
    people: known
      .filter(({ kind }) => kind === "person")
      .slice(0, 3)
      .map(({ id, label, about, count }) => ({ name: label, about: about ?? null, count, href: personHref(id) })),
    suggestion: suggestion === null ? null : { text: suggestion, href: searchHref({ ...question, q: suggestion }) },
  };
}

/** The address of the same question as an export. */
export function exportHref(question: Question): string {
  return questionHref("/export/passages.csv", question);
}

/** From a search to its chart: a topic alone becomes a series by its name, everything else stays the question. */
export function chartHref(question: Question): string {
  const [only] = question.topic;
  if (question.q === null && question.topic.length === 1 && only?.length === 1) {
    return href("/trends", [...questionToParams({ ...question, topic: [] }), ["series", `topic:${only[0]}`]]);
  }
  if (question.q !== null && !question.said && !question.q.includes(";")) {
    return href("/trends", [...questionToParams({ ...question, q: null }), ["series", `q:${question.q}`]]);
  }
  return questionHref("/trends", question);
}
