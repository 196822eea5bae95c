import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

/** The passages of an item's minutes by kind. */
const minutes = (text: string) => outline(draft(`Agenda item\n\nHorses\n\nMinutes:\n\nThe Clerk spoke of horses.\n\n${text}`)).slice(2);

describe("decisions", () => {
  it("stand below the bare word over a clause, point by point, until prose does", () =>
    expect(
      minutes("Decision\n\n·       That two be bought.\n\n·       That the Clerk would ride.\n\nThe Chair thanked the Clerk."),
    ).toEqual(["r [·0] That two be bought.", "r [·0] That the Clerk would ride.", "m The Chair thanked the Clerk."]));
  it("so do recommendations", () =>
    expect(minutes("Recommendation\n\nThat the Commissioner publishes the bill.\n\nThe Chair thanked the Clerk.")).toEqual([
      "r That the Commissioner publishes the bill.",
      "m The Chair thanked the Clerk.",
    ]));
  it("are not what else stands below such a word", () =>
    expect(minutes("Recommendation\n\nThe Clerk said that it was hers.")).toEqual([
      "h Recommendation",
      "m The Clerk said that it was hers.",
    ]));
  it("follow a sentence that announces them though no number stands before them", () =>
    expect(minutes("The Panel agreed the following recommendation:\n\nThat the plan should name horses.\n\nThe Chair closed it.")).toEqual([
      "m The Panel agreed the following recommendation:",
      "r That the plan should name horses.",
      "m The Chair closed it.",
    ]));
  it("may begin with the word as a sentence does", () =>
    expect(
      minutes("Agreed the minutes of the meeting held on 3 May.\n\nRecommended: That the stable be let.\n\nAgreed with the Clerk."),
    ).toEqual([
      "r Agreed the minutes of the meeting held on 3 May.",
      "r Recommended: That the stable be let.",
      "m Agreed with the Clerk.",
    ]));
});

describe("a heading with a letter", () => {
  it("stands alone over prose however it is written", () =>
    expect(minutes("(a)  Terms of reference\n\nThe Clerk introduced them.\n\n(b)  Membership\n\nThe Chair named two.")).toEqual([
      "h ((a)) Terms of reference",
      "m The Clerk introduced them.",
      "h ((b)) Membership",
      "m The Chair named two.",
    ]));
  it("is no point of a list", () =>
    expect(minutes("(a)  Terms of reference\n\n(b)  Horses of all kinds\n\nThe Clerk introduced them.").map((line) => line[0])).toEqual([
      "m",
      "m",
      "m",
    ]));
});
