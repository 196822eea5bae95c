import { type Cheerio, type CheerioAPI, load } from "cheerio";
import type { AnyNode, Element } from "domhandler";

/** How Word counts one level of a list. */
interface Level {
  start: number;
  format: string;
  /** '%1.%2': the numbers of this level and those above it, with what stands around them. */
  text: string;
  /** All numbers of its text in figures, whatever those above it are printed in. */
  figures: boolean;
}
/** A list as it is counted: its levels, and which other lists count on with it. */
interface List {
  levels: ReadonlyMap<number, Level>;
  counted: string;
  /** Levels that this list begins anew. */
  restarts: ReadonlyMap<number, number>;
}
/** A paragraph's place in a list. */
interface Place {
  list: string;
  level: number;
}

const tag = (name: string) => `w\\:${name}`;
const value = (of: Cheerio<AnyNode>): string | undefined => of.attr("w:val");
const within = (of: Cheerio<AnyNode>, ...path: readonly string[]): Cheerio<AnyNode> =>
  path.reduce((found, name) => found.children(tag(name)), of);
/** A part of a Word file to read and to change; written out again, its entities stand as they stood. */
export const xml = (text: string): CheerioAPI => load(text, { xml: { decodeEntities: false } });

/**
 * Writes the numbers that Word prints before paragraphs into them ('31.', '31.1', '(a)'): they are counted by Word and stand nowhere in
 * the text. Bullets stay lists.
 * @param parts the document and its lists (`word/numbering.xml`), which are changed, and its styles
 */
export function writeNumbers({ document, numbering, styles }: { document: CheerioAPI; numbering: CheerioAPI; styles: CheerioAPI }): void {
  const lists = readLists(numbering);
  const placeOf = placesBy(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const element of document(tag("p")).toArray()) {
    const paragraph = document(element);
    const place = placeOf(paragraph);
    const list = place && lists.get(place.list);
    if (!list || !list.levels.has(place.level)) continue;
    const shown = paragraph.find(tag("t")).filter((_, text) => document(text).closest(tag("moveFrom")).length === 0);
    const isEmpty = shown.text().trim() === "";
    // What was taken out in tracked changes is not counted, nor what stands there for old readers alone.
    if (isEmpty && paragraph.find(`${tag("delText")}, ${tag("moveFrom")}`).length > 0) continue;
    if (paragraph.closest("mc\\:Fallback").length > 0) continue;
    const numbers = counts.get(list.counted) ?? [];
    counts.set(list.counted, countOn(numbers, list, place, begun));
    const printed = printedAs(numbers, list, place.level);
    if (printed === null) continue;
    within(paragraph, "pPr", "numPr").remove();
    if (printed !== "" && !isEmpty) writeBefore(paragraph, `${printed} `);
  }
  // What was written out is no list any more, not by its style either.
  for (const element of numbering(tag("lvl")).toArray()) {
    const level = numbering(element);
    if (value(within(level, "numFmt")) !== "bullet") within(level, "pStyle").remove();
  }
}

/** The next number of a paragraph's level; those below it begin anew. */
function countOn(numbers: number[], { levels, restarts }: List, { list, level }: Place, begun: Set<string>): number[] {
  for (let above = 0; above < level; above++) numbers[above] ??= levels.get(above)?.start ?? 1;
  const restart = begun.has(`${list} ${level}`) ? undefined : restarts.get(level);
  begun.add(`${list} ${level}`);
  const last = numbers[level];
  numbers[level] = restart ?? (last === undefined ? (levels.get(level)?.start ?? 1) : last + 1);
  numbers.length = level + 1;
  return numbers;
}

/** What Word prints before a paragraph; null where that is a bullet, or a number in letters that are not known here. */
function printedAs(numbers: readonly number[], { levels }: List, level: number): string | null {
  const { text = "", format = "bullet", figures = false } = levels.get(level) ?? {};
  if (format === "none") return "";
  if (!(format in FORMATS)) return null;
  return text.replace(/%(\d)/g, (_, one: string) => {
    const at = Number(one) - 1;
    const print = figures ? undefined : FORMATS[levels.get(at)?.format ?? ""];
    return (print ?? String)(numbers[at] ?? 1);
  });
}

const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;
function roman(number: number): string {
  let [left, printed] = [number, ""];
  for (const [size, letters] of ROMAN) {
    printed += letters.repeat(Math.floor(left / size));
    left %= size;
  }
  return printed;
}
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
};

function readLists(numbering: CheerioAPI): Map<string, List> {
  const all = (name: string, of?: Cheerio<AnyNode>) =>
    (of ? of.find(tag(name)) : numbering<Element, string>(tag(name))).toArray().map((one) => numbering(one));
  const kinds = new Map(
    all("abstractNum").map((kind) => {
      const levels = all("lvl", kind).map((level): [number, Level] => [
        Number(level.attr("w:ilvl")),
        {
          start: Number(value(within(level, "start")) ?? 1),
          format: value(within(level, "numFmt")) ?? "decimal",
          text: value(within(level, "lvlText")) ?? "",
          figures: within(level, "isLgl").length > 0,
        },
      ]);
      return [kind.attr("w:abstractNumId"), new Map(levels)] as const;
    }),
  );
  return new Map(
    all("num").map((list): [string, List] => {
      const counted = value(within(list, "abstractNumId")) ?? "";
      const restarts = all("lvlOverride", list).flatMap((level): [number, number][] => {
        const start = value(within(level, "startOverride"));
        return start === undefined ? [] : [[Number(level.attr("w:ilvl")), Number(start)]];
      });
      return [list.attr("w:numId") ?? "", { levels: kinds.get(counted) ?? new Map<number, Level>(), counted, restarts: new Map(restarts) }];
    }),
  );
}

/** Where paragraphs stand in lists: by their own properties, else by those of their style, or of one that it is based on. */
function placesBy(styles: CheerioAPI): (paragraph: Cheerio<AnyNode>) => Place | null {
  const known = new Map(
    styles<Element, string>(tag("style"))
      .toArray()
      .map((style) => [style.attribs["w:styleId"], styles(style)]),
  );
  const byStyle = (id: string | undefined, left: number): Partial<Place> => {
    const style = known.get(id);
    if (!style || left === 0) return {};
    return { ...byStyle(value(within(style, "basedOn")), left - 1), ...given(within(style, "pPr")) };
  };
  return (paragraph) => {
    const properties = within(paragraph, "pPr");
    const { list, level = 0 } = { ...byStyle(value(within(properties, "pStyle")), MOST_STYLES), ...given(properties) };
    // '0' takes a paragraph out of the list of its style.
    return list === undefined || list === "0" ? null : { list, level };
  };
}
/** Styles that are based on each other. */
const MOST_STYLES = 20;

function given(properties: Cheerio<AnyNode>): Partial<Place> {
  const [list, level] = ["numId", "ilvl"].map((name) => value(within(properties, "numPr", name)));
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) };
}

/** Writes text before a paragraph's own: a title in bold is bold with its number. */
function writeBefore(paragraph: Cheerio<AnyNode>, text: string): void {
  const first = within(paragraph, "r").first();
  const bold = within(first, "rPr", "b").not(`[w\\:val='0'], [w\\:val='false'], [w\\:val='off']`).length > 0;
  const run = `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const properties = within(paragraph, "pPr");
  if (properties.length > 0) properties.after(run);
  else paragraph.prepend(run);
}
