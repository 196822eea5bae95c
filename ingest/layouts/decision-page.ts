import { findDates } from "../../corpus/text/dates.ts";
import { blocks } from "./items/block.ts";
import { readItem } from "./items/body.ts";
import { labelOf, partedLabels, withoutFurniture } from "./lines/furniture.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { cleanTitle } from "./words/titles.ts";

const PAGE = /^decision details$/i;
const AT_TOP = 12;
/** What the page tells of the decision: a label and what it says on a line. */
const FACT =
  /^(?<label>decision maker|decision status|decision type|decision due|is key decision|is subject to call in|notice of proposed decision first published|report author|author|contact|date of decision|decided at meeting|effective from|publication date|reference no|ward\(s\) affected|department)\s?\??\s?:\s?(?<value>.*)$/i;
/** Labels of its own for the title and for what the meeting was to decide. */
const TITLE = /^title:?$/i;
const PURPOSE = /^(?:purpose|summary|subject):$/i;

const factsOf = (lines: readonly Line[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap(({ text }) => {
      const { label, value } = FACT.exec(text)?.groups ?? {};
      return label === undefined || value === undefined ? [] : [[label.toLowerCase(), value.trim()] as const];
    }),
  );

const headingAt = ({ lines }: View): number => lines.findIndex((line, i) => i < AT_TOP && PAGE.test(line.text));

/** One decision of a meeting on a page of its own (`ieDecisionDetails.aspx`): what was decided, by whom and when, with the minutes of the item. */
export const decisionPage: Layout = {
  name: "decision-page",
  recognise(view: View) {
    const page = headingAt(view) >= 0 || /ieDecisionDetails\.aspx/i.test(view.document.url ?? "");
    return page && factsOf(view.lines).size >= 3 ? 0.97 : 0;
  },
  read(view: View) {
    const facts = factsOf(view.lines);
    const own = withoutFurniture(view.lines.slice(headingAt(view) + 1)).filter(({ text }) => !FACT.test(text) && !TITLE.test(text));
    const [first, ...rest] = partedLabels(own.map((line) => (PURPOSE.test(line.text) ? { ...line, text: "Agenda text:" } : line)));
    const titled = first !== undefined && labelOf(first.text) === null;
    const draft = draftOf(this.name, "agenda-item", null);
    draft.minutes = "final";
    draft.body = facts.get("decision maker") ?? null;
    draft.date = findDates(facts.get("decided at meeting") ?? facts.get("date of decision") ?? "")[0]?.iso ?? null;
    const text = blocks(titled || !first ? rest : [first, ...rest]);
    draft.items = [readItem({ number: null, title: titled ? cleanTitle(first.text) : null, blocks: text }, false, view.document.url)];
    return [draft];
  },
};
