import { describe, expect, it } from "vitest";
import { EVERYTHING, type Facets } from "../../../corpus/model/index.ts";
import { ask } from "../../../web/links.ts";
import { errorView, faultWords, type ErrorContext } from "../../../web/views/error.ts";
import { chosenFilters, filterGroups, filterKept, filterLabels } from "../../../web/views/filters.ts";
import { frameOf } from "../../../web/views/frame.ts";
import { pager } from "../../../web/views/pager.ts";
import { questionForm } from "../../../web/views/question-form.ts";
import { chartToggles, DEFAULTS, trendsExportHref, trendsHref, type TrendsState } from "../../../web/views/trends-address.ts";

const panels = [
  { id: "kent", name: "Kent" },
  { id: "essex", name: "Essex" },
];

describe("the question form", () => {
  const form = (...pairs: [string, string][]) => questionForm({ action: "/search", pairs, panels });

  it("shows what was asked, and carries along what it has no field for", () => {
    const { words, panel, from, kept, procedural } = form(
      ["q", "lcjb"],
      ["panel", "kent"],
      ["from", "2022-01-01"],
      ["topic", "a,b"],
      ["sort", "newest"],
      ["procedural", "true"],
      ["page", "3"],
    );
    expect([words.value, from.value, procedural.checked]).toEqual(["lcjb", "2022-01-01", true]);
    expect(panel.options.filter(({ selected }) => selected).map(({ value }) => value)).toEqual(["kent"]);
    expect(kept).toEqual([
      ["topic", "a,b"],
      ["sort", "newest"],
    ]);
  });
  it("keeps several chosen panels, which a list that offers one cannot show", () => {
    const { panel } = form(["panel", "kent"], ["panel", "essex"]);
    expect(panel.several).toBe("2 panels, see Filters");
    const pairs: [string, string][] = [
      ["panel", "kent"],
      ["panel", "essex"],
    ];
    expect(questionForm({ action: "/trends", pairs, panels, listed: "see below" }).panel.several).toBe("2 panels, see below");
    expect(panel.kept).toEqual([
      ["panel", "kent"],
      ["panel", "essex"],
    ]);
  });
  it("says how many further options are used, and is open only when one is wrong", () => {
    expect(form(["office", "chair"], ["to", "2022-01-01"])).toMatchObject({ on: 2, open: false });
    const errors = new Map([["from", "From must be a date"]]);
    expect(questionForm({ action: "/search", pairs: [], panels, errors })).toMatchObject({
      open: true,
      from: { error: "From must be a date" },
    });
  });
});

const NOTHING: Facets = { panel: [], force: [], year: [], topic: [], office: [], person: [], act: [], kind: [] };

describe("filters", () => {
  const facets: Facets = {
    ...NOTHING,
    panel: [
      ...Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, label: `P${i}`, count: 20 - i })),
      { id: "none", label: "Panel not known", count: 1 },
    ],
    year: [
      { id: "2022", label: "2022", count: 3 },
      { id: "undated", label: "Date not known", count: 2 },
    ],
  };
  const groups = filterGroups(facets, ask({ panel: ["p11", "gone"], undated: true }), { panel: 41 });

  it("show ten values, those chosen and what is not known; the rest behind Show all", () => {
    const [panel] = groups;
    expect(panel?.size).toBe("12 of 41");
    expect(panel?.first.map(({ value }) => value)).toEqual([...Array.from({ length: 10 }, (_, i) => `p${i}`), "p11", "none", "gone"]);
    expect(panel?.rest.map(({ value }) => value)).toEqual(["p10"]);
  });
  it("keep a chosen value that finds nothing, with nought", () => {
    expect(groups[0]?.first.at(-1)).toMatchObject({ value: "gone", count: 0, checked: true });
  });
  it("ask for what has no date by its own parameter", () => {
    expect(groups[1]?.first.at(-1)).toMatchObject({ name: "undated", value: "true", checked: true });
  });
  it("never hide what has no date behind Show all", () => {
    const years = Array.from({ length: 14 }, (_, i) => ({ id: String(2013 + i), label: String(2013 + i), count: 1 }));
    const year = [...years, { id: "undated", label: "Date not known", count: 2 }];
    const [group] = filterGroups({ ...NOTHING, year }, EVERYTHING, {});
    expect(group?.first.at(-1)).toMatchObject({ name: "undated", label: "Date not known" });
  });
  it("leave out groups without values", () => expect(groups.map(({ legend }) => legend)).toEqual(["Panel", "Year"]));
  it("carry words, days and presentation along", () => {
    expect(filterKept(ask({ q: "a", panel: ["kent"], from: "2022-01-01" }), { sort: "newest" })).toEqual([
      ["q", "a"],
      ["from", "2022-01-01"],
      ["sort", "newest"],
    ]);
  });
  it("can be taken off one by one, in words", () => {
    const question = ask({ q: "a", panel: ["p0"], topic: [["x", "y"]], from: "2022-01-01", procedural: true });
    const labels = filterLabels({ ...facets, topic: [{ id: "x", label: "X", count: 1 }] });
    expect(chosenFilters(question, {}, labels).map(({ label, href }) => [label, href])).toEqual([
      ["P0", "/search?q=a&topic=x,y&from=2022-01-01&procedural=true"],
      ["X and y", "/search?q=a&panel=p0&from=2022-01-01&procedural=true"],
      ["from 1 Jan 2022", "/search?q=a&panel=p0&topic=x,y&procedural=true"],
      ["procedure included", "/search?q=a&panel=p0&topic=x,y&from=2022-01-01"],
    ]);
  });
});

describe("the pager", () => {
  const numbers = (total: number, page: number) =>
    pager(total, page, 20, (n) => `/p${n}`)?.items.map((one) => ("number" in one ? one.number : "…"));
  it("is not there for one page", () => expect(pager(20, 1, 20, String)).toBeNull());
  it("leads to the first, the last and the neighbours", () => {
    expect(numbers(214, 1)).toEqual([1, 2, "…", 11]);
    expect(numbers(214, 6)).toEqual([1, "…", 5, 6, 7, "…", 11]);
    expect(numbers(95_312, 4766)).toEqual([1, "…", 4765, 4766]);
  });
  it("leads back from beyond the end", () => {
    expect(pager(20, 9, 20, (n) => `/p${n}`)?.previous?.href).toBe("/p1");
    expect(pager(0, 2, 20, (n) => `/p${n}`)?.previous?.href).toBe("/p1");
  });
});

describe("the address of a chart", () => {
  const state: TrendsState = { ...DEFAULTS, question: ask({ panel: ["kent"] }), series: ["topic:lcjb", 'q:"a b"'] };
  it("leaves out defaults", () => expect(trendsHref(state)).toBe("/trends?panel=kent&series=topic:lcjb&series=q:%22a+b%22"));
  it("changes in one part and keeps the rest", () => {
    expect(trendsHref(state, { measure: "meetings", show: "topic:lcjb" })).toBe(
      "/trends?panel=kent&series=topic:lcjb&series=q:%22a+b%22&measure=meetings&show=topic:lcjb",
    );
  });
  it("marks what is drawn: where a window is narrow, small charts instead of several lines", () => {
    const told = (chart: TrendsState["chart"], several: boolean) =>
      chartToggles({ ...state, chart }, several).map(({ text, current, only = "" }) => `${text} ${only}${current ? "*" : ""}`.trim());
    expect(told("lines", true)).toEqual(["Table", "Lines wide*", "Small charts wide", "Small charts narrow*"]);
    expect(told("table", true)).toEqual(["Table *", "Lines wide", "Small charts"]);
    expect(told("lines", false)).toEqual(["Table", "Lines *", "Small charts"]);
  });
  it("as a file says only what changes the figures", () => {
    const shown = { ...state, by: "quarter", measure: "meetings", order: "total" } as const;
    const asked = "panel=kent&series=topic:lcjb&series=q:%22a+b%22&by=quarter";
    expect(trendsExportHref(shown, "csv")).toBe(`/export/trends.csv?${asked}`);
    expect(trendsExportHref(shown, "svg")).toBe(`/export/trends.svg?${asked}&measure=meetings`);
  });
});

describe("a fault in words", () => {
  it.each([
    [{ parameter: "from", message: "must be a day that exists, as 2022-12-14" }, "From must be a date, like 14/12/2022"],
    [{ parameter: "q", message: "at most 20 words and phrases" }, "Words: at most 20 words and phrases"],
    [{ parameter: "colour", message: "There is no such parameter here" }, "This page has no setting “colour”: take it out of the address"],
    [{ parameter: "topic", message: "There is no topic “lcbj”: did you mean LCJB?" }, "There is no topic “lcbj”: did you mean LCJB?"],
    [{ parameter: "office", message: "must be one of commissioner, deputy-commissioner" }, "Who speaks must be chosen from its list"],
    [{ parameter: "q", message: "may be there once only" }, "Words stands in the address more than once: leave one"],
    [{ parameter: "q", message: "is not percent-encoded UTF-8 text" }, "Words cannot be read: the address was cut or copied wrongly"],
    [{ parameter: "year", message: "must be a whole number from 1900 to 2100" }, "Year must be a whole number from 1900 to 2100"],
    [{ parameter: "from", message: "must not be after To" }, "From must not be after To"],
  ])("%o is %s", (fault, words) => expect(faultWords(fault)).toBe(words));
});

describe("an error page", () => {
  const context = (more: Partial<ErrorContext>): ErrorContext => ({
    status: 500,
    message: "m",
    issues: [],
    gone: null,
    why: "",
    path: "/search",
    address: "/search?q=a",
    given: [["q", "a"]],
    panels,
    topics: new Map([["lcjb", "Local Criminal Justice Board"]]),
    stood: null,
    requestId: "id-1",
    ...more,
  });
  it("quotes an id where the fault is ours, and never a stack", () =>
    expect(errorView(context({})).view.lines.join(" ")).toContain("id-1"));
  it.each([429, 503])("with %d keeps the address to try again", (status) => {
    expect(errorView(context({ status })).view.link?.href).toBe("/search?q=a");
  });
  it("of a chart brings back the chart's form, with what was right in it and what was wrong", () => {
    const given: [string, string][] = [
      ["series", "topic:lcjb"],
      ["series", "q:vetting"],
      ["measure", "meetings"],
      ["by", "meeting"],
      ["from", "bad"],
      ["sort", "x"],
    ];
    const issues = [
      { parameter: "by", message: "can be meeting for one panel only: choose a panel" },
      { parameter: "from", message: "must be a day that exists, as 2022-12-14" },
      { parameter: "sort", message: "There is no such parameter here" },
    ];
    const { view } = errorView(context({ status: 400, path: "/trends", given, issues }));
    expect(view.form).toBeNull();
    expect(view.chart?.series.map(({ label, removeHref }) => [label, removeHref])).toEqual([
      ["Local Criminal Justice Board", "/trends?series=q:vetting&measure=meetings&by=meeting&from=bad"],
      ["vetting", "/trends?series=topic:lcjb&measure=meetings&by=meeting&from=bad"],
    ]);
    const chosen = [view.chart?.by, view.chart?.measure].map((field) => field?.options.find(({ checked }) => checked)?.value);
    expect(chosen).toEqual(["meeting", "meetings"]);
    expect([view.chart?.by.error, view.chart?.from.value]).toEqual([null, "bad"]);
    expect(view.chart?.ask.open).toBe(false);
    expect(view.faults.map((fault) => fault.href)).toEqual(["#ask-panel", "#ask-from", null]);
  });
  it("names the field that has to be changed: by meeting, the panel", () => {
    const given: [string, string][] = [
      ["by", "meeting"],
      ["panel", "northmoor"],
      ["panel", "eastvale"],
    ];
    const issues = [{ parameter: "by", message: "can be meeting for one panel only: choose a panel" }];
    const { chart, faults } = errorView(context({ status: 400, path: "/trends", given, issues })).view;
    const words = "Choose one panel: meeting by meeting a chart shows one only";
    expect([faults, chart?.ask.panel.error, chart?.ask.panel.several]).toEqual([[{ text: words, href: "#ask-panel" }], words, null]);
  });
  const wrong = { parameter: "from", message: "must be a day that exists, as 2022-12-14" };
  it("brings back the form of the page that was asked for", () => {
    const given: [string, string][] = [
      ["from", "99"],
      ["panel", String(panels[0]?.id)],
    ];
    const { form } = errorView(context({ status: 400, path: "/topics/lcjb", given, issues: [wrong] })).view;
    expect([form?.action, form?.from.value, form?.button]).toEqual(["/topics/lcjb", "99", "Show"]);
    expect(form?.panel.options.find(({ selected }) => selected)?.value).toBe(panels[0]?.id);
    // What is no page brings back the question.
    expect(errorView(context({ status: 404, path: "/topics/lcj" })).view.form?.action).toBe("/search");
  });
  it.each([
    ["/people", ["office", "panel"]],
    ["/coverage", ["panel"]],
  ])("of %s has its own choices", (path, names) => {
    const issues = [{ parameter: "panel", message: "There is no panel “nope”" }];
    const given: [string, string][] = [
      ["panel", "nope"],
      ["year", "2020"],
    ];
    const { form, choices, faults } = errorView(context({ status: 400, path, given, issues })).view;
    expect([form, choices?.action, choices?.fields.map(({ name }) => name)]).toEqual([null, path, names]);
    expect([choices?.kept, faults[0]?.href]).toEqual([[["year", "2020"]], "#ask-panel"]);
  });
});

describe("the frame", () => {
  const host = {
    sample: false,
    updated: "2026-11-20T10:00:00Z",
    address: "http://x/",
    today: "2026-11-25",
    indexing: false,
    engineAway: false,
  };
  const assets = { css: "", js: "", icon: "" };
  it("keeps pages of persons from search engines unless whoever runs this allows it", () => {
    const head = { title: "Ada", section: null, path: "/people/x", personal: true };
    expect(frameOf(head, { ...host, assets }).noindex).toBe(true);
    expect(frameOf(head, { ...host, assets, indexing: true }).noindex).toBe(false);
    expect(frameOf({ ...head, personal: false }, { ...host, assets }).noindex).toBe(false);
  });
  it("says when minutes were last loaded", () => {
    expect(frameOf({ title: "x", section: null, path: "/" }, { ...host, assets }).lastLoaded).toBe("20 November 2026");
    expect(frameOf({ title: "x", section: null, path: "/" }, { ...host, assets, updated: null }).lastLoaded).toBeNull();
  });
});

it("an empty question has no filter that is on", () => expect(chosenFilters(EVERYTHING, {}, String)).toEqual([]));
