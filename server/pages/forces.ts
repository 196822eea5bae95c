import { EVERYTHING, type Office } from "../../corpus/model/index.ts";
import { ask, forceHref, panelHref, searchHref } from "../../web/links.ts";
import { topicsByYear } from "../../web/views/panels.ts";
import { termRows } from "../../web/views/people.ts";
import { few, figureOf, WHOLE_LIST } from "./counting.ts";
import { compare, namesOf } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { takesNothing } from "./parameters.ts";

const TOPICS = 15;
const OVERSEEN = ["commissioner", "deputy-commissioner", "chief-constable"] as const satisfies readonly Office[];

/** All forces whose panels are held. */
export async function forcesPage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const redirect = takesNothing(asked);
  if (redirect) return redirect;
  const [forces, everything] = await Promise.all([answers.forces(), few(answers, EVERYTHING, 1)]);
  const rows = forces
    .toSorted((a, b) => compare(a.name, b.name))
    .map((force) => ({
      ...force,
      href: forceHref(force.id),
      passagesHref: searchHref(ask({ force: [force.id] })),
      panels: force.panels.map((panel) => ({ ...panel, href: panelHref(panel.id) })),
    }));
  const view = { rows, figure: await figureOf(answers, EVERYTHING, everything, today) };
  return { template: "forces", title: "Forces", section: "panels", path: "/forces", view };
}

/** The panels and commissioners that have overseen a force. */
export async function forcePage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const force = await answers.force(asked.id);
  const redirect = takesNothing(asked);
  if (redirect) return redirect;
  const question = ask({ force: [force.id] });
  const [found, table, names, people] = await Promise.all([
    few(answers, question, 1),
    answers.table({ question, rows: "topic", columns: "year", ...WHOLE_LIST }),
    namesOf(answers),
    answers.people({ office: [...OVERSEEN], panel: [], force: [force.id] }, WHOLE_LIST),
  ]);
  return {
    template: "force",
    title: force.name,
    section: "panels",
    path: "/forces",
    breadcrumbs: [{ text: "Forces", href: "/forces" }],
    view: {
      force,
      panels: names.panels
        .filter(({ id }) => force.panels.some((one) => one.id === id))
        .map((panel) => ({ ...panel, href: panelHref(panel.id) })),
      figure: await figureOf(answers, question, found, today),
      terms: termRows(people.rows, OVERSEEN, names.holders),
      topics: topicsByYear(table, question, TOPICS, today),
    },
  };
}
