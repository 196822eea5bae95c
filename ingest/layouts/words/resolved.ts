import { sentences } from "../../../corpus/text/sentences.ts";

/** A sentence that itself says that it is what the panel resolved ('RESOLVED that …', 'It was unanimously resolved …'). */
const MARKED =
  /^["“(]?(?:(?:[Ff]ollowing|[Aa]fter)\b[^.]{0,120}, )?(?:(?:[Ii]t was|IT WAS|(?:[Tt]he|THE) (?:[Pp]anel|PANEL|[Cc]ommittee|[Ss]ub-[Cc]ommittee)|[Mm]embers|[Aa]nd|was)\s)?(?:then\s|also\s|therefore\s|unanimously\s|formally\s)*(?:RESOLVED|Resolved|resolved|ORDERED|UNANIMOUSLY|Unanimously|AGREED|RECOMMENDED|Recommended(?=\s?[:–—-]|\sthat\b)|Penderfynwyd|PENDERFYNWYD)\b/;
/** 'AGREED:' and 'Agreed –' are markers; 'Agreed with the member' is not, nor is 'Resolved the issue'. */
const NOT_MARKED = /^(?:resolved|agreed|ordered) (?!that|to|unanimously|by|in|on|as|[–—-]|\()\p{Ll}/iu;
/** Before 'be' it tells what may be, not what shall. */
export const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|to|not|cannot)$/i;

/** 'Agreed: that …', 'Agreed as a true record', 'Agreed that the public be asked to leave': what was agreed to be so, not what somebody agrees with. */
const AGREED =
  /^Agreed(?:\s?[:–—-]|(?: unanimously)? as an? |(?: unanimously)? that\b[^.]{2,200}? (?<before>\p{L}+) be (?:\p{L}+ly )?\p{L}+)/u;

/** 'Agreed that the report is noted.' */
const AGREED_SO =
  /^Agreed(?: unanimously)? that (?:the|an?) [^.,;]{2,120}? (?:is|are) (?:noted|received|approved|endorsed|accepted|adopted|supported|confirmed)\.?$/u;

/** 'Agreed the minutes of the last meeting.': nobody stands before it, and nothing else is agreed so shortly. */
const AGREED_MINUTES = /^(?:Agreed|Approved|Confirmed) the (?:\p{L}+ ){0,3}(?:minutes|notes) of\b/u;

/** 'It was proposed by Cllr Amos, seconded by Mr Lane and RESOLVED that …'. */
export const PROPOSED = String.raw`(?:It was )?(?:[Pp]roposed|[Mm]oved) by [^.;:]{1,100}? seconded by [^.;:]{1,100}? and (?:it was )?(?:unanimously )?(?:RESOLVED|resolved)\b`;
/** Where it ends there, the line tells who moved what stands below it. */
const IS_PROPOSED = new RegExp(`^${PROPOSED}(?!\\s?[:–—-]*$)`, "u");

/** How the vote went, between the word and what was resolved: 'RESOLVED, by 7 votes to 2, that', 'resolved unanimously to'. */
export const VOTE = String.raw`(?:,? (?:unanimously|nem\.? ?con\.?|(?:by|with|on) [^.;:()]{2,80}?|\([^()]{2,80}\)))?,?`;
/** 'On being put to the vote it was RESOLVED by 7 votes to 2 that …', 'The Panel, having debated it, resolved to …': how they came to it stands before. */
const CAME_TO = new RegExp(
  String.raw`^(?:(?:(?:On|Upon|Following|After) (?!\d)|By |Having |There being )[^.;:?]{1,160}?,? (?:it was|the Panel|the Committee|the Sub-Committee|Members)|(?:The Panel|The Committee|The Sub-Committee|Members), [^.;:?]{1,120}?,) (?:(?:then|also|therefore|unanimously|formally|duly) )*(?:RESOLVED|resolved)${VOTE} (?:THAT|that|to)\b`,
  "u",
);

/** 'Action: (1) That the minutes be agreed.': some hosts print what was resolved so. */
const ACTION = /^Actions?\s?[:–—-]+\s*(?:\(?\d{1,2}[.)]\s*)?That\b[^.]{2,200}? (?<before>\p{L}+) be (?:\p{L}+ly |re-)?\p{L}+/u;

/** Whether the block itself says that it is a resolution. */
export const saysResolved = (text: string): boolean =>
  (MARKED.test(text) && !NOT_MARKED.test(text)) ||
  IS_PROPOSED.test(text) ||
  // Behind it somebody may speak: 'Members resolved to write. The Chair said that the Clerk would draft it.'
  (CAME_TO.test(text) && sentences(text).length === 1) ||
  AGREED_SO.test(text) ||
  AGREED_MINUTES.test(text) ||
  saysAgreed(text, AGREED) ||
  saysAgreed(text, ACTION);

function saysAgreed(text: string, form: RegExp): boolean {
  const found = form.exec(text);
  return found !== null && !MODAL.test(found.groups?.["before"] ?? "");
}
