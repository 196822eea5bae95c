import type { Document, Draft, DraftItem } from "../draft.ts";
import { BOUNDS } from "../formats/bounds.ts";
import { agendaPack } from "./agenda-pack.ts";
import { cmis } from "./cmis.ts";
import { decisionPage } from "./decision-page.ts";
import { egenda } from "./egenda.ts";
import { issueHistory } from "./issue-history.ts";
import type { Layout } from "./layout.ts";
import { lostText } from "./lost-text.ts";
import { minutesColumn } from "./minutes-column.ts";
import { moderngovItem } from "./moderngov-item.ts";
import { moderngovMeeting } from "./moderngov-meeting.ts";
import { moderngovTable } from "./moderngov-table.ts";
import { plain } from "./plain.ts";
import { printed } from "./printed.ts";
import { printedExport } from "./printed-export.ts";
import { report } from "./report.ts";
import { runIn } from "./run-in.ts";
import { viewOf } from "./lines/view.ts";
import { wordedItems } from "./worded-items.ts";

/** Every layout, in the order in which they are asked; of two that are equally sure the first reads. `plain` takes what is left. */
export const LAYOUTS: readonly Layout[] = [
  printedExport,
  agendaPack,
  issueHistory,
  decisionPage,
  moderngovTable,
  minutesColumn,
  cmis,
  egenda,
  moderngovItem,
  moderngovMeeting,
  runIn,
  wordedItems,
  printed,
  report,
  plain,
];

/** Less evidence than this is none. */
const ENOUGH = 0.5;

const nameOf = (item: DraftItem, index: number) => `item ${item.number ?? item.title?.slice(0, 60) ?? index + 1}`;

const PARTED = {
  code: "paragraph-parted",
  message: `a paragraph of more than ${BOUNDS.line.toLocaleString("en-GB")} letters is kept in parts`,
};

const SPACED = {
  code: "spaces-restored",
  message: "the page has lost spaces between words: they were put back where both words are known",
};

/** What every reader should know of the items of a draft, whatever its layout. */
function doubts(draft: Draft): Draft["issues"] {
  return draft.items.flatMap((item, index) => [
    ...(item.truncated ? [{ code: "truncated", message: `${nameOf(item, index)} was cut short by its host` }] : []),
    ...(item.title === null && item.passages.length > 0
      ? [{ code: "title-missing", message: `${nameOf(item, index)} prints no title` }]
      : []),
  ]);
}

/**
 * Reads a document by the layout that has the most evidence for it.
 * @throws RefusedError where the page is beyond the bounds
 */
export function parse(document: Document): Draft[] {
  const view = viewOf(document);
  let [best, most]: [Layout, number] = [plain, 0];
  for (const layout of LAYOUTS) {
    const evidence = layout.recognise(view);
    if (evidence >= ENOUGH && evidence > most) [best, most] = [layout, evidence];
  }
  const mended = [...(view.lines.some((line) => line.isCut) ? [PARTED] : []), ...(view.hadLostSpaces ? [SPACED] : [])];
  const drafts = best.read(view);
  const lost = lostText(view, drafts);
  return drafts.map((draft) => ({ ...draft, issues: [...document.issues, ...mended, ...draft.issues, ...lost, ...doubts(draft)] }));
}
