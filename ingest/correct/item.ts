import type { CorrectionRow, Item, PassageTopic } from "../../corpus/model/index.ts";
import type { Outcome } from "./passage.ts";

/** An item with one field corrected. */
export function correctItem(item: Item, { field, value }: CorrectionRow): Outcome<Item> {
  if (field === "procedural") return { now: { ...item, procedural: value === "true" }, was: String(item.procedural) };
  if (field === "title") return { now: retitled(item, value), was: item.title ?? "" };
  return { problem: `${field} is no field of an item` };
}

/** Topics that the old title's words gave stay where the new title has the same words, and go where it has not: nothing rests on words that are not there. */
function retitled(item: Item, title: string): Item {
  const old = item.title ?? "";
  const lower = title.toLowerCase();
  const moved = ({ evidence, ...topic }: PassageTopic): PassageTopic[] => {
    const left = evidence.flatMap((e) => {
      if (e.in === "text") return [e];
      const start = lower.indexOf(old.slice(e.start, e.end).toLowerCase());
      return start < 0 ? [] : [{ ...e, start, end: start + e.end - e.start }];
    });
    return left.length > 0 ? [{ ...topic, evidence: left }] : [];
  };
  const passages = item.passages.map((p) => ({ ...p, topics: p.topics.flatMap((t) => moved(t)) }));
  return { ...item, title: title || null, passages };
}
