import { expect, it } from "vitest";
import { rebuildWords, wordsFault } from "../../corpus/store/index.ts";
import { column, faults, load, loadable, withCorpus } from "../support/corpus.ts";
import { record } from "../support/records.ts";

const progress = () => {
  const told: number[] = [];
  return { told, begin: (passages: number) => void told.push(passages), advance: (by: number) => void told.push(by) };
};
const MINUTES = [
  loadable("a", [record({ items: [{ number: "1", title: "Vetting", texts: ["Anti-social behaviour was noted.", "It closed."] }] })]),
  loadable("b", [record({ date: "2023-01-01", items: [{ number: "1", title: "Money", texts: ["The precept rose."] }] })]),
];

it.each([
  ["a passage that is not in the index", "DELETE FROM passage_words WHERE rowid = 1"],
  ["a row of the index without a passage", "INSERT INTO passage_words (rowid, plain) VALUES (999, 'x')"],
  ["an index that is empty", "INSERT INTO passage_words (passage_words) VALUES ('delete-all')"],
  ["words of another text", "UPDATE passage_graph SET words = x'00' WHERE row = 1"],
  ["passages without words", "DELETE FROM passage_graph"],
  ["the stem of another word", "UPDATE word SET stem = 'x' WHERE word = 'noted'"],
])("mends %s", (_, damage) => {
  withCorpus((corpus) => {
    load(corpus, ...MINUTES);
    corpus.db.exec(damage);
    expect(faults(corpus)).not.toEqual([]);
    expect(rebuildWords(corpus, progress())).toBe(3);
    expect(faults(corpus)).toEqual([]);
  });
});

it("tells how far it has come, and whoever follows the corpus that all has changed; numbers are never used again", () => {
  withCorpus((corpus) => {
    load(corpus, ...MINUTES);
    const [before, last] = [corpus.lastChange(), column<number>(corpus, "SELECT MAX(number) FROM word")[0] ?? 0];
    const bar = progress();
    rebuildWords(corpus, bar);
    expect(bar.told).toEqual([3, 3]);
    expect(column(corpus, "SELECT COUNT(*) FROM meeting_change WHERE number > ?", before)).toEqual([2]);
    expect(column<number>(corpus, "SELECT MIN(number) FROM word")[0]).toBeGreaterThan(last);
  });
});

it("counts one change a meeting, however often it is done", () => {
  withCorpus((corpus) => {
    load(corpus, ...MINUTES);
    const before = corpus.lastChange();
    for (let times = 0; times < 60; times += 1) rebuildWords(corpus, progress());
    expect(corpus.lastChange()).toBe(before + 60 * 2);
  });
});

it("mends numbers of changes that are beyond all counting", () => {
  withCorpus((corpus) => {
    load(corpus, ...MINUTES);
    corpus.db.exec("UPDATE meeting_change SET number = number + 4611686018427387904");
    rebuildWords(corpus, progress());
    expect(column(corpus, "SELECT number FROM meeting_change ORDER BY number")).toEqual([1, 2]);
  });
});

it("does nothing to an empty corpus", () => withCorpus((corpus) => expect(rebuildWords(corpus, progress())).toBe(0)));

it.each([
  ["other stems or compounds", "UPDATE meta SET value = '0.0' WHERE key = 'words'", /made with other stems or compounds/],
  ["nobody knows which stems: an older file", "DELETE FROM meta WHERE key = 'words'", /nothing says with which stems/],
])("says of a corpus that its words were made with %s, until they are made anew", (_, changed, said) => {
  withCorpus((corpus) => {
    expect(wordsFault(corpus)).toBeNull();
    load(corpus, ...MINUTES);
    corpus.db.exec(changed);
    expect(wordsFault(corpus)).toMatch(said);
    expect(faults(corpus).join("\n")).toMatch(/npm run reindex/);
    rebuildWords(corpus, progress());
    expect(wordsFault(corpus)).toBeNull();
    expect(faults(corpus)).toEqual([]);
  });
});
