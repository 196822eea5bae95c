import { RefusedError } from "../../corpus/model/index.ts";
import { firstDay, lastDay } from "../../corpus/text/dates.ts";
import type { Document, Draft, Placed } from "../draft.ts";
import { panelSlug } from "../identify/panel.ts";
import type { Facts } from "../reference/load.ts";
import { isElsewhere, isHost, panelAt, panelByMail, readAddress } from "./address.ts";
import { type Bounds, boundsOf, boundsUnder, narrower } from "./bounds.ts";
import { AreaNames } from "./evidence.ts";
import { PanelNames, areaOf, cleanPanelName, hostBefore, isPanelName, withHostArea } from "./names.ts";
import { isPolicePanel, saysPanel, skipReason, speaksOfPanel } from "./near-miss.ts";

type Issue = Draft["issues"][number];
type Panel = NonNullable<Placed["panel"]>;
/**
 * `givenAs`: the full name by which whoever loads it calls a panel; the document need not print it. `weak`: the host of the
 * address is all that speaks for the panel, or its name in the running text: the minutes may be another body's.
 */
type Found = Pick<Panel, "id" | "evidence" | "printedAs"> & { givenAs?: string; weak?: boolean };
type Dated = Pick<Placed, "date" | "dateEvidence" | "dateNotBefore" | "dateNotAfter">;

const ENOUGH_TEXT = 200_000;
const HEAD = 20_000;
/** The clerk's address stands in so many letters. */
const CONTACTS = 2_000;

/** All the words of a draft, as far as they help to place it. */
function wordsOf(draft: Draft): string[] {
  const texts: string[] = [];
  let letters = 0;
  for (const item of draft.items) {
    for (const text of [item.title, item.preamble, ...item.passages.map((p) => p.text)]) {
      if (text === null || letters > ENOUGH_TEXT) continue;
      texts.push(text);
      letters += text.length;
    }
  }
  return texts;
}

/** Says for a draft whose meeting it was and when, by what is printed, given, in its address, and by what its words leave no doubt of. */
export class Places {
  private readonly names: PanelNames;
  private readonly areas: AreaNames;
  private readonly facts: Facts;

  constructor(facts: Facts) {
    this.facts = facts;
    this.names = new PanelNames(facts);
    this.areas = new AreaNames(facts);
  }

  /**
   * @returns the draft placed; `skip` says why it is none of a panel's minutes
   * @throws RefusedError `unknown-panel` where a panel was given that is neither listed nor named in full
   */
  place(draft: Draft, document: Document): Placed {
    const issues: Issue[] = [...draft.issues];
    const texts = wordsOf(draft);
    const text = texts.join("\n");
    const force = this.areas.forceOf(text);
    const found = this.panel(draft, document, text, force, issues);
    const known = {
      panel: found !== null && found.evidence !== "inferred" && found.weak !== true,
      foreign: this.isForeign(document),
      force,
      speaks:
        found?.weak === true ||
        speaksOfPanel(text) ||
        isPolicePanel(text) ||
        (draft.body !== null && isPanelName(draft.body)) ||
        (saysPanel(text) && isPanelName(document.text.slice(0, HEAD))),
    };
    const skip = skipReason(draft, document, text, known);
    const foreign = skip?.code === "other-body" || (draft.documentType === "report" && draft.body !== null && !isPanelName(draft.body));
    if (foreign) issues.push({ code: "other-body", message: skip?.message ?? `a paper of ${JSON.stringify(draft.body)}` });
    const dated = this.date(draft, document, texts, issues);
    const panel = foreign ? null : this.named(found, dated);
    if (panel === null && !foreign) issues.push({ code: "panel-missing", message: "nothing says which panel this is" });
    if (panel?.evidence === "inferred") issues.push({ code: "panel-inferred", message: "the panel is told by names in the text alone" });
    return {
      ...draft,
      issues,
      whole: draft.documentType === "meeting",
      panel,
      force: this.force(panel, force, text),
      ...dated,
      skip,
    };
  }

  /** The panel that was given: an id, a name of a listed panel, or any panel's full name. */
  private given(name: string): Found {
    const id = this.names.idOf(name) ?? (isPanelName(name) ? panelSlug(name) : null);
    if (id === null) throw new RefusedError("unknown-panel", `there is no panel ${JSON.stringify(name)}`);
    return { id, evidence: "manifest", printedAs: null, ...(isPanelName(name) && { givenAs: name }) };
  }

  private printed(body: string | null): Found | null {
    if (body === null || !isPanelName(body)) return null;
    const name = cleanPanelName(body);
    // A council that runs a panel gives it its own name where the reference has a panel of that name.
    const own = withHostArea(body);
    // Words before the name ('AGM and hearing, Northmoor Police and Crime Panel') may hide a panel that is listed.
    const listed = this.names.idOf(own) ?? this.names.namedIn(own).find((named) => named.id !== null)?.id ?? null;
    if (listed === null && (areaOf(name) === "" || this.forceOfHost(body) !== null)) return null;
    const id = listed ?? panelSlug(name);
    return id === null ? null : { id, evidence: "printed", printedAs: body };
  }

  /** Whether the page is that of another committee of a host that we know, or of one without a panel. */
  private isForeign(document: Document): boolean {
    const address = readAddress(document.url);
    if (address === null || isElsewhere(address)) return address !== null;
    return address.committee !== null && isHost(address, this.facts) && panelAt(address, this.facts) === null;
  }

  private panel(draft: Draft, document: Document, text: string, force: string | null, issues: Issue[]): Found | null {
    const given = document.given.panel === null ? null : this.given(document.given.panel);
    const printed = this.printed(draft.body);
    const address = readAddress(document.url);
    const hosted = address && panelAt(address, this.facts);
    // A host alone tells a panel where the words are about it, or speak of a panel and of its force.
    const spoken = hosted && (speaksOfPanel(text) || (saysPanel(text) && force !== null && this.forceOfPanel(hosted.id) === force));
    const byUrl: Found | null =
      hosted && (hosted.sure || spoken === true) ? { id: hosted.id, evidence: "url", printedAs: null, weak: !hosted.sure } : null;
    const best = printed ?? given ?? byUrl;
    for (const other of [given, byUrl]) {
      if (best && other && other.id !== best.id) {
        issues.push({ code: "panel-contradiction", message: `${best.evidence} says ${best.id}, ${other.evidence} says ${other.id}` });
      }
    }
    const another = draft.body !== null && !isPanelName(draft.body);
    return best ?? (another ? null : this.inferred(draft, document, text, force));
  }

  /** By the words: one panel named in full and no other, else the force that the text is plainly about. */
  private inferred(draft: Draft, document: Document, text: string, told: string | null): Found | null {
    const bare = draft.body !== null && isPanelName(draft.body);
    if (!bare && (!speaksOfPanel(text) || !/\b(?:[Pp]anel|PCP|PFCP|PANEL)\b/.test(text))) return null;
    // Under a head that names no area the councils of those present tell it.
    const councils = draft.attendance.flatMap((person) => person.organisation ?? []).join("\n");
    // 'Mr Hale, Police and Crime Commissioner for Northmoor' in a list says whose panel hears him.
    const posts = draft.attendance.flatMap(({ office, post }) => (office === "commissioner" && post ? [post] : [])).join("\n");
    const force = told ?? this.forceOfHost(draft.body ?? "") ?? this.areas.forceOf(bare ? `${text}\n${councils}\n${posts}` : posts);
    const [only, another] = this.names.namedIn(text);
    if (only && !another && (force === null || only.id === null || this.forceOfPanel(only.id) === force)) {
      const id = only.id ?? panelSlug(only.printed);
      if (id !== null) return { id, evidence: "printed", printedAs: only.printed, weak: true };
    }
    const written = force === null ? panelByMail(document.text.slice(0, CONTACTS), this.facts) : null;
    const row = this.facts.panels.find((p) => (force === null ? p.id === written : p.force === force));
    return row ? { id: row.id, evidence: "inferred", printedAs: null } : null;
  }

  /** The force of the council that stands before a panel's bare name. */
  private forceOfHost(body: string): string | null {
    const host = hostBefore(body);
    return host === null ? null : this.areas.forceOfCouncil(host);
  }

  private forceOfPanel(id: string): string | null {
    return this.facts.panels.find((row) => row.id === id)?.force ?? null;
  }

  /** The panel under its name of the day. */
  private named(found: Found | null, dated: Dated): Panel | null {
    if (!found) return null;
    const { givenAs, id, evidence, printedAs } = found;
    const panel = { id, evidence, printedAs };
    const row = this.names.rowOn(panel.id, dated.dateNotBefore, dated.dateNotAfter);
    const called = panel.printedAs ?? givenAs;
    return { ...panel, name: row?.name ?? (called === undefined ? panel.id : cleanPanelName(called)) };
  }

  private force(panel: Panel | null, told: string | null, text: string): Placed["force"] {
    const id = panel ? this.forceOfPanel(panel.id) : told;
    const force = this.facts.forces.find((f) => f.id === id);
    return force ? { id: force.id, name: force.name, evidence: this.areas.printsForce(text, force.id) ? "printed" : "inferred" } : null;
  }

  /** The day of a meeting, by what is printed, given beside it or in its address; else the bounds between which its words put it. */
  private date(draft: Draft, document: Document, texts: readonly string[], issues: Issue[]): Dated {
    const given = document.given.date;
    const day = readAddress(document.url)?.day ?? null;
    const known: [string | null, Placed["dateEvidence"]][] = [
      [draft.date, "printed"],
      [given?.length === 10 ? given : null, "manifest"],
      [day, "url"],
    ];
    const [date, dateEvidence] = known.find(([iso]) => iso !== null) ?? [null, "unknown" as const];
    if (date === null) return boundedDate(draft, given, texts, issues);
    const [asGiven, asAddressed] = [given === null || date.startsWith(given), day === null || day === date];
    if (!asGiven || !asAddressed)
      issues.push(contradiction(`${dateEvidence} says ${date}, ${asGiven ? "the address" : "the manifest"} another day`));
    const said = boundsOf(texts.filter((text) => /\bminutes of\b|\bnext meeting\b|\bfuture meetings?\b/i.test(text)));
    if ((said.notBefore !== null && said.notBefore >= date) || (said.notAfter !== null && said.notAfter < date))
      issues.push(contradiction(speaksOf(said)));
    return { date, dateEvidence, dateNotBefore: date, dateNotAfter: date };
  }
}

const contradiction = (message: string): Issue => ({ code: "date-contradiction", message });
const speaksOf = ({ notBefore, notAfter }: Bounds): string =>
  `the text speaks of ${notBefore ?? "nothing"} as past and of ${notAfter ?? "nothing"} as to come`;

/** What the days rest on between which a meeting was. */
function boundsBecause(given: string | null, { notBefore, notAfter }: Bounds): string {
  if (given !== null) return `; "${given}" was given when it was loaded`;
  return notBefore === null && notAfter === null ? "" : "; what its words call past or to come bounds it";
}

/** A meeting of no known day: between which days it was, by a month or year given and by what its words call past and to come. */
function boundedDate(draft: Draft, given: string | null, texts: readonly string[], issues: Issue[]): Dated {
  const stated: Bounds = given === null ? { notBefore: null, notAfter: null } : { notBefore: firstDay(given), notAfter: lastDay(given) };
  const bounds = draft.items
    .map(({ title, preamble, passages }) => boundsUnder(title, [preamble ?? "", ...passages.map((passage) => passage.text)]))
    .reduce(narrower, narrower(stated, boundsOf(texts)));
  issues.push({ code: "date-missing", message: `nothing says on which day this was${boundsBecause(given, bounds)}` });
  const crossed = bounds.notBefore !== null && bounds.notAfter !== null && bounds.notBefore > bounds.notAfter;
  if (crossed) issues.push(contradiction(speaksOf(bounds)));
  const { notBefore, notAfter } = crossed ? stated : bounds;
  return { date: null, dateEvidence: "unknown", dateNotBefore: notBefore, dateNotAfter: notAfter };
}
