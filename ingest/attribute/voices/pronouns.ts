import type { Office } from "../../../corpus/model/index.ts";
import type { Voice } from "../floor/voice.ts";
import { afterAdverbs } from "../words/function-words.ts";
import { fitsPronoun, type Mention } from "../mentions/mention.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { NOBODY, textOf, says, type Setting } from "../floor/setting.ts";
import { isAccountable } from "../mentions/sides.ts";
import { speakerOf } from "../people/speaker.ts";

/** 'The candidate was given the floor and he spoke of his career': the subject that begins the sentence. */
export function namedBefore(read: ReadSentence, subject: Mention, setting: Setting): Voice | null {
  const [first] = read.mentions;
  const start = read.tokens.findIndex((token) => token.word);
  if (!first || first.pronoun || first.number !== "one" || first.from !== start || first.from === subject.from) return null;
  const speaker = speakerOf(first, setting.place, setting.directory);
  return speaker && fitsPronoun(speaker.sex, subject.pronoun) ? says(speaker, read, first, "subject-before") : null;
}

/** Whom a pronoun that speaks means; nobody, where several may be meant and the verb does not tell. `asks`: its sentence asks. */
export function byPronoun(read: ReadSentence, subject: Mention, asks: boolean, setting: Setting): Voice {
  const { floor, lead } = setting;
  const verb = read.spoken?.main.clauses[0]?.lemma ?? "";
  const doubts = DOUBTS.test(read.text);
  const isGranted = floor.lastAct === "request" && AGREES_TO.test(read.text);
  const grants = !asks && subject.pronoun !== "they" && (PROMISES.has(verb) || isGranted || WILLING.test(read.text));
  const does = {
    asks: asks || doubts,
    answers: REPLIED.test(read.text) || grants || (!doubts && answersBy(verb, asks, setting, subject)),
  };
  // Below the name of a member alone on its line whoever asks is that member.
  const headed = asks && floor.current === null && lead?.grade === "speaker" && lead.speaker?.office === "member" ? lead.speaker : null;
  const heads = headed?.number === "one" && fitsPronoun(headed.sex, subject.pronoun);
  const again = asksAgain(read, setting) ? floor.askerBefore(subject.pronoun ?? "they") : null;
  const meant = heads ? headed : (again ?? floor.meantBy(subject.pronoun ?? "they", does, namedBeside(read, subject, setting)));
  const speaker = meant ?? (floor.current === null ? (lead?.speaker ?? null) : null);
  if (speaker) return { speaker, explicit: false, speakerText: textOf(read, subject), also: [], rule: "pronoun" };
  setting.doubt("speaker-ambiguous", `"${textOf(read, subject)}" may mean several, or nobody named before it`);
  return { ...NOBODY, rule: "pronoun-without-antecedent" };
}

/** Whether whoever asks behind an answer has asked before: in a supplementary question, or among those of the public. */
const asksAgain = (read: ReadSentence, { floor, place }: Setting): boolean =>
  isAccountable(floor.current?.office ?? null) &&
  read.spoken?.main.clauses.some(({ act }) => act === "question") === true &&
  (place.itemClass === "public" || SUPPLEMENTARY.test(read.text));
const SUPPLEMENTARY = /\b(?:supplementary|follow(?:ing)?[- ]up question|further question)\b/iu;

/** Whether a pronoun's verb answers what was asked right before it, so that it cannot mean who asked. */
function answersBy(verb: string, asks: boolean, { floor }: Setting, { pronoun }: Mention): boolean {
  if (asks || pronoun === "they") return false;
  if (REPLYING.has(verb)) return floor.lastAct !== null && floor.lastAct !== "response";
  if (floor.lastAct !== "question") return false;
  // Who asked goes on to feel, add or thank; and to say, where the pronoun fits them and nobody to whom it was put.
  const own = floor.current !== null && floor.current.sex === (pronoun === "he" ? "m" : "f");
  return !GOES_ON.has(verb) && (!SAYING.has(verb) || !own || floor.askedOf !== null);
}

/** 'He was not wholly reassured.', 'She did not find this adequate.': whoever asked says so. */
const DOUBTS =
  /^\W*(?:he|she) (?:was|did) not (?:\p{L}+ ){0,2}?(?:reassured|persuaded|convinced|satisfied|comforted|find (?:this|that|it))\b/iu;
/** What whoever answers to the panel does, and hardly anybody who asks. */
const PROMISES = new Set(["undertake", "promise", "offer"]);
/** 'He agreed to do so.', behind what somebody asked for. */
const AGREES_TO = /^\W*(?:this |that )?(?:he|she) agreed to\b/iu;
const WILLING = /^\W*(?:he|she) (?:was|would be) (?:\p{L}+ly )?(?:happy|willing|content|prepared) to (?!hear|see|learn|note|say|report)/iu;
const REPLYING = new Set(["reply", "respond", "answer"]);
const SAYING = new Set(["say", "state", "note", "refer", "report", "describe", "speak", "know", "give"]);
/** What who has asked does next; anything else is done by whoever answers. */
const GOES_ON = new Set(
  (
    "add feel think believe welcome thank suggest express mention urge hope be stress comment observe point remark emphasise wonder raise like " +
    "consider praise commend regard argue highlight congratulate question query ask request challenge cite recall declare acknowledge appreciate"
  ).split(" "),
);
const REPLIED = /^\W*in (?:reply|response|answer)\b/iu;

/** The offices of those whom a pronoun's verb has for its object: 'She thanked the Commissioner'. */
function namedBeside(read: ReadSentence, subject: Mention, { place, directory }: Setting): Office[] {
  const verb = afterAdverbs(read.tokens, subject.to);
  const object = read.mentions.find((mention) => mention.from === verb + 1 && !mention.pronoun && mention.number === "one");
  const office = object && speakerOf(object, place, directory)?.office;
  return office && office !== "member" && office !== "public" ? [office] : [];
}
