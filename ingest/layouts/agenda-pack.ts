import { blocks } from "./items/block.ts";
import { readHeld } from "./head/held.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { paperMeeting } from "./paper.ts";
import { readHeader } from "./head/header.ts";
import { isTask } from "./words/agenda.ts";
import { tellsEnd } from "./words/closing.ts";
import { leadingMarker } from "./words/markers.ts";

const PACK = /^public document pack\b|\(public pack\)|^agenda (?:reports? )?pack\b|^agenda document for\b/i;
const PAGES = /\(pages? \d+\s*[-–]\s*\d+\)|^pages? \d+\s*[-–]\s*\d+$/i;
const PRESENT = /^(?:members )?present\b|^apologies\b|^in attendance\b|^yn bresennol\b/i;
const NEXT = /^agenda item (?:no\.? ?)?\d{1,2}\b|^report (?:of|to|by)\b|^this page is intentionally left blank/i;
const FOOT = /\bpage \d{1,4}\b(?! ?[-–])/i;
const REACH = 40;
const HEAD_LINES = 4;

/** 'To confirm the minutes of the meeting held on …', '3. Minutes of the meeting held on … (Pages 1 - 6)': what the agenda of the pack says. */
const isOfAgenda = ({ text }: Line) => isTask(text.slice(leadingMarker(text)?.length ?? 0)) || PAGES.test(text);

/** Whether the opening sentence of minutes (wrapped over some lines) begins at a line. */
const opensAt = (lines: readonly Line[], i: number): boolean => {
  const [above, line] = [lines[i - 1], lines[i]];
  if (!line || !/\bminutes\b/i.test(line.text) || isOfAgenda(line) || (line.gap === 0 && above && isOfAgenda(above))) return false;
  const opening = lines.slice(i, i + HEAD_LINES);
  const end = opening.findIndex(isOfAgenda);
  return readHeld((end < 0 ? opening : opening.slice(0, end)).map(({ text }) => text).join(" ")) !== null;
};

/** Where minutes of an earlier meeting begin: their opening sentence, with a list of those present soon after. */
function starts(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (const i of lines.keys()) {
    if (i < (found.at(-1) ?? -REACH) + REACH || !opensAt(lines, i)) continue;
    if (lines.slice(i, i + REACH).some(({ text }) => PRESENT.test(text))) found.push(i);
  }
  return found;
}

/** Where the next paper of the pack begins: in a long paper wherever its first words stand, in any behind the end of the meeting or on a new page. */
function endOf(lines: readonly Line[]): number {
  // What was adjourned may have gone on.
  const closed = lines.findIndex(({ text }) => tellsEnd(text) && !/\badjourn/i.test(text));
  const end = lines.findIndex(
    ({ text }, at) =>
      NEXT.test(text) &&
      (at > REACH || (closed >= 0 && at > closed) || (/^agenda item/i.test(text) && /^page \d{1,4}$/i.test(lines[at - 1]?.text ?? ""))),
  );
  return end < 0 ? lines.length : end;
}

/** The body's own line stands just above the sentence. */
const from = (lines: readonly Line[], start: number) => (/\bpanel\b/i.test(lines[start - 1]?.text ?? "") ? start - 1 : start);

/** An agenda pack: no minutes of its own meeting, but often those of an earlier one, each a record of its own. */
export const agendaPack: Layout = {
  name: "agenda-pack",
  recognise(view: View) {
    const top = view.lines.slice(0, 40);
    // Behind those present, or with the number of a page, it is the foot of one: minutes taken from a pack.
    const present = top.findIndex((line) => PRESENT.test(line.text));
    const heads = top.some((line, i) => PACK.test(line.text) && !FOOT.test(line.text) && (present < 0 || i < present));
    const pages = view.lines.filter((line) => PAGES.test(line.text)).length;
    return heads ? 0.96 : pages >= 4 ? 0.85 : 0;
  },
  read(view: View) {
    const { lines } = view;
    const found = starts(lines);
    if (found.length === 0) {
      const draft = draftOf("agenda-pack", "meeting", readHeader(blocks(lines.slice(0, 30)), view.title));
      draft.issues.push({ code: "agenda-only", message: "an agenda pack without minutes" });
      return [draft];
    }
    return found.map((start, i) => {
      const rest = lines.slice(from(lines, start), found[i + 1] ?? lines.length);
      return paperMeeting("agenda-pack", { ...view, title: null }, rest.slice(0, endOf(rest)));
    });
  },
};
