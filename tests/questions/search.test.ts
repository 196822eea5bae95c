import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { FACETS, InvalidError, SearchAnswer } from "../../corpus/model/index.ts";
import { readQuestion } from "../../corpus/questions/read-question.ts";
import { openDesk, withValue } from "./desk.ts";
import { countAll, countBy, valuesOf } from "./oracle.ts";

const { world, answers, naive, ask, total, anyQuestion } = openDesk(21, 100);
afterAll(() => world.remove());

describe("a search", () => {
  test("counts what a naive reader counts: total, span, and every facet value as the total of asking for it alone", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (asked) => {
        const answer = SearchAnswer.parse(await answers.search({ question: asked, sort: "relevance", group: null, page: 1, perPage: 5 }));
        const found = naive(asked);
        const { passages, items, meetings } = countAll(found);
        expect({ total: answer.total, items: answer.span.items, meetings: answer.span.meetings }).toEqual({
          total: passages,
          items,
          meetings,
        });
        expect(answer.span.undated).toBe(found.filter((read) => valuesOf(read, asked, "year")[0] === "undated").length);
        expect(answer.span.panels).toBe(new Set(found.flatMap((read) => read.record.panel?.id ?? [])).size);
        expect(answer.span.cut).toBe(new Set(found.filter((read) => read.item.truncated).map((read) => read.item)).size);
        const days = found.flatMap((read) => read.record.date ?? []).toSorted();
        expect([answer.span.first?.date, answer.span.last?.date]).toEqual([days[0], days.at(-1)]);
        for (const facet of FACETS) {
          const free = facet === "year" && asked.undated ? asked : { ...asked, [facet]: [] };
          const counts = Object.entries(countBy(naive(free), free, facet)).map(([id, count]) => [id, count.passages]);
          const listed = answer.facets[facet].filter((value) => value.count > 0).map(({ id, count }) => [id, count]);
          expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(counts));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("says of a facet value what asking for it gives", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(anyQuestion, fc.nat(), async (asked, draw) => {
        const { facets } = await answers.search({ question: asked, sort: "newest", group: null, page: 1, perPage: 1 });
        for (const facet of FACETS) {
          for (const value of facets[facet].filter((_, at) => at % 4 === draw % 4)) {
            expect({ value, total: await total(withValue(asked, facet, value.id)) }).toEqual({ value, total: value.count });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("lists chosen values with nought, years newest first, undated last and alone when asked for", async () => {
    const { facets } = await ask("year=1999&panel=none&topic=lcjb,s106");
    expect(facets.year.at(-1)?.id).toBe("undated");
    expect(facets.year.find((value) => value.id === "1999")?.count).toBe(0);
    expect((await ask("undated=true")).facets.year).toEqual([
      { id: "undated", label: "Date not known", count: await total(readQuestion([["undated", "true"]])) },
    ]);
    expect((await ask("from=2021-01-01")).facets.year.map((value) => value.id)).toEqual(["2023", "2022", "2021"]);
  });

  test("groups a result without losing or doubling anything", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, fc.constantFrom("meeting" as const, "item" as const, "person" as const), async (asked, group) => {
        const { groups = [], totalGroups } = await answers.search({ question: asked, sort: "relevance", group, page: 1, perPage: 100 });
        const counts = countBy(naive(asked), asked, group);
        expect(totalGroups).toBe(Object.keys(counts).length);
        expect(groups).toHaveLength(Math.min(100, totalGroups ?? 0));
        for (const { id, passages } of groups) expect({ id, passages }).toEqual({ id, passages: counts[id]?.passages });
      }),
      { numRuns: 60 },
    );
  });

  test("counts the passages that stand in a group of a person", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (asked) => {
        const named = naive(asked).filter((read) => valuesOf(read, asked, "person").length > 0);
        expect(await answers.countNamed(asked)).toBe(named.length);
      }),
      { numRuns: 60 },
    );
  });

  test("marks what matched and escapes the rest", async () => {
    const { hits } = await ask("q=vetting&perPage=100&procedural=true");
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) {
      expect(hit.snippet).toMatch(/<mark>vett(?:ing|ed)<\/mark>/);
      expect(hit.snippet.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
    }
  });

  test("offers titles that hold all the words, and never counts them", async () => {
    const answer = await ask("q=police");
    const titled = new Set(
      world.records
        .flatMap((r) => r.items)
        .filter((i) => !i.procedural && /\b(?:police|policing)\b/i.test(i.title ?? ""))
        .map((i) => i.id),
    );
    expect(answer.titles.length).toBe(Math.min(5, titled.size));
    for (const title of answer.titles) expect(titled).toContain(title.id);
    expect((await ask("panel=none")).titles).toEqual([]);
    expect((await ask("q=-police")).titles).toEqual([]);
  });

  test("offers a spelling only where it finds more", async () => {
    expect((await ask("q=polise")).suggestion).toBe("police");
    expect((await ask("q=%22polise%22 -zzzzz vettting")).suggestion).toBe('"police" -zzzzz vetting');
    expect((await ask("q=police")).suggestion).toBeNull();
    expect((await ask(`q=${"x".repeat(60)}`)).suggestion).toBeNull();
    expect((await ask("q=police&from=1999-01-01&to=1999-02-01")).suggestion).toBeNull();
  });

  test.each([
    ["panel=nowhere", ["panel"]],
    ["force=nowhere&topic=lcjb,nothing", ["force", "topic"]],
    ["person=x&meeting=y&item=z&passage=w", ["person", "meeting", "item", "passage"]],
  ])("refuses ids that nobody has: %s", async (address, parameters) => {
    const error: unknown = await ask(address).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InvalidError);
    expect((error as InvalidError).faults.map((fault) => fault.parameter)).toEqual(parameters);
  });
});
