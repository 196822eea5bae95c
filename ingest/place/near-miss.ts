import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { dataLines } from "../../corpus/text/data.ts";
import { isWelsh } from "../../corpus/text/welsh.ts";
import type { Document, Draft } from "../draft.ts";
import { tells } from "../layouts/words/agenda.ts";
import { isPanelName } from "./names.ts";
import { isOtherCommittee, times } from "./other-committee.ts";

/** Why a document is left out. */
export interface Skip {
  code: string;
  message: string;
}

interface Sign {
  code: string;
  phrase: string;
  needed: string;
  message: string;
}
/** Phrases of pages that are no minutes: so many different ones of one code, and the document is left out. */
const SIGNS: readonly Sign[] = parse<Sign>(readFileSync(new URL("./near-misses.csv", import.meta.url)), { columns: true });
const HEAD = 6000;
/** Longer lines are no headings. */
const HEADING = 80;

/** Kinds of pages that are told by their own words: summaries, lists, news. */
function byPhrases(document: Document): Skip | null {
  const text = document.text.slice(0, HEAD).toLowerCase();
  const run = text.replace(/\s+/g, " ");
  // Minutes speak of such things too ('the register of interests was reviewed'): alone such words tell a page where they stand as a heading does.
  const heads = text
    .split("\n")
    .filter((line) => line.length <= HEADING)
    .join("\n");
  const times = new Map<string, number>();
  for (const { code, phrase, needed, message } of SIGNS) {
    const where = code === "list-page" && needed === "1" ? heads : run;
    if (!where.includes(phrase)) continue;
    const count = (times.get(code) ?? 0) + 1;
    times.set(code, count);
    if (count >= Number(needed)) return { code, message };
  }
  return null;
}

/** What no minutes are, whoever's name they print. */
const ALWAYS = new Set(["transcript", "summary"]);

/** Speech word for word all through: a transcript, a column, notes in which initials speak. Minutes report in the third person. */
function byVoice(text: string): Skip | null {
  const words = times(text, /\S+/g);
  const person = times(text, /\b(?:I|I'm|I’m|I've|I’ve|we're|we’re|you|your|gonna|okay|yeah|my)\b/g);
  if (words > 150 && person > words * 0.025) return { code: "transcript", message: "speech word for word rather than minutes" };
  const initials = times(text, /^[A-Z]{2,3}\s?[:–-]\s/gm);
  if (initials >= 5) return { code: "other-body", message: "notes in which initials speak: not a police and crime panel's minutes" };
  const quoted = times(text, /[“"][^”"]{20,400}[”"]/g);
  const said = times(text, /\b(?:said|told|tweeted|posted)\b/g);
  return quoted >= 3 && said >= 3 && times(text, /\b(?:RESOLVED|Resolved|resolved|be noted|Members|the Panel)\b/g) < 3
    ? { code: "news", message: "a report in the press rather than minutes" }
    : null;
}

/** Whether the words are those of some panel. */
export const saysPanel = (text: string): boolean => /\b[Tt]he Panel\b|\bPanel (?:[Mm]embers|[Mm]eetings?)\b/.test(text);

/** Panels of other kinds: of forces, of offices, of councils. */
const OTHER_PANEL =
  /\b(?:Scrutiny|Ethics|Search|Force|Disposals?|Custody|Safety|Housing|Licensing|Planning|Advisory|Standards|Appeals?)\s(?:\p{L}+\s){0,2}Panel\b/u;

/** Commissioners of other kinds, by what stands before or behind the title. */
const OTHERS = dataLines(new URL("./other-commissioners.txt", import.meta.url)).map((row) => row.replaceAll("'", "['’]"));
const BEHIND = /^\.\.\. /;
const OTHER_COMMISSIONER = new RegExp(
  `\\b(?:${OTHERS.filter((row) => !BEHIND.test(row)).join("|")}) Commissioner\\b|\\bCommissioner (?:${OTHERS.filter((row) =>
    BEHIND.test(row),
  )
    .map((row) => row.replace(BEHIND, ""))
    .join("|")})\\b`,
);

/** Whether 'the Commissioner' of a text answers to its panel, or is one of an area ('The Commissioner for Northmoor'), and no other kind is named. */
const isOfPanel = (text: string) =>
  !OTHER_COMMISSIONER.test(text) && ((saysPanel(text) && !OTHER_PANEL.test(text)) || /\bCommissioner for \p{Lu}/u.test(text));

/** Whether the words are about a police and crime panel or a commissioner. */
export function speaksOfPanel(text: string): boolean {
  const police =
    /\b(?:Police and Crime|Police & Crime|Police, Fire and Crime|PCC|PFCC|OPCC|PCVC|PCP|PFCP|Chief Constable|Mayor for Policing|Heddlu a Throseddu|Comisiynydd)\b/.test(
      text,
    );
  if (police) return /\b(?:[Pp]anel|Members|PCC|Commissioner|PFCC|PCVC|Deputy Mayor|Comisiynydd)\b/.test(text);
  // Pages of single items often call neither by its full name.
  return /\bthe (?:deputy )?commissioner\b/i.test(text) && (/\b(?:polic(?:e|ing)|crime|precept)\b/i.test(text) || isOfPanel(text));
}

/**
 * Whether minutes are those of a panel that has to do with the police, though they call neither it nor the commissioner by name: the
 * Panel speaks in them, and the police are what it speaks of.
 */
export const isPolicePanel = (text: string): boolean =>
  saysPanel(text) &&
  !OTHER_PANEL.test(text) &&
  /\b[Pp]olic(?:e|ing)\b/.test(text) &&
  /\b(?:[Aa]pologies|RESOLVED|[Rr]esolved|[Mm]inutes)\b/.test(text);

/** A title that is no more than the panel's own name: to the panel itself that is no item, to a committee of its host it is one. */
const NAMED_AFTER_PANEL = new RegExp(
  String.raw`^(?:(?:verbal )?(?:update|feedback|report|minutes) (?:from|of|on) )?(?:[\p{L}-]+ ){0,5}?Police(?:,| and| &)? ?(?:Fire (?:and|&) )?(?:and |& )?Crime Panel(?:(?: [-–]|:)? (?:verbal |regular )?(?:update|feedback|report|minutes)s?)?$`,
  "iu",
);
const isNamedAfterPanel = (draft: Draft) =>
  draft.documentType === "agenda-item" &&
  draft.items.length === 1 &&
  NAMED_AFTER_PANEL.test(draft.items[0]?.title ?? "") &&
  !draft.items.some((item) => item.passages.some(({ text }) => /^The Panel\b/.test(text)));

/** A sentence that reports of a meeting as minutes do. */
const REPORTS =
  /^(?:["“(]?(?:Members|Councillors?|Cllr|It was|Apologies|RESOLVED|Resolved|There (?:was|were))\b)|\b(?:[Pp]anel|[Cc]hair(?:man|woman|person)?|[Cc]ommissioner|PCC|PFCC|PCVC|Members?|[Cc]ommittee|[Cc]onstable|[Oo]fficer|[Cc]lerk|[Ss]ecretar\w+|[Tt]reasurer)\b[^.]{0,80}?\b(?:was|were|had|\p{L}+ed|said|told|took|gave|put|felt|spoke|met|heard|sought|undertook)\b/u;

/** Whether a text that no layout fits reports of a meeting at all, in the third person. */
function reportsMeeting(draft: Draft, text: string): boolean {
  const passages = draft.items.flatMap((item) => item.passages).filter((passage) => passage.kind !== "heading");
  const reporting = passages.filter((passage) => passage.kind === "resolution" || REPORTS.test(passage.text)).length;
  const person = times(text, /\b(?:I|I'm|I’m|my|me)\b/g);
  return reporting >= Math.max(1, passages.length * 0.25) && person <= times(text, /\S+/g) * 0.008;
}

/** A passage that can be minutes: it tells of something, decides, or says that there was nothing. */
const isMinute = (passage: Draft["items"][number]["passages"][number]) =>
  passage.kind === "resolution" || passage.kind === "report" || tells(passage.text) || /^(?:none|nil|no|there)\b/i.test(passage.text);

/** An agenda whose page numbers and columns stand where minutes would: tasks for a meeting, and nothing that tells of it. */
const isOnlyAgenda = (draft: Draft) =>
  draft.items.filter((item) => item.preamble !== null).length >= 2 && !draft.items.some((item) => item.passages.some(isMinute));

/** A decision that a commissioner publishes, by its number or its name at the head: 'Decision 09/2022', 'Decision reference: PCC/2023/014', 'DECISION NOTICE'. */
const DECISION =
  /^[^\p{L}\n]{0,9}(?:\p{Lu}{3,5} )?decision(?: (?:notice|record|report|form)\W{0,3}$|(?: (?:notice|record|reference|ref|number|no)\.?){0,2}[\s:]{1,3}(?:\p{L}{1,5}[-/ ]{0,3})?\d{1,4}[-/]\d{2,4}\b)/imu;
const DECISION_HEAD = 1500;
/** Whether a page that no layout of minutes fits is such a decision: nobody met. */
const isDecision = (draft: Draft, document: Document) =>
  draft.layout === "plain" && DECISION.test(document.text.slice(0, DECISION_HEAD).replaceAll(/<[^<>]*>/g, "\n"));

const hasText = (draft: Draft) => draft.items.some((item) => item.passages.some((passage) => passage.kind !== "heading"));

/** Minutes, and what they tell of. */
const IN_WELSH =
  /\b(?:cofnodion|penderfynwyd|dywedodd|derbyniwyd|nodwyd|gofynnodd|adroddodd|cytunwyd|trafodwyd|holodd|atebodd|eglurodd|diolchodd|croesawodd)\b/iu;

/** What is known of a draft before it is judged. */
export interface Known {
  /** Its panel is known by its printed name, what was given or its address. */
  panel: boolean;
  /** Its address is that of another committee of the host. */
  foreign: boolean;
  /** The force that its words are about. */
  force: string | null;
  /** Its words, its head or its host are about a police and crime panel. */
  speaks: boolean;
}

/** Why a draft is none of a panel's minutes, or null. `text`: all of its words. */
export function skipReason(draft: Draft, document: Document, text: string, known: Known): Skip | null {
  const phrased = byPhrases(document);
  if (phrased && (!known.panel || !hasText(draft) || ALWAYS.has(phrased.code) || draft.layout === "plain")) return phrased;
  if (!hasText(draft)) {
    const agenda = draft.issues.some((issue) => issue.code === "agenda-only");
    return agenda
      ? { code: "agenda-only", message: "an agenda without minutes" }
      : { code: "no-minutes", message: "the page holds no minutes" };
  }
  // How minutes speak is else known in English alone.
  if (known.panel && IN_WELSH.test(text) && isWelsh([text])) return null;
  if (isOnlyAgenda(draft)) return { code: "agenda-only", message: "an agenda without minutes" };
  const reading = draft.documentType === "report";
  if (draft.body !== null && !isPanelName(draft.body) && !known.panel && !reading) {
    return { code: "other-body", message: `the minutes are those of ${JSON.stringify(draft.body)}` };
  }
  if (!known.panel && isDecision(draft, document)) return { code: "other-body", message: "a decision of a commissioner's, and no minutes" };
  const voiced = draft.layout === "plain" || !known.panel ? byVoice(text) : null;
  if (voiced) return voiced;
  if (draft.layout === "plain" && !reportsMeeting(draft, text))
    return { code: "no-minutes", message: "nothing in it reports of a meeting as minutes do" };
  if (known.panel) return null;
  if (known.foreign) return { code: "other-body", message: "the address is that of another committee" };
  if (!known.speaks)
    return { code: "other-body", message: "nothing in the text says that it is about a police and crime panel or its commissioner" };
  if (known.force === "city-of-london") return { code: "other-body", message: "the City of London has no police and crime panel" };
  if (!reading && (isNamedAfterPanel(draft) || isOtherCommittee(text)))
    return { code: "other-body", message: "another committee speaks here" };
  return null;
}
