import type { House } from "../world/house.ts";
import type { Item, Meeting, Para } from "../write/shapes.ts";

/** A paragraph as every rendering prints it: the words, and the number or glyph before them. */
export interface Printed {
  is: Para["is"];
  marker: string;
  text: string;
}

/** An item's paragraphs with the house's numbers before them; cut short where the host cuts them. */
export function body(item: Item, house: House, place: number): Printed[] {
  let n = 0;
  const numbered = (para: Para): Printed => {
    const text = para.said.map((s) => s.text).join(" ");
    const own = para.marker ?? "";
    const runs =
      own === "" &&
      house.paragraphs !== "none" &&
      (para.is === "minute" || (para.is === "resolution" && house.resolved.list.includes("{i}")));
    const marker = runs ? house.paragraphs.replace("{n}", String(++n)).replace("{i}", String(place + 1)) : own;
    return { is: para.is, marker, text };
  };
  const all = item.body.map(numbered);
  if (item.cutAfter === null) return all;
  const last = all[item.cutAfter];
  return last ? [...all.slice(0, item.cutAfter), { ...last, text: cut(last.text) }] : all;
}

/** The first two thirds of a text, often in the middle of a word. */
export const cut = (text: string): string => text.slice(0, Math.ceil(text.length * 0.66)).trimEnd();

export const decisionOf = (item: Item): Printed[] =>
  item.decision.map((p) => ({ is: p.is, marker: p.marker ?? "", text: p.said.map((s) => s.text).join(" ") }));
export const preambleOf = (item: Item): string[] => item.preamble.flatMap((p) => p.said.map((s) => s.text));

/** The line that the host prints where it cuts an item short. */
export const more = (item: Item): string | null =>
  item.cutAfter === null ? null : `view the full minutes text for item ${(item.number ?? "").replace(/\.$/, "")}`;

export const h1 = (meeting: Meeting, house: House): string =>
  meeting.draft ? house.prints.title.replace(/minutes$/, "draft minutes") : house.prints.title;
