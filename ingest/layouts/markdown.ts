import { withoutMarkdownTables } from "./markdown-tables.ts";

/** A text with fewer such signs is none. */
const FEWEST = 3;
/** Headings, bold words and links as Markdown writes them. */
const SIGNS = /^#{1,6} \S|\*\*[^*\n]{1,300}\*\*|\[[^\]\n]{1,300}\]\([^)\s]{1,500}\)/gm;

/**
 * A text copy of a page in Markdown without its marks: headings, bold and slanted words, links by their words, tables by their rows. Other
 * texts stay as they are. Linear.
 */
export function withoutMarkdown(source: string): string {
  const text = withoutMarkdownTables(source);
  const signs = text.slice(0, 100_000).match(SIGNS)?.length ?? 0;
  if (signs < FEWEST) return text;
  return text
    .replace(/!?\[(?<words>[^\]\n]{0,300})\]\([^)\s]{0,500}(?: "[^"\n]{0,200}")?\)/g, "$<words>")
    .replace(/^#{1,6} /gm, "")
    .replace(/\*\*(?<words>[^*\n]{1,300})\*\*/g, "$<words>")
    .replace(/(?<![\p{L}\p{N}_])_(?<words>[^_\n]{1,300})_(?![\p{L}\p{N}_])/gu, "$<words>")
    .replace(/(?<![\p{L}\p{N}*\s])\*(?<words>[^*\s][^*\n]{0,300})\*(?![\p{L}\p{N}*])/gu, "$<words>");
}
