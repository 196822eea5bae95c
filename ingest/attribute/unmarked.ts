import { promiseAt } from "./commitments.ts";
import { endsAsking } from "./grammar.ts";
import { isAccountable, isScrutineer } from "./sides.ts";
import { WORRYING } from "./decide/points.ts";
import { type Voice } from "./voice.ts";
import { afterAdverbs, BE, HAVE, isAuxiliary, MODALS, PREPOSITIONS } from "./function-words.ts";
import type { ItemClass } from "./item-class.ts";
import { isAboutPaper, isNarrative } from "./narrative.ts";
import { byOpening } from "./openings.ts";
import { possessorBefore } from "./possessors.ts";
import type { ReadSentence } from "./read.ts";
import { carry, members, NOBODY, says, type Setting } from "./setting.ts";
import { anonymous, speakerOf, type Speaker } from "./speaker.ts";
import { subjectOf } from "./subject-first.ts";

/** What reads as a question, or as the point of one. */
const ASKING = /\?\W{0,9}$|^\W*(?:whether|why|how|what|when|where|who|which|if|could|can|would|is there|are there|does|do)\b/iu;

/** Classes of items about the meeting itself: there what may be narrative is. */
const BUSINESS: ReadonlySet<ItemClass> = new Set(["apologies", "declarations", "election", "minutes", "exclusion", "dates", "close"]);
/** Classes of items in which minutes report speech even where no sentence says so. */
const SPOKEN: ReadonlySet<ItemClass> = new Set(["public", "urgent", "progress"]);

/** A way to tell who speaks in a sentence without a reporting verb; null where it tells nothing. */
type Way = (read: ReadSentence, setting: Setting) => Voice | null;

/** The first that tells anything decides: what the sentence says itself goes before what was said before it, and that before the lead-in. */
const WAYS: readonly Way[] = [
  opensWithPronoun,
  turnsToOwn,
  inExchange,
  isQuoted,
  byOpening,
  ofView,
  bracketed,
  ofHolder,
  subjectOf,
  questionAmidAnswer,
  putByPublic,
  requestMet,
  strangerIn,
  goesOn,
  amidPoints,
  byLeadIn,
  underQuestions,
];

/** A sentence without a reporting verb goes on with what was said, tells what was done, or is said by nobody named. */
export function withoutVerb(read: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead, place } = setting;
  const business = isBusiness(setting);
  // 'Why had so many officers left?' asks, whatever was done.
  if (!endsAsking(read.text) && isNarrative(read, isSpeaking(setting) || governing(setting) !== null))
    return business ? null : promisesThen(read, setting);
  for (const way of WAYS) {
    const voice = way(read, setting);
    if (voice) return voice;
  }
  // 'In response to questions Members heard that:' leads in to what was said, whatever the item.
  if (lead?.grade === "nobody" && lead.answers && floor.inList) return NOBODY;
  return isAboutPaper(read) || (place.itemClass !== null && !SPOKEN.has(place.itemClass)) ? null : NOBODY;
}

/** Somebody answers, and nothing tells who. */
const SOMEBODYS_ANSWER: Voice = { ...NOBODY, rule: "answer-without-speaker" };

const isBusiness = ({ place }: Setting): boolean => place.itemClass !== null && BUSINESS.has(place.itemClass);

/** Whether somebody known has the floor in an item of substance. */
const isSpeaking = (setting: Setting): boolean =>
  !isBusiness(setting) && setting.floor.current !== null && setting.floor.current.office !== "unattributed";

/** Whom the lead-in names whose words a passage is; null where none does. */
const governing = ({ lead }: Setting): Speaker | null => (lead?.grade === "speaker" ? lead.speaker : null);

/** 'She had visited it.' after nobody: whoever spoke before, where the pronoun fits them. */
function opensWithPronoun({ mentions: [first] }: ReadSentence, setting: Setting): Voice | null {
  if (!first?.pronoun || first.from !== 0 || first.pronoun === "they" || isSpeaking(setting) || governing(setting)) return null;
  const meant = setting.floor.meantBy(first.pronoun, { asks: false, answers: false });
  return meant && carry(meant, "pronoun");
}

/** What stands in a quotation is said by whoever is quoted, whomever it names. */
function isQuoted({ text }: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead } = setting;
  if (lead?.closed === true && floor.current === null && /^["“]/u.test(text)) return SOMEBODYS_ANSWER;
  const quoted = floor.quoted || /^["“]/u.test(text) ? (floor.current ?? governing(setting)) : null;
  return quoted && carry(quoted, floor.current ? "carried" : "lead-in");
}

/** 'They were not, she said. Was anything to be done?': whoever answers puts no question. */
function questionAmidAnswer({ text }: ReadSentence, { floor, lead }: Setting): Voice | null {
  if (!floor.current || !isAccountable(floor.current.office) || !endsAsking(text)) return null;
  return lead?.grade === "askers" ? carry(members(lead), "lead-in-to-questions") : NOBODY;
}

/** A question of the public is printed as it was put. */
function putByPublic({ text }: ReadSentence, setting: Setting): Voice | null {
  const may = setting.place.itemClass === "public" && setting.floor.current === null && !governing(setting);
  return may && isPut(text) ? carry(anonymous("public", "one"), "public") : null;
}

/** A request is met: 'This would be looked at.' */
function requestMet(read: ReadSentence, { floor }: Setting): Voice | null {
  const asked = floor.current && floor.lastAct === "request" && isScrutineer(floor.current.office);
  return asked && promiseAt(read, [], "unattributed") !== null ? SOMEBODYS_ANSWER : null;
}

/** Whoever has the floor goes on; after a question of theirs somebody answers it. */
function goesOn(read: ReadSentence, { floor }: Setting): Voice | null {
  if (!floor.current) return null;
  return floor.hasAsked && !ASKING.test(read.text) && !knows(read, floor.current) ? SOMEBODYS_ANSWER : carry(floor.current, "carried");
}

/** Below a question of the public, or between the points that members raise, a paragraph answers. */
function amidPoints({ text }: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead } = setting;
  const speaker = governing(setting);
  if (!speaker || !lead) return null;
  const answersPublic = speaker.office === "public" && !isVerbatim(text, setting);
  return answersPublic || (lead.list && !floor.inList && isScrutineer(speaker.office)) ? SOMEBODYS_ANSWER : null;
}

/** Whoever the lead-in names says what stands under it. */
function byLeadIn(_read: ReadSentence, setting: Setting): Voice | null {
  const speaker = governing(setting);
  return speaker && carry(speaker, "lead-in");
}

/** Below 'Members asked the following:' what asks, or names a matter, is theirs; an answer there is nobody's. */
function underQuestions(read: ReadSentence, { floor, lead }: Setting): Voice | null {
  if (lead?.grade !== "askers") return null;
  if (IS_ANSWER.test(read.text)) return NOBODY;
  if (lead.theirs === true && floor.inList) return carry(members(lead), "lead-in");
  const asks = ASKING.test(read.text) || WORRYING.test(read.text);
  return asks || ((floor.inList || lead.theirs === true) && isMatter(read)) ? carry(members(lead), "lead-in-to-questions") : null;
}
/** 'the reply that patrols had been doubled' */
const IS_ANSWER = /^\W*(?:the |an? )?(?:reply|answer|response)s? that\b/iu;

/** 'The Commissioner had asked for a plan and the Treasurer would share it with the Panel': behind what was done somebody promises. */
function promisesThen(read: ReadSentence, setting: Setting): Voice | null {
  const { tokens, mentions } = read;
  const { place, directory } = setting;
  // 'The Board met each quarter and she would ask its Chair.' below 'The Commissioner noted that:'
  const governs = governing(setting);
  if (governs && isAccountable(governs.office) && promiseAt(read, [], governs.office) !== null) return carry(governs, "lead-in");
  const promiser = mentions.find(
    ({ from, to, office, pronoun, number }) =>
      pronoun === null &&
      number === "one" &&
      isAccountable(office) &&
      JOINED.has(tokens[from - 1]?.lower ?? "") &&
      MODALS.has(tokens[to]?.lower ?? ""),
  );
  if (!promiser || promiseAt(read, [], promiser.office ?? "commissioner") !== promiser.to) return null;
  const speaker = speakerOf(promiser, place, directory);
  return speaker && says(speaker, read, promiser, "promises");
}
const JOINED = new Set(["and", "but", ";"]);

const TURNS = /^\W*(?:with|in) (?:regard|respect|relation) to\b/iu;

/** 'With regard to retired officers, he would raise it': who answered before goes on to the next matter. */
function turnsToOwn(read: ReadSentence, { floor }: Setting): Voice | null {
  const own =
    TURNS.test(read.text) && floor.current === null
      ? read.mentions.find(({ pronoun }) => pronoun === "he" || pronoun === "she")
      : undefined;
  if (!own?.pronoun || !isAuxiliary(read.tokens[own.to]?.lower ?? "")) return null;
  const meant = floor.meantBy(own.pronoun, { asks: false, answers: true });
  return meant && isAccountable(meant.office) ? carry(meant, "pronoun") : null;
}

/** 'The Commissioner answered these questions:': of a point below the question is somebody's, and what follows it the answer. */
function inExchange({ text }: ReadSentence, { floor, lead }: Setting): Voice | null {
  if (lead?.grade !== "speaker" || !lead.exchange || !floor.inList || !isAccountable(lead.speaker?.office ?? null)) return null;
  if (endsAsking(text)) return NOBODY;
  return lead.speaker && floor.lastAct !== null ? carry(lead.speaker, "lead-in") : null;
}

/** 'the welfare of recruits;', 'the performance of the control room, which had been in the press': what was asked about, and nothing said of it. */
function isMatter({ text, tokens, clauses }: ReadSentence): boolean {
  const end = /[,;.]?\s(?:which|who|and whether)\b|[;.]\W{0,9}$/u.exec(text)?.index ?? text.length;
  const head = tokens.filter((token) => token.start < end);
  return (
    clauses.length === 0 &&
    /^\W*(?:the|an?|any|his|her|its|their)\s/iu.test(text) &&
    !head.some(({ lower }) => isAuxiliary(lower) || (lower.length > 4 && lower.endsWith("ed")))
  );
}

/** 'In his view', 'For her part', 'To their mind': whose words follow. */
const VIEW =
  /^\W*(?:(?:in|to) (his|her|their) (?:own )?(?:view|opinion|experience|judgement|estimation|mind|knowledge)|for (his|her|their) (?:own )?part|as (?:far as )?(he|she|they) (?:saw|understood) it)\b/iu;

/** 'One in nine came from the city, which she said was better than before.' */
const ASIDE = /, (?:which|who|as) (he|she|they) (?:said|felt|thought|believed|hoped|considered|described|called|regarded)\b/iu;

/** Who holds the view that a sentence opens with: whoever speaks, or answers what was asked, where the pronoun fits them. */
function ofView({ text }: ReadSentence, { floor }: Setting): Voice | null {
  const word = (pronounIn(VIEW, text) ?? pronounIn(ASIDE, text))?.toLowerCase();
  if (word === undefined) return null;
  const pronoun = word === "his" || word === "he" ? "he" : word === "her" || word === "she" ? "she" : "they";
  const meant = floor.meantBy(pronoun, { asks: false, answers: floor.lastAct === "question" });
  return meant ? carry(meant, "pronoun") : { ...NOBODY, rule: "pronoun-without-antecedent" };
}
const pronounIn = (form: RegExp, text: string): string | undefined => form.exec(text)?.slice(1).find(Boolean);

/** What one holds: 'The Commissioner's own worry was for older people.' */
const HELD = new Set("view wish hope worry concern aim belief intention opinion feeling preference ambition fear".split(" "));
/** How many words may stand before it. */
const HOLDERS = 8;

function ofHolder(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const { tokens } = read;
  const at = tokens.findIndex(({ lower }, n) => n > 0 && n < HOLDERS && HELD.has(lower));
  if (at < 0 || !BE.has(tokens[at + 1]?.lower ?? "")) return null;
  const holder = possessorBefore(tokens, tokens[at - 1]?.lower === "own" || tokens[at - 1]?.lower === "main" ? at - 1 : at);
  const speaker = holder && holder.from <= tokens.findIndex((token) => token.word) + 1 ? speakerOf(holder, place, directory) : null;
  return holder && speaker && says(speaker, read, holder, "office-first");
}

/** Words of the public as they were put: in quotation marks, with a question mark, in the first or second person, or in the present below 'put the following question'. */
export const isVerbatim = (text: string, { lead }: Setting): boolean =>
  lead?.list === true ||
  (lead?.theirs === true && IN_PRESENT.test(text) && !AS_TOLD.test(text) && !OF_THE_QUESTION.test(text)) ||
  /["“”‘’?]|\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our)\b/u.test(text);

const IN_PRESENT = /\b(?:is|are|am|has|have|do|does|can|will|must|needs?|may|feels?|seems?|makes?|wants?|wish(?:es)?)\b/iu;
/** In the past minutes tell what was done and answered. */
const AS_TOLD = /\b(?:was|were|had|did|would|could|should|might|said|asked|replied|stated)\b/iu;
/** 'The question would be passed on to the force': what is said of a question is none of its own words. */
const OF_THE_QUESTION =
  /\b(?:this|the|that|his|her|their) (?:question|statement|petition)\b|\b(?:will|would|to) be (?:\w+ly )?(?:passed|forwarded|referred|sent)\b|\bwritten (?:answer|reply|response)\b/iu;

/** 'She knew of a case': a pronoun with what one knows goes on with whoever asked, where it agrees. */
const knows = ({ text, mentions: [first] }: ReadSentence, { sex, number, office }: Speaker): boolean =>
  first?.from === 0 &&
  KNOWS.test(text) &&
  number === "one" &&
  office === "member" &&
  (sex === null || first.pronoun === (sex === "m" ? "he" : "she"));
const KNOWS =
  /^\W*(?:he|she) (?:also )?(?:knew|had (?:heard|seen|been|received|visited|spoken|experienced|witnessed)|was aware|lived|represented|remembered)\b/iu;

/** 'Mrs Cole would have none of it': whoever a sentence begins with speaks in it, though nothing tells in which office; not whoever spoke before. */
function strangerIn(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const [first] = read.mentions;
  if (!first?.name?.titled || first.from !== read.tokens.findIndex((token) => token.word) || speakerOf(first, place, directory))
    return null;
  const word = read.tokens[afterAdverbs(read.tokens, first.to)];
  if (!word?.word || word.capital || /\d/u.test(word.raw) || HAVE.has(word.lower) || BE.has(word.lower) || PREPOSITIONS.has(word.lower))
    return null;
  const somebody = { ...anonymous("other", "one"), sex: first.name.sex };
  return says(somebody, read, first, "name-without-role");
}

/** A question in quotation marks, or the first words of one who speaks for themselves. */
const isPut = (text: string): boolean =>
  /^["“‘']/u.test(text.trimStart()) &&
  (/\?["”’']?$/u.test(text.trimEnd()) || (/^["“]/u.test(text.trimStart()) && /\b(?:I|we|my|our)\b/u.test(text)));

/** '[Yes, the Commissioner would be glad to.]': an answer in brackets is its subject's. */
function bracketed(read: ReadSentence, { floor, place, directory }: Setting): Voice | null {
  const mention = read.mentions.find(({ pronoun }) => !pronoun);
  const opening = read.text.slice(0, read.tokens[mention?.from ?? 0]?.start ?? 0);
  if (!mention || !(floor.bracketed || read.text.startsWith("[")) || !/^\[?(?:(?:yes|no|certainly|of course),? )?$/iu.test(opening))
    return null;
  const speaker = speakerOf(mention, place, directory);
  return speaker && isAccountable(speaker.office) ? says(speaker, read, mention, "bracketed") : null;
}
