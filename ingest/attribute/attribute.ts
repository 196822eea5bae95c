import type { Office, OfficeHolder } from "../../corpus/model/index.ts";
import type { DraftItem, Placed } from "../draft.ts";
import { directoryOf } from "./people/directory.ts";
import { firstNamesIn } from "./mentions/first-names.ts";
import { initialsIn } from "./mentions/initials.ts";
import { attributeItem } from "./item.ts";
import { classOf, isProcedural, type ItemClass, underHeadings } from "./items/item-class.ts";
import { presentersOf } from "./items/presenters.ts";
import { type Reads, readSentences } from "./clauses/read.ts";
import type { Attributed } from "./sentence.ts";
import { speakerOf, type Directory, type OfficeOf } from "./people/speaker.ts";

export interface AttributedItem {
  itemClass: ItemClass | null;
  procedural: boolean;
  /** The sentences of each passage, in order. */
  passages: Attributed[][];
}
/** What the stage makes of a placed draft. */
export interface Attribution {
  items: AttributedItem[];
  issues: { code: string; message: string }[];
  /** The office that a mention, or somebody's initials, means, wherever in the meeting it stands. */
  officeOf: OfficeOf;
}

/** Says of every sentence of the minutes who is reported as speaking in it. Time is linear in the length of the text. */
export function attribute(placed: Placed, holders: readonly OfficeHolder[]): Attribution {
  const reads = readsOf(placed);
  const titled = placed.items.map(({ title, passages, preamble }) => classOf(title, placed.documentType, passages.map(textOf), preamble));
  const classes = underHeadings(placed.items, titled);
  const directory = directoryOf(placed, holders, reads, classes);
  const issues: Attribution["issues"] = [];
  const doubt = (code: string, message: string): void => void issues.push({ code, message });
  let order = 0;
  const items = placed.items.map((item, at) => {
    const itemClass = classes[at] ?? null;
    const passages = attributeItem(item, reads[at] ?? [], { itemClass, order, presenters: presentersOf(item.title) }, directory, doubt);
    order += item.passages.length;
    return { itemClass, procedural: isProcedural(titled[at] ?? null, officesIn(passages)), passages };
  });
  return { items, issues, officeOf: officesBy(directory, order) };
}

const textOf = ({ text }: DraftItem["passages"][number]): string => text;

/** The sentences of every item and passage; the short names that the meeting gives people ('SK', 'Simon') are read as theirs. */
function readsOf({ attendance, items }: Placed): Reads {
  const texts = items.flatMap(({ passages }) => passages.map(textOf));
  const short = new Map([...initialsIn(attendance, texts), ...firstNamesIn(texts)]);
  return items.map(({ passages }) => passages.map(({ text }) => readSentences(text, short)));
}

/** Every office that speaks in an item, as often as it does: what tells whether the item is of substance. */
const officesIn = (passages: readonly Attributed[][]): Office[] =>
  passages.flatMap((sentences) =>
    sentences.flatMap(({ contribution }) => (contribution ? [contribution.office, ...contribution.alsoOffices] : [])),
  );

/** How the stages after this one ask for the office of somebody, as everybody is known at the end of the meeting. */
const officesBy =
  (directory: Directory, end: number): OfficeOf =>
  (whom) =>
    "initials" in whom
      ? (directory.people.withInitials(whom.initials)?.office ?? null)
      : (speakerOf(whom, { itemClass: null, order: end, presenters: null }, directory)?.office ?? null);
