import { surnameOf, type PersonAnswer, type PersonSummary, type Question } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { talliesOf } from "../../web/charts/tallies.ts";
import { counted, number } from "../../web/format.ts";
import { ask, personHref, questionHref, searchHref } from "../../web/links.ts";
import type { Piece } from "../../web/views/figure.ts";
import { pager } from "../../web/views/pager.ts";
import { byLastName, officeRows, officesInWords } from "../../web/views/people.ts";
import { choicesForm, formPairs, questionForm } from "../../web/views/question-form.ts";
import { sharedTopics } from "../../web/views/topics.ts";
import { yearBars } from "../../web/views/year-bars.ts";
import { few, figureOf, WHOLE_LIST } from "./counting.ts";
import { hitViews } from "./hits.ts";
import { namesOf } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, takePageNumber, takesNothing, tidiedQuestion } from "./parameters.ts";

const PER_PAGE = 100;
/** More people than any corpus names: all are fetched to be put in the order of their last names. */
const EVERYBODY = { page: 1, perPage: 1_000_000 };

/** Everybody who is reported as speaking in a public role, A to Z. */
export async function peoplePage({ answers }: Desk, asked: Asked): Promise<Page | Redirect> {
  const { question, shown: page } = readPage(asked, takePageNumber, ["office", "panel", "force"]);
  const redirect = tidiedQuestion(asked, question, { page });
  if (redirect) return redirect;
  const { office, panel, force } = question;
  const [names, found] = await Promise.all([namesOf(answers), answers.people({ office, panel, force }, EVERYBODY)]);
  const sorted = found.rows.toSorted((a, b) => byLastName(a.name, b.name));
  const view = {
    total: found.total,
    form: choicesForm("people", { action: "/people", pairs: formPairs(question), panels: names.choices }),
    rows: sorted.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((person) => ({
      name: person.name,
      href: personHref(person.id),
      offices: officesInWords(person, names.holders),
      at: [...new Set(person.offices.map((held) => held.panel && names.short(held.panel)).filter(Boolean))].join(", "),
      passages: person.passages,
      passagesHref: searchHref(ask({ person: [person.id] })),
    })),
    pager: pager(found.total, page, PER_PAGE, (n) => questionHref("/people", question, { page: n })),
  };
  return { template: "people", title: "People", section: "panels", path: "/people", personal: true, view };
}

/** What this person is reported as saying, in which office, when. */
export async function personPage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const person = await answers.person(asked.id);
  if (person.id !== asked.id) return { to: personHref(person.id), status: 301 };
  const redirect = takesNothing(asked);
  if (redirect) return redirect;
  const question = await placed(answers, person);
  const [names, found, trends, table] = await Promise.all([
    namesOf(answers),
    few(answers, question, 5),
    answers.trends({ question, series: [], by: "year" }),
    answers.table({ question, rows: "topic", columns: "year", ...WHOLE_LIST }),
  ]);
  const namesakes = (await answers.people({ office: [], panel: [], force: [] }, EVERYBODY)).rows.filter(
    ({ id, name }) => id !== person.id && name.toLowerCase() === person.name.toLowerCase(),
  );
  return {
    template: "person",
    title: person.name,
    section: "panels",
    path: "/people",
    personal: true,
    breadcrumbs: [{ text: "People", href: "/people" }],
    view: {
      person,
      counts: await countsOf(answers, person),
      offices: officeRows(person, names.holders),
      figure: await figureOf(answers, question, found, today),
      form: questionForm({
        action: "/search",
        pairs: [["person", person.id]],
        panels: names.choices,
        label: `Search what ${person.name} is reported as saying`,
      }),
      bars: yearBars(person.name, talliesOf(trends.series[0]?.cells ?? [], trends.coverage), question, today),
      topics: sharedTopics(table, question, null, WHOLE_LIST.perPage),
      latest: await hitViews(answers, found.hits, { question, names, from: null }),
      searchHref: searchHref(question),
      namesakes: namesakes.map((one) => ({
        name: one.name,
        href: personHref(one.id),
        offices: officesInWords(one, names.holders),
      })),
    },
  };
}

/** How many passages there are, and how the person is known in them. A number leads to what it counts where a question means exactly that. */
async function countsOf(answers: Answers, { id, name, passages, named }: PersonAnswer): Promise<Piece[]> {
  const all = ask({ person: [id] });
  const surname = `"${surnameOf(name).replaceAll('"', "")}"`;
  const piece = async (text: string, count: number, question: Question): Promise<Piece> =>
    (await answers.count(question)).passages === count ? { text, href: searchHref(question), count, unit: "passages" } : { text };
  const held = passages - named;
  return [
    await piece(counted(passages, "passage"), passages, all),
    { text: ": " },
    await piece(`${number(named)} named in the text`, named, { ...all, q: surname, said: true }),
    { text: ", " },
    await piece(`${number(held)} through the office held`, held, { ...all, q: `-${surname}` }),
    { text: "." },
  ];
}

/**
 * What a person says, out of the meetings of the panels where they held office, in the time in which they did; less narrowly where
 * passages stand elsewhere too, so that none is left out.
 */
async function placed(answers: Answers, person: PersonSummary): Promise<Question> {
  const all = ask({ person: [person.id] });
  const panel = [...new Set(person.offices.flatMap((held) => held.panel?.id ?? []))];
  const narrowed =
    panel.length === 0
      ? []
      : [
          { ...all, panel, ...termOf(person) },
          { ...all, panel },
        ];
  const [whole, ...counts] = await Promise.all([all, ...narrowed].map((question) => answers.count(question)));
  return narrowed.find((_, i) => counts[i]?.passages === whole?.passages) ?? all;
}

/** From the first day in office to the last; open where an end is not known. */
function termOf({ offices }: PersonSummary): Pick<Question, "from" | "to"> {
  const end = (days: readonly (string | null)[], last: 0 | -1) =>
    days.includes(null)
      ? null
      : (days
          .flatMap((day) => day ?? [])
          .toSorted()
          .at(last) ?? null);
  return {
    from: end(
      offices.map(({ from }) => from),
      0,
    ),
    to: end(
      offices.map(({ to }) => to),
      -1,
    ),
  };
}
