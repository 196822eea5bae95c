import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, describe, expect, it } from "vitest";
import { whySlow } from "./regex/linear.ts";
import { literalsIn } from "./regex/literals.ts";

describe("the check of regular expressions", () => {
  it.each([
    "(a+)+",
    "(?:a|a)*",
    "(?:\\w+\\s*)+",
    "(?:\\p{L}+ ?)*",
    ".*.*",
    "\\s*\\|?\\s*$",
    "[^.]*foo[^.]*",
    "(?:[a-z]{1,20})*",
    "(?:x|[a-z]+)*",
    "(?:(?:ab)*)*",
  ])("finds what is slow: %s", (source) => expect(whySlow(source, "u")).not.toBeNull());
  it.each([
    "a+b+",
    "\\p{L}+(?:-\\p{L}+)*",
    "(?:\\w+ )*",
    "(?:\\\\.|[^/\\\\])+",
    "\\d{1,3}(?:\\.\\d{1,3}){1,3}",
    "[^.]*\\.[^.]*",
    "(?<=a*)b*",
    "(?:the |their )*",
  ])("lets pass what is linear: %s", (source) => expect(whySlow(source, "u")).toBeNull());
  it("finds expressions in code, and no divisions, comments or strings", () => {
    const code =
      'const a = 1 / 2 / 3; // b = /c/\nf(/d[/]e/gu, "/g/", x ? /h/ : y); return /i/.test(s) /* /j/ */ + `</k>${/l/.test({}) ? "" : `/m/`}`';
    expect(literalsIn(code).map(({ source, line }) => `${source}:${line}`)).toEqual(["d[/]e:2", "h:2", "i:2", "l:2"]);
  });
});

const root = new URL("../../", import.meta.url).pathname;
const files = globSync(["ingest/**/*.ts", "corpus/text/**/*.ts"], { cwd: root }).sort();
const RegExpItself = globalThis.RegExp;
afterAll(() => void (globalThis.RegExp = RegExpItself));

describe("every regular expression of ingest and text is linear", () => {
  it("the files hold many", () =>
    expect(files.flatMap((file) => literalsIn(readFileSync(join(root, file), "utf8"))).length).toBeGreaterThan(250));
  it.each(files)("%s", (file) => {
    const slow = literalsIn(readFileSync(join(root, file), "utf8")).flatMap(({ source, flags, line }) => {
      const why = whySlow(source, flags);
      return why === null ? [] : [`${file}:${line}: ${why}: /${source}/`];
    });
    expect(slow).toEqual([]);
  });
  it("those that are put together too", async () => {
    const made: RegExp[] = [];
    globalThis.RegExp = new Proxy(RegExpItself, {
      construct(target, given: [string, string?]) {
        const regex = new target(...given);
        made.push(regex);
        return regex;
      },
    });
    const makers = files.filter(
      (file) => !file.startsWith("ingest/sample") && readFileSync(join(root, file), "utf8").includes("new RegExp("),
    );
    for (const file of makers) await import(/* @vite-ignore */ join(root, file));
    globalThis.RegExp = RegExpItself;
    expect(made.length).toBeGreaterThan(20);
    const slow = made.map(({ source, flags }) => ({ source, why: whySlow(source, flags) })).filter(({ why }) => why !== null);
    expect(slow).toEqual([]);
  });
});
