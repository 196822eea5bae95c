import { describe, expect, it } from "vitest";
import { readAddress } from "../../../ingest/load/address.ts";
import { groupReadings } from "../../../ingest/load/group.ts";
import { type Reading, sameMeeting } from "../../../ingest/load/same-meeting.ts";
import { type RecordSketch, record } from "../../support/records.ts";

const TEN = Array.from({ length: 10 }, (_, i) => `Passage number ${i} speaks of vetting.`);
const items = (...texts: string[]) => [{ number: "1", title: "Vetting", texts }];

function reading(sketch: Partial<RecordSketch> & { url?: string }, key = JSON.stringify(sketch)): Reading {
  const { url = null, ...rest } = sketch;
  return { key, url, ...readAddress(url), record: record({ items: items(...TEN), ...rest, uri: key }) };
}

describe("two readings are of one meeting", () => {
  const undated = { date: null } as const;
  const lone = { type: "agenda-item", date: null, panel: null } as const;
  const others = [{ number: "9", title: "Other", texts: ["Quite other words here."] }];
  const cases: [what: string, same: boolean, a: Parameters<typeof reading>[0], b: Parameters<typeof reading>[0]][] = [
    [
      "host and meeting number",
      true,
      { url: "https://a.example/ieListDocuments.aspx?CId=1&MId=77", panel: null, date: null },
      { url: "https://A.example/documents/g77/Minutes.pdf?T=1", items: others },
    ],
    [
      "another host with that number",
      false,
      { url: "https://a.example/ieListDocuments.aspx?MId=77", ...undated },
      { url: "https://b.example/ieListDocuments.aspx?MId=77", items: others },
    ],
    [
      "that number, but another day",
      false,
      { url: "https://a.example/x.aspx?MId=77" },
      { url: "https://a.example/x.aspx?MId=77", date: "2022-12-15" },
    ],
    ["panel and day, no words alike", true, {}, { items: others }],
    ["panel and day and start", true, { start: "13:00" }, { start: "13:00", items: others }],
    ["panel and day, a start missing", true, { start: "13:00" }, { items: others }],
    ["panel and day, another start, the same words", false, { start: "13:00" }, { start: "10:00" }],
    ["another panel, the same day and words", false, {}, { panel: "eastmere" }],
    ["the same words on another day", false, {}, { date: "2022-12-15" }],
    ["undated, 60 % of the words alike", true, undated, { ...undated, items: items(...TEN.slice(0, 6), "a", "b", "c", "d") }],
    ["undated, half of the words alike", false, undated, { ...undated, items: items(...TEN.slice(0, 5), "a", "b", "c", "d", "e") }],
    ["one undated, the words alike", true, {}, undated],
    ["undated of another panel", false, undated, { ...undated, panel: "eastmere" }],
    ["undated of no known panel", true, undated, { ...undated, panel: null }],
    ["a lone item on the day of its meeting", true, { ...lone, panel: "northmoor", date: "2022-12-14", items: others }, {}],
    [
      "a lone item by title and half of its words",
      true,
      { ...lone, items: items(...TEN.slice(0, 3), "Some other words that are fewer.") },
      {},
    ],
    ["a lone item by title alone", false, { ...lone, items: items("Something that was never said there.") }, {}],
    ["a lone item by words under another title", false, { ...lone, items: [{ number: "1", title: "Other", texts: TEN.slice(0, 2) }] }, {}],
    [
      "a lone item by its address",
      true,
      { ...lone, url: "https://a.example/mgAi.aspx?ID=5", items: others },
      { items: [{ number: "3", title: "Cut", sourceUrl: "https://a.example/mgAi.aspx?ID=5", texts: [] }] },
    ],
    ["a report of the same day", false, { type: "report" }, {}],
    ["a report and its copy", true, { type: "report", date: null }, { type: "report" }],
  ];
  it.each(cases)("%s: %s", (_, same, a, b) => {
    expect(sameMeeting(reading(a, "a"), reading(b, "b"))).toBe(same);
    expect(sameMeeting(reading(b, "b"), reading(a, "a"))).toBe(same);
  });
});

describe("readings are parted into meetings", () => {
  const groups = (...readings: Reading[]) =>
    groupReadings(readings)
      .map((g) =>
        g
          .map((r) => r.key)
          .toSorted()
          .join(" + "),
      )
      .toSorted();

  it("one without a start joins the one of two meetings that day whose words it has", () => {
    const morning = reading({ start: "10:00", items: items("Morning words.", "More of them.") }, "morning");
    const noon = reading({ start: "13:00" }, "noon");
    const copy = reading({}, "copy");
    expect(groups(morning, copy, noon)).toEqual(["copy + noon", "morning"]);
    expect(groups(noon, morning, copy)).toEqual(["copy + noon", "morning"]);
  });

  it("one that fits two meetings alike belongs to neither", () => {
    const both = [reading({ start: "10:00" }, "morning"), reading({ start: "13:00" }, "noon")];
    const item = reading({ type: "agenda-item", items: [{ number: "9", title: "Other", texts: ["Quite other words."] }] }, "item");
    expect(groups(item, ...both)).toEqual(["item", "morning", "noon"]);
  });

  it("lone items of a day stand together before their meeting is there", () => {
    const lone = (n: string) => reading({ type: "agenda-item", items: [{ number: n, title: `Item ${n}`, texts: [`Words of ${n}.`] }] }, n);
    expect(groups(lone("5"), lone("6"))).toEqual(["5 + 6"]);
  });
});

it.each([
  ["https://Democracy.Example/ieListDocuments.aspx?CId=9&MID=77&Ver=4", "democracy.example", "77"],
  ["https://democracy.example/CeListDocuments.aspx?CommitteeId=9&MeetingId=77&DF=01%2f02%2f2013", "democracy.example", "77"],
  ["https://democracy.example/documents/g77/Printed%20minutes%20Friday.pdf?T=1", "democracy.example", "77"],
  ["https://democracy.example/mgAi.aspx?ID=77", "democracy.example", null],
  ["https://democracy.example/ieListDocuments.aspx?MId=last", "democracy.example", null],
  ["nowhere", null, null],
  [null, null, null],
])("the address %s has host %s and meeting number %s", (url, host, meetingNumber) => {
  expect(readAddress(url)).toEqual({ host, meetingNumber });
});
