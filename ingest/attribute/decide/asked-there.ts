import type { Act, Office } from "../../../corpus/model/index.ts";
import { dueIn } from "../promises/due.ts";
import { handedTo } from "../floor/handovers.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { isAccountable } from "../mentions/sides.ts";

/** What the chair asks of the meeting that it does there and then. */
const TO_DECIDE =
  /\b(?:asked|invited) (?:the )?(?:members|panel|committee|meeting|everyone|everybody|all|those|attendees)(?: (?:of|around|at|round) the \w+| present| attending)? to (?:agree|approve|confirm|accept|note|nominate|vote|declare|introduce|move|consider|endorse|receive)\b|\b(?:asked|invited) [^.;]{3,120} to (?:(?:speak to|introduce|present) (?:the|this|that|his|her|their) (?:item|report|paper|presentation|slides)|speak to members)\b/iu;
/** 'was asked to introduce his 2023/24 Budget': whoever it is does so there and then. */
const ASKED_TO_BEGIN =
  /^(?!.{0,200}\bthat\b.{0,200}\b(?:was|were) (?:then )?(?:asked|invited)\b).{0,300}\b(?:was|were) (?:then )?(?:asked|invited) to (?:introduce|present|speak to) (?:the|this|that|his|her|their)\b/iu;
/** 'presented the budget and asked the Panel to support a rise': what the panel is to decide on anyhow. */
const ASKS_TO_SUPPORT =
  /\b(?:asked|urged) (?:the )?(?:panel|members|committee) not to\b|\b(?:asked|invited|urged) (?:the )?(?:panel|members|committee) to (?:support|approve|endorse|agree|back|accept|note|consider) (?:(?:the|his|her|an?|this|that|its) )?(?:[\p{L}-]+ ){0,3}(?:precept|budget|rise|increase|plan|proposals?|appointment|recommendations?|report)\b/iu;
/** 'The Chair asked Councillor Amos to read out his question.' */
const TO_READ_OUT =
  /\b(?:asked|invited) [^.;]{3,80} to (?:read out|read|put|pose|present|introduce) (?:his|her|their|the|its) (?:\w+ )?(?:questions?|statement|petition)\b/iu;

/** What somebody does by asking for what is done there and then; null where something is asked for that could come back. */
export function askedThere(read: ReadSentence, act: "request" | "question", office: Office): Act | null {
  const { text } = read;
  if (isLater(text)) return null;
  if (isAccountable(office) && handsOver(read)) return "procedural";
  if (act === "question") return null;
  if (office === "chair" && handsOver(read)) return "procedural";
  if (ASKED_TO_BEGIN.test(text) || (office === "chair" && TO_DECIDE.test(text))) return "procedural";
  if (isAccountable(office)) return ASKS_TO_SUPPORT.test(text) ? "statement" : null;
  return TO_READ_OUT.test(text) ? "procedural" : null;
}

/** Whom somebody who answers to the panel, or the chair, gives the floor answers to it too: 'The PCC asked the Chief Constable to describe the past year.' */
const handsOver = (read: ReadSentence): boolean => {
  const to = handedTo(read);
  return to !== null && (isAccountable(to.office) || (to.name !== null && to.office === null));
};

/** What is asked for another day comes back: it is no order of business. */
const isLater = (text: string): boolean =>
  dueIn(text) !== null || /\b(?:next|future|later|following|another|subsequent) (?:\w+ )?meetings?\b/iu.test(text);
