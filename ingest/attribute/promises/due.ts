/** The months, for a pattern. */
export const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";
const TIME = `(?:${MONTH}|spring|summer recess|summer|autumn|winter|Easter|Christmas|New Year|new year|year|month|week|quarter|financial year|calendar year|end)`;
const NUMBER =
  "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|twenty-one|twenty-eight|thirty|sixty|ninety|a hundred|a|the next|the coming)";
const MEETING = "(?:meetings?|session|Panel meeting|Scrutiny meeting|update|report)";

/** What is brought, or belongs to a meeting, is not the day by which it is: 'circulate the annual report', 'the minutes of the next meeting'. */
const OF_A_THING =
  "(?<!(?:circulate|share|send|publish|receive|supply|forward|minutes of|notes of|report of|details of|papers for|actions from) (?:the )?)";

/**
 * When something is to be done, as it is printed: the first of these in a sentence. One quantifier over one class each, all bounded: linear.
 * A meeting or a day stands without the 'to', 'at' or 'on' before it; 'in', 'by', 'within' and the like belong to what they say.
 */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b(in a future meeting)\\b`, "u"),
  new RegExp(
    `\\b((?:no|not) later than (?:the )?(?:end of )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:of )?${TIME}(?: \\d{4})?|by (?:the )?(?:financial )?year[- ]end|by (?:noon |midday |close of (?:play|business) )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri)day)\\b`,
    "u",
  ),
  new RegExp(
    `${OF_A_THING}\\b((?:before )?(?:a|the|its|their|our|one of the) (?:[A-Za-z]{1,12} ){0,2}(?:future|next|following|subsequent|forthcoming|annual|${MONTH})(?: \\d{4})?(?: panel| committee|(?: [A-Z][a-z]{1,12}){1,2})? ${MEETING}(?: of the (?:Panel|Committee))?)\\b`,
    "u",
  ),
  new RegExp(
    `${OF_A_THING}\\b((?:future|next|${MONTH})(?: \\d{4})?(?: [A-Z][a-z]{1,12}){0,2} (?:meetings?|reports?|reporting|updates?))\\b`,
    "u",
  ),
  new RegExp(`\\b((?:within|in|after) ${NUMBER} (?:working )?(?:days?|weeks?|months?|years?)(?:['’]s?)?(?: time)?)\\b`, "u"),
  /\b(within (?:the|a) (?:day|week|fortnight|month|quarter|year))\b/u,
  /\b((?:within|in|over) the (?:next|coming) (?:few |two |three |four |six |twelve |eighteen )?(?:days|weeks|months|years))\b/u,
  /\b((?:in|by|at|before|after)(?: the end of)? (?:Q[1-4]|[Qq]uarter [1-4]|the (?:first|second|third|fourth|next) quarter))\b/u,
  /\b(over the (?:spring|summer|autumn|winter)|(?:the|an?) (?:autumn|spring|summer|winter|budget|later) meeting|(?:by|before|at|until) the (?:start|end) of the (?:next )?financial year|this financial year)\b/u,
  new RegExp(
    `\\b((?:by|before|until|after|during|from(?! \\w{3,9} to))(?: the)?(?: end of(?: the)?)?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?: of)?(?: early| late| next| this)? ?(?:half term|then|${TIME})(?: \\d{4})?)\\b`,
    "u",
  ),
  new RegExp(
    `(?<!held |closure )\\b((?:early |late |later )?in(?: the)?(?: early| late| coming| new| next)? ?(?:${MONTH}|spring|summer|autumn|winter|new year|New Year|year|weeks|months)(?:,? \\d{4})?)\\b`,
    "u",
  ),
  new RegExp(
    `(?<!(?:minutes|notes) of (?:the|its|that) meeting |held |commenced |started |began |dated |met )\\bon (?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})(?: \\d{4})?)\\b`,
    "u",
  ),
  /\b((?:as soon|as quickly) as (?:possible|practicable|(?:it|they|he|she|this|these|the) [^.;,]{3,80}))\b/u,
  /\b((?:after|following|before) the (?:meeting|election|consultation|review))\b/u,
  /\b((?:in|at|on|with) (?:the |his |her |a )?(?:PCC[’']?s? )?(?:Annual Report|annual report|due course|future reports?|future))\b/u,
  /\b(once (?:the|it|they|this|these) [^.;]{3,90})/u,
  /\b((?:this|next) (?:week|month|year)|every (?:week|month|quarter|year|(?:other |second )?meeting|(?:two|three|four|six|twelve) months)|quarterly|annually|yearly|twice a year|(?:(?:six|bi|two|three|four)[- ])?monthly(?! figures| data| reports? (?:was|were))|each (?:quarter|month|year|meeting)|when (?:(?:they|it|this) (?:were|was|is|are|became|becomes?) )?(?:available|published)|tomorrow|today|immediately|straight ?away|next time|at the earliest opportunity)\b/u,
];

/** 'That the next meeting be held in Northmoor': it is the matter, and no day by which anything is due. */
export const MEETING_ITSELF =
  /\bthat (?:the|its) (?:next|following) meeting(?: of the (?:Panel|Committee))?(?= (?:be|is|was|would|will|should|take|takes)\b)/iu;

const AS_IT_IS = "(?:noted|received|confirmed|approved|agreed|endorsed|supported|accepted|adopted|welcomed|ratified|signed)";
/**
 * 'that the annual report be noted', 'to note the quarterly figures', 'The minutes of the meeting on 3 May were confirmed': a time within what is
 * taken as it lies there tells which it is. What stands before 'and', or is to be done besides, is not taken so.
 */
const TAKEN_AS_IT_IS = new RegExp(
  String.raw`(?:^|\b(?:that|and) )(?!(?:an?|further|regular|quarterly|monthly|annual|by|before|within|at|in|on) )(?:(?!\b(?:that|and|be)\b)[^.;]){1,300}?\bbe (?:\p{L}+ly )?${AS_IT_IS}\b|\b(?:to note|notes|to endorse|endorses) (?!that )(?:(?!\band\b)[^.;,]){1,200}|^\W*(?:the|these|this) (?:(?!\b(?:and|that|which|who|to)\b)[^.;,]){1,160}? (?:was|were) (?:\p{L}+ly )?${AS_IT_IS}\b`,
  "giu",
);

/** When it is to be done, as printed, or null. */
export function dueIn(text: string): string | null {
  const told = text.replace(MEETING_ITSELF, "").replace(TAKEN_AS_IT_IS, "");
  for (const form of FORMS) {
    const found = form.exec(told)?.[1];
    if (found) return found.trim();
  }
  return null;
}
