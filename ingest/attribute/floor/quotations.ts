import type { DraftPassage } from "../../draft.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { carry, says, type Setting } from "./setting.ts";
import { anonymous, type Speaker, speakerOf } from "../people/speaker.ts";
import { governing } from "./circumstances.ts";
import type { Voice } from "./voice.ts";

/** A place in an item: in which passage, and where in its text. */
interface Point {
  passage: number;
  offset: number;
}
/** Somebody's very words, from the mark that opens them to the one that closes them, which may stand some paragraphs on. */
export interface Quotation {
  from: Point;
  to: Point;
}

/** A quotation has no more paragraphs: where it seems to, its closing mark was forgotten. */
const MOST_PASSAGES = 12;
/** What may stand before a mark that opens. */
const BEFORE_OPENING = /^$|[\s([–—-]$/u;

/** The quotations of each passage of an item, in double marks. One within another belongs to it; a paragraph that goes on with one may open with the mark again. */
export function quotationsIn(passages: readonly DraftPassage[]): readonly (readonly Quotation[])[] {
  const found: Quotation[][] = passages.map(() => []);
  let [from, depth]: [Point | null, number] = [null, 0];
  for (const [passage, { kind, text }] of passages.entries()) {
    if (kind !== "minute" || (from !== null && passage - from.passage >= MOST_PASSAGES)) [from, depth] = [null, 0];
    if (kind !== "minute") continue;
    for (const { index: offset, 0: mark } of text.matchAll(/["“”]/gu)) {
      const opens =
        mark === "“" || (mark === '"' && BEFORE_OPENING.test(text.slice(Math.max(0, offset - 1), offset)) && offset < text.length - 1);
      if (opens && from !== null && offset === 0) continue;
      if (opens) {
        from ??= { passage, offset };
        depth += 1;
      } else if (from !== null) {
        depth -= 1;
        if (depth > 0) continue;
        const quotation = { from, to: { passage, offset } };
        for (const one of found.slice(from.passage, passage + 1)) one.push(quotation);
        from = null;
      }
    }
  }
  return found;
}

const isBefore = (a: Point, b: Point): boolean => a.passage < b.passage || (a.passage === b.passage && a.offset <= b.offset);

/** What is quoted in a sentence that stands wholly between the marks is said by whoever is quoted, whomever it names; null where nobody is known to be. */
export function withinQuotation(read: ReadSentence, setting: Setting): Voice | null {
  const { at, floor, quotations } = setting;
  const start = { passage: at, offset: read.start };
  const last = { passage: at, offset: read.start + read.text.trimEnd().replace(/[.”"’']+$/u, "").length };
  const quotation = quotations.find(({ from, to }) => isBefore(from, start) && isBefore(last, to));
  if (!quotation) return null;
  const known = floor.quoting?.quotation === quotation ? floor.quoting.speaker : null;
  const speaker = known ?? quotedIn(setting);
  if (speaker) floor.quoting = { quotation, speaker };
  return speaker && carry(speaker, "quoted");
}

/** Whose words a quotation holds: whoever has the floor, whom the lead-in names, who sent what is read out, or the public among its questions. */
function quotedIn(setting: Setting): Speaker | null {
  const { floor, lead, place } = setting;
  if (floor.current) return floor.current.office === "unattributed" ? null : floor.current;
  if (lead?.closed === true) return null;
  return governing(setting) ?? floor.sender ?? (place.itemClass === "public" && lead === null ? anonymous("public", "one") : null);
}

/** 'Mr Dale, of Kelder, was present and read the following: “For years …': who begins a sentence that goes over into a quotation. */
export function opensQuotation(read: ReadSentence, { at, place, directory, quotations }: Setting): Voice | null {
  const opens = quotations.find(({ from }) => from.passage === at && from.offset > read.start && from.offset < read.end);
  const [first] = read.mentions;
  if (!opens || !first?.name || first.from !== 0 || !/:\s*$/u.test(read.text.slice(0, opens.from.offset - read.start))) return null;
  const speaker = speakerOf(first, place, directory);
  return speaker && says(speaker, read, first, "opens-quotation");
}

const SENT_BY = /\b(?:questions?|statements?|petitions?)\b[^.;:]{0,40}\b(?:from|by)\s$/iu;

/** 'One question had been received from Mr Dale, which was read out.': whose words the next paragraph prints, where it does. */
export function senderIn(read: ReadSentence | undefined, { place, directory }: Setting): Speaker | null {
  const sender = read?.mentions.find(({ from, name }) => name !== null && SENT_BY.test(read.text.slice(0, read.tokens[from]?.start ?? 0)));
  if (!sender) return null;
  const known = speakerOf(sender, place, directory);
  // Who sends a question and is neither listed nor a councillor is of the public.
  const isMember = known?.office === "member" && (known.personEvidence === "attendance" || sender.name?.office === "member");
  return known && (known.office !== "member" || isMember) ? known : anonymous("public", "one");
}
