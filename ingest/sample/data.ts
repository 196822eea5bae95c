import { readFileSync, readdirSync } from "node:fs";
import { compile, type Template } from "./template.ts";

/**
 * The data files are lines: `key: text`, where the text may be a template. A key may hold for some years only (`fact @2019-2023:`),
 * and a text may end in the further topics that its words have (`+pcsos`) or may have (`~pcsos`). Lines that begin with # are notes.
 */
export interface Line {
  key: string;
  text: string;
  template: Template;
  from: number;
  to: number;
  /** Topics that the words certainly have beside the file's own (`+`), and may have (`~`). */
  also: readonly string[];
  maybe: readonly string[];
}

const LINE = /^([\w-]+)(?: \(([\w-]+)(?:, ([\w-]+))?\))?(?: @(\d{4})-(\d{4})?)?: (.+)$/;

/** @throws Error naming file and line where a line cannot be read: a data file is part of the program. */
export function readLines(path: string): (Line & { who: string | null; act: string | null })[] {
  const lines = readFileSync(new URL(`content/${path}`, import.meta.url), "utf8").split("\n");
  return lines.flatMap((raw, i) => {
    if (!raw.trim() || raw.startsWith("#")) return [];
    const match = LINE.exec(raw.trimEnd());
    if (!match) throw new Error(`${path}:${i + 1}: not "key: text": ${raw}`);
    const [, key = "", who, act, from, to, whole = ""] = match;
    const tags = (sign: string) =>
      [...whole.matchAll(/ ([+~])([a-z-]+)(?=$| [+~])/g)].filter((m) => m[1] === sign).map((m) => m[2] as string);
    const text = whole.replace(/(?: [+~][a-z-]+)+$/, "");
    const years = { from: Number(from ?? 0), to: from ? Number(to ?? 9999) : 9999 };
    return [{ key, text, template: compile(text), ...years, also: tags("+"), maybe: tags("~"), who: who ?? null, act: act ?? null }];
  });
}

/** `key: a | b | c` lines as lists. */
export function readLists(path: string): Map<string, string[]> {
  const lines = readFileSync(new URL(`content/${path}`, import.meta.url), "utf8").split("\n");
  const entries = lines.filter((l) => l && !l.startsWith("#")).map((l) => /^([\w:-]+): (.+)$/.exec(l));
  return new Map(entries.flatMap((m) => (m ? [[m[1] as string, (m[2] as string).split(" | ")]] : [])));
}

/** Rows of one of the reference tables as records of their columns. Quoted fields may hold commas, no line breaks. */
export function readTable(path: string): Record<string, string>[] {
  const [head = "", ...rows] = readFileSync(new URL(`reference/${path}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const cells = (row: string) => [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? "");
  const names = cells(head);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, i) => [names[i] as string, cell])));
}

export const topicFiles = (): string[] =>
  readdirSync(new URL("content/topics/", import.meta.url))
    .filter((f) => f.endsWith(".txt"))
    .sort();
