/** How the sentence behind a title begins, in minutes and in agendas. */
const OPENERS =
  "The|An?|This|These|Both|All|Each|Two|Three|Several|It|There|No|None|Nil|In|On|At|As|To|With|Under|Upon|After|Before|During|Following|Having|Further|Arising|Pursuant|Due|Members?|Councillors?|Cllrs?\\.?|County Councillor|Mrs?|Ms|Miss|Dr|Apologies|Apology|Consideration|Considered(?= [–-])|Clarification|Concerns?|Reference|Questions?|Discussion|Nominations?|Votes?|Introductions|RESOLVED|Resolved|AGREED|Agreed|Noted|Superintendent|Chief|Deputy|Assistant|Inspector";
/** 'ACO Colne presented', 'PC 87 Wing said', 'PCC reported'. */
const RANKED = String.raw`(?:T\/|A\/)?(?:ACC|ACO|CC|DCC|PCC|PFCC|DPCC|PC|PCSO|Sgt|Sergeant|Insp|Supt|CI|DCI)(?: \d{1,5})?(?: (?!The |An? |Members? )\p{Lu}[\p{L}’'-]+){0,2} \p{Ll}{3}`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`;
export const BEGINS = new RegExp(String.raw`\s(?=(?:${OPENERS})\b|${RANKED}|(?:Members|Officers|Councillors|Present):|${DAY})`, "gu");
const BEGINS_FIRST = new RegExp(`^(?:${OPENERS})\\b`, "u");
/** Whether a text begins as sentences of minutes and agendas do. */
export const begins = (text: string): boolean => BEGINS_FIRST.test(text);
const DAY_FIRST = new RegExp(`^(?:${DAY})`, "u");
const RANKED_FIRST = new RegExp(`^${RANKED}`, "u");
/** Whether a text begins with a day of the week or the year, or with a rank, name and verb. */
export const isDay = (text: string): boolean => DAY_FIRST.test(text);
export const isRanked = (text: string): boolean => RANKED_FIRST.test(text);
/** 'Members: Cllr Amos': a list under a title. */
export const LISTED = /^(?:Members|Officers|Councillors|Present):/u;
/** Only such titles have a day for their text. */
export const ASKS_DAY = /^(?!minutes|notes)(?:.* )?(?:meetings?|dates?)$/i;
