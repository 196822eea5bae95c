import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLists, readTable } from "../../ingest/sample/data.ts";
import { panels } from "../../ingest/sample/world/panel.ts";

/** The facts about real forces and commissioners, where they are at hand. */
const shared = new URL("../../../shared/", import.meta.url);
const column = (file: string, n: number): string[] => {
  const rows = readFileSync(new URL(file, shared), "utf8").trim().split("\n").slice(1);
  return rows.flatMap((row) => (row.match(/("[^"]*"|[^,]*)(?:,|$)/g) ?? [])[n]?.replace(/[",]+$|^"/g, "") ?? []);
};
const area = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(?:police|constabulary|and|crime|panel|for|fire|the)\b|[^a-z ]/g, "")
    .replace(/ +/g, " ")
    .trim();

const here = existsSync(new URL("commissioners.csv", shared));
describe.skipIf(!here)("nobody and nothing real (needs the shared facts beside the repository)", () => {
  const invented = readTable("office-holders.csv").map((r) => r["name"] ?? "");
  test("no holder of an office has the name of a real one", () => {
    const real = new Set(column("commissioners.csv", 1));
    expect(real.size).toBeGreaterThan(50);
    expect(invented.filter((n) => real.has(n))).toEqual([]);
  });
  test("no surname is one of a real commissioner", () => {
    const real = new Set(column("commissioners.csv", 1).map((n) => n.split(" ").at(-1)));
    expect((readLists("names.txt").get("s") ?? []).filter((s) => real.has(s))).toEqual([]);
  });
  test("no force, panel or county is a real police area, those made up for large runs included", () => {
    const real = new Set([...column("forces.csv", 0), ...column("forces.csv", 1), ...column("forces.csv", 4)].map(area));
    expect(real.size).toBeGreaterThan(40);
    const all = panels(80, 1).flatMap((p) => [p.force, p.namedOn("2014-01-01").name, p.namedOn("2026-01-01").name, p.house.place.county]);
    expect(all.filter((name) => real.has(area(name)))).toEqual([]);
  });
  test("no host council is one that hosts a real panel", () => {
    const real = column("forces.csv", 5).join(" ");
    const hosts = readTable("panels.csv").map((r) => r["host"] ?? "");
    expect(hosts.filter((h) => real.includes(h))).toEqual([]);
  });
});
