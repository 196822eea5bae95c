import type { Question, Read, SearchAnswer, Span } from "../../corpus/model/index.ts";
import { withGaps } from "../charts/tallies.ts";
import { counted, longDate, number, yearName } from "../format.ts";
import { coverageHref, meetingHref, searchHref } from "../links.ts";
import type { Piece } from "./figure.ts";

/** What stands above the list of a search: the answer in one sentence, how the words were read, years, and ways on. */
export interface StripYear {
  label: string;
  /** Null: no minutes held, which is never drawn as nought. */
  count: number | null;
  href: string;
  /** In hundredths of the largest. */
  height: number;
}
export interface AnswerBox {
  heading: string;
  verdict: string;
  sentence: Piece[];
  years: StripYear[];
  /** Too few to chart. */
  few: boolean;
}

/** Whether a query holds anything to look for: of signs alone it does not, and everything is found. */
export function hasWords({ words, phrases, excluded, prefixes, alternatives }: Read): boolean {
  return [words, phrases, excluded, prefixes, alternatives].some((terms) => terms.length > 0);
}

/** Fewer passages than this are listed, not charted. */
export const FEW_PASSAGES = 5;

/** `Yes: 14 passages in 6 meetings at 3 of 41 panels. First 19 March 2014, Lancashire. Latest … 2 undated.` */
export function answerBox(answer: SearchAnswer, question: Question, held: Held, placeOf: PlaceNamer, today: string): AnswerBox {
  const { span, total, read } = answer;
  const asked = hasWords(read);
  const years = yearStrip(answer, question, held.years, today);
  return {
    heading: asked ? "Has this come up before?" : "What is in the minutes held",
    verdict: asked ? "Yes: " : "",
    sentence: [
      { text: counted(total, "passage"), href: searchHref(question), count: total, unit: "passages" },
      { text: " in " },
      { text: counted(span.meetings, "meeting"), href: searchHref(question, { group: "meeting" }), count: span.meetings, unit: "meetings" },
      { text: held.panels === 0 ? ", panel not known." : ` at ${number(span.panels)} of ${counted(held.panels, "panel")}.` },
      ...end("First", span.first, placeOf),
      ...end("Latest", span.last, placeOf),
      ...undated(span, question),
    ],
    years,
    few: total < FEW_PASSAGES,
  };
}

/** What the question could find anything in: the panels of which minutes are held where and when it looks, and the years. */
export interface Held {
  panels: number;
  years: ReadonlySet<string>;
}
export type PanelNamer = (panel: { id: string; name: string }) => string;
/** Where the first or the latest passage was said or written. */
export type PlaceNamer = (at: NonNullable<Span["first"]>) => string;

function end(word: string, at: Span["first"], placeOf: PlaceNamer): Piece[] {
  if (at === null) return [];
  return [{ text: ` ${word} ` }, { text: `${longDate(at.date)}, ${placeOf(at)}`, href: meetingHref(at.meeting) }, { text: "." }];
}

function undated(span: Span, question: Question): Piece[] {
  if (span.undated === 0 || question.undated) return [];
  const href = searchHref({ ...question, undated: true });
  return [{ text: " " }, { text: `${number(span.undated)} undated`, href, count: span.undated, unit: "passages" }, { text: "." }];
}

/**
 * Bars by year, each a link that sets the year: all years of which minutes are held where the question looks, since those before the
 * first find and after the last say as much. Few passages are not charted.
 */
function yearStrip({ facets, total }: SearchAnswer, question: Question, held: ReadonlySet<string>, today: string): StripYear[] {
  if (total < FEW_PASSAGES || question.year.length > 0 || question.undated) return [];
  const counts = new Map(facets.year.map(({ id, count }) => [id, count]));
  const found = [...counts.keys()].filter((id) => counts.get(id) !== 0);
  const years = withGaps([...new Set([...held, ...found])].filter((id) => id !== "undated"));
  const most = Math.max(1, ...years.map((year) => counts.get(year) ?? 0));
  return years.map((year) => {
    const asked = { ...question, year: [Number(year)] };
    const label = yearName(year, today);
    const count = counts.get(year) ?? 0;
    if (count === 0 && !held.has(year)) return { label, count: null, href: coverageHref(asked), height: 0 };
    return { label, count, href: searchHref(asked), height: count === 0 ? 0 : Math.max(4, Math.round((100 * count) / most)) };
  });
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
