import { findDates } from "../../../corpus/text/dates.ts";
import { OTHER, PAGE } from "./header-place.ts";
import { isSentence } from "./header-sentences.ts";
import type { HeadLine } from "./header-shape.ts";
import { areaOf, isPanelName } from "../../place/names.ts";

/** What a body that meets calls itself. */
const BODY = /\b(?:panel|committee|sub-committee|board|council|cabinet|meeting|authority|forum|group|partnership|commission|assembly)\b/i;
/** What is said of a body is no name of it: 'The Panel reviews …', 'and Crime Panel examines how'. */
const SENTENCE =
  /\b[Pp]anel\b(?:\s\p{L}+){0,2}?\s(?:reviews|examines|scrutinises|holds|meets|consists|has|comprises|supports|provides|publishes|receives|considers|was|is)\b|\bmust\b|\bwill\b/u;

/** What a line calls the name behind it: 'Committee: …', 'Name of meeting: …'. */
const LABEL =
  /^(?:(?:name|title) of (?:the )?)?(?:committee|meeting|panel|body|board|group|forum|title|subject)(?: (?:name|title))?\s?:\s*/iu;
/** What makes a paper of a name: 'Notes of the informal meeting of …', 'Minutes of the Northmoor … Panel'. */
const PAPER_OF = /^(?:draft |unconfirmed )?(?:minutes|notes|record|proceedings) of (?:the )?(?=.*\b(?:panel|committee|board)\b(?!['’]))/iu;
const MEETING_OF = /^(?:at )?(?:(?:an?|the) )?(?:[\p{L}-]+ )?meeting of (?:the )?/iu;

/** A name without its label and what makes a paper or a meeting of it. */
const withoutLabel = (text: string): string => text.replace(LABEL, "").replace(PAPER_OF, "").replace(MEETING_OF, "");

/** What stands before a day, without the words that lead to it: 'Minutes of the meeting of … held on', 'Date of meeting:'. */
export const ownBody = (text: string) =>
  withoutLabel(
    text
      .replace(/\b(?:(?:held )?(?:on|at)(?: the)?|held|(?:(?:meeting )?date|date of (?:the )?meeting)\s?[:–—-]?)\s*$/i, "")
      .replace(/[\s,|:–—-]+$/, "")
      .replace(/^(?:minutes|agenda)\s*[-–:]\s*/i, ""),
  )
    .replace(/\s+(?:draft )?minutes$/i, "")
    .trim();

/** 'Minutes of meeting on 9 March', 'Panel Minutes', 'Panel held at the Moot Hall' names no body. */
const ANY_MEETING =
  /^(?:the )?(?:panel|committee|board|group)(?: held\b.*)?$|^(?:(?:the )?(?:draft |unconfirmed )?(?:minutes|notes|record) of (?:the |a |our )?(?:panel[’']s )?(?:\p{L}+ )?meeting(?: of| on| held)?$|meeting\b)/iu;

/** Whether what stands before a day names the body: a panel, or another that is told apart from any. */
export const isOwnName = (own: string): boolean => isPanelName(own) || (BODY.test(own) && !ANY_MEETING.test(own));

/** Whether a line is the name of some body that meets: a council is a host, a chamber a place, a sentence neither. */
const isBodyName = (line: string) => {
  // 'Ethics Panel - Minutes August 2021'
  const text = line.replace(/\s[-–]\s?minutes\b.*$/i, "");
  return isName(text);
};

const isName = (text: string) =>
  BODY.test(text) &&
  !/\blogo$|^(?:meeting )?(?:date|time)\b/i.test(text) &&
  !/[.;?!]$|\d/.test(text) &&
  text.split(" ").length <= 14 &&
  !/\b(?:council|room|hall|chamber|house|centre|building|suite|floor|will|may|is|are|be)\b[\s,]*$|\b(?:will|may|is|are|was|were)\b/i.test(
    text,
  );

/** 'Report of the Commissioner to the Members of the Northmoor Police and Crime Panel', 'Report to: Northmoor Police and Crime Panel': what stands before the panel's name. */
const REPORT_TO =
  /^(?:report|update|briefing) (?:(?:of|by|from)\b.{1,120}?\s)?to(?:\s?:)? (?:the )?(?:(?:chair\p{L}*|members)(?: and (?:chair\p{L}*|members))? of (?:the )?)?(?=\S.*\bpanel\b)/iu;
/** More words that end in a stop, without a day, are a sentence of the agenda. */
const LONGEST_NAME = 12;

/** The line that names the body: a panel's before any other, and of the lines before `index` the nearest. */
export function bodyLine(lines: readonly HeadLine[], index: number): string | null {
  const fits = (line: HeadLine) =>
    line.text.length < 200 &&
    !PAGE.test(line.text) &&
    !OTHER.test(line.text) &&
    !/(?<!\bSt)[.;]\s/.test(line.text) &&
    !SENTENCE.test(line.text) &&
    !isSentence(line.text) &&
    !(line.text.endsWith(".") && line.text.split(" ").length > LONGEST_NAME && findDates(line.text).length === 0);
  const clean = (line: HeadLine | undefined) =>
    line === undefined ? null : withoutLabel(line.text.replace(REPORT_TO, "")).replace(/\s*(?:[-–:]\s*)?\bminutes\b\s*$/i, "");
  const before = lines.slice(0, index + 1).filter(fits);
  const panel =
    before.findLast((line) => isPanelName(line.text)) ??
    lines
      .slice(0, 8)
      .filter(fits)
      .find((line) => isPanelName(line.text));
  return clean(panel ?? before.findLast((line) => isBodyName(line.text)));
}

/** 'Police and Crime Panel', as a line above has it with its area: 'NORTHMOOR POLICE AND CRIME PANEL'. */
export function withArea(body: string | null, above: readonly HeadLine[]): string | null {
  if (body === null || !isPanelName(body) || areaOf(body) !== "") return body;
  const bare = body.toLowerCase();
  const own = above.findLast(({ text }) => text.length > body.length && text.length < 100 && text.toLowerCase().endsWith(` ${bare}`));
  return own?.text ?? body;
}

/** The panel whose clerk is to be asked: 'Contact: Northmoor Police and Crime Panel, Democratic Support'. */
export const contactBody = (lines: readonly HeadLine[]): string | null =>
  lines
    .flatMap(({ text }) => (/^(?:contact|cyswllt)\b/i.test(text) ? text.split(/[:,;]\s*|\s[–-]\s/) : []))
    .map((part) => part.replace(POST_BEHIND, ""))
    .find((part) => isPanelName(part) && areaOf(part) !== "") ?? null;

/** 'Northmoor Police and Crime Panel Scrutiny Officer  Tel' */
const POST_BEHIND =
  /(?<=\bPanel)\s{1,9}(?:(?:Senior|Principal|Policy|Scrutiny|Support|Democratic|Governance) ){0,4}(?:Officer|Manager|Clerk|Secretar|Services|Team|Support|Adviser|Administrator).{0,120}$/u;
