import { labelOf } from "./furniture.ts";
import { itemLevel } from "./heading-level.ts";
import { withoutMarkdownTables } from "./markdown-tables.ts";
import { isCommonTitle } from "../words/titles.ts";

/** A text with fewer such signs is none. */
const FEWEST = 3;
/** Headings, bold words and links as Markdown writes them. */
const SIGNS = /^#{1,6} \S|\*\*[^*\n]{1,300}\*\*|\[[^\]\n]{1,300}\]\([^)\s]{1,500}\)/gm;

const HEADING = /^(?<level>#{2,6}) (?<words>[^#\n]+)/;
const BOLD = /^\*\*(?<words>[^*\n]{3,160})\*\*$/;
/** Lines in bold are the titles of a text that has no headings only where there are so many. */
const FEWEST_BOLD = 3;

const boldWords = (line: string) => {
  const words = BOLD.exec(line.trim())?.groups?.["words"]?.trim() ?? "";
  return /[:.;]$/.test(words) || labelOf(words) !== null ? "" : words;
};

/** The words of each line that titles an item: the headings of one level, else the lines in bold of which some are titles of every agenda. */
function titlesIn(lines: readonly string[]): string[] {
  const headings = lines.map((line) => {
    const { level = "", words = "" } = HEADING.exec(line)?.groups ?? {};
    return { level: level.length, text: words.trim() };
  });
  const level = itemLevel(headings);
  if (level !== null) return headings.map((heading) => (heading.level === level ? heading.text : ""));
  const words = lines.map(boldWords);
  const found = words.filter((word) => word !== "");
  const titles =
    found.length >= FEWEST_BOLD && found.filter((word) => isCommonTitle(word)).length >= 2 && !found.some((word) => /^\d/.test(word));
  return titles ? words : words.map(() => "");
}

/** A Markdown text with the titles of its items underlined, as papers underline them. */
function underlinedTitles(text: string): string {
  const lines = text.split("\n");
  const titles = titlesIn(lines);
  return lines.map((line, i) => (titles[i] === "" ? line : `\n${titles[i] ?? ""}\n----`)).join("\n");
}

/**
 * A text copy of a page in Markdown without its marks: headings, bold and slanted words, links by their words, tables by their rows. Other
 * texts stay as they are. Linear.
 */
export function withoutMarkdown(source: string): string {
  const text = withoutMarkdownTables(source);
  const signs = text.slice(0, 100_000).match(SIGNS)?.length ?? 0;
  if (signs < FEWEST) return text;
  return underlinedTitles(text)
    .replace(/!?\[(?<words>[^\]\n]{0,300})\]\([^)\s]{0,500}(?: "[^"\n]{0,200}")?\)/g, "$<words>")
    .replace(/^#{1,6} /gm, "")
    .replace(/^> ?/gm, "")
    .replace(/\*\*(?<words>[^*\n]{1,300})\*\*/g, "$<words>")
    .replace(/(?<![\p{L}\p{N}_])_(?<words>[^_\n]{1,300})_(?![\p{L}\p{N}_])/gu, "$<words>")
    .replace(/(?<![\p{L}\p{N}*])\*(?<words>[^*\s](?:[^*\n]{0,300}[^*\s])?)\*(?![\p{L}\p{N}*])/gu, "$<words>");
}
