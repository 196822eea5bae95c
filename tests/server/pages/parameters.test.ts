import { describe, expect, it } from "vitest";
import { EVERYTHING, InvalidError } from "../../../corpus/model/index.ts";
import type { Given } from "../../../server/http/given.ts";
import type { Answers } from "../../../corpus/questions/port.ts";
import { dayAfter, dayBefore, growthOf, monthsBefore } from "../../../server/pages/growth.ts";
import { topicNamed } from "../../../server/pages/known.ts";
import { readPage, takePageNumber, takesNothing, tidiedQuestion } from "../../../server/pages/parameters.ts";
import { typedSeries } from "../../../server/pages/series.ts";

const asked = (...given: [string, string][]): { path: string; id: string; given: Given } => ({ path: "/search", id: "", given });
const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidError) return error.faults.map(({ parameter }) => parameter);
  }
  return [];
};

describe("dates as people write them", () => {
  it.each([
    ["from", "14/12/2022", "2022-12-14"],
    ["to", "1/2/2022", "2022-02-01"],
    ["from", "2022", "2022-01-01"],
    ["to", "2022", "2022-12-31"],
    ["from", "2022-12-14", "2022-12-14"],
    ["from", "14 December 2022", "2022-12-14"],
    ["to", "Wednesday 14 Dec 2022", "2022-12-14"],
    ["from", "14.12.2022", "2022-12-14"],
    ["from", "February 2024", "2024-02-01"],
    ["to", "2024-02", "2024-02-29"],
  ] as const)("%s %s is the day %s", (name, typed, day) => {
    expect(readPage(asked([name, typed]), () => null).question[name]).toBe(day);
  });
  it.each(["31/02/2022", "yesterday", "Monday 14 December 2022", "14 December 2022 or so", "31 February 2022"])(
    "%s is refused",
    (typed) => {
      expect(faultsOf(() => readPage(asked(["from", typed]), () => null))).toEqual(["from"]);
    },
  );
});

it("a time that ends before it begins is refused", () => {
  expect(faultsOf(() => readPage(asked(["from", "2023"], ["to", "2020"]), () => null))).toEqual(["from"]);
  expect(faultsOf(() => readPage(asked(["from", "2020"], ["to", "2020"]), () => null))).toEqual([]);
});

describe("the parameters of a page", () => {
  it("are all named when they are wrong, with those that are not of the page", () => {
    const read = () => readPage(asked(["page", "0"], ["from", "x"], ["colour", "red"], ["office", "king"]), takePageNumber);
    expect(faultsOf(read)).toEqual(["page", "office", "from", "colour"]);
  });
  it("of the question may be fewer than all", () => {
    expect(faultsOf(() => readPage(asked(["panel", "a"], ["q", "lcjb"]), () => null, ["panel"]))).toEqual(["q"]);
    expect(faultsOf(() => takesNothing(asked(["x", "1"])))).toEqual(["x"]);
  });
});

describe("an address", () => {
  it("with empty fields and defaults is sent on to the tidy one", () => {
    const untidy = asked(["q", " lcjb "], ["panel", ""], ["page", "1"], ["from", "14/12/2022"]);
    const { question, shown } = readPage(untidy, takePageNumber);
    expect(tidiedQuestion(untidy, question, { page: shown })).toEqual({ to: "/search?q=lcjb&from=2022-12-14", status: 303 });
  });
  it("that says the same in another order stays", () => {
    const { question } = readPage(asked(["year", "2022"], ["q", "lcjb"]), () => null);
    expect(tidiedQuestion(asked(["year", "2022"], ["q", "lcjb"]), question)).toBeNull();
  });
  it("with nothing asked stays bare", () => expect(tidiedQuestion(asked(), EVERYTHING)).toBeNull());
});

describe("a series as typed", () => {
  const topics = [
    { id: "lcjb", label: "Local Criminal Justice Boards" },
    { id: "people-zones", label: "People Zones" },
  ];
  it.each([
    ["LCJB", "topic:lcjb"],
    ["people zones", "topic:people-zones"],
    ["local criminal justice boards", "topic:lcjb"],
    ["conflict of interest", "q:conflict of interest"],
    ['"a; b"', 'q:"a  b"'],
    ['"people zones"', 'q:"people zones"'],
    ["“people zones”", "q:“people zones”"],
    ["topic:s106", "topic:s106"],
    ["q:vetting;office:commissioner", "q:vetting;office:commissioner"],
    ["note: this", "q:note: this"],
  ])("%s is %s", (typed, series) => expect(typedSeries(typed, topics)).toBe(series));
  it("is no topic by half a name", () => expect(topicNamed("people", topics)).toBeNull());
});

describe("the time of growing", () => {
  it("counts months back to the first of the month", () => {
    expect([monthsBefore("2026-11-25", 24), monthsBefore("2026-11-25", 72), monthsBefore("2024-03-31", 1)]).toEqual([
      "2024-11-01",
      "2020-11-01",
      "2024-02-01",
    ]);
  });
  it.each([
    [{}, ["2024-11-01", "2026-11-25", "2020-11-01", "2024-10-31"]],
    [{ from: "2020-01-01" }, ["2024-11-01", "2026-11-25", "2020-11-01", "2024-10-31"]],
    [{ from: "2019-01-01", to: "2022-12-31" }, ["2021-01-01", "2022-12-31", "2019-01-01", "2020-12-31"]],
    [{ year: [2022, 2021, 2020, 2019] }, ["2021-01-01", "2022-12-31", "2019-01-01", "2020-12-31"]],
    [{ to: "2026-12-31" }, ["2024-11-01", "2026-11-25", "2020-11-01", "2024-10-31"]],
    [{ year: [2024] }, null],
    [{ year: [2019, 2024] }, null],
    [{ from: "2025-01-01" }, null],
    [{ undated: true }, null],
  ])("of a question for %o lies within what it asks for", async (time, days) => {
    const trends = () => Promise.resolve({ series: [], coverage: [] });
    const growth = await growthOf({ trends } as unknown as Answers, { ...EVERYTHING, ...time }, "2026-11-25");
    const ends = [growth?.recent, growth?.before].flatMap((side) => (side ? [side.question.from, side.question.to] : []));
    expect(growth && ends).toEqual(days);
  });
  it("has no day twice and none left out", () => {
    expect([dayBefore("2024-03-01"), dayAfter("2024-02-29"), dayAfter("2023-12-31")]).toEqual(["2024-02-29", "2024-03-01", "2024-01-01"]);
  });
});
