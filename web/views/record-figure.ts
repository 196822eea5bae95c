import type { Question, SearchAnswer } from "../../corpus/model/index.ts";
import { counted, number } from "../format.ts";
import { helpHref, searchHref } from "../links.ts";
import type { Figure, Piece } from "./figure.ts";

/**
 * The figure line of one meeting or item: it is out of nothing but itself.
 * @param more passages of procedure that the question leaves out.
 */
export function itemFigure(question: Question, { total, span }: SearchAnswer, more: number): Figure {
  const all = { ...question, procedural: true };
  const parts: Piece[][] = [
    [
      { text: counted(total, "passage"), href: searchHref(question), count: total, unit: "passages" },
      { text: " in " },
      { text: counted(span.items, "agenda item"), href: searchHref(question, { group: "item" }), count: span.items, unit: "items" },
    ],
    ...(more > 0
      ? [
          [
            { text: `procedure left out (${number(more)} more: ` },
            { text: "include it", href: searchHref(all), count: total + more, unit: "passages" as const },
            { text: ")" },
          ],
        ]
      : []),
    ...(span.cut > 0 ? [[{ text: `${counted(span.cut, "item")} cut short`, href: helpHref("gaps") }]] : []),
    [{ text: "How this is counted", href: helpHref("passages") }],
  ];
  return { total, meetings: span.meetings, items: span.items, parts };
}
