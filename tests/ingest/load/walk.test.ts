import * as fc from "fast-check";
import { expect, it } from "vitest";
import { RefusedError } from "../../../corpus/model/index.ts";
import { type Corpus, createRecordReader } from "../../../corpus/store/index.ts";
import { titleKey } from "../../../ingest/load/words.ts";
import { column, faults, load, loadable, withCorpus } from "../../support/corpus.ts";
import { record } from "../../support/records.ts";

/** Few words, titles, days and speakers, so that meetings meet, part and meet again. */
const text = fc.constantFrom(
  "The PCC said that vetting was slow.",
  "The PCC said that vetting was very slow.",
  "Members asked about knife crime.",
  "Noted.",
  "RESOLVED – that the report be noted.",
  "A plan was promised for the spring meeting.",
);
const item = fc.record({
  number: fc.constantFrom("1", "2", null),
  title: fc.constantFrom("Vetting", "Budget", null),
  truncated: fc.boolean(),
  sourceUrl: fc.constantFrom("https://a.example/mgAi.aspx?ID=1", null),
  texts: fc.array(text, { maxLength: 4 }),
  said: fc.record({
    office: fc.constantFrom("member", "commissioner"),
    person: fc.constantFrom("Cllr Orsett", "Ada Orsett", "Bea Orsett", null),
    personEvidence: fc.constant("printed"),
  } as const),
});
const sketch = fc.record({
  panel: fc.constantFrom("northmoor", "northmoor", "eastmere", null),
  date: fc.constantFrom("2022-12-14", "2022-12-14", "2023-01-05", null),
  start: fc.constantFrom("10:00", "14:00", null, null),
  type: fc.constantFrom("meeting", "meeting", "agenda-item", "report"),
  minutes: fc.constantFrom("draft", "final", null),
  items: fc.array(item, { minLength: 1, maxLength: 3 }),
} as const);
const step = fc.record({
  source: fc.constantFrom("a", "b", "c", "d"),
  url: fc.constantFrom("https://a.example/ieListDocuments.aspx?MId=7", "https://a.example/mgAi.aspx?ID=1", undefined),
  sketches: fc.array(sketch, { minLength: 1, maxLength: 2 }),
});

const SEED = 20_261_125;

interface Given {
  what: string;
  id: string;
}
const TABLES = ["meeting", "item", "passage", "person"];
const living = (corpus: Corpus): Given[] =>
  TABLES.flatMap((what) => column<string>(corpus, `SELECT id FROM ${what}`).map((id) => ({ what, id })));

/** The words under which an item has an id. */
function items(corpus: Corpus): Map<string, { title: string; texts: Set<string> }> {
  const reader = createRecordReader(corpus.db);
  const all = column<string>(corpus, "SELECT id FROM item").map((id) => ({ id, found: reader.item(id) }));
  return new Map(
    all.map(({ id, found }) => [id, { title: titleKey(found?.title ?? null), texts: new Set(found?.passages.map((p) => p.text)) }]),
  );
}

it("whatever is loaded in whatever order: the corpus is sound, every id ever given leads somewhere, and no item's id to other words", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      withCorpus((corpus) => {
        const given = new Map<string, Given>();
        for (const { source, url, sketches } of steps) {
          const before = items(corpus);
          try {
            load(
              corpus,
              loadable(
                source,
                sketches.map((s) => record(s)),
                url === undefined ? {} : { url },
              ),
            );
          } catch (error) {
            if (!(error instanceof RefusedError)) throw error;
          }
          expect(faults(corpus)).toEqual([]);
          for (const one of living(corpus)) given.set(`${one.what} ${one.id}`, one);
          const there = new Set([
            ...living(corpus).map((x) => `${x.what} ${x.id}`),
            ...column<string>(corpus, "SELECT what || ' ' || old FROM moved"),
          ]);
          expect([...given.keys()].filter((x) => !there.has(x))).toEqual([]);
          for (const [id, now] of items(corpus)) {
            const old = before.get(id);
            if (!old || old.texts.size === 0 || now.title === old.title) continue;
            expect([...now.texts].some((t) => old.texts.has(t) || t.includes("vetting"))).toBe(true);
          }
        }
      });
    }),
    { seed: SEED, numRuns: 60 },
  );
});
