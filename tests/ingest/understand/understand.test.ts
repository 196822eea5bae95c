import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Action, Contribution } from "../../../corpus/model/index.ts";
import { createTagger, loadTaxonomy } from "../../../ingest/tag/index.ts";
import { explain, understand } from "../../../ingest/understand.ts";
import { attendee, holder, item, meeting } from "./meetings.ts";

const knowledge = { tagger: createTagger(loadTaxonomy()), officeHolders: [holder("northmoor", "Helen Ash")] };
const FORCE = { id: "northmoor", name: "Northmoor Police", evidence: "printed" } as const;
const WORDS = [
  "The PCC",
  "stated",
  "that",
  "Members",
  "asked",
  ",",
  ".",
  ":",
  "was",
  "were",
  "noted",
  "it",
  "He",
  "She",
  "They",
  "Councillor",
  "R",
  "Potts",
  "and",
  "would",
  "be",
  "provided",
  "Chief",
  "Constable",
  "the",
  "of",
  "[",
  "]",
  "“",
  "”",
  "In response",
  "report",
  "a",
  "future",
  "meeting",
  "Police",
  "Question:",
  "?",
  "There",
  "concern",
  "Mr",
  "agreed",
  "to",
  "by",
  "-",
];

describe("whatever stands in the minutes", () => {
  test("contributions are in order, within the text, one a sentence, as the record wants them; actions too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (lines, list) => {
          const texts = lines.map((words) => `${list ? "• " : ""}${words.join(" ")}`);
          const placed = meeting([item("Custody", ...texts)], { force: FORCE, attendance: [attendee("Cllr R Potts", "chair")] });
          for (const { text, contributions, actions } of understand(placed, knowledge).items.flatMap(({ passages }) => passages)) {
            contributions.forEach((c, at) => {
              Contribution.parse(c);
              expect(c.start).toBeGreaterThanOrEqual(contributions[at - 1]?.end ?? 0);
              expect(c.end).toBeLessThanOrEqual(text.length);
              expect(c.explicit === null).toBe(c.office === "unattributed");
              expect(c.personEvidence === null).toBe(c.person === null);
              expect(c.person !== null && (c.office === "public" || c.office === "other")).toBe(false);
              expect(c.alsoOffices).not.toContain(c.office);
            });
            for (const action of actions) {
              Action.parse(action);
              expect(action.start).toBeLessThan(action.end);
              expect(action.end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("headings and reports report no speech", () => {
    const heading = item("Custody", "The PCC stated that it was late.");
    for (const passage of heading.passages) passage.kind = "heading";
    expect(understand(meeting([heading]), knowledge).items[0]?.passages[0]?.contributions).toEqual([]);
  });
});

test("every sentence can be explained by the rule that decided it", () => {
  const placed = meeting([item("Custody", "The PCC undertook to write to Mr Bell. It was late.", "§ That the report be noted.")]);
  expect(explain(placed, knowledge).map(({ item: i, passage, rule, actions }) => [i, passage, rule, actions.map((a) => a.rule)])).toEqual([
    [0, 0, "role/active", ["undertaking"]],
    [0, 0, "carried", []],
    [0, 1, "kind-resolution", ["resolution"]],
  ]);
});

describe("the recommendations of a report", () => {
  const clauses = ["§ That the Commissioner publish one guide.", "§ That figures be reported to the Panel."];
  const kinds = (documentType: "report" | "meeting") =>
    understand(meeting([item("Recommendations", ...clauses)], { documentType }), knowledge).items.flatMap(({ passages }) =>
      passages.flatMap(({ actions }) => actions.map(({ kind }) => kind)),
    );
  test("are recommended, not resolved", () => expect(kinds("report")).toEqual(["recommendation", "recommendation"]));
  test("and what a meeting resolves under such a title is resolved", () => expect(kinds("meeting")).toEqual(["resolution", "resolution"]));
});
