import type { DocumentType } from "../../corpus/model/index.ts";
import { cut } from "./print/parts.ts";
import type { House } from "./world/house.ts";
import type { Item, Meeting, Para, Said } from "./write/shapes.ts";

/** What is true of a document, in the shape of the hand-made gold files: lists are values of which any will do. */
export interface Truth {
  documentType: DocumentType;
  /** The panel's name where the document or its address tells it; undefined: left open. */
  panel: { name: string } | undefined;
  date: string | null;
  /** Between which days an inferred date would be right. */
  dateBounds: [string, string];
  startTime: string | null;
  venue: string | null;
  items: { number: string | null; title: string; procedural: boolean; truncated: boolean }[];
  sentences: TruthSentence[];
  actions: { text: string; kind: string; owner: readonly (string | null)[]; due: string | null; required: boolean }[];
}
export interface TruthSentence extends Omit<Said, "topics" | "allowed" | "also" | "actions"> {
  item: number;
  kind: "minute" | "resolution" | "report" | "preamble";
  kindAllowed?: string[];
  alsoOffices: readonly string[];
  topics: readonly string[];
  topicsAllowed: readonly string[];
}

/** How a document shows a meeting: what its rendering leaves out is not to be found in it. */
export interface Shown {
  meeting: Meeting;
  house: House;
  items: readonly Item[];
  type: DocumentType;
  numbers: boolean;
  /** The document itself or its address gives the day. */
  dated: boolean;
  /** The panel's name on the day; null where no day is to be found and the name has changed. */
  panelName: string | null;
  /** It has a venue. */
  headed: boolean;
  /** It has the line with day and time. */
  timed: boolean;
  /** Items stand whole, whatever the host's page cuts. */
  whole: boolean;
}

/** The truth of a document of minutes. */
export function truthOf(shown: Shown): Truth {
  const { meeting, items } = shown;
  const sentences = items.flatMap((item, i) => [
    ...item.preamble.flatMap((p) => sentencesOf(p, i)),
    ...item.decision.flatMap((p) => sentencesOf(p, i)),
    ...visible(item, shown.whole).flatMap((p) => sentencesOf(p, i)),
  ]);
  const paras = items.flatMap((item) => [...item.decision, ...visible(item, shown.whole)]);
  return {
    documentType: shown.type,
    panel: shown.panelName === null ? undefined : { name: shown.panelName },
    date: shown.dated ? meeting.date : null,
    dateBounds: [meeting.date, meeting.date],
    startTime: shown.timed ? clock(meeting.time) : null,
    venue: shown.headed ? meeting.venue : null,
    items: items.map((item) => ({
      number: shown.numbers ? (item.number?.replace(/\.$/, "") ?? null) : null,
      title: item.title,
      procedural: item.procedural,
      truncated: !shown.whole && item.cutAfter !== null,
    })),
    sentences,
    actions: paras.flatMap((p) => p.said.flatMap((s) => s.actions.map((a) => ({ text: s.text, ...a, required: a.required ?? true })))),
  };
}

/** '1:00 pm' as 13:00. */
function clock(time: string): string {
  const [, hour = "0", minute = "00", half = ""] = /^(\d+)[.:](\d+) ?([ap])/.exec(time) ?? [];
  return `${String((Number(hour) % 12) + (half === "p" ? 12 : 0)).padStart(2, "0")}:${minute}`;
}

/** The paragraphs of the body that the document shows; the last of a cut item as far as it goes. */
function visible(item: Item, whole: boolean): Para[] {
  if (whole || item.cutAfter === null) return [...item.body];
  const last = item.body[item.cutAfter];
  return [...item.body.slice(0, item.cutAfter), ...(last ? [cutPara(last)] : [])];
}

function cutPara(para: Para): Para {
  let room = cut(para.said.map((s) => s.text).join(" ")).length;
  const said: Said[] = [];
  for (const s of para.said) {
    if (room <= 0) break;
    if (s.text.length <= room) said.push(s);
    // What is left of a sentence may have lost what it was about, and what it asked for.
    else if (room > 25) said.push({ ...s, text: s.text.slice(0, room).trimEnd(), topics: [], actions: [] });
    room -= s.text.length + 1;
  }
  return { ...para, said };
}

function sentencesOf(para: Para, item: number): TruthSentence[] {
  if (para.is === "label" || para.is === "heading") return [];
  const kind = para.is;
  return para.said.map(({ text, office, person, explicit, act, also, topics, allowed }) => ({
    text,
    office,
    person,
    explicit,
    act,
    item,
    kind,
    ...(kind === "resolution" && text.startsWith("The Panel") ? { kindAllowed: ["minute"] } : {}),
    alsoOffices: also,
    topics,
    topicsAllowed: [...new Set([...topics, ...allowed])],
  }));
}
