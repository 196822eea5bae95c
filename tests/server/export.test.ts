import { createServer } from "node:http";
import { load } from "cheerio";
import { parse } from "csv-parse/sync";
import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import type { ExportedPassage, SearchAnswer, TrendsAnswer } from "../../corpus/model/index.ts";
import { answerClientErrors } from "../../server/http/client-error.ts";
import { makeApp } from "./app.ts";

const { app, close } = makeApp({}, { publicUrl: "https://minutes.example/base" });
const invented = makeApp({}, { sample: true });
afterAll(() => {
  close();
  invented.close();
});
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });
const get = async (path: string, from: Parameters<typeof request>[0] = app) =>
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
    const text = await textOf(`/export/trends.csv${query}`);
    const rows = rowsOf(text).filter(({ note }) => note !== "no minutes held");
    const { series, coverage } = (await request(app).get(`/api/trends${query}`)).body as TrendsAnswer;
    expect(rows.map((row) => Number(row["passages"]))).toEqual(series[0]?.cells.map(({ passages }) => passages));
    const held = coverage.find(({ panel, period }) => panel === "northmoor" && period === "2022");
    expect(rows.find((row) => row["panel"] === "northmoor" && row["period"] === "2022")).toMatchObject({
      series: "topic:precept",
      passages: "2",
      passagesHeld: String(held?.passages),
      meetingsHeld: "1",
    });
    expect(text.split("\n")[0]).toBe(
      "series,label,panel,period,passages,items,meetings,passagesHeld,itemsHeld,meetingsHeld,wordsHeld,note,panelName,address,date",
    );
  });

  it("has a line without figures for a year of which nothing is held, and says which figures rest on few meetings", async () => {
    const rows = rowsOf(await textOf("/export/trends.csv?series=topic:precept&panel=northmoor&panel=eastvale"));
    const told = rows.map(({ panel, period, passages, note }) => [panel, period, passages, note].join(" "));
    const few = "fewer than 3 meetings held";
    expect(told).toEqual([
      `eastvale 2021 0 ${few}`,
      "eastvale 2022  no minutes held",
      "eastvale 2023  no minutes held",
      `eastvale undated 0 ${few}`,
      "northmoor 2021  no minutes held",
      `northmoor 2022 2 ${few}`,
      `northmoor 2023 1 ${few}`,
    ]);
  });

  it("has no line for a year that nobody asked for, nor for meetings that are none", async () => {
    const periods = async (asked: string) => rowsOf(await textOf(`/export/trends.csv?${asked}`)).map(({ period }) => period);
    expect(new Set(await periods("year=2021&year=2023"))).toEqual(new Set(["2021", "2023"]));
    expect(await periods("panel=northmoor&by=meeting")).toHaveLength(2);
  });

  it("says in every line which panel it is, where the chart stands and of which day it is", async () => {
    const [row] = rowsOf(await textOf("/export/trends.csv?panel=none&series=topic:precept"));
    expect(row).toMatchObject({
      panelName: "Panel not known",
      address: "https://minutes.example/base/trends?panel=none&series=topic:precept",
    });
    expect(row?.["date"]).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe("a chart as a picture", () => {
  const query = "?series=topic:precept&series=q:vetting&measure=meetings";
  it("is an SVG that stands alone: well formed, named, with its address and no links", async () => {
    const svg = await textOf(`/export/trends.svg${query}`);
    const $ = load(svg, { xml: true });
    expect($("svg").first().attr("xmlns")).toBe("http://www.w3.org/2000/svg");
    const words = $("text")
      .map((_, one) => $(one).text())
      .get()
      .join(" ");
    expect(words).toContain("Precept and vetting: meetings by year");
    expect(words).toContain("minutes.example/base/trends?series=topic:precept");
    expect($("a, script, style, foreignObject")).toHaveLength(0);
    expect(["#12436D", "#28A197"].filter((colour) => $(`[stroke="${colour}"]`).length === 0)).toEqual([]);
  });

  it("has the whole of its address, however long", async () => {
    const asked = `series=topic:precept&q=${"vetting+".repeat(18)}vetting&panel=northmoor`;
    const $ = load(await textOf(`/export/trends.svg?${asked}`), { xml: true });
    const lines = $("text").map((_, one) => $(one).text());
    expect(lines.get().join("")).toContain(`minutes.example/base/trends?${asked}`);
  });

  it("escapes what was typed and leaves out what XML cannot hold", async () => {
    const svg = await textOf("/export/trends.svg?series=q:%3Cscript%3Ealert(1)%3C/script%3E%01%EF%BF%BE");
    expect(svg).not.toMatch(/<script|\u0001|\uFFFE/);
    expect(load(svg, { xml: true })("text").length).toBeGreaterThan(2);
  });

  it("is a PNG of twice the size", async () => {
    const reply = await request(app).get(`/export/trends.png${query}`);
    const bytes = reply.body as Buffer;
    expect(reply.headers["content-type"]).toBe("image/png");
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(1440);
  });

  it("is drawn where nothing is held too, and says so of invented minutes", async () => {
    expect(await textOf("/export/trends.svg?panel=northmoor&year=1990")).toContain("in 0 meetings held");
    const svg = await textOf("/export/trends.svg", invented.app);
    expect(svg).toContain("(invented minutes)");
  });

  it.each([
    ["measure=words", "measure"],
    ["chart=lines", "chart"],
    ["by=meeting", "by"],
    ["series=topic:nothing", "series"],
  ])("names what is wrong: %s", async (asked, parameter) => {
    for (const kind of ["svg", "png"]) {
      const reply = await request(app).get(`/export/trends.${kind}?${asked}`);
      expect({ status: reply.status, body: reply.body as unknown }).toMatchObject({
        status: 400,
        body: { error: { issues: [{ parameter }] } },
      });
    }
  });
});

describe("files", () => {
  it.each([
    ["/export/passages.csv", "passages.csv", "text/csv"],
    ["/export/passages.jsonl", "passages.jsonl", "application/x-ndjson"],
    ["/export/trends.csv", "trends.csv", "text/csv"],
    ["/export/trends.svg", "trends.svg", "image/svg+xml"],
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
    expect(rowsOf(chart.body as string).filter(({ note }) => note?.endsWith("invented minutes") !== true)).toEqual([]);
    const lines = (await textOf("/export/passages.jsonl", invented.app)).trimEnd().split("\n");
    expect(lines.filter((line) => (JSON.parse(line) as ExportedPassage).licence !== "invented minutes")).toEqual([]);
  });

  it("are sent without Node's warning of too many listeners", async () => {
    // As it is served: each part that listens to an answer counts.
    const server = createServer(app);
    answerClientErrors(server);
    const warnings: string[] = [];
    const hear = ({ name }: Error) => void warnings.push(name);
    process.on("warning", hear);
    await get("/export/passages.csv", server);
    await new Promise(setImmediate);
    process.off("warning", hear);
    expect(warnings).toEqual([]);
  });
});
