import { findDates } from "../../corpus/text/dates.ts";
import type { Draft } from "../draft.ts";
import { blocks } from "./items/block.ts";
import { readItem } from "./items/body.ts";
import { labelOf, partedLabels, withoutFurniture } from "./lines/furniture.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { bare, isNumber } from "./words/markers.ts";
import { cleanTitle, hasSize, titleLikeness } from "./words/titles.ts";
import { isAgendaText, tells } from "./words/agenda.ts";

const MEETING =
  /^Meeting:\s*(?<when>\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[^\s–-][^–-]{5,39}?\d{4})\s*[-–]\s*(?<body>\S.{2,199}?)\s*(?:\(\s*item\s+(?<number>[^)]{1,20})\))?$/i;
const PAGE = /^(?:issue\s*[-–]\s*meetings|issue details|issue history)$/i;

function entry(view: View, head: Line, lines: readonly Line[], issueTitle: string | null): Draft {
  const { when = "", body = "", number } = MEETING.exec(head.text)?.groups ?? {};
  const own = partedLabels(withoutFurniture(lines));
  // '94 Rural crime': the number of the item stands before its title without a stop.
  const numbered = number !== undefined && own[0]?.text.startsWith(`${number} `) === true ? number.length + 1 : 0;
  const all = blocks(own.map((line, i) => (i === 0 ? { ...line, text: line.text.slice(numbered) } : line)));
  const [first] = all;
  const titled =
    first !== undefined &&
    labelOf(first.text) === null &&
    !isAgendaText(first.text) &&
    (hasSize(first.text) || isNumber(first.marker) || titleLikeness(first.text) >= 0.5) &&
    !tells(first.text);
  const title = titled ? cleanTitle(first.text) : issueTitle;
  const printed = titled && isNumber(first.marker) ? bare(first.marker) : (number ?? null);
  const draft = draftOf("issue-history", "agenda-item", null);
  draft.minutes = "final";
  draft.body = body === "" ? null : body;
  draft.date = findDates(when)[0]?.iso ?? null;
  draft.items = [readItem({ number: printed, title, blocks: titled ? all.slice(1) : all }, false, view.document.url)];
  return draft;
}

/** The history of one matter (`ieIssueDetails.aspx`): the item of each meeting that it came to, with the meeting's day and body. */
export const issueHistory: Layout = {
  name: "issue-history",
  recognise(view: View) {
    const meetings = view.lines.filter((line) => MEETING.test(line.text)).length;
    return meetings === 0
      ? 0
      : view.lines.some((line, i) => i < 10 && PAGE.test(line.text)) || /ieIssueDetails\.aspx/i.test(view.document.url ?? "")
        ? 0.97
        : 0.6;
  },
  read(view: View) {
    const starts = view.lines.flatMap((line, i) => (MEETING.test(line.text) ? [i] : []));
    const before = view.lines.slice(0, starts[0]).filter((line) => !PAGE.test(line.text));
    const title = before.findLast((line) => titleLikeness(line.text) >= 0.35);
    return starts.flatMap((start, i) => {
      const head = view.lines[start];
      return head
        ? [entry(view, head, view.lines.slice(start + 1, starts[i + 1] ?? view.lines.length), title ? cleanTitle(title.text) : null)]
        : [];
    });
  },
};
