import type { Voice } from "../floor/voice.ts";
import { afterAdverbs, JOINTS, PREPOSITIONS } from "../words/function-words.ts";
import { VERBS } from "../words/lexicon.ts";
import { mentionOf, type Mention } from "../mentions/mention.ts";
import { possessorBefore } from "../mentions/possessors.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { says, type Setting } from "../floor/setting.ts";
import { isAccountable } from "../mentions/sides.ts";
import { anonymous, speakerOf } from "../people/speaker.ts";

/** Who speaks in a sentence without a reporting verb by the words that open it; null where they tell nothing. */
export const byOpening = (read: ReadSentence, setting: Setting): Voice | null =>
  questionFrom(read, setting) ?? forceSays(read, setting) ?? accordingTo(read, setting);

/** Whose view a sentence tells stands right behind these. */
const VIEW_OF =
  /^\W*(?:according to|in the (?:view|opinion|experience|judgement) of|it (?:seemed|appeared|was clear|was apparent|was evident|was of concern|occurred) to|it (?:struck|concerned|worried|troubled)|as far as|what (?:concerned|worried|struck|troubled))\s$/iu;

/** 'According to the Treasurer, reserves were low.', 'It seemed to Councillor Bell that …' */
function accordingTo(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const [first] = read.mentions;
  if (!first || first.number !== "one" || first.pronoun || !VIEW_OF.test(read.text.slice(0, read.tokens[first.from]?.start ?? 0)))
    return null;
  const teller = speakerOf(first, place, directory);
  return teller && says(teller, read, first, "according-to");
}

/** 'A further query from Mr Dow related to burglary.': whose question is told of puts it. */
function questionFrom(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const asker = askerIn(read);
  if (!asker) return null;
  const verb = read.tokens[asker.end];
  if (!verb?.word || PREPOSITIONS.has(verb.lower) || JOINTS.has(verb.lower)) return null;
  const speaker = speakerOf(asker.mention, place, directory);
  return speaker && says(speaker, read, asker.mention, "question-from");
}

/** Who asks, and where what says so ends: 'A query from Mr Dow', "Councillor Holt's question". */
function askerIn({ text, tokens, mentions }: ReadSentence): { mention: Mention; end: number } | null {
  const opening = QUESTION_FROM.exec(text)?.[0];
  if (opening !== undefined) {
    const mention = mentions.find(({ from }) => tokens[from]?.start === opening.length);
    return mention ? { mention, end: mention.to } : null;
  }
  const noun = tokens.slice(0, NEAR).findIndex(({ lower }) => QUESTION.test(lower));
  const mention = possessorBefore(tokens, noun);
  return mention?.from === 0 ? { mention, end: noun + 1 } : null;
}

/** How near the beginning a question stands that somebody's name begins: "Councillor Holt's question related to theft". */
const NEAR = 7;
const QUESTION = /^(?:question|query|enquiry|supplementary)$/u;
const QUESTION_FROM =
  /^\W*(?:an?|the|another|one)? ?(?:\w+ )?(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|supplementary)(?: question)? from /iu;

/** 'The Force confirmed that it had': where nobody who answers for it speaks, the force itself does. */
function forceSays(read: ReadSentence, { floor, lead }: Setting): Voice | null {
  const name = FORCE.exec(read.text)?.[0].trimEnd();
  const current = floor.current ?? (lead?.grade === "speaker" ? lead.speaker : null);
  if (name === undefined || isAccountable(current?.office ?? null)) return null;
  const to = read.tokens.findIndex((token) => token.start >= name.length);
  const verb = VERBS.get(read.tokens[afterAdverbs(read.tokens, to)]?.lower ?? "");
  if (verb?.verb.frame !== "any" || !verb.forms.has("past")) return null;
  return says(anonymous("police-officer", "body"), read, mentionOf(0, to, { office: "police-officer", number: "body" }), "office-first");
}

const FORCE = /^(?:The (?:Force|Constabulary|Police)|\p{Lu}\p{Ll}+ (?:Police|Constabulary)) /u;
