import type { Act, Office } from "../../../corpus/model/index.ts";
import type { ItemClass } from "../items/item-class.ts";
import { isAccountable } from "../mentions/sides.ts";

/** Classes in which whatever is said is about the meeting itself. */
export const ALWAYS_PROCEDURAL: ReadonlySet<ItemClass> = new Set(["apologies", "declarations", "election", "exclusion", "dates", "close"]);
/** What is said of the meeting and its papers. */
export const OF_THE_MEETING =
  /\b(?:outside (?:of )?(?:this|the) meeting|agenda items?|order of (?:the )?(?:agenda|business)|take (?:an|the|this|that) (?:\w+ ){0,2}items?|adjourn\w*|closed session|exempt|urgent business|item of business|the vote|webcast|fire (?:alarm|exits?)|mobile phones?|silence|in memory of)\b/iu;
/** What is said of the order in which items are taken. */
export const OF_THE_ORDER = /\b(?:take (?:the|this|that|an) (?:\w+ ){0,2}items?|order of (?:the )?(?:agenda|business)|adjourn\w*)\b/iu;
/** Who asks how the meeting shall vote asks for nothing that could come back. */
const OF_THE_VOTE = /\b(?:recorded|named) votes?\b|\bshow of hands\b/iu;
/** 'The Chair welcomed the Commissioner and the Chief Constable to the meeting.' */
const OPENS_MEETING =
  /^\W*the (?:vice-|vice |deputy )?chair\w* (?:also |then )?welcomed (?!(?:the|an?) (?:fall|rise|reduction|increase|decrease|drop|news|fact|progress|work|improvements?|reports?|update|return|decision|chance|opportunity)\b)(?!(?:the )?[^,.;]{0,60}['’]s? )[^.;]{3,160} to the (?:meeting|panel)\b(?!.*\basked (?:why|how|what|whether|if|when|where|who|which)\b)/iu;
/** '… and asked Members for their questions', '… and asked for comments.' */
const OPENS_FLOOR =
  /\basked (?:(?:the )?(?:members|panel|committee) (?:for|if they had|whether they had)|for) (?:their |any )?(?:comments|questions|views)(?: (?:and|or) (?:comments|questions|views))?(?: from (?:the )?(?:members|panel|committee))?(?: on (?:the|this|that) (?:\p{L}+ ){0,2}(?:report|plan|item|draft|presentation|paper|budget|proposal)s?)?\W*$/iu;
/** What the meeting is asked to do there and then, whoever asks it. */
const ASKED_TO_DECIDE =
  /\b(?:panel|members|committee)\b[^.;]{0,120}?\b(?:was|were) (?:\w+ )?asked to (?:formally )?(?:agree|approve|confirm|accept|note|nominate|vote|consider|look at|decide|examine|comment on|endorse|receive|review|appoint|elect|determine|co-opt)\b/iu;

/** Whether what is done is about the meeting itself: how it votes, what it takes next, who is welcomed to it. */
export function isOfTheMeeting(text: string, act: Act, office: Office): boolean {
  if (act === "request" && OF_THE_VOTE.test(text)) return true;
  if (office === "chair" && (act === "statement" || act === "request") && OF_THE_MEETING.test(text)) return true;
  if (!isAccountable(office) && (act === "statement" || act === "question") && OPENS_MEETING.test(text)) return true;
  if (!isAccountable(office) && (act === "statement" || act === "question" || act === "request") && OPENS_FLOOR.test(text)) return true;
  return act === "request" && office === "unattributed" && ASKED_TO_DECIDE.test(text);
}
