import {
  EVERYTHING,
  InvalidError,
  questionToParams,
  type CoverageAnswer,
  type MeetingSummary,
  type Question,
} from "../../corpus/model/index.ts";
import type { ParameterReader } from "../../corpus/questions/parameters.ts";
import type { Answers, List, Problem } from "../../corpus/questions/port.ts";
import { namesTime } from "../../corpus/questions/read-question.ts";
import { ask, coverageHref } from "../../web/links.ts";
import { heldFigure, heldTable, problemRows, reportRow } from "../../web/views/coverage.ts";
import { meetingRows } from "../../web/views/meetings.ts";
import { pager } from "../../web/views/pager.ts";
import { choicesForm, formPairs } from "../../web/views/question-form.ts";
import { questionName } from "../../web/views/search.ts";
import { problemWords } from "../../web/words.ts";
import { heldFor } from "./counting.ts";
import { labelsOf, namesOf } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, takePageNumber, tidiedQuestion, type Fields } from "./parameters.ts";

const FIELDS: Fields = ["panel", "force", "year", "from", "to", "undated", "quarter"];
const PER_PAGE = 100;

/** Can I rely on these numbers for this panel and year: what is held, and what was hard to read. */
export async function coveragePage({ answers, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const { question, shown } = readPage(asked, takeShown, FIELDS);
  const { page, problem } = shown;
  const redirect = tidiedQuestion(asked, question, { problem: problem ?? undefined, page });
  if (redirect) return redirect;
  const narrowed = questionToParams(question).length > 0;
  const listed = narrowed || problem !== null;
  const timeless = !namesTime(question) && !question.undated && question.quarter === null && problem === null;
  const [names, labelOf, held, problems, coverage, reports] = await Promise.all([
    namesOf(answers),
    labelsOf(answers, question),
    heldFor(answers, question),
    answers.problems(question),
    answers.coverage(onlyPanel(question)),
    timeless ? answers.trends({ question: { ...question, kind: ["report"] }, series: [], by: "year" }) : null,
  ]);
  const met = problem === null ? null : await meetingsWith(answers, problems, problem);
  const meetings = listed ? await listOf(answers, question, met, page) : null;
  const pairs = formPairs(question, problem === null ? [] : [["problem", problem]]);
  const scope = questionName(question, labelOf);
  const title = narrowed ? `What is held: ${scope}` : "What is held";
  return {
    template: "coverage",
    title: met === null ? title : `${met.words}: ${narrowed ? scope : "all panels"}`,
    section: "panels",
    path: "/coverage",
    view: {
      title,
      problem: met && { words: met.words, allHref: coverageHref(question) },
      form: choicesForm("coverage", { action: "/coverage", pairs, panels: names.choices }),
      figure: heldFigure(held, question, `${coverageHref(question)}#${narrowed ? "list" : "held"}`),
      table: timeless ? heldTable(chosenPanels(coverage, question), names.byId, today) : null,
      reports: reports && reportRow(reports.series[0]?.cells ?? [], question),
      meetings: meetings && meetingRows(meetings.rows),
      listed: meetings?.total ?? 0,
      panelOf: Object.fromEntries(names.panels.map((panel) => [panel.id, names.short(panel)])),
      pager: meetings && pager(meetings.total, page, PER_PAGE, (n) => coverageHref(question, { problem: problem ?? undefined, page: n })),
      problems: problemRows(problems, question),
      withdrawn: coverage.withdrawn,
    },
  };
}

function takeShown(reader: ParameterReader) {
  return { page: takePageNumber(reader), problem: reader.one("problem") };
}

/** The meetings that have a problem of one kind. @throws InvalidError where there is no such kind */
async function meetingsWith(answers: Answers, problems: readonly Problem[], code: string): Promise<{ words: string; ids: string[] }> {
  const here = problems.find((one) => one.code === code);
  const kind = here ?? (await answers.problems(EVERYTHING)).find((one) => one.code === code);
  if (kind === undefined) throw new InvalidError([{ parameter: "problem", message: "must be a kind of problem that is counted here" }]);
  return { words: problemWords(code, kind.label), ids: here?.meetings ?? [] };
}

/** A page of the meetings of a question, or of those of them that have a problem. */
async function listOf(answers: Answers, question: Question, met: { ids: string[] } | null, page: number): Promise<List<MeetingSummary>> {
  const paging = { page, perPage: PER_PAGE };
  if (met === null) return answers.meetings(question, paging);
  const meeting = met.ids.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const { rows } = meeting.length === 0 ? { rows: [] } : await answers.meetings(ask({ meeting }), { page: 1, perPage: PER_PAGE });
  return { ...paging, total: met.ids.length, rows };
}

/** The corpus tells what is held of one panel, or of all. */
function onlyPanel({ panel }: Question): string | null {
  const [one] = panel;
  return panel.length === 1 && one !== "none" ? (one ?? null) : null;
}

function chosenPanels(coverage: CoverageAnswer, { panel }: Question): CoverageAnswer {
  if (panel.length === 0) return coverage;
  return { ...coverage, panels: coverage.panels.filter(({ id }) => panel.includes(id ?? "none")) };
}
