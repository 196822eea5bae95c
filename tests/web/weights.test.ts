import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ACTS, NO_TITLE, OFFICES, type Facets, type Hit } from "../../corpus/model/index.ts";
import { talliesOf } from "../../web/charts/tallies.ts";
import { ask } from "../../web/links.ts";
import { render } from "../../web/render.ts";
import { filterGroups } from "../../web/views/filters.ts";
import { figureLine } from "../../web/views/figure.ts";
import { frameOf } from "../../web/views/frame.ts";
import { hitView } from "../../web/views/hit.ts";
import { recordItem } from "../../web/views/meeting.ts";
import { questionForm } from "../../web/views/question-form.ts";
import { DEFAULTS, trendsPairs, trendsToggles, type TrendsState } from "../../web/views/trends-address.ts";
import { trendsForm } from "../../web/views/trends-form.ts";
import { trendsHeatmap } from "../../web/views/trends.ts";
import { seeded } from "../support/random.ts";

const random = seeded(11);
const whole = (most: number) => Math.floor(random() * most);
/** Text that packs no better than real minutes do (to a third of its length): two thousand different words, some of them common. */
const WORDS = Array.from({ length: 2000 }, () =>
  Array.from({ length: 2 + whole(6) }, () => "etaoinshrdlucmfwypvbgk"[Math.floor(random() ** 2 * 22)]).join(""),
);
const text = (length: number) => Array.from({ length }, () => WORDS[Math.floor(random() ** 5 * 2000)]).join(" ");
const TODAY = "2026-11-25";
const PANELS = Array.from({ length: 43 }, (_, i) => ({ id: `${text(1)}-${i}`, name: text(2) }));
const host = { sample: false, updated: null, address: "http://127.0.0.1:3000/", today: TODAY, indexing: false, engineAway: false };
const frame = frameOf({ title: "T", section: "search", path: "/search" }, { ...host, assets: { css: "/a", js: "/b", icon: "/c" } });
const kilobytes = (html: string) => gzipSync(html).length / 1024;
const found = { passages: 214, items: 80, meetings: 40, undated: 3, cut: 2 };
const figure = figureLine({ question: ask({ q: "lcjb" }), found, coverage: [], more: { procedure: 2, undated: null }, today: TODAY });

describe("a page weighs no more than it may", () => {
  it("Trends of 43 panels and 15 years: 20 KB", () => {
    const years = Array.from({ length: 15 }, (_, i) => String(2012 + i));
    const cells = PANELS.flatMap(({ id }) =>
      years.map((period) => ({ panel: id, period, passages: whole(30), items: whole(9), meetings: whole(5) })),
    );
    const coverage = cells.map(({ panel, period }) => ({ panel, period, meetings: 3 + whole(4), items: 20, passages: 200, words: 9000 }));
    const state: TrendsState = { ...DEFAULTS, question: ask({}), series: ["topic:lcjb"] };
    const heatmap = trendsHeatmap({
      question: ask({ topic: [["lcjb"]] }),
      title: "Local Criminal Justice Boards",
      tallies: talliesOf(cells, coverage),
      by: "year",
      measure: "passages",
      order: "name",
      verdicts: new Map(),
      panelName: (id) => PANELS.find((panel) => panel.id === id)?.name ?? id,
      today: TODAY,
    });
    expect(heatmap.rows).toHaveLength(44);
    const orders = trendsToggles(state, "order", [{ value: "name", text: "Name" }]);
    const view = {
      form: trendsForm({ pairs: trendsPairs(state), series: [{ id: "topic:lcjb", label: "LCJB", removeHref: "/trends" }], panels: PANELS }),
      table: { title: "LCJB", note: "", held: true, standsOut: [], figure, heatmap },
      orders,
      charts: orders,
    };
    expect(kilobytes(render("trends", frame, view))).toBeLessThan(20);
  });

  it("Search with 20 passages of 80 words and every filter: 24 KB", () => {
    const values = (ids: readonly string[]) => ids.map((id) => ({ id, label: id, count: whole(900) }));
    const names = Array.from({ length: 100 }, () => text(2));
    const facets: Facets = {
      panel: PANELS.map(({ id, name }) => ({ id, label: name, count: whole(900) })),
      force: [],
      year: values(Array.from({ length: 15 }, (_, i) => String(2012 + i))),
      topic: values(Array.from({ length: 55 }, () => text(2))),
      office: values(OFFICES),
      person: names.map((label) => ({ id: `${PANELS[whole(43)]?.id}_${label.replaceAll(" ", "-")}`, label, count: whole(90) })),
      act: values(ACTS),
      kind: values(["minute", "resolution"]),
    };
    const question = ask({ q: "lcjb" });
    const hits = Array.from({ length: 20 }, () => hitView({ ...shown(), question }));
    const toggle = [{ text: "Newest", href: "/search?q=lcjb&sort=newest", current: false }];
    const form = questionForm({ action: "/search", pairs: [["q", "lcjb"]], panels: PANELS });
    const filters = filterGroups(facets, question, {});
    const view = {
      name: "LCJB",
      form,
      hints: { people: [] },
      answer: { sentence: [], years: [] },
      figure,
      filters,
      kept: [],
      chosen: [],
      titles: [],
      sorts: toggle,
      groupings: toggle,
      views: toggle,
      shown: { hits, lines: null },
    };
    expect(kilobytes(render("search", frame, view))).toBeLessThan(24);
  });

  it("a meeting of 400 passages: 32 KB", () => {
    const passage = (i: number) => ({
      id: `northmoor_2022-12-14_${whole(2 ** 40).toString(16)}`,
      position: i,
      kind: "minute" as const,
      // The mean of minutes.
      text: text(25),
      contributions: [],
      topics: [{ id: "lcjb", evidence: [] }],
      actions: [],
    });
    const items = Array.from({ length: 10 }, (_, n) => ({
      id: `northmoor_2022-12-14_${n}`,
      number: String(n),
      minuteNumber: null,
      title: text(6),
      preamble: null,
      procedural: false,
      truncated: false,
      sourceUrl: null,
      passages: Array.from({ length: 40 }, (_, i) => passage(i + 1)),
    }));
    const shownItems = items.map((item) => recordItem(item, { labels: new Map([["lcjb", "LCJB"]]), titleOf: NO_TITLE }));
    const head = { heading: "Northmoor", tags: [], facts: [], issues: [], cut: 0, attendance: [] };
    const html = render("meeting", frame, { head, items: shownItems, contents: shownItems, procedure: [], figure });
    expect(html.match(/app-record__passage--minute/g)).toHaveLength(400);
    expect(kilobytes(html)).toBeLessThan(32);
  });
});

function shown() {
  const panel = { id: "northmoor", name: "Northmoor" };
  const body = text(80);
  const hit: Hit = {
    id: `northmoor_2022-12-14_${whole(2 ** 40).toString(16)}`,
    kind: "minute",
    text: body,
    snippet: "",
    contributions: [
      { start: 0, end: 200, office: "member", person: null, explicit: true, act: "question" },
      {
        start: 201,
        end: 400,
        office: "commissioner",
        person: { id: "x", name: text(2), evidence: "reference" },
        explicit: true,
        act: "response",
      },
    ],
    topics: [
      { id: "lcjb", label: "LCJB", evidence: [{ in: "text", start: 0, end: 4, rule: "lcjb" }] },
      { id: "workforce", label: "Workforce", evidence: [{ in: "title", start: 0, end: 4, rule: "workforce" }] },
    ],
    panel,
    force: null,
    meeting: { id: "northmoor_2022-12-14", date: "2022-12-14", year: 2022, whole: true },
    item: { id: "northmoor_2022-12-14_53", number: "53", title: text(8) },
    position: 1,
    flags: [],
    url: "/passages/x",
    sourceUrl: "https://democracy.northmoor.example/mgAi.aspx?ID=1",
  };
  const when = { date: "2022-12-14", dateNotBefore: null, dateNotAfter: null, year: 2022 };
  return {
    hit,
    marks: [{ start: 10, end: 14 }],
    when,
    sort: undefined,
    place: 1,
    panelName: (one: { name: string }) => one.name,
    holders: [],
  };
}
