import { sentences } from "../../../corpus/text/sentences.ts";
import { isListedPerson } from "../head/attendees.ts";
import { isAgendaText, isRule, isTask, tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { type Label, labelOf } from "../lines/furniture.ts";
import { saysResolved } from "../words/resolved.ts";
import { hasSize } from "../words/titles.ts";

/** An item's blocks by what they are: agenda text, what was decided (where that is printed apart), what was said. */
export interface Sections {
  agenda: Block[];
  decision: Block[];
  minutes: Block[];
}

/** A file by its link or size, whatever its name looks like. */
const isFile = (block: Block) => block.mark?.linked === true || hasSize(block.text);
const isLink = (block: Block) => isFile(block) || (block.text.length < 150 && !/[.:;?]$/.test(block.text) && !tells(block.text));

/** Paragraphs between two of agenda text that are agenda text too: rules and notes, never somebody's words. */
const BETWEEN = 3;
const ASKED = /^(?:the |all )?(?:panel|committee|members)\s(?:is|are)\s(?:asked|invited|recommended|requested)\sto\b/i;
const speaks = (text: string) => /\?[”"’']?$|[“"]|\b(?:I|we|my|our)\b/.test(text);

/** How many blocks at the start of an item are agenda text: up to the first that tells what happened or gives somebody's words. */
function leadingAgenda(blocks: readonly Block[]): number {
  // What stands above 'The Panel is asked to …' was written with it, whatever it tells of.
  let end = blocks.slice(0, BETWEEN).findLastIndex((block) => ASKED.test(block.text)) + 1;
  for (const [i, block] of blocks.entries()) {
    if (i < end) continue;
    if (labelOf(block.text) === "documents") return i;
    if (isAgendaText(block.text) || (block.marker === null && isRule(block.text))) end = i + 1;
    else if (i - end >= BETWEEN || tells(block.text) || speaks(block.text) || labelOf(block.text) !== null || /^that\b/i.test(block.text))
      break;
  }
  return end;
}

/** Who takes part in a meeting, at the start of a sentence that tells what they did. */
export const TAKES_PART =
  /^(?:The |A |An |Several |All )?(?:(?:Deputy |Assistant |Temporary |Acting )?(?:Police(?:,? (?:Fire )?and Crime)? )?(?:Commissioner|PCC|PFCC|Chair(?:man|woman|person)?|Vice-Chair(?:man|woman)?|Chief \p{Lu}\p{L}+|Panel|Committee|Members?|Clerk|Treasurer|Secretary)|Councillor|Cllr|Mrs?|Ms|Miss|Dr)\b(?! (?:is|are|to|will|should|may|must)\b)/u;

/** A task of the agenda with the minutes right behind it in one paragraph, as two: a page has lost what parted them. */
function partedTask(block: Block): Block[] {
  if (!isAgendaText(block.text)) return [block];
  const all = sentences(block.text);
  const [first] = all;
  if (!first || !isTask(block.text.slice(first.start, first.end))) return [block];
  const said = all.find(
    ({ start, end }, n) => n > 0 && TAKES_PART.test(block.text.slice(start, end)) && tells(block.text.slice(start, end)),
  );
  if (!said) return [block];
  return [
    { ...block, text: block.text.slice(0, said.start).trim() },
    { ...block, text: block.text.slice(said.start).trim(), gap: 1, marker: null, lone: false },
  ];
}

/** Blocks with no label of their own: agenda text first, and minutes where the rest tells of any. */
function byReading(own: readonly Block[], labelled: boolean): Sections {
  const blocks = labelled ? own : own.flatMap(partedTask);
  const end = leadingAgenda(blocks);
  const rest = blocks.slice(end);
  const said = !labelled || rest.some((block) => tells(block.text) || saysResolved(block.text) || labelOf(block.text) === "resolution");
  return said ? { agenda: blocks.slice(0, end), decision: [], minutes: rest } : { agenda: [...blocks], decision: [], minutes: [] };
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
    else if (links && isFile(block)) continue;
    // Who came to answer is listed between the papers and the minutes.
    else if (links && state === "agenda" && isListedPerson(block.text)) sections.agenda.push(block);
    else if (links && isLink(block)) continue;
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
 * Parts an item's blocks. `labelled`: the document marks its minutes with a label, so that an item without one has minutes only
 * where its words plainly tell of the meeting; elsewhere agenda text is told by how it reads.
 */
export function sections(all: readonly Block[], labelled: boolean): Sections {
  const blocks = all.filter((block) => labelOf(block.text) !== "agenda");
  const labels = new Set<Label | null>(blocks.map((block) => labelOf(block.text)));
  if (!labels.has("minutes") && !labels.has("decision") && !labels.has("documents")) return byReading(blocks, labelled);
  const parted = byLabels(blocks);
  // Where no minutes of the document have a label, what was said stands before the label of the decision.
  if (!labelled && !labels.has("minutes") && labels.has("decision") && parted.minutes.length === 0) {
    const { agenda, minutes } = byReading(parted.agenda, labelled);
    return { agenda, decision: parted.decision, minutes };
  }
  const none = parted.minutes.length === 0 && parted.decision.length === 0 && !labels.has("minutes") && !labels.has("decision");
  return none ? byReading(parted.agenda, labelled) : parted;
}
