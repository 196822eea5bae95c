import type { Office } from "../../corpus/model/index.ts";
import { isActionNote, isTask } from "./promises/action-lines.ts";
import { closesPoint, creditAlone, labelled, ofPublic, onlyNamed, opensPoint } from "./floor/labels.ts";
import { happens, isNarrative, isSettled, paperSays } from "./voices/narrative.ts";
import { opensQuotation } from "./floor/quotations.ts";
import type { ReadSentence } from "./clauses/read.ts";
import { carry, NOBODY, says, type Setting } from "./floor/setting.ts";
import { isAccountable } from "./mentions/sides.ts";
import { speakerOf } from "./people/speaker.ts";
import type { Turn } from "./clauses/turns.ts";
import { withoutVerb } from "./voices/unmarked.ts";
import type { Voice } from "./floor/voice.ts";
import { NOBODY_NAMED, floorIsTheirs, isDecision, isOutcome, IT_WAS } from "./voices/decided.ts";
import { impersonal } from "./voices/impersonal.ts";
import { named } from "./voices/named.ts";

/** Who speaks in a sentence; null where nobody does. */
export function voiceOf(read: ReadSentence, setting: Setting): Voice | null {
  const spoken = read.spoken;
  // 'Action: PCC to bring figures' notes what is to be done: nobody says it.
  if (isActionNote(read) || ((setting.floor.inList || setting.floor.hasAsked) && creditAlone(read))) return null;
  if (isTask(read)) return taskOf(read, setting) ?? NOBODY;
  const told =
    labelled(read, setting) ??
    ofPublic(read, setting) ??
    onlyNamed(read, setting) ??
    (read.spoken ? null : (opensPoint(read, setting) ?? closesPoint(read, setting)));
  if (told) return told;
  if (!spoken && TELLS_IT.test(read.text) && happens(read)) return NOBODY;
  if (isSettled(read.text) || (!spoken && IS_ROW.test(read.text))) return null;
  if (TELLS_NOTHING.test(read.text) && (!spoken || spoken.main.voice === "impersonal")) return null;
  if ((!spoken || floorIsTheirs(setting)) && IT_WAS.test(read.text) && !NOBODY_NAMED.test(read.text)) return null;
  if (isOutcome(read, setting)) return NOBODY;
  const opens = spoken ? null : opensQuotation(read, setting);
  if (opens) return opens;
  if (!spoken || paperSays(read.text) || isWithinQuotation(read, setting)) return withoutVerb(read, setting);
  if (spoken.main.voice === "impersonal" && NO_QUESTIONS.test(read.text)) return null;
  if ((spoken.main.voice !== "active" || THERE.test(read.text)) && !TELLS_IT.test(read.text) && happens(read)) return null;
  // 'Moved by Mrs Hay and seconded by Councillor Coe –' tells what was done.
  // below a lead-in 'Thanked Members for it' goes on with whom that names.
  const tells = spoken.main.voice === "bare" && read.mentions.length > 0 && setting.lead?.grade !== "speaker" && isNarrative(read, false);
  if (isDecision(read, spoken.main, setting) || tells) return null;
  const voice = ofTurn(read, spoken.main, setting);
  if (!voice) return null;
  const also = spoken.also?.subject ? officesOf(spoken.also, setting) : questioner(read, setting);
  return { ...voice, also: also.filter((office) => office !== voice.speaker.office), rule: `${voice.rule}/${spoken.rule}` };
}

/** 'No questions were asked.' */
const NO_QUESTIONS = /^\W*no (?:\w+ )?(?:questions?|comments?|issues?|concerns?|points|matters|objections?|suggestions?)\b/iu;
/** 'There was submitted a report by the Commissioner', 'On being put to the vote nine Members supported it': nobody says it. */
const THERE = /^\W*(?:there (?:was|were)|(?:up)?on (?:being put|a vote))\b/iu;
/** 'A discussion took place, during which it was noted that': what was said in it is told. */
const TELLS_IT = /\bit was (?:\w+ )?\w+ that\b/iu;
/** 'Whereupon it was', 'Drones were discussed.': a sentence left open, or one that keeps what was said to itself. */
const TELLS_NOTHING =
  /(?<!\bthat )\bit was\W*$|\b(?:points|comments|issues|observations|matters) were (?:\w+ )?(?:made|raised|noted|discussed)\W*$|\b(?:was|were) (?:\w+ )?(?:discussed|debated|received)\W*$|^\W*(?:\w+ ){1,3}(?:question|statement|petition)s? had been received\W*$|^\W*no (?:\w+ ){1,3}(?:was|were|had been) (?:moved|made|tabled|proposed|put forward|declared)\b/iu;
/** 'Offence | 2022 | 2023': a row of a table of figures. */
const IS_ROW = /^[^|]{1,80}\|[^|]{1,80}\|/u;

/**
 * '… asked if there was one. The PCC to find out and report back.' behind a question, within a passage that nothing leads in to: whoever is
 * named has said that they will. Anywhere else it notes down what was asked for.
 */
function taskOf(read: ReadSentence, { place, directory, floor, lead }: Setting): Voice | null {
  const [first] = read.mentions;
  if (lead !== null || floor.current === null || !floor.hasAsked || IS_TOLD.test(read.text)) return null;
  if (read.tokens[first?.from ?? 0]?.lower !== "the" || first?.number !== "one" || !isAccountable(first.office)) return null;
  const speaker = speakerOf(first, place, directory);
  return speaker && says(speaker, read, first, "task");
}

/** 'The PCC to be asked to bring it', 'The candidate to hold the post would be paid': none of their own doing. */
const IS_TOLD = /\bto be\b|\b(?:was|were|is|are|would|will|had|has|should|could)\b/iu;

/** '“I was always told that one would come.': what is reported within a quotation, whoever is quoted says. */
function isWithinQuotation({ text, tokens, spoken }: ReadSentence, { floor }: Setting): boolean {
  if (!floor.quoted && !/^["“]/u.test(text)) return false;
  const clause = spoken?.main.clauses[0];
  return spoken?.main.voice !== "active" && clause !== undefined && !/["”]/u.test(text.slice(1, tokens[clause.at]?.start ?? 0));
}

function ofTurn(read: ReadSentence, turn: Turn, setting: Setting): Voice | null {
  if (turn.voice === "active" && turn.subject) return named(read, turn, turn.subject, setting);
  if (turn.voice === "hearer") return NOBODY;
  if (turn.voice === "bare") return carriedBare(setting);
  return impersonal(read, turn, setting);
}

/** 'Thanked the Panel': whoever the lead-in names, or who speaks already. */
function carriedBare({ floor, lead }: Setting): Voice {
  const speaker = lead?.grade === "speaker" ? lead.speaker : floor.current;
  return speaker ? carry(speaker, "bare-verb") : NOBODY;
}

function officesOf(turn: Turn, { place, directory }: Setting): Office[] {
  if (!turn.subject || turn.subject.pronoun) return [];
  const office = speakerOf(turn.subject, place, directory)?.office;
  return office ? [office] : [];
}

const AFTER_QUESTION = /^\W*(?:in (?:response|reply|answer) to|responding to|when asked|with regard to|in relation to|following)\b/iu;

/** 'In response to a question from Members, the PCC said': who asked; members where nobody is named. */
function questioner(read: ReadSentence, { place, directory }: Setting): Office[] {
  const start = read.spoken?.main.subject?.from ?? read.spoken?.main.clauses[0]?.at ?? 0;
  const before = read.text.slice(0, read.tokens[start]?.start ?? 0);
  if (!AFTER_QUESTION.test(before) || !/\b(?:questions?|quer(?:y|ies)|asked|enquir\w+|points?)\b/iu.test(before)) return [];
  const asker = read.mentions.find((mention) => mention.to <= start && !mention.pronoun);
  const office = asker ? speakerOf(asker, place, directory)?.office : undefined;
  return [office ?? "member"];
}
