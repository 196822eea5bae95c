import type { Office } from "../../corpus/model/index.ts";
import type { Attributed } from "../attribute/sentence.ts";
import { actionOwner } from "../attribute/promises/action-lines.ts";
import type { FoundAction } from "./actions.ts";
import { isAccountable } from "../attribute/mentions/sides.ts";
import type { OfficeOf } from "../attribute/people/speaker.ts";

/** A sentence of the minutes with the actions that were found in it. */
export interface Acted {
  read: Attributed;
  found: FoundAction[];
}

/** How many sentences back whoever is to do something may be named. */
const BACK = 2;

/**
 * Gives the actions of an item the owners that only the sentences around them tell: who promises right after what was asked for, whom the
 * question before was put to, whom a line such as 'Action: OPCC' names. What nobody tells stays as it is. Linear.
 * @param advised the item holds the recommendations of a report: what stands there as resolved is recommended
 */
export function settleOwners(sentences: readonly Acted[], officeOf: OfficeOf, advised = false): void {
  recommendedTo(sentences, officeOf);
  if (advised)
    for (const { found } of sentences)
      for (const one of found) if (one.action.kind === "resolution") one.action = { ...one.action, kind: "recommendation" };
  const answers = answerersOf(sentences);
  let lead: Attributed | null = null;
  for (const [at, { read, found }] of sentences.entries()) {
    if (read.rule !== "lead-in") lead = read;
    const below = sentences[at + 1];
    const told = below ? actionOwner(below.read, officeOf) : null;
    for (const one of found) {
      const owner =
        told ??
        askedAbove(one, read, lead, officeOf) ??
        ownerAround(one, read, sentences, at, officeOf) ??
        ownerOfItem(one, read, answers, officeOf);
      if (owner !== null) one.action = { ...one.action, owner };
    }
  }
}

const RECOMMENDS = /\brecommend(?:ations?|ed|s)?\b/iu;
const leadsIn = (text: string): boolean => RECOMMENDS.test(text) && /[:–—-]\s*$/u.test(text);

/** 'The Panel's recommendations to the Commissioner were as follows:': so are the clauses under it, whose doer is named there. */
function recommendedTo(sentences: readonly Acted[], officeOf: OfficeOf): void {
  let [led, doer]: [boolean, Office | null] = [false, null];
  for (const { read, found } of sentences) {
    const resolved = read.rule === "kind-resolution";
    const leads = leadsIn(read.text);
    if (!resolved || leads) [led, doer] = [leads, leads ? answererIn(read, officeOf) : null];
    if (!resolved || !led) continue;
    for (const one of found) {
      const owner = isAccountable(one.action.owner) ? one.action.owner : doer;
      // Where the line names nobody, each clause must: what it leaves to the panel's own side is resolved.
      if (owner !== null) one.action = { ...one.action, kind: "recommendation", owner };
    }
  }
}

function ownerAround(one: FoundAction, read: Attributed, sentences: readonly Acted[], at: number, officeOf: OfficeOf): Office | null {
  const { kind, owner } = one.action;
  if (kind === "request" && owner === null) return promiserIn(sentences[at + 1]);
  if (kind !== "undertaking" || read.contribution?.office !== "unattributed" || !REFERS.test(read.text)) return null;
  for (const before of sentences.slice(Math.max(0, at - BACK), at).toReversed()) {
    const office = answererIn(before.read, officeOf);
    if (office !== null) return office;
  }
  return null;
}

/** Who answers to the panel in an item. */
interface Answerers {
  /** The only one who does, or one person who gives most of the answers; null where there is none such. */
  first: Office | null;
  /** Whether the deputy answers and the commissioner does not. */
  deputised: boolean;
}

function answerersOf(sentences: readonly Acted[]): Answerers {
  const counts = new Map<Office, number>();
  for (const { read } of sentences) {
    const office = read.contribution?.office ?? null;
    if (office !== null && isAccountable(office)) counts.set(office, (counts.get(office) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const first = most && (counts.size === 1 || (LEADS.has(most[0]) && most[1] > MOST * all)) ? most[0] : null;
  return { first, deputised: counts.has("deputy-commissioner") && !counts.has("commissioner") };
}

/** One person each, and not any of many officers. */
const LEADS: ReadonlySet<Office> = new Set(["commissioner", "deputy-commissioner", "chief-constable"]);
const MOST = 2 / 3;

/** Whoever answers in the item is asked, where the request names nobody; what the panel waits for is the deputy's where the deputy answers. */
function ownerOfItem({ action, rule }: FoundAction, read: Attributed, answers: Answerers, officeOf: OfficeOf): Office | null {
  if (action.kind === "request" && action.owner === null && rule === "request") return PROPOSED.test(read.text) ? null : answers.first;
  const guessed =
    action.kind === "resolution" &&
    action.owner === "commissioner" &&
    !read.mentions.some((mention) => officeOf(mention) === "commissioner");
  return guessed && answers.deputised ? "deputy-commissioner" : null;
}

/** What is proposed or hoped for may be the panel's own to do. */
const PROPOSED = /\b(?:suggest|propos|mov|hop|trust|moot|recommend|put forward)(?:e?d|es?|ing|ions?|als?|s)?\b/iu;

/** 'The Chair asked the Treasurer to:' above a list: whom each of its points is asked of; null where the line names nobody or more than one. */
function askedAbove({ action }: FoundAction, { rule }: Attributed, lead: Attributed | null, officeOf: OfficeOf): Office | null {
  if (action.kind !== "request" || action.owner !== null || rule !== "lead-in" || !lead || !/:\W{0,9}$/u.test(lead.text)) return null;
  const speaker = lead.spoken?.main.subject ?? null;
  const asked = new Set(
    lead.mentions.flatMap((mention) => (mention === speaker || mention.pronoun ? [] : [officeOf(mention)])).filter(isAccountable),
  );
  return asked.size === 1 ? ([...asked][0] ?? null) : null;
}

/** What is promised stands in the sentence before: 'these would be provided', 'undertook to send it', 'agreed to do so'. */
const REFERS =
  /\b(?:it|they|these|this|those) (?:would be|will be|could be|should be|be|were to be|was to be)\b|\b(?:provide|send|share|circulate|supply|bring|do|arrange|forward|check|raise|consider|take) (?:it|them|this|these|those|that|so)\b/iu;

/** Who promises in a sentence, where it says who. */
function promiserIn(next: Acted | undefined): Office | null {
  const office = next?.read.contribution?.office ?? null;
  return isAccountable(office) &&
    REFERS.test(next?.read.text ?? "") &&
    next?.found.some(({ action }) => action.kind === "undertaking") === true
    ? office
    : null;
}

/** The one who answers to the panel and speaks in a sentence, or is the only such one whom it names. */
function answererIn({ contribution, mentions }: Attributed, officeOf: OfficeOf): Office | null {
  const speaker = contribution?.office ?? null;
  if (isAccountable(speaker)) return speaker;
  const named = new Set(
    mentions.flatMap((mention) => (mention.pronoun ? [] : [officeOf(mention)])).filter((office) => isAccountable(office)),
  );
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
