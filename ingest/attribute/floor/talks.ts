import type { DraftPassage } from "../../draft.ts";
import type { ReadSentence } from "../clauses/read.ts";
import type { Lead } from "./floor.ts";
import { BRINGS_PAPER } from "./floor-after.ts";
import { leadOf } from "./governing.ts";
import { isAccountable } from "../mentions/sides.ts";
import { speakerOf, type Directory, type Place, type Speaker } from "../people/speaker.ts";

/** No talk has more paragraphs. */
const MOST = 15;
/** What somebody brings, of which a talk is made. */
const PAPER = /\b(?:reports?|updates?|presentation|overview|briefing|introduction|summary|paper|talk|account)\b/iu;
/** What others do or think, or the meeting: no talk goes on with it. */
const OF_OTHERS =
  /\?\W*$|^\W*(?:there (?:was|were)|some|one|two|three|several|a number|questions?|the (?:panel|committee|meeting)|members?|councillors?|cllrs?|mrs?|ms|miss|dr)\b/iu;
/** 'The Chair thanked the Commissioner for her report': the talk is over. */
const THANKED_FOR =
  /\bthanked\b[^.;]{3,80}\bfor (?:his|her|their|the|this|that) (?:\p{L}+ ){0,3}(?:reports?|updates?|presentation|overview|briefing|introduction|summary|talk)\b/iu;

/**
 * Talks of several paragraphs whose beginning and end are told: 'The Commissioner gave an update', and behind paragraphs in which nobody is
 * said to speak 'The Chair thanked the Commissioner for her update'. What stands between is theirs. By the passage in which each begins.
 */
export function talksIn(
  passages: readonly DraftPassage[],
  reads: readonly ReadSentence[][],
  place: Place,
  directory: Directory,
): ReadonlyMap<number, Lead> {
  const found = new Map<number, Lead>();
  for (const at of passages.keys()) {
    const speaker = passages[at]?.kind === "minute" ? beginner(reads[at]?.at(-1), place, directory) : null;
    const end = speaker === null ? -1 : endOf(speaker, at, passages, reads, place, directory);
    if (speaker !== null && end > at + 1) found.set(at, { ...leadOf(speaker, { passages, at }, false), to: end - 1 });
  }
  return found;
}

/** Who begins a talk with a sentence: somebody who answers to the panel brings a paper or an update before it. */
function beginner(read: ReadSentence | undefined, place: Place, directory: Directory): Speaker | null {
  const { voice, subject, clauses } = read?.spoken?.main ?? {};
  if (voice !== "active" || !subject || subject.pronoun || !PAPER.test(read?.text ?? "") || !BRINGS_PAPER.has(clauses?.[0]?.lemma ?? ""))
    return null;
  const speaker = speakerOf(subject, place, directory);
  return speaker && isAccountable(speaker.office) ? speaker : null;
}

/** The passage that thanks somebody for a talk; -1 where none does, or somebody else speaks before it. */
function endOf(
  { office }: Speaker,
  from: number,
  passages: readonly DraftPassage[],
  reads: readonly ReadSentence[][],
  place: Place,
  directory: Directory,
): number {
  const officeOf = (mention: ReadSentence["mentions"][number]) => speakerOf(mention, place, directory)?.office;
  for (let at = from + 1; at < Math.min(passages.length, from + MOST); at += 1) {
    if (passages[at]?.kind !== "minute") return -1;
    const sentences = reads[at] ?? [];
    const [first] = sentences;
    if (first && THANKED_FOR.test(first.text)) return first.mentions.slice(1).some((mention) => officeOf(mention) === office) ? at : -1;
    const isTheirs = ({ spoken, text }: ReadSentence) => {
      if (spoken === null) return !OF_OTHERS.test(text);
      const { subject } = spoken.main;
      return subject !== null && (subject.pronoun !== null || officeOf(subject) === office);
    };
    if (!sentences.every(isTheirs)) return -1;
  }
  return -1;
}
