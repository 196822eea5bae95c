import { describe, expect, it } from "vitest";
import { createEmbedded } from "../../../corpus/engines/embedded.ts";
import {
  type CorrectionRow,
  ItemAnswer,
  MeetingAnswer,
  type MeetingRecord,
  PassageAnswer,
  type Reference,
} from "../../../corpus/model/index.ts";
import { createAnswers } from "../../../corpus/questions/answers.ts";
import { questionOf } from "../../../corpus/questions/read-question.ts";
import { type Corpus, createCorpus, createRecordReader } from "../../../corpus/store/index.ts";
import { lettersHash } from "../../../corpus/text/letters.ts";
import { Loader } from "../../../ingest/load/loader.ts";
import { withdraw } from "../../../ingest/withdraw/index.ts";
import { NO_FACTS, column, faults, load, loadable, scratch, withCorpus } from "../../support/corpus.ts";
import { type ItemSketch, type RecordSketch, record } from "../../support/records.ts";

const topic = (id: string) => ({ id, label: id, description: id, group: "g", rules: [] });
const FACTS: Reference = {
  ...NO_FACTS,
  forces: [{ id: "southshire", name: "Southshire Police" }],
  panels: [
    {
      id: "southshire",
      name: "Southshire Police and Crime Panel",
      shortName: "Southshire",
      force: "southshire",
      from: null,
      to: null,
      host: null,
      site: null,
      committeeId: null,
      confidence: "high",
    },
  ],
  topics: [topic("lcjb"), topic("s106")],
};
const OLD = "northmoor_2022-12-14";
const ASKED = "The Commissioner said that section 106 money was short.";
const NOTED = "Members noted the report.";
const said = { office: "commissioner", person: "Ada Quill", personEvidence: "reference" } as const;
const minutes = (sketch: Partial<RecordSketch> = {}, item: Partial<ItemSketch> = {}): MeetingRecord =>
  record({ items: [{ number: "1", title: "Section 106 money", texts: [ASKED, NOTED], said, ...item }], ...sketch });
const idOf = (text: string, meeting = OLD) => `${meeting}_${lettersHash(text)}`;
const row = (id: string, field: string, value: string): CorrectionRow => ({
  id,
  field,
  value,
  by: "A. Clerk",
  date: "2026-11-20",
  reason: "the signed copy says so",
});

/** Corrects as a program that starts anew each time; gives what could not be corrected. */
function correct(corpus: Corpus, ...rows: CorrectionRow[]): string[] {
  const loader = new Loader(corpus, { acceptShrunk: false, now: () => new Date("2026-11-25T09:00:00Z") });
  return loader.transaction(() => loader.correct(rows)).map((fault) => fault.message);
}
const held = (corpus: Corpus): (MeetingRecord | null)[] =>
  column<string>(corpus, "SELECT id FROM meeting ORDER BY id").map((id) => createRecordReader(corpus.db).meeting(id));
const only = (corpus: Corpus): MeetingRecord => {
  const [one, ...more] = held(corpus);
  if (!one || more.length > 0) throw new Error(`${more.length + 1} meetings`);
  return one;
};
const where = (corpus: Corpus, what: string, old: string) =>
  column(corpus, "SELECT new FROM moved WHERE what = ? AND old = ?", what, old)[0];
const again = (corpus: Corpus, ...records: MeetingRecord[]) => load(corpus, loadable("a.html", records, { pipeline: "2" }));

describe("a field corrected by hand", () => {
  const cases: [field: string, id: string, value: string, look: (r: MeetingRecord) => unknown, now: unknown, was: string][] = [
    ["startTime", OLD, "13:05", (r) => r.startTime, "13:05", ""],
    ["endTime", OLD, "15:00", (r) => r.endTime, "15:00", ""],
    ["venue", OLD, "County Hall", (r) => r.venue, "County Hall", ""],
    ["minutes", OLD, "draft", (r) => r.minutes, "draft", ""],
    ["title", `${OLD}_1`, "Money", (r) => r.items[0]?.title, "Money", "Section 106 money"],
    ["procedural", `${OLD}_1`, "true", (r) => r.items[0]?.procedural, true, "false"],
    ["kind", idOf(NOTED), "resolution", (r) => r.items[0]?.passages[1]?.kind, "resolution", "minute"],
    ["topics", idOf(NOTED), "+lcjb", (r) => r.items[0]?.passages[1]?.topics.map((t) => t.id), ["lcjb"], ""],
    [
      "office",
      idOf(ASKED),
      "member",
      (r) => r.items[0]?.passages[0]?.contributions[0],
      expect.objectContaining({ office: "member", person: null }),
      "commissioner",
    ],
    ["office:1", idOf(ASKED), "unattributed", (r) => r.items[0]?.passages[0]?.contributions[0]?.explicit, null, "commissioner"],
    [
      "person",
      idOf(ASKED),
      "Bea Orr",
      (r) => r.items[0]?.passages[0]?.contributions[0],
      expect.objectContaining({ person: "Bea Orr", personEvidence: "reference-unconfirmed" }),
      "Ada Quill",
    ],
    ["act", idOf(ASKED), "concern", (r) => r.items[0]?.passages[0]?.contributions[0]?.act, "concern", "statement"],
  ];
  it.each(cases)(
    "%s is what the hand says, in a corpus that is sound, and what was read when the row is gone",
    (field, id, value, look, now, was) => {
      withCorpus((corpus) => {
        load(corpus, loadable("a.html", [minutes()]));
        const before = only(corpus);
        expect(correct(corpus, row(id, field, value))).toEqual([]);
        expect(look(only(corpus))).toEqual(now);
        expect(only(corpus).corrections).toEqual([{ ...row(id, field, value), was }]);
        expect(column(corpus, "SELECT code FROM meeting_issue")).toEqual(["corrected-by-hand"]);
        expect(faults(corpus)).toEqual([]);
        again(corpus, minutes());
        expect(look(only(corpus))).toEqual(now);
        correct(corpus);
        expect(only(corpus)).toEqual(before);
        expect(faults(corpus)).toEqual([]);
      }, FACTS);
    },
  );

  it("stands over a reading that has changed since, on the passage that has most of the words", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]));
      correct(corpus, row(idOf(ASKED), "act", "concern"));
      again(corpus, minutes({}, { texts: [`${ASKED} That was known.`, NOTED] }));
      expect(only(corpus).items[0]?.passages.map((p) => p.contributions[0]?.act)).toEqual(["concern", "statement"]);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });

  it("is of no words that are gone: the topic that a title gave goes with the words of the title, and stays with them", () => {
    withCorpus((corpus) => {
      const titled = minutes();
      const evidence = [{ in: "title" as const, start: 0, end: 11, rule: "s106" }];
      for (const passage of titled.items[0]?.passages ?? []) passage.topics = [{ id: "s106", evidence }];
      load(corpus, loadable("a.html", [titled]));
      correct(corpus, row(`${OLD}_1`, "title", "On section 106"));
      expect(only(corpus).items[0]?.passages[0]?.topics[0]?.evidence).toEqual([{ in: "title", start: 3, end: 14, rule: "s106" }]);
      correct(corpus, row(`${OLD}_1`, "title", "Money"));
      expect(only(corpus).items[0]?.passages[0]?.topics).toEqual([]);
    }, FACTS);
  });

  it("adds somebody where nobody was read to speak", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [record({ items: [{ number: "1", title: "Money", texts: [NOTED] }] })]));
      correct(corpus, row(idOf(NOTED), "office", "member"));
      expect(only(corpus).items[0]?.passages[0]?.contributions).toMatchObject([{ start: 0, end: NOTED.length, office: "member" }]);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });
});

describe("the day or the panel of a meeting corrected by hand", () => {
  const NEW = "northmoor_2022-12-15";
  const dated = row(OLD, "date", "2022-12-15");

  it("makes new ids, to which the old ones lead, and back when the row is gone", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]));
      expect(correct(corpus, dated)).toEqual([]);
      expect(only(corpus)).toMatchObject({ id: NEW, date: "2022-12-15", dateEvidence: "manifest", dateNotAfter: "2022-12-15" });
      expect(where(corpus, "meeting", OLD)).toBe(NEW);
      expect(where(corpus, "passage", idOf(ASKED))).toBe(idOf(ASKED, NEW));
      again(corpus, minutes());
      expect(only(corpus).id).toBe(NEW);
      expect(faults(corpus)).toEqual([]);
      correct(corpus);
      expect(only(corpus).id).toBe(OLD);
      expect(where(corpus, "meeting", NEW)).toBe(OLD);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });

  it("may be followed by corrections that name the new ids, in one file", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]));
      const rows = [row(idOf(ASKED, NEW), "act", "concern"), row(NEW, "venue", "County Hall"), dated];
      expect(correct(corpus, ...rows)).toEqual([]);
      expect(only(corpus)).toMatchObject({ id: NEW, venue: "County Hall" });
      again(corpus, minutes());
      expect(only(corpus).corrections?.map((c) => c.field)).toEqual(["date", "venue", "act"]);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });

  it("joins two sources of one meeting of which one had misprinted it, and parts them again", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]), loadable("b.html", [minutes({ date: "2022-12-15", minutes: "final" })]));
      expect(held(corpus)).toHaveLength(2);
      correct(corpus, dated);
      expect(only(corpus).id).toBe(NEW);
      expect(faults(corpus)).toEqual([]);
      correct(corpus);
      // The old id had passed on to the meeting that both became, and stays with it.
      expect(held(corpus).map((r) => r?.id)).toEqual([`${OLD}_2`, NEW]);
      expect(where(corpus, "meeting", OLD)).toBe(NEW);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });

  it("holds of another copy with the same misprint that comes later", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]));
      correct(corpus, dated);
      load(corpus, loadable("copy.html", [minutes({ minutes: "final" })]));
      expect(only(corpus)).toMatchObject({ id: NEW, minutes: "final" });
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });

  it("ends the doubts that reading had about it", () => {
    withCorpus((corpus) => {
      const undated = minutes({
        date: null,
        panel: null,
        issues: [
          { code: "date-missing", message: "m" },
          { code: "panel-missing", message: "m" },
        ],
      });
      load(corpus, loadable("a.html", [undated]));
      expect(correct(corpus, row(undated.id, "date", "2022-12-15"), row(undated.id, "panel", "southshire"))).toEqual([]);
      expect(only(corpus)).toMatchObject({
        id: "southshire_2022-12-15",
        panel: { id: "southshire", name: "Southshire Police and Crime Panel", evidence: "manifest" },
        force: { id: "southshire" },
      });
      expect(column(corpus, "SELECT DISTINCT code FROM meeting_issue")).toEqual(["corrected-by-hand"]);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });
});

it("is heard of by another program that is loading already", () => {
  withCorpus((corpus) => {
    load(corpus, loadable("a.html", [minutes()]));
    const loading = new Loader(corpus, { acceptShrunk: false, now: () => new Date() });
    correct(corpus, row(OLD, "date", "2022-12-15"));
    loading.transaction(() => loading.load(loadable("copy.html", [minutes({ minutes: "final" })])));
    expect(only(corpus).id).toBe("northmoor_2022-12-15");
    expect(faults(corpus)).toEqual([]);
  }, FACTS);
});

it("is told by the API of the meeting, the item and the passage that it is of, old ids too, and counted with what was found when reading", async () => {
  const { path, dispose } = scratch();
  const corpus = createCorpus(path("corpus.sqlite"), FACTS);
  try {
    load(corpus, loadable("a.html", [minutes()]));
    correct(corpus, row(OLD, "date", "2022-12-15"), row(`${OLD}_1`, "title", "Money"), row(idOf(ASKED), "act", "concern"));
    const answers = createAnswers(corpus, createEmbedded());
    const fields = (one: { corrections?: { field: string }[] | undefined }) => one.corrections?.map((c) => c.field);
    expect(fields(MeetingAnswer.parse(await answers.meeting(OLD)))).toEqual(["date", "act", "title"]);
    expect(fields(ItemAnswer.parse(await answers.item(`${OLD}_1`)))).toEqual(["act", "title"]);
    expect(PassageAnswer.parse(await answers.passage(idOf(ASKED), ""))).toMatchObject({
      movedFrom: idOf(ASKED),
      contributions: [{ act: "concern" }],
      corrections: [{ field: "act", was: "statement", by: "A. Clerk" }],
    });
    expect(await answers.passage(idOf(NOTED), "")).not.toHaveProperty("corrections");
    expect((await answers.coverage(null)).issues).toEqual([{ code: "corrected-by-hand", label: "Corrected by hand", count: 3 }]);
    const found = await answers.search({
      question: questionOf({ act: ["concern"], year: [2022] }),
      sort: "newest",
      group: null,
      page: 1,
      perPage: 20,
    });
    expect(found.hits.map((hit) => hit.id)).toEqual([idOf(ASKED, "northmoor_2022-12-15")]);
  } finally {
    corpus.close();
    dispose();
  }
});

describe("a correction that cannot be made", () => {
  it.each([
    ["names nothing that is held", row("northmoor_1999-01-01", "venue", "Hall"), /no meeting northmoor_1999-01-01/],
    ["names a thing of another kind", row(`${OLD}_1`, "venue", "Hall"), /id of an item, and venue is a field of a meeting/],
    ["names one of too few", row(idOf(ASKED), "office:2", "member"), /1 contributions, and no number 2/],
    ["names none there is", row(idOf(ASKED), "owner", "panel"), /has no action/],
  ])("%s: it says why, and the others are made", (_, bad, message) => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]));
      const told = correct(corpus, bad, row(OLD, "endTime", "15:00"));
      expect(told).toEqual([expect.stringMatching(message)]);
      expect(only(corpus).corrections?.map((c) => c.field)).toEqual(["endTime"]);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });

  it("names a member of the public, or what was withdrawn, of which nothing is kept", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]));
      expect(correct(corpus, row(idOf(ASKED), "office", "public"), row(idOf(ASKED), "person", "Mr Larch"))).toEqual([
        expect.stringMatching(/no name/),
      ]);
      correct(corpus, row(idOf(NOTED), "person", "Mr Larch"));
      withdraw(corpus, idOf(NOTED), "asked for", new Date());
      expect(column<string>(corpus, "SELECT value FROM meta").join("")).not.toContain("Larch");
      expect(correct(corpus, row(idOf(NOTED), "person", "Mr Larch"))).toEqual([expect.stringMatching(/withdrawn on/)]);
      expect(faults(corpus)).toEqual([]);
    }, FACTS);
  });
});
