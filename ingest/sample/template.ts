import type { Random } from "./random.ts";

/**
 * A sentence with places to fill, compiled once and printed often.
 * `[a|b|]` is one of several (may be nested); `{12-40}` a number, `{1.2-4.8}` with a decimal, `{100-900/50}` in steps;
 * `{2012-2016!}` a year, without a comma;
 * `{n=12-40}` a number that `{n}` repeats within the same scope; `{town}` whatever the scope has under that name.
 */
export type Template = readonly Part[];
type Part =
  | { is: "text"; text: string }
  | { is: "choice"; of: readonly Template[] }
  | { is: "number"; name: string | null; from: number; to: number; step: number; decimals: number; year: boolean }
  | { is: "slot"; name: string };

/** What fills the named places, and keeps the numbers that were given a name. */
export interface Scope {
  random: Random;
  numbers: Map<string, string>;
  /** @throws Error when there is no such place: a mistake in a data file. */
  slot(name: string): string;
}

const NUMBER = /^(?:([a-z]+)=)?(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?:\/(\d+))?(!)?$/;

/** @throws Error when brackets do not match. */
export function compile(text: string): Template {
  const reader = { text, at: 0 };
  const parts = readParts(reader, "");
  if (reader.at < text.length) throw new Error(`Bracket without a partner in: ${text}`);
  return parts;
}

function readParts(reader: { text: string; at: number }, until: string): Template {
  const parts: Part[] = [];
  while (reader.at < reader.text.length) {
    const c = reader.text[reader.at] as string;
    if (until.includes(c)) break;
    if (c === "[") parts.push(readChoice(reader));
    else if (c === "{") parts.push(readSlot(reader));
    else if (c === "]" || c === "}") break;
    else parts.push({ is: "text", text: readText(reader, until) });
  }
  return parts;
}

function readText(reader: { text: string; at: number }, until: string): string {
  const from = reader.at;
  while (reader.at < reader.text.length && !"[]{}".includes(reader.text[reader.at] as string)) {
    if (until.includes(reader.text[reader.at] as string)) break;
    reader.at++;
  }
  return reader.text.slice(from, reader.at);
}

function readChoice(reader: { text: string; at: number }): Part {
  const of: Template[] = [];
  do {
    reader.at++;
    of.push(readParts(reader, "|]"));
  } while (reader.text[reader.at] === "|");
  if (reader.text[reader.at] !== "]") throw new Error(`Choice without an end in: ${reader.text}`);
  reader.at++;
  return { is: "choice", of };
}

function readSlot(reader: { text: string; at: number }): Part {
  const end = reader.text.indexOf("}", reader.at);
  if (end < 0) throw new Error(`Place without an end in: ${reader.text}`);
  const inside = reader.text.slice(reader.at + 1, end);
  reader.at = end + 1;
  const number = NUMBER.exec(inside);
  if (!number) return { is: "slot", name: inside };
  const [, name, from, to, step, year] = number as unknown as [string, ...(string | undefined)[]];
  const decimals = Math.max(...[from, to].map((n) => n?.split(".")[1]?.length ?? 0));
  return { is: "number", name: name ?? null, from: Number(from), to: Number(to), step: Number(step ?? 0), decimals, year: Boolean(year) };
}

/** Prints a template: the same random and scope give the same words. */
export function print(template: Template, scope: Scope): string {
  let out = "";
  for (const part of template) {
    if (part.is === "text") out += part.text;
    else if (part.is === "choice") out += print(scope.random.pick(part.of), scope);
    else if (part.is === "slot") out += scope.numbers.get(part.name) ?? scope.slot(part.name);
    else {
      const text = printNumber(part, scope.random);
      if (part.name) scope.numbers.set(part.name, text);
      out += text;
    }
  }
  return out;
}

function printNumber(part: Extract<Part, { is: "number" }>, random: Random): string {
  const scale = 10 ** part.decimals;
  let n = random.int(Math.round(part.from * scale), Math.round(part.to * scale)) / scale;
  if (part.step) n = Math.round(n / part.step) * part.step;
  // 101 and 999 are telephone numbers to whoever reads minutes.
  if (n === 101 || n === 999) n++;
  return part.year ? String(n) : commas(n, part.decimals);
}

/** 12,345 or 1,234.5: as minutes print them. */
export function commas(n: number, decimals = 0): string {
  const [whole, rest] = n.toFixed(decimals).split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest ? `${grouped}.${rest}` : grouped;
}

/** First letter large, as at the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
