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

describe("decisions told with how they came about", () => {
  it.each([
    "On being put to the vote it was RESOLVED by 6 votes to 3 that the stable be let.",
    "Upon a show of hands it was resolved, with two abstentions, that the stable be let.",
    "After a long debate it was unanimously resolved to let the stable.",
    "By 6 votes to 3, the Panel resolved to let the stable.",
    "The Panel, having seen the stable, RESOLVED (unanimously) that it be let.",
  ])("%s", (line) => expect(minutes(line)).toContain(`r ${line}`));
  it.each([
    "On 3 May the Panel resolved to let the stable and the Clerk had done so.",
    "The Clerk said that after a long debate it was resolved to let it.",
    "After a long debate the matter was resolved.",
    "After a long debate Members resolved to let the stable. The Chair said that the Clerk would draft the lease.",
    "Moved by Cllr Amos, seconded by Cllr Hart and RESOLVED:",
  ])("not: %s", (line) => expect(minutes(line)).toContain(`m ${line}`));
  it("stand below who moved them", () =>
    expect(minutes("Moved by Cllr Amos, seconded by Cllr Hart and RESOLVED:\n\nThat the stable be let.").slice(-2)).toEqual([
      "m Moved by Cllr Amos, seconded by Cllr Hart and RESOLVED:",
      "r That the stable be let.",
    ]));
});

describe("decisions that have lost their marker", () => {
  it("are the last points that are to be done, behind a wider gap than the points before them", () =>
    expect(minutes("·  That two were ill.\n\n·  That three would come.\n\n\n\n\n·  That the Panel note the report")).toEqual([
      "m [·0] That two were ill.",
      "m [·0] That three would come.",
      "r [·0] That the Panel note the report",
    ]));
  it("are no points like those before them", () =>
    expect(minutes("·  That two were ill.\n\n·  That a third be bought.").slice(-1)).toEqual(["m [·0] That a third be bought."]));
  it("are what the Panel did, numbered anew", () =>
    expect(
      minutes("1.  The Clerk rode.\n\n2.  The Chair fell.\n\n1.  The Panel noted the report.\n\n2.  The Panel will receive one in May."),
    ).toEqual([
      "m (1.) The Clerk rode.",
      "m (2.) The Chair fell.",
      "r [1.0] The Panel noted the report.",
      "r [2.0] The Panel will receive one in May.",
    ]));
  it("are no points that a sentence leads", () =>
    expect(minutes("The Clerk asked for two things:\n\n\n(a) That hay be bought;\n\n(b) That oats be sold.").slice(-2)).toEqual([
      "m [(a)0] That hay be bought;",
      "m [(b)0] That oats be sold.",
    ]));
  it("are no points in which others speak", () =>
    expect(
      minutes(
        "1.  The Clerk rode.\n\n1.  The Panel noted that the horse was ill. The Clerk replied that it was not.\n\n2.  The Panel supported the horse.",
      ).slice(-2),
    ).toEqual([
      "m (1.) The Panel noted that the horse was ill. The Clerk replied that it was not.",
      "m (2.) The Panel supported the horse.",
    ]));
  it.each(["That a tender would be advertised in May.", "That the aim of the Board was to agree one."])(
    "are not what is told: %s",
    (text) => expect(minutes(text)).toEqual([`m ${text}`]),
  );
  it.each([
    "That the complaint which had come be noted.",
    "That the Panel note that two had come.",
    "That the answer, as it had been received, be noted.",
  ])("may tell of more: %s", (text) => expect(minutes(text)).toEqual([`r ${text}`]));
});

describe("a decision that is printed twice", () => {
  it("is one passage whatever marks it", () => {
    const item = (decision: string, resolved: string) =>
      outline(draft(`Agenda item\n\nLanes\n\nDecision:\n\n${decision}\n\nMinutes:\n\nThe Clerk spoke.\n\n${resolved}`)).slice(1);
    expect(item("That the signs be paid for.", "RESOLVED that the signs be paid for.")).toEqual([
      "r That the signs be paid for.",
      "m The Clerk spoke.",
    ]);
    expect(item("That the signs be paid for.", "It was resolved: That the signs be paid for.").length).toBe(2);
    expect(item("That the signs be paid for.", "RESOLVED that the posts be paid for.").length).toBe(3);
  });
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
