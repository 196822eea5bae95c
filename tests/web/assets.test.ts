import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ScrutineerError } from "../../corpus/model/index.ts";
import { assetAddresses, readManifest } from "../../web/assets.ts";
import { buildAssets } from "../../web/build/assets.ts";

const target = join(mkdtempSync(join(tmpdir(), "scrutineer-assets-")), "assets");
const made = (name: string) => readFileSync(join(target, readManifest(target)?.files[name] ?? ""));

describe("the made assets", () => {
  beforeAll(() => buildAssets(target));

  it("are named by their content", () => {
    for (const name of ["app.css", "app.js", "icon.svg"]) {
      const hash = createHash("sha256").update(made(name)).digest("hex").slice(0, 12);
      expect(readManifest(target)?.files[name]).toBe(name.replace(".", `.${hash}.`));
    }
  });
  it("are not made again while nothing changed", async () => {
    const before = statSync(join(target, "manifest.json")).mtimeMs;
    expect(await buildAssets(target)).toBe(false);
    expect(statSync(join(target, "manifest.json")).mtimeMs).toBe(before);
  });
  it("are whole when two builds run at once, and leave nothing behind but what the manifest names", async () => {
    writeFileSync(join(target, "manifest.json"), "{ torn");
    await Promise.all([buildAssets(target), buildAssets(target)]);
    const named = new Set(["manifest.json", ...Object.values(readManifest(target)?.files ?? {})]);
    expect(new Set(readdirSync(target))).toEqual(named);
  });
  it.each([
    ["app.css", 16],
    ["app.js", 12],
    ["icon.svg", 1],
  ])("%s weighs at most %d KB", (name, most) => expect(gzipSync(made(name)).length).toBeLessThan(most * 1024));
  it("bring no font, crown or icon of government, and fetch nothing from elsewhere", () => {
    const all = made("app.css").toString() + made("app.js").toString();
    expect(all).not.toMatch(/GDS Transport|@font-face|crown/i);
    expect(all.match(/url\((?!#|["']?data:)[^)]*\)/g) ?? []).toEqual([]);
  });
  it("that are missing are said to be, with the command that makes them", () => {
    expect(() => assetAddresses(join(target, "nowhere"))).toThrow(ScrutineerError);
    expect(() => assetAddresses(join(target, "nowhere"))).toThrow("npm run assets");
  });
});
