import type { Placed, SourceFile } from "./draft.ts";
import type { Workshop } from "./pipeline.ts";
import { parse, readDocument } from "./read.ts";
import { type Explanation, explain } from "./understand.ts";

/**
 * Why a source is read as it is: for every sentence the rule that decided who speaks in it, and what it promises, a line each under its item.
 * @throws RefusedError when the source cannot be read
 */
export async function explainSource(file: SourceFile, shop: Workshop): Promise<string[]> {
  const document = await readDocument(file);
  return parse(document).flatMap((draft) => {
    const placed = shop.places.place(draft, document);
    const sentences = explain(placed, shop.knowledge.officeHolders);
    return placed.items.flatMap((item, at) => [heading(item), ...sentences.filter((s) => s.item === at).map((s) => line(s))]);
  });
}

const heading = ({ number, title }: Placed["items"][number]): string => [number, title].filter((x) => x !== null).join(" ") || "(no title)";

function line({ rule, contribution, actions, text }: Explanation): string {
  const who =
    contribution === null
      ? "nobody speaks"
      : `${contribution.office}${contribution.person === null ? "" : ` ${contribution.person}`}: ${contribution.act}`;
  const done = actions.map((a) => `; ${a.kind} by ${a.rule}`).join("");
  return `  ${rule} → ${who}${done} | ${text}`;
}
