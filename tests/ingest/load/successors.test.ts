import { describe, expect, it } from "vitest";
import type { Corpus } from "../../../corpus/store/index.ts";
import { lettersHash } from "../../../corpus/text/letters.ts";
import { column, faults, load, loadable, withCorpus } from "../../support/corpus.ts";
import { type ItemSketch, record } from "../../support/records.ts";

const NOTED = "RESOLVED that the report be noted.";
const MEETING = "northmoor_2022-12-14";
const BUDGET = {
  title: "Budget",
  texts: ["The Treasurer set out how reserves would fall.", "Members asked about council tax and the precept.", NOTED],
};
const RURAL = {
  title: "Rural crime",
  texts: ["The Commissioner said that hare coursing had doubled.", "Members thanked the rural team for its work.", NOTED],
};
const KNIVES = { title: "Knife crime", texts: ["Knife crime was down in every town.", "More amnesties would be held."] };
const ROADS = { title: "Road safety", texts: ["Speed cameras were to be moved to the ring road.", "Two junctions were to be made safe."] };

const source = (...items: ItemSketch[]) =>
  loadable("minutes.html", [record({ items: items.map((item, i) => ({ number: `${i + 1}`, ...item })) })]);
const movedTo = (corpus: Corpus, old: string) => corpus.db.prepare("SELECT new_what, new FROM moved WHERE old = ?").raw().get(old);
const passage = (text: string, nth = "") => `${MEETING}_${lettersHash(text)}${nth}`;
/** The ids of the passages of an item that is there under its title. */
const within = (corpus: Corpus, title: string) =>
  column<string>(corpus, "SELECT p.id FROM passage p JOIN item i ON i.row = p.item WHERE i.title = ? ORDER BY p.position", title);

describe("an item that is gone", () => {
  it("leads to its meeting, not to the next one in which the same was resolved; that one keeps its own id for it", () => {
    withCorpus((corpus) => {
      load(corpus, source(BUDGET, RURAL, KNIVES));
      const rural = within(corpus, "Rural crime");
      expect(rural.at(-1)).toBe(passage(NOTED, "_2"));
      const later = source(ROADS, RURAL, KNIVES);
      load(corpus, later);
      expect(movedTo(corpus, `${MEETING}_1`)).toEqual(["meeting", MEETING]);
      for (const text of BUDGET.texts) expect(movedTo(corpus, passage(text))).toEqual(["meeting", MEETING]);
      expect(within(corpus, "Rural crime")).toEqual(rural);
      expect(column(corpus, "SELECT id FROM item WHERE title = 'Road safety'")).toEqual([`${MEETING}_1_2`]);
      expect(faults(corpus)).toEqual([]);

      load(corpus, { ...later, pipeline: "2" });
      expect(within(corpus, "Rural crime")).toEqual(rural);
      load(corpus, source(BUDGET, RURAL, KNIVES));
      expect([...within(corpus, "Budget"), ...within(corpus, "Rural crime")]).toEqual([...BUDGET.texts.map((t) => passage(t)), ...rural]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("takes nothing with it of which less than half is left elsewhere, though nothing else of it is", () => {
    withCorpus((corpus) => {
      load(corpus, source({ ...BUDGET, texts: [...BUDGET.texts.slice(0, 2), "Thanks were given."] }, KNIVES));
      load(corpus, source({ ...ROADS, texts: [...ROADS.texts, "Thanks were given."] }, KNIVES));
      expect(movedTo(corpus, `${MEETING}_1`)).toEqual(["meeting", MEETING]);
      expect(column(corpus, "SELECT id FROM item WHERE title = 'Road safety'")).toEqual([`${MEETING}_1_2`]);
      expect(column(corpus, "SELECT id FROM passage WHERE text = 'Thanks were given.'")).toEqual([passage("Thanks were given.")]);
      expect(faults(corpus)).toEqual([]);
    });
  });
});

describe("the same words in several items", () => {
  const untitled = (...texts: string[]) => ({ title: null, texts });

  it("stay each with its item, in whatever order the items come, and whatever else is changed in them", () => {
    withCorpus((corpus) => {
      load(corpus, source(BUDGET, RURAL));
      const [budget, rural] = [within(corpus, "Budget"), within(corpus, "Rural crime")];
      const shorter = { ...RURAL, texts: ["The Commissioner said that coursing had doubled.", ...RURAL.texts.slice(1)] };
      load(corpus, source({ ...shorter, title: "Rural matters" }, BUDGET));
      expect(within(corpus, "Budget")).toEqual(budget);
      expect(within(corpus, "Rural matters").slice(1)).toEqual(rural.slice(1));
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("are told apart by their order where nothing else tells, also when each ends a word sooner", () => {
    withCorpus((corpus) => {
      load(corpus, source(untitled(NOTED), untitled(NOTED), untitled(NOTED)));
      const ended = untitled("RESOLVED that the report be");
      load(corpus, source({ ...ended, number: "11" }, { ...ended, number: "12" }, { ...ended, number: "13" }));
      const items = ["11", "12", "13"].map((number) => ["item", `${MEETING}_${number}`]);
      expect(["1", "2", "3"].map((number) => movedTo(corpus, `${MEETING}_${number}`))).toEqual(items);
      const now = passage("RESOLVED that the report be");
      expect(["", "_2", "_3"].map((nth) => movedTo(corpus, passage(NOTED, nth)))).toEqual(
        ["", "_2", "_3"].map((nth) => ["passage", `${now}${nth}`]),
      );
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("pass to the one that is left, where two meetings that are one had them", () => {
    withCorpus((corpus) => {
      const items = [BUDGET, RURAL].map((item, i) => ({ number: `${i + 1}`, ...item }));
      const [one, other] = [record({ start: "10:00", items }), record({ start: "11:00", items })];
      load(corpus, loadable("a.html", [one]), loadable("b.html", [other]));
      expect(column(corpus, "SELECT count(*) FROM meeting")).toEqual([2]);
      load(corpus, loadable("b.html", [record({ start: "10:00", items })]));
      const left = `${MEETING}_2`;
      for (const nth of ["", "_2"])
        expect(movedTo(corpus, passage(NOTED, nth))).toEqual(["passage", `${left}_${lettersHash(NOTED)}${nth}`]);
      for (const number of ["1", "2"]) expect(movedTo(corpus, `${MEETING}_${number}`)).toEqual(["item", `${left}_${number}`]);
      expect(faults(corpus)).toEqual([]);
    });
  });
});
