import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type MeetingRecord, numberingOf, RefusedError } from "../../corpus/model/index.ts";
import { type Corpus, createCorpus, openCorpus, readGaps } from "../../corpus/store/index.ts";
import { lettersHash } from "../../corpus/text/letters.ts";
import { identify } from "../../ingest/identify/ids.ts";
import { unpackText } from "../../ingest/load/loadable.ts";
import { kept } from "../../ingest/waiting.ts";
import { withdraw } from "../../ingest/withdraw/index.ts";
import { run } from "../support/app.ts";
import { NO_FACTS, column, faults, load, loadable, scratch, withCorpus } from "../support/corpus.ts";
import { record } from "../support/records.ts";

// The command is a program of its own: on a busy machine each start takes its time.
vi.setConfig({ testTimeout: 180_000 });
const { path, dispose } = scratch();
afterAll(dispose);

const NOW = new Date("2026-11-03T10:00:00Z");
const SAID = "Mr Quillfeather of Larch Road was said to have grumbled.";
const NOTED = "RESOLVED that the report be noted.";
const minutes = (date: string | null, ...texts: string[]) =>
  record({
    date,
    items: [
      { number: "1", title: "Complaints", texts },
      { number: "2", title: "Close", texts: ["The meeting closed at three."] },
    ],
  });
const first = minutes("2022-12-14", SAID, NOTED, "Members thanked all.");
const second = minutes("2023-01-05", "Other words were said.", NOTED);
const sources = () => [loadable("a.html", [first]), loadable("b.html", [second])];
const idOf = (meeting: string, text: string) => `${meeting}_${lettersHash(text)}`;
const texts = (corpus: Corpus, text: string) => column<string>(corpus, "SELECT id FROM passage WHERE text = ?", text);
const where = (corpus: Corpus, old: string) => corpus.db.prepare("SELECT new, moved_on, reason FROM moved WHERE old = ?").raw().all(old);
const GONE = [[null, "2026-11-03", "withdrawn: asked for"]];
/** Longer than any formula. */
const TOLD = `${SAID} It was said of him besides that he had come to every meeting for a year, that he had always sat in the same place, and that nobody had ever thanked him for it.`;
const EASTVALE = { id: "eastvale", name: "Eastvale Police and Crime Panel", printedAs: null, evidence: "printed" } as const;
const issues = (corpus: Corpus) =>
  column(
    corpus,
    "SELECT m.date || ' ' || x.message FROM meeting_issue x JOIN meeting m ON m.row = x.meeting WHERE code = 'withdrawn' ORDER BY m.date",
  );
const everywhere = (corpus: Corpus, text: string) =>
  column(
    corpus,
    "SELECT 1 FROM passage WHERE instr(text, @t) UNION ALL SELECT 1 FROM reading WHERE instr(record, @t)".replaceAll("@t", "?"),
    text,
    text,
  );

describe("what is withdrawn", () => {
  it("leaves no words, only its id, the day and the reason, and no re-reading brings it back", () => {
    withCorpus((corpus) => {
      load(corpus, ...sources());
      const id = idOf("northmoor_2022-12-14", SAID);
      expect(withdraw(corpus, id, "asked for", NOW)).toEqual({ what: "passage", passages: 1 });
      expect(where(corpus, id)).toEqual(GONE);
      expect(everywhere(corpus, SAID)).toEqual([]);
      expect(kept(corpus).map((s) => s.uri)).toEqual(["a.html", "b.html"]);
      load(corpus, loadable("a.html", [first], { pipeline: "2" }), loadable("copy.html", [{ ...first, minutes: "final" }]));
      expect(everywhere(corpus, SAID)).toEqual([]);
      expect(where(corpus, id)).toEqual(GONE);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("leaves its number to nobody, whatever is read again or withdrawn besides", () => {
    withCorpus((corpus) => {
      const item = (...said: string[]) => ({ number: "1", title: "Complaints", texts: said });
      const four = record({ date: "2022-12-14", items: [item("One was said.", "Two was said.", "Three was said.", "Four was said.")] });
      load(corpus, loadable("a.html", [four]));
      const gone = (text: string) => withdraw(corpus, idOf(four.id, text), "asked for", NOW);
      const at = (number: number) => ({ item: `${four.id}_1`, number, resolution: null });
      gone("Two was said.");
      expect(readGaps(corpus.db)).toEqual([at(2)]);
      load(corpus, loadable("a.html", [four], { pipeline: "2" }));
      gone("Three was said.");
      expect(readGaps(corpus.db)).toEqual([at(2), at(3)]);
      expect([1, 2].map((position) => numberingOf(readGaps(corpus.db)).paragraph(position))).toEqual([1, 4]);
      // The item follows its new day.
      load(corpus, loadable("a.html", [record({ date: "2022-12-15", items: [item("One was said.", "Four was said.")] })]));
      expect(readGaps(corpus.db).map((gap) => gap.item)).toEqual(column(corpus, "SELECT id FROM item UNION ALL SELECT id FROM item"));
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("takes old ids with it that led to it", () => {
    withCorpus((corpus) => {
      const undated = minutes(null, SAID, NOTED, "Members thanked all.");
      load(corpus, loadable("a.html", [undated]), loadable("a.html", [first]));
      withdraw(corpus, idOf(undated.id, SAID), "asked for", NOW);
      expect(where(corpus, idOf(undated.id, SAID))).toEqual(GONE);
      expect(where(corpus, idOf("northmoor_2022-12-14", SAID))).toEqual(GONE);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("are these words alone, where other meetings have the same", () => {
    withCorpus((corpus) => {
      load(corpus, ...sources());
      withdraw(corpus, idOf("northmoor_2022-12-14", NOTED), "asked for", NOW);
      load(corpus, loadable("a.html", [first], { pipeline: "2" }));
      expect(texts(corpus, NOTED)).toEqual([idOf("northmoor_2023-01-05", NOTED)]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("stay in the minutes of all other meetings that come later, where they may be a formula", () => {
    withCorpus((corpus) => {
      const APPROVED =
        "That the minutes of the meeting of the Police and Crime Panel held on the last occasion be approved as a correct record and signed by the Chair.";
      load(corpus, loadable("a.html", [minutes("2022-12-14", SAID, NOTED, APPROVED)]));
      withdraw(corpus, "northmoor_2022-12-14_1", "asked for", NOW, "item");
      load(corpus, loadable("b.html", [minutes("2023-01-05", NOTED, APPROVED, SAID)]), loadable("c.html", [{ ...minutes("2023-01-06", NOTED), panel: EASTVALE }])); // prettier-ignore
      expect(column(corpus, "SELECT count(*) FROM passage WHERE text IN (?, ?, ?)", NOTED, APPROVED, SAID)).toEqual([4]);
      expect(issues(corpus)).toEqual([]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("stay out of all meetings of their panel where they are too long for a formula, which each tells, and of no other panel", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes("2022-12-14", TOLD, NOTED)]));
      withdraw(corpus, idOf("northmoor_2022-12-14", TOLD), "asked for", NOW);
      load(
        corpus,
        loadable("own.html", [minutes("2023-01-05", NOTED, TOLD)]),
        loadable("none.html", [{ ...minutes("2023-01-06", NOTED, TOLD), panel: null }]),
        loadable("other.html", [{ ...minutes("2023-01-07", NOTED, TOLD), panel: EASTVALE }]),
      );
      expect(column(corpus, "SELECT m.date FROM passage p JOIN meeting m ON m.row = p.meeting WHERE p.text = ?", TOLD)).toEqual(["2023-01-07"]); // prettier-ignore
      const left = "was withdrawn and is left out of what was read: one passage";
      expect(issues(corpus)).toEqual([`2023-01-05 ${left}`, `2023-01-06 ${left}`]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("hold no longer in all minutes to come where an older corpus remembers them by their hash alone", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes("2022-12-14", SAID, NOTED, TOLD)]));
      for (const text of [SAID, NOTED, TOLD]) withdraw(corpus, idOf("northmoor_2022-12-14", text), "asked for", NOW);
      corpus.db.exec("UPDATE OR REPLACE withdrawn SET hash = substr(hash, -10)");
      load(corpus, loadable("b.html", [minutes("2023-01-05", SAID, NOTED, TOLD)]), loadable("c.html", [{ ...minutes("2023-01-06", SAID, TOLD), panel: EASTVALE }])); // prettier-ignore
      load(corpus, loadable("copy.html", [minutes("2022-12-14", SAID, NOTED, TOLD, "Nothing else was said.")]));
      const days = (text: string) =>
        column(corpus, "SELECT m.date FROM passage p JOIN meeting m ON m.row = p.meeting WHERE p.text = ?", text);
      expect([SAID, NOTED, TOLD].map((text) => days(text))).toEqual([["2023-01-05", "2023-01-06"], ["2023-01-05"], ["2023-01-06"]]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it.each<[string, (r: MeetingRecord) => MeetingRecord]>([
    ["a copy that knows no day joins it", (r) => ({ ...r, date: null, dateNotBefore: null, dateNotAfter: null })],
    ["a copy that knows no panel joins it", (r) => ({ ...r, panel: null })],
  ])("stay out of their meeting when %s", (_, changed) => {
    withCorpus((corpus) => {
      const all = minutes("2022-12-14", SAID, "One was said.", "Two was said.", "Three was said.");
      load(corpus, loadable("a.html", [all]));
      withdraw(corpus, idOf("northmoor_2022-12-14", SAID), "asked for", NOW);
      expect(load(corpus, loadable("copy.html", identify([changed(all)])))).toEqual(["merged"]);
      expect(everywhere(corpus, SAID)).toEqual([]);
    });
  });

  it("stay out of their meeting when another day is read of it", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [first]));
      withdraw(corpus, idOf("northmoor_2022-12-14", SAID), "asked for", NOW);
      load(corpus, loadable("a.html", [minutes("2022-12-15", SAID, NOTED, "Members thanked all.")]));
      expect(everywhere(corpus, SAID)).toEqual([]);
      expect(where(corpus, idOf("northmoor_2022-12-14", SAID))).toEqual(GONE);
      expect(issues(corpus)).toEqual(["2022-12-15 was withdrawn and is left out of what was read: one passage"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("are told of what is left where all of another meeting of the source goes with them", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [first]));
      withdraw(corpus, "northmoor_2022-12-14", "asked for", NOW);
      load(corpus, loadable("pack.html", identify([first, second])));
      expect(issues(corpus)).toEqual(["2023-01-05 was withdrawn and is left out of what was read: all of another part of its source"]);
    });
  });

  it("are no fault where another meeting of that day has them, and all of them go that the meeting has", () => {
    withCorpus((corpus) => {
      const twice = record({ date: "2022-12-14", items: [{ number: "1", title: "Plan", texts: [SAID, NOTED] }, { number: "2", title: "Budget", texts: [NOTED] }] }); // prettier-ignore
      const later = { ...minutes("2022-12-14", "Other words were said.", NOTED), startTime: "17:00" };
      load(corpus, loadable("a.html", [{ ...twice, startTime: "10:00" }]), loadable("b.html", [later]));
      expect(texts(corpus, NOTED)).toHaveLength(3);
      expect(withdraw(corpus, idOf("northmoor_2022-12-14", NOTED), "asked for", NOW)).toEqual({ what: "passage", passages: 2 });
      expect(texts(corpus, NOTED)).toEqual([idOf("northmoor_2022-12-14_2", NOTED)]);
      load(
        corpus,
        loadable("a.html", [{ ...twice, startTime: "10:00" }], { pipeline: "2" }),
        loadable("b.html", [later], { pipeline: "2" }),
      );
      expect(texts(corpus, NOTED)).toEqual([idOf("northmoor_2022-12-14_2", NOTED)]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("is a whole item, a whole meeting or a whole source when that is named", () => {
    withCorpus((corpus) => {
      load(corpus, ...sources(), loadable("c.html", [minutes("2024-02-02", "A third time.")]));
      expect(withdraw(corpus, "northmoor_2022-12-14_1", "asked for", NOW)).toEqual({ what: "item", passages: 3 });
      expect(where(corpus, "northmoor_2022-12-14_1")).toEqual(GONE);
      expect(withdraw(corpus, "northmoor_2023-01-05", "asked for", NOW)).toEqual({ what: "meeting", passages: 3 });
      expect(where(corpus, "northmoor_2023-01-05")).toEqual(GONE);
      expect(withdraw(corpus, "c.html", "asked for", NOW)).toEqual({ what: "source", passages: 2 });
      expect(column(corpus, "SELECT id FROM passage")).toEqual([idOf("northmoor_2022-12-14", "The meeting closed at three.")]);
      for (const source of [...sources().slice(1), loadable("c.html", [minutes("2024-02-02", "A third time.")])]) {
        expect(() => load(corpus, source)).toThrow(RefusedError);
      }
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("leaves no numbers to others when a source goes that alone had them", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [first]), loadable("draft.html", [minutes("2022-12-14", SAID, "Members thanked all.")]));
      withdraw(corpus, "a.html", "asked for", NOW);
      expect(texts(corpus, "Members thanked all.")).toHaveLength(1);
      expect(readGaps(corpus.db)).toEqual([{ item: "northmoor_2022-12-14_1", number: 2, resolution: null }]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("stays where another source has it too, when one source is withdrawn", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [first]), loadable("draft.html", [minutes("2022-12-14", SAID)]));
      expect(withdraw(corpus, "draft.html", "asked for", NOW)).toEqual({ what: "source", passages: 0 });
      expect(texts(corpus, SAID)).toHaveLength(1);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("is said to be, with the day and the reason, when it is to be withdrawn once more", () => {
    withCorpus((corpus) => {
      load(corpus, ...sources());
      const [passage, item] = [idOf("northmoor_2022-12-14", SAID), "northmoor_2022-12-14_1"];
      for (const id of [passage, item]) withdraw(corpus, id, "asked for", NOW);
      const later = new Date("2026-11-09T10:00:00Z");
      for (const id of [passage, item])
        expect(() => withdraw(corpus, id, "again", later)).toThrow(`${id} was withdrawn on 2026-11-03: asked for`);
      expect(where(corpus, passage)).toEqual(GONE);
    });
  });

  it("must be something that the corpus holds", () => {
    withCorpus((corpus) => {
      load(corpus, ...sources());
      expect(() => withdraw(corpus, "northmoor_1999-01-01", "asked for", NOW)).toThrow(RefusedError);
    });
  });
});

describe("a withdrawn source", () => {
  const LONG =
    "Mrs Wombat told the Panel at some length of all that had befallen her on the way from Larch Road to the station, and of the three hours for which she had then waited there in the rain until somebody at last came for her.";
  const wrong = minutes("2022-12-14", SAID, NOTED, LONG);
  const spaced = (r: MeetingRecord) =>
    identify([
      { ...r, items: r.items.map((i) => ({ ...i, passages: i.passages.map((p) => ({ ...p, text: p.text.replace(" ", "  ") })) })) },
    ]);
  const NORTHMOOR = "northmoor_2022-12-14";

  it.each<[string, MeetingRecord]>([
    ["by a blank", wrong],
    ["in that it has no day", { ...wrong, date: null, dateNotBefore: null, dateNotAfter: null }],
    ["in that it names no panel and no day", { ...wrong, panel: null, date: null }],
  ])("stays away when a copy of it differs %s", (_, copy) => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [wrong]), loadable("b.html", [second]));
      withdraw(corpus, "a.html", "asked for", NOW);
      expect(() => load(corpus, loadable("copy.html", spaced(copy)))).toThrow(/withdrawn/);
      expect(column(corpus, "SELECT uri FROM source")).toEqual(["b.html"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("leaves of a copy what it did not have", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [wrong]));
      withdraw(corpus, "a.html", "asked for", NOW);
      load(corpus, loadable("copy.html", [minutes("2022-12-14", SAID, "Something else was said.", LONG)]));
      expect(column(corpus, "SELECT text FROM passage")).toEqual(["Something else was said."]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("takes no standing phrases from other meetings, but what is too long to be one", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [wrong]));
      withdraw(corpus, "a.html", "asked for", NOW);
      load(corpus, loadable("b.html", [minutes("2023-01-05", NOTED, LONG, "Other words were said.")]));
      expect(texts(corpus, NOTED)).toHaveLength(1);
      expect(everywhere(corpus, LONG)).toEqual([]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("leaves what other sources have, in its meeting, on its day and elsewhere, however often they are read", () => {
    withCorpus((corpus) => {
      const other = minutes("2022-12-14", SAID, LONG);
      const evening = { ...minutes("2022-12-14", NOTED), startTime: "18:00" };
      const sources = [
        loadable("a.html", [{ ...wrong, startTime: "10:00" }]),
        loadable("other.html", [{ ...other, startTime: "10:00" }]),
        loadable("evening.html", [evening]),
        loadable("b.html", [second]),
      ];
      load(corpus, ...sources);
      withdraw(corpus, "a.html", "asked for", NOW);
      const left = column(corpus, "SELECT id || text FROM passage ORDER BY id");
      load(corpus, ...sources.slice(1).map((s) => ({ ...s, pipeline: "2" })));
      expect(column(corpus, "SELECT id || text FROM passage ORDER BY id")).toEqual(left);
      for (const text of [SAID, LONG]) expect(texts(corpus, text)).toEqual([idOf(NORTHMOOR, text)]);
      expect(texts(corpus, NOTED)).toHaveLength(2);
      load(corpus, loadable("copy.html", [{ ...minutes("2022-12-14", NOTED, "New words."), startTime: "10:00" }]));
      expect(texts(corpus, NOTED)).toHaveLength(2);
      expect(load(corpus, loadable("copy of other.html", [{ ...other, startTime: "10:00", venue: "Hall" }]))).toEqual(["merged"]);
      expect(texts(corpus, SAID)).toHaveLength(1);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("stays away from the day of the meeting that an undated page of it had joined", () => {
    withCorpus((corpus) => {
      const item = (date: string | null) => record({ date, type: "agenda-item", items: [{ title: "Complaints", texts: [SAID, LONG] }] });
      load(corpus, loadable("whole.html", [record({ items: [{ number: "1", title: "Complaints", truncated: true, texts: [`${SAID} ${LONG.slice(0, 140)}`] }] })]), loadable("item.html", [item(null)])); // prettier-ignore
      expect(texts(corpus, SAID)).toEqual([idOf(NORTHMOOR, SAID)]);
      withdraw(corpus, "item.html", "asked for", NOW);
      expect(() => load(corpus, loadable("again.html", spaced(item("2022-12-14"))))).toThrow(/withdrawn/);
      expect(faults(corpus)).toEqual([]);
    });
  });
});

describe("a withdrawn item", () => {
  const PREAMBLE = "To hear the petition of Ms Vexbury about the arrest of her son.";
  const MEETING = "northmoor_2022-12-14";
  interface Sketch {
    plan?: string;
    petition?: string;
    start?: string;
  }
  const petition = ({ plan = "The plan was noted.", petition = "Ms Vexbury spoke of the arrest.", start }: Sketch = {}): MeetingRecord => {
    const read = record({
      date: "2022-12-14",
      ...(start === undefined ? {} : { start }),
      items: [
        { number: "1", title: "Plan", texts: [plan, NOTED] },
        { number: "2", title: "Petition of Ms Vexbury", texts: [petition, NOTED] },
        { number: "3", title: "Close", texts: ["The meeting closed at three."] },
      ],
    });
    return { ...read, items: read.items.map((i) => (i.number === "2" ? { ...i, preamble: PREAMBLE } : i)) };
  };
  const named = (corpus: Corpus) =>
    column(
      corpus,
      "SELECT i.id FROM item i WHERE instr(i.title, 'Vexbury') UNION ALL SELECT 1 FROM reading WHERE instr(record, 'Vexbury') UNION ALL SELECT 1 FROM source WHERE instr(content, 'Vexbury')",
    );

  it.each<[string, string, Sketch]>([
    ["its source is read again", "a.html", { plan: "The new plan was noted." }],
    ["another copy comes", "copy.html", { plan: "The new plan was noted." }],
    ["its words are read otherwise", "a.html", { petition: "Ms Vexbury had told the Panel of the arrest." }],
  ])("stays away with its title and its agenda text when %s", (_, uri, sketch) => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [petition()]), loadable("draft.html", [petition({ petition: "The petitioner had spoken." })]));
      withdraw(corpus, `${MEETING}_2`, "asked for", NOW);
      expect(named(corpus)).toEqual([]);
      load(corpus, loadable(uri, [petition(sketch)]));
      expect(named(corpus)).toEqual([]);
      expect(column(corpus, "SELECT title FROM item ORDER BY place")).toEqual(["Plan", "Close"]);
      expect(where(corpus, `${MEETING}_2`)).toEqual(GONE);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("goes though nothing was said under it", () => {
    withCorpus((corpus) => {
      const silent = { ...petition(), items: petition().items.map((i) => (i.number === "2" ? { ...i, passages: [] } : i)) };
      load(corpus, loadable("a.html", [silent]));
      expect(withdraw(corpus, `${MEETING}_2`, "asked for", NOW)).toEqual({ what: "item", passages: 0 });
      load(corpus, loadable("a.html", [{ ...silent, venue: "Hall" }]));
      expect(named(corpus)).toEqual([]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("takes no other item of its title with it, in its meeting or in another of that day", () => {
    withCorpus((corpus) => {
      const two = record({ date: "2022-12-14", start: "10:00", items: [{ number: "1", title: "Petition", texts: [SAID] }, { number: "2", title: "Petition", texts: ["Another one."] }] }); // prettier-ignore
      const later = record({ date: "2022-12-14", start: "14:00", items: [{ number: "2", title: "Petition", texts: ["A third one."] }] });
      const all = [two, later].map((r, i) => loadable(`${i}.html`, [r]));
      load(corpus, ...all);
      withdraw(corpus, `${MEETING}_2`, "asked for", NOW, "item");
      const left = column(corpus, "SELECT text FROM passage ORDER BY row");
      expect(left).toEqual([SAID, "A third one."]);
      load(corpus, ...all.map((source) => ({ ...source, pipeline: "2" })));
      expect(column(corpus, "SELECT text FROM passage ORDER BY row")).toEqual(left);
      expect(column(corpus, "SELECT title FROM item")).toHaveLength(2);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("takes no words that other items of its meeting have, and leaves their numbers as they were", () => {
    withCorpus((corpus) => {
      const further = "RESOLVED that a further report be brought.";
      const noted = record({ date: "2022-12-14", items: [{ number: "1", title: "Plan", texts: ["It was put.", NOTED, "Members asked.", further] }, { number: "2", title: "Petition", texts: [SAID, NOTED] }] }); // prettier-ignore
      load(corpus, loadable("a.html", [noted]));
      const plan = () => column(corpus, "SELECT p.id || p.position FROM passage p JOIN item i ON i.row = p.item WHERE i.number = '1'");
      const before = plan();
      expect(withdraw(corpus, `${MEETING}_2`, "asked for", NOW, "item")).toEqual({ what: "item", passages: 2 });
      expect(plan()).toEqual(before);
      expect(readGaps(corpus.db)).toEqual([]);
      for (const id of [idOf(MEETING, SAID), `${idOf(MEETING, NOTED)}_2`]) expect(where(corpus, id)).toEqual(GONE);
      load(corpus, loadable("a.html", [noted], { pipeline: "2" }));
      expect(plan()).toEqual(before);
      expect(column(corpus, "SELECT title FROM item")).toEqual(["Plan"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it.each([
    ["Petition", "Petition"],
    [null, "Plan"],
  ])("goes though it has no words of its own (title %j besides %j)", (title, other) => {
    withCorpus((corpus) => {
      const both = record({ date: "2022-12-14", items: [{ number: "1", title: other, texts: [NOTED] }, { number: "2", title, texts: [NOTED] }] }); // prettier-ignore
      load(corpus, loadable("a.html", [both]));
      expect(withdraw(corpus, `${MEETING}_2`, "asked for", NOW, "item")).toEqual({ what: "item", passages: 1 });
      load(corpus, loadable("a.html", [both], { pipeline: "2" }));
      expect(column(corpus, "SELECT number FROM item")).toEqual(["1"]);
      expect(texts(corpus, NOTED)).toEqual([idOf(MEETING, NOTED)]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("takes no other item of its title that has its number when the paper is issued again", () => {
    withCorpus((corpus) => {
      const asked = (...numbers: string[]) => [{ number: "1", title: "Public Questions", texts: [SAID, NOTED] }, { number: numbers[0] ?? "", title: "Budget", texts: ["The budget was put.", NOTED] }, { number: numbers[1] ?? "", title: "Public Questions", texts: ["Mr Jones asked."] }]; // prettier-ignore
      load(corpus, loadable("a.html", [record({ date: "2022-12-14", items: asked("2", "3") })]));
      withdraw(corpus, `${MEETING}_1`, "asked for", NOW);
      load(corpus, loadable("a.html", [record({ date: "2022-12-14", items: asked("2", "1").slice(1) })]));
      expect(column(corpus, "SELECT title FROM item ORDER BY place")).toEqual(["Budget", "Public Questions"]);
      expect(texts(corpus, "Mr Jones asked.")).toHaveLength(1);
      load(corpus, loadable("copy.html", [record({ date: "2022-12-14", items: asked("2", "3") })]));
      expect(everywhere(corpus, SAID)).toEqual([]);
      expect(column(corpus, "SELECT title FROM item ORDER BY place")).toEqual(["Budget", "Public Questions"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("stays away from undated minutes, however they are read, and from their day when it is known", () => {
    withCorpus((corpus) => {
      const read = (date: string | null, sketch: Sketch) => load(corpus, loadable("a.html", identify([{ ...petition(sketch), date }])));
      read(null, {});
      const [id = ""] = column<string>(corpus, "SELECT id FROM item WHERE number = '2'");
      withdraw(corpus, id, "asked for", NOW);
      const plans = ["The new plan was noted.", "The third plan was noted.", "The plan was noted."];
      for (const [date, plan] of plans.map((plan, i) => [i < 2 ? null : "2022-12-14", plan] as const)) {
        read(date, { plan, petition: "Ms Vexbury had told the Panel of the arrest." });
        expect(named(corpus)).toEqual([]);
        expect(column(corpus, "SELECT title FROM item ORDER BY place")).toEqual(["Plan", "Close"]);
      }
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("that is back is a fault", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [petition()]));
      withdraw(corpus, `${MEETING}_2`, "asked for", NOW);
      corpus.db.exec("UPDATE item SET title = 'Petition of Ms Vexbury' WHERE title = 'Plan'");
      expect(faults(corpus).join("\n")).toContain(`withdrawn item that is back: ${MEETING}_1`);
    });
  });
});

describe("an id that two things have", () => {
  const [morning, afternoon] = ["Drones flew.", "Reserves fell."];
  const at = (start: string, words: string) =>
    record({ date: "2022-12-14", start, items: [{ number: "1", title: "Plan", texts: [`${words} At length.`] }, { number: "2", title: "Words", texts: [words] }] }); // prettier-ignore
  const am = loadable("am.html", [at("10:00", morning)]);
  const pm = loadable("pm.html", [at("14:00", afternoon)]);
  const TWICE = "northmoor_2022-12-14_2";

  it("is refused with both named, and nothing is lost", () => {
    withCorpus((corpus) => {
      load(corpus, am, pm);
      expect(() => withdraw(corpus, TWICE, "asked for", NOW)).toThrow(
        `"${TWICE}" names the item ${TWICE} ("2 Words" of the meeting northmoor_2022-12-14) and the meeting ${TWICE} (2022-12-14 14:00, 2 items): say which with --as item or --as meeting`,
      );
      expect(() => withdraw(corpus, TWICE, "asked for", NOW, "source")).toThrow(/names no source, but the item/);
      expect(column(corpus, "SELECT 1 FROM passage")).toHaveLength(4);
      expect(column(corpus, "SELECT 1 FROM withdrawn")).toEqual([]);
    });
  });

  it("means the one that is asked for", () => {
    withCorpus((corpus) => {
      load(corpus, am, pm);
      expect(withdraw(corpus, TWICE, "asked for", NOW, "item")).toEqual({ what: "item", passages: 1 });
      expect(everywhere(corpus, morning)).toHaveLength(2);
      expect(withdraw(corpus, TWICE, "asked for", NOW)).toEqual({ what: "meeting", passages: 2 });
      expect(everywhere(corpus, afternoon)).toEqual([]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("leaves the other meeting of that day, which may be read again", () => {
    withCorpus((corpus) => {
      load(corpus, am, pm);
      withdraw(corpus, TWICE, "asked for", NOW, "meeting");
      expect(load(corpus, { ...am, pipeline: "2" })).toEqual(["changed"]);
      const copies = ["14:00", null].map((startTime) => loadable(`copy ${startTime}.html`, [{ ...at("14:00", afternoon), startTime }]));
      for (const source of [pm, ...copies]) expect(() => load(corpus, source)).toThrow(/withdrawn/);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("leaves what that meeting holds of a source without a start, which may change", () => {
    withCorpus((corpus) => {
      const copy = (words: string) => loadable("copy.html", [{ ...at("14:00", words), startTime: null }]);
      load(corpus, am, pm, copy(afternoon));
      withdraw(corpus, "northmoor_2022-12-14", "asked for", NOW, "meeting");
      expect(load(corpus, copy(`${afternoon} Twice.`))).toEqual(["changed"]);
    });
  });
});

describe("the command", () => {
  const PAGE = `<html><body><h1>Northmoor Police and Crime Panel</h1><h2>Minutes of the meeting held on 3 May 2018</h2>
<h3>1. Complaints</h3><p>The Commissioner said that the budget was balanced.</p>
<p>2) Mr&nbsp;<b>Quillfeather</b> of &ldquo;Larch&rdquo; Road was said to
have grumbled.</p><h3>3. Close</h3><p>The meeting closed at noon.</p></body></html>`;
  const passages = (file: string) => {
    const corpus = openCorpus(file);
    const found = corpus.db
      .prepare("SELECT i.title, p.text FROM passage p JOIN item i ON i.row = p.item ORDER BY i.place, p.position")
      .raw()
      .all();
    corpus.close();
    return found as [string, string][];
  };
  const bytesOf = (file: string) => {
    const all = ["", "-wal", "-shm"].filter((log) => existsSync(file + log)).map((log) => readFileSync(file + log, "latin1"));
    return all.join("\n").toLowerCase();
  };

  it("leaves the words nowhere, and of their source what can be read again", async () => {
    const [file, page] = [path("pages.sqlite"), path("minutes.html")];
    writeFileSync(page, PAGE);
    await run(["ingest", page], { CORPUS: file });
    const before = passages(file);
    expect(before.map(([, text]) => text)).toContain("Mr Quillfeather of “Larch” Road was said to have grumbled.");
    const id = idOf("northmoor_2018-05-03", "Mr Quillfeather of “Larch” Road was said to have grumbled.");
    expect(await run(["withdraw", id, "--reason", "asked for"], { CORPUS: file })).toMatchObject({ code: 0, err: "" });
    const left = before.filter(([, text]) => !text.includes("Quillfeather"));
    expect(passages(file)).toEqual(left);
    const corpus = openCorpus(file);
    const [content] = column<Buffer>(corpus, "SELECT content FROM source");
    corpus.close();
    const { text } = unpackText(content ?? Buffer.alloc(0));
    expect(text).toMatch(/<p>The Commissioner said that the budget was balanced\.<\/p>\n<p>\s*<b>\s*<\/b>\s*<\/p><h3>3\. Close/);
    for (const word of ["quillfeather", "larch", "grumbled"]) expect(bytesOf(file)).not.toContain(word);
    // As if an older pipeline had read it: only then it is read again.
    const older = openCorpus(file, { write: true });
    older.db.exec("UPDATE source SET pipeline = '1.a.b'");
    older.close();
    const reparsed = await run(["reparse", "--json"], { CORPUS: file });
    expect(JSON.parse(reparsed.out.trim().split("\n").at(-1) ?? "")).toMatchObject({ sources: 1, changed: 1, refused: 0 });
    expect(passages(file)).toEqual(left);
    await run(["ingest", page], { CORPUS: file });
    expect(passages(file)).toEqual(left);
    for (const word of ["quillfeather", "larch", "grumbled"]) expect(bytesOf(file)).not.toContain(word);
    expect((await run(["doctor"], { CORPUS: file })).code).toBe(0);
  });
});

it("the command leaves the words nowhere in the file", async () => {
  const file = path("corpus.sqlite");
  const corpus = createCorpus(file, NO_FACTS);
  load(corpus, ...sources());
  corpus.close();
  expect(readFileSync(file).includes("Quillfeather")).toBe(true);
  const ran = await run(["withdraw", idOf("northmoor_2022-12-14", SAID), "--reason", "asked for"], { CORPUS: file });
  expect(ran).toMatchObject({ code: 0, err: "" });
  const bytes = readFileSync(file).toString("latin1").toLowerCase();
  expect(bytes).not.toContain("quillfeather");
  expect(bytes).not.toContain("larch");
  expect((await run(["doctor"], { CORPUS: file })).code).toBe(0);
});
