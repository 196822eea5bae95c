import { parse } from "csv-parse/sync";
import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import type { ExportedPassage, SearchAnswer, TrendsAnswer } from "../../corpus/model/index.ts";
import { makeApp } from "./app.ts";

const { app, close } = makeApp({}, { publicUrl: "https://minutes.example/base" });
const invented = makeApp({}, { sample: true });
afterAll(() => {
  close();
  invented.close();
});
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });
const get = async (path: string, from = app) =>
  request(from)
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (text += piece));
      response.on("end", () => done(null, text));
    });
const textOf = async (path: string, from = app) => (await get(path, from)).body as string;
const search = async (query: string) => (await request(app).get(`/api/search${query}`)).body as SearchAnswer;

const COLUMNS = "id,panel,date,dateNotBefore,dateNotAfter,item,title,position,kind,text,offices,persons,topics,flags,url,sourceUrl,licence";

describe("passages as CSV", () => {
  it("have the columns that are promised, and a line for every hit", async () => {
    const text = await textOf("/export/passages.csv");
    expect(text.split("\n")[0]).toBe(COLUMNS);
    const { hits, total } = await search("?sort=newest&perPage=100");
    expect(rowsOf(text)).toHaveLength(total);
    expect(rowsOf(text).map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
  });

  it("say what is known of a passage, with full addresses, and leave the rest empty", async () => {
    const [row] = rowsOf(await textOf("/export/passages.csv?q=vetting+precept"));
    expect(row).toMatchObject({
      panel: "northmoor",
      date: "2022-12-14",
      dateNotBefore: "2022-12-14",
      item: "northmoor_2022-12-14_53",
      title: "Precept and budget",
      position: "1",
      kind: "minute",
      offices: "commissioner",
      persons: "northmoor_ada-marsh",
      topics: "precept",
      flags: "",
      sourceUrl: "",
      licence: "unknown",
    });
    expect(row?.["url"]).toBe(`https://minutes.example/base/passages/${row?.["id"]}`);
    const [undated] = rowsOf(await textOf("/export/passages.csv?undated=true"));
    expect(undated).toMatchObject({ date: "", dateNotBefore: "", flags: "undated" });
  });

  it("hold no cell that a spreadsheet would run", async () => {
    const rows = rowsOf(await textOf("/export/passages.csv"));
    expect(rows.some(({ text }) => text?.startsWith("'=HYPERLINK"))).toBe(true);
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  });

  it("are a table without rows where nothing is found", async () => {
    expect(await textOf("/export/passages.csv?q=nothinglikethis")).toBe(`${COLUMNS}\n`);
  });
});

describe("passages as lines of JSON", () => {
  it("are the hits of the API with the bounds of the date and the licence", async () => {
    const lines = (await textOf("/export/passages.jsonl?q=precept")).trimEnd().split("\n");
    const exported = lines.map((line) => JSON.parse(line) as ExportedPassage);
    const { hits } = await search("?q=precept");
    expect(exported.map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
    for (const [i, hit] of hits.entries()) expect(exported[i]).toMatchObject({ ...hit, licence: "unknown" });
  });

  it("are nothing where nothing is found", async () => expect(await textOf("/export/passages.jsonl?q=nothinglikethis")).toBe(""));
});

describe("a chart as CSV", () => {
  it("has the cells of the chart, each with what is held", async () => {
    const query = "?series=topic:precept&by=year";
    const rows = rowsOf(await textOf(`/export/trends.csv${query}`));
    const { series, coverage } = (await request(app).get(`/api/trends${query}`)).body as TrendsAnswer;
    expect(rows.map((row) => Number(row["passages"]))).toEqual(series[0]?.cells.map(({ passages }) => passages));
    const held = coverage.find(({ panel, period }) => panel === "northmoor" && period === "2022");
    expect(rows.find((row) => row["panel"] === "northmoor" && row["period"] === "2022")).toMatchObject({
      series: "topic:precept",
      passages: "2",
      passagesHeld: String(held?.passages),
      meetingsHeld: "1",
    });
  });
});

describe("files", () => {
  it.each([
    ["/export/passages.csv", "passages.csv", "text/csv"],
    ["/export/passages.jsonl", "passages.jsonl", "application/x-ndjson"],
    ["/export/trends.csv", "trends.csv", "text/csv"],
  ])("%s is taken away under a name of ours", async (path, name, mediaType) => {
    const { headers } = await get(`${path}?q=%22%0d%0aSet-Cookie:x`);
    expect(headers["content-disposition"]).toBe(`attachment; filename="${name}"`);
    expect(headers["content-type"]).toBe(`${mediaType}; charset=utf-8`);
  });

  it("of invented minutes say so in their name and in every line", async () => {
    const [csv, chart] = [await get("/export/passages.csv", invented.app), await get("/export/trends.csv", invented.app)];
    expect(csv.headers["content-disposition"]).toContain("invented-minutes-passages.csv");
    const rows = rowsOf(csv.body as string);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ licence }) => licence !== "invented minutes")).toEqual([]);
    expect(rowsOf(chart.body as string).filter(({ note }) => note !== "invented minutes")).toEqual([]);
    const lines = (await textOf("/export/passages.jsonl", invented.app)).trimEnd().split("\n");
    expect(lines.filter((line) => (JSON.parse(line) as ExportedPassage).licence !== "invented minutes")).toEqual([]);
  });
});
