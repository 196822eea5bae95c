import type { Voice } from "./voice.ts";
import type { Lead } from "./floor.ts";
import { givenFloor } from "./floor-after.ts";
import { answererOf, headOf } from "./labels.ts";
import { announcesPoints, isOverQuestions, type LeadIn, namesMembers } from "./leads.ts";
import type { ReadSentence } from "../clauses/read.ts";
import type { Setting, Spot } from "./setting.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import { anonymous, namedMember, speakerOf, type Speaker } from "../people/speaker.ts";

/** What a line governs that holds nothing but a name: the paragraphs to the next such line, whoever answers between them. */
export function headedBy(sentences: readonly ReadSentence[], spot: Spot): Lead | null {
  const { place, directory, passages, at } = spot;
  if (passages[at]?.list !== null || passages[at + 1]?.kind !== "minute") return null;
  const head = headOf(sentences);
  const speaker = head && (speakerOf(head, place, directory) ?? (head.name?.titled === true ? namedMember(head) : null));
  if (speaker) return leadOf(speaker, spot, true);
  // 'Mr Dale:' over points, of whom nothing tells more.
  const titled = place.itemClass === "public" || passages[at + 1]?.list === null ? null : headOf(sentences, ":");
  const member = titled && !speakerOf(titled, place, directory) ? namedMember(titled) : null;
  return member && leadOf(member, spot, true);
}

/** A line that leads in to all that follows it in the item as somebody's words. */
export const leadOf = (speaker: Speaker | null, { passages, at }: Pick<Spot, "passages" | "at">, list: boolean): Lead => ({
  grade: "speaker",
  answers: false,
  speaker,
  answerer: null,
  does: null,
  from: at + 1,
  to: passages.length - 1,
  list,
});

const WHO =
  /[\s,]who\s*(?:(?:then |also |next )?(?:gave|provided|outlined|updated|reported|presented|spoke|touched|briefed|made|highlighted|stressed|emphasised)\b[^.:;]{0,120})?[:–—-]+\s*$/iu;

/** 'Members questioned the candidate, who answered as follows:' over points that begin with 'That'. */
const WHO_ANSWERED = /[\s,]who (?:then )?(?:answered|replied|responded)(?: as follows)?\s?[:–—-]+\s*$/iu;
const THAT = /^\W*that\b/iu;

/** Whose points follow 'The Panel put questions to Ms Orr, who:', 'The Chair welcomed Ms Orr, who spoke on the following:'. */
function toldOf(read: ReadSentence, { place, directory }: Setting, below: string): Speaker | null {
  const at = (WHO.exec(read.text) ?? (THAT.test(below) ? WHO_ANSWERED.exec(read.text) : null))?.index;
  const mention = at === undefined ? undefined : read.mentions.findLast(({ to }) => (read.tokens[to - 1]?.end ?? 0) <= at + 1);
  const next = mention && read.tokens.slice(mention.to).find((token) => token.word);
  if (!mention || mention.pronoun || next?.lower !== "who") return null;
  return speakerOf(mention, place, directory) ?? anonymous("other", "one");
}

/** What a presenter makes; what is noted, raised or asked may be anybody's. */
const MADE = /\b(?:highlighted|made|outlined|covered|emphasised|stressed|presented|given|drawn)\b/iu;

/** What others may have made too. */
const OTHERS = /discuss|debate|question|comment|quer|\bmembers?\b|raised|panel/iu;

/** 'The Chair invited Mr Dale to put his question:' stands over the words of whoever is given the floor. */
const PUTS_OWN =
  /\bto (?:put|ask|read(?: out)?|present|make) (?:his|her|their|the) (?:\p{L}+ ){0,2}(?:questions?|statements?|petition)\b[^.;:]{0,60}[:–—-]\s*$/iu;

const READ_OUT = /\bread (?:out|aloud)\b/iu;

/** The lead-in with whom it names. What an officer reads out is the public's own words, or those of whoever sent them. */
export function leadFrom(lead: LeadIn, read: ReadSentence, voice: Voice | null, setting: Setting): Lead {
  const { passages, at } = setting;
  const told = toldOf(read, setting, passages[at + 1]?.text ?? "");
  if (told) return overWordsOf(told, lead, setting);
  const answerer = answererOf(read, setting);
  if (READ_OUT.test(read.text) && /\b(?:questions?|statements?|petition)\b/iu.test(read.text))
    return { ...overWordsOf(voice?.speaker ?? null, lead, setting), speaker: senderOf(answerer, voice) };
  const asker = PUTS_OWN.test(read.text) ? givenFloor(read, setting) : null;
  if (asker) return overWordsOf(asker, { ...lead, theirs: true }, setting);
  const teller = lead.grade === "nobody" ? tellerUnnamed(read, setting) : null;
  if (teller) return leadOf(teller, setting, passages[at + 1]?.list !== null);
  return { ...governed(lead, namedBy(lead, read, voice, setting), setting), answerer, does: doneBy(read) };
}

/** What follows is somebody's own words, whatever the lead-in calls it. */
const overWordsOf = (speaker: Speaker | null, lead: LeadIn, setting: Setting): Lead => ({
  ...governed({ ...lead, grade: "speaker" }, speaker, setting),
  answerer: null,
  does: null,
});

/** Whose words are read out: theirs who are named beside the reader and may have sent them, else the public's. */
const senderOf = (named: Speaker | null, reader: Voice | null): Speaker =>
  named && named.office !== reader?.speaker.office && named.office !== "council-officer" ? named : anonymous("public", "one");

/** Whose points a lead-in without a name opens: the presenter's of this passage, or whoever's it has told of so far. */
function tellerUnnamed(read: ReadSentence, setting: Setting): Speaker | null {
  // 'The PCC gave a presentation. The following points were highlighted:'
  const presenter = MADE.test(read.text) && !OTHERS.test(read.text) ? setting.floor.presenter : null;
  return presenter ?? (setting.passages[setting.at + 1]?.list !== null ? tellerOf(read, setting) : null);
}

/** Whom a lead-in names; null where it names nobody. */
function namedBy(lead: LeadIn, read: ReadSentence, voice: Voice | null, setting: Setting): Speaker | null {
  if (lead.grade === "speaker") return announcer(read, setting) ?? voice?.speaker ?? null;
  // 'The Panel asked the Commissioner a number of questions. The questions covered:'
  const asker = lead.grade === "askers" && isOverQuestions(read.text) ? setting.floor.meantBy("they", NEITHER) : null;
  if (asker?.office === "panel") return asker;
  // 'The questions were as follows:' among those of the public, where no member is named.
  return lead.grade === "askers" && setting.place.itemClass === "public" && !namesMembers(read.text) ? anonymous("public", "one") : null;
}

const NEITHER = { asks: false, answers: false };

/** 'The PCC spoke of the Plan. Its priorities were:' in one paragraph: whoever has told of it so far tells its points too. */
function tellerOf({ start, text, spoken }: ReadSentence, { floor }: Setting): Speaker | null {
  const { current } = floor;
  const told = start > 0 && spoken === null && !OTHERS.test(text) && COUNTS_UP.test(text);
  return told && current !== null && isAccountable(current.office) ? current : null;
}
/** '… and were:' counts up what the sentence names itself. */
const COUNTS_UP = /\b(?:were|are|was|is|being|namely|these)\s?[:–—-]\W{0,6}$/iu;

/** 'The Panel noted the report and the PCC gave the following updates:': who announces the points, where the sentence is another's. */
function announcer({ clauses, spoken, tokens, text }: ReadSentence, { place, directory }: Setting): Speaker | null {
  const last = clauses.findLast(({ embedded, voice, subject }) => !embedded && voice === "active" && subject !== null);
  if (!last?.subject || !TAKES_IN.has(spoken?.main.clauses[0]?.lemma ?? "") || last.subject === spoken?.main.subject) return null;
  return announcesPoints(text.slice(tokens[last.at]?.start ?? 0)) ? speakerOf(last.subject, place, directory) : null;
}

/** Who does this says none of the points that somebody else announces. */
const TAKES_IN = new Set(["note", "receive", "consider", "welcome", "hear"]);

/** What calls for answers, not for deeds: 'The Chair asked the Commissioner to respond to the following points:'. */
const CALLS = /\b(?:respond|reply|answer|questions?|queries|points|issues|comments?|explain|clarification|matters)\b/iu;

/** 'The questions from Members covered:', 'Members' questions related to –' */
const QUESTIONS_COVERED =
  /^\W*(?:(?:the|further|other|various|additional) )?(?:members['’] )?(?:questions|queries)\b(?! (?:were|was) (?:answered|responded))[^.;]{0,80}\b(?:covered|included|concerned|related to|were about|touched (?:on|upon)|ranged)\b/iu;

/** 'Members put questions to the Commissioner on:', and not 'made comments and asked questions'. */
const QUESTIONS_PUT =
  /\b(?:members|panel|committee)\b[^.;]{0,120}?\b(?:asked|put|raised)\b(?:\s[\p{L}’']+){0,5}\s(?:questions|queries)\b/iu;
const MORE_THAN_PUT = /\b(?:comment\w*|points|views|observations)\b/iu;

/** What the verb of a lead-in makes of the points under it. */
function doneBy({ spoken, text }: ReadSentence): Lead["does"] {
  if (QUESTIONS_COVERED.test(text) || (QUESTIONS_PUT.test(text) && !MORE_THAN_PUT.test(text))) return "question";
  const clause = spoken?.main.clauses.at(-1);
  if (!clause || clause.embedded || CALLS.test(text)) return null;
  return clause.act === "request" || clause.act === "undertaking" || clause.act === "concern" ? clause.act : null;
}

/**
 * Which passages a lead-in governs: the list after it, with the paragraphs between its points (where members raise them, the one after them too);
 * where no list follows (a rendering has lost its marks), the paragraphs up to the next named speaker.
 */
function governed(lead: LeadIn, named: Speaker | null, { passages, at }: Setting): Omit<Lead, "answerer" | "does"> {
  const speaker = named && named.office !== "unattributed" ? { ...named } : null;
  const stop = passages.findIndex((passage, n) => n > at && passage.kind !== "minute");
  const end = stop < 0 ? passages.length : stop;
  const listed = passages.slice(0, end).findLastIndex((passage, n) => n > at && passage.list !== null);
  const isList = passages[at + 1]?.list !== null;
  const beyond = speaker !== null && isScrutineer(speaker.office) ? 1 : 0;
  const to = isList ? Math.min(end - 1, listed + beyond) : end - 1;
  return { ...lead, speaker, from: at + 1, to, list: isList };
}
