import type { Contribution } from "../../corpus/model/index.ts";
import { actOfVoice } from "./decide.ts";
import { contributionOf } from "./contribution.ts";
import { type Voice } from "./floor/voice.ts";
import { noteDeed, passFloor } from "./floor/floor-after.ts";
import { leadFrom } from "./floor/governing.ts";
import { announces, leadIn, type LeadIn } from "./floor/leads.ts";
import { withinQuotation } from "./floor/quotations.ts";
import type { ReadSentence } from "./clauses/read.ts";
import type { Setting } from "./floor/setting.ts";
import { speakerOf } from "./people/speaker.ts";
import { voiceOf } from "./voices.ts";

/** A sentence with what was decided of it, and by which rule: what `inspect --explain` prints. */
export type Attributed = ReadSentence;

/**
 * Says who speaks in a sentence and what it does, and leaves on the floor what the sentences after it need to know.
 * @param last it ends its passage: only then it may lead in to the next one
 */
export function attributeSentence(read: ReadSentence, setting: Setting, last: boolean): Attributed {
  const { floor, passages, at } = setting;
  const quoted = withinQuotation(read, setting);
  if (quoted) asQuoted(read);
  const voice = quoted ?? voiceOf(read, setting);
  if (QUOTES.test(read.text)) floor.quoted = leavesQuotationOpen(read.text);
  const lead = leadInOf(read, voice, last && at + 1 < passages.length);
  if (lead) layLead(lead, read, voice, setting);
  const silent = lead !== null && lead.grade !== "speaker" && lead.reports !== true && passages[at + 1]?.kind === "minute";
  if (silent) return withoutSpeech(read, setting, `lead-in-${lead.grade}`);
  return voice ? withSpeech(read, voice, lead, setting) : withoutSpeech(read, setting, "no-speech");
}

/** What is reported within a quotation nobody at the meeting says: 'The Commissioner told me that …' is whoever's is quoted. */
function asQuoted(read: ReadSentence): void {
  read.spoken = null;
  read.clauses = [];
}

/** Writes the decision onto the sentence itself: nobody else holds it, and a copy of each would cost more than deciding. */
export function decided(read: ReadSentence, contribution: Contribution | null, rule: string): Attributed {
  read.contribution = contribution;
  read.rule = rule;
  return read;
}

const QUOTES = /[“”]|"\s*$/u;
const leavesQuotationOpen = (text: string): boolean => text.lastIndexOf("“") > Math.max(text.lastIndexOf("”"), text.lastIndexOf('"'));

/** What a sentence leads in to; null where it does not. `ends`: it ends a passage that another follows. */
const leadInOf = (read: ReadSentence, voice: Voice | null, ends: boolean): LeadIn | null =>
  leadIn(read, voice && read.spoken, voice !== null && (voice.explicit === true || saysNoVerb(read, voice)), ends);

/** 'Among the points he made were these:' leads in though it has no verb of speech. */
const saysNoVerb = (read: ReadSentence, voice: Voice): boolean =>
  read.spoken === null && voice.rule === "lead-in" && /[:–—-]\s*$/u.test(read.text) && !TO_DISCUSSION.test(read.text);
/** 'In discussion:' ends the points of whoever presented. */
const TO_DISCUSSION = /\b(?:discussions?|debate|questions|comments)\b/iu;

/** Lets a lead-in govern the passages after it; below a name alone points go on to do what the lead-in over it said. */
function layLead(lead: LeadIn, read: ReadSentence, voice: Voice | null, setting: Setting): void {
  const made = leadFrom(lead, read, voice, setting);
  setting.floor.lead = voice?.rule === "name-alone" ? { ...made, does: made.does ?? setting.lead?.does ?? null } : made;
}

/** A sentence in which nobody speaks, by a rule: a pronoun after it may mean the one whom it names. */
function withoutSpeech(read: ReadSentence, { floor, place, directory }: Setting, rule: string): Attributed {
  const [only, ...more] = read.mentions.filter(
    (mention) => mention.number === "one" && !mention.pronoun && (mention.name !== null || mention.role !== null),
  );
  const named = only && more.length === 0 && !CAME_ALONG.test(read.text) ? speakerOf(only, place, directory) : null;
  if (named) floor.mention(named);
  return decided(read, null, rule);
}
/** Who only came along is not whom the next sentence means. */
const CAME_ALONG = /\b(?:accompanied|supported|assisted|joined) by\b/iu;

/** A sentence in which somebody speaks: its act, its contribution, and the floor for the next one. */
function withSpeech(read: ReadSentence, voice: Voice, lead: LeadIn | null, setting: Setting): Attributed {
  const { floor, place } = setting;
  if (read.spoken) floor.introduces = introduces(read);
  if (read.text.includes("[")) floor.bracketed = true;
  const act = lead !== null && announces(read) ? "procedural" : actOfVoice(read, voice, floor, place.itemClass);
  passFloor(read, voice, act, setting);
  noteDeed(read, voice, act, lead, setting);
  if (read.text.includes("]")) floor.bracketed = false;
  return decided(read, contributionOf(read, voice, act), voice.rule);
}

/** 'The Commissioner introduced her staff.': the sentence after it goes on to. */
function introduces({ spoken }: ReadSentence): boolean {
  const clause = spoken?.main.clauses[0];
  return clause?.lemma === "introduce" && clause.act === "procedural";
}
