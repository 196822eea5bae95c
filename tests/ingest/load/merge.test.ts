import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeetingRecord } from "../../../corpus/model/index.ts";
import { letters } from "../../../corpus/text/letters.ts";
import { mergeReadings } from "../../../ingest/load/merge.ts";
import { type ItemSketch, record } from "../../support/records.ts";

const shape = (r: MeetingRecord) => r.items.map((i) => [i.number, i.passages.map((p) => p.text)]);
const keys = (r: MeetingRecord) => r.items.flatMap((i) => i.passages.map((p) => letters(p.text)));
const count = (list: readonly string[]) => list.reduce((sums, k) => sums.set(k, (sums.get(k) ?? 0) + 1), new Map<string, number>());

describe("one meeting out of several readings", () => {
  const cut = record({
    items: [
      { number: "1", title: "Vetting", texts: ["The PCC said that vet"], truncated: true },
      { number: "2", title: "Close", texts: ["It closed."] },
    ],
  });
  const lone = record({
    type: "agenda-item",
    items: [{ number: null, title: "VETTING", texts: ["The PCC said that vetting was slow.", "Members were worried."] }],
  });

  it("takes an item whole before cut short, and keeps the number and place that it has", () => {
    const merged = mergeReadings([cut, lone]);
    expect(merged.items.map((i) => [i.title, i.truncated, i.passages.length])).toEqual([
      ["VETTING", false, 2],
      ["Close", false, 1],
    ]);
    expect(merged.whole).toBe(true);
    expect(merged.id).toBe("northmoor_2022-12-14");
    expect(merged.items.map((i) => i.number)).toEqual(["1", "2"]);
  });

  it("keeps of an item what either reading knows, whichever has its words", () => {
    const texts = ["The PCC said that vetting was slow."];
    const page = record({ items: [{ number: "53", title: "Vetting", texts, sourceUrl: "https://council.example/53" }] });
    const untitled = record({ type: "agenda-item", items: [{ number: "53", title: null, texts: [...texts, "And more."] }] });
    for (const readings of [
      [page, untitled],
      [untitled, page],
    ]) {
      const [item] = mergeReadings(readings).items;
      expect(item).toMatchObject({ number: "53", title: "Vetting", sourceUrl: "https://council.example/53" });
      expect(item?.passages).toHaveLength(2);
    }
  });

  it("tells only of those items that they are cut short, or have no title, which are so in the meeting", () => {
    const truncated = (n: number) => ({ code: "truncated", message: `item ${n} was cut short by its host` });
    const missing = { code: "title-missing", message: "item 3 prints no title" };
    const page = record({
      issues: [truncated(1), truncated(2), missing],
      items: [
        { number: "1", title: "Vetting", texts: ["The PCC said that vet"], truncated: true },
        { number: "2", title: "Budget", texts: ["Reserves would fall below the"], truncated: true },
        { number: "3", title: null, texts: ["Members spoke of rural crime at length."] },
      ],
    });
    const titled = record({
      type: "agenda-item",
      items: [{ number: "3", title: "Rural crime", texts: ["Members spoke of rural crime at length."] }],
    });
    expect(mergeReadings([page, lone]).issues).toEqual([truncated(2), missing]);
    expect(mergeReadings([page, lone, titled]).issues).toEqual([truncated(2)]);
    // Where issues and items do not answer to each other, nothing is left out.
    expect(mergeReadings([{ ...page, items: page.items.slice(1) }, lone]).issues).toContainEqual(truncated(1));
  });

  it("takes final before draft, then more letters", () => {
    const items = (text: string): ItemSketch[] => [{ number: "1", title: "Vetting", texts: [text] }];
    const draft = record({ minutes: "draft", items: items("A long draft of what was said about vetting.") });
    const final = record({ minutes: "final", items: items("What was said.") });
    const longer = record({ minutes: "final", items: items("What was said at length.") });
    expect(shape(mergeReadings([draft, final]))).toEqual([["1", ["What was said."]]]);
    expect(mergeReadings([draft, final]).minutes).toBe("final");
    expect(shape(mergeReadings([final, longer, draft]))).toEqual([["1", ["What was said at length."]]]);
  });

  it("puts an item that only one reading has where it belongs", () => {
    const texts = (n: string) => [`Words of ${n} alone.`];
    const a = record({ items: ["1", "2", "4"].map((n) => ({ number: n, title: `Title ${n}`, texts: [...texts(n), "And more of it."] })) });
    const b = record({ items: ["2", "3"].map((n) => ({ number: n, title: `Title ${n}`, texts: texts(n) })) });
    const item = record({ type: "agenda-item", items: [{ number: "3", title: "Title 3", texts: texts("3") }] });
    expect(mergeReadings([a, b]).items.map((i) => i.number)).toEqual(["1", "2", "3", "4"]);
    expect(mergeReadings([a, item]).items.map((i) => i.number)).toEqual(["1", "2", "3", "4"]);
  });

  it("does not count an item twice that one reading has in one piece and another in two", () => {
    const words = ["The first half of a long talk on vetting.", "The other half of that long talk, on delays."];
    const one = record({ items: [{ number: "1", title: "Vetting and delays", texts: words }] });
    const two = record({ items: words.map((w, i) => ({ number: `1.${i}`, title: `Part ${i}`, texts: [w] })) });
    expect(keys(mergeReadings([one, two])).toSorted()).toEqual(words.map((w) => letters(w)).toSorted());
  });

  it("fills from another reading what the leading one does not know, by the better evidence", () => {
    const undated = record({
      date: null,
      panel: null,
      issues: [
        { code: "date-missing", message: "nothing says on which day" },
        { code: "layout-guessed", message: "read as plain text" },
      ],
      items: [{ number: "1", title: "Vetting", texts: ["A long text about vetting."] }],
    });
    const dated = record({ start: "13:00", force: "eastmere", items: [{ number: "1", title: "Vetting", texts: ["Short."] }] });
    const merged = mergeReadings([undated, dated]);
    expect(merged).toMatchObject({
      date: "2022-12-14",
      dateEvidence: "printed",
      startTime: "13:00",
      panel: { id: "northmoor" },
      force: { id: "eastmere" },
    });
    expect(shape(merged)).toEqual([["1", ["A long text about vetting."]]]);
    expect(merged.issues.map((i) => i.code)).toEqual(["layout-guessed"]);
  });

  it("leaves Welsh out beside English, and keeps it where it is all there is", () => {
    const welsh = record({
      issues: [{ code: "language", message: "the text is in Welsh" }],
      items: [{ number: "1", title: "Fetio", texts: ["Dywedodd y Comisiynydd lawer iawn am fetio yn y cyfarfod hwn."] }],
    });
    const english = record({ items: [{ number: "1", title: "Vetting", texts: ["It was said."] }] });
    const merged = mergeReadings([welsh, english]);
    expect(shape(merged)).toEqual([["1", ["It was said."]]]);
    expect(merged.issues.map((i) => i.code)).toEqual(["language"]);
    expect(shape(mergeReadings([welsh]))).toEqual(shape(welsh));
  });
});

describe("whatever the readings", () => {
  const text = fc.constantFrom(
    "Noted.",
    "The PCC spoke of vetting.",
    "Members asked about knife crime.",
    "It was agreed.",
    "A plan was promised for spring.",
    "x",
  );
  const item = fc.record({
    number: fc.constantFrom("1", "2", "3", null),
    title: fc.constantFrom("Vetting", "Budget", "Close", null),
    truncated: fc.boolean(),
    texts: fc.array(text, { maxLength: 4 }),
  });
  const reading = fc
    .record({
      minutes: fc.constantFrom("draft", "final", null),
      start: fc.constantFrom("13:00", null),
      items: fc.array(item, { maxLength: 4 }),
      uri: fc.constantFrom("a", "b", "c"),
    } as const)
    .map((r) => record(r));
  const readings = fc.array(reading, { minLength: 1, maxLength: 4 });

  it("their order does not matter, and one of them twice changes nothing", () => {
    fc.assert(
      fc.property(readings, fc.nat(), (list, n) => {
        const merged = mergeReadings(list);
        expect(mergeReadings([...list].reverse())).toEqual(merged);
        const again = list[n % list.length];
        expect(mergeReadings([...list, ...(again ? [again] : [])])).toEqual(merged);
      }),
    );
  });

  it("a reading alone is the meeting", () => {
    fc.assert(
      fc.property(reading, (one) => {
        expect(mergeReadings([one])).toEqual(one);
      }),
    );
  });

  it("every item is taken from one reading, and no words stand more often than in one of them", () => {
    fc.assert(
      fc.property(readings, (list) => {
        const merged = mergeReadings(list);
        const most = new Map<string, number>();
        for (const r of list) for (const [k, n] of count(keys(r))) most.set(k, Math.max(n, most.get(k) ?? 0));
        for (const [k, n] of count(keys(merged))) expect(n).toBeLessThanOrEqual(most.get(k) ?? 0);
        for (const i of merged.items) {
          const own = i.passages.map((p) => p.text);
          const held = list.some((r) => r.items.some((o) => own.every((t) => o.passages.some((p) => p.text === t))));
          expect(held).toBe(true);
        }
      }),
    );
  });
});
