import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../corpus/model/index.ts";
import { andTopic, ask, coverageHref, href, inPeriod, outsideHref, passageHref, searchHref, without, withOnly } from "../../web/links.ts";

describe("an address", () => {
  it("keeps commas, colons and slashes readable", () => {
    expect(
      href("/trends", [
        ["series", "topic:a,b"],
        ["q", "2022/23 & more"],
      ]),
    ).toBe("/trends?series=topic:a,b&q=2022/23+%26+more");
  });

  it("gives back what was put in, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = new URL(href("/search", [["q", text]]), "http://x").searchParams.get("q");
        expect(read).toBe(text.replaceAll(/[\uD800-\uDFFF]/gu, "\uFFFD"));
      }),
    );
  });

  it("leaves out defaults and what is empty", () => {
    expect(searchHref(EVERYTHING, { sort: undefined, view: "", page: 1 })).toBe("/search");
    expect(searchHref(ask({ q: "a", year: [2022, 2023] }), { page: 2 })).toBe("/search?q=a&year=2022&year=2023&page=2");
  });

  it("of a passage says its place among the results, the first too", () => {
    expect(passageHref("x", ask({ q: "a" }), { page: "1" })).toBe("/passages/x?q=a&page=1");
  });

  it("of coverage keeps panel and time only", () => {
    const asked = ask({ q: "a", panel: ["kent"], year: [2022], quarter: "none", topic: [["x"]] });
    expect(coverageHref(asked)).toBe("/coverage?panel=kent&year=2022&quarter=none");
  });

  it.each([
    ["https://example.org/a", "https://example.org/a"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["minutes/a.html", null],
    [null, null],
  ])("%s outside is linked as %s", (given, linked) => expect(outsideHref(given)).toBe(linked));
});

describe("a period narrows a question", () => {
  const asked = ask({ topic: [["a"]], from: "2022-02-01" });
  it("by year, keeping the days asked for", () => expect(inPeriod(asked, "2022")).toMatchObject({ year: [2022], from: "2022-02-01" }));
  it("by quarter, as its days inside those asked for", () => {
    expect(inPeriod(asked, "2022-Q1")).toMatchObject({ from: "2022-02-01", to: "2022-03-31" });
    expect(inPeriod(EVERYTHING, "2023-Q2")).toMatchObject({ from: "2023-04-01", to: "2023-06-30" });
    expect(inPeriod(EVERYTHING, "2023-Q4")).toMatchObject({ from: "2023-10-01", to: "2023-12-31" });
  });
  it("by what has no date, and by meeting", () => {
    expect(inPeriod(EVERYTHING, "undated")).toEqual(ask({ undated: true }));
    expect(inPeriod(ask({ year: [2022] }), "undated", "quarter")).toEqual(ask({ year: [2022], quarter: "none" }));
    expect(inPeriod(EVERYTHING, "kent_2022-12-14").meeting).toEqual(["kent_2022-12-14"]);
  });
});

describe("a value", () => {
  const asked = ask({ panel: ["kent", "essex"], topic: [["a"], ["b", "c"]], year: [2022], procedural: true });
  it("is taken off alone", () => {
    expect(without(asked, "panel", "kent").panel).toEqual(["essex"]);
    expect(without(asked, "topic", "b,c").topic).toEqual([["a"]]);
    expect(without(asked, "year", "2022").year).toEqual([]);
    expect(without(asked, "procedural", "true").procedural).toBe(false);
  });
  it("stands alone as a facet counts it", () => {
    expect(withOnly(asked, "panel", "devon").panel).toEqual(["devon"]);
    expect(withOnly(asked, "year", "undated")).toMatchObject({ year: [], undated: true });
    expect(withOnly(asked, "topic", "z").topic).toEqual([["z"]]);
  });
  it("of another topic is asked for as well", () => {
    expect(andTopic(asked, "z").topic).toEqual([
      ["a", "z"],
      ["b", "c", "z"],
    ]);
    expect(andTopic(EVERYTHING, "z").topic).toEqual([["z"]]);
  });
});
