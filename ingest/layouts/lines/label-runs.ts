import { isAgendaText, tells } from "../words/agenda.ts";
import { COMMON_TITLES } from "../data.ts";
import { type Line, partedLine } from "./line.ts";
import { leadingMarker } from "../words/markers.ts";
import { hasSize, titleLikeness } from "../words/titles.ts";

/** The labels of an item that may stand amid a run of words. */
export const RUN_LABEL =
  /(?<=^|\s)(?:\p{Lu}\p{L}+(?: \p{L}+)? \/ )?(?:Additional documents|Supporting documents|Minutes|Decisions?):(?=\s|$)/gu;

const whole = new Set(COMMON_TITLES);
/** Fewer words are the rest of a title ('Public Question / Time.'). */
const SHORTEST = 6;
/** No title ends so: what follows belongs to it ('Annual / Report of the Commissioner'). */
export const OPEN_TITLE =
  /(?:\b(?:the|of|to|and|for|by|on|in|a|from|with|between|under|annual|quarterly|monthly|final|interim|draft|progress|joint|verbal|written|monitoring|performance)|\s[–—-]|:)$/i;
/** How many characters of a run are looked at for the end of its title. */
const REACH = 600;

/** Where in a run of words the title ends and the agenda text begins; its length where it is all title. */
export function titleEnd(run: string): number {
  const text = run.slice(0, REACH);
  const size = /^.{3,300}?\b(?:PDF|DOCX?)\s[\d.,]+\s[KMG]B\b/.exec(text);
  if (size) return size[0].length;
  // 'Update from the Commissioner' may be agenda text, and is a title where it is written as one.
  if (isAgendaText(text) && titleLikeness(text) < 0.7) return 0;
  for (const { index } of text.matchAll(/ (?=\p{Lu}|\()/gu)) {
    const [title, rest] = [text.slice(0, index), text.slice(index + 1)];
    // 'QUESTIONS FROM | MEMBERS TO THE COMMISSIONER' is all title.
    const goesOn = title === title.toUpperCase() && /^\p{Lu}{2,} \p{Lu}{2,}/u.test(rest);
    if (isAgendaText(rest) && !OPEN_TITLE.test(title) && !goesOn) return index;
  }
  // 'Public Participation The Panel …': a title of every agenda before a sentence.
  for (const { index } of text.matchAll(/ (?=\p{Lu})/gu)) {
    const title = text.slice(0, index);
    if (whole.has(title.toLowerCase()) && !OPEN_TITLE.test(title) && /[.;:]$/.test(text) && text.slice(index).split(" ").length > SHORTEST)
      return index;
  }
  // 'PUBLIC QUESTIONS None received.', 'Decisions published by the Commissioner (PCC) These have appeared …'
  const said = SAID_BEHIND.exec(text)?.groups?.["title"] ?? "";
  return said !== "" && titleLikeness(said) >= 0.5 && !tells(said) ? said.length : run.length;
}
const SAID_BEHIND =
  /^(?<title>(?:\p{Lu}[\p{Lu}’'&,-]*\s){1,11}\p{Lu}[\p{Lu}’'&-]+|[^.;:?()]{10,150}\([^()]{2,12}\)) (?:None|No|Nil|This|These|The|There|Members?|To)\b [^|]{3,}[.:]$/u;

/** A text parted at the labels that stand in it: 'To note. Additional documents: Minutes: The Panel …'. */
export function byRunLabels(text: string): string[] {
  const starts = [...text.matchAll(RUN_LABEL)].flatMap((match) => [match.index, match.index + match[0].length]);
  return [0, ...starts, text.length]
    .map((start, i, all) => text.slice(start, all[i + 1] ?? text.length).trim())
    .filter((piece) => piece !== "");
}

/** Where the labels of an item begin in a line whose words before them are a title or agenda text; -1 where they are a sentence's own. */
function labelsAt(text: string): number {
  const at = text.search(RUN_LABEL);
  if (at <= 0) return -1;
  const head = text.slice(0, at).trim();
  // 'The Chair signed the Minutes: all agreed.'
  if (!/[.;:)?]$/.test(head) && tells(head) && !hasSize(head)) return -1;
  const bare = head.slice(leadingMarker(head)?.length ?? 0);
  const end = titleEnd(bare);
  return end === 0 || end < bare.length || titleLikeness(bare.replace(/[.:]$/, "")) >= 0.5 || /[.;:)?]$/.test(head) ? at : -1;
}

/**
 * Lines in which the labels of an item stand amid the words ('Precept To consider a report. Additional documents: Minutes: The Panel …') as
 * lines of their own: title, agenda text, labels, minutes. Other lines stay as they are. Linear.
 */
export function partedRuns(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const at = labelsAt(line.text);
    if (at < 0) return [line];
    const head = line.text.slice(0, at).trim();
    const marker = leadingMarker(head)?.length ?? 0;
    const end = marker + titleEnd(head.slice(marker));
    const pieces = [head.slice(0, end).trim(), head.slice(end).trim(), ...byRunLabels(line.text.slice(at))];
    return partedLine(
      line,
      pieces.filter((piece) => piece !== ""),
      { first: Math.max(line.gap, 1), later: 1 },
    );
  });
}
