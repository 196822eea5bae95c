import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { EVERYTHING, type InvalidError, PERIODS, type Question, TableAnswer, TrendsAnswer } from "../../corpus/model/index.ts";
import { readQuestion } from "../../corpus/questions/read-question.ts";
import { readSeries } from "../../corpus/questions/series.ts";
import { openDesk, withValue } from "./desk.ts";
import { countAll, countBy, valuesOf } from "./oracle.ts";

const { world, answers, naive, anyQuestion } = openDesk(22, 100);
afterAll(() => world.remove());

describe("trends", () => {
  const series = fc.constantFrom(
    "topic:lcjb",
    "topic:s106,ict",
    "q:police;topic:ict",
    'q:"a;b"',
    "q:anti",
    "office:chair;act:question",
    "panel:none",
    "year:2022",
    "kind:minute",
    "said:true;q:vetting",
  );

  test("narrow the question: procedural items that it leaves out are refused by name, and those that it has stay", async () => {
    const line = readSeries("procedural:true;topic:ict");
    await expect(answers.trends({ question: EVERYTHING, series: [line], by: "year" })).rejects.toMatchObject({
      faults: [{ parameter: "series", message: expect.stringContaining("procedural: the question leaves") as string }],
    });
    const all: Question = { ...EVERYTHING, procedural: true };
    const { series: drawn } = await answers.trends({ question: all, series: [line, readSeries("topic:ict")], by: "year" });
    expect(drawn[0]?.cells).toEqual(drawn[1]?.cells);
    expect(drawn.map(({ url }) => url)).toEqual(["/search?topic=ict&procedural=true", "/search?topic=ict&procedural=true"]);
  });

  test("have in every cell what a search for it finds, and cover every panel and period that holds minutes", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, series, fc.constantFrom(...PERIODS), async (asked, line, by) => {
        fc.pre(!(asked.undated && line.startsWith("year")));
        const answer = TrendsAnswer.parse(await answers.trends({ question: asked, series: [readSeries(line)], by }));
        const [drawn] = answer.series;
        const url = new URL(drawn?.url ?? "", "http://x");
        const listed = naive(readQuestion(url.searchParams));
        const cells = drawn?.cells ?? [];
        expect(cells.reduce((sum, cell) => sum + cell.passages, 0)).toBe(listed.length);
        for (const { panel, period, ...counts } of cells) {
          const here = listed.filter((read) => valuesOf(read, asked, "panel")[0] === panel && valuesOf(read, asked, by)[0] === period);
          expect(counts).toEqual(countAll(here));
        }
        const held = naive({ ...asked, q: null, said: false, topic: [], office: [], person: [], act: [], kind: [] });
        const places = new Set(held.map((read) => `${valuesOf(read, asked, "panel")[0]} ${valuesOf(read, asked, by)[0]}`));
        expect(answer.coverage.map((cell) => `${cell.panel} ${cell.period}`)).toEqual([...places].sort());
        expect(cells.map((cell) => `${cell.panel} ${cell.period}`)).toEqual([...places].sort());
      }),
      { numRuns: 150 },
    );
  });

  test("by quarter hold under `undated` what a question for no quarter finds, whatever time is named, as a table does", async () => {
    const time = fc.constantFrom<Partial<Question>>(
      {},
      { year: [2022] },
      { year: [2021, 2022] },
      { from: "2022-01-01" },
      { to: "2022-12-31" },
    );
    const timed = fc.tuple(anyQuestion, time).map(([asked, at]) => ({ ...asked, year: [], from: null, to: null, undated: false, ...at }));
    const found = new Set<string>();
    await fc.assert(
      fc.asyncProperty(timed, async (asked) => {
        const { series: drawn } = await answers.trends({ question: asked, series: [], by: "quarter" });
        const table = await answers.table({ question: asked, rows: "panel", columns: "quarter", page: 1, perPage: 100 });
        for (const { panel, period, ...counts } of drawn[0]?.cells.filter((cell) => cell.period === "undated") ?? []) {
          const question: Question = { ...asked, panel: [panel], quarter: "none" };
          const { total: passages, span } = await answers.search({ question, sort: "newest", group: null, page: 1, perPage: 1 });
          expect({ passages, items: span.items, meetings: span.meetings }).toEqual(counts);
          const crossed = table.cells.filter(({ row, column }) => row === panel && column === period);
          expect(crossed.map((cell) => cell.passages)).toEqual(passages > 0 ? [passages] : crossed.map(() => 0));
          if (passages > 0) found.add(JSON.stringify([asked.year, asked.from, asked.to]));
        }
      }),
      { numRuns: 200 },
    );
    expect(found.size).toBe(5);
    const { columns } = await answers.table({ question: EVERYTHING, rows: "panel", columns: "quarter", page: 1, perPage: 1 });
    expect(columns.at(-1)).toEqual({ id: "undated", label: "Quarter not known" });
  });

  test("without series draw the question itself", async () => {
    const { series: drawn } = await answers.trends({ question: EVERYTHING, series: [], by: "year" });
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toMatchObject({ id: "", label: "All passages", url: "/search" });
  });

  test.each([
    ["q=anti", "q:social", "anti , social"],
    ["q=a OR b", "q:c OR d", "a OR b c OR d"],
    ['q="open', "q:x", '"open" x'],
    ["q=section", "q:106", "section , 106"],
  ])("join the words of %s and %s so that both hold", async (address, line, q) => {
    const asked = readQuestion(new URLSearchParams(address));
    const { series: drawn } = await answers.trends({ question: asked, series: [readSeries(line)], by: "year" });
    expect(new URL(drawn[0]?.url ?? "", "http://x").searchParams.get("q")).toBe(q);
  });

  test.each([
    ["panel=northmoor&office=chair", "panel:southmoor"],
    ["panel=northmoor&office=chair", "office:member"],
    ["panel=northmoor", "panel:southmoor;undated:true"],
    ["panel=northmoor", "undated:true;panel:southmoor"],
    ["panel=northmoor&undated=true", "panel:southmoor"],
    ["", "panel:northmoor;panel:southmoor"],
    ["year=2022", "year:2023"],
    ["from=2022-06-01", "to:2022-05-31"],
    ["panel=northmoor&panel=southmoor", "panel:southmoor;panel:northmoor"],
  ])("are noughts without an address where nothing can be in both: %s and %s", async (address, line) => {
    const asked = readQuestion(new URLSearchParams(address));
    const answer = await answers.trends({ question: asked, series: [readSeries(line)], by: "year" });
    const { cells = [], url } = answer.series[0] ?? {};
    expect(url).toBeNull();
    expect(cells).toEqual(answer.coverage.map(({ panel, period }) => ({ panel, period, passages: 0, items: 0, meetings: 0 })));
  });

  test.each(["topic:nothing", "panel:nowhere"])("refuse a series of unknown ids: %s", async (line) => {
    const error: unknown = await answers.trends({ question: EVERYTHING, series: [readSeries(line)], by: "year" }).catch((e: unknown) => e);
    expect((error as InvalidError).faults.map((fault) => fault.parameter)).toEqual(["series"]);
  });

  test.each([
    ["undated=true", "year:2022"],
    ["year=2022", "undated:true"],
    [`q=${"word ".repeat(15)}`, `q:${"other ".repeat(10)}`],
  ])("refuse what cannot hold together: %s and %s", async (address, line) => {
    const asked = readQuestion(new URLSearchParams(address));
    const error: unknown = await answers.trends({ question: asked, series: [readSeries(line)], by: "year" }).catch((e: unknown) => e);
    expect((error as InvalidError).faults.map((fault) => fault.parameter)).toEqual(["series"]);
  });
});

describe("a table", () => {
  const dimension = fc.constantFrom("panel", "force", "topic", "office", "person", "act", "year");

  test("has in every cell what a search for both values finds", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, dimension, dimension, async (asked, rows, columns) => {
        fc.pre(rows !== columns);
        const free: Question = { ...asked, [rows]: [], [columns]: [], ...([rows, columns].includes("year") ? { undated: false } : {}) };
        const answer = TableAnswer.parse(await answers.table({ question: free, rows, columns, page: 1, perPage: 100 }));
        const found = naive(free);
        expect(answer.total).toBe(Object.keys(countBy(found, free, rows)).length);
        const sizes = countBy(found, free, rows);
        expect(answer.rows.map((row) => sizes[row.id]?.passages)).toEqual(
          Object.values(sizes)
            .map((c) => c.passages)
            .sort((a, b) => b - a),
        );
        for (const { row, column, passages, items, meetings } of answer.cells.slice(0, 12)) {
          const narrowed = withValue(withValue(free, rows, row), columns, column);
          expect({ row, column, passages, items, meetings }).toEqual({ row, column, ...countAll(naive(narrowed)) });
        }
      }),
      { numRuns: 120 },
    );
  });

  test("has noughts where minutes are held and nothing is found", async () => {
    const asked = readQuestion(new URLSearchParams("q=university"));
    const { cells, rows, columns, coverage } = await answers.table({
      question: asked,
      rows: "panel",
      columns: "year",
      page: 1,
      perPage: 100,
    });
    const held = coverage.filter((c) => rows.some((r) => r.id === c.panel) && columns.some((h) => h.id === c.period));
    expect(cells.map((c) => `${c.row} ${c.column}`).sort()).toEqual(held.map((c) => `${c.panel} ${c.period}`).sort());
  });
});
