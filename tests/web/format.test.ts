import { describe, expect, it } from "vitest";
import {
  counted,
  cutAtWord,
  dateRange,
  listed,
  longDate,
  longWhenOf,
  monthOf,
  number,
  periodName,
  rate,
  share,
  shortDate,
  whenOf,
  yearRange,
  yearRuns,
} from "../../web/format.ts";

const TODAY = "2026-11-25";

describe("numbers", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [95_312, "95,312"],
    [1_234_567, "1,234,567"],
  ])("%d is written %s", (value, words) => expect(number(value)).toBe(words));

  it("agree with their noun", () => {
    expect([counted(1, "passage"), counted(2310, "passage"), counted(0, "person", "people")]).toEqual([
      "1 passage",
      "2,310 passages",
      "0 people",
    ]);
  });

  it.each([
    [9, 12, "9 of 12"],
    [0, 49, "0 of 49"],
    [25, 50, "25 of 50 (50%)"],
    [61, 2310, "61 of 2,310 (3%)"],
  ])("a share of %d in %d is %s: a per cent from 50 on", (part, whole, words) => expect(share(part, whole)).toBe(words));

  it("a rate has one decimal", () => expect([rate(6, 24_000, 10_000), rate(12, 1)]).toEqual(["2.5", "12.0"]));
});

describe("dates", () => {
  it("are long in text and short in tables", () => {
    expect([longDate("2022-12-14"), shortDate("2022-09-04"), monthOf("2024-11-01")]).toEqual([
      "14 December 2022",
      "4 Sept 2022",
      "November 2024",
    ]);
  });

  it("as a range use to, with the year once", () => {
    expect(dateRange("2023-06-01", "2023-12-31")).toBe("1 Jun to 31 Dec 2023");
    expect(dateRange("2022-06-01", "2023-01-02")).toBe("1 Jun 2022 to 2 Jan 2023");
    expect(dateRange("2022-06-01", "2022-06-01")).toBe("1 Jun 2022");
  });

  it.each([
    ["2022", "2022"],
    ["2026", "2026 so far"],
    ["2022-Q4", "Oct to Dec 2022"],
    ["undated", "Date not known"],
    ["kent_2022-12-14", "kent_2022-12-14"],
  ])("the period %s is called %s", (period, name) => expect(periodName(period, TODAY)).toBe(name));

  it("what has no period is called otherwise by quarter: its year may be known", () => {
    expect(periodName("undated", TODAY, "quarter")).toBe("Quarter not known");
  });

  it("years span from the first to the last", () => {
    expect(yearRange([2014, 2012, 2026], TODAY)).toBe("2012 to 2026 so far");
    expect(yearRange([2014], TODAY)).toBe("2014");
    expect(yearRange([], TODAY)).toBeNull();
  });
  it("are named as runs where some lie apart", () => {
    expect(yearRuns([2023, 2020], TODAY)).toBe("2020 and 2023");
    expect(yearRuns([2019, 2020, 2021, 2024, 2026], TODAY)).toBe("2019 to 2021, 2024 and 2026 so far");
    expect(yearRuns([], TODAY)).toBeNull();
  });

  it.each([
    [{ date: "2022-12-14", year: 2022 }, "14 Dec 2022"],
    [{ date: null, dateNotBefore: "2023-06-01", dateNotAfter: "2023-12-31", year: 2023 }, "date not known (between 1 Jun and 31 Dec 2023)"],
    [{ date: null, dateNotBefore: "2023-06-01", dateNotAfter: null, year: null }, "date not known (not before 1 Jun 2023)"],
    [{ date: null, dateNotBefore: null, dateNotAfter: "2023-12-31", year: null }, "date not known (not after 31 Dec 2023)"],
    [{ date: null, dateNotBefore: null, dateNotAfter: null, year: null }, "date not known"],
    [{ date: null, year: 2023 }, "2023, day not known"],
    [{ date: null, dateNotBefore: "2019-01-01", dateNotAfter: "2019-12-31", year: 2019 }, "2019, day not known"],
    [{ date: null, dateNotBefore: "2020-02-01", dateNotAfter: "2020-02-29", year: 2020 }, "Feb 2020, day not known"],
    [
      { date: null, dateNotBefore: "2018-12-01", dateNotAfter: "2019-12-31", year: null },
      "date not known (between 1 Dec 2018 and 31 Dec 2019)",
    ],
  ])("what is known of %o is said as %s", (when, words) => expect(whenOf(when)).toBe(words));

  it("is said with whole months in headings", () => {
    const when = { date: null, dateNotBefore: "2023-06-01", dateNotAfter: "2023-12-31", year: 2023 };
    expect(longWhenOf(when)).toBe("date not known (between 1 June and 31 December 2023)");
    expect(longWhenOf({ ...when, dateNotBefore: "2023-12-01" })).toBe("December 2023, day not known");
    expect(longWhenOf({ ...when, date: "2023-12-01" })).toBe("1 December 2023");
  });
});

describe("words", () => {
  it("are cut at a blank and only when too long", () => {
    expect(cutAtWord("short")).toBe("short");
    expect(cutAtWord("one two three four", 12)).toBe("one two…");
    expect(cutAtWord("x".repeat(20), 10)).toBe(`${"x".repeat(10)}…`);
  });

  it("in a list end with and", () => expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]));
});
