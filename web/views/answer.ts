import type { Question, SearchAnswer, Span } from "../../corpus/model/index.ts";
import { counted, longDate, number } from "../format.ts";
import { coverageHref, meetingHref, searchHref } from "../links.ts";
import type { Piece } from "./figure.ts";

/** What stands above the list of a search: the answer in one sentence, how the words were read, years, and ways on. */
export interface AnswerBox {
  heading: string;
  verdict: string;
  sentence: Piece[];
  years: { label: string; count: number; href: string; height: number }[];
  /** Too few to chart. */
  few: boolean;
}

/** Fewer passages than this are listed, not charted. */
export const FEW_PASSAGES = 5;

/** `Yes: 14 passages in 6 meetings at 3 of 41 panels. First 19 March 2014, Lancashire. Latest … 2 undated.` */
export function answerBox(answer: SearchAnswer, question: Question, panelsHeld: number, nameOf: PanelNamer): AnswerBox {
  const { span, total } = answer;
  const years = yearStrip(answer, question);
  return {
    heading: question.q === null ? "What is in the minutes held" : "Has this come up before?",
    verdict: question.q === null ? "" : "Yes: ",
    sentence: [
      { text: counted(total, "passage"), href: searchHref(question), count: total, unit: "passages" },
      { text: " in " },
      { text: counted(span.meetings, "meeting"), href: searchHref(question, { group: "meeting" }), count: span.meetings, unit: "meetings" },
      { text: ` at ${number(span.panels)} of ${counted(panelsHeld, "panel")}.` },
      ...end("First", span.first, nameOf),
      ...end("Latest", span.last, nameOf),
      ...undated(span, question),
    ],
    years,
    few: total < FEW_PASSAGES,
  };
}

export type PanelNamer = (panel: { id: string; name: string }) => string;

function end(word: string, at: Span["first"], nameOf: PanelNamer): Piece[] {
  if (at === null) return [];
  const where = at.panel === null ? "panel not known" : nameOf(at.panel);
  return [{ text: ` ${word} ` }, { text: `${longDate(at.date)}, ${where}`, href: meetingHref(at.meeting) }, { text: "." }];
}

function undated(span: Span, question: Question): Piece[] {
  if (span.undated === 0 || question.undated) return [];
  const href = searchHref({ ...question, undated: true });
  return [{ text: " " }, { text: `${number(span.undated)} undated`, href, count: span.undated, unit: "passages" }, { text: "." }];
}

/** Bars by year in time order; each is a link that sets the year. Few passages are not charted. */
function yearStrip({ facets, total }: SearchAnswer, question: Question): AnswerBox["years"] {
  if (total < FEW_PASSAGES || question.year.length > 0 || question.undated) return [];
  const dated = facets.year.filter(({ id }) => id !== "undated").toSorted((a, b) => Number(a.id) - Number(b.id));
  const most = Math.max(1, ...dated.map(({ count }) => count));
  return dated.map(({ id, count }) => ({
    label: id,
    count,
    href: searchHref({ ...question, year: [Number(id)] }),
    height: Math.max(count > 0 ? 4 : 0, Math.round((100 * count) / most)),
  }));
}

/** When nothing was found: what is held, and what would help. Removals say how many passages each would give. */
export interface NothingFound {
  held: Piece[];
  removals: { text: string; href: string; count: number }[];
  procedure: { href: string; count: number } | null;
  undated: { href: string; count: number } | null;
}

export function nothingFound(
  question: Question,
  heldMeetings: number,
  scope: string,
  removals: NothingFound["removals"],
  more: { procedure: number | null; undated: number | null },
): NothingFound {
  const timeless = { ...question, year: [], from: null, to: null, undated: true };
  return {
    held: [
      { text: "Held for this: " },
      { text: counted(heldMeetings, "meeting"), href: coverageHref(question) },
      { text: `${scope}. What is not held may still have been said.` },
    ],
    removals,
    procedure: more.procedure ? { href: searchHref({ ...question, procedural: true }), count: more.procedure } : null,
    undated: more.undated ? { href: searchHref(timeless), count: more.undated } : null,
  };
}
