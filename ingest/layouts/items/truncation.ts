import { ENDS } from "../../../corpus/text/ends.ts";
import type { Block } from "./block.ts";

const PHRASE = /\s*(?:(?<dots>(?:\.\s?){2,}|…)\s*)?view the full (?<what>minutes|agenda|decision) text(?: for item [^.]{0,20})?\.?\s*$/i;

export interface Cut {
  blocks: Block[];
  /** The minutes were cut short by the host. */
  truncated: boolean;
  /** Where the full text is, as linked, or null. */
  href: string | null;
}

/**
 * Takes the host's '… view the full minutes text for item 53.' out of the blocks of an item; what stands before it is kept
 * (of less than three words nothing is: 'It was'). Some hosts print the phrase after whole texts too, on a line of its own: there
 * only a sentence that is not over means that text is missing.
 */
export function uncut(blocks: readonly Block[]): Cut {
  const cut: Cut = { blocks: [], truncated: false, href: null };
  for (const block of blocks) {
    const match = block.text.includes("iew the full ") ? PHRASE.exec(block.text) : null;
    if (!match) {
      cut.blocks.push(block);
      continue;
    }
    cut.href ??= block.mark?.href ?? null;
    const text = block.text.slice(0, match.index).trim();
    const before = text === "" ? (cut.blocks.at(-1)?.text ?? "") : text;
    const broken = !ENDS.test(before) || (text !== "" && match.groups?.["dots"] !== undefined);
    if (match.groups?.["what"]?.toLowerCase() !== "agenda" && broken) cut.truncated = true;
    if (ENDS.test(text) || text.split(" ").length > 2) cut.blocks.push({ ...block, text });
  }
  return cut;
}
