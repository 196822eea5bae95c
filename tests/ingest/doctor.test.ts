import { describe, expect, it } from "vitest";
import { type Corpus, DamagedError, asRefusal, createCorpus, isDamage, openCorpus } from "../../corpus/store/index.ts";
import { NO_FACTS, column, faults, load, loadable, scratch, withCorpus } from "../support/corpus.ts";
import { record } from "../support/records.ts";

/** Two meetings, one of which has changed its day, with persons, headings left out. */
function filled(corpus: Corpus): void {
  const said = { office: "member", person: "Ada Orsett", personEvidence: "printed" } as const;
  const items = [
    { number: "1", title: "Vetting", said, texts: ["Ada Orsett asked about anti-social behaviour.", "It was noted."] },
    { number: "2", title: "Close", texts: ["The meeting closed."] },
  ];
  load(
    corpus,
    loadable("a", [record({ date: null, items })]),
    loadable("a", [record({ items })]),
    loadable("b", [record({ date: "2023-01-01", items, issues: [{ code: "layout-guessed", message: "no known layout fits" }] })]),
  );
}

describe("the doctor finds nothing in a sound corpus, and", () => {
  it.each([
    ["a passage that is not in the index", "DELETE FROM passage_words WHERE rowid = (SELECT min(row) FROM passage)", /is not in the index/],
    ["a row of the index without a passage", "INSERT INTO passage_words (rowid, plain) VALUES (999, 'x')", /row 999 of the index/],
    [
      "a text that was changed behind the index",
      "UPDATE passage SET text = 'Other words stand here.' WHERE row = (SELECT min(row) FROM passage)",
      /indexed by other words/,
    ],
    ["words in another order", "UPDATE passage SET text = 'noted was It.' WHERE text = 'It was noted.'", /indexed by other words/],
    [
      "numbers that are not a passage's words",
      "UPDATE passage_graph SET words = x'00' WHERE row = (SELECT min(row) FROM passage)",
      /other numbers than its words/,
    ],
    ["a stem that is not its word's", "UPDATE word SET stem = 'x' WHERE word = 'noted'", /the stem of noted/],
    ["a title that no reading has", "UPDATE item SET title = 'Other' WHERE title = 'Close'", /not what its readings make/],
    ["a count that differs from the head of the record", "UPDATE meeting SET year = 1999", /1999/],
    ["an id that is not made of its words", "UPDATE passage SET id = replace(id, '2022', '2021')", /should be/],
    ["a hash that is not of the words", "UPDATE passage SET letters = 1", /letters/],
    ["passages that are not numbered from 1", "UPDATE passage SET position = position + 1", /not numbered from 1/],
    ["a reading without a meeting", "UPDATE reading SET meeting = NULL", /reading of no meeting/],
    ["a person by another name", "UPDATE person_name SET person = 'northmoor_x'", /should be northmoor_ada-orsett/],
    ["a contribution by nobody known", "UPDATE contribution SET person = 'northmoor_x' WHERE person IS NOT NULL", /no person of its panel/],
    ["an id that leads nowhere", "UPDATE moved SET new = 'northmoor_1999-01-01' WHERE what = 'meeting'", /not there/],
    [
      "an id that has passed on and is there",
      "INSERT INTO moved VALUES ('meeting', 'northmoor_2023-01-01', NULL, NULL, '2026-01-01', 'x')",
      /is there and has passed on/,
    ],
    [
      "withdrawn words that are back",
      "INSERT OR IGNORE INTO withdrawn SELECT 'passage', printf('%s_%010x', m.id, letters), '2026-01-01', 'x' FROM passage JOIN meeting m ON m.row = meeting",
      /withdrawn words/,
    ],
    ["an issue that is listed no longer", "DELETE FROM meeting_issue", /other issues than are listed/],
    ["an issue that is listed in other words", "UPDATE meeting_issue SET message = 'x'", /other issues than are listed/],
    ["a contribution outside its passage", 'UPDATE contribution SET "end" = 5000', /outside its passage/],
    ["rows that belong to nothing", "PRAGMA foreign_keys = OFF; DELETE FROM item WHERE title = 'Close'", /belongs to no item/],
  ])("names %s", (_, sql, named) => {
    withCorpus((corpus) => {
      filled(corpus);
      expect(faults(corpus)).toEqual([]);
      corpus.db.exec(sql);
      expect(faults(corpus).join("\n")).toMatch(named);
    });
  });
});

describe("what is damaged inside a sound file", () => {
  it.each([
    ["a record of a reading", "UPDATE reading SET record = 'zz{'", /the record of a reading a 0 is not as it was written/],
    ["a record of another shape", "UPDATE reading SET record = '{}'", /the record of a reading a 0 is not/],
    ["lists", "UPDATE reading SET lists = '5'", /the list of points of a reading a 0 is not/],
    ["the head of a meeting", "UPDATE meeting SET header = 'zz{'", /the head of the meeting northmoor_2022-12-14 is not/],
    ["further offices", "UPDATE contribution SET also_offices = '{'", /the list of further offices of the passage northmoor_\S+ is not/],
    [
      "the evidence of a topic",
      "INSERT INTO passage_topic SELECT row, 'x', 0, '[{]' FROM passage",
      /the evidence of a topic of the passage northmoor_\S+ is not/,
    ],
    ["the text of a source", "UPDATE source SET content = x'0102'", /the text of the source a is not/],
    ["the words of a passage", "UPDATE passage_graph SET words = 'zz'", /has other numbers than its words/],
    ["the reference facts", "UPDATE meta SET value = '[' WHERE key = 'reference'", /the row of meta reference is not/],
    ["all of meta", "DELETE FROM meta", /the row of meta reference is not/],
    ["where withdrawn words stood", "INSERT INTO meta VALUES ('gaps', '5')", /the row of meta gaps is not/],
    ["the corrections", "INSERT INTO meta VALUES ('corrections', '[1]')", /the row of meta corrections is not/],
  ])("is found, and ends no other check: %s", (_, sql, named) => {
    withCorpus((corpus) => {
      filled(corpus);
      corpus.db.exec(`${sql}; UPDATE word SET stem = 'x' WHERE word = 'noted'`);
      expect(faults(corpus).join("\n")).toMatch(named);
      expect(faults(corpus).join("\n")).toMatch(/the stem of noted/);
    });
  });

  it.each([
    ["UPDATE reading SET record = 'zz{'", /the record of the reading/],
    ["UPDATE reading SET record = '{}'", /the record of the reading/],
    ["UPDATE reading SET lists = '5'", /the list of points of the reading/],
    ["UPDATE meeting SET header = 'zz{'", /the head of the meeting/],
    ["UPDATE contribution SET also_offices = '5'", /list of further offices/],
    ["INSERT INTO passage_topic SELECT row, 'x', 0, 'zz{' FROM passage", /the evidence of a topic/],
  ])("ends a load that meets it, by a refusal of the corpus: %s", (sql, named) => {
    withCorpus((corpus) => {
      filled(corpus);
      corpus.db.exec(sql);
      const meet = () => load(corpus, loadable("c", [record({ items: [{ number: "1", title: "Vetting", texts: ["Members asked."] }] })]));
      expect(meet).toThrow(DamagedError);
      expect(asRefusal("c.sqlite", caught(meet))).toMatchObject({
        code: "corpus-damaged",
        message: expect.stringMatching(named) as string,
      });
      expect(isDamage(caught(meet))).toBe(true);
    });
  });

  it("is refused untouched by whoever writes, where the corpus names no facts", () => {
    const { path, dispose } = scratch();
    const file = path("no-meta.sqlite");
    const corpus = createCorpus(file, NO_FACTS);
    corpus.db.exec("DELETE FROM meta");
    corpus.close();
    expect(() => openCorpus(file, { write: true })).toThrow(/no-meta.sqlite: the corpus is damaged: the row of meta reference/);
    const again = openCorpus(file);
    expect(column(again, "SELECT count(*) FROM meta")).toEqual([0]);
    again.close();
    dispose();
  });
});

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
