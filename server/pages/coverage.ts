import { questionToParams, type CoverageAnswer, type Question } from "../../corpus/model/index.ts";
import { namesTime } from "../../corpus/questions/read-question.ts";
import { questionHref } from "../../web/links.ts";
import { heldTable } from "../../web/views/coverage.ts";
import { meetingRows } from "../../web/views/meetings.ts";
import { pager } from "../../web/views/pager.ts";
import { formPairs, questionForm } from "../../web/views/question-form.ts";
import { heldFor, meetingsHeld } from "./counting.ts";
import { namesOf } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, takePageNumber, tidiedQuestion, type Fields } from "./parameters.ts";

const FIELDS: Fields = ["panel", "force", "year", "from", "to", "undated"];
const PER_PAGE = 100;

/** Can I rely on these numbers for this panel and year: what is held, and what was hard to read. */
export async function coveragePage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const { question, shown: page } = readPage(asked, takePageNumber, FIELDS);
  const redirect = tidiedQuestion(asked, question, { page });
  if (redirect) return redirect;
  const narrowed = questionToParams(question).length > 0;
  const [names, held, coverage, meetings] = await Promise.all([
    namesOf(answers),
    heldFor(answers, question),
    answers.coverage(onlyPanel(question)),
    narrowed ? answers.meetings(question, { page, perPage: PER_PAGE }) : null,
  ]);
  const form = questionForm({ action: "/coverage", pairs: formPairs(question), panels: names.choices, button: "Show" });
  const title = narrowed ? `What is held: ${scope(question, names.byId)}` : "What is held";
  return {
    template: "coverage",
    title,
    section: "panels",
    path: "/coverage",
    view: {
      title,
      narrowed,
      form: { panel: form.panel, kept: form.kept },
      meetingsHeld: meetingsHeld(held),
      passages: held.reduce((sum, cell) => sum + cell.passages, 0),
      items: held.reduce((sum, cell) => sum + cell.items, 0),
      table: namesTime(question) || question.undated ? null : heldTable(chosenPanels(coverage, question), names.byId, today),
      meetings: meetings && meetingRows(meetings.rows),
      listed: meetings?.total ?? 0,
      panelOf: Object.fromEntries(names.panels.map((panel) => [panel.id, names.short(panel)])),
      pager: meetings && pager(meetings.total, page, PER_PAGE, (n) => questionHref("/coverage", question, { page: n })),
      issues: coverage.issues.filter(({ count }) => count > 0),
      withdrawn: coverage.withdrawn,
    },
  };
}

/** The corpus counts problems for one panel or for all. */
function onlyPanel({ panel }: Question): string | null {
  const [one] = panel;
  return panel.length === 1 && one !== "none" ? (one ?? null) : null;
}

function chosenPanels(coverage: CoverageAnswer, { panel }: Question): CoverageAnswer {
  if (panel.length === 0) return coverage;
  return { ...coverage, panels: coverage.panels.filter(({ id }) => panel.includes(id ?? "none")) };
}

function scope(question: Question, nameOf: (id: string) => string): string {
  const words = questionToParams(question).map(([name, value]) => {
    if (name === "panel") return nameOf(value);
    return name === "undated" ? "date not known" : `${name === "year" || name === "force" ? "" : `${name} `}${value}`;
  });
  return words.join(", ");
}
