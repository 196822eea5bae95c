import { z } from "zod";
import type { Sentence } from "../clauses/clause.ts";
import { afterAdverbs } from "../words/function-words.ts";
import { tokenise } from "../words/tokens.ts";
import type { Mention } from "../mentions/mention.ts";
import { Phrases } from "../words/phrases.ts";
import { table } from "../words/tables.ts";

const ROW = z.strictObject({ place: z.enum(["body", "person", "start", "always", "ever", "any", "thing"]), words: z.string().min(1) });
type Place = z.infer<typeof ROW>["place"];
const RULES = readRules();

function readRules(): Record<Place, Phrases<true>> {
  const rules: Record<Place, Phrases<true>> = {
    body: new Phrases(),
    person: new Phrases(),
    start: new Phrases(),
    always: new Phrases(),
    ever: new Phrases(),
    any: new Phrases(),
    thing: new Phrases(),
  };
  for (const { place, words } of table(new URL("narrative.csv", import.meta.url), ROW)) {
    const phrase = tokenise(words).map((token) => token.lower);
    rules[place].add(phrase, true);
  }
  return rules;
}

/**
 * Whether a sentence in which nobody is found to speak tells what was done, not what was said:
 * 'The Panel received a report', 'Apologies were received', 'Councillor Bell took the chair'.
 * `speaking`: somebody speaks in the sentence before it. Then only what the panel, or somebody at the meeting, did is narrative.
 */
export function isNarrative({ text, tokens, mentions }: Sentence, speaking: boolean): boolean {
  const first = tokens.findIndex((token) => token.word);
  if (first < 0) return true;
  if (SHOWN_AND_ASKED.test(text)) return false;
  const atMeeting = !speaking || tokens.some((token) => ["meeting", "chair", "room", "chamber"].includes(token.lower));
  if (mentions.some((mention) => (!speaking || mention.from === first) && didSomething(tokens, mention, atMeeting))) return true;
  if (happens({ tokens })) return true;
  if (speaking) return false;
  if (saysNone(tokens, first)) return true;
  return RULES.start.longest(tokens, first) !== null || tokens.some((_, at) => RULES.any.longest(tokens, at) !== null);
}

/** 'The Panel were shown a film and asked what it had cost.' */
const SHOWN_AND_ASKED =
  /\b(?:was|were) shown [^.;]{3,60}\band (?:then |also )?(?:asked|queried|wondered|enquired|said|felt|noted|requested)\b/iu;

/** Whether a sentence tells of what the meeting did wherever it stands: a vote, a film, a break ('The amendment was put to the vote and lost'). */
export function happens({ tokens }: Pick<Sentence, "tokens">): boolean {
  const first = tokens.findIndex((token) => token.word);
  return RULES.always.longest(tokens, first) !== null || tokens.some((_, at) => RULES.ever.longest(tokens, at) !== null);
}

const NOTHING = new Set(
  "apologies speakers participation attendees declarations interests questions actions items matters announcements nominations petitions business disclosures statements representations applications discussion comments item substitutes substitutions amendments minutes declaration interest question".split(
    " ",
  ),
);
/** How far after 'no' the noun may stand. */
const REACH = 6;

/** 'There were no outstanding actions', 'No questions had been received'. */
function saysNone(tokens: Sentence["tokens"], first: number): boolean {
  const there = tokens[first]?.lower === "there" && /^(?:was|were|had)$/u.test(tokens[first + 1]?.lower ?? "") ? first + 2 : first;
  const no = tokens[there]?.lower === "been" ? there + 1 : there;
  return tokens[no]?.lower === "no" && tokens.slice(no + 1, no + REACH).some((token) => NOTHING.has(token.lower));
}

function didSomething(tokens: Sentence["tokens"], mention: Mention, atMeeting: boolean): boolean {
  const verb = afterAdverbs(tokens, mention.to);
  if (mention.number !== "one" && RULES.body.longest(tokens, verb) !== null) return true;
  return atMeeting && mention.number !== "body" && RULES.person.longest(tokens, verb) !== null;
}

/** Whether a sentence says what a paper holds: 'The report set out …'. Without a speaker before it nobody speaks there. */
export function isAboutPaper({ tokens }: Sentence): boolean {
  const first = tokens.findIndex((token) => token.word);
  const noun = /^(?:the|this|a|an|also)$/.test(tokens[first]?.lower ?? "") ? first + 1 : first;
  return RULES.thing.longest(tokens, noun) !== null;
}

/** 'The precept was supported by 8 votes to 2', 'The Panel chose not to veto it', 'The item was deferred to June': what became of it is told, nobody says it. */
const OUTCOME_TOLD =
  /^\W*(?:the |this |that )?(?:proposed |substantive )?(?:precept|motion|amendment|appointment|recommendation|resolution)s? (?:was|were) (?:\p{L}+ly |therefore |then |duly )?(?:supported|approved|endorsed|accepted|carried|agreed|confirmed|vetoed)(?: (?:unanimously|by (?:the )?(?:panel|members|committee|majority|a majority|\d).{0,60}))?\W*$|^\W*(?:the )?(?:panel|committee|members) (?:then |therefore |unanimously )?(?:vetoed|(?:chose|decided|voted) not to veto|exercised (?:its|their) veto)\b(?!.{0,200}\b(?:and|who|but)\b)[^,;]{0,80}\W*$|^\W*(?:the|this) (?:item|report|matter|paper|decision) was (?:therefore |then )?deferred (?:to|until) (?:(?:the|a) (?:\p{L}+ ){0,3}(?:meeting|session)|\p{Lu}\p{L}+(?: \d{4})?|\d.{0,20}|later)\W*$/iu;
export const isSettled = (text: string): boolean => OUTCOME_TOLD.test(text);

const PAPER_SAYS =
  /^\W*(?:the|this|that|an?) (?:[\w’'-]+ ){0,3}(?:report|paper|presentation|update|briefing|appendix) (?:also |then |further )?(?:stated|showed|noted|explained|highlighted|indicated|suggested|recommended|said|advised|proposed|concluded|confirmed|reported) that\b/iu;

/** Whether a paper itself is said to say something: who is named inside it does not speak. */
export const paperSays = (text: string): boolean => PAPER_SAYS.test(text);
