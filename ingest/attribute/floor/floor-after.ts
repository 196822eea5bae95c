import type { Act } from "../../../corpus/model/index.ts";
import { replies } from "../clauses/replies.ts";
import { asksOfOthers } from "./answers.ts";
import { type Voice } from "./voice.ts";
import { handedTo } from "./handovers.ts";
import { answererOf } from "./labels.ts";
import type { LeadIn } from "./leads.ts";
import type { ReadSentence } from "../clauses/read.ts";
import type { Setting } from "./setting.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import { anonymous, somebodyCalled, speakerOf, type Speaker } from "../people/speaker.ts";

/** What somebody does with a paper or a talk, to say then what is in it. */
export const BRINGS_PAPER: ReadonlySet<string> = new Set([
  "present",
  "outline",
  "introduce",
  "give",
  "summarise",
  "provide",
  "update",
  "brief",
  "deliver",
]);
/** Who moves, seconds or is named for an office has said no more than that: what follows is not theirs. */
const PUTS_FORWARD = new Set(["move", "second", "propose", "nominate"]);
/** What somebody does by a sentence in which they may give another the floor. */
const HANDING: ReadonlySet<Act> = new Set(["procedural", "statement", "thanks", "response"]);

/** Lets the floor know who has it after a sentence in which somebody speaks, and whom a pronoun may mean. */
export function passFloor(read: ReadSentence, voice: Voice, act: Act, setting: Setting): void {
  const { floor } = setting;
  const { speaker } = voice;
  const lemma = read.spoken?.main.clauses[0]?.lemma ?? "";
  if (speaker.office === "unattributed") floor.lose(bringsIn(read, setting));
  else if (act === "procedural" && PUTS_FORWARD.has(lemma)) floor.rest(speaker);
  else floor.take(lastOf(read, setting) ?? speaker);
  if (isAccountable(speaker.office) && BRINGS_PAPER.has(lemma)) floor.presents(speaker);
  floor.presented = presentedBy(read, setting);
  if (floor.presented) floor.mention(floor.presented);
  const handed = HANDING.has(act) ? givenFloor(read, setting) : null;
  if (handed) {
    floor.take(handed);
    floor.presented = handed;
  }
}

/** Lets the floor know what a sentence in which somebody speaks did: what now waits for an answer, and of whom, or has been answered. */
export function noteDeed(read: ReadSentence, voice: Voice, act: Act, lead: LeadIn | null, setting: Setting): void {
  const { floor, passages, at } = setting;
  const { office } = voice.speaker;
  // Who complains and then asks has asked.
  const done = act === "concern" && read.spoken?.main.clauses.some((clause) => clause.act === "question") ? "question" : act;
  if (done === "question") {
    floor.askedOf = answererOf(read, setting) ?? askedAgain(read, setting);
    if (floor.askedOf && office === "unattributed") floor.mention(floor.askedOf);
  } else if (done === "request" && (isScrutineer(office) || office === "unattributed"))
    floor.askedOf = answererOf(read, setting) ?? floor.askedOf;
  if (voice.explicit === true && !lead) floor.interrupt(voice.speaker, passages[at]?.list !== null);
  if (replies(read) && done !== "question") floor.answer(office, act, read.spoken?.rule === "asked-and-informed");
  else floor.note(office, done, asksOfOthers(read, voice, act, setting.lead?.grade === "askers"));
}

/** 'Councillor Bell spoke of recruits; the Commissioner confirmed that they would come.': who speaks last goes on. */
function lastOf({ spoken, text, tokens }: ReadSentence, { place, directory }: Setting): Speaker | null {
  const also = spoken?.also?.subject;
  if (!also || also.pronoun || also.from < (spoken.main.subject?.from ?? also.from)) return null;
  // 'highlighted that the minutes said “the Commissioner advised that …”': what is quoted was said before.
  if (/[“"][^”"]*$/u.test(text.slice(0, tokens[also.from]?.start ?? 0))) return null;
  return speakerOf(also, place, directory);
}

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
    return speakerOf(first, setting.place, setting.directory) ?? somebodyCalled(first.name);
  if (first.office === "other" && first.number === "one") return speakerOf(first, setting.place, setting.directory);
  if (!first.pronoun || first.from !== 0) return null;
  const { floor } = setting;
  return floor.meantBy(first.pronoun, { asks: false, answers: true });
}

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

/** Who has been given the floor: what follows is theirs, whether it names them or not. */
export function givenFloor(read: ReadSentence, { place, directory }: Setting): Speaker | null {
  const to = handedTo(read);
  return to && (speakerOf(to, place, directory) ?? anonymous(place.itemClass === "public" ? "public" : "other", "one"));
}
