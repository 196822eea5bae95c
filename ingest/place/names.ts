import type { PanelRow } from "../../corpus/model/index.ts";

/** A panel's area: 'Police and Crime Panel for Lancashire' and 'Lancashire Police, Fire and Crime Panel' are one panel. */
export function areaOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(?:the|police|fire|rescue|and|crime|panel|for|of)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const PANEL = String.raw`Police(?:,| and| &)? ?(?:Fire(?: (?:and|&) Rescue)?,? (?:and|&) )?(?:and |& )?Crime(?: (?:and|&) Fire)? Panel`;
const EVERY_PANEL = new RegExp(String.raw`(?<!\p{L})${PANEL}(?!\p{L})`, "giu");

/** Where a text holds what all panels are called, 'Police and Crime Panel', whatever their area. */
export const panelTitles = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(EVERY_PANEL)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const WORD = String.raw`\p{Lu}[\p{L}’'&.-]{0,30}`;
const AREA = String.raw`(?:${WORD},? (?:(?:and|&|of|the) ){0,2}){0,6}`;
const NAMED = [PANEL, PANEL.toUpperCase()].map(
  (panel) => new RegExp(String.raw`(?<before>${AREA})${panel}(?: (?:for|FOR) (?<after>${WORD}(?: (?:and |& )?${WORD}){0,5}))?`, "gu"),
);
const IS_PANEL = new RegExp(
  String.raw`\b(?:${PANEL}|PFCP|PCP|Police (?:and|&) Crime Committee|Panel (?:yr )?Heddlu a Throsedd(?:u|au)?)\b`,
  "iu",
);
const STATUS =
  /^(?:\([^)]{1,40}\)|(?:the|shadow|document|for|information|about|interim|that|annual|general|ordinary|extraordinary|special|informal|formal|virtual|remote|hybrid|additional|reconvened|draft|minutes|meeting|agenda|of|and|a|an|at|on|held|ms|teams|(?:vice[- ])?chair(?:man|woman|person)?|budget|precept|confirmation|hearing)(?![\p{L}\p{N}]))[\s,:/–()-]*/iu;
/** A note behind the name, or what it names; behind a council the name itself stands so ('Kelder Council - Police and Crime Panel'). */
const NOTE = new RegExp(String.raw`\s*(?:\([^)]*\)?|[.,;:]+|\s[–-]\s(?!${PANEL}).*|(?<=panel)\s(?:meeting|minutes|agenda))$`, "i");

/** Takes away what a form finds, again and again, until it finds nothing. */
function without(name: string, form: RegExp): string {
  let rest = name;
  for (let last = ""; last !== rest;) {
    last = rest;
    rest = rest.replace(form, "").trim();
  }
  return rest;
}

/** Whether a body's name is that of a police and crime panel. */
export const isPanelName = (name: string): boolean => IS_PANEL.test(name);

const SMALL = /^(?:and|of|the|for|in|upon|with|on|under)$/;

/** Capitals throughout are the printer's, not the panel's: 'RIDINGSHIRE POLICE AND CRIME PANEL'. */
const named = (name: string) =>
  name !== name.toUpperCase()
    ? name
    : name
        .toLowerCase()
        .replace(/\p{L}[\p{L}’']*/gu, (word) => (SMALL.test(word) ? word : word.replace(INITIAL, (letter) => letter.toUpperCase())));
/** Of 'o’hara' both. */
const INITIAL = /^\p{L}|(?<=^\p{L}[’'])\p{L}/gu;

/** A panel's name as printed, without words of state before it and notes and stops after it. */
export const cleanPanelName = (printed: string): string =>
  named(without(without(printed.replace(/\s+/g, " ").slice(0, 250).replace(MOVED, "").replace(MATTER, ""), STATUS), NOTE));
/** 'Moved from 18 July, Northmoor Police and Crime Panel'. */
const MOVED = /^(?:moved|rescheduled|postponed|rearranged) from [^,:–-]{3,40}[,:–-]\s*/iu;

/** 'Draft Plan and Precept Proposal, Northmoor Police and Crime Panel': what a meeting was called for. */
const MATTER =
  /^(?![^,]{0,100}\b(?:(?:sub-?)?committee|group|panel|board|forum)\b)(?=[^,]{0,100}\b(?:plan|precept|proposals?|budget|reports?|reviews?|hearing|training|inquiry|briefing|workshop|appointment)\b)[^,]{3,120},\s(?=\S.*\bpanel\b)/iu;

/** 'Kelder Council - Police and Crime Panel': the council that runs a panel stands where the panel's area would. */
const HOST = new RegExp(
  String.raw`^(?<place>.{2,100}?)(?<council>\s(?:(?:County|City|Borough|District|Metropolitan|Unitary)\s){0,3}(?:Council|[BCDM]{1,2}C))(?:\s[-–—]|[,:])\s(?=(?:the\s)?${PANEL}$)`,
  "iu",
);

/** The council before the panel's name; null where none stands there alone. */
export function hostBefore(body: string): string | null {
  const { place, council } = HOST.exec(body)?.groups ?? {};
  return place === undefined ? null : `${place}${council}`;
}

/** The name of a body with the council's area as the panel's own: 'Kelder Police and Crime Panel'. */
export const withHostArea = (body: string): string => body.replace(HOST, "$<place> ");

/** The rows of panels that names are looked up in, with whatever else a panel is called. */
export interface PanelRows {
  panels: readonly (PanelRow & { also?: readonly string[] })[];
}

/** 'a workshop with the Northmoor Police and Crime Panel Chairman', 'their counterparts on the Northmoor Police and Crime Panel'. */
const MET = /\bwith (?:the )?$/i;
/** 'had been to see how the Northmoor Police and Crime Panel ran its meetings': another's. */
const VISITED =
  /\b(?:met|meet|visited|visit to|watched|observed|been to see|heard from|learnt from|learned from|spoken to)\b[^.;:]{0,60}$/i;
const COUNTERPARTS = /\b(?:counterparts?|opposite numbers?|colleagues) (?:on|of|at|from|in) (?:the )?$/i;
const CHAIRED = /^(?:['’]s)? Chair/i;

/** Panels by every name that the reference has for them. */
export class PanelNames {
  private readonly byArea = new Map<string, string>();
  private readonly facts: PanelRows;

  constructor(facts: PanelRows) {
    this.facts = facts;
    for (const row of facts.panels)
      for (const name of [row.name, row.shortName, ...(row.also ?? [])]) this.byArea.set(areaOf(name), row.id);
  }

  /** The id of a panel by a name of it, its id or its area; null where the reference has none. */
  idOf(name: string): string | null {
    const area = areaOf(cleanPanelName(name));
    return this.byArea.get(area) ?? this.facts.panels.find((row) => row.id === name)?.id ?? null;
  }

  /** The row of a panel that holds on a day (or between two); the newest where the day is not known. */
  rowOn(id: string, from: string | null, to: string | null): PanelRow | null {
    const rows = this.facts.panels.filter((row) => row.id === id);
    const day = from ?? to;
    const then = day === null ? [] : rows.filter((row) => (row.from ?? "") <= day && day <= (row.to ?? "9999"));
    return then.at(-1) ?? rows.findLast((row) => row.to === null) ?? rows.at(-1) ?? null;
  }

  /**
   * Every panel that a running text names in full, each once, known ones by their id: 'the Northmoor Police and Crime Panel'.
   * A bare 'Police and Crime Panel' names none, and whom somebody met 'with the Chairman' of is another's.
   */
  namedIn(text: string): { printed: string; id: string | null }[] {
    const found = new Map<string, { printed: string; id: string | null }>();
    for (const match of NAMED.flatMap((form) => [...text.matchAll(form)])) {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 80), match.index);
      if (VISITED.test(before) || COUNTERPARTS.test(before) || (MET.test(before) && CHAIRED.test(text.slice(end, end + 10)))) continue;
      const printed = this.longestKnown(match[0], match.groups?.["before"] ?? "", match.groups?.["after"]);
      if (printed && !found.has(areaOf(printed.printed))) found.set(areaOf(printed.printed), printed);
    }
    return [...found.values()];
  }

  private longestKnown(whole: string, before: string, after: string | undefined): { printed: string; id: string | null } | null {
    if (after !== undefined && before.trim() === "") return { printed: whole, id: this.byArea.get(areaOf(after)) ?? null };
    const panel = whole.slice(before.length).replace(/ for .*$/u, "");
    const words = without(before.trim(), STATUS).split(" ");
    for (let i = 0; i < words.length; i++) {
      if (/^(?:of|the|and|&)$/.test(words[i] ?? "")) continue;
      const area = words.slice(i).join(" ");
      const id = this.byArea.get(areaOf(area));
      if (id !== undefined && areaOf(area) !== "") return { printed: `${area} ${panel}`, id };
    }
    // 'COMMISSIONER’S UPDATE TO POLICE AND CRIME PANEL' names no area.
    const area = without(
      before
        .trim()
        .replace(/^.*\b(?:to|by|from|before|about)\b/iu, "")
        .trim(),
      STATUS,
    ).replace(/^(?:Chair|Chairman|Members?|Councillors?|Clerk|Secretary)\b(?: of)?(?: the)? ?/u, "");
    return areaOf(area) === "" ? null : { printed: `${area} ${panel}`, id: null };
  }
}
