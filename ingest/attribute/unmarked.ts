import type { Act } from "../../corpus/model/index.ts";
import { afterReference } from "./action-lines.ts";
import { promiseAt } from "./commitments.ts";
import { endsAsking } from "./grammar.ts";
import { isAccountable, isScrutineer } from "./sides.ts";
import { WORRYING, type Voice } from "./decide.ts";
import { afterAdverbs, afterInsertion, BE, HAVE, isAuxiliary, JOINTS, MODALS, PREPOSITIONS } from "./function-words.ts";
import type { ItemClass } from "./item-class.ts";
import { isLone } from "./mentions.ts";
import { isAboutPaper, isNarrative } from "./narrative.ts";
import { byOpening } from "./openings.ts";
import { possessorBefore } from "./possessors.ts";
import type { ReadSentence } from "./read.ts";
import { carry, members, NOBODY, says, type Setting } from "./setting.ts";
import { anonymous, speakerOf, type Speaker } from "./speaker.ts";

const ASKING = /\?\W{0,9}$|^\W*(?:whether|why|how|what|when|where|who|which|if|could|can|would|is there|are there|does|do)\b/iu;

const BUSINESS: ReadonlySet<ItemClass> = new Set(["apologies", "declarations", "election", "minutes", "exclusion", "dates", "close"]);

/** A sentence without a reporting verb goes on with what was said, tells what was done, or is said by nobody named. */
export function withoutVerb(read: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead, place } = setting;
  // An item about the meeting itself is narrative wherever it can be.
  const business = place.itemClass !== null && BUSINESS.has(place.itemClass);
  const speaking = !business && floor.current !== null && floor.current.office !== "unattributed";
  const governed = lead?.grade === "speaker" && lead.speaker !== null;
  // 'Why had so many officers left?' asks, whatever was done.
  if (!endsAsking(read.text) && isNarrative(read, speaking || governed)) return business ? null : promisesThen(read, setting);
  const [first] = read.mentions;
  if (first?.pronoun && first.from === 0 && first.pronoun !== "they" && !speaking && !governed) {
    const meant = floor.meantBy(first.pronoun, { asks: false, answers: false });
    if (meant) return carry(meant, "pronoun");
  }
  const turned = turnsToOwn(read, setting);
  if (turned) return turned;
  const exchanged = inExchange(read, setting);
  if (exchanged) return exchanged;
  // What stands in a quotation is said by whoever is quoted, whomever it names.
  const quoted = floor.quoted || /^["“]/u.test(read.text) ? (floor.current ?? (governed ? lead.speaker : null)) : null;
  if (quoted) return carry(quoted, floor.current ? "carried" : "lead-in");
  const opening = byOpening(read, setting);
  if (opening) return opening;
  const holder = [VIEW, ASIDE].map((form) => form.exec(read.text)?.slice(1).find(Boolean)?.toLowerCase()).find(Boolean);
  if (holder) return ofView(holder, setting);
  const subject = bracketed(read, setting) ?? ofHolder(read, setting) ?? subjectOf(read, setting);
  if (subject) return subject;
  // 'They were not, she said. Was anything to be done?': whoever answers puts no question.
  if (floor.current && isAccountable(floor.current.office) && endsAsking(read.text))
    return lead?.grade === "askers" ? carry(members(lead), "lead-in-to-questions") : NOBODY;
  // A question of the public is printed as it was put.
  if (place.itemClass === "public" && floor.current === null && !governed && isPut(read.text))
    return carry(anonymous("public", "one"), "public");
  // A request is met: 'This would be looked at.'
  if (floor.current && floor.lastAct === "request" && isScrutineer(floor.current.office) && promiseAt(read, [], "unattributed") !== null)
    return { ...NOBODY, rule: "answer-without-speaker" };
  const stranger = strangerIn(read, setting);
  if (stranger) return stranger;
  if (floor.current)
    return floor.hasAsked && !ASKING.test(read.text) && !knows(read, floor.current)
      ? { ...NOBODY, rule: "answer-without-speaker" }
      : carry(floor.current, "carried");
  if (governed && lead.speaker?.office === "public" && !isVerbatim(read.text, setting))
    return { ...NOBODY, rule: "answer-without-speaker" };
  // Between the points that members raise a paragraph answers them.
  if (governed && lead.list && !floor.inList && isScrutineer(lead.speaker?.office ?? "other"))
    return { ...NOBODY, rule: "answer-without-speaker" };
  if (governed && lead.speaker) return carry(lead.speaker, "lead-in");
  const point = underQuestions(read, setting);
  if (point) return point;
  // 'In response to questions Members heard that:' leads in to what was said, whatever the item.
  if (lead?.grade === "nobody" && lead.answers && floor.inList) return NOBODY;
  if (
    isAboutPaper(read) ||
    (place.itemClass !== null && place.itemClass !== "public" && place.itemClass !== "urgent" && place.itemClass !== "progress")
  )
    return null;
  return NOBODY;
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
function promisesThen(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const { tokens, mentions } = read;
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
function ofView(word: string, { floor }: Setting): Voice {
  const pronoun = word === "his" || word === "he" ? "he" : word === "her" || word === "she" ? "she" : "they";
  const meant = floor.meantBy(pronoun, { asks: false, answers: floor.lastAct === "question" });
  return meant ? carry(meant, "pronoun") : { ...NOBODY, rule: "pronoun-without-antecedent" };
}

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

const ASKED: ReadonlySet<Act> = new Set(["question", "concern", "request"]);

/** Who argues as a clause goes on has spoken: 'was opposed, arguing that it was the PCSO whom people knew'. */
const GOES_ON_SAYING =
  /,\s(?:and\s)?(?:arguing|stressing|saying|noting|adding|remarking|observing|stating|explaining|pointing out|asking|suggesting|warning)\b/iu;

/** '[Yes, the Commissioner would be glad to.]': an answer in brackets is its subject's. */
function bracketed(read: ReadSentence, { floor, place, directory }: Setting): Voice | null {
  const mention = read.mentions.find(({ pronoun }) => !pronoun);
  const opening = read.text.slice(0, read.tokens[mention?.from ?? 0]?.start ?? 0);
  if (!mention || !(floor.bracketed || read.text.startsWith("[")) || !/^\[?(?:(?:yes|no|certainly|of course),? )?$/iu.test(opening))
    return null;
  const speaker = speakerOf(mention, place, directory);
  return speaker && isAccountable(speaker.office) ? says(speaker, read, mention, "bracketed") : null;
}

/** What a member has learnt, or had asked for, the member tells: 'Councillor Holt had heard from residents that it was to close'. */
const LEARNT =
  /\bhad (?:\w+ )?(?:heard|seen|read (?:that|of|about|in)\b|(?:asked|queried|enquired|requested) (?:about|for|whether|if|how|why|what|when|that|to)\b|been (?:told|contacted|approached|informed|asked by)|received (?:complaints|letters|calls|reports|emails))\b/iu;

/** 'The Chairman had himself waited for an hour.' */
const HIMSELF = /\bhad (?:himself|herself)\b/iu;

/** What somebody does, and says nothing by. */
const GOES_ON = new Set("continued remained spent funded employed launched worked held owned oversaw chaired provided received".split(" "));

/**
 * A sentence that begins with an office or a member but has no verb that a table lists ('The Commissioner saw no objection', 'Councillor Bell
 * sought to establish', 'Mr Rook counselled against it'): what is no narrative is the office's own words. 'was' and 'had' tell of the office,
 * they do not let it speak, unless it goes on to argue.
 */
function subjectOf(read: ReadSentence, { floor, lead, place, directory }: Setting): Voice | null {
  const [first] = read.mentions;
  const office = first?.office === "opcc-officer" && promiseAt(read, [], "opcc-officer") !== null;
  if (!first || first.pronoun || (first.number === "body" && !office) || first.from > afterReference(read.tokens)) return null;
  const word = read.tokens[afterAdverbs(read.tokens, afterInsertion(read.tokens, first.to))];
  // 'PCC Funding had been cut'
  if (isLone(first) && first.name && directory.people.called(first.name) === null) return null;
  // 'Councillor Hughes 4 Precept' is a row of a table.
  if (!word?.word || word.capital || /\d/u.test(word.raw)) return null;
  // Whose answers a list holds is not known: 'the Commissioner would provide it' is said of the Commissioner.
  const answers = lead?.grade === "nobody" && lead.answers && floor.inList && floor.lastAct === null;
  if (answers && first.office !== "member" && (first.name === null || MODALS.has(word.lower))) return null;
  // Among points of nobody named 'The PCC continued to fund it' is told of the PCC.
  if (lead?.grade === "nobody" && floor.inList && GOES_ON.has(word.lower)) return null;
  // 'A lead officer had been named and would report' tells of somebody, whoever it is.
  if (/^an?$/u.test(read.tokens[first.from]?.lower ?? "") && first.office !== "member" && first.office !== "public") return null;
  const speaker = speakerOf(first, place, directory);
  const promised =
    speaker !== null && (isAccountable(speaker.office) || speaker.office === "chair") && promiseAt(read, [], speaker.office) !== null;
  if (JOINTS.has(word.lower) || PREPOSITIONS.has(word.lower)) return null;
  const learnt =
    first.number === "one" && speaker !== null && isScrutineer(speaker.office) && (LEARNT.test(read.text) || HIMSELF.test(read.text));
  // Within somebody's speech 'Members would be welcome' and 'The Treasurer would send it' are still that speaker's words.
  const current = floor.current ?? (lead?.grade === "speaker" ? lead.speaker : null);
  // What the commissioner or an officer has done, or is doing, is told by them, unless another officer is speaking: 'The Commissioner had met the inspector.'
  const next = read.tokens[afterAdverbs(read.tokens, first.to + 1)]?.lower ?? "";
  const does = word.lower === "was" && (next.endsWith("ing") || next === "at");
  const another = isAccountable(current?.office ?? null) && current?.office !== speaker?.office;
  // Among points of nobody named it is told of them.
  const pointed = lead?.grade === "nobody" && floor.inList;
  const reports =
    (word.lower === "had" || word.lower === "has" || does) && speaker !== null && isAccountable(speaker.office) && !another && !pointed;
  if ((HAVE.has(word.lower) || BE.has(word.lower)) && !promised && !learnt && !reports && !GOES_ON_SAYING.test(read.text)) return null;
  const within = current !== null && current.office !== "unattributed" && current.office !== speaker?.office;
  const accounts = within && !isScrutineer(current.office);
  // 'The PCC would report back' is a promise of whoever is named, unless a passive makes it something that others do to them.
  // The chair may tell of the rules ('The PCC would be required to reply'); whoever is asked answers.
  const tells = accounts || (within && current.office === "chair" && !ASKED.has(floor.lastAct ?? "statement"));
  if (
    (accounts && first.number !== "one") ||
    (tells && MODALS.has(word.lower) && !promised && !(word.lower === "did" && first.name !== null))
  )
    return null;
  // 'Two officers covered 900 square miles' goes on with what is said.
  if (speaker?.office === "unattributed") return null;
  return speaker && says(speaker, read, first, "office-first");
}
