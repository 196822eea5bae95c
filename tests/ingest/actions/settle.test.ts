import { describe, expect, test } from "vitest";
import { createTagger, loadTaxonomy } from "../../../ingest/tag/index.ts";
import { understand } from "../../../ingest/understand.ts";
import { item, meeting } from "../understand/meetings.ts";

const knowledge = { tagger: createTagger(loadTaxonomy()), officeHolders: [] };

/** `kind owner` of every action of an item. */
const actions = (...lines: readonly string[]): string[] =>
  understand(meeting([item("Custody", ...lines)]), knowledge)
    .items.flatMap(({ passages }) => passages)
    .flatMap((passage) => passage.actions.map(({ kind, owner }) => `${kind} ${owner ?? "nobody"}`));

describe("who is to do it, where only the sentences around tell", () => {
  test.each([
    [
      "who promises right after what was asked for",
      ["Members asked for a breakdown by district. The Head of Performance undertook to provide this."],
      ["request opcc-officer", "undertaking opcc-officer"],
    ],
    [
      "who promises in the paragraph after it",
      ["Members asked for a breakdown by district.", "The Chief Constable agreed to supply it."],
      ["request chief-constable", "undertaking chief-constable"],
    ],
    [
      "whom the question before was put to",
      ["The Treasurer was asked how much was held. These would be provided after the meeting."],
      ["undertaking opcc-officer"],
    ],
    [
      "whom a line under it names",
      ["Members asked that the survey be sent to them.", "ACTION: Chief Constable"],
      ["request chief-constable"],
    ],
    [
      "nobody, where what is promised is something else",
      [
        "The Commissioner explained that it was late. Members asked for a breakdown by district.",
        "The Chief Constable said that she would write to the Minister.",
      ],
      ["request nobody", "undertaking chief-constable"],
    ],
    [
      "the only one who answers in the item",
      [
        "The Deputy Commissioner introduced the paper and said that it was late. The Chair asked that the Panel's thanks be conveyed to staff.",
      ],
      ["request deputy-commissioner"],
    ],
    [
      "nobody, where something is only suggested, be the one who answers alone",
      ["The Commissioner explained that it was late. Councillor Lane suggested that a speaker be invited."],
      ["request nobody"],
    ],
    [
      "the one person who gives most of the answers",
      [
        "The Commissioner explained that it was late. He said that it was long. She reported that it was dear.",
        "The Treasurer confirmed that it was paid for. Members asked for it to be printed.",
      ],
      ["request commissioner"],
    ],
    [
      "nobody, where most of the answers are officers'",
      [
        "The Head of Finance explained that it was late. He said that it was long. He reported that it was dear.",
        "The Commissioner confirmed that it was paid for. Members asked for it to be printed.",
      ],
      ["request nobody"],
    ],
    [
      "the one to whom a task group has the panel recommend",
      ["§ The group asks the Panel to recommend that the Commissioner:", "§ cuts the time to six weeks."],
      ["recommendation commissioner", "recommendation commissioner"],
    ],
    [
      "nobody, where the panel resolves to ask and names nobody",
      ["The Treasurer explained that it was late.", "§ That the paper be noted and that the Panel asks that it be reprinted."],
      ["resolution nobody"],
    ],
    [
      "whom the line above a list asks",
      ["The Chair asked the Treasurer to:", "• supply a list of sites;", "• find the plan."],
      ["request opcc-officer", "request opcc-officer"],
    ],
    ["nobody, where that line names nobody", ["Members asked for:", "• a list of sites."], ["request nobody"]],
    [
      "whoever promises in the line above a list",
      ["The Deputy Commissioner undertook to provide:", "• a list of sites;", "• the plan."],
      ["undertaking deputy-commissioner", "undertaking deputy-commissioner"],
    ],
    [
      "nothing is asked for under a line that calls for answers",
      ["The Chair asked the Treasurer to respond to the following points:", "• the cost of the site."],
      [],
    ],
    [
      "the deputy who answers in place of the commissioner",
      ["The Deputy Mayor explained that it was late. Inspector Moss confirmed that.", "§ That an update be brought to the June meeting."],
      ["resolution deputy-commissioner"],
    ],
    [
      "the commissioner, who answers beside the deputy",
      ["The Deputy Mayor explained that it was late. The Commissioner confirmed that.", "§ That an update be brought to the June meeting."],
      ["resolution commissioner"],
    ],
    [
      "the one to whom a resolution puts the recommendations under it",
      ["§ RESOLVED that these recommendations be made to the Commissioner:-", "§ The limit be raised to £900."],
      ["recommendation commissioner", "recommendation commissioner"],
    ],
    [
      "the commissioner, where a promise of nobody's does not point back",
      ["The Chief Constable said that it was late. It was agreed that an update on estates would be provided in May."],
      ["undertaking commissioner"],
    ],
  ])("%s", (_, lines, expected) => expect(actions(...lines)).toEqual(expected));
});
