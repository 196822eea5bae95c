import type { Action, ActionKind, Kind, Office } from "../../corpus/model/index.ts";
import type { Attributed } from "../attribute/sentence.ts";
import { afterAdverbs, beforeAdverbs } from "../attribute/words/function-words.ts";
import { actionLine } from "../attribute/promises/action-lines.ts";
import { askAt } from "../attribute/asks/asks.ts";
import { promiseAt } from "../attribute/promises/commitments.ts";
import { isAccountable, isScrutineer } from "../attribute/mentions/sides.ts";
import { isSettled } from "../attribute/voices/narrative.ts";
import { isOnlyDated } from "../attribute/promises/delivered.ts";
import { isRecipients } from "../attribute/promises/modals/given.ts";
import { dueIn } from "../attribute/promises/due.ts";
import { VOTE } from "../layouts/words/resolved.ts";
import type { OfficeOf } from "../attribute/people/speaker.ts";
import { ownerOfRequest } from "./doer.ts";
import { ownerOfAgreed, ownerOfResolution } from "./owner.ts";
import { ownerOfRecommendation, recommends } from "./recommended.ts";
import { clausesResolved, isBareResolution, isHeading, joinedClauses, partOf } from "./resolved.ts";

/** An action with the rule that found it. */
export interface FoundAction {
  action: Action;
  rule: string;
}

/** What a sentence of a passage resolves, asks for or promises. `officeOf` tells whom a mention means. */
export function findActions(read: Attributed, kind: Kind, officeOf: OfficeOf): FoundAction[] {
  if (kind === "resolution") return resolutions(read, officeOf);
  if (kind === "report") return inReport(read, officeOf);
  return kind === "minute" ? inMinutes(read, officeOf) : [];
}

/** Each clause of a resolution is one: 'that a letter be sent and that the Clerk report back'. */
function resolutions(read: Attributed, officeOf: OfficeOf): FoundAction[] {
  if (isHeading(read.text)) return [];
  return clausesResolved(read.text).map(({ start, end, asks }) => {
    const sentence = partOf(read, asks, end);
    const advises = recommends(sentence, officeOf);
    const owner = advises ? ownerOfRecommendation(sentence, officeOf) : ownerOfResolution(sentence, officeOf);
    return make(read, advises ? "recommendation" : "resolution", owner, start, end, advises ? "recommendation" : "resolution");
  });
}

function inMinutes(read: Attributed, officeOf: OfficeOf): FoundAction[] {
  const { contribution } = read;
  const line = contribution && (read.spoken || contribution.office !== "unattributed") ? null : actionLine(read);
  if (line !== null) {
    // 'Action: A session had been added to the Forward Plan.' is done already.
    if (isDone(read.text)) return [];
    const owner = line.doer ?? (line.initials === null ? null : { initials: line.initials });
    return [make(read, "request", owner && officeOf(owner), 0, read.text.length, "action-line")];
  }
  if (!contribution)
    return decidedInPassing(read) || RESOLVES.test(read.text) ? [make(read, "resolution", "panel", 0, read.text.length, "decision")] : [];
  const { office, act } = contribution;
  const found: FoundAction[] = [];
  if (isHeading(read.text)) return [];
  if (act === "decision" || isBareResolution(read) || RESOLVES.test(read.text))
    return [make(read, "resolution", ownerOfDecision(read, office, officeOf), 0, read.text.length, "decision")];
  const also = read.spoken?.also?.clauses ?? [];
  const turn = read.spoken?.also?.subject ?? read.spoken?.main.subject;
  const second = read.spoken?.also && turn ? startOfLater(read) : null;
  if (act === "request") found.push(...requests(read, askAt(read, read.clauses, office) ?? 0, officeOf, office));
  else if (also.some((clause) => clause.act === "request"))
    found.push(request(read, also.find((clause) => clause.act === "request")?.at ?? 0, officeOf, office));
  if (act === "undertaking") found.push(make(read, "undertaking", promiser(read, office, officeOf), 0, read.text.length, "undertaking"));
  else if (act === "request" && promisesToo(read))
    found.push(
      make(read, "undertaking", promiser(read, answererOf(read, officeOf) ?? "unattributed", officeOf), 0, read.text.length, "undertaking"),
    );
  else if (act === "request") found.push(...grantedBy(read, officeOf, found));
  return found.length === 2 && second !== null ? divide(found, read, second) : found;
}

const DONE = /\bha[ds] (?:now |already )?been (?:added|completed|circulated|sent|provided|arranged|done|actioned|included|published)\b/iu;
/** What is still 'to' be done may be about what has been: 'PCC to circulate the letter that had been sent'. */
function isDone(text: string): boolean {
  const done = DONE.exec(text);
  return done !== null && !/\bto\b/iu.test(text.slice(0, done.index));
}

/** 'The Panel noted the paper and agreed that a further one be brought in May': whose business it is besides the panel's own. */
function ownerOfDecision(read: Attributed, office: Office, officeOf: OfficeOf): Office | null {
  if (AGREED_TO.test(read.text)) return "panel";
  const at = read.text.search(AGREED_THAT);
  const agreed = at < 0 ? null : partOf(read, at, read.text.length);
  if (office !== "panel" && office !== "member")
    return agreed ? (ownerOfResolution(agreed, officeOf) ?? "panel") : ownerOfResolution(read, officeOf);
  return (agreed && ownerOfAgreed(agreed, officeOf)) ?? "panel";
}

const AGREED_THAT = /\b(?<=agreed )that\b/u;

/** Each 'that' of a request is one: 'asked that … be a standing item and that Members send …'. */
function requests(read: Attributed, at: number, officeOf: OfficeOf, office: Office): FoundAction[] {
  const from = read.tokens[at]?.end ?? 0;
  const [whole, ...more] = asksIn(read, at) && read.tokens[at + 1]?.lower === "that" ? joinedClauses(read.text.slice(from)) : [];
  // 'asked that the minutes reflect that … and that …': the second belongs to what they reflect.
  const inner = whole ? read.text.slice(from, from + whole.end).match(/\bthat\b/gu) : null;
  const [first] = (inner?.length ?? 0) > 1 ? [] : more;
  const { action } = request(read, at, officeOf, office);
  if (!first) return [{ action, rule: "request" }];
  const rest = more.map(({ start, end }) => {
    const part = partOf(read, from + start, from + end);
    return make(read, action.kind, ownerOfRequest(part, 0, officeOf), from + start, from + end, "request");
  });
  const own = ownerOfRequest(partOf(read, 0, from + first.start), at + 1, officeOf);
  return [make(read, action.kind, own, 0, from + first.start, "request"), ...rest];
}

/** Whether the verb at a place asks by itself: 'said that … and that Members should' asks once. */
const asksIn = ({ clauses }: Attributed, at: number): boolean => clauses.some((clause) => clause.at === at && clause.act === "request");

function request(read: Attributed, at: number, officeOf: OfficeOf, office: Office): FoundAction {
  const recommended =
    read.clauses.some((clause) => clause.lemma === "recommend" && !clause.embedded) && (office === "panel" || office === "unattributed");
  return make(read, recommended ? "recommendation" : "request", ownerOfRequest(read, at + 1, officeOf), 0, read.text.length, "request");
}

/** A second voice in the sentence promises what the first asks for. */
const promisesToo = (read: Attributed): boolean => read.clauses.some((clause) => !clause.embedded && clause.act === "undertaking");

/** 'requested an update which the DCC agreed to provide': who grants what is asked for, whose the request is too where it names nobody. */
function grantedBy(read: Attributed, officeOf: OfficeOf, asked: readonly FoundAction[]): FoundAction[] {
  const grant = read.clauses.find(
    ({ act, subject }) => act === "undertaking" && subject && read.tokens[subject.from - 1]?.lower === "which",
  );
  const owner = grant?.subject ? officeOf(grant.subject) : null;
  if (!isAccountable(owner)) return [];
  for (const one of asked) one.action.owner ??= owner;
  return [make(read, "undertaking", owner, 0, read.text.length, "undertaking")];
}

function answererOf(read: Attributed, officeOf: OfficeOf): Office | null {
  const asked = read.mentions.find((mention) => !mention.pronoun && isAccountable(officeOf(mention)));
  return asked ? officeOf(asked) : null;
}

/** 'It was agreed to defer the item': what the meeting agrees to do itself. */
const AGREED_TO = /\bit was (?:\w+ )?agreed to\b/iu;

/** Who promised: the speaker, or whom the promise itself names; what nobody named promises is the commissioner's. */
function promiser(read: Attributed, office: Office, officeOf: OfficeOf): Office | null {
  const at = promiseAt(read, read.clauses, office);
  const doer = at === null ? undefined : read.mentions.find(({ to, pronoun }) => !pronoun && to === beforeAdverbs(read.tokens, at) + 1);
  // 'Members noted that the Commissioner would report back'
  if (doer && isScrutineer(office) && isAccountable(officeOf(doer))) return officeOf(doer);
  if (office !== "unattributed") return office;
  // 'The posts would be filled by May and the Treasurer would circulate a note'
  const joined = read.mentions.find(
    ({ from, to, pronoun }) =>
      !pronoun && /^(?:and|but)$/u.test(read.tokens[from - 1]?.lower ?? "") && /^(?:would|will)$/u.test(read.tokens[to]?.lower ?? ""),
  );
  if (joined && isAccountable(officeOf(joined))) return officeOf(joined);
  const [first] = read.mentions;
  // 'Members would be invited', 'Members would receive it': by somebody else, and from them.
  const verb = afterAdverbs(read.tokens, (at ?? 0) + 1);
  const hearer = doer && isScrutineer(officeOf(doer) ?? "other") && (read.tokens[verb]?.lower === "be" || isRecipients(read, verb));
  if (hearer) return null;
  if (doer) return officeOf(doer);
  // 'Officers confirmed that they would': some of those present, whoever they serve.
  if (first?.role === "officers" && first.office === "unattributed") return null;
  if (first && first.from <= 1 && first.office !== null && isAccountable(first.office)) return first.office;
  return at !== null && isOnlyDated(read, at) ? null : "commissioner";
}

function startOfLater(read: Attributed): number | null {
  const turns = [read.spoken?.main, read.spoken?.also].flatMap((turn) => (turn?.subject ? [turn.subject.from] : []));
  const later = Math.max(...turns);
  return turns.length === 2 ? (read.tokens[later]?.start ?? null) : null;
}

/** The first voice asks up to where the second begins to promise. */
function divide([first, second]: readonly FoundAction[], read: Attributed, at: number): FoundAction[] {
  if (!first || !second) return [];
  return [
    make(read, first.action.kind, first.action.owner, 0, at, first.rule),
    make(read, second.action.kind, second.action.owner, at, read.text.length, second.rule),
  ];
}

const PASSED =
  /^\W*(?:subject to [^,]{2,120}, )?(?:the |these |those )?(?:\w+ ){0,20}(?:minutes|reports?|update|recommendations?|presentation|work programme)\b.{0,120}\b(?:were|was) (?:then |duly |unanimously |received and |considered and )?(?:approved|agreed|confirmed|accepted|noted|endorsed|adopted|signed)\b/iu;
/** 'The Panel received and noted the report', 'Report noted.' */
const NOTED =
  /^\W*(?:the )?(?:panel|committee|members) (?:received|considered|discussed|reviewed)(?:, (?:considered|discussed|debated))?,? and (?:then |duly )?(?:noted|approved|endorsed|agreed|accepted|supported|adopted|confirmed) (?:the|this|that|its|his|her|their) |^\W*(?:outcome: )?(?:the )?(?:\p{L}+ ){0,3}(?:reports?|updates?|presentation|position|papers?|contents|information) noted\b.{0,40}$/iu;
/** 'The proposal was supported by the Panel.' */
const BY_PANEL =
  /^\W*(?:this|these|that|it|the (?:request|suggestion|proposal|offer)) (?:was|were) (?:\w+ly )?(?:agreed|approved|accepted|supported|endorsed) by (?:the )?(?:panel|members|committee)\W*$/iu;
/** That minutes are a true record is said of every meeting, and leaves nothing to be done. */
const AS_RECORD =
  /\b(?:correct|true|accurate) (?:and \w+ )?records?\b|^\W*(?:the )?(?:\w+ ){0,3}minutes (?:of|from) [^.;]{3,140} (?:was|were) (?:then |duly |unanimously )?(?:approved|agreed|confirmed|accepted|signed)\b/iu;
/** 'The report was approved': a decision in which nobody speaks. */
const decidedInPassing = ({ text }: Attributed): boolean =>
  ((PASSED.test(text) || NOTED.test(text)) && !AS_RECORD.test(text) && !/:\W{0,9}$/u.test(text)) ||
  VOTED.test(text) ||
  BY_PANEL.test(text) ||
  isSettled(text);
/** 'There being no other, it was RESOLVED that Councillor Lane be elected', in an item of whatever class. */
const RESOLVES = new RegExp(
  String.raw`\bRESOLVED${VOTE}:? (?:that|to)\b|\bseconded by [^.;:]{1,100}? and (?:it was )?(?:unanimously )?agreed (?:that|to)\b|^\W*(?:Agreed|Resolved|Decided)[\s:–—-]{1,4}[Tt]hat\b|(?<!that |meeting )\b[Ii]t was (?:then |duly |unanimously )?resolved${VOTE} (?:that|to)\b`,
  "u",
);

/** 'Members voted to accept it', 'Upon a vote, the Panel supported the precept'. */
const VOTED =
  /\b(?:panel|members|committee) (?:then |unanimously )?(?:voted (?:[\w,]+ ){0,8}(?:to (?:support|accept|endorse|approve|veto|reject|recommend)|in favour of|against (?:the|it|an?)\b)|supported|endorsed|accepted|approved|vetoed|rejected)\b/iu;

const WILL_REPORT = /\bwith (?:the|a) (?:[a-z]+ ){0,2}report (?:being )?(?:presented|submitted|provided)\b/iu;
const HAS_AGREED = /\b(?:has|have) (?:agreed|undertaken|committed|promised) (?:that|to)\b/iu;

const PUTS_FORWARD =
  /^\W*(?:That\b(?!.*\b(?:was|were|is|are|has|have|had|means?|meant)\b)|It is recommended that\b|(?:The )?(?:Panel|Committee|Members)(?: is| are) (?:asked|invited|requested|recommended) to\b)/u;

/** What a paper recommends and promises: 'A report will be presented', 'has agreed that each lead will present'. */
function inReport(read: Attributed, officeOf: OfficeOf): FoundAction[] {
  // 'That the Panel note the report.': what a paper asks for; nobody has resolved it.
  if (PUTS_FORWARD.test(read.text))
    return clausesResolved(read.text).map(({ start, end, asks }) => {
      const sentence = partOf(read, asks, end);
      const owner = ownerOfRecommendation(sentence, officeOf) ?? ownerOfResolution(sentence, officeOf);
      return make(read, "recommendation", owner, start, end, "recommendation");
    });
  const promised =
    promiseAt(read, [], "opcc-officer") !== null &&
    /\bwill\b/u.test(read.text) &&
    /\b(?:reports?|updates?|papers?|first of these|results|findings|plans?|panel|meeting)\b/iu.test(read.text);
  if (!promised && !WILL_REPORT.test(read.text) && !HAS_AGREED.test(read.text)) return [];
  const [first] = read.mentions;
  const own = HAS_AGREED.test(read.text) && first && first.from <= 1 ? officeOf(first) : null;
  return [make(read, "undertaking", own ?? "opcc-officer", 0, read.text.length, "promise-in-report")];
}

function make(read: Attributed, kind: ActionKind, owner: Office | null, start: number, end: number, rule: string): FoundAction {
  const due = dueIn(read.text.slice(start, end));
  return { action: { kind, owner: owner === "unattributed" ? null : owner, due, start: read.start + start, end: read.start + end }, rule };
}
