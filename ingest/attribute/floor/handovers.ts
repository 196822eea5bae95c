import type { Mention } from "../mentions/mention.ts";
import type { ReadSentence } from "../clauses/read.ts";

/** What gives somebody the floor stands right before them. */
const GIVES_FLOOR =
  /\b(?:asked|invited|called (?:up)?on|handed (?:the (?:floor|meeting|item|presentation) )?over to|handed to|deferred to|gave way to|turned to|passed (?:(?:the|this|that) (?:floor|item|question|matter|meeting)|(?:it |things )?over) to)\s/gu;
/** Whoever is asked or invited speaks there and then only where this follows. */
const TO_SPEAK =
  /^\s(?:\([^)]{1,40}\)\s)?(?:then |also |to )?(?:to )?(?:present|introduce|speak|respond|reply|answer|comment|address|update|brief|take (?:members|the panel|the committee|everyone|questions)(?! ?[’'])|talk|outline|explain|describe|open|add|say|ask (?:his|her|their|the)|put (?:his|her|their|the)|read (?:out|his|her|their|the)|give (?:an?|the|his|her|their|members|some))\b/iu;
/** What is told of another day gives nobody the floor: 'said that she had asked', 'how a victim turned to'. */
const REPORTED = /\b(?:had|has|have|been|that|how|when|where|which|who|because|after|before)\b[^.;]{0,120}$/iu;
const IS_ASKED = /^(?:asked|invited|called)/u;

/** Whom a sentence gives the floor: 'The Chair invited the Commissioner to present the report', 'handed over to Superintendent Lee'; null where nobody. */
export function handedTo({ text, tokens, mentions }: ReadSentence): Mention | null {
  for (const { 0: words, index } of text.matchAll(GIVES_FLOOR)) {
    const start = index + words.length;
    if (REPORTED.test(text.slice(0, index))) continue;
    const mention = mentions.find(({ from, number, pronoun }) => tokens[from]?.start === start && number === "one" && pronoun === null);
    if (mention && (!IS_ASKED.test(words) || TO_SPEAK.test(text.slice(tokens[mention.to - 1]?.end ?? 0)))) return mention;
  }
  return null;
}
