import { RefusedError } from "../../../corpus/model/index.ts";
import type { Document } from "../../draft.ts";
import { BOUNDS } from "../../formats/bounds.ts";
import { withoutColons } from "./colon-titles.ts";
import { withoutFlags } from "./flagged-people.ts";
import { withoutGlue } from "./glued-items.ts";
import { htmlLines } from "./html-lines.ts";
import type { Line, View } from "./line.ts";
import { withoutActionColumn } from "./action-column.ts";
import { withoutBars, withoutNumberCells, withoutStrokes } from "./cell-copies.ts";
import { numbersUp } from "./numbers-within.ts";
import { numbersFirst } from "./numbers-below.ts";
import { unflattened } from "./flat-lines.ts";
import { joinedInterests } from "./interest-tables.ts";
import { withLostSpaces } from "./lost-spaces.ts";
import { withoutMarkdown } from "./markdown.ts";
import { withHead, withSentence } from "./spread-head.ts";
import { withoutColumns } from "./people-columns.ts";
import { joinedCells } from "./people-cells.ts";
import { spreadLines } from "./spread-lines.ts";
import { titlesWithStops } from "./stopped-lines.ts";
import { textLines } from "./text-lines.ts";
import { partedTitles } from "./title-runs.ts";
import { withoutTears } from "./torn-heads.ts";
import { withoutUnderlines } from "./underlined.ts";

/** The lines of a text copy: what its source lost or wrote in a form of its own is put right first. */
function linesOf(text: string): readonly Line[] {
  const bare = withoutColumns(joinedCells(withoutActionColumn(withoutMarkdown(withoutStrokes(withoutBars(withoutNumberCells(text)))))));
  const printed = withoutFlags(withoutUnderlines(textLines(bare)));
  const lines = withoutGlue(unflattened(joinedInterests(spreadLines(withHead(withoutTears(withSentence(printed)))))));
  return withoutColons(numbersFirst(numbersUp(partedTitles(titlesWithStops(lines)))));
}

/** The lines of a page with its title. */
function pageLines(text: string): Pick<View, "lines" | "title"> {
  const { lines, title } = htmlLines(text);
  return { lines: withoutTears(lines), title };
}

/**
 * A document as the layouts look at it.
 * @throws RefusedError `too-many-lines`, and what reading the mark-up refuses
 */
export function viewOf(document: Document): View {
  const { lines, title } = document.format === "html" ? pageLines(document.text) : { lines: linesOf(document.text), title: null };
  if (lines.length > BOUNDS.lines) throw new RefusedError("too-many-lines", `a paper may have ${BOUNDS.lines} lines at most`);
  const spaced = withLostSpaces(lines);
  return { document, lines: spaced ?? lines, title, hadLostSpaces: spaced !== null };
}
