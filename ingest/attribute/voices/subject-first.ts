import { verbGroup } from "../../../corpus/text/verbs.ts";
import { afterReference } from "../promises/action-lines.ts";
import { wantsAnswer } from "../clauses/clause.ts";
import { promiseAt } from "../promises/commitments.ts";
import type { Voice } from "../floor/voice.ts";
import { afterAdverbs, afterInsertion, BE, HAVE, JOINTS, MODALS, PREPOSITIONS } from "../words/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { isLone, type Mention } from "../mentions/mention.ts";
import { isRecipients } from "../promises/modals/given.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { says, type Setting } from "../floor/setting.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import { speakerOf, type Speaker } from "../people/speaker.ts";

/** Whom a sentence begins with, who that is, and the verb that follows. */
interface Opening {
  read: ReadSentence;
  setting: Setting;
  first: Mention;
  speaker: Speaker;
  verb: Token;
  /** They promise something in it. */
  promised: boolean;
}

/**
 * A sentence that begins with an office or a member but has no verb that a table lists ('The Commissioner saw no objection', 'Councillor Bell
 * sought to establish', 'Mr Rook counselled against it'): what is no narrative is the office's own words. 'was' and 'had' tell of the office,
 * they do not let it speak, unless it goes on to argue.
 */
export function subjectOf(read: ReadSentence, setting: Setting): Voice | null {
  const opening = openingOf(read, setting);
  if (!opening || isOfAnothersList(opening) || isTold(opening) || isState(opening) || isAnothersWord(opening)) return null;
  return says(opening.speaker, read, opening.first, "office-first");
}

function openingOf(read: ReadSentence, setting: Setting): Opening | null {
  const first = openerOf(read, setting);
  const verb = first && verbAfter(read, first);
  const speaker = verb && speakerOf(first, setting.place, setting.directory);
  // 'Two officers covered 900 square miles' goes on with what is said.
  if (!verb || !speaker || speaker.office === "unattributed") return null;
  const mayPromise = isAccountable(speaker.office) || speaker.office === "chair";
  return { read, setting, first, speaker, verb, promised: mayPromise && promiseAt(read, [], speaker.office) !== null };
}

/** What a sentence says first that answers somebody at the meeting: who answers stands behind the comma that closes it. */
const ANSWERING =
  /^\W*(?:in (?:reply|answer)\b|in response,|in response to (?:[^,]{0,60}\b)?(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|members?|councillors?|cllrs?|mrs?|ms|miss|dr|points?)\b|(?:responding|replying) to\b|when (?:asked|questioned|pressed|challenged)(?:,| (?!by\b))|(?:when )?(?:asked|questioned|pressed|challenged) (?:(?:by (?:the |an? )?(?:\p{L}+ )?(?:members?|councillors?|cllrs?|mrs?|ms|miss|dr|chair\p{L}*|vice-chair\p{L}*|panel)|about|on|further|whether|if|how|what|why|when)\b))/iu;
/** What was asked before the meeting: 'In response to questions raised last year, …'. */
const OF_BEFORE = /\b(?:last (?:year|month|week)|in (?:19|20)\d\d|(?:years|months|weeks) ago)\b/iu;

/** 'In reply to Mrs Hay, the Treasurer put it at £3m': who answers, by name or as one who answers to the panel; undefined where nobody does. */
function answererIn(read: ReadSentence): Mention | undefined {
  const { text, tokens, mentions } = read;
  if (!ANSWERING.test(text)) return undefined;
  return mentions.find(
    (mention) =>
      tokens[mention.from - 1]?.lower === "," &&
      answersSo(mention) &&
      verbAfter(read, mention) !== null &&
      !hasDone(tokens, mention) &&
      !OF_BEFORE.test(text.slice(0, tokens[mention.from]?.start)),
  );
}

/** 'the Chief Constable had set up a team': what somebody has done is told of them. */
const hasDone = (tokens: readonly Token[], { to }: Mention): boolean =>
  HAVE.has(tokens[to]?.lower ?? "") && verbGroup(tokens[afterAdverbs(tokens, to + 1)]?.lower ?? "")?.past === true;

const answersSo = ({ number, name, office }: Mention): boolean => number === "one" && (name !== null || isAccountable(office));

/** The mention that a sentence begins with, where it may be its subject; null where it is none, or nobody known. */
function openerOf(read: ReadSentence, { directory }: Setting): Mention | null {
  const answerer = answererIn(read);
  const first = answerer ?? read.mentions[0];
  if (!first || first.pronoun || (!answerer && first.from > afterReference(read.tokens))) return null;
  // A body says nothing so, but the commissioner's office may promise.
  if (first.number === "body" && !(first.office === "opcc-officer" && promiseAt(read, [], "opcc-officer") !== null)) return null;
  // 'PCC Funding had been cut'
  if (isLone(first) && first.name && directory.people.called(first.name) === null) return null;
  // 'A lead officer had been named and would report' tells of somebody, whoever it is.
  if (/^an?$/u.test(read.tokens[first.from]?.lower ?? "") && first.office !== "member" && first.office !== "public") return null;
  return first;
}

/** What the subject does: the word after it; null where that can be no verb ('Councillor Hughes 4 Precept' is a row of a table). */
function verbAfter({ tokens }: ReadSentence, { to }: Mention): Token | null {
  const word = tokens[afterAdverbs(tokens, afterInsertion(tokens, to))];
  if (!word?.word || word.capital || /\d/u.test(word.raw)) return null;
  return JOINTS.has(word.lower) || PREPOSITIONS.has(word.lower) ? null : word;
}

/** Among points of nobody named: what is told there of an office is not said by it. */
const isAmongPoints = ({ floor, lead }: Setting): boolean => lead?.grade === "nobody" && floor.inList;

/** What somebody does, and says nothing by. */
const ONLY_DOES = new Set(
  "continued remained spent funded employed launched worked held owned oversaw chaired provided received".split(" "),
);

function isOfAnothersList({ setting, first, verb }: Opening): boolean {
  if (!isAmongPoints(setting)) return false;
  // 'The PCC continued to fund it' is told of the PCC.
  if (ONLY_DOES.has(verb.lower)) return true;
  // Whose answers a list holds is not known: 'the Commissioner would provide it' is said of the Commissioner.
  const answers = setting.lead?.answers === true && setting.floor.lastAct === null;
  return answers && first.office !== "member" && (first.name === null || MODALS.has(verb.lower));
}

/** 'Members would receive the report', 'The Panel are encouraged to write': somebody else says so to those who get it. */
function isTold({ read, first, verb }: Opening): boolean {
  const at = read.tokens.indexOf(verb);
  return first.number !== "one" && isRecipients(read, MODALS.has(verb.lower) ? afterAdverbs(read.tokens, at + 1) : at);
}

/** Who argues as a clause goes on has spoken: 'was opposed, arguing that it was the PCSO whom people knew'. */
const GOES_ON_SAYING =
  /,\s(?:and\s)?(?:arguing|stressing|saying|noting|adding|remarking|observing|stating|explaining|pointing out|asking|suggesting|warning)\b/iu;

/** What they are, or had, tells of them only; not what they promise, have learnt or report of their own, or argue as they go on. */
const isState = (opening: Opening): boolean =>
  (HAVE.has(opening.verb.lower) || BE.has(opening.verb.lower)) &&
  !opening.promised &&
  !hasLearnt(opening) &&
  !reportsDeed(opening) &&
  !GOES_ON_SAYING.test(opening.read.text);

/** What a member has learnt, or had asked for, the member tells: 'Councillor Holt had heard from residents that it was to close'. */
const LEARNT =
  /\bhad (?:\w+ )?(?:heard|seen|read (?:that|of|about|in)\b|(?:asked|queried|enquired|requested) (?:about|for|whether|if|how|why|what|when|that|to)\b|been (?:told|contacted|approached|informed|asked by)|received (?:complaints|letters|calls|reports|emails))\b/iu;
/** 'The Chairman had himself waited for an hour.' */
const HIMSELF = /\bhad (?:himself|herself)\b/iu;

const hasLearnt = ({ read: { text }, first, speaker }: Opening): boolean =>
  first.number === "one" && isScrutineer(speaker.office) && (LEARNT.test(text) || HIMSELF.test(text));

/**
 * What the commissioner or an officer has done, or is doing, is told by them ('The Commissioner had met the inspector.'), unless another officer is
 * speaking, or it stands among points of nobody named.
 */
function reportsDeed({ read: { tokens }, setting, first, speaker, verb }: Opening): boolean {
  if (!isAccountable(speaker.office) || isAmongPoints(setting)) return false;
  const current = currentIn(setting);
  if (isAccountable(current?.office ?? null) && current?.office !== speaker.office) return false;
  const next = tokens[afterAdverbs(tokens, first.to + 1)]?.lower ?? "";
  return verb.lower === "had" || verb.lower === "has" || (verb.lower === "was" && (next.endsWith("ing") || next === "at"));
}

/** Within whose speech the sentence stands: whoever has the floor, else whom the lead-in names. */
const currentIn = ({ floor, lead }: Setting): Speaker | null => floor.current ?? (lead?.grade === "speaker" ? lead.speaker : null);

/**
 * Within somebody's speech 'Members would be welcome' and 'The Treasurer would send it' are still that speaker's words. The chair may tell of the
 * rules ('The PCC would be required to reply'), where nothing was asked. 'The PCC would report back' is a promise of whoever is named, unless a
 * passive makes it something that others do to them.
 */
function isAnothersWord({ setting, first, speaker, verb, promised }: Opening): boolean {
  const current = currentIn(setting);
  if (current === null || current.office === "unattributed" || current.office === speaker.office) return false;
  const accounts = !isScrutineer(current.office);
  if (accounts && first.number !== "one") return true;
  const tells = accounts || (current.office === "chair" && !wantsAnswer(setting.floor.lastAct));
  return tells && MODALS.has(verb.lower) && !promised && !(verb.lower === "did" && first.name !== null);
}
