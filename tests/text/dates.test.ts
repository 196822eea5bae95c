import { describe, expect, it } from "vitest";
import { findTimes } from "../../corpus/text/clock.ts";
import { findDates, firstDay, isDate, lastDay, readDay } from "../../corpus/text/dates.ts";

describe("a day as printed becomes an ISO date", () => {
  it.each([
    ["Wednesday, 14 December 2022 1:00 pm", "2022-12-14"],
    ["Friday, 2nd February, 2018 10.00 am", "2018-02-02"],
    ["Wednesday 31st July, 2024 1.30 pm", "2024-07-31"],
    ["Monday 24th June 2024 10:00am", "2024-06-24"],
    ["Friday, 29th January, 2021 at 10.00 am", "2021-01-29"],
    ["1 Jun 2017 - 14:30 to 17:00", "2017-06-01"],
    ["21/11/2022", "2022-11-21"],
    ["3/02/21", "2021-02-03"],
    ["19.6.13", "2013-06-19"],
    ["11TH DECEMBER 2013 AT 10.30 A.M.", "2013-12-11"],
    ["15 JANUARY 2018 AT 1400 HOURS", "2018-01-15"],
    ["held on the 26th day of September 2022", "2022-09-26"],
    ["the 1st of March, 2016", "2016-03-01"],
    ["December 14th, 2022", "2022-12-14"],
    ["02nd-Feb-2024 10.00", "2024-02-02"],
    ["2019-03-07", "2019-03-07"],
    ["Dydd Iau, 5 Hydref 2017", "2017-10-05"],
  ])("%s", (text, iso) => expect(readDay(text)).toBe(iso));
});

describe("what is no day is null", () => {
  it.each([
    "31 June 2022",
    "29 February 2023",
    "32/01/2022",
    "14 December 20204",
    "Minute 12/21",
    "£1.45.20",
    "December 2022",
    "21st February",
    "10.30 am",
    "version 1.2.3.4",
  ])("%s", (text) => expect(readDay(text)).toBeNull());
});

describe("dates in running text", () => {
  it("come in order, with their place", () => {
    const text = "since December 2021, as on 14/12/2022 and Tuesday 3 May 2022";
    expect(findDates(text).map((d) => [d.iso, text.slice(d.start, d.end)])).toEqual([
      ["2021-12", "December 2021"],
      ["2022-12-14", "14/12/2022"],
      ["2022-05-03", "Tuesday 3 May 2022"],
    ]);
  });
  it.each([
    ["Tuesday 3 May 2022", true],
    ["Monday 3 May 2022", false],
    ["3 May 2022", null],
  ])("%s: the weekday agrees: %s", (text, agrees) => expect(findDates(text)[0]?.weekdayAgrees).toBe(agrees));
});

describe("a time as printed", () => {
  it.each([
    ["1:00 pm", "13:00"],
    ["10.00 am", "10:00"],
    ["1.00 p.m.", "13:00"],
    ["10.30 A.M.", "10:30"],
    ["AT 1400 HOURS", "14:00"],
    ["10:00am", "10:00"],
    ["the meeting closed 14.55pm", "14:55"],
    ["12.00 noon", "12:00"],
    ["12.15 am", "00:15"],
    ["2pm", "14:00"],
    ["14:30 to 17:00", "14:30"],
  ])("%s", (text, clock) => expect(findTimes(text)[0]?.clock).toBe(clock));
  it.each(["in 2022", "£1.45m", "25.00 pm", "19.6.13"])("%s is none", (text) => expect(findTimes(text)).toEqual([]));
  it("comes twice in a range", () => expect(findTimes("5.00 p.m. to 7.00 p.m.").map((t) => t.clock)).toEqual(["17:00", "19:00"]));
  it.each([
    ["10.30 am to noon", ["10:30", "12:00"]],
    ["at noon", ["12:00"]],
    ["from 10.00 am until midday", ["10:00", "12:00"]],
    ["in the afternoon", []],
  ])("%s", (text, clocks) => expect(findTimes(text).map((t) => t.clock)).toEqual(clocks));
});

describe("a date of lower precision spans its days", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2022-12-14", "2022-12-14", "2022-12-14"],
  ])("%s", (iso, first, last) => expect([firstDay(iso), lastDay(iso)]).toEqual([first, last]));
  it.each(["2022", "2022-12", "2022-12-14"])("%s is a date", (text) => expect(isDate(text)).toBe(true));
  it.each(["2022-13", "2022-02-30", "22", "14/12/2022", ""])("%j is none", (text) => expect(isDate(text)).toBe(false));
});
