import type { DraftItem, DraftPassage } from "../draft.ts";
import { askedBy, creditedBelow } from "./people/credits.ts";
import { contributionOf } from "./contribution.ts";
import { ASKED_OF_COMMISSIONER } from "./people/directory.ts";
import { Floor, type Lead } from "./floor/floor.ts";
import { headedBy, leadOf } from "./floor/governing.ts";
import { endsAsking } from "./words/tokens.ts";
import { creditAlone, headOf, POINTS_MADE } from "./floor/labels.ts";
import { type Quotation, quotationsIn, senderIn } from "./floor/quotations.ts";
import { readSentences, type ReadSentence } from "./clauses/read.ts";
import { attributeSentence, decided, type Attributed } from "./sentence.ts";
import { carry, type Setting, type Spot } from "./floor/setting.ts";
import { talksIn } from "./floor/talks.ts";
import { anonymous, holderOf, speakerOf, type Directory, type Place, type Speaker } from "./people/speaker.ts";
import { turnUnder } from "./floor/turn-heads.ts";

/** An item while its passages are read one after the other: what is known of all of it, and what is carried from passage to passage. */
interface Reading {
  passages: readonly DraftPassage[];
  /** The sentences of each passage. */
  reads: readonly ReadSentence[][];
  /** Where the item's first passage stands. */
  place: Place;
  directory: Directory;
  doubt: Setting["doubt"];
  /** Who put the question of a passage, where a line below it names them. */
  credited: ReadonlyMap<number, Speaker>;
  /** Talks of several paragraphs, by the passage in which each begins. */
  talks: ReadonlyMap<number, Lead>;
  floor: Floor;
  /** Those of each passage. */
  quotations: readonly (readonly Quotation[])[];
  /** Who answered last: an answer that names nobody is theirs. */
  answerer: Speaker | null;
  /** The item has a list of which nothing says whose points it holds. */
  adrift: boolean;
}
/** One passage of an item that is being read. */
interface Here extends Spot {
  passage: DraftPassage;
  sentences: readonly ReadSentence[];
}

/**
 * Says of every sentence of an item who speaks in it and what it does: the same sentences, passage by passage, with their contributions.
 * @param place where its first passage stands
 * @param doubt is told what nothing says
 */
export function attributeItem(
  item: DraftItem,
  reads: readonly ReadSentence[][],
  place: Place,
  directory: Directory,
  doubt: Setting["doubt"],
): Attributed[][] {
  const reading: Reading = {
    passages: item.passages,
    reads,
    place,
    directory,
    doubt,
    credited: creditedBelow(item.passages, reads, place, directory),
    talks: talksIn(item.passages, reads, place, directory),
    floor: new Floor(place.itemClass === "public"),
    quotations: quotationsIn(item.passages),
    answerer: ASKED_OF_COMMISSIONER.test(item.title ?? "") ? holderOf("commissioner", directory) : null,
    adrift: false,
  };
  // 'Question from Cllr Amos' may be the title of the item that holds it.
  reading.floor.asker = askerIn(readSentences(item.title ?? ""), place, directory);
  const passages = item.passages.map((passage, at) => attributePassage(reading, hereOf(reading, passage, at)));
  if (reading.adrift)
    doubt("list-without-lead-in", `item ${item.number ?? JSON.stringify(item.title ?? "")}: nothing says whose points a list holds`);
  return passages;
}

const hereOf = ({ passages, reads, place, directory }: Reading, passage: DraftPassage, at: number): Here => ({
  passages,
  at,
  place: { ...place, order: place.order + at },
  directory,
  passage,
  sentences: reads[at] ?? [],
});

/** The setting of a passage's sentences, under the lead-in that governs them. */
const settingOf = ({ place, directory, passages, at }: Spot, { floor, quotations, doubt }: Reading, lead: Setting["lead"]): Setting => ({
  place,
  directory,
  passages,
  at,
  floor,
  lead,
  quotations: quotations[at] ?? [],
  doubt,
});

function attributePassage(reading: Reading, here: Here): Attributed[] {
  if (here.passage.again !== undefined) repeatLeadIn(here.passage.again, reading, here);
  const silent = namesAsker(here, reading) ?? headsTurn(here, reading) ?? isNotMinuted(here, reading);
  return silent === null ? attributeMinute(reading, here) : keepsSilent(here, silent);
}

/** Nobody speaks in a passage, by a rule. */
const keepsSilent = ({ sentences }: Here, rule: string): Attributed[] => sentences.map((read) => decided(read, null, rule));

/** A lead-in that is printed once more ('The Commissioner responded:') gives the floor anew, though it is no passage of its own. */
function repeatLeadIn(words: string, reading: Reading, here: Here): void {
  const above = here.at - 1;
  reading.floor.begin(above, false, false, false);
  const setting = settingOf({ ...here, at: above }, reading, null);
  const sentences = readSentences(words);
  for (const [n, read] of sentences.entries()) attributeSentence(read, setting, n === sentences.length - 1);
}

/** Who is said, on a line of its own, to put the question below it; null where the sentences are no such line. */
function askerIn(sentences: readonly ReadSentence[], place: Place, directory: Directory): Speaker | null {
  const asked = askedBy(sentences);
  return asked && (speakerOf(asked, place, directory) ?? anonymous("member", "one"));
}

/*
 * Passages in which nobody speaks, though they may say whose words follow. Each way returns the rule that tells so, or null where it is not met.
 */

/** 'Question from Cllr Amos' stands over what they ask. */
function namesAsker({ sentences, place, directory, passage }: Here, { floor }: Reading): string | null {
  const asker = askerIn(sentences, place, directory);
  if (!asker) return null;
  floor.asker = asker;
  return passage.kind === "minute" ? "lead-in-speaker" : `kind-${passage.kind}`;
}

/** A heading over a question or an answer ('Response of the Commissioner'). */
function headsTurn(here: Here, reading: Reading): string | null {
  const turn = here.passage.kind === "heading" ? turnUnder(here.sentences, here, reading.answerer) : null;
  if (!turn) return null;
  reading.floor.lead = turn;
  if (turn.speaker) reading.floor.take(turn.speaker);
  if (turn.answers) reading.answerer = turn.speaker;
  return "kind-heading";
}

/** Headings, resolutions, notes: 'Points made:' below a paper that somebody has presented leads in to what they said of it. */
function isNotMinuted(here: Here, { floor }: Reading): string | null {
  const { passage, passages, at } = here;
  if (passage.kind === "minute") return null;
  const presenter = POINTS_MADE.test(passage.text) ? floor.presenterBefore(at) : null;
  if (presenter) floor.lead = leadOf(presenter, here, passages[at + 1]?.list !== null);
  return `kind-${passage.kind}`;
}

/** 'Mr Dale:' alone in its passage says whose words the next ones are; 'Members put questions, including:' over it says what those do. */
function headsOthers(here: Here, { floor, reads }: Reading): string | null {
  const headed = headOf(reads[here.at + 1] ?? []) ? null : headedBy(here.sentences, here);
  if (!headed) return null;
  floor.lead = { ...headed, does: floor.lead?.does ?? null };
  if (headed.speaker) floor.take(headed.speaker);
  return "lead-in-speaker";
}

/** A passage of the minutes proper: a question as it was put, a line that only names who speaks next, or speech reported sentence by sentence. */
function attributeMinute(reading: Reading, here: Here): Attributed[] {
  const { floor } = reading;
  openPassage(floor, here);
  const written = floor.asker !== null && isWritten(here.sentences);
  const asker = askerOf(reading, here, written);
  if (asker) floor.take(asker);
  floor.asker = null;
  if (asker && written) return asWritten(here, asker, floor);
  const silent = headsOthers(here, reading);
  return silent === null ? sentenceBySentence(reading, here) : keepsSilent(here, silent);
}

const ALSO_SAID = /^\W*(?:the |a |an )?(?:[\p{L}-]+ ){1,6}(?:also|further|then|additionally) |^\W*turning to\b/iu;
const NEXT_MATTER =
  /^\W*(?:in (?:relation|regard|respect|terms) (?:to|of)|with (?:regard|reference|respect) to|referring to|on the (?:subject|matter|issue) of)\b/iu;
/** 'She added that' opens a further paragraph of an answer. */
const ADDS = /^\W*(?:he|she) (?:also |then |further )?(?:added|went on|continued|explained|clarified|stressed|emphasised)\b/iu;

/** What the floor keeps of the passages before, by how this one opens. */
function openPassage(floor: Floor, { at, passage, sentences: [opening] }: Here): void {
  const first = opening?.text ?? "";
  floor.begin(at, passage.list !== null, ALSO_SAID.test(first), NEXT_MATTER.test(first) || ADDS.test(first));
  // Where somebody named speaks an open quotation is over: its closing mark was forgotten.
  if (opening?.spoken?.main.voice === "active" && opening.spoken.main.subject?.pronoun === null) floor.quoted = false;
}

/** Who put the question that this passage is, as the line below it or the one above it says; null where it is none, or reports who speaks itself. */
function askerOf({ credited, floor }: Reading, { at, sentences }: Here, written: boolean): Speaker | null {
  const reports = !written && sentences.some(({ spoken }) => spoken);
  return credited.get(at) ?? (reports ? null : floor.asker);
}

/** 'The Commissioner has said that he would. When will he?': what is put in writing ends in its question, and reports in the present. */
const isWritten = (sentences: readonly ReadSentence[]): boolean =>
  sentences.length > 1 &&
  /^\W*(?:could|can|will|would|does|do|did|has|have|is|are|what|why|how|when|who|which)\b[^?]*\?\W*$/iu.test(sentences.at(-1)?.text ?? "");

/** 'Question from Mr Dale' stands over what he wrote: all of it is his, whomever it names. */
function asWritten({ sentences }: Here, asker: Speaker, floor: Floor): Attributed[] {
  floor.note(asker.office, "question", false);
  return sentences.map((read) => {
    const act = endsAsking(read.text) ? "question" : "statement";
    return decided(read, contributionOf(read, carry(asker, "label"), act), "label");
  });
}

function sentenceBySentence(reading: Reading, here: Here): Attributed[] {
  const { floor } = reading;
  const { passage, sentences, place, directory } = here;
  const setting = settingOf(here, reading, floor.lead);
  // '… (Cllr Holt)' behind a point says who raised it.
  const before = sentences.at(-2);
  const mayCredit = before !== undefined && (passage.list !== null || endsAsking(before.text));
  const credit = mayCredit ? creditAlone(sentences.at(-1)) : null;
  const raisedBy = credit && speakerOf(credit, place, directory);
  if (raisedBy) floor.take(raisedBy);
  const attributed = sentences.map((read, n) => attributeSentence(read, setting, n === sentences.length - 1));
  floor.close(passage.text);
  floor.sender = senderIn(sentences.at(-1), setting);
  reading.adrift ||= isAdrift(attributed, setting);
  floor.lead ??= reading.talks.get(here.at) ?? null;
  return attributed;
}

/** A point of which nothing says whose it is: no lead-in stands over it, and it names nobody. */
const isAdrift = ([first]: readonly Attributed[], { passages, at, lead, place }: Setting): boolean =>
  passages[at]?.list !== null &&
  lead === null &&
  place.itemClass === null &&
  first?.contribution?.office === "unattributed" &&
  first.spoken === null;
