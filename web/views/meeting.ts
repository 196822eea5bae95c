import type { Correction, Evidence, Gap, Item, MeetingAnswer, MeetingRecord, TitleOf } from "../../corpus/model/index.ts";
import { ACTION_LABELS, numberingOf, OFFICE_LABELS, officeWithTitle } from "../../corpus/model/index.ts";
import { cutAtWord, longDate, longWhenOf, shortDate } from "../format.ts";
import { ask, itemHref, outsideHref, passageHref, searchHref, topicHref } from "../links.ts";
import { EVIDENCE_WORDS, problemWords } from "../words.ts";
import { correctionViews, type CorrectionView } from "./corrections.ts";
import { voicesOf, type VoiceView } from "./hit.ts";
import { reasonsOf, type Reason } from "./why-speaks.ts";

/** A passage in its place in the minutes: the text as printed, and in the margin who is taken to speak. */
export interface RecordPassage {
  id: string;
  /** The number by which it is cited; null for headings, which are for reading only. */
  number: number | null;
  kind: string;
  text: string;
  voices: VoiceView[];
  /** Why they are taken to speak. */
  reasons: Reason[];
  /** How sure the first voice is: the rule beside the text is solid, dotted or absent. */
  rule: string;
  topics: { label: string; href: string }[];
  actions: { kind: string; owner: string | null; due: string | null }[];
  href: string;
  corrections: CorrectionView[];
}
/** The place of a passage that was withdrawn: a gap looks like a gap. */
export interface WithdrawnPassage {
  kind: "withdrawn";
  number: number;
}
export interface RecordItem {
  id: string;
  number: string | null;
  minuteNumber: string | null;
  title: string;
  href: string;
  preamble: string | null;
  procedural: boolean;
  truncated: boolean;
  sourceHref: string | null;
  passages: (RecordPassage | WithdrawnPassage)[];
  /** Counted passages, and the list of just these. */
  count: number;
  countHref: string;
  topics: { label: string; href: string }[];
  corrections: CorrectionView[];
}

/** What items of one meeting share: topics by id, titles of office-holders on that day, corrections by hand. */
export interface RecordSetting {
  labels: ReadonlyMap<string, string>;
  titleOf: TitleOf;
  corrections?: readonly Correction[] | undefined;
  /** Where passages stood that were withdrawn. */
  withdrawn?: readonly Gap[] | undefined;
}

/** Makes the view of an item. */
export function recordItem(item: Item, setting: RecordSetting): RecordItem {
  const { labels, corrections = [] } = setting;
  const counted = item.passages.filter(({ kind }) => kind !== "heading");
  const topics = [...new Set(counted.flatMap((passage) => passage.topics.map(({ id }) => id)))];
  return {
    id: item.id,
    number: item.number,
    minuteNumber: item.minuteNumber,
    title: item.title ?? "Item without a title",
    href: itemHref(item.id),
    preamble: item.preamble,
    procedural: item.procedural,
    truncated: item.truncated,
    sourceHref: outsideHref(item.sourceUrl),
    passages: withGaps(
      item.passages.map((_, at) => recordPassage(item, at, setting)),
      item,
      setting,
    ),
    count: counted.length,
    countHref: searchHref(ask({ item: [item.id], procedural: item.procedural })),
    topics: topics.map((id) => ({ label: labels.get(id) ?? id, href: topicHref(id) })),
    corrections: correctionViews(
      corrections.filter((c) => c.id === item.id),
      labels,
    ),
  };
}

/** The passages with those that were withdrawn, each in its place. */
function withGaps(passages: readonly RecordPassage[], { id }: Item, { withdrawn = [] }: RecordSetting): RecordItem["passages"] {
  const gaps = withdrawn.filter(({ item }) => item === id);
  if (gaps.length === 0) return [...passages];
  const numbering = numberingOf(gaps);
  const placed = passages.map((passage, at) => ({ row: passage as RecordItem["passages"][number], at: numbering.paragraph(at + 1) }));
  const gone = gaps.map(({ number }) => ({ row: { kind: "withdrawn" as const, number }, at: number }));
  return [...placed, ...gone].toSorted((a, b) => a.at - b.at).map(({ row }) => row);
}

function recordPassage(
  { id, passages }: Item,
  at: number,
  { labels, titleOf, corrections = [], withdrawn = [] }: RecordSetting,
): RecordPassage {
  const { paragraph } = numberingOf(withdrawn.filter(({ item }) => item === id));
  const passage = passages[at] as Item["passages"][number];
  const own = corrections.filter((c) => c.id === passage.id);
  const contributions = passage.contributions.map((one) => ({
    ...one,
    person: one.person !== null && one.personEvidence !== null ? { name: one.person, evidence: one.personEvidence } : null,
  }));
  const { voices } = voicesOf({ text: passage.text, contributions }, titleOf);
  return {
    id: passage.id,
    number: passage.kind === "heading" ? null : paragraph(passage.position),
    kind: passage.kind,
    text: passage.text,
    voices,
    reasons: reasonsOf(
      passages,
      at,
      titleOf,
      own.map((c) => c.field),
    ),
    rule: voices[0]?.known ?? "none",
    topics: passage.topics.map(({ id }) => ({ label: labels.get(id) ?? id, href: topicHref(id) })),
    actions: passage.actions.map(({ kind, owner, due }) => ({ kind: ACTION_LABELS[kind], owner: owner && OFFICE_LABELS[owner], due })),
    href: passageHref(passage.id),
    corrections: correctionViews(own, labels),
  };
}

export interface MeetingHead {
  id: string;
  heading: string;
  panel: string | null;
  when: string;
  tags: string[];
  facts: { name: string; value: string }[];
  sourceHref: string | null;
  licence: string | null;
  attribution: string | null;
  problems: { words: string; message: string }[];
  /** The items that the council's site has cut short. */
  cut: { id: string; name: string }[];
  attendance: { status: string; people: { name: string; office: string; organisation: string | null }[] }[];
}

const STATUS_WORDS = { present: "Present", substitute: "Substitutes", "in-attendance": "In attendance", apologies: "Apologies" } as const;

/** What is told of items and corrections themselves, with more than the message says. */
const TOLD_APART: ReadonlySet<string> = new Set(["corrected-by-hand", "truncated"]);

/** What stands above the items of a meeting. */
export function meetingHead(meeting: MeetingAnswer, titleOf: TitleOf): MeetingHead {
  const panel = meeting.panel?.name ?? meeting.body ?? null;
  const when = longWhenOf(meeting);
  return {
    id: meeting.id,
    heading: `${panel ?? "Panel not known"}, ${when}`,
    panel,
    when,
    tags: tagsOf(meeting),
    facts: factsOf(meeting),
    sourceHref: outsideHref(meeting.sourceUrl),
    licence:
      meeting.source.licence === "OGL-3.0" ? "Contains public sector information licensed under the Open Government Licence v3.0." : null,
    attribution: meeting.source.attribution,
    problems: meeting.issues
      .filter(({ code }) => !TOLD_APART.has(code))
      .map(({ code, message }) => ({ words: problemWords(code, code.replaceAll("-", " ")), message })),
    cut: meeting.items.filter(({ truncated }) => truncated).map(({ id, ...item }) => ({ id, name: cutAtWord(itemHeading(item), 70) })),
    attendance: attendanceOf(meeting, titleOf),
  };
}

function tagsOf({ minutes, whole, documentType, panel, dateEvidence }: MeetingAnswer): string[] {
  return [
    ...(minutes === "draft" ? ["Draft minutes"] : []),
    ...(documentType === "report" ? ["Report text, not minutes"] : []),
    ...(whole || documentType === "report" ? [] : ["Not a whole meeting"]),
    ...(panel === null ? ["Panel not known"] : []),
    ...(panel?.evidence === "inferred" ? ["Panel worked out"] : []),
    ...(dateEvidence === "inferred" ? ["Date worked out"] : []),
  ];
}

function factsOf(meeting: MeetingAnswer): MeetingHead["facts"] {
  const { startTime, endTime, venue, source, panel, force } = meeting;
  const byHand = new Set(meeting.corrections?.map(({ field }) => field));
  const known = (field: string, evidence: Evidence) => (byHand.has(field) ? "corrected by hand" : EVIDENCE_WORDS[evidence]);
  const time = [startTime, endTime].filter(Boolean).join(" to ");
  const facts: [string, string | null][] = [
    // Without a day the words say so themselves.
    ["Date", meeting.date === null ? longWhenOf(meeting) : `${longDate(meeting.date)} (${known("date", meeting.dateEvidence)})`],
    ["Panel", panel && `${panel.name} (${known("panel", panel.evidence)})`],
    ["Body as printed", panel === null ? meeting.body : null],
    ["Force", force && force.name],
    ["Time", time === "" ? null : time],
    ["Place", venue],
    ["Source", source.uri],
    ["Read on", source.retrieved && shortDate(source.retrieved.slice(0, 10))],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function attendanceOf({ attendance }: MeetingRecord, titleOf: TitleOf): MeetingHead["attendance"] {
  return Object.entries(STATUS_WORDS).flatMap(([status, words]) => {
    const people = attendance.filter((one) => one.status === status);
    if (people.length === 0) return [];
    return [
      {
        status: words,
        people: people.map(({ name, office, organisation }) => ({
          name,
          office: officeWithTitle(office, titleOf(office, name)),
          organisation,
        })),
      },
    ];
  });
}

/** The heading of an item's page: panel and day, then number and title as printed. */
export function itemHeading(item: Pick<Item, "number" | "title">): string {
  return [item.number, item.title ?? "Item without a title"].filter(Boolean).join(" ");
}
