import type { Office } from "../../../corpus/model/index.ts";
import { readLists } from "../data.ts";
import { Deck, type Random } from "../random.ts";
import { capital, compile, print, type Scope, type Template } from "../template.ts";
import type { Planned } from "../plan.ts";
import { printDate, MONTHS } from "../print/dates.ts";
import { money, type Money } from "../world/money.ts";
import { fullName, type Member, type Person } from "../world/people.ts";
import type { PanelName } from "../world/panel.ts";

/** Somebody who is reported as speaking, as this house prints it. */
export interface Speaker {
  /** In mid-sentence ("the PCC", "Councillor R Hallowby"). */
  text: string;
  office: Office;
  /** The name, where `text` has one. */
  person: string | null;
  female: boolean;
  /** A name with nothing that says whose: only an attendance list could tell. */
  bare?: boolean;
  /** How the speaker is called once introduced in an item; the same when left out. */
  later?: string;
}

const words = new Map([...readLists("words.txt")].map(([key, list]) => [key, list.map(compile)]));

/** The places in templates that no meeting decides: filled from words.txt or from the panel. */
type Fill = (scene: Scene) => string;
const FILLS: Record<string, Fill> = {
  town: (s) => s.random.pick(s.house.place.towns),
  town2: (s) => s.random.pick(s.house.place.towns.filter((t) => t !== s.numbers.get("town"))),
  district: (s) => s.random.pick(s.house.councils),
  county: (s) => s.house.place.county,
  force: (s) => s.random.pick(["the Force", "the force", s.planned.panel.force]),
  month: (s) => s.monthFrom(-s.random.int(1, 5)),
  next: (s) => s.monthFrom(s.random.int(2, 7)),
  shortmonth: (s) => s.monthFrom(-2).split(" ")[0] ?? "",
  lastyear: (s) => String(s.year - 1),
  nextyear: (s) => String(s.year + 1),
  fy: (s) => financialYear(s.fiscal),
  lastfy: (s) => financialYear(s.fiscal - 1),
  nextfy: (s) => financialYear(s.fiscal + 1),
  quarter: (s) => `the ${s.random.pick(["first", "second", "third", "fourth"])} quarter of ${financialYear(s.fiscal)}`,
  planyears: (s) => planYears(s.planned.date),
  hmic: (s) => (s.planned.date < "2017-07-19" ? "HMIC" : "HMICFRS"),
  iopc: (s) => (s.planned.date < "2018-01-08" ? "IPCC" : "IOPC"),
  opcc: (s) => s.opcc,
  Pcc: (s) => s.title,
  PCC: (s) => s.thePcc,
  himself: (s) => (s.commissioner.female ? "herself" : "himself"),
  "his:cc": (s) => (s.planned.panel.holder("chief-constable", s.planned.date)?.female ? "her" : "his"),
  chair: (s) => s.house.chair,
  vicechair: (s) => `Vice-${s.house.chair}`,
  Partner: (s) => capital(s.slot("partner")),
  time: (s) => s.house.meets.time,
  guide: (s) => `${s.random.int(10, 12)}.${s.random.pick(["05", "15", "30", "45"])}${s.random.pick([" am", "am"])}`,
};

export const financialYear = (start: number): string => `${start}/${String(start + 1).slice(2)}`;
function planYears(date: string): string {
  const [from, to] = date < "2016-09" ? [2013, 2017] : date < "2021-09" ? [2017, 2021] : date < "2024-09" ? [2021, 2025] : [2025, 2029];
  return `${from}-${to}`;
}

/** One meeting as it is being written: who is there, what day it is, and what the places of templates stand for. */
export class Scene implements Scope {
  numbers = new Map<string, string>();
  /** What the sentence being made has in its own places ({S}, {c} …). */
  private fills: Readonly<Record<string, string>> = {};
  /** Who is speaking: decides what {he} is. */
  voice: Speaker | null = null;
  readonly house;
  readonly year: number;
  readonly fiscal: number;
  readonly name: PanelName;
  readonly commissioner: Person & { title: string };
  readonly members: Member[];
  readonly figures: Money;
  readonly planned: Planned;
  readonly random: Random;
  readonly memberDeck: Deck<Member>;
  /** What has been said at this meeting. */
  readonly said = new Set<object>();
  /** The names that have been introduced with their office in this item. */
  readonly introduced = new Set<string>();
  /** Places that stay the same all through the meeting (the candidate of a hearing). */
  readonly fixed = new Map<string, string>();

  constructor(planned: Planned, random: Random, seed: number) {
    this.planned = planned;
    this.random = random;
    const { panel, date } = planned;
    this.house = panel.house;
    this.name = panel.namedOn(date);
    this.year = Number(date.slice(0, 4));
    this.fiscal = this.year - (date.slice(5) < "04-06" ? 1 : 0);
    this.figures = money(panel.id, seed, this.fiscal + 1);
    this.commissioner = panel.holder("commissioner", date) as Person & { title: string };
    this.members = panel.members(date);
    const chairs = panel.chairs(date);
    this.memberDeck = new Deck(
      this.members.filter((m) => !chairs.includes(m)),
      random,
    );
  }

  /** Forgets towns and numbers: the next sentence is about something else. */
  begin(): void {
    this.numbers = new Map();
  }

  get title(): string {
    return this.commissioner.title.replace(/^Acting /, "");
  }
  get opcc(): string {
    if (this.title.startsWith("Mayor")) return "Mayor's policing team";
    return this.title.includes("Fire") ? "OPFCC" : this.title.includes("Victims") ? "OPCVC" : "OPCC";
  }
  get thePcc(): string {
    if (this.title.startsWith("Mayor")) return "the Mayor";
    return this.house.pcc[0] === "the Commissioner" ? "the Commissioner" : this.title.includes("Fire") ? "the PFCC" : "the PCC";
  }
  monthFrom(offset: number): string {
    const at = new Date(`${this.planned.date.slice(0, 8)}01T00:00:00Z`);
    at.setUTCMonth(at.getUTCMonth() + offset);
    return `${MONTHS[at.getUTCMonth()] ?? ""} ${at.getUTCFullYear()}`;
  }
  day(date: string): string {
    return printDate(date, "14 December 2022");
  }

  slot(name: string): string {
    const own = this.fills[name];
    if (own !== undefined) return own;
    const fixed = this.fixed.get(name);
    if (fixed !== undefined) return fixed;
    if (name === "he" || name === "his" || name === "him") return this.pronoun(name);
    if (name in this.figures) return this.figures[name as keyof Money];
    const fill = FILLS[name];
    const list = words.get(name);
    if (!fill && !list) throw new Error(`Nothing is known of the place {${name}}`);
    const text = fill ? fill(this) : print(this.random.pick(list as Template[]), this);
    this.numbers.set(name, text);
    return text;
  }

  private pronoun(name: "he" | "his" | "him"): string {
    const isPcc = this.voice?.office === "commissioner";
    if (!isPcc) return name === "his" ? `${this.thePcc}'s` : this.thePcc;
    const female = this.commissioner.female;
    return name === "he" ? (female ? "she" : "he") : name === "his" ? (female ? "her" : "his") : female ? "her" : "him";
  }

  /** Prints a template with these places of its own. */
  print(template: Template, fills: Readonly<Record<string, string>> = {}): string {
    const before = this.fills;
    this.fills = { ...before, ...fills };
    const text = print(template, this);
    this.fills = before;
    return text;
  }
}

export const councillor = (m: Member): string => (m.independent ? `${m.first} ${m.last}` : `Councillor ${m.first.charAt(0)} ${m.last}`);
export const inFull = (p: Person): string => fullName(p);
