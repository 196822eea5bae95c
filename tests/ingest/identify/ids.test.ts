import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersHash } from "../../../corpus/text/letters.ts";
import { identify } from "../../../ingest/identify/ids.ts";
import { panelSlug } from "../../../ingest/identify/panel.ts";
import { anonymous } from "../../support/records.ts";

describe("ids of a source read into an empty corpus", () => {
  it("make a meeting of its panel and day, its items of their numbers, its passages of their letters", () => {
    const [meeting] = identify([
      anonymous({ panel: "northmoor", date: "2022-12-14", items: [{ number: "53/20", texts: ["The PCC said “yes”."] }] }),
    ]);
    expect(meeting?.id).toBe("northmoor_2022-12-14");
    expect(meeting?.items[0]?.id).toBe("northmoor_2022-12-14_53-20");
    expect(meeting?.items[0]?.passages[0]?.id).toBe(`northmoor_2022-12-14_${lettersHash("ThePCCsaidyes")}`);
  });

  it("number an item without a number, or whose number has no letter or digit, by its place", () => {
    const [meeting] = identify([
      anonymous({
        panel: "northmoor",
        date: "2022-12-14",
        items: [
          { number: "1", texts: [] },
          { number: null, texts: [] },
          { number: "–", texts: [] },
        ],
      }),
    ]);
    expect(meeting?.items.map((i) => i.id.split("_").at(-1))).toEqual(["1", "i2", "i3"]);
  });

  it("tell the same number, the same words and the same day apart by _2", () => {
    const twice = anonymous({
      panel: "northmoor",
      date: "2022-12-14",
      items: [
        { number: "1", texts: ["Noted.", "Noted"] },
        { number: "1", texts: ["noted."] },
      ],
    });
    const [first, second] = identify([twice, twice]);
    const hash = lettersHash("Noted");
    expect(first?.items.map((i) => i.id)).toEqual(["northmoor_2022-12-14_1", "northmoor_2022-12-14_1_2"]);
    expect(first?.items.flatMap((i) => i.passages.map((p) => p.id))).toEqual([
      `northmoor_2022-12-14_${hash}`,
      `northmoor_2022-12-14_${hash}_2`,
      `northmoor_2022-12-14_${lettersHash("noted")}`,
    ]);
    expect(second?.id).toBe("northmoor_2022-12-14_2");
  });

  it("make an undated meeting of the hash of all its words, a meeting of no known panel of none", () => {
    const [meeting] = identify([
      anonymous({
        panel: null,
        date: null,
        items: [
          { number: "1", texts: ["Noted."] },
          { number: "2", texts: ["Agreed."] },
        ],
      }),
    ]);
    expect(meeting?.id).toBe(`none_u${lettersHash("NotedAgreed")}`);
  });

  it("depend on nothing but letters: bullets, quotation marks, blanks and item numbers change no passage", () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const plain = identify([anonymous({ panel: "a", date: "2020-01-01", items: [{ number: "1", texts }] })]);
        const other = identify([
          anonymous({ panel: "a", date: "2020-01-01", items: [{ number: "7", texts: texts.map((t) => `• “${t} ”`) }] }),
        ]);
        const ids = (records: typeof plain) => records.flatMap((r) => r.items.flatMap((i) => i.passages.map((p) => p.id)));
        expect(ids(other)).toEqual(ids(plain));
        expect(new Set(ids(plain)).size).toBe(texts.length);
      }),
    );
  });

  it("are given in linear time where one line stands a hundred thousand times", () => {
    const texts = Array.from({ length: 100_000 }, () => "x");
    const [meeting] = identify([anonymous({ panel: "a", date: "2020-01-01", items: [{ number: "1", texts }] })]);
    expect(meeting?.items[0]?.passages.at(-1)?.id).toBe(`a_2020-01-01_${lettersHash("x")}_100000`);
  });
});

describe("the id of a panel that the reference does not list", () => {
  it.each([
    ["Northmoor Police and Crime Panel", "northmoor"],
    ["Police and Crime Panel for Northmoor", "northmoor"],
    ["Police & Crime Panel for Northmoor", "northmoor"],
    ["Northmoor Police, Fire and Crime Panel", "northmoor"],
    ["Northmoor Police Fire & Crime Panel", "northmoor"],
    ["Shadow Northmoor Police and Crime Panel", "northmoor"],
    ["Shadow, Northmoor Police and Crime Panel", "northmoor"],
    ["Annual General Meeting, Northmoor Police and Crime Panel.", "northmoor"],
    ["The Northmoor Police and Crime Panel (Statutory Joint Committee)", "northmoor"],
    ["Northmoor Police and Crime Panel - MOVED", "northmoor"],
    ["Police and Crime Panel for Northmoor (now run by Eastmere Council)", "northmoor"],
    ["St. Wilfrid's and Lower Dale Police and Crime Panel", "st-wilfrid-s-and-lower-dale"],
    ["None Police and Crime Panel", "none-panel"],
  ])("%s → %s", (printed, expected) => {
    expect(panelSlug(printed)).toBe(expected);
  });

  it("is null where nothing but the words of the body is printed", () => {
    expect(panelSlug("Police and Crime Panel")).toBeNull();
    expect(panelSlug("The Shadow Police and Crime Panel")).toBeNull();
  });
});
