import { TITLED } from "./person-names.ts";

/** What stands between two marks of a list. */
export interface Piece {
  text: string;
  /** 'and' stands before it. */
  joined: boolean;
  /** A comma alone stands before it. */
  comma: boolean;
}

/** Splits at commas, semicolons, bars and 'and' outside brackets; a bracket belongs to what stands before it. */
export function pieces(list: string): Piece[] {
  const text = shut(list);
  const result: Piece[] = [];
  let [depth, start, joined, comma] = [0, 0, false, false];
  for (const match of text.matchAll(/[()[\],;|]|\sand\s|\s&\s/g)) {
    const sign = match[0];
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      result.push({ text: text.slice(start, match.index), joined, comma });
      [start, joined, comma] = [match.index + sign.length, /\s/.test(sign), sign === ","];
    }
  }
  return [...result, { text: text.slice(start), joined, comma }]
    .map((piece) => ({ ...piece, text: opened(piece.text).trim() }))
    .filter((piece) => piece.text !== "")
    .slice(0, MOST_PIECES);
}

/** A longer list is cut. */
export const MOST_PIECES = 400;
const OFFICE = /\bPolice(?:,| and| &)? (?:Fire |Crime )?(?:(?:and|&) )?(?:Rescue (?:and|&) )?(?:Crime|Fire)\b(?: (?:and|&) Victims['’])?/gi;
/** 'Borough Council of Kelder and West Marl', 'Head of Performance and Scrutiny': one word behind 'and', or one with a point of the compass, is nobody's name. */
const JOINED =
  /\b(?:Borough|Council|Head|Director|Manager|Lead|Officer) (?:Council )?(?:of|for) (?:\p{Lu}[\p{L}'’-]*\s){1,4}(?:and|&)\s(?:(?:North|South|East|West|Mid)\s){0,2}\p{Lu}[\p{L}'’-]*(?=$|\s*[,;()])/gu;

/** Names of offices hold commas and 'and' that part no names: they are set aside while a list is split. */
const shut = (text: string) =>
  [OFFICE, JOINED].reduce((all, names) => all.replace(names, (name) => name.replaceAll(" ", "\u2063").replaceAll(",", "\u2064")), text);

const opened = (text: string) => text.replaceAll("\u2063", " ").replaceAll("\u2064", ",");

/** 'Cllr Amos, who was replaced by Cllr Dale': what the comma parts belongs to the name before it. */
export const BEFORE_REPLACED = /,\s(?=who (?:was|is|had been|would be) (?:replaced|substituted) by\s)/gu;
const SENTENCE = new RegExp(`(?<=[a-z)]{3})\\.\\s+(?=${TITLED})`, "g");
const FLAG = new RegExp(`\\s([PA])\\.\\s(?=${TITLED})`, "g");
/** A council and the next name with nothing between them, as a run-on list has it. */
const RUN_ON = new RegExp(
  `(?<=\\p{Ll}|\\)|\\b(?:MBC|MDC|CBC|BC|CC|DC|UA|OPCC[A-Z]?|OS?PF?CC))(?<!\\b(?:for|of|from|by|and|to|with|Cllr|Councillor|Cty|County|City|Borough|District|Air|Deputy|Lord))\\s+(?=${TITLED})`,
  "gu",
);
/** The same between names without titles: '… Kelder MBC Jo Firth - Thirle MBC'. */
const DASHED = /(?<=\b(?:MBC|MDC|CBC|BC|CC|DC|Council|Authority|Independent))\s+(?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ [–-] )/gu;
const INITIALS = /(?<=\b(?:Council|Authority|Constabulary|Member))\s+(?=\p{Lu}\.? (?:\p{Lu}\.? ){0,2}\p{Lu}\p{Ll}+,)/gu;

/** A list with a mark wherever only the sense parts its names; a comma before a name with a title, whose post may stand before it. */
export const parted = (text: string) =>
  text.replace(SENTENCE, "; ").replace(FLAG, "; $1. ").replace(RUN_ON, ", ").replace(DASHED, "; ").replace(INITIALS, "; ");
