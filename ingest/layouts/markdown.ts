import { withoutMarkdownTables } from "./markdown-tables.ts";

/** A text with fewer such signs is none. */
const FEWEST = 3;
/** Headings, bold words and links as Markdown writes them. */
const SIGNS = /^#{1,6} \S|\*\*[^*\n]{1,300}\*\*|\[[^\]\n]{1,300}\]\([^)\s]{1,500}\)/gm;

const HEADING = /^(?<level>#{2,6}) +(?<words>\S.*?) *#* *$/;

/** The level at which a text has most of its headings, the deeper of two; null where it has fewer than two at each. */
function itemLevel(lines: readonly string[]): number | null {
  const times = [0, 0, 0, 0, 0, 0, 0];
  for (const line of lines) {
    const level = HEADING.exec(line)?.groups?.["level"]?.length ?? 0;
    times[level] = (times[level] ?? 0) + 1;
  }
  times[0] = 0;
  const most = Math.max(...times);
  return most < 2 ? null : times.lastIndexOf(most);
}

/** A Markdown text with the headings of its items underlined, as papers underline them; the others are lines. */
function underlinedHeadings(text: string): string {
  const lines = text.split("\n");
  const level = itemLevel(lines);
  return lines
    .map((line) => {
      const heading = HEADING.exec(line)?.groups;
      return heading?.["level"]?.length === level ? `\n${heading?.["words"] ?? ""}\n----` : line;
    })
    .join("\n");
}

/**
 * A text copy of a page in Markdown without its marks: headings, bold and slanted words, links by their words, tables by their rows. Other
 * texts stay as they are. Linear.
 */
export function withoutMarkdown(source: string): string {
  const text = withoutMarkdownTables(source);
  const signs = text.slice(0, 100_000).match(SIGNS)?.length ?? 0;
  if (signs < FEWEST) return text;
  return underlinedHeadings(text)
    .replace(/!?\[(?<words>[^\]\n]{0,300})\]\([^)\s]{0,500}(?: "[^"\n]{0,200}")?\)/g, "$<words>")
    .replace(/^#{1,6} /gm, "")
    .replace(/\*\*(?<words>[^*\n]{1,300})\*\*/g, "$<words>")
    .replace(/(?<![\p{L}\p{N}_])_(?<words>[^_\n]{1,300})_(?![\p{L}\p{N}_])/gu, "$<words>")
    .replace(/(?<![\p{L}\p{N}*\s])\*(?<words>[^*\s][^*\n]{0,300})\*(?![\p{L}\p{N}*])/gu, "$<words>");
}
