import { AGENDA_OPENINGS } from "../data.ts";

const strong = AGENDA_OPENINGS.filter((row) => !row.startsWith("?"));
const weak = AGENDA_OPENINGS.filter((row) => row.startsWith("?")).map((row) => row.slice(1).trim());
/** Verbs that tell what happened at the meeting. */
const TOLD =
  /(?<!\b(?:be|is|are|being) )\b(?:was|were|had|noted|advised|asked|received|reported|stated|welcomed|agreed|thanked|queried|explained|confirmed|referred|considered|introduced|presented|informed|declared|resolved|responded|replied|expressed|highlighted|commented|raised|discussed|requested|suggested|sought|outlined|updated|felt|approved|nominated|seconded|elected|appointed|heard|gave|provided|took|reminded|acknowledged|emphasised|added|announced|invited|undertook|said|told|spoke|answered|wondered|hoped|thought|believed|understood|clarified|enquired|voted|commended|congratulated|praised|assured|urged|stressed|summarised|concluded|adjourned|resumed|reconvened|(?<!\b(?:their|its|any|the|this|a|your|of) )proposed|(?<!\b(?:please|should|to|can|may) )read)\b/i;
const TIME = /^\(?(?:\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?(?:\s?[-–to]+\s?\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?)?)\)?\.?$/i;
const opens = (text: string, openings: readonly string[]) =>
  openings.some((opening) => text.startsWith(opening) && !/[\p{L}]/u.test(text[opening.length] ?? " "));

/** What the meeting itself is to do, in the words of its agenda. */
const TASK =
  /^(?:to|(?:the |all )?(?:panel|committee|members|chair\p{L}*|commissioner)(?: (?:is|are|will be) (?:asked|invited|requested|reminded|required))? to)\s\p{L}/iu;

/** Whether a paragraph sets the meeting a task ('To receive apologies', 'Members are asked to note …'). */
export const isTask = (text: string): boolean => TASK.test(text) && !/^to be /i.test(text) && !tells(text);

/** Somebody at the meeting and what he did, whatever the verb ('The Chair greeted all'). */
const ACTS =
  /\b(?:[Cc]hair(?:man|woman|person)?|[Pp]anel|[Mm]embers?|[Cc]ommissioner|PCC|PFCC|[Cc]onstable|[Cc]lerk|(?:Cllr|Councillor|Mrs?|Ms|Dr) \p{Lu}[\p{L}’'-]+) (?:\p{Ll}+ly |also |then )?\p{Ll}{2,20}(?<!e)ed\b/u;

/** Whether a paragraph tells what happened rather than what is to happen. */
export function tells(text: string): boolean {
  const start = text.slice(0, 600);
  return TOLD.test(start) || ACTS.test(start);
}

/** Rules and notes look ahead ('will be drawn from', 'must be received'); minutes report what would be. */
const RULE = /\b(?:will|shall|must|may|should|can|are asked|are invited)\b/;
const REPORTED = /\b(?:would|could|might|said|had|was|were)\b|[“"]|\b(?:I|we|my|our)\b|\?/;

/** Whether a paragraph reads as agenda text: what the meeting is to do, written before it. */
export function isAgendaText(text: string): boolean {
  const lower = text.toLowerCase();
  if (TIME.test(text)) return true;
  return opens(lower, strong) || (opens(lower, weak) && !tells(text));
}

/** Whether a paragraph behind a title is a rule or a note of the agenda, though it does not open as one. */
export const isRule = (text: string): boolean => RULE.test(text) && !REPORTED.test(text) && !tells(text);
