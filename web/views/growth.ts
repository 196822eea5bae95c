import type { Question } from "../../corpus/model/index.ts";
import { monthOf, number, share } from "../format.ts";
import { searchHref } from "../links.ts";
import type { Piece } from "./figure.ts";

interface Side {
  meetings: number;
  held: number;
  question: Question;
}
export interface GrowthData {
  recent: Side;
  before: Side;
  since: string;
  verdict: "more" | "less" | "unclear" | "too-few";
}

const WORDS = { more: ": more often", less: ": less often", unclear: "", "too-few": ": too few meetings to say" } as const;

/** `Came up in 9 of 12 meetings since November 2024; in 6 of 24 in the four years before: more often.` */
export function growthSentence({ recent, before, since, verdict }: GrowthData): Piece[] {
  return [
    { text: `${verdict === "unclear" ? "No clear change: came" : "Came"} up in ` },
    sideLink(recent),
    { text: ` since ${monthOf(since)}; in ` },
    sideLink(before),
    { text: ` in the four years before${WORDS[verdict]}.` },
  ];
}

function sideLink({ meetings, held, question }: Side): Piece {
  const text = held < 50 ? `${number(meetings)} of ${number(held)} meetings` : share(meetings, held).replace(" (", " meetings (");
  return { text, href: searchHref(question, { group: "meeting" }), count: meetings, unit: "meetings" };
}
