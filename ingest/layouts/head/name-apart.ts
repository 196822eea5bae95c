import { HONOURS } from "../data.ts";
import { TITLED } from "./person-names.ts";

/** 'P. Councillor Lisa Brett', 'A. Zahir Mahmood' in lists that mark who was there; before a surname alone ('A. Jones') it is an initial. */
const FLAGGED = new RegExp(`^(?<flag>[PA])\\.\\s+(?=${TITLED}|\\p{Lu}\\p{Ll}[\\p{L}'’-]*\\s+\\p{Lu})`, "u");
/** Behind a name in lists that mark who was not there. */
const ABSENT = /\s[–—-]\s?A$/;

/** 'Lt Col (Retd) Q Ash': how a title is held, between it and the name. */
const RETIRED = /\s\((?:[Rr]etd|[Rr]et['’]d|[Rr]etired)\.?\)\s(?=\p{Lu})/u;
/** 'the Rev. Z North'. */
const ARTICLE = /^the (?=(?:Rev(?:d|erend)?|Rt|Hon|Revd Canon|Canon|Lord|Lady|Baroness)\b)/iu;

/** Whether the mark beside a name says that it is of somebody who did not come. */
export const isAbsent = (piece: string): boolean => FLAGGED.exec(piece)?.groups?.["flag"] === "A" || ABSENT.test(piece);

/** A piece of a list without the marks of who was there, its glyph or number, and its stop. */
export const withoutMarks = (piece: string): string =>
  piece
    .replace(/\(\(([^()]*)\)\s*([^()]*)\)/g, "($1) ($2)")
    .replace(FLAGGED, "")
    .replace(RETIRED, " ")
    .replace(ARTICLE, "")
    .replace(/^(?:[·•*–-]\s*|\d{1,2}[.)]\s+)/, "")
    .replace(ABSENT, "")
    .replace(/[\s.]+$/, "");

/** What a sentence goes on with behind a name ('Cllr Firth in advance of the meeting'). */
const AFTERWORD =
  /\s(?:attended|(?:replaced|substituted) by|(?:was|were) (?:also )?(?:present|in attendance)|in advance|who|due to|on behalf|because|prior to|until|before|after|during)\b.*$/;
const REPLACED = /\s(?:who (?:was|is|had been|would be) )?(?:replaced|substituted) by (?<stand>\p{Lu}.{2,60})$/u;
/** What parts a name from the body or post behind it. */
const DASH =
  /\s+[–—-]\s*(?=\p{L})|[–—-]\s+|\s*:\s+|\s+(?=in the [Cc]hair\b)|\s+from\s+|\s+representing\s+|\s+of\s+(?=(?:the\s+)?\p{Lu}[^,()]{2,60}\b(?:Council|Borough|Authority|MBC)\b)/u;
/** 'Commissioner Ann Roe', 'Deputy PCC Tom Hale'. */
const OFFICE_BEFORE =
  /^(?:the )?((?:Deputy )?(?:(?:Police,? (?:Fire )?(?:and|&) Crime )?Commissioner|PCC|PFCC))\s+((?:Mr|Mrs|Ms|Miss|Dr)?\s?\p{Lu}\p{L}+\s\p{Lu}.{1,80})$/u;

/** A name apart from what stands beside it: notes in brackets, behind a dash (`mark`), who stood in for them, the office before them. */
export function apart(printed: string): { name: string; notes: string[]; mark: string } {
  const { rest, notes } = withoutBrackets(printed);
  const dash = DASH.exec(rest);
  const before = dash ? rest.slice(0, dash.index) : rest;
  if (dash)
    notes.push(
      rest
        .slice(dash.index + dash[0].length)
        .replace(/^[–—-]\s*/, "")
        .trim(),
    );
  // 'Cllr Amos who was replaced by Cllr Dale'
  const stand = REPLACED.exec(before)?.groups?.["stand"];
  if (stand !== undefined) notes.push(`replaced by ${stand}`);
  const [, office, bare = before] = OFFICE_BEFORE.exec(before) ?? [];
  if (office !== undefined) notes.push(office);
  return {
    name: bare.replace(AFTERWORD, "").replace(/\s+/g, " ").trim(),
    notes: notes.map(cleanNote).filter((note) => note !== ""),
    mark: dash?.[0] ?? "",
  };
}

const cleanNote = (note: string): string => note.replace(/[\s.,;]+$/, "").replace(/(?<=\p{L})-\s+(?=\p{L})/gu, "-");

/** What stands in brackets is a note; '… (Chief Executive) Commissioner's Office': what stands behind them and is no honour is one too. */
function withoutBrackets(printed: string): { rest: string; notes: string[] } {
  const notes: string[] = [];
  const behind = /\)\s+(?<body>\p{L}[\p{L}’' -]{2,100})$/u.exec(printed)?.groups?.["body"];
  const rest = printed.replace(/\(+([^()]{1,150})\)*/g, (_, note: string) => (notes.push(note.trim()), " "));
  if (behind === undefined || HONOURS.has(behind)) return { rest, notes };
  notes.push(behind);
  return { rest: rest.slice(0, -behind.length), notes };
}
