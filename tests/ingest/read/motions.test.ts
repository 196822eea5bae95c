import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const HEAD = "Northmoor Police and Crime Panel\n\nMINUTES of the meeting held on 4 October 2013 at 2.00 pm\n\n";
describe("motions", () => {
  const motion = (end: string) =>
    outline(
      draft(
        `${HEAD}Present:\n\nCllr Amos\n\n1. BUDGET\n\nThe Group had met. It was proposed by Cllr Amos, and duly seconded, that:-\n\n(i) the report be received, and\n\n(ii) the Group carry on.\n\nThe motion was put and was declared ${end}.\n\n2. CLOSE\n\nThe Chair closed it.`,
      ),
    ).map((line) => line[0]);
  it("that were carried are resolutions, point by point", () => {
    expect(motion("CARRIED").slice(0, 5)).toEqual(["#", "m", "r", "r", "m"]);
  });
  it("that were lost are none", () => {
    expect(motion("LOST").slice(0, 5)).toEqual(["#", "m", "m", "m", "m"]);
  });
  it("and amendments are told apart by what became of each", () => {
    const moved = (who: string, name: string) => `Moved by ${who} –\n\nThat ${name} be elected Chairman for the year.\n\n`;
    const text = `${HEAD}Present:\n\nCllr Amos\n\n1. CHAIRMAN\n\n${moved("Mrs Hay and seconded by Cllr Amos", "Cllr Dale")}${moved("Cllr Coe and seconded by Cllr Lane as an amendment", "Cllr Roe")}There being six against it, the amendment was therefore lost.\n\nThe motion was therefore carried.\n\n2. CLOSE\n\nThe Chair closed it.`;
    expect(outline(draft(text)).filter((line) => line.includes("be elected"))).toEqual([
      "r That Cllr Dale be elected Chairman for the year.",
      "m That Cllr Roe be elected Chairman for the year.",
    ]);
  });
  it("and one that was carried is not lost with the next", () => {
    const text = `${HEAD}Present:\n\nCllr Amos\n\n1. FEES\n\nMoved by Cllr Amos and seconded by Mr Lane –\n\nThat the van be sold.\n\nThe motion was put to the vote and was carried.\n\nCllr Hart moved that the fee be waived.\n\nOn being put, the motion was lost.\n\n2. CLOSE\n\nThe Chair closed it.`;
    expect(outline(draft(text))).toContain("r That the van be sold.");
  });
  it("what the Panel is said to note or request in the present is one, with a letter or without", () => {
    const text =
      "Agenda item\n\nPlans\n\nMinutes:\n\na)    The Panel requests more on recruits.\n\nThe Panel notes the plans.\n\nThe Panel noted the plans.";
    expect(outline(draft(text)).slice(1)).toEqual([
      "r [a)0] The Panel requests more on recruits.",
      "r The Panel notes the plans.",
      "m The Panel noted the plans.",
    ]);
  });
  it("proposed, seconded and resolved in one sentence are a resolution, apart from the sentence before", () => {
    const text = `${HEAD}Present:\n\nCllr Amos\n\n1. BUDGET\n\nThe Clerk spoke of the gun. It was proposed by Cllr Amos, seconded by Cllr Lane and RESOLVED that a second be bought.\n\n2. CLOSE\n\nThe Chair closed it.`;
    expect(outline(draft(text)).slice(1, 3)).toEqual([
      "m The Clerk spoke of the gun.",
      "r It was proposed by Cllr Amos, seconded by Cllr Lane and RESOLVED that a second be bought.",
    ]);
  });
});
