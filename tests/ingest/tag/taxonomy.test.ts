import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RefusedError } from "../../../corpus/model/index.ts";
import { createTagger, loadTaxonomy } from "../../../ingest/tag/index.ts";

const taxonomy = loadTaxonomy();
const tagger = createTagger(taxonomy);
const minute = (text: string) => ({ kind: "minute" as const, text, list: null });
const tag = (text: string, title: string | null = null) => tagger.tag({ title, passages: [minute(text)] })[0] ?? [];
const ids = (text: string, title: string | null = null) => tag(text, title).map((t) => t.id);

const own = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), "taxonomy-")), "own.yaml");
  writeFileSync(path, text);
  return path;
};

describe("every topic of the taxonomy", () => {
  const examples = taxonomy.topics.flatMap((t) => [
    ...(t.examples?.yes ?? []).map((text) => ({ topic: t.id, text, has: true })),
    ...(t.examples?.no ?? []).map((text) => ({ topic: t.id, text, has: false })),
  ]);
  it("has examples of both kinds", () => {
    expect(taxonomy.topics.filter((t) => !t.examples).map((t) => t.id)).toEqual([]);
    expect(examples.length).toBeGreaterThan(100);
  });
  it.each(examples)("$topic: $text → $has", ({ topic, text, has }) => expect(ids(text).includes(topic)).toBe(has));
});

describe("the three topics that officers ask for first", () => {
  it.each([
    ["lcjb", "The LCJB met."],
    ["lcjb", "Two LCJBs were chaired by commissioners."],
    ["lcjb", "The Local Criminal Justice Boards (LCJBs) differed."],
    ["people-zones", "A People Zone was opened."],
    ["people-zones", "The People Zone’s steering group met."],
    ["s106", "Section 106 money was not spent."],
    ["s106", "S106 agreements were repurposed."],
    ["s106", "The s.106 contributions were late."],
    ["s106", "Under sec. 106 the developer owed £1m."],
  ])("%s in: %s", (topic, text) => expect(ids(text)).toContain(topic));
  it.each(["The Panel met in Room S106.", "Minute 106 was agreed.", "The people in the zone were few."])("none in: %s", (text) => {
    expect(ids(text)).toEqual([]);
  });
});

describe("the title's topic", () => {
  it("goes to a passage that names nothing else, with the title as evidence", () => {
    expect(tag("Members asked who would pay for it.", "Mental health demand")).toEqual([
      { id: "mental-health", evidence: [{ in: "title", start: 0, end: 13, rule: "health" }] },
    ]);
  });
  it.each([
    ["a passage that turns to something else", "Shoplifting was raised as well.", "Mental health demand", ["business-crime"]],
    ["thanks", "The Chair thanked the officers.", "Mental health demand", []],
    ["noting", "That the report be noted.", "Mental health demand", []],
    ["declarations", "Councillor Reed declared a personal interest as a trustee of a youth club.", "Declarations of Interest", []],
    ["what says nothing of a matter", "Councillor Bell said that the Chair was pleased to hear it.", "Mental health", []],
    ["what only goes on with the meeting", "Members retired at 11.55 am and came back at 12.40 pm.", "Mental health", []],
    ["what tells of a little more", "Members asked how many beds were left.", "Mental health", ["mental-health"]],
    ["titles of two matters, where it names neither", "Members asked who would pay for it.", "Mental health and road safety", []],
    [
      "titles of two matters, where it names one",
      "The Crown Court was slow.",
      "Mental health, courts and sentencing",
      ["courts-and-sentencing"],
    ],
    ["an answer that says nothing", "The Chief Constable would see that this was done.", "Mental health demand", []],
    ["titles that announce many things", "Members asked who would pay for it.", "General update: mental health and rural crime", []],
  ])("is kept from %s", (_, text, title, expected) => expect(ids(text, title)).toEqual(expected));
  it.each([
    ["an announcement", "The following points were made:", "Mental health demand"],
    ["a list's announcement", "Members asked about the matters below:", "Mental health demand"],
    ["a word of noting", "Noted.", "Mental health demand"],
    ["a welcome", "Members welcomed the report.", "Mental health demand"],
  ])("is kept from %s", (_, text, title) => expect(ids(text, title)).toEqual([]));
  it("goes to what asks for more although the report is noted", () => {
    expect(ids("That the report be noted and that the force be asked to report again.", "Mental health demand")).toEqual(["mental-health"]);
  });
  it("goes to what is said before something else is named", () => {
    expect(ids("Members asked who paid. The PCC said that the courts did.", "Mental health demand").sort()).toEqual([
      "courts-and-sentencing",
      "mental-health",
    ]);
  });
  it.each(["Police and Crime Plan theme: mental health", "Performance report: mental health"])(
    "goes to what a wide title announces by name: %s",
    (title) => expect(ids("Members asked who would pay for it.", title)).toEqual(["mental-health"]),
  );
  it("stays beside one other topic", () =>
    expect(ids("Forty more constables had been recruited.", "Mental health demand").sort()).toEqual(["mental-health", "workforce"]));
  it("stays beside several where its own words hint at it", () =>
    expect(ids("Shoplifting by pupils had been seen by ambulance crews.", "Mental health demand")).toContain("mental-health"));
  it.each([
    ["two other topics", "Shoplifting by pupils was down.", "Mental health demand"],
    ["what turns to another", "Members turned to shoplifting in the town.", "Mental health demand"],
    ["another, under titles that head talk of many matters", "Shoplifting in the town had trebled.", "HMICFRS inspection"],
  ])("does not stay beside %s", (_, text, title) => {
    expect(ids(text, title)).not.toContain("mental-health");
    expect(ids(text, title)).not.toContain("inspections");
  });
  it("does not stay beside another topic in a resolution", () => {
    const resolution = { kind: "resolution" as const, text: "That a list of shoplifting by town be circulated.", list: null };
    expect(tagger.tag({ title: "Mental health demand", passages: [resolution] })[0]?.map((t) => t.id)).toEqual(["business-crime"]);
  });
  it("is shared by a sentence that names the matter again", () => {
    expect(ids("The scheme had closed during the pandemic.", "Youth diversion").sort()).toEqual(["covid-19", "young-people"]);
  });
});

describe("between passages", () => {
  const passages = (...texts: string[]) =>
    tagger.tag({ title: "Questions", passages: texts.map((text) => minute(text)) }).map((topics) => topics.map(({ id }) => id));
  it.each([
    ["a question", "What became of hate crime?", "The PCC was of the opinion that it had fallen by half."],
    ["what a member asked", "Councillor Reed asked about hate crime.", "In reply, the PCC gave the figures of the year."],
    ["a statement", "Hate crime had fallen.", "The PCC went on to the next page of it."],
  ])("no topic goes over from %s", (_, first, second) => expect(passages(first, second)).toEqual([["hate-crime"], []]));
});

describe("words that lie in the name of a post", () => {
  it.each([
    ["The Head of Victims’ Services spoke for an hour.", []],
    ["The Director of Commissioning left for Leeds on Monday.", []],
    ["The Head of Victims’ Services spoke of fly-tipping.", ["fly-tipping"]],
  ])("say nothing of the matter: %s", (text, expected) => expect(ids(text)).toEqual(expected));
});

describe("words that lie in the name of a body", () => {
  it("say nothing of the matter", () => expect(ids("The Police and Crime Panel was watched on the internet.")).toEqual([]));
  it("speak by themselves", () => expect(ids("The Police and Crime Panel heard of crime on the internet.")).toEqual(["fraud-and-cyber"]));
  it("leave the name its own topic", () => expect(ids("The Police and Crime Plan was late.")).toEqual(["police-and-crime-plan"]));
});

describe("a weak rule", () => {
  it("speaks where nothing else is named", () => expect(ids("The college had no view.")).toEqual(["young-people"]));
  it("yields to what is named", () => expect(ids("The college had no view on hate crime.")).toEqual(["hate-crime"]));
  it("is silent in what only thanks", () => expect(ids("The Chair thanked the college.")).toEqual([]));
  it("yields to nothing in an item on its own topic", () => {
    expect(ids("Volunteers staffed the front counter.", "Special constables and cadets").sort()).toEqual([
      "estates",
      "specials-cadets-volunteers",
    ]);
  });
  it("yields under a title that announces many things", () => {
    expect(ids("Volunteers staffed the front counter.", "General update: special constables and cadets")).toEqual(["estates"]);
  });
  it("in a title keeps what is named there from being the matter of all", () => {
    expect(ids("Members asked who would pay for it.", "Mental health and callers")).toEqual([]);
    expect(ids("Members asked who would pay for it.", "Mental health and the winter")).toEqual(["mental-health"]);
  });
  it("yields to what another sentence of the passage names", () =>
    expect(ids("The college had no view. Hate crime had fallen.")).toEqual(["hate-crime"]));
  it("leaves the title its say", () => {
    expect(ids("The college had no view.", "Mental health demand").sort()).toEqual(["mental-health", "young-people"]);
  });
});

describe("evidence", () => {
  it("is the very words, in the text as printed", () => {
    const text = "It was late. The anti-social behaviour team left.";
    const [topic] = tag(text);
    const [why] = topic?.evidence ?? [];
    expect(text.slice(why?.start, why?.end)).toBe("anti-social behaviour");
  });
  it.each([":", ":-", " –", " -", ": -"])("of a list is its lead-in, ended by %s", (end) => {
    const list = { kind: "minute" as const, text: "the first would open in May;", list: { marker: "·", level: 0 } };
    const topics = tagger.tag({ title: null, passages: [minute(`On police stations, it was reported that${end}`), list] });
    expect(topics[1]).toEqual([{ id: "estates", evidence: [] }]);
  });
});

describe("a taxonomy of one's own", () => {
  it("adds to the built-in one and changes it", () => {
    const path = own(`version: 1
topics:
  - { id: drones, label: Drones, group: Crime, description: Drones, rules: { drone: { any: [drone] } } }
  - { id: lcjb, label: Boards, group: Crime, description: Boards, rules: { board: { any: [the justice board] } } }
`);
    const mine = createTagger(loadTaxonomy(path));
    const of = (text: string) => mine.tag({ title: null, passages: [minute(text)] })[0]?.map((t) => t.id);
    expect(of("Three drones were bought.")).toEqual(["drones"]);
    expect(of("The LCJB met.")).toEqual([]);
    expect(loadTaxonomy(path).topics.length).toBe(taxonomy.topics.length + 1);
    expect(loadTaxonomy(path).version).not.toBe(taxonomy.version);
  });
  it("knows an amount by its sign", () => {
    const path = own(`version: 1
topics:
  - { id: bikes, label: Bikes, group: Crime, description: Bikes, rules: { money: { all: [[bikes], ['"£"']], near: 6 }, share: { all: [[bikes], ['"%"']] } } }
`);
    const mine = createTagger(loadTaxonomy(path));
    const words = (text: string) => {
      const [topics = []] = mine.tag({ title: null, passages: [minute(text)] });
      const why = topics.find(({ id }) => id === "bikes")?.evidence ?? [];
      return why.map(({ start, end }) => text.slice(start, end));
    };
    expect(words("The bikes cost £400 each.")).toEqual(["bikes", "£400"]);
    expect(words("Of the bikes 12% were found.")).toEqual(["bikes", "12%"]);
    expect(words("There were 400 bikes.")).toEqual([]);
  });
  it.each([
    [
      "a rule without phrases",
      "version: 1\ntopics:\n  - { id: a, label: A, group: G, description: D, rules: { r: { any: [] } } }\n",
      /line 3.*any/,
    ],
    ["an empty phrase", 'version: 1\ntopics:\n  - { id: a, label: A, group: G, description: D, rules: { r: { any: [" "] } } }\n', /line 3/],
    [
      "an unknown word",
      "version: 1\ntopics:\n  - { id: a, label: A, group: G, description: D, regex: x, rules: { r: { any: [b] } } }\n",
      /line 3.*regex/,
    ],
    [
      "a topic twice",
      "version: 1\ntopics:\n  - &t { id: a, label: A, group: G, description: D, rules: { r: { any: [b] } } }\n  - *t\n",
      /twice/,
    ],
    ["no YAML", "version: 1\ntopics: [", /line \d+/],
  ])("is refused with its line: %s", (_, text, message) => {
    expect(() => loadTaxonomy(own(text))).toThrow(RefusedError);
    expect(() => loadTaxonomy(own(text))).toThrow(message);
  });
  it("is refused when it is not there", () => expect(() => loadTaxonomy("no-such.yaml")).toThrow(/no-such\.yaml/));
});
