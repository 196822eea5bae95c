import { describe, expect, test } from "vitest";
import { loadFacts } from "../../ingest/read.ts";
import { readLines, topicFiles } from "../../ingest/sample/data.ts";
import { SAMPLE_REFERENCE } from "../../ingest/sample/index.ts";
import { type Planned, plan } from "../../ingest/sample/plan.ts";
import { Random } from "../../ingest/sample/random.ts";
import { Scene } from "../../ingest/sample/write/scene.ts";

const { meetings } = plan();
/** What sentences and procedure fill themselves. */
const OWN = [
  "S",
  "s",
  "M",
  "m",
  "He",
  "self",
  "were",
  "name",
  "c",
  "q",
  "w",
  "g",
  "G",
  "v",
  "t",
  "ago",
  "matter",
  "dueto",
  "dueat",
  "candidate",
  "post",
];
const PROCEDURE = [
  "absent",
  "absentone",
  "stand",
  "Stand",
  "Member",
  "member",
  "member2",
  "n",
  "lastdate",
  "newmember",
  "Resident",
  "nextdate",
  "end",
  "newchair",
  "Newchair",
  "newvice",
];

describe("every line of the data files", () => {
  const scene = new Scene(meetings[200] as Planned, new Random("lines"), 1);
  for (const name of [...OWN, ...PROCEDURE]) scene.fixed.set(name, name);
  const files = ["frames.txt", "general.txt", "procedure.txt", ...topicFiles().map((f) => `topics/${f}`)];
  test.each(files)("%s prints, with nothing left to fill in", (file) => {
    for (const line of readLines(file)) {
      scene.begin();
      expect(scene.print(line.template), line.text).not.toMatch(/[[\]{}]|undefined|NaN|  /);
    }
  });
  test.each(topicFiles())("topics/%s has what an item needs", (file) => {
    const keys = readLines(`topics/${file}`).map((l) => l.key);
    for (const key of ["name", "weight", "words", "title", "matter", "fact", "ask", "ans"]) expect(keys).toContain(key);
    const follows = [
      ["back", "want"],
      ["ans", "ask"],
    ] as const;
    const orphans = follows.filter(([key, before]) => keys.includes(key) && keys.indexOf(key) < keys.indexOf(before));
    expect(orphans).toEqual([]);
  });
});

describe("the reference facts of the sample", () => {
  const facts = loadFacts(SAMPLE_REFERENCE);
  test("are read by the pipeline's own reader", () => {
    expect(facts.forces.length).toBeGreaterThanOrEqual(8);
    expect(facts.localNames.map((n) => n.name)).toContain("People Zones");
  });
  test("have a panel and a commissioner for every day on which a meeting is held", () => {
    const covers = (from: string | null, to: string | null, date: string) => (from ?? "") <= date && date <= (to ?? "9999");
    for (const { panel, date } of meetings) {
      const rows = facts.panels.filter((r) => r.id === panel.id && covers(r.from, r.to, date));
      expect(rows, `${panel.id} ${date}`).toHaveLength(1);
      const now = facts.officeHolders.filter(
        (h) => h.force === rows[0]?.force && h.office === "commissioner" && covers(h.from, h.to, date),
      );
      expect(now, `${panel.id} ${date}`).toHaveLength(1);
    }
  });
  test("have a rename, a change of host, a fire merger, an unconfirmed and an acting holder", () => {
    const rows = (id: string) => facts.panels.filter((r) => r.id === id);
    expect(new Set(rows("eastvale").map((r) => r.name)).size).toBe(2);
    expect(new Set(rows("northmoor").map((r) => r.host)).size).toBe(2);
    expect(rows("thornshire").at(-1)?.name).toMatch(/Fire/);
    expect(facts.officeHolders.some((h) => !h.confirmed)).toBe(true);
    expect(facts.officeHolders.some((h) => h.title.startsWith("Acting"))).toBe(true);
  });
  test("commissioners change at elections", () => {
    const starts = new Set(facts.officeHolders.filter((h) => h.office === "commissioner").map((h) => h.from));
    for (const day of ["2012-11-22", "2016-05-12", "2021-05-13", "2024-05-09"]) expect(starts).toContain(day);
  });
});
