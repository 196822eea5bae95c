import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Settings } from "../../corpus/model/index.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const readme = read("README.md");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe("the README", () => {
  it("is at most 150 lines", () => expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(150));

  // `pre…` scripts run by themselves: nobody types them.
  it.each(Object.keys(scripts).filter((s) => !s.startsWith("pre")))("tells of the script %s", (script) => {
    const spoken = script === "start" || script === "test" ? `npm ${script}` : `npm run (?:--silent )?${script}`;
    expect(new RegExp(`${spoken}\\b`).test(readme)).toBe(true);
  });

  it.each(Object.keys(Settings.shape))("tells of the setting %s", (name) => expect(readme.includes(`\`${name}\``)).toBe(true));
});

describe("the compose file", () => {
  const compose = parse(read("docker-compose.yml")) as {
    services: Record<string, { image?: string; volumes?: string[]; healthcheck?: unknown; environment: Record<string, string> }>;
    volumes: Record<string, unknown>;
  };
  it("has the app and a pinned Meilisearch with a health check and a volume", () => {
    expect(Object.keys(compose.services).sort()).toEqual(["app", "meilisearch"]);
    const meili = compose.services["meilisearch"];
    expect(meili?.image).toMatch(/^getmeili\/meilisearch:v\d+\.\d+/);
    expect(meili?.healthcheck).toBeDefined();
    expect(meili?.volumes?.[0]).toMatch(/^meilisearch:/);
    expect(Object.keys(compose.volumes).sort()).toEqual(["corpus", "meilisearch"]);
  });
  it("gives the app only settings that there are", () => {
    const given = Object.keys(compose.services["app"]?.environment ?? {});
    expect(given.filter((name) => !(name in Settings.shape))).toEqual([]);
  });
});
