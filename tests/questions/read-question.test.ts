import { describe, expect, test } from "vitest";
import { EVERYTHING, InvalidError, questionToParams } from "../../corpus/model/index.ts";
import { readQuestion } from "../../corpus/questions/read-question.ts";
import { readPeople, readSearch, readTable, readTrends } from "../../corpus/questions/read-request.ts";

const pairs = (address: string) => [...new URLSearchParams(address)];
const refused = (read: () => unknown) => {
  try {
    return { read: read() };
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    return error.faults.map((fault) => fault.parameter);
  }
};

describe("a question in an address", () => {
  test("takes every parameter", () => {
    const address =
      "q=police&panel=a&panel=none&force=b&topic=lcjb,s106&topic=ict&office=chair&person=a_x&act=question&kind=minute&said=true" +
      "&year=2022&year=2021&from=2021-01-01&to=2024-02-29&quarter=none&meeting=m&item=i&passage=p&procedural=true";
    expect(readQuestion(pairs(address))).toEqual({
      q: "police",
      panel: ["a", "none"],
      force: ["b"],
      topic: [["lcjb", "s106"], ["ict"]],
      office: ["chair"],
      person: ["a_x"],
      act: ["question"],
      kind: ["minute"],
      said: true,
      year: [2022, 2021],
      from: "2021-01-01",
      to: "2024-02-29",
      undated: false,
      quarter: "none",
      meeting: ["m"],
      item: ["i"],
      passage: ["p"],
      procedural: true,
    });
    expect(new URLSearchParams(questionToParams(readQuestion(pairs(address)))).toString()).toBe(new URLSearchParams(address).toString());
  });

  test("takes nothing from empty values, repetitions and defaults", () => {
    expect(readQuestion(pairs("q=&panel=&year=&said=false&undated=&from=&procedural=false"))).toEqual(EVERYTHING);
    expect(readQuestion(pairs("panel=a&panel=a&panel=")).panel).toEqual(["a"]);
  });

  test.each([
    ["colour=red", ["colour"]],
    ["Q=x", ["Q"]],
    ["__proto__=x", ["__proto__"]],
    ["sort=newest", ["sort"]],
    ["from=2023-02-29", ["from"]],
    ["from=2023-02", ["from"]],
    ["to=14/12/2022", ["to"]],
    ["year=22", ["year"]],
    ["year=2022.5", ["year"]],
    ["year=99999", ["year"]],
    ["year=-2022", ["year"]],
    ["q=a&q=b", ["q"]],
    ["from=2022-01-01&from=2022-01-01", ["from"]],
    ["said=yes", ["said"]],
    ["said=true&said=true", ["said"]],
    ["office=mayor", ["office"]],
    ["act=shout", ["act"]],
    ["kind=heading", ["kind"]],
    ["undated=true&year=2022", ["undated"]],
    ["undated=true&from=2022-01-01", ["undated"]],
    ["quarter=2022-Q4", ["quarter"]],
    ["quarter=none&quarter=none", ["quarter"]],
    ["q=a%20OR", ["q"]],
    [`q=${"x".repeat(501)}`, ["q"]],
    ["colour=red&office=mayor&from=x", ["office", "from", "colour"]],
  ])("refuses %s", (address, parameters) => {
    expect(refused(() => readQuestion(pairs(address)))).toEqual(parameters);
  });

  test("one empty value does not make a parameter twice", () => {
    expect(readQuestion(pairs("q=&q=b")).q).toBe("b");
  });
});

describe("other parameters", () => {
  test("of search have their defaults", () => {
    expect(readSearch([])).toEqual({ question: EVERYTHING, sort: "relevance", group: null, page: 1, perPage: 20 });
    expect(readSearch(pairs("sort=oldest&group=person&page=3&perPage=100"))).toMatchObject({
      sort: "oldest",
      group: "person",
      page: 3,
      perPage: 100,
    });
  });

  test.each(["page=0", "page=1e3", "page=-1", "page=1000000001", "perPage=101", "perPage=0", "sort=best", "group=force", "page=1&page=2"])(
    "of search are refused: %s",
    (address) => {
      expect(refused(() => readSearch(pairs(address)))).toEqual([address.split("=")[0]]);
    },
  );

  test("of trends are split into what narrows", () => {
    const { series, by } = readTrends(pairs('series=topic:lcjb&series=q:"a;b";panel:x;topic:s106,ict&by=quarter'));
    expect(by).toBe("quarter");
    expect(series.map((s) => s.id)).toEqual(["topic:lcjb", 'q:"a;b";panel:x;topic:s106,ict']);
    expect(series[1]?.questions.map((q) => questionToParams(q))).toEqual([[["q", '"a;b"']], [["panel", "x"]], [["topic", "s106,ict"]]]);
  });

  test.each([
    "series=lcjb",
    "series=;",
    "series=%20",
    "series=topic:",
    "series=colour:red",
    "series=year:22",
    "series=q:a OR",
    "series=by:year",
  ])("of trends are refused: %s", (address) => {
    expect(refused(() => readTrends(pairs(address)))).toEqual(["series"]);
  });

  test.each([
    ["each its own", (n: number) => `series=q:w${n}`],
    ["all the same", () => "series=q:w"],
  ])("more than six series are refused: %s", (_, series) => {
    const address = [1, 2, 3, 4, 5, 6, 7].map(series).join("&");
    expect(refused(() => readTrends(pairs(address)))).toEqual(["series"]);
  });

  test("of a table must be there", () => {
    expect(refused(() => readTable(pairs("rows=panel")))).toEqual(["columns"]);
    expect(refused(() => readTable(pairs("rows=kind&columns=year")))).toEqual(["rows"]);
    expect(readTable(pairs("rows=panel&columns=quarter"))).toMatchObject({ rows: "panel", columns: "quarter" });
  });

  test("of people are offices, panels and forces", () => {
    expect(readPeople(pairs("office=chair&panel=a"))).toMatchObject({ filter: { office: ["chair"], panel: ["a"], force: [] } });
    expect(refused(() => readPeople(pairs("topic=x")))).toEqual(["topic"]);
  });
});
