import {
  isNamedIn,
  KIND_LABELS,
  titlesOn,
  type DayOfForce,
  type Hit,
  type OfficeHolder,
  type Question,
  type TitleOf,
} from "../../corpus/model/index.ts";
import { cutAtWord, whenOf } from "../format.ts";
import { itemHref, meetingHref, outsideHref, panelHref, passageHref, personHref, topicHref } from "../links.ts";
import { FLAG_WORDS, voiceOf, type Speaker, type Voice } from "../words.ts";
import { segmentsOf, windowOf, type Segment, type VoiceSpan } from "./segments.ts";

interface Stretch {
  start: number;
  end: number;
}
/** When a meeting was, as far as is known: the bounds come from its record where it has no date. */
export interface When {
  date: string | null;
  dateNotBefore: string | null;
  dateNotAfter: string | null;
  year: number | null;
}
export interface TopicView {
  id: string;
  label: string;
  href: string;
  /** The words that gave it; or that a hand did. The rule stands in words on the topic's own page. */
  why: { words: string[]; inTitle: boolean; byHand: boolean };
}
/** A voice with its place among those of a passage, which its stretches in the text carry too. */
export interface VoiceView extends Voice {
  place: number;
  personHref: string | null;
}
/** A passage as the pages show it. */
export interface HitView {
  id: string;
  href: string;
  panel: string;
  panelHref: string;
  when: string;
  item: string;
  itemHref: string;
  voices: VoiceView[];
  segments: Segment[];
  cutBefore: boolean;
  cutAfter: boolean;
  topics: TopicView[];
  flags: { tag: string; why: string }[];
  kind: string | null;
  contextHref: string;
  sourceHref: string | null;
  /** What a reader on paper needs besides the heading to find it: the place in the item, the id, the council's address. */
  cited: string;
}

export interface HitData {
  hit: Hit;
  /** Where the question's words stand in the text. */
  marks: readonly Stretch[];
  when: When;
  /** The question that found it and its place among the results, for the way back. */
  question: Question;
  sort: string | undefined;
  place: number | null;
  panelName: (panel: { id: string; name: string }) => string;
  /** The list of office-holders: who is in it has the title of that day. */
  holders: readonly OfficeHolder[];
  /** Shows the text whole however long it is. */
  whole?: boolean;
}

/** The panel in words, where it is not known too. */
export const panelIn = (panel: { id: string; name: string } | null, panelName: HitData["panelName"]): string =>
  panel === null ? "Panel not known" : panelName(panel);

/** Makes the view of a passage. */
export function hitView({ hit, marks, when, question, sort, place, panelName, holders, whole = false }: HitData): HitView {
  const { voices, spans } = voicesOf(hit, titlesOn(dayOf(when, hit.force), holders));
  const window = whole ? { start: 0, end: hit.text.length } : windowOf(hit.text, marks);
  return {
    id: hit.id,
    href: passageHref(hit.id, question, { sort, page: place === 1 ? "1" : (place ?? undefined) }),
    panel: panelIn(hit.panel, panelName),
    panelHref: panelHref(hit.panel?.id ?? "none"),
    when: whenOf(when),
    item: cutAtWord([hit.item.number, hit.item.title].filter(Boolean).join(" ") || "Item without a title"),
    itemHref: itemHref(hit.item.id),
    voices,
    segments: segmentsOf(hit.text, marks, voices.length > 1 ? spans : [], window),
    cutBefore: window.start > 0,
    cutAfter: window.end < hit.text.length,
    topics: hit.topics.map((topic) => topicView(topic, hit)),
    flags: hit.flags.filter((flag) => flag !== "undated" && flag !== hit.kind).map((flag) => FLAG_WORDS[flag]),
    kind: hit.kind === "minute" ? null : KIND_LABELS[hit.kind],
    contextHref: `${meetingHref(hit.meeting.id)}#${hit.id}`,
    sourceHref: outsideHref(hit.sourceUrl),
    cited: [...(hit.kind === "minute" ? [`Paragraph ${hit.number ?? hit.position}`] : []), `passage ${hit.id}`, outsideHref(hit.sourceUrl)]
      .filter(Boolean)
      .join(" · "),
  };
}

/** A day and a force, as titles are asked for: the day itself, else its bounds. */
export function dayOf({ date, dateNotBefore, dateNotAfter }: Omit<When, "year">, force: { id: string } | null): DayOfForce {
  return { force: force?.id ?? null, notBefore: date ?? dateNotBefore, notAfter: date ?? dateNotAfter };
}

type Spoken = Speaker & Stretch & { person: { id?: string } | null };

/** One line for each voice of a passage, and which stretch is whose; the same voice twice is one line. */
export function voicesOf(
  { text, contributions }: { text: string; contributions: readonly Spoken[] },
  titleOf: TitleOf,
): {
  voices: VoiceView[];
  spans: VoiceSpan[];
} {
  const saidBy = (name: string) => contributions.filter(({ person }) => person?.name === name);
  const voices: VoiceView[] = [];
  const places = new Map<string, number>();
  const spans = contributions.map((contribution) => {
    const { person, start, end } = contribution;
    const voice = voiceOf(contribution, person !== null && isNamedIn(text, person.name, saidBy(person.name)), titleOf);
    const key = JSON.stringify([voice.office, voice.act, person?.name]);
    const place = places.get(key) ?? places.size + 1;
    if (!places.has(key)) {
      places.set(key, place);
      voices.push({ ...voice, place, personHref: person?.id === undefined ? null : personHref(person.id) });
    }
    return { start, end, voice: place };
  });
  return { voices, spans };
}

function topicView({ id, label, evidence }: Hit["topics"][number], hit: Hit): TopicView {
  const byHand = evidence.some((one) => one.rule === "by-hand");
  if (byHand) return { id, label, href: topicHref(id), why: { words: [], inTitle: false, byHand } };
  const inText = evidence.filter((one) => one.in === "text");
  const title = hit.item.title ?? "";
  const words = evidence.map((one) => (one.in === "text" ? hit.text : title).slice(one.start, one.end)).filter((word) => word !== "");
  return { id, label, href: topicHref(id), why: { words: [...new Set(words)], inTitle: inText.length === 0, byHand } };
}
