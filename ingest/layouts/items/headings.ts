import { findDates } from "../../../corpus/text/dates.ts";
import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { tells } from "../words/agenda.ts";
import { BEFORE_NAME } from "../words/persons.ts";
import { AT_TIME, titleLikeness } from "../words/titles.ts";
import { namesTurn } from "../words/turns.ts";

const WORDS = 12;
/** A name in a list of people stands as a title does. */
const PERSON = new RegExp(String.raw`^(?:${BEFORE_NAME})\.? \p{Lu}`, "u");
const prose = (text: string) => text.split(" ").length > 10 || /[.!?]$/.test(text);

/** 'Moved by Cllr Amos and seconded by Mr Dale –' tells who moved what stands below. */
const MOVER = /^(?:moved|proposed|seconded) by\b|^on the (?:motion|proposal) of\b/i;

/** A matter arising by the number of its minute: 'Minute 7 – Decisions of the Commissioner'. */
const MATTER = /^minute (?:no\.? ?)?\d{1,4}\b/i;

/** Whose points may follow such a line: it leads in rather than heads. */
const SPEAKER =
  /\b(?:commissioner|pcc|pfcc|chair\w*|members?|panel|constable|officers?|police|councillors?|cllrs?|questions?|answers?|respon[sd]\w*|repl(?:y|ies)|resol\w+|agreed|noted|recommend\w+)\b/i;

/**
 * Whether a line only labels what follows ('Witnesses:', 'Outcome:', 'Key points raised in the discussion:', 'ACTIONS TO BE TAKEN:'): no
 * sentence, and nobody's words.
 */
function isInnerLabel({ text, marker }: Block): boolean {
  if (marker === null && (ACTIONS.test(text) || (AT_TIME.test(text) && !tells(text)))) return true;
  if (marker !== null || !text.endsWith(":") || text.length > 80 || SPEAKER.test(text)) return false;
  const words = text.split(" ").length;
  return (words <= 8 && text === text.toUpperCase()) || (words <= 2 && /^\p{Lu}/u.test(text) && !text.endsWith("ed:")) || POINTS.test(text);
}

/** 'ACTION', 'Actions/ further information to be provided:' over what somebody is to do. */
const ACTIONS = /^(?:agreed )?actions?(?: points?| agreed| required| arising)?(?:\s?\/\s?[\p{L} -]{3,50}(?=:))?:?$/iu;

/** 'Key points raised in the discussion:', 'The following issues were discussed:' has a verb and leads in. */
const POINTS =
  /^(?:(?:the )?(?:key|main) )?(?:points?|issues|themes|matters|topics|comments|findings)(?: (?:raised|made|discussed|noted|arising|covered))?(?: (?:in|during|from|at|by|of) (?:the )?(?:discussions?|debate|meeting|presentation|item))?:$/i;

/**
 * Whether a block is a heading inside an item: a short title-like line with no full stop, before prose or a list. Under a sentence that
 * opens a list, and before more of its kind, a short line is a point of that list.
 */
export function headingAt(blocks: readonly Block[], index: number, leading: boolean): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block || !next || labelOf(next.text) !== null) return false;
  const { text, marker, mark } = block;
  if (MOVER.test(text)) return false;
  if (isInnerLabel(block) || namesTurn(text) || (MATTER.test(text) && text.length < 120 && !/[.;:]$/.test(text) && !tells(text)))
    return true;
  const dated = marker?.kind === "decimal" && findDates(marker.text).length > 0;
  if ((marker !== null && (marker.kind === "glyph" || dated)) || text.split(" ").length > WORDS || /[.;,?!][”"’']?$/.test(text))
    return false;
  if (mark?.heading) return true;
  // 'The Treasurer introduced the budget -' leads in.
  if (/\s[–—-]+$/.test(text) && tells(text)) return false;
  if (/\|/.test(text) || PERSON.test(text) || (leading && mark?.bold !== true)) return false;
  if (mark?.bold === true && titleLikeness(text) > 0.2) return true;
  // 'Witness care', alone between two paragraphs of which the next tells something; '(a) Terms of reference' too, unless it is one of some points.
  const alone = marker === null || (marker.kind === "letter" && blocks[index - 1]?.marker == null);
  const apart = alone && block.gap > 0 && next.gap > 0 && next.marker === null && text.split(" ").length <= 4 && tells(next.text);
  if (apart && titleLikeness(text) >= 0.5 && /[.]$/.test(next.text) && !tells(text)) return true;
  const heads = next.marker?.kind === "glyph" || prose(next.text);
  return heads && titleLikeness(text.replace(/[:\s–-]+$/, "")) >= (marker === null ? 0.6 : 0.7) && !text.endsWith(":");
}
