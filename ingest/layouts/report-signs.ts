import { isPanelName } from "../place/names.ts";
import type { Line } from "./lines/line.ts";
import { callsItself, isRow } from "./report-head.ts";
import { saysResolved } from "./words/resolved.ts";

/** The lines in which a report names itself. */
const AT_TOP = 12;

/** What a report says of itself: 'This report tells …', 'The purpose of this paper is to …'. */
const OF_ITSELF =
  /^(?:\d[\d.]*\s+)?(?:(?:the )?(?:purpose|aim) of (?:this|the) (?:report|paper|briefing|update|note)\b|this (?:(?:\p{L}+ )?(?:report|paper|briefing|update|note)|is (?:an?|the|my) (?:\p{L}+ ){0,3}(?:report|paper|briefing|update))\b|(?:i am|we are) pleased to (?:present|submit)\b)|(?<=\.\s)it covers the (?:\p{L}+ ){0,2}(?:period|quarter|months|year)\b/imu;
/** What it asks for: 'Members are asked to …', 'That the Panel note this report.' */
const ASKS =
  /^(?:\d[\d.]*\s+)?(?:(?:the |all )?(?:panel|members(?: of the panel)?|committee)\s(?:is|are)\s(?:asked|invited|recommended|requested)\sto\b|that (?:the panel|members) \p{L}+ (?:the|this)\b|it is recommended that\b|what (?:the panel|members) (?:is|are) asked to\b)/imu;

/** Tenses of what is, and of what had been when somebody spoke. */
const NOW = /\b(?:has|have|is|are|will)\b/gu;
const THEN = /\b(?:had|was|were|would)\b/gu;
/** Somebody at a meeting and what they did there. */
const SPOKE =
  /\b(?:Members?|Chair(?:man|woman|person)?|(?:Cllr|Councillor|Mrs?|Ms) \p{Lu}[\p{L}’'-]+|Commissioner|PCC|Panel) (?:then |also )?(?:said|asked|noted|thanked|queried|agreed|reported|advised|replied|explained|informed|welcomed|considered|received|stated|confirmed|responded|enquired|AGREED|RESOLVED)\b/gu;
/** Fewer verbs tell nothing. */
const FEWEST = 4;

const count = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;

/** How plainly a paper tells of what is, as reports do, 0 to 2: minutes put what was said into the past. */
function ofNow(text: string): number {
  const [now, then, spoke] = [count(text, NOW), count(text, THEN), count(text, SPOKE)];
  if (now < FEWEST || now <= then || spoke * 10 > now + then) return 0;
  return spoke === 0 && now > then * 3 ? 2 : 1;
}

const MINUTES =
  /^(?:\p{L}+ ){0,2}(?:minutes|notes|record) of\b|^(?:draft |unconfirmed )?minutes\b|\bmeeting\b.{0,80}\bheld\b|^held (?:on|at|in)\b/iu;

/** Whether a line of the head says to or by whom a report is made: what a site publishes itself says neither. */
const isAddressed = (text: string): boolean => isRow(text) || isPanelName(text) || /\b(?:meeting|committee|board)\b/iu.test(text);

/** The business of every meeting: an agenda has more of it than one, a report none. */
const BUSINESS =
  /^(?:\d{1,2}[.)]?\s+)?(?:apologies|declarations? of|disclosures? of|minutes|matters arising|public question|any other|urgent business|exclusion of|date of (?:the )?next)\b[^.]{0,80}$/iu;
const isAgenda = (lines: readonly Line[]): boolean => lines.filter(({ text }) => BUSINESS.test(text)).length >= 2;

/** What a meeting does, in whatever tense it is told. */
const DEEDS =
  /\b(?:it (?:was|is) (?:then |unanimously )?(?:agreed|resolved|moved)|the (?:panel|committee) (?:agreed|agrees|resolved|resolves)|motion (?:is|was) carried|(?:Cllr|Councillor|Mrs?|Ms) \p{Lu}[\p{L}’'-]+ (?:abstain|ask|propos|second|thank|present)\p{L}*)\b/u;

/** How surely a paper is a report by what it says of itself and how, 0 to 1: nothing where it may be minutes. */
export function reportSigns(lines: readonly Line[]): number {
  const top = lines.slice(0, AT_TOP).map(({ text }) => text);
  const text = lines.map((line) => line.text).join("\n");
  const plain = ofNow(text);
  if (plain === 0 || !top.some(isAddressed) || isAgenda(lines) || top.some((line) => MINUTES.test(line))) return 0;
  if (lines.some((line) => saysResolved(line.text) || DEEDS.test(line.text))) return 0;
  const named = top.some(callsItself) ? 0.2 : 0;
  const itself = OF_ITSELF.test(text) ? 0.25 : 0;
  const asks = ASKS.test(text) ? 0.15 : 0;
  const item = top.some((line) => /^agenda item (?:no\.? ?)?\d{1,3}[a-z]?$/iu.test(line)) ? 0.05 : 0;
  return named + itself + asks + item + (plain === 2 ? 0.1 : 0);
}
