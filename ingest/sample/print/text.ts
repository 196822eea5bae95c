import type { House } from "../world/house.ts";
import type { Item, Meeting } from "../write/shapes.ts";
import { body, decisionOf, h1, more, preambleOf, type Printed } from "./parts.ts";

/** How a page turned to text keeps or loses what its site set as labels and links. */
type Rendering = "full" | "stripped" | "table";

const GLYPH = "·         ";
const line = (p: Printed): string => (p.marker === "·" ? `${GLYPH}${p.text}` : p.marker ? `${p.marker}    ${p.text}` : p.text);

/** A meeting's page as text: with all its labels, without the bold ones, or flattened from a table. */
export function meetingText(meeting: Meeting, house: House, how: Rendering): string {
  const items = meeting.items.map((item, i) => itemText(item, house, how, i));
  if (how === "table") return [...head(meeting, how), "", "No. | Item |", "---|---|", ...items.map((text) => `${text} |`), ""].join("\n");
  const title =
    house.prints.page === "notes"
      ? [meeting.heading, `${meeting.printedDate} ${meeting.time}`]
      : [`${meeting.heading} - ${meeting.printedDate} ${meeting.time}`];
  const items_ = how === "full" ? ["Media", "", "Items", "No. Item"] : ["Items"];
  return [h1(meeting, house), "", ...title, "", ...head(meeting, how), "", ...items_, "", ...items.map((text) => `${text}\n`)].join("\n");
}

function head(meeting: Meeting, how: Rendering): string[] {
  const { name, post, email } = meeting.contact;
  return [
    `Venue: ${meeting.venue}.${how === "full" ? "" : " View directions"}`,
    "",
    `Contact: ${name}, ${post}  Email: ${how === "stripped" ? "" : email}`.trimEnd(),
  ];
}

function itemText(item: Item, house: House, how: Rendering, place: number): string {
  const bold = how !== "stripped";
  const rows: string[] = [];
  if (how === "full" && item.number) rows.push(item.number);
  rows.push(`${item.title}${item.paper ? ` ${how === "table" ? "" : "pdf icon "}${item.paper}` : ""}`);
  rows.push(...preambleOf(item));
  if (bold && item.paper) rows.push("Additional documents:");
  const decided = decisionOf(item).filter((p) => bold || p.is !== "label");
  if (decided.length && bold) rows.push("Decision:");
  rows.push(...decided.map(line));
  if (bold) rows.push("Minutes:");
  const paras = body(item, house, place).filter((p) => bold || p.is !== "label");
  rows.push(...paras.map(line));
  const cut = more(item);
  if (cut) rows.push(`${rows.pop() ?? ""}  ...  ${cut}.`);
  return rows.join("\n\n");
}

/** One item on a page of its own. The page gives neither panel nor date. */
export function itemPageText(item: Item, house: House, prefix: string): string {
  const paras = body({ ...item, cutAfter: null }, house, 0);
  const preamble = preambleOf(item);
  return [
    `${prefix}Agenda item`,
    item.title,
    ...preamble,
    "Minutes:",
    ...decisionOf(item).map(line),
    ...paras.map(line),
    "Supporting documents:",
  ].join("\n\n");
}
