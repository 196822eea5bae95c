import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findSources, openSource } from "../../../ingest/sources/index.ts";
import { readManifest } from "../../../ingest/sources/manifest.ts";

let folder: string;
const put = (name: string, text: string | Uint8Array = "Minutes of a meeting") => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sources-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const short = async (...paths: string[]) =>
  (await findSources(paths)).map((r) => (r.kind === "found" ? `found ${r.uri}` : `${r.kind} ${r.code} ${r.source}`));

describe("what is found", () => {
  it("walks folders to the bottom, in order, without hidden entries", async () => {
    for (const name of ["b.txt", "a/deep/er/x.html", ".hidden.txt", ".git/y.txt", "a/c.PDF"]) put(name);
    expect(await short(folder)).toEqual(["found a/c.PDF", "found a/deep/er/x.html", "found b.txt"]);
  });
  it("skips unknown types with a reason, and knows a page by its mark-up under any name", async () => {
    put("table.csv", "a,b");
    put("picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    put("page", "<!DOCTYPE html><html><body>x</body></html>");
    expect(await short(folder)).toEqual(["found page", "skipped unknown-type picture.png", "skipped unknown-type table.csv"]);
  });
  it("takes globs and single files, and one file once", async () => {
    for (const name of ["m1.txt", "m2.txt", "n.txt"]) put(name);
    expect((await findSources([join(folder, "m*.txt"), join(folder, "m1.txt")])).map((r) => r.kind)).toEqual(["found", "found"]);
    expect(await short(join(folder, "n.txt"))).toEqual(["found n.txt"]);
  });
  it("keeps two files of one name apart", async () => {
    put("one/m.txt");
    put("two/m.txt");
    const found = await findSources([join(folder, "one"), join(folder, "two")]);
    expect(new Set(found.map((r) => r.kind === "found" && r.uri)).size).toBe(2);
  });
  it("takes web addresses as they are", async () => {
    expect(await short("http://127.0.0.1:9/mgAi.aspx?ID=1")).toEqual(["found http://127.0.0.1:9/mgAi.aspx?ID=1"]);
  });
});

describe("what is refused, with file and reason, while the rest is found", () => {
  it("a path that is not there, an empty folder, a glob that fits nothing", async () => {
    const gone = join(folder, "gone");
    expect(await short(gone, folder, join(folder, "*.html"))).toEqual([
      `refused not-found ${gone}`,
      `refused nothing-found ${folder}`,
      `refused nothing-found ${join(folder, "*.html")}`,
    ]);
  });
  it("links that lead nowhere or round in a circle, pipes", async () => {
    put("a/m.txt");
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling.txt"));
    symlinkSync(folder, join(folder, "a", "round"));
    symlinkSync(join(folder, "self.txt"), join(folder, "self.txt"));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    expect(await short(folder)).toEqual([
      "found a/m.txt",
      "refused circular-link a/round",
      "refused dangling-link dangling.txt",
      "refused not-a-file pipe.txt",
      "refused circular-link self.txt",
    ]);
  });
  it("a file whose name is not in UTF-8", async () => {
    put("m.txt");
    writeFileSync(Buffer.concat([Buffer.from(join(folder, "bad")), Buffer.from([0xff]), Buffer.from(".txt")]), "");
    expect(await short(folder)).toEqual(["refused unreadable bad\uFFFD.txt", "found m.txt"]);
  });
  it("a file of 50 MB, by its size alone", async () => {
    put("m.txt");
    put("large.txt");
    truncateSync(join(folder, "large.txt"), 50_000_000);
    expect(await short(folder)).toEqual(["refused too-large large.txt", "found m.txt"]);
  });
  it("a device", async () => expect(await short("/dev/null")).toEqual(["refused not-a-file null"]));
});

describe("a manifest", () => {
  const manifest = (text: string) => {
    put("manifest.csv", text);
    return readManifest(join(folder, "manifest.csv"));
  };
  it("gives address, panel and date to the files that it names", async () => {
    put("in/m.txt");
    const read = manifest("file,url,panel,date\nin/m.txt,https://h.example/mgAi.aspx?ID=4,northmoor,2022-12\n");
    const [found] = await findSources([join(folder, "in")], read);
    expect(found).toMatchObject({ kind: "found", given: { url: "https://h.example/mgAi.aspx?ID=4", panel: "northmoor", date: "2022-12" } });
  });
  it("says which rows name none of the sources, by line, whatever became of those that it names", async () => {
    put("two/m.txt");
    put("two/odd.bin", "\u0000\u0001");
    const read = manifest("file,url,panel,date\ntwo/m.txt,,,2022\nmm.txt,,,\nodd.bin,,,\n");
    await findSources([join(folder, "two")], read);
    expect(read.unused()).toEqual([{ line: 3, file: "mm.txt" }]);
  });
  it("may leave cells empty or out, and name its columns in any order", () => {
    expect(manifest("date,file\n2022,m.txt\n").givenFor("m.txt", "/m.txt")).toEqual({ url: null, panel: null, date: "2022" });
    expect(manifest("file,url,panel,date\nm.txt\n").givenFor("m.txt", "/m.txt")).toEqual({ url: null, panel: null, date: null });
  });
  it.each([
    ["surplus cells", "file,url,panel,date\na.txt,,,\nm.txt,,,,x\n", /line 3/],
    ["an impossible date", "file,url,panel,date\nm.txt,,,2022-02-30\n", /line 2.*2022-02-30/],
    ["an address that is not of the web", "file,url,panel,date\nm.txt,file:///etc/passwd,,\n", /line 2.*file:/],
    ["a row without a file", "file,url,panel,date\n,https://h.example/,,\n", /line 2/],
    ["a file named twice", "file,url,panel,date\nm.txt,,,2022\nm.txt,,,2023\n", /line 3/],
    ["a column that there is not", "file,colour\nm.txt,red\n", /line 1.*colour/],
    ["columns parted by other signs, without a row", "file;url;panel;date\n", /line 1.*file;url/],
    ["rows without a head", "m.txt,,northmoor,2022\n", /line 1.*m\.txt/],
    ["no column for the file", "url,date\n", /line 1/],
    ["nothing in it", "\n", /line 1/],
    ["an open quotation", 'file,url\n"m.txt,x\n', /manifest\.csv/],
  ])("is refused whole for %s, naming the line", (_what, text, message) => expect(() => manifest(text)).toThrow(message));
  it("is refused where it cannot be read", () => expect(() => readManifest(join(folder, "none.csv"))).toThrow(/none\.csv/));
});

describe("opening", () => {
  it("gives the bytes of a file", async () => {
    put("m.txt", "abc");
    const [found] = await findSources([folder]);
    if (found?.kind !== "found") throw new Error("not found");
    expect(Buffer.from((await openSource(found, { contact: null, delay: 0 })).bytes).toString()).toBe("abc");
  });
});
