import { describe, expect, it } from "vitest";
import { type Corpus, createMeetingWriter, createRecordReader } from "../../corpus/store/index.ts";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { column, withCorpus } from "../support/corpus.ts";
import { record } from "../support/records.ts";

const full = (): MeetingRecord => {
  const made = record({
    force: "eastmere",
    start: "13:00",
    minutes: "draft",
    issues: [{ code: "truncated", message: "Item 2 is cut short" }],
    items: [
      {
        number: "1",
        title: "Vetting",
        texts: ["The PCC said that vetting was slow.", "Members asked when it would end."],
        truncated: true,
      },
      { number: null, title: null, texts: ["Noted."], procedural: true, sourceUrl: "https://panel.example/mgAi.aspx?ID=3" },
    ],
  });
  const [first, second] = made.items[0]?.passages ?? [];
  if (!first || !second) throw new Error("no passages");
  const said = {
    start: 0,
    end: 12,
    office: "commissioner",
    person: "Ada Orsett",
    personEvidence: "reference",
    speakerText: "The PCC",
    explicit: true,
    act: "statement",
    alsoOffices: ["member"],
  } as const;
  first.contributions = [
    { ...said, alsoOffices: ["member"] },
    {
      ...said,
      start: 13,
      end: 20,
      person: null,
      personEvidence: null,
      speakerText: null,
      explicit: null,
      office: "unattributed",
      alsoOffices: [],
    },
  ];
  first.topics = [
    { id: "vetting", evidence: [{ in: "text", start: 18, end: 25, rule: "vetting" }] },
    { id: "workforce", evidence: [{ in: "title", start: 0, end: 7, rule: "vetting" }] },
  ];
  first.topics.reverse();
  second.actions = [{ kind: "request", owner: "commissioner", due: "a future meeting", start: 0, end: 10 }];
  second.kind = "heading";
  return made;
};
const nobody = () => null;
const rowsOf = (corpus: Corpus) => new Map(corpus.db.prepare<[], [string, number]>("SELECT id, row FROM passage").raw().all());
const found = (corpus: Corpus, words: string) =>
  column<number>(corpus, "SELECT rowid FROM passage_words WHERE passage_words MATCH ?", words);

describe("a record", () => {
  it("is read back as it was written", () => {
    withCorpus((corpus) => {
      const written = full();
      createMeetingWriter(corpus.db).insert(written, (c) => (c.person === null ? null : "northmoor_ada-orsett"));
      const reader = createRecordReader(corpus.db);
      expect(reader.meeting(written.id)).toEqual(written);
      expect(reader.item(written.items[1]?.id ?? "")).toEqual(written.items[1]);
      expect(reader.meeting("northmoor_1999-01-01")).toBeNull();
      expect(reader.item("northmoor_1999-01-01_1")).toBeNull();
    });
  });

  it("has its counted passages in the index, and its headings nowhere there", () => {
    withCorpus((corpus) => {
      createMeetingWriter(corpus.db).insert(full(), nobody);
      const rows = rowsOf(corpus);
      const counted = full().items.flatMap((i) => i.passages.filter((p) => p.kind !== "heading").map((p) => rows.get(p.id)));
      expect(column(corpus, "SELECT rowid FROM passage_words ORDER BY 1")).toEqual(counted);
      expect(found(corpus, "plain : vetting")).toEqual([counted[0]]);
      expect(found(corpus, "plain : asked")).toEqual([]);
    });
  });

  it("written over another keeps the rows of passages whose ids stay, and gives no row twice", () => {
    withCorpus((corpus) => {
      const writer = createMeetingWriter(corpus.db);
      const row = writer.insert(record({ items: [{ number: "1", texts: ["Slow vetting.", "Soon gone."] }] }), nobody);
      const before = rowsOf(corpus);
      const now = record({
        items: [
          { number: "1", texts: ["New words."] },
          { number: "2", texts: ["“Slow vetting”"] },
        ],
      });
      writer.replace(row, now, nobody);
      const after = rowsOf(corpus);
      const [fresh, kept] = now.items.map((i) => i.passages[0]?.id ?? "");
      expect(createRecordReader(corpus.db).meeting(now.id)).toEqual(now);
      expect(after.get(kept ?? "")).toBe(before.get(kept ?? ""));
      expect([...before.values()]).not.toContain(after.get(fresh ?? ""));
      expect(after.size).toBe(2);
      expect(found(corpus, "plain : gone")).toEqual([]);
      expect(found(corpus, "plain : vetting")).toEqual([after.get(kept ?? "")]);
    });
  });

  it("enters the index when its kind becomes a counted one, and leaves it when it becomes a heading", () => {
    withCorpus((corpus) => {
      const writer = createMeetingWriter(corpus.db);
      const made = record({ items: [{ number: "1", texts: ["Slow vetting."] }] });
      const row = writer.insert(made, nobody);
      const as = (kind: "heading" | "resolution") => ({
        ...made,
        items: made.items.map((i) => ({ ...i, passages: i.passages.map((p) => ({ ...p, kind })) })),
      });
      writer.replace(row, as("heading"), nobody);
      expect(found(corpus, "plain : vetting")).toEqual([]);
      writer.replace(row, as("resolution"), nobody);
      expect(found(corpus, "plain : vetting")).toEqual(column(corpus, "SELECT row FROM passage"));
    });
  });

  it("goes with everything that hangs on it", () => {
    withCorpus((corpus) => {
      const writer = createMeetingWriter(corpus.db);
      writer.remove(writer.insert(full(), nobody));
      const tables = ["meeting", "item", "passage", "contribution", "passage_topic", "action", "meeting_issue", "passage_words"];
      expect(tables.map((t) => column(corpus, `SELECT count(*) FROM ${t}`)[0])).toEqual(tables.map(() => 0));
    });
  });

  it.each([
    ["2022-12-14", "2022-12-14", [2022, 4]],
    ["2022-01-01", "2022-12-31", [2022, null]],
    ["2022-04-01", "2022-06-30", [2022, 2]],
    ["2022-12-31", "2023-01-01", [null, null]],
    [null, "2022-12-14", [null, null]],
    ["2022-12-14", null, [null, null]],
  ])("between %s and %s has the year and quarter that both bounds agree on", (from, to, expected) => {
    withCorpus((corpus) => {
      const made = { ...record({ items: [] }), dateNotBefore: from, dateNotAfter: to };
      createMeetingWriter(corpus.db).insert(made, nobody);
      expect(corpus.db.prepare("SELECT year, quarter FROM meeting").raw().get()).toEqual(expected);
    });
  });
});
