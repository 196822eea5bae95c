import type { House } from "../world/house.ts";
import type { Meeting } from "../write/shapes.ts";
import { body, decisionOf } from "./parts.ts";

const WIDTH = 92;

/** Minutes as a word processor or the text of a PDF has them: a title, who was present, numbered items, wrapped lines. */
export function plainText(meeting: Meeting, house: House): string {
  const { heading, printedDate, time, venue } = meeting;
  const title = `Minutes of the meeting of the ${heading} held on ${printedDate} at ${time} in the ${venue}`;
  const rows = [
    heading.toUpperCase(),
    ...(meeting.draft ? ["DRAFT MINUTES"] : []),
    wrapped(title).join("\n"),
    "PRESENT:",
    meeting.present.map((p) => `${p.name} - ${p.note}`).join("\n"),
    "IN ATTENDANCE:",
    meeting.attending.map((p) => `${p.name} - ${p.note}`).join("\n"),
    ...meeting.items.flatMap((item, i) => [
      `${i + 1}. ${item.title}`,
      ...[...decisionOf(item), ...body(item, house, i)].map((p) =>
        wrapped(p.marker === "·" ? `•  ${p.text}` : p.marker ? `${p.marker}  ${p.text}` : p.text).join("\n"),
      ),
    ]),
  ];
  return `${rows.join("\n\n")}\n`;
}

/** Breaks a paragraph into lines, as a printer would. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
