import { isAgendaText, tells } from "./agenda.ts";
import type { Block } from "./block.ts";
import { type Label, labelOf } from "./furniture.ts";
import { hasSize } from "./titles.ts";

/** An item's blocks by what they are: agenda text, what was decided (where that is printed apart), what was said. */
export interface Sections {
  agenda: Block[];
  decision: Block[];
  minutes: Block[];
}

const isLink = (block: Block) =>
  block.mark?.linked === true || hasSize(block.text) || (block.text.length < 150 && !/[.:;?]$/.test(block.text) && !tells(block.text));

/** Blocks before the first that tells what happened, as far as they read as agenda text (rules for questions in between too). */
function leadingAgenda(blocks: readonly Block[]): number {
  let end = 0;
  for (const [i, block] of blocks.entries()) {
    if (labelOf(block.text) === "documents") return i;
    if (isAgendaText(block.text)) end = i + 1;
    else if (tells(block.text) || labelOf(block.text) !== null || /^that\b/i.test(block.text) || i > 30) break;
  }
  return end;
}

function byLabels(blocks: readonly Block[]): Sections {
  const sections: Sections = { agenda: [], decision: [], minutes: [] };
  const labels = new Set(blocks.map((block) => labelOf(block.text)));
  let state: "agenda" | "decision" | "minutes" = "agenda";
  let links = false;
  for (const block of blocks) {
    const label = labelOf(block.text);
    if (label === "documents") links = true;
    else if (label === "minutes") [state, links] = ["minutes", false];
    else if (label === "decision" && state !== "minutes") [state, links] = ["decision", false];
    else if (label === "agenda" || (links && isLink(block))) continue;
    else {
      // Where minutes have no label of their own, they are what follows the documents.
      if (links && state === "agenda" && !labels.has("minutes") && !labels.has("decision")) state = "minutes";
      links = false;
      sections[state].push(block);
    }
  }
  return sections;
}

/**
 * Parts an item's blocks. `labelled`: the document marks its minutes with a label, so that an item without one has none;
 * where it does not, agenda text is told by how it reads.
 */
export function sections(blocks: readonly Block[], labelled: boolean): Sections {
  const labels = new Set<Label | null>(blocks.map((block) => labelOf(block.text)));
  if (labels.has("minutes") || labels.has("decision") || labels.has("documents")) {
    const parted = byLabels(blocks);
    const none = parted.minutes.length === 0 && parted.decision.length === 0;
    const open = !labels.has("minutes") && !labels.has("decision") && !labelled;
    if (!(none && open)) return parted;
    const end = leadingAgenda(parted.agenda);
    return { agenda: parted.agenda.slice(0, end), decision: [], minutes: parted.agenda.slice(end) };
  }
  if (labelled) return { agenda: [...blocks], decision: [], minutes: [] };
  const end = leadingAgenda(blocks);
  return { agenda: blocks.slice(0, end), decision: [], minutes: blocks.slice(end) };
}
