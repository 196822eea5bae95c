import { describe, expect, it } from "vitest";
import { viewOf } from "../../../ingest/layouts/lines/view.ts";
import { lostText } from "../../../ingest/layouts/lost-text.ts";
import { document, draft, outline } from "./help.ts";

const HEAD =
  "Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 5 May 2022\n\nPRESENT:\n\nCouncillor Nora Wain (Chair)\nTom Dale\n\n";
const SAID = "The Commissioner stated that burglary had fallen and undertook to circulate figures.";

describe("nothing that was said or resolved is lost", () => {
  it("above the first item", () => {
    const read = draft(
      `${HEAD}${SAID}\n\nRESOLVED: That the figures be noted.\n\n1. Vetting\n\nA Member asked whether files were late.\n\n2. Estates\n\nNone.\n`,
    );
    expect(outline(read)).toEqual([
      "# - -",
      `m ${SAID}`,
      "r RESOLVED: That the figures be noted.",
      "# 1 Vetting",
      "m A Member asked whether files were late.",
      "# 2 Estates",
      "m None.",
    ]);
    expect(read.issues.map(({ code }) => code)).toEqual(["title-missing"]);
  });
  it("above the first item, of nobody at the meeting", () => {
    const told = "The precept had been discussed at length and nobody was content.";
    const read = draft(`${HEAD}${told}\n\n1. Vetting\n\n${SAID}\n\n2. Estates\n\nNone.\n`);
    expect(outline(read)).toEqual(["# - -", `m ${told}`, "# 1 Vetting", `m ${SAID}`, "# 2 Estates", "m None."]);
  });
  it.each(["2022/23 budget monitoring", "101 calls", "iPhones for officers", "£5m savings", "“Right care, right person”"])(
    "under a title that no capital opens: %s",
    (title) => {
      const item = (number: number, name: string) => `${number}. ${name}\n\nA Member asked whether ${name.length} files were late.\n\n`;
      const titles = (text: string) => outline(draft(`${HEAD}${text}`)).filter((line) => line.startsWith("#"));
      expect(titles(item(1, title) + item(2, "Vetting"))).toEqual([`# 1 ${title}`, "# 2 Vetting"]);
      expect(titles(item(1, "Vetting") + item(2, title) + item(3, "Estates"))).toEqual(["# 1 Vetting", `# 2 ${title}`, "# 3 Estates"]);
    },
  );
});

describe("points of a list that no capital opens", () => {
  const POINTS = ["knife crime", "stop and search", "rural crime", "101 calls"]
    .map((point, at) => `${at + 1}. ${point}\n\nThe Commissioner replied that ${point} was watched.\n\n`)
    .join("");
  const titles = (text: string) => outline(draft(`${HEAD}${text}`)).filter((line) => line.startsWith("#"));
  const item = (title: string) => `${title}\n\nThe Commissioner presented the report on it to Members.\n\n`;
  it("are no items beside numbered ones", () => {
    expect(titles(`${item("1. Questions to the Commissioner")}${POINTS}${item("2. Precept Proposal")}${item("3. Estates")}`)).toEqual([
      "# 1 Questions to the Commissioner",
      "# 2 Precept Proposal",
      "# 3 Estates",
    ]);
  });
  it("are no items beside those that stand around them, whatever they weigh", () => {
    const points = ["Road Safety", "Rural Crime", "Police Stations"].map((point, at) => item(`${at + 1}. ${point}`)).join("");
    expect(
      titles(`21. Apologies for absence\n\nThere were none.\n\n22. Public questions\n\n${points}${item("23. Performance report")}`),
    ).toEqual(["# 21 Apologies for absence", "# 22 Public questions", "# 23 Performance report"]);
  });
  it("are no items of a paper whose titles have no numbers", () => {
    expect(titles(`${item("Apologies for Absence")}${item("Questions to the Commissioner")}${POINTS}${item("Precept Proposal")}`)).toEqual([
      "# - Apologies for Absence",
      "# - Questions to the Commissioner",
      "# - Precept Proposal",
    ]);
  });
});

describe("a sentence that stands in no item", () => {
  const text = `${HEAD}1. Vetting\n\n${SAID}\n\nA Member asked whether the files of new officers were late again.\n`;
  const view = viewOf(document(text));
  const read = draft(text);
  it("is told as an issue", () => {
    const items = read.items.map((item) => ({ ...item, passages: item.passages.slice(1) }));
    expect(lostText(view, [{ ...read, items }])).toEqual([{ code: "text-lost", message: `stands in no item: '${SAID.slice(0, 80)}…'` }]);
  });
  it("is no issue where all stand in one, in whatever order", () => {
    expect(lostText(view, [read])).toEqual([]);
    const items = read.items.map((item) => ({ ...item, passages: item.passages.toReversed() }));
    expect(lostText(view, [{ ...read, items }])).toEqual([]);
  });
});
