import type { Action, ActionKind, Kind, Office } from "../../corpus/model/index.ts";
import type { Attributed } from "../attribute/attribute.ts";
import type { Sentence } from "../attribute/clause.ts";
import { afterAdverbs, beforeAdverbs } from "../attribute/function-words.ts";
import { tokenise } from "../attribute/grammar.ts";
import { findMentions } from "../attribute/mentions.ts";
import { actionLine } from "../attribute/action-lines.ts";
import { askAt } from "../attribute/asks.ts";
import { promiseAt } from "../attribute/commitments.ts";
import { isAccountable } from "../attribute/sides.ts";
import { dueIn } from "../attribute/due.ts";
import type { OfficeOf } from "../attribute/speaker.ts";
import { ownerOfRequest, ownerOfResolution } from "./owner.ts";

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

const RECOMMENDS = /\b(?:be recommended to|recommend(?:ed|s)?(?: to)? (?:the|that|to)|recommendation to the|is recommended)\b/iu;
const SPLIT = /[,;]? and (?=that )/giu;

/** Each clause of a resolution is one: 'that the report be noted and that the Clerk write …'. */
function resolutions(read: Attributed, officeOf: OfficeOf): FoundAction[] {
  return clausesOf(read.text).map(({ start, end }) => {
    const sentence = partOf(read, start, end);
    const advises = recommends(sentence, officeOf);
    const owner = advises ? ownerOfRecommendation(sentence, officeOf) : ownerOfResolution(sentence, officeOf);
    return make(read, advises ? "recommendation" : "resolution", owner, start, end, advises ? "recommendation" : "resolution");
  });
}

function clausesOf(text: string): { start: number; end: number }[] {
  const cuts = [...text.matchAll(SPLIT)].map((match) => match.index + match[0].length);
  return [0, ...cuts].map((start, at, all) => ({ start, end: all[at + 1] ?? text.length }));
}

function partOf(read: Attributed, start: number, end: number): Sentence {
  if (start === 0 && end === read.text.length) return read;
  const text = read.text.slice(start, end);
  const tokens = tokenise(text);
  return { text, tokens, mentions: findMentions(tokens) };
}

/** What somebody else is advised to do: 'The Force to take steps', 'be recommended to the Commissioner'. */
function recommends(sentence: Sentence, officeOf: OfficeOf): boolean {
  if (RECOMMENDS.test(sentence.text) && !/\brecommendations? (?:be|in|of|contained)\b/iu.test(sentence.text)) return true;
  const [first] = sentence.mentions;
  const opens = first !== undefined && opensClause(sentence.tokens, first.from) && officeOf(first) !== "panel";
  const second = opens && sentence.tokens[first.to]?.lower === "and" ? sentence.mentions[1] : first;
  const verb = sentence.tokens[afterAdverbs(sentence.tokens, second?.to ?? 0)]?.lower;
  return (opens && (verb === "to" || verb === "should")) || FORCE_TO.test(sentence.text);
}

/** 'ask the Commissioner to supply' is what the panel does; 'That the Commissioner should' is advice. */
const opensClause = (tokens: Sentence["tokens"], from: number): boolean =>
  from === 0 || (from === 1 && ["that", "the", "both", "each"].includes(tokens[0]?.lower ?? ""));

const FORCE_TO = /^\W*(?:The )?(?:[\p{L} ]{1,60}\/)?(?:Force|Constabulary|Police) to [a-z]/u;

function ownerOfRecommendation(sentence: Sentence, officeOf: OfficeOf): Office | null {
  if (/^\W*(?:that )?(?:the )?(?:Force|Constabulary|Police) (?:to|should|be recommended to) [a-z]/iu.test(sentence.text))
    return "chief-constable";
  const named = sentence.mentions
    .map((mention) => officeOf(mention))
    .find((office) => office !== null && office !== "panel" && office !== "member");
  if (named) return named;
  if (FORCE_TO.test(sentence.text) || /\bcommissioner\b/iu.test(sentence.text)) return "commissioner";
  return OF_THE_PANEL.test(sentence.text) ? "panel" : null;
}

/** What is recommended to the panel itself. */
const OF_THE_PANEL =
  /\b(?:recommended that (?:the )?(?:panel|committee|members)|(?:panel|committee|members) (?:is|are) (?:asked|invited|recommended))\b/iu;

function inMinutes(read: Attributed, officeOf: OfficeOf): FoundAction[] {
  const { contribution } = read;
  const line = contribution ? null : actionLine(read);
  if (line !== null)
    return [
      make(
        read,
        "request",
        line.doer ? officeOf(line.doer) : line.initials === null ? null : officeOf({ initials: line.initials }),
        0,
        read.text.length,
        "action-line",
      ),
    ];
  if (!contribution) return decidedInPassing(read) ? [make(read, "resolution", "panel", 0, read.text.length, "decision")] : [];
  const { office, act } = contribution;
  const found: FoundAction[] = [];
  if (act === "decision")
    return [
      make(
        read,
        "resolution",
        office === "panel" || office === "member" || AGREED_TO.test(read.text) ? "panel" : ownerOfResolution(read, officeOf),
        0,
        read.text.length,
        "decision",
      ),
    ];
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

/** Each 'that' of a request is one: 'asked that … be a standing item and that Members send …'. */
function requests(read: Attributed, at: number, officeOf: OfficeOf, office: Office): FoundAction[] {
  const from = read.tokens[at]?.end ?? 0;
  const [whole, ...more] = read.tokens[at + 1]?.lower === "that" ? clausesOf(read.text.slice(from)) : [];
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
  if (office !== "unattributed") return office;
  const [first] = read.mentions;
  const at = promiseAt(read, read.clauses, office);
  const doer = at === null ? undefined : read.mentions.find(({ to, pronoun }) => !pronoun && to === beforeAdverbs(read.tokens, at) + 1);
  if (doer) return officeOf(doer);
  return first && first.from <= 1 && first.office !== null && isAccountable(first.office) ? first.office : "commissioner";
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

/** 'This was agreed.' */
const THIS = /^\W*(?:this|these) (?:was|were) (?:agreed|approved|accepted)\b/iu;
const PASSED =
  /^\W*(?:subject to [^,]{2,120}, )?(?:the |these |those )?(?:\w+ ){0,20}(?:minutes|reports?|update|recommendations?|presentation|work programme)\b.{0,120}\b(?:were|was) (?:then |duly |unanimously )?(?:approved|agreed|confirmed|accepted|noted|endorsed|adopted|signed)\b/iu;
/** 'The minutes were approved': a decision in which nobody speaks. */
const decidedInPassing = ({ text }: Attributed): boolean => (PASSED.test(text) && !/:\W*$/u.test(text)) || THIS.test(text);

const WILL_REPORT = /\bwith (?:the|a) (?:[a-z]+ ){0,2}report (?:being )?(?:presented|submitted|provided)\b/iu;
const HAS_AGREED = /\b(?:has|have) (?:agreed|undertaken|committed|promised) (?:that|to)\b/iu;

/** What a paper promises: 'A report will be presented', 'has agreed that each lead will present'. */
function inReport(read: Attributed, officeOf: OfficeOf): FoundAction[] {
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
