import type { Document } from "../draft.ts";
import { htmlLines } from "./html-lines.ts";
import type { View } from "./line.ts";
import { textLines } from "./text-lines.ts";

/** A document as the layouts look at it. */
export function viewOf(document: Document): View {
  if (document.format === "html") return { document, ...htmlLines(document.text) };
  return { document, lines: textLines(document.text), title: null };
}
