import { describe, expect, it } from "vitest";
import { RefusedError } from "../../../corpus/model/index.ts";
import { type Corpus, createRecordReader } from "../../../corpus/store/index.ts";
import { lettersHash } from "../../../corpus/text/letters.ts";
import { column, faults, load, loadable, withCorpus } from "../../support/corpus.ts";
import { type RecordSketch, record } from "../../support/records.ts";

const VETTING = ["The PCC said that vetting was slow.", "Members asked when it would end.", "It was promised for the spring."];
const minutes = (sketch: Partial<RecordSketch> = {}) =>
  record({
    items: [
      { number: "1", title: "Vetting", texts: VETTING },
      { number: "2", title: "Close", texts: ["The meeting closed at 3 pm."] },
    ],
    ...sketch,
  });
const meetings = (corpus: Corpus) => column<string>(corpus, "SELECT id FROM meeting ORDER BY id");
const movedTo = (corpus: Corpus, old: string) => corpus.db.prepare("SELECT new_what, new FROM moved WHERE old = ?").raw().get(old);
const passageId = (meeting: string, text: string) => `${meeting}_${lettersHash(text)}`;

describe("a source loaded again", () => {
  it("is unchanged when bytes, pipeline and givens are the same, from wherever it comes", () => {
    withCorpus((corpus) => {
      const once = loadable("a.html", [minutes()]);
      expect(load(corpus, once, once, { ...once, location: "elsewhere" })).toEqual(["new", "unchanged", "unchanged"]);
      expect(column(corpus, "SELECT count(*) FROM source")).toEqual([1]);
    });
  });

  it("is read again for other bytes, another pipeline or other givens; what has not changed keeps its id and row", () => {
    withCorpus((corpus) => {
      const changed = minutes({ items: [{ number: "1", title: "Vetting", texts: [...VETTING, "One more."] }] });
      load(corpus, loadable("a.html", [minutes()]));
      const rows = column<number>(corpus, "SELECT row FROM passage ORDER BY row");
      expect(load(corpus, loadable("a.html", [minutes()], { pipeline: "2" }), loadable("a.html", [changed]))).toEqual([
        "changed",
        "changed",
      ]);
      expect(column<number>(corpus, "SELECT row FROM passage ORDER BY row").slice(0, 3)).toEqual(rows.slice(0, 3));
      expect(load(corpus, loadable("a.html", [changed], { url: "https://a.example/1" }))).toEqual(["changed"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("is refused when it has lost more than half of its passages, and what was there stays", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]));
      const shrunk = loadable("a.html", [minutes({ items: [{ number: "1", title: "Vetting", texts: VETTING.slice(0, 1) }] })]);
      expect(() => load(corpus, shrunk)).toThrow(RefusedError);
      expect(column(corpus, "SELECT count(*) FROM passage")).toEqual([4]);
      expect(faults(corpus)).toEqual([]);
    });
  });
});

describe("ids survive", () => {
  it("when a day is learnt: meeting, items and passages pass to the new ones", () => {
    withCorpus((corpus) => {
      const undated = minutes({ date: null });
      load(corpus, loadable("a.html", [undated]), loadable("a.html", [minutes()], { pipeline: "2" }));
      const now = "northmoor_2022-12-14";
      expect(meetings(corpus)).toEqual([now]);
      expect(movedTo(corpus, undated.id)).toEqual(["meeting", now]);
      expect(movedTo(corpus, `${undated.id}_1`)).toEqual(["item", `${now}_1`]);
      expect(movedTo(corpus, passageId(undated.id, VETTING[0] ?? ""))).toEqual(["passage", passageId(now, VETTING[0] ?? "")]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("when words change: to what shares most of them, else to the item, else to the meeting", () => {
    withCorpus((corpus) => {
      const now = minutes({
        items: [
          {
            number: "7",
            title: "Vetting",
            texts: ["The PCC said again that vetting was slow.", "Members asked when it would end and why.", "Something else.", "More."],
          },
        ],
      });
      load(corpus, loadable("a.html", [minutes()]), loadable("a.html", [now]));
      const id = "northmoor_2022-12-14";
      expect(movedTo(corpus, passageId(id, VETTING[0] ?? ""))).toEqual(["passage", now.items[0]?.passages[0]?.id]);
      expect(movedTo(corpus, passageId(id, VETTING[2] ?? ""))).toEqual(["item", `${id}_7`]);
      expect(movedTo(corpus, `${id}_1`)).toEqual(["item", `${id}_7`]);
      expect(movedTo(corpus, `${id}_2`)).toEqual(["meeting", id]);
      expect(movedTo(corpus, passageId(id, "The meeting closed at 3 pm."))).toEqual(["meeting", id]);
    });
  });

  it("through several changes, in one step each; and come back when their words come back", () => {
    withCorpus((corpus) => {
      const [first, second, third] = [minutes({ date: null }), minutes(), minutes({ date: "2022-12-15" })];
      load(corpus, ...[first, second, third].map((r) => loadable("a.html", [r])));
      expect(movedTo(corpus, first.id)).toEqual(["meeting", third.id]);
      expect(movedTo(corpus, second.id)).toEqual(["meeting", third.id]);
      load(corpus, loadable("a.html", [second]));
      expect(meetings(corpus)).toEqual([second.id]);
      expect(movedTo(corpus, second.id)).toBeUndefined();
      expect(movedTo(corpus, third.id)).toEqual(["meeting", second.id]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it.each([[["notime", "late", "draft"]], [["late", "draft", "notime"]], [["draft", "notime", "late"]]])(
    "stay with their words where a meeting without a start parts into two (%s)",
    (order) => {
      const other = [{ number: "1", title: "Drones", texts: ["The Chair asked about drones over the county."] }];
      const sources = { notime: minutes(), late: minutes({ start: "16:00", items: other }), draft: minutes({ start: "13:00", minutes: "draft" }) }; // prettier-ignore
      withCorpus((corpus) => {
        load(corpus, ...order.map((name) => loadable(name, [sources[name as keyof typeof sources]])));
        expect(meetings(corpus)).toEqual(["northmoor_2022-12-14", "northmoor_2022-12-14_2"]);
        if (order[0] !== "late") expect(column(corpus, "SELECT id FROM passage WHERE text = ?", VETTING[0])).toEqual([passageId("northmoor_2022-12-14", VETTING[0] ?? "")]); // prettier-ignore
        expect(faults(corpus)).toEqual([]);
      });
    },
  );

  it("and are never given to other words: another meeting, another item gets _2", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]), loadable("a.html", [minutes({ date: "2022-12-15" })]));
      const other = minutes({ items: [{ number: "1", title: "Budget", texts: ["Quite other words on the budget."] }] });
      load(corpus, loadable("b.html", [other]));
      expect(meetings(corpus)).toEqual(["northmoor_2022-12-14_2", "northmoor_2022-12-15"]);
      const swapped = minutes({
        date: "2022-12-15",
        items: [
          { number: "2", title: "Vetting", texts: VETTING },
          { number: "1", title: "Close", texts: ["The meeting closed at 3 pm."] },
        ],
      });
      load(corpus, loadable("a.html", [swapped]));
      expect(
        createRecordReader(corpus.db)
          .meeting("northmoor_2022-12-15")
          ?.items.map((i) => i.id),
      ).toEqual(["northmoor_2022-12-15_2_2", "northmoor_2022-12-15_1_2"]);
      expect(movedTo(corpus, "northmoor_2022-12-15_1")).toEqual(["item", "northmoor_2022-12-15_2_2"]);
      expect(faults(corpus)).toEqual([]);
    });
  });
});

describe("the same meeting from several sources", () => {
  const cut = minutes({
    items: [
      { number: "1", title: "Vetting", texts: ["The PCC said that vetting was"], truncated: true },
      { number: "2", title: "Close", texts: ["The meeting closed at 3 pm."] },
    ],
  });
  const item = record({ type: "agenda-item", date: null, items: [{ number: null, title: "Vetting", texts: VETTING }] });

  it.each([[[cut, item]], [[item, cut]]])("is one meeting, whatever comes first", (records) => {
    withCorpus((corpus) => {
      const effects = load(
        corpus,
        ...records.map((r, i) =>
          loadable(
            `${i}.html`,
            [
              {
                ...r,
                items: r.items.map((x) => (x.number === null ? x : { ...x, sourceUrl: `https://a.example/mgAi.aspx?ID=${x.number}` })),
              },
            ],
            r === item ? { url: "https://a.example/mgAi.aspx?ID=1" } : {},
          ),
        ),
      );
      expect(effects).toEqual(["new", "merged"]);
      expect(meetings(corpus)).toEqual(["northmoor_2022-12-14"]);
      expect(column(corpus, "SELECT count(*) FROM passage")).toEqual([4]);
      expect(column(corpus, "SELECT whole FROM meeting")).toEqual([1]);
      // The item has the words of one source and the number of the other, by which it is cited.
      expect(column(corpus, "SELECT id FROM item ORDER BY place")).toEqual(["northmoor_2022-12-14_1", "northmoor_2022-12-14_2"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("is parted again when one of them turns out to be another meeting", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [minutes()]), loadable("b.html", [minutes({ minutes: "draft" })]));
      expect(meetings(corpus)).toEqual(["northmoor_2022-12-14"]);
      load(corpus, loadable("b.html", [minutes({ date: "2023-03-01" })]));
      expect(meetings(corpus)).toEqual(["northmoor_2022-12-14", "northmoor_2023-03-01"]);
      expect(column(corpus, "SELECT count(*) FROM moved")).toEqual([0]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("two that day with two starts are two; Welsh beside English is kept and not counted", () => {
    withCorpus((corpus) => {
      const welsh = minutes({
        issues: [{ code: "language", message: "the text is in Welsh" }],
        items: [{ number: "1", title: "Fetio", texts: ["Geiriau eraill."] }],
        start: "10:00",
      });
      const effects = load(
        corpus,
        loadable("a.html", [minutes({ start: "10:00" })]),
        loadable("b.html", [minutes({ start: "14:00", items: [{ number: "1", texts: ["Afternoon words."] }] })]),
        loadable("c.html", [welsh]),
      );
      expect(effects).toEqual(["new", "new", "merged"]);
      expect(meetings(corpus)).toEqual(["northmoor_2022-12-14", "northmoor_2022-12-14_2"]);
      expect(column(corpus, "SELECT count(*) FROM passage WHERE text = 'Geiriau eraill.'")).toEqual([0]);
      expect(column(corpus, "SELECT language FROM source ORDER BY row")).toEqual(["en", "en", "cy"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("Welsh that English takes the place of leads to the items of the same number, or of the same place", () => {
    withCorpus((corpus) => {
      const welsh = minutes({
        issues: [{ code: "language", message: "the text is in Welsh" }],
        items: [
          { number: "1", title: "Fetio", texts: ["Geiriau eraill."] },
          { number: "9", title: "Cau", texts: ["Daeth i ben."] },
          { number: null, title: "Diwedd", texts: ["Diolch."] },
        ],
      });
      const english = minutes().items.map(({ number, title, passages }) => ({ number, title, texts: passages.map((p) => p.text) }));
      const third = { number: null, title: "End", texts: ["Thanks were given."] };
      load(corpus, loadable("cy.html", [welsh]), loadable("en.html", [minutes({ items: [...english, third] })]));
      const answers = welsh.items.map((i) => movedTo(corpus, i.passages[0]?.id ?? ""));
      expect(answers).toEqual([
        ["item", "northmoor_2022-12-14_1"],
        ["meeting", "northmoor_2022-12-14"],
        ["item", "northmoor_2022-12-14_i3"],
      ]);
      expect(faults(corpus)).toEqual([]);
    });
  });
});

describe("persons", () => {
  const says = (person: string, date: string, panel: string | null = "northmoor") =>
    record({
      panel,
      date,
      items: [{ number: "1", texts: [`${person} spoke on ${date}.`], said: { office: "member", person, personEvidence: "printed" } }],
    });
  const people = (corpus: Corpus) => column<string>(corpus, "SELECT id FROM person ORDER BY id");

  it("of one panel are joined as fuller names are learnt, and their ids pass on", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a", [says("Cllr Orsett", "2020-01-01")]));
      expect(people(corpus)).toEqual(["northmoor_cllr-orsett"]);
      load(corpus, loadable("b", [says("Ada Orsett", "2020-02-01")]), loadable("c", [says("Ada Orsett", "2020-02-01", "eastmere")]));
      expect(people(corpus)).toEqual(["eastmere_ada-orsett", "northmoor_ada-orsett"]);
      expect(movedTo(corpus, "northmoor_cllr-orsett")).toEqual(["person", "northmoor_ada-orsett"]);
      expect(column(corpus, "SELECT DISTINCT person FROM contribution ORDER BY 1")).toEqual(people(corpus));
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("part again when a second bearer of the surname appears", () => {
    withCorpus((corpus) => {
      load(
        corpus,
        loadable("a", [says("Cllr Orsett", "2020-01-01")]),
        loadable("b", [says("Ada Orsett", "2020-02-01")]),
        loadable("c", [says("Bea Orsett", "2020-03-01")]),
      );
      expect(people(corpus)).toEqual(["northmoor_ada-orsett", "northmoor_bea-orsett", "northmoor_cllr-orsett"]);
      expect(movedTo(corpus, "northmoor_cllr-orsett")).toBeUndefined();
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("go when nobody names them any more; those of an unknown panel are of one meeting alone, until it is known", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a", [says("Ada Orsett", "2020-01-01", null)]), loadable("b", [says("Ada Orsett", "2020-02-01", null)]));
      expect(people(corpus)).toEqual(["none_ada-orsett-2020-01-01", "none_ada-orsett-2020-02-01"]);
      load(corpus, loadable("a", [says("Ada Orsett", "2020-01-01", "northmoor")]));
      expect(movedTo(corpus, "none_ada-orsett-2020-01-01")).toEqual(["person", "northmoor_ada-orsett"]);
      load(corpus, loadable("a", [says("Cy Marlow", "2020-01-01", "northmoor")]));
      expect(people(corpus)).toEqual(["none_ada-orsett-2020-02-01", "northmoor_cy-marlow"]);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("are never the public, nor anybody whose office is other", () => {
    withCorpus((corpus) => {
      const said = { office: "public", person: "Mr Resident", personEvidence: "printed" } as const;
      load(corpus, loadable("a", [record({ items: [{ number: "1", texts: ["Mr Resident asked."], said }] })]));
      expect(people(corpus)).toEqual([]);
      expect(column(corpus, "SELECT person FROM contribution")).toEqual([null]);
    });
  });
});

it("words that were withdrawn are not brought back, nor a source that was", () => {
  withCorpus((corpus) => {
    const source = loadable("b", [minutes({ date: "2023-01-01" })]);
    const withdraw = corpus.db.prepare("INSERT INTO withdrawn VALUES (?, ?, '2026-11-02', 'asked for')");
    withdraw.run("passage", `northmoor_2022-12-14_${lettersHash(VETTING[1] ?? "")}`);
    withdraw.run("source", source.source.sha256);
    load(corpus, loadable("a", [minutes()]));
    expect(column(corpus, "SELECT text FROM passage WHERE text LIKE 'Members%'")).toEqual([]);
    expect(column(corpus, "SELECT count(*) FROM reading WHERE record LIKE '%Members asked%'")).toEqual([0]);
    expect(() => load(corpus, source)).toThrow(/withdrawn/);
    expect(faults(corpus)).toEqual([]);
  });
});

describe("a lone item of no known day or panel, among many of its title", () => {
  const THANKS = "Apologies were received from Councillor Roe and two others who were away.";
  const held = (day: number, ...more: string[]) =>
    record({ date: `2022-01-${String(day).padStart(2, "0")}`, items: [{ number: "1", title: "Apologies", texts: [THANKS, ...more] }] });
  const lone = (...texts: string[]) =>
    loadable("lone.html", [record({ type: "agenda-item", panel: null, date: null, items: [{ number: null, title: "Apologies", texts }] })]);
  const many = (corpus: Corpus) => {
    for (let day = 1; day <= 12; day += 1)
      load(corpus, loadable(`${day}.html`, [held(day, `Nobody else was away on the day that had the number ${day}.`)]));
  };

  it("joins the one meeting that shares most with it", () => {
    withCorpus((corpus) => {
      many(corpus);
      expect(load(corpus, lone(THANKS, "Nobody else was away on the day that had the number 7."))).toEqual(["merged"]);
      expect(meetings(corpus)).toHaveLength(12);
      expect(faults(corpus)).toEqual([]);
    });
  });

  it("stands by itself where all share as much, and makes none of them anew", () => {
    withCorpus((corpus) => {
      many(corpus);
      const rows = column<number>(corpus, "SELECT row FROM passage ORDER BY row");
      expect(load(corpus, lone(THANKS))).toEqual(["new"]);
      expect(meetings(corpus)).toHaveLength(13);
      expect(column<number>(corpus, "SELECT row FROM passage ORDER BY row").slice(0, rows.length)).toEqual(rows);
      expect(faults(corpus)).toEqual([]);
    });
  });
});
