import type { Item, MeetingRecord } from "../../corpus/model/index.ts";
import type { Corpus, RecordReader } from "../../corpus/store/index.ts";
import type { NamedSource, Shelf } from "../load/shelf.ts";
import { WHATS, type What } from "./whats.ts";

/** What a name can mean: something with an id, and the meeting (row and record) that it is or lies in; or a source. */
export type Meaning =
  | { what: "source"; name: string; source: NamedSource }
  | { what: "meeting"; id: string; row: number; record: MeetingRecord }
  | { what: "passage" | "item"; id: string; row: number; record: MeetingRecord; item: Item };

/** Everything in a corpus that has a name: by its id now, by an old one that leads to it, or as a source by its name or address. */
export function meaningsOf({ corpus, shelf, reader }: { corpus: Corpus; shelf: Shelf; reader: RecordReader }, name: string): Meaning[] {
  return WHATS.flatMap((what): Meaning[] => {
    if (what === "source") {
      const source = shelf.named(name);
      return source ? [{ what, name, source }] : [];
    }
    const moved = corpus.db.prepare<[string], string>(`SELECT new FROM moved WHERE what = '${what}' AND new_what = '${what}' AND old = ?`);
    const id = moved.pluck().get(name) ?? name;
    const within = corpus.db.prepare<[string], number>(`SELECT ${what === "meeting" ? "row" : "meeting"} FROM ${what} WHERE id = ?`);
    const row = within.pluck().get(id);
    const record = row === undefined ? null : reader.meetingInRow(row);
    if (row === undefined || !record) return [];
    if (what === "meeting") return [{ what, id, row, record }];
    const item = record.items.find((i) => i.id === id || i.passages.some((p) => p.id === id));
    return item ? [{ what, id, row, record, item }] : [];
  });
}

/** Tells what a name means that means several things, and how to say which. */
export function namesSeveral(name: string, meanings: readonly Meaning[]): string {
  const ways = meanings.map(({ what }) => `--as ${what}`).join(" or ");
  return `${JSON.stringify(name)} names ${meanings.map(inWords).join(" and ")}: say which with ${ways}`;
}

/** Tells that nothing has a name; or what has it, where that is not what was meant. */
export function notHeld(name: string, as: What | null, meanings: readonly Meaning[]): string {
  if (meanings.length > 0) return `${JSON.stringify(name)} names no ${as}, but ${meanings.map(inWords).join(" and ")}`;
  return `the corpus has no ${as ?? "passage, item, meeting or source"} ${JSON.stringify(name)}`;
}

function inWords(meaning: Meaning): string {
  if (meaning.what === "source") return `the source ${meaning.name}`;
  const { what, id, record } = meaning;
  if (what === "meeting") {
    const when = record.date === null ? "undated" : [record.date, record.startTime].filter((part) => part !== null).join(" ");
    return `the meeting ${id} (${when}, ${record.items.length} items)`;
  }
  if (what === "passage") return `a passage of the meeting ${record.id}`;
  const { number, title } = meaning.item;
  const printed = [number, title].filter((part) => part !== null).join(" ");
  return `the item ${id} (${JSON.stringify(printed)} of the meeting ${record.id})`;
}
