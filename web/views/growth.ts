import type { Question } from "../../corpus/model/index.ts";
import { counted, longDate, monthOf, number, share } from "../format.ts";
import { daysOf, searchHref, within } from "../links.ts";
import type { Piece } from "./figure.ts";

interface Side {
  meetings: number;
  held: number;
  question: Question;
}
export interface GrowthData {
  recent: Side;
  before: Side;
  /** First day of the time that is compared. */
  since: string;
  /** Its last day; null: today. */
  until: string | null;
  /** First day of the time before, where what is asked for begins within it; null: four years before. */
  begin: string | null;
  verdict: "more" | "less" | "unclear" | "too-few";
}

const WORDS = { more: ": more often", less: ": less often", unclear: "", "too-few": ": too few meetings to say" } as const;

/** `Came up in 9 of 12 meetings since November 2024; in 6 of 24 in the four years before: more often.` */
export function growthSentence({ recent, before, since, until, begin, verdict }: GrowthData): Piece[] {
  const then = until === null ? `since ${monthOf(since)}` : `from ${longDate(since)} to ${longDate(until)}`;
  return [
    { text: `${verdict === "unclear" ? "No clear change: came" : "Came"} up in ` },
    sideLink(recent),
    { text: ` ${then}; in ` },
    sideLink(before),
    { text: ` ${begin === null ? "in the four years before" : `before, from ${longDate(begin)}`}${WORDS[verdict]}.` },
  ];
}

/** The one stretch of time that a question asks for, open ends null; null where it asks for years apart or for what has no date. */
export function stretchAsked({ year, from, to, undated }: Question): { from: string | null; to: string | null } | null {
  if (undated) return null;
  if (year.length === 0) return { from, to };
  const [first, last] = [Math.min(...year), Math.max(...year)];
  if (last - first + 1 > year.length) return null;
  const [begin, end] = [daysOf(String(first)), daysOf(String(last))];
  return begin && end && within({ from, to }, { from: begin.from, to: end.to });
}

function sideLink({ meetings, held, question }: Side): Piece {
  const text = held < 50 ? `${number(meetings)} of ${counted(held, "meeting")}` : share(meetings, held).replace(" (", " meetings (");
  return { text, href: searchHref(question, { group: "meeting" }), count: meetings, unit: "meetings" };
}
