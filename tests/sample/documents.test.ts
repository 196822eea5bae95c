import { createHash } from "node:crypto";
import type { SourceFile } from "../../ingest/draft.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_VERSION, type SampleDocument, type Truth, sampleDocuments, sampleSources } from "../../ingest/sample/index.ts";

/** A hash of documents: where they come from, and every byte. */
function fingerprint(sources: Iterable<SourceFile>): string {
  const hash = createHash("sha256");
  for (const { uri, bytes, given } of sources) hash.update(`${uri} ${JSON.stringify(given)} `).update(bytes);
  return hash.digest("hex");
}
const year = (d: SampleDocument): number => Number(d.date.slice(0, 4));
const text = (d: SampleDocument): string => new TextDecoder().decode(d.source.bytes);
/** The meetings held: a document each (second renderings, single items and reports have no passages of their own). */
const held = (all: readonly SampleDocument[]): SampleDocument[] => all.filter((d) => d.passages > 0);

describe("the same options", () => {
  test("give the same bytes", () =>
    expect(fingerprint(sampleSources({ meetings: 40 }))).toBe(fingerprint(sampleSources({ meetings: 40 }))));
  test("with another seed give other words", () =>
    expect(fingerprint(sampleSources({ meetings: 40, seed: 2 }))).not.toBe(fingerprint(sampleSources({ meetings: 40 }))));
});

describe("as much as is asked for", () => {
  test.each([1, 12, 60])("%i meetings", (meetings) => {
    expect(held([...sampleDocuments({ meetings })])).toHaveLength(meetings);
  });
  test.each([500, 6000])("at least %i passages", (passages) => {
    const written = held([...sampleDocuments({ passages })]).reduce((sum, d) => sum + d.passages, 0);
    expect(written).toBeGreaterThanOrEqual(passages);
    expect(written).toBeLessThan(passages * 1.1 + 60);
  });
  test("beyond the sample further panels are made up, each with a name of its own", () => {
    const all = [...sampleDocuments({ meetings: 420, passages: 7000 })];
    const panels = new Set(held(all).map((d) => d.panel));
    expect(panels.size).toBeGreaterThan(10);
    expect(held(all)).toHaveLength(420);
  });
  test("so many panels", () => {
    expect(new Set([...sampleDocuments({ panels: 3, meetings: 30 })].map((d) => d.panel)).size).toBe(3);
  });
});

describe("the sample that is served", () => {
  let all: SampleDocument[] = [];
  const truths = new Map<SampleDocument, Truth>();
  const truth = (d: SampleDocument): Truth => truths.get(d) ?? d.truth();
  const sentences = (d: SampleDocument) => truth(d).sentences.filter((s) => s.kind !== "preamble");
  const years = (topic: string, panel?: string): Set<number> =>
    new Set(
      all
        .filter((d) => !panel || d.panel === panel)
        .filter((d) => sentences(d).some((s) => s.topics.includes(topic)))
        .map(year),
    );
  beforeAll(() => {
    all = [...sampleDocuments()];
    for (const d of all) truths.set(d, d.truth());
  });

  test("is another version with other words: whoever changes what is written raises SAMPLE_VERSION", () => {
    expect([SAMPLE_VERSION, fingerprint(all.map((d) => d.source)).slice(0, 16)]).toEqual(["2", "5292fce4672843d1"]);
  });

  test("is of eight panels or more, 300 meetings or more, 12,000 passages or more, 2013 to 2026", () => {
    const meetings = held(all);
    expect(new Set(meetings.map((d) => d.panel)).size).toBeGreaterThanOrEqual(8);
    expect(meetings.length).toBeGreaterThanOrEqual(300);
    expect(meetings.reduce((sum, d) => sum + d.passages, 0)).toBeGreaterThanOrEqual(12_000);
    expect([Math.min(...meetings.map(year)), Math.max(...meetings.map(year))]).toEqual([2013, 2026]);
  });

  test("comes from invented hosts, each document once", () => {
    const urls = all.flatMap((d) => d.source.given.url ?? []);
    expect(urls.filter((u) => !new URL(u).hostname.endsWith(".example"))).toEqual([]);
    expect(new Set(all.map((d) => d.source.uri)).size).toBe(all.length);
  });

  test.each([
    "rendering-full",
    "rendering-stripped",
    "rendering-table",
    "plain",
    "cut-short",
    "single-of-cut",
    "lone-item",
    "second-rendering",
    "draft",
    "report",
    "veto",
    "hearing",
    "given-date",
  ] as const)("has what is out of the common: %s", (special) => {
    expect(all.some((d) => d.special.includes(special))).toBe(true);
  });

  test("a panel has a year without minutes between years with", () => {
    const wenbury = new Set(held(all.filter((d) => d.panel === "wenbury")).map(year));
    expect([2016, 2017, 2018].map((y) => wenbury.has(y))).toEqual([true, false, true]);
  });

  test("a page that stops short says where the rest is", () => {
    const cut = all.find((d) => d.special.includes("cut-short"));
    const [item] = cut ? truth(cut).items.filter((i) => i.truncated) : [];
    expect(item).toBeDefined();
    expect(cut && text(cut)).toContain(`view the full minutes text for item ${item?.number}.`);
  });

  test("a single item's page names neither day nor panel", () => {
    const lone = all.filter((d) => d.special.includes("lone-item"));
    expect(lone.map((d) => d.truth().date)).toEqual(lone.map(() => null));
    for (const d of lone) expect(text(d)).not.toMatch(/Police(?:, Fire)? and Crime Panel (?:-|held)/);
  });

  test("subjects come, grow and go", () => {
    expect(Math.min(...years("people-zones"))).toBeGreaterThanOrEqual(2018);
    expect(all.filter((d) => d.panel !== "northmoor" && sentences(d).some((s) => s.topics.includes("people-zones")))).toEqual([]);
    expect([...years("covid-19")].every((y) => y >= 2020 && y <= 2023)).toBe(true);
    expect(years("covid-19").size).toBeGreaterThan(1);
    const of = (topic: string, from: number, to: number) =>
      all.filter((d) => year(d) >= from && year(d) <= to).flatMap((d) => sentences(d).filter((s) => s.topics.includes(topic))).length;
    expect(of("transfer-schemes", 2013, 2014)).toBeGreaterThan(of("transfer-schemes", 2016, 2026));
    expect(of("lcjb", 2021, 2026)).toBeGreaterThan(2 * of("lcjb", 2013, 2018));
    const rcrp = all.filter((d) => /Right Care,? Right Person/i.test(text(d)));
    expect(Math.min(...rcrp.map(year))).toBe(2023);
  });

  test("every topic of the taxonomy comes up, and the duties each year", () => {
    const topics = new Set(all.flatMap((d) => sentences(d).flatMap((s) => s.topics)));
    expect(topics.size).toBeGreaterThanOrEqual(54);
    for (let y = 2013; y <= 2026; y++) expect(years("precept-and-budget").has(y) && years("annual-report").has(y)).toBe(true);
  });

  test("what is asked for at one meeting comes back at another, with the day or the minute named; other things never do", () => {
    const back = all.flatMap((d) =>
      sentences(d).filter((s) =>
        /^(?:Further to|In line with|As had been asked|Minute )|made at the (?:last|previous|meeting)/.test(s.text),
      ),
    );
    const asked = all.flatMap((d) => d.truth().actions.filter((a) => a.kind === "request" || a.kind === "undertaking"));
    expect(back.length).toBeGreaterThan(100);
    expect(back.length).toBeLessThan(asked.length * 0.7);
    expect(back.some((s) => /\(minute [\w /]+\)|^Minute [\w /]+ \(/.test(s.text))).toBe(true);
  });

  test("sentences do not repeat but for procedure", () => {
    const said = all.flatMap((d) => (d.passages ? sentences(d) : [])).filter((s) => s.act !== "procedural" && s.kind === "minute");
    expect(new Set(said.map((s) => s.text)).size).toBeGreaterThan(said.length * 0.7);
  });

  test("all who can speak do, in every act", () => {
    const of = (pick: (s: ReturnType<typeof sentences>[number]) => unknown) => new Set(all.flatMap((d) => sentences(d).flatMap(pick)));
    const offices = of((s) => s.office);
    for (const office of [
      "commissioner",
      "deputy-commissioner",
      "chair",
      "member",
      "panel",
      "chief-constable",
      "police-officer",
      "opcc-officer",
      "council-officer",
      "public",
      "unattributed",
    ])
      expect(offices).toContain(office);
    const acts = of((s) => s.act);
    for (const act of ["statement", "question", "response", "concern", "request", "undertaking", "thanks", "procedural"])
      expect(acts).toContain(act);
  });

  test("what is said to be true of a document stands in it", () => {
    const squash = (s: string) =>
      s
        .replace(/<[^>]+>|&nbsp;/g, "")
        .replace(/&#39;/g, "'")
        .replace(/&quot;|[^A-Za-z0-9]/g, "")
        .replace(/amp/g, "");
    for (const d of all.filter((_, i) => i % 9 === 0)) {
      const letters = squash(text(d));
      const truth = d.truth();
      const lost = [...truth.sentences.map((s) => s.text), ...truth.items.map((i) => i.title)].filter((t) => !letters.includes(squash(t)));
      expect(lost, d.source.uri).toEqual([]);
    }
  });
});
