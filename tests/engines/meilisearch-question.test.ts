import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toDocument, type PassageRow } from "../../corpus/engines/meilisearch/documents.ts";
import { filtersOf, type RowsOf } from "../../corpus/engines/meilisearch/filters.ts";
import { driftOf, SETTINGS } from "../../corpus/engines/meilisearch/settings.ts";
import { spell, spellStem } from "../../corpus/engines/meilisearch/spelling.ts";
import { termsOf } from "../../corpus/engines/meilisearch/terms.ts";
import type { Question } from "../../corpus/model/index.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { words } from "../../corpus/text/words.ts";

describe("the spelling of a word", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });

  it("is of the letters a to z and digits alone, and short enough to be indexed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 64 }), (text) => {
        expect(spell(text)).toMatch(/^[a-z0-9]{0,240}$/);
      }),
    );
  });

  it("is another for every word, and begins with another only where the word does", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(spell(a) === spell(b)).toBe(a === b);
        expect(spell(a).startsWith(spell(b))).toBe(a.startsWith(b));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is never that of a stem", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(spellStem(a).startsWith(spell(b))).toBe(false);
      }),
    );
  });
});

/** So many words, each in quotation marks. */
const terms = (count: number) => Array.from({ length: count }, (_, at) => `"x${at}"`).join(" ");

test.each([
  ["policing", '"zspolic"', "a bare word is its stem"],
  ['"policing"', '"policing"', "a word in quotation marks is itself"],
  ['"the zone"', '"the zzone"', "a phrase is in quotation marks"],
  ["section 106", '"zss106"', "what is one word is one term"],
  ["vett* police", '"zspolic" vett', "a prefix stands last, without quotation marks"],
  ['"1.45"', '"1z2ez45"', "a word with a point stays one word"],
  ["police -crime", '"zspolic" -"zscrime"', "an exclusion has a sign"],
  ['police -"the crime"', '"zspolic" -"the crime"', "a phrase of two words may be excluded"],
  ["anti-social", '"zsantisoci"', "a compound is its joined form"],
  ['"anti-social order"', '"antisocial order"', "in a phrase too"],
  ['"police and crime"', '"police and crime"', "a phrase of three words may find too much"],
  ["police police", '"zspolic"', "what is said twice is asked once"],
  [terms(10), terms(10), "ten terms"],
])("%s is asked as %s: %s", (q, asked) => expect(termsOf(parseQuery(q))).toBe(asked));

test.each([
  ["police OR crime", "alternatives"],
  ["police crime OR plan", "alternatives beside a word"],
  ["vett* precep*", "two prefixes"],
  ["anti-soc*", "a phrase that goes on"],
  ["police -vett*", "an excluded prefix"],
  ['police -"police and crime"', "an excluded phrase of three words"],
  ['"police and crime" anti-social', "too much for one term, too little for another"],
  ['"anti-social behaviour order"', "too much and too little for one"],
  ["police -anti-social anti-social", "too much and too little by an exclusion"],
  [terms(11), "eleven terms"],
])("%s is not asked: %s", (q) => expect(termsOf(parseQuery(q))).toBeNull());

describe("the filters of a question", () => {
  const rowsOf: RowsOf = (_, ids) => ids.flatMap((id) => (id === "gone" ? [] : [id.length]));
  const filters = (question: Partial<Question>) => filtersOf(questionOf(question), rowsOf);

  test.each<[Partial<Question>, string[]]>([
    [{}, ["procedural = false"]],
    [{ procedural: true }, []],
    [{ procedural: true, panel: ["northmoor", "none"] }, ['panel IN ["northmoor", "none"]']],
    [{ procedural: true, kind: ["minute"], force: ["east"] }, ['kind IN ["minute"]', 'force IN ["east"]']],
    [{ procedural: true, year: [2021, 2022] }, ["year != 0", "year IN [2021, 2022]"]],
    [{ procedural: true, undated: true }, ["year = 0"]],
    [{ procedural: true, from: "2022-02-01", to: "2022-12-31" }, ["year != 0", "notBefore >= 20220201", "notAfter <= 20221231"]],
    [{ procedural: true, topic: [["a", "b"], ["c"]] }, ['(topics IN ["a"] AND topics IN ["b"]) OR (topics IN ["c"])']],
    [{ procedural: true, office: ["chair"] }, ['said IN ["chair  "]']],
    [
      { procedural: true, office: ["chair", "member"], person: ["n_a"], act: ["question"] },
      ['said IN ["chair question n_a", "member question n_a"]'],
    ],
    [{ procedural: true, meeting: ["abc", "gone"], item: ["abcd"] }, ["meeting IN [3]", "item IN [4]"]],
  ])("%o", (question, expected) => expect(filters(question)).toEqual(expected));

  test.each<[string, Partial<Question>]>([
    ["words that one contribution must hold", { said: true }],
    ["passages by their ids", { passage: ["p"] }],
    ["what has no quarter", { quarter: "none" }],
    ["only what is no more", { meeting: ["gone"] }],
    ["an id that would end its quotation", { panel: ['x" OR year = 0'] }],
    ["more choices than are written out", { office: ["chair", "member"], person: Array.from({ length: 501 }, (_, i) => `p_${i}`) }],
  ])("%s is not asked", (_, question) => expect(filters(question)).toBeNull());
});

describe("the document of a passage", () => {
  const row: PassageRow = {
    id: 7,
    passage: "n_1",
    kind: "minute",
    text: "",
    position: 2,
    meeting: 3,
    item: 4,
    place: 5,
    procedural: 0,
    panel: null,
    force: null,
    year: null,
    date: null,
    notBefore: null,
    notAfter: "2022-12-14",
    change: 9,
    topics: '["s106"]',
    said: '[["chair",null,"question"],["chair","n_a","question"]]',
  };
  const document = (text: string) => toDocument({ ...row, text });

  it("says what is not known by a value of its own, or not at all", () => {
    const made = document("x");
    expect(made).toMatchObject({ id: 7, panel: "none", force: "none", year: 0, notAfter: 20221214, procedural: false, topics: ["s106"] });
    expect(made).not.toHaveProperty("notBefore");
    expect(made.order).toEqual({ place: "~ 0000005 0000002 n_1" });
  });

  it("is found under every choice of what is asked of one contribution", () => {
    expect(document("x").said.sort()).toEqual(
      ["chair  ", " question ", "chair question ", "  n_a", "chair  n_a", " question n_a", "chair question n_a"].sort(),
    );
  });

  test.each([
    ["The Panel vetted", "the panel vetted", "zsthe zspanel zsvet"],
    ["section 106", "s106 . section . 106", "zss106 zssection zs106"],
    ["anti-social work", "anti social work . antisocial work . antisocial", "zsanti zssocial zswork zsantisoci"],
    ["", "", ""],
  ])("holds the words of %o every way they may be read", (text, plain, stems) => {
    expect(document(text)).toMatchObject({ words: plain, stems });
  });

  it("holds all that may be a phrase where one compound is read in parts and the next one joined", () => {
    const stretches = document("anti-social road show").words.split(" . ");
    expect(words("anti-social road show").edges).toHaveLength(6);
    expect(stretches).toEqual(
      expect.arrayContaining(["antisocial road", "antisocial road show", "social roadshow", "anti social roadshow"]),
    );
  });
});

describe("settings that are not ours any more", () => {
  const kept = { ...SETTINGS, typoTolerance: { enabled: false, minWordSizeForTypos: { oneTypo: 5 } }, embedders: {} };
  it("are none where what we leave open is filled up", () => expect(driftOf(kept)).toEqual([]));
  test.each<[string, object]>([
    ["typoTolerance", { typoTolerance: { enabled: true } }],
    ["stopWords", { stopWords: ["the"] }],
    ["synonyms", { synonyms: { police: ["constabulary"] } }],
    ["searchableAttributes", { searchableAttributes: ["words"] }],
    ["rankingRules", { rankingRules: ["words"] }],
    ["localizedAttributes", { localizedAttributes: null }],
    ["pagination", { pagination: { maxTotalHits: 1000 } }],
    ["distinctAttribute", { distinctAttribute: "meeting" }],
  ])("are named: %s", (name, changed) => expect(driftOf({ ...kept, ...changed })).toEqual([name]));
});
