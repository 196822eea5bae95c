import type { Act, Contribution, OfficeHolder } from "../../corpus/model/index.ts";
import { endsAsking } from "./grammar.ts";
import { isAccountable, isScrutineer } from "./sides.ts";
import type { DraftItem, DraftPassage, Placed } from "../draft.ts";
import { creditedBelow } from "./credits.ts";
import { ASKED_OF_COMMISSIONER, directoryOf } from "./directory.ts";
import { actOfVoice, asksOfOthers, contributionOf, replies, type Voice } from "./decide.ts";
import { Floor } from "./floor.ts";
import { handedTo } from "./handovers.ts";
import { headedBy, leadFrom, leadOf } from "./governing.ts";
import { classOf, isProcedural, type ItemClass } from "./item-class.ts";
import { firstNamesIn } from "./first-names.ts";
import { initialsIn } from "./initials.ts";
import { answererOf, askedBy, creditAlone, headOf, POINTS_MADE } from "./labels.ts";
import { announces, leadIn } from "./leads.ts";
import { presentersOf } from "./presenters.ts";
import { type Reads, readSentences, type ReadSentence } from "./read.ts";
import { carry, type Setting } from "./setting.ts";
import { anonymous, holderOf, speakerOf, type Directory, type OfficeOf, type Place, type Speaker } from "./speaker.ts";
import { turnUnder } from "./turn-heads.ts";
import { voiceOf } from "./voices.ts";

/** A sentence with what was decided of it, and by which rule: what `inspect --explain` prints. */
export type Attributed = ReadSentence;
export interface AttributedItem {
  itemClass: ItemClass | null;
  procedural: boolean;
  /** The sentences of each passage, in order. */
  passages: Attributed[][];
}
/** What the stage makes of a placed draft. */
export interface Attribution {
  items: AttributedItem[];
  issues: { code: string; message: string }[];
  /** The office that a mention, or somebody's initials, means, wherever in the meeting it stands. */
  officeOf: OfficeOf;
}

/** Says of every sentence of the minutes who is reported as speaking in it. Time is linear in the length of the text. */
export function attribute(placed: Placed, holders: readonly OfficeHolder[]): Attribution {
  const texts = placed.items.flatMap((item) => item.passages.map((passage) => passage.text));
  const short = new Map([...initialsIn(placed.attendance, texts), ...firstNamesIn(texts)]);
  const reads: Reads = placed.items.map((item) => item.passages.map((passage) => readSentences(passage.text, short)));
  const classes = placed.items.map((item) =>
    classOf(
      item.title,
      placed.documentType,
      item.passages.map((passage) => passage.text),
      item.preamble,
    ),
  );
  const directory = directoryOf(placed, holders, reads, classes);
  const issues: Attribution["issues"] = [];
  let order = 0;
  const items = placed.items.map((item, at) => {
    const itemClass = classes[at] ?? null;
    const passages = attributeItem(item, reads[at] ?? [], { itemClass, order, presenters: presentersOf(item.title) }, directory, issues);
    order += item.passages.length;
    const offices = passages.flatMap((sentences) =>
      sentences.flatMap((one) => (one.contribution ? [one.contribution.office, ...one.contribution.alsoOffices] : [])),
    );
    return { itemClass, procedural: isProcedural(itemClass, offices), passages };
  });
  const officeOf: OfficeOf = (whom) =>
    "initials" in whom
      ? (directory.people.withInitials(whom.initials)?.office ?? null)
      : (speakerOf(whom, { itemClass: null, order, presenters: null }, directory)?.office ?? null);
  return { items, issues, officeOf };
}

const TURNS =
  /^\W*(?:in (?:relation|regard|respect|terms) (?:to|of)|with (?:regard|reference|respect) to|referring to|on the (?:subject|matter|issue) of)\b/iu;
/** 'She added that' opens a further paragraph of an answer. */
const ADDS = /^\W*(?:he|she) (?:also |then |further )?(?:added|went on|continued|explained|clarified|stressed|emphasised)\b/iu;
const ALSO_SAID = /^\W*(?:the |a |an )?(?:[\p{L}-]+ ){1,6}(?:also|further|then|additionally) |^\W*turning to\b/iu;

function attributeItem(
  item: DraftItem,
  reads: readonly ReadSentence[][],
  place: Place,
  directory: Directory,
  issues: Attribution["issues"],
): Attributed[][] {
  const floor = new Floor();
  const doubt = (code: string, message: string): void => void issues.push({ code, message });
  let adrift = false;
  let answerer = ASKED_OF_COMMISSIONER.test(item.title ?? "") ? holderOf("commissioner", directory) : null;
  const credited = creditedBelow(item.passages, reads, place, directory);
  // 'Question from Cllr Amos' may be the title of the item that holds it.
  const titled = askedBy(readSentences(item.title ?? ""));
  if (titled) floor.asker = speakerOf(titled, place, directory) ?? anonymous("member", "one");
  const passages = item.passages.map((passage, at) => {
    const sentences = reads[at] ?? [];
    const here = { ...place, order: place.order + at };
    if (passage.again !== undefined) {
      floor.begin(at - 1, false, false, false);
      const setting = { place: here, directory, floor, lead: null, doubt };
      const led = readSentences(passage.again);
      for (const [n, read] of led.entries()) attributeSentence(read, setting, item.passages, at - 1, n === led.length - 1);
    }
    const asked = askedBy(sentences);
    if (asked) {
      floor.asker = speakerOf(asked, here, directory) ?? anonymous("member", "one");
      return sentences.map((read) => decided(read, null, passage.kind === "minute" ? "lead-in-speaker" : `kind-${passage.kind}`));
    }
    const turn = passage.kind === "heading" ? turnUnder(sentences, here, directory, item.passages, at, answerer) : null;
    if (turn) {
      floor.lead = turn;
      if (turn.speaker) floor.take(turn.speaker);
      if (turn.answers) answerer = turn.speaker;
      return sentences.map((read) => decided(read, null, "kind-heading"));
    }
    if (passage.kind !== "minute") {
      const presenter = POINTS_MADE.test(passage.text) ? floor.presenterBefore(at) : null;
      if (presenter) floor.lead = leadOf(presenter, at, item.passages, item.passages[at + 1]?.list !== null);
      return sentences.map((read) => decided(read, null, `kind-${passage.kind}`));
    }
    const [opening] = sentences;
    const first = opening?.text ?? "";
    floor.begin(at, passage.list !== null, ALSO_SAID.test(first), TURNS.test(first) || ADDS.test(first));
    // Where somebody named speaks an open quotation is over: its closing mark was forgotten.
    if (opening?.spoken?.main.voice === "active" && opening.spoken.main.subject?.pronoun === null) floor.quoted = false;
    const written = floor.asker !== null && isWritten(sentences);
    const asker = credited.get(at) ?? (!written && sentences.some(({ spoken }) => spoken) ? null : floor.asker);
    if (asker) floor.take(asker);
    floor.asker = null;
    // 'Question from Mr Dale' stands over what he wrote, whomever that names.
    if (asker && written) {
      floor.note(asker.office, "question", false);
      return sentences.map((read) => {
        const act = endsAsking(read.text) ? "question" : "statement";
        return decided(read, contributionOf(read, carry(asker, "label"), act), "label");
      });
    }
    const headed = headOf(reads[at + 1] ?? []) ? null : headedBy(sentences, here, directory, item.passages, at);
    if (headed) {
      // 'Members put questions, including:' over the names of who put which.
      floor.lead = { ...headed, does: floor.lead?.does ?? null };
      if (headed.speaker) floor.take(headed.speaker);
      return sentences.map((read) => decided(read, null, "lead-in-speaker"));
    }
    const setting = { place: here, directory, floor, lead: floor.lead, doubt };
    const credit = passage.list === null || sentences.length < 2 ? null : creditAlone(sentences.at(-1));
    const named = credit && speakerOf(credit, here, directory);
    if (named) floor.take(named);
    const read = sentences.map((sentence, n) => attributeSentence(sentence, setting, item.passages, at, n === sentences.length - 1));
    floor.close(passage.text);
    adrift ||=
      passage.list !== null &&
      setting.lead === null &&
      place.itemClass === null &&
      read[0]?.contribution?.office === "unattributed" &&
      read[0].spoken === null;
    return read;
  });
  if (adrift)
    issues.push({
      code: "list-without-lead-in",
      message: `item ${item.number ?? JSON.stringify(item.title ?? "")}: nothing says whose points a list holds`,
    });
  return passages;
}

/** 'The Commissioner has said that he would. When will he?': what is put in writing ends in its question, and reports in the present. */
const isWritten = (sentences: readonly ReadSentence[]): boolean =>
  sentences.length > 1 &&
  /^\W*(?:could|can|will|would|does|do|did|has|have|is|are|what|why|how|when|who|which)\b[^?]*\?\W*$/iu.test(sentences.at(-1)?.text ?? "");

function attributeSentence(read: ReadSentence, setting: Setting, passages: readonly DraftPassage[], at: number, last: boolean): Attributed {
  const { floor, place } = setting;
  const voice = voiceOf(read, setting);
  if (/[“”]|"\s*$/u.test(read.text))
    floor.quoted = read.text.lastIndexOf("“") > Math.max(read.text.lastIndexOf("”"), read.text.lastIndexOf('"'));
  const lead = leadIn(
    read,
    voice && read.spoken,
    voice !== null && (voice.explicit === true || saysNoVerb(read, voice)),
    last && at + 1 < passages.length,
  );
  const silent = lead !== null && lead.grade !== "speaker" && passages[at + 1]?.kind === "minute";
  if (lead) {
    const made = leadFrom(lead, read, voice, setting, passages, at);
    floor.lead = voice?.rule === "name-alone" ? { ...made, does: made.does ?? setting.lead?.does ?? null } : made;
  }
  if (!voice || silent) {
    const [only, ...more] = read.mentions.filter(
      (mention) => mention.number === "one" && !mention.pronoun && (mention.name !== null || mention.role !== null),
    );
    // Who only came along is not whom the next sentence means.
    const named = only && more.length === 0 && !BESIDE.test(read.text) ? speakerOf(only, setting.place, setting.directory) : null;
    if (named) floor.mention(named);
    return decided(read, null, silent ? `lead-in-${lead.grade}` : "no-speech");
  }
  if (read.spoken)
    floor.introduces = read.spoken.main.clauses[0]?.lemma === "introduce" && read.spoken.main.clauses[0].act === "procedural";
  if (read.text.includes("[")) floor.bracketed = true;
  const announced = lead !== null && announces(read);
  const act = announced ? "procedural" : actOfVoice(read, voice, floor, place.itemClass);
  if (voice.speaker.office === "unattributed") floor.lose(bringsIn(read, setting));
  else if (act === "procedural" && MOVES.has(read.spoken?.main.clauses[0]?.lemma ?? "")) floor.rest(voice.speaker);
  else floor.take(lastOf(read, setting) ?? voice.speaker);
  if (isAccountable(voice.speaker.office) && PRESENTS.has(read.spoken?.main.clauses[0]?.lemma ?? "")) floor.presents(voice.speaker);
  floor.presented = presentedBy(read, setting);
  if (floor.presented) floor.mention(floor.presented);
  const handed = HANDING.has(act) ? givenFloor(read, setting) : null;
  if (handed) {
    floor.take(handed);
    floor.presented = handed;
  }
  // Who complains and then asks has asked.
  const done = act === "concern" && read.spoken?.main.clauses.some((clause) => clause.act === "question") ? "question" : act;
  if (done === "question") floor.askedOf = answererOf(read, setting) ?? askedAgain(read, setting);
  if (done === "question" && floor.askedOf && voice.speaker.office === "unattributed") floor.mention(floor.askedOf);
  if (voice.explicit === true && !lead) floor.interrupt(voice.speaker, passages[at]?.list !== null);
  if (replies(read) && done !== "question") floor.answer(voice.speaker.office, act, read.spoken?.rule === "asked-and-informed");
  else floor.note(voice.speaker.office, done, asksOfOthers(read, voice, act, setting.lead?.grade === "askers"));
  if (read.text.includes("]")) floor.bracketed = false;
  return decided(read, contributionOf(read, voice, act), voice.rule);
}

/** 'Among the points he made were these:' leads in though it has no verb of speech. */
const saysNoVerb = (read: ReadSentence, voice: Voice): boolean =>
  read.spoken === null && voice.rule === "lead-in" && /[:–—-]\s*$/u.test(read.text) && !OPENS_FLOOR.test(read.text);

const BESIDE = /\b(?:accompanied|supported|assisted|joined) by\b/iu;

/** 'In discussion:' ends the points of whoever presented. */
const OPENS_FLOOR = /\b(?:discussions?|debate|questions|comments)\b/iu;

/** Whom a sentence that nobody is known to say is about: who asked in it and was told, whom it begins with, or the only one it names. */
function bringsIn({ spoken, mentions, tokens }: ReadSentence, { place, directory }: Setting): Speaker | null {
  if (spoken && spoken.rule !== "asked-and-informed") return null;
  const start = tokens.findIndex((token) => token.word);
  const named = mentions.filter((mention) => mention.name !== null);
  const subject =
    spoken?.also?.subject ?? mentions.find((mention) => mention.from === start) ?? (named.length === 1 ? named[0] : undefined);
  return subject && !subject.pronoun && subject.number === "one" ? speakerOf(subject, place, directory) : null;
}

/** 'She was asked about sickness too', 'Members asked Cllr Bell about it': whom the question was put to, where nobody is named who answers to the panel. */
function askedAgain({ spoken, mentions }: ReadSentence, setting: Setting): Speaker | null {
  const [asks] = spoken?.main.clauses ?? [];
  if (asks?.lemma !== "ask") return null;
  const asked = spoken?.main.voice === "active" ? mentions.find(({ from, name }) => from === asks.at + 1 && name !== null) : undefined;
  if (asked) return speakerOf(asked, setting.place, setting.directory);
  const [first] = mentions;
  if (!first || spoken?.main.voice !== "impersonal") return null;
  // 'The candidate was asked about her career.', 'Ms Holt was asked what she would do.'
  if (first.from === 0 && first.name?.titled === true)
    return speakerOf(first, setting.place, setting.directory) ?? { ...anonymous("other", "one"), sex: first.name.sex };
  if (first.office === "other" && first.number === "one") return speakerOf(first, setting.place, setting.directory);
  if (!first.pronoun || first.from !== 0) return null;
  const { floor } = setting;
  return floor.meantBy(first.pronoun, { asks: false, answers: true });
}

/** What somebody does with a paper or a talk, to say then what is in it. */
const PRESENTS = new Set(["present", "outline", "introduce", "give", "summarise", "provide", "update", "brief", "deliver"]);
const BRINGS_IN = new Set(["introduce", "welcome", "invite"]);

/** 'The PCC introduced Inspector Dow.': the one guest or officer whom a sentence brings in by name, and lets say nothing yet. */
function presentedBy({ spoken, mentions, text }: ReadSentence, { place, directory }: Setting): Speaker | null {
  const clauses = spoken?.main.clauses ?? [];
  // Who presents a candidate goes on to say why.
  if (clauses.length !== 1 || !BRINGS_IN.has(clauses[0]?.lemma ?? "") || /candidate|nominee|appoint/iu.test(text)) return null;
  const [only, ...more] = mentions.filter((mention) => mention.name !== null && mention.from > (clauses[0]?.at ?? 0));
  const speaker = only && more.length === 0 ? speakerOf(only, place, directory) : null;
  return speaker && !isScrutineer(speaker.office) ? speaker : null;
}

/** What somebody does by a sentence in which they may give another the floor. */
const HANDING: ReadonlySet<Act> = new Set(["procedural", "statement", "thanks", "response"]);

/** Who has been given the floor: what follows is theirs, whether it names them or not. */
function givenFloor(read: ReadSentence, { place, directory }: Setting): Speaker | null {
  const to = handedTo(read);
  return to && (speakerOf(to, place, directory) ?? anonymous(place.itemClass === "public" ? "public" : "other", "one"));
}

/** Who moves, seconds or is named for an office has said no more than that: what follows is not theirs. */
const MOVES = new Set(["move", "second", "propose", "nominate"]);

/** 'Councillor Bell spoke of recruits; the Commissioner confirmed that they would come.': who speaks last goes on. */
function lastOf({ spoken, text, tokens }: ReadSentence, { place, directory }: Setting): Speaker | null {
  const also = spoken?.also?.subject;
  if (!also || also.pronoun || also.from < (spoken.main.subject?.from ?? also.from)) return null;
  // 'highlighted that the minutes said “the Commissioner advised that …”': what is quoted was said before.
  if (/[“"][^”"]*$/u.test(text.slice(0, tokens[also.from]?.start ?? 0))) return null;
  return speakerOf(also, place, directory);
}

/** Writes the decision onto the sentence itself: nobody else holds it, and a copy of each would cost more than deciding. */
function decided(read: ReadSentence, contribution: Contribution | null, rule: string): Attributed {
  read.contribution = contribution;
  read.rule = rule;
  return read;
}
