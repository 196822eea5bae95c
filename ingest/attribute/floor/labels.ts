import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import { pointMark } from "../clauses/clause.ts";
import type { Voice } from "./voice.ts";
import { PREPOSITIONS } from "../words/function-words.ts";
import type { Mention } from "../mentions/mention.ts";
import { possessorBefore } from "../mentions/possessors.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { carry, members, NOBODY, says, type Setting } from "./setting.ts";
import { anonymous, namedMember, speakerOf, type Speaker } from "../people/speaker.ts";

const LABEL =
  /^\W*(?:(?:supplementary )?(question|q)|(response|answer|reply|a))(?:\s?\d{1,3})?(?:\s(?:from|by)\s[^:?.]{2,60}?(?=\s?:|\s[–—-]\s))?(?:\s?\([^()]{2,60}\))?\s?[:–—-]|^\W*(?:(q)|(a))\d{1,2}[.)]?\s/iu;

/** 'Key points were –' behind who gives an update. */
const KEY_POINTS = /^\W*(?:the )?(?:key|main|principal) (?:points|messages|issues|headlines)\b[^.]{0,60}[:–—-]\s*$/iu;
/** 'Points made included:' below who summarised a review. */
export const POINTS_MADE =
  /^\W*(?:the )?(?:(?:key|main|principal) )?(?:points|messages|headlines|highlights)(?: (?:made|highlighted|covered))?(?: (?:included|were|are))?(?: as follows)?\s?[:–—-]\s*$/iu;
const Q_OR_A = /^\W*(?<letter>[QA])\.\s+(?=\S)/u;

/** 'Q. Cllr Coyle – how many?', 'A. Eleven.': a letter with a stop is a label where a question waits, or is asked. */
function lettered(read: ReadSentence, { place, directory, floor, lead }: Setting): Voice | null {
  const letter = Q_OR_A.exec(read.text)?.groups?.["letter"];
  if (letter === undefined || read.spoken !== null || (letter === "A" && !floor.waits)) return null;
  const named = read.mentions.find(({ from }) => from <= 2);
  const speaker = named && pointMark(read.tokens, named.to) !== null ? speakerOf(named, place, directory) : null;
  if (named && speaker) return says(speaker, read, named, "label");
  const asker = lead?.grade === "askers" || isScrutineer(lead?.speaker?.office ?? "other") ? lead : null;
  if (letter === "Q" && asker) return carry(members(asker), "label");
  return { ...NOBODY, rule: "label" };
}

/** 'The PCC:' on a line of its own leads in to the points of whom it names. */
export function onlyNamed(read: ReadSentence, setting: Setting): Voice | null {
  const { place, directory, floor, lead } = setting;
  const [first] = read.mentions;
  // 'Councillor Ann Bell (Kelder Vale Council):': what stands in brackets is no further name.
  const withPlace = first && isFrom(read, first) && read.mentions.every((one) => one === first || one.office === null);
  const mention = withPlace === true ? first : read.mentions.at(-1);
  // 'Among the points he made were these:' is whose who has just spoken.
  const speaking = floor.current !== null && floor.current.office !== "unattributed" && read.spoken === null ? floor.current : null;
  if (speaking && mention?.pronoun && read.mentions.length === 1 && /:\W{0,9}$/u.test(read.text)) return carry(speaking, "lead-in");
  if (speaking && KEY_POINTS.test(read.text)) return carry(speaking, "lead-in");
  const presenter = POINTS_MADE.test(read.text) ? floor.presenterBefore(floor.passage) : null;
  if (presenter) return carry(presenter, "lead-in");
  const owner = ownsPoints(read, setting);
  if (owner) return owner;
  if (!mention || mention.pronoun || !/[:–—-]\W{0,9}$/u.test(read.text)) return null;
  const words = read.tokens.filter((token) => token.word).length;
  const theirs = read.spoken === null && POINTS_OF.test(read.text) ? saidBy(read, setting) : null;
  if (theirs) return theirs;
  const puts = mention && NAMES_ASKER.test(read.text) && endsLine(read, mention) ? speakerOf(mention, place, directory) : null;
  if (mention && puts) return says(puts, read, mention, "name-alone");
  const busy = read.spoken === null && first && introduces(read, first) ? speakerOf(first, place, directory) : null;
  if (first && busy) return says(busy, read, first, "name-alone");
  const alone = read.mentions.length === 1 && words <= mention.to - mention.from;
  if (!alone && !(read.spoken === null && (endsWith(read, mention) || isFrom(read, mention)))) return null;
  const speaker = speakerOf(mention, place, directory) ?? (lead?.grade === "askers" ? namedMember(mention) : null);
  return speaker ? says(speaker, read, mention, "name-alone") : null;
}

/** 'Comments from Members included:', 'Key areas highlighted by the PCC were:' */
const POINTS_OF =
  /^\W*(?!in (?:response|reply|answer)\b)(?:the |a )?(?:\w+ ){0,3}(?:points|comments|questions|issues|concerns|responses|answers|areas|observations|matters|suggestions|remarks)\b/iu;

const POINTS_ANSWERED = /\b(?:points|comments|questions|issues|concerns|matters)\b[^:]{0,80}\b(?<!in )(?:answer|respon|repl)/iu;

/** What somebody's points are called that stand below. */
const POINTS = new Set(
  "responses response replies reply answers answer comments remarks observations points presentation report update summary introduction statement address speech".split(
    " ",
  ),
);
/** What may stand before whose points they are. */
const HEADS_POINTS =
  /^\W*(?:(?:the )?(?:(?:key|main|principal) )?(?:points|messages|highlights|headlines|issues) (?:from|of|in) )?(?:the )?$/iu;
/** How far behind its beginning the line names whose they are. */
const OWNER_REACH = 14;

/** "The Commissioner's responses were:", "Main points from the Chief Constable's presentation:": whose points stand below. */
function ownsPoints({ text, tokens, spoken }: ReadSentence, { place, directory }: Setting): Voice | null {
  if (spoken || !/:\W{0,9}$/u.test(text)) return null;
  const at = tokens.findIndex(({ lower }, n) => n > 0 && n < OWNER_REACH && POINTS.has(lower) && tokens[n - 1]?.possessive === true);
  const owner = at < 0 ? null : possessorBefore(tokens, at);
  // "Members' questions and the PCC's responses were:" stands over both, 'Questions on the PCC's report:' over others' words.
  if (!owner || !HEADS_POINTS.test(text.slice(0, tokens[owner.from]?.start ?? 0))) return null;
  const speaker = speakerOf(owner, place, directory);
  return speaker && isAccountable(speaker.office) ? { ...carry(speaker, "name-alone"), explicit: true } : null;
}

/** Who does this with a question did not put it. */
const LET_IN =
  /\b(?:accepted|received|admitted|allowed|approved|permitted|selected|agreed|taken|noted|considered|read out|answered)\b[^:]{0,40}\bby (?:the )?$/iu;

/** The one after 'by' or 'from'. */
function saidBy(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const [mention, ...others] = POINTS_ANSWERED.test(read.text) ? [] : read.mentions;
  // 'Points raised by Members and answered by officers': whose each is the points must tell.
  if (!mention || mention.pronoun || others.length > 0 || !/^(?:by|from)$/u.test(read.tokens[mention.from - 1]?.lower ?? "")) return null;
  // 'Two questions had been accepted by the Chair as follows:' are not the Chair's.
  if (LET_IN.test(read.text.slice(0, read.tokens[mention.from]?.start ?? 0))) return null;
  const speaker = speakerOf(mention, place, directory);
  return speaker && says(speaker, read, mention, "name-alone");
}

/** 'Submitted by Cllr Platt:', 'Question 2 from Mr Orr:' */
const NAMES_ASKER =
  /^\W*(?:(?:a |the )?(?:written |supplementary )?(?:question|statement|petition)(?: \d{1,2})?:? )?(?:submitted |asked |put |tabled |received )?(?:by|from) /iu;

const endsLine = ({ tokens }: ReadSentence, { to }: Mention): boolean => !tokens.slice(to).some((token) => token.word);

const BUSY = new Set(["in", "when", "while", "whilst", "by", "during", "on", "as"]);

/** 'The Commissioner, in presenting her report:' begins with whom it leads in. */
const introduces = ({ tokens }: ReadSentence, { from, to, pronoun }: Mention): boolean =>
  !pronoun && from === tokens.findIndex((token) => token.word) && tokens[to]?.lower === "," && BUSY.has(tokens[to + 1]?.lower ?? "");

/** Whom a line names that holds nothing else ('Cllr Lynn Bell', `behind` it ':'), above the paragraphs of what they said; null for any other passage. */
export function headOf([read, ...more]: readonly ReadSentence[], behind = ""): Mention | null {
  const mention = read?.mentions[0];
  if (!read || !mention?.name?.titled || more.length > 0 || read.spoken) return null;
  const rest = read.tokens.slice(mention.to).map(({ lower }) => lower);
  return mention.from === 0 && rest.join("") === behind ? mention : null;
}

/** 'Response: Inspector Shaw explained …': who speaks in the text behind a label, where it begins with them; null where it does not. */
function openerOf({ tokens, mentions, spoken }: ReadSentence, end: number, { place, directory }: Setting): Speaker | null {
  const first = tokens.findIndex((token) => token.word && token.start >= end);
  const mention = mentions.find(({ from, pronoun }) => from === first && !pronoun);
  return spoken && mention ? speakerOf(mention, place, directory) : null;
}

/** 'Question: …', 'Response: …': the lead-in says whose; the public's among the questions of the public. */
export function labelled(read: ReadSentence, setting: Setting): Voice | null {
  const { place, directory, lead, floor } = setting;
  const label = LABEL.exec(read.text);
  if (!label) return lettered(read, setting);
  const end = label.index + label[0].length;
  const named = read.mentions.find(({ from, to, name, pronoun }) => {
    const start = read.tokens[from]?.start ?? end;
    const mark = read.tokens[pointMark(read.tokens, to) ?? -1]?.lower;
    // 'Question (Mr Dow):', 'Question 1 – Cllr Hart –' and 'A1. The Commissioner:'
    const heads = mark !== undefined && (name !== null || (!pronoun && mark === ":"));
    return start < end || (heads && /^(?:\W|the )*$/iu.test(read.text.slice(end, start)));
  });
  const speaker = named ? speakerOf(named, place, directory) : null;
  const answers = label[2] ?? label[4];
  const opener = openerOf(read, end, setting);
  const answering = speaker ?? opener;
  if (answers && answering) floor.answersByLabel(answering);
  if (named && speaker) return says(speaker, read, named, "label");
  // 'Q: Cllr Rowe asked how many', 'Response: Inspector Shaw explained' name who speaks themselves.
  if (opener) return null;
  const answerer = lead?.answerer ?? floor.labelledAnswerer;
  if (answers) return answerer ? carry(answerer, "label") : { ...NOBODY, rule: "label" };
  if (lead?.speaker) return carry(lead.speaker, "label");
  if (lead?.grade === "askers") return carry(members(lead), "label");
  return place.itemClass === "public" ? carry(anonymous("public", "one"), "label") : { ...NOBODY, rule: "label" };
}

/** 'The Commissioner in response:' */
const IN_REPLY = /^in (?:response|reply|answer) :$/u;

/** 'In response to questions of Members, the Commissioner:', 'Arising from the discussion Members:': the mention ends the line, and is nobody's object. */
function endsWith({ tokens }: ReadSentence, { from, to }: Mention): boolean {
  const rest = tokens.slice(to);
  const alone = rest.length === 1 || IN_REPLY.test(rest.map(({ lower }) => lower).join(" "));
  return !PREPOSITIONS.has(tokens[from - 1]?.lower ?? "") && alone && rest.at(-1)?.lower === ":";
}

/** 'Mr Dale, Kelder:', 'Councillor Bell (Kelder Council):': a line that holds a name and where its bearer comes from. */
const isFrom = ({ text, tokens }: ReadSentence, { from, to, name }: Mention): boolean =>
  name?.titled === true && from === 0 && PLACE.test(text.slice(tokens[to - 1]?.end ?? 0));
const PLACE = /^,?\s?(?:\([^():]{2,60}\)|(?:from\s|of\s)?\p{Lu}[^():.;?]{1,60})\s?:\s?$/u;

/** 'Cllr Orme (Wold) – was the rise real?': who opens a point before a dash or colon says it. */
export function opensPoint(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const [mention] = read.mentions;
  if (!mention || mention.from !== read.tokens.findIndex((token) => token.word) || mention.pronoun) return null;
  if (mention.number !== "one" && mention.office !== "opcc-officer") return null;
  if (place.itemClass !== null && place.itemClass !== "public" && place.itemClass !== "progress") return null;
  const mark = pointMark(read.tokens, mention.to);
  if (mark === null || !read.tokens.slice(mark + 1).some((token) => token.word)) return null;
  const speaker = speakerOf(mention, place, directory);
  return speaker ? says(speaker, read, mention, "point-of") : null;
}

/** Whom a point names at its end: '… was thin (Cllr Hale).', '… with other forces - Mr Pryor.'; null where it names nobody so. */
function creditOf({ tokens, mentions }: ReadSentence): Mention | null {
  const mention = mentions.at(-1);
  if (!mention?.name || tokens.slice(mention.to).some((token) => token.word)) return null;
  return ["(", "-", "–", "—"].includes(tokens[mention.from - 1]?.lower ?? "") ? mention : null;
}

/** Who is named at the end of a point says it. */
export function closesPoint(read: ReadSentence, { floor, place, directory }: Setting): Voice | null {
  const mention = floor.inList && read.spoken === null ? creditOf(read) : null;
  const speaker = mention && speakerOf(mention, place, directory);
  return mention && speaker ? says(speaker, read, mention, "point-of") : null;
}

/** '(Cllr Stobbs)' behind the sentences of a point: whose they are; null for any other sentence. */
export function creditAlone(read: ReadSentence | undefined): Mention | null {
  const mention = read && creditOf(read);
  return mention && read.tokens.filter((token) => token.word).length <= mention.to - mention.from && mention.from > 0 ? mention : null;
}

const RECEIVED =
  /\b(?:questions?|statements?|petitions?)\b.*\b(?:received|submitted|asked|put|presented)\b|\ballowed to (?:ask|speak|comment)\b|\b(?:received|submitted)\b.*\b(?:questions?|statements?|petitions?)\b/iu;

/** 'A question was received from Mr Dowd': among the questions of the public the public's own. */
export function ofPublic(read: ReadSentence, { place, directory }: Setting): Voice | null {
  if (
    place.itemClass !== "public" ||
    read.spoken?.main.voice === "active" ||
    !RECEIVED.test(read.text) ||
    /^\W*(?:no|there (?:was|were) no)\b/iu.test(read.text)
  )
    return null;
  const asker = read.mentions.find((mention) => !mention.pronoun && speakerOf(mention, place, directory)?.office === "public");
  return asker ? says(anonymous("public", "one"), read, asker, "public") : null;
}

/** Who answers what a lead-in announces: 'put two questions to the Deputy Commissioner, who answered as follows'. */
export function answererOf(read: ReadSentence, { place, directory }: Setting): Speaker | null {
  const asker = read.spoken?.main.subject;
  const others = read.mentions.filter((mention) => mention !== asker && !mention.pronoun && mention.number === "one");
  const [only, ...more] = others
    .flatMap((mention) => speakerOf(mention, place, directory) ?? [])
    .filter((speaker) => isAccountable(speaker.office));
  return only && more.length === 0 ? only : null;
}
