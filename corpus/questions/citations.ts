import { nameAsPrinted, OFFICE_LABELS, type Hit, type Office, type PersonEvidence, type TitleOf } from "../model/index.ts";

/** What a citation is made of. Unknown is null and left out. */
export interface Cited {
  /** The full name of the panel on that day, or of the body. */
  body: string;
  documentType: "meeting" | "agenda-item" | "report";
  draft: boolean;
  date: string | null;
  notBefore: string | null;
  notAfter: string | null;
  minute: string | null;
  item: string | null;
  /** The item's title: it stands for a number that is not printed. */
  title: string | null;
  /** `paragraph 3` or `resolution 2`. */
  part: string;
  speaker: string | null;
  /** The council's address. */
  source: string | null;
  /** The day on which the source was read. */
  read: string | null;
  permalink: string;
}

export const STYLES = ["footnote", "harvard", "oscola", "apa", "bibtex", "ris"] as const;
type Style = (typeof STYLES)[number];

/** A passage as a citation in every style, each escaped as its format asks. */
export function citationsOf(cited: Cited): Record<Style, string> {
  const clean = Object.fromEntries(
    Object.entries(cited).map(([name, value]) => [name, typeof value === "string" ? oneLine(value) : (value as unknown)]),
  ) as unknown as Cited;
  return {
    footnote: footnote(clean),
    harvard: harvard(clean),
    oscola: oscola(clean),
    apa: apa(clean),
    bibtex: bibtex(clean),
    ris: ris(clean),
  };
}

/**
 * Who is named in a citation: a person only where the text or the attendance list names them, or a confirmed entry of the list of
 * office-holders, else as far as the passage itself prints the name; otherwise the office. Who is named has the title of that day. Null where
 * the passage has no speaker, or several.
 */
export function speakerOf({ text, contributions }: Pick<Hit, "text" | "contributions">, titleOf: TitleOf): string | null {
  const [first, ...others] = contributions;
  if (!first) return null;
  if (others.some((c) => c.office !== first.office || c.person?.id !== first.person?.id)) return null;
  const nameOf = ({ name, evidence }: Person) => (MAY_BE_NAMED.has(evidence) ? name : nameAsPrinted(text, name, contributions));
  const sure = contributions.flatMap(({ person }) => {
    const shown = person && nameOf(person);
    return shown === null ? [] : [{ shown, name: person?.name ?? shown }];
  })[0];
  const { alone, behind } = OFFICES_IN_TEXT[first.office];
  if (!sure) return alone;
  const title = titleOf(first.office, sure.name);
  return joined([sure.shown, title === null ? behind : `the ${title}`]);
}

type Person = NonNullable<Hit["contributions"][number]["person"]>;
const MAY_BE_NAMED: ReadonlySet<PersonEvidence> = new Set(["printed", "attendance", "reference"]);
/** An office as the speaker of a sentence, alone and behind a name. Of somebody else a citation says nothing: that is no speaker. */
const OFFICES_IN_TEXT: Readonly<Record<Office, { alone: string | null; behind: string }>> = {
  commissioner: theOffice("commissioner"),
  "deputy-commissioner": theOffice("deputy-commissioner"),
  chair: theOffice("chair"),
  "vice-chair": theOffice("vice-chair"),
  "chief-constable": theOffice("chief-constable"),
  panel: { alone: "the panel", behind: "the panel" },
  member: { alone: "a panel member", behind: "panel member" },
  "police-officer": { alone: "a police officer or member of police staff", behind: "police officer or staff" },
  "opcc-officer": { alone: "the Commissioner’s office", behind: "of the Commissioner’s office" },
  "council-officer": { alone: "a council officer", behind: "council officer" },
  public: { alone: "a member of the public", behind: "member of the public" },
  other: { alone: null, behind: "" },
  unattributed: { alone: null, behind: "" },
};

function theOffice(office: Office): { alone: string; behind: string } {
  const words = `the ${OFFICE_LABELS[office]}`;
  return { alone: words, behind: words };
}

/** Controls, line ends and tabs would end a field or a line of a format. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
const joined = (parts: readonly (string | null)[], by = ", ") => parts.filter((part) => part !== null && part !== "").join(by);

/** `minute 54, resolution 2`; without a minute number the item's own number, without one its title: a paragraph alone is found in every item. */
export function placeInMinutes({ minute, item, title, part }: Pick<Cited, "minute" | "item" | "title" | "part">): string {
  const named = minute !== null ? `minute ${minute}` : item !== null ? `item ${item}` : title && `item “${title}”`;
  return joined([named, part]);
}

function kindOf({ documentType, draft }: Cited): string {
  return `${draft ? "draft " : ""}${documentType === "report" ? "report" : "minutes"}`;
}

/** `14 December 2022`; for a stretch its bounds; where nothing is known, so. */
function day({ date, notBefore, notAfter }: Cited): string {
  if (date !== null) return longDate(date);
  if (notBefore !== null && notAfter !== null) return `undated, between ${longDate(notBefore)} and ${longDate(notAfter)}`;
  if (notBefore !== null) return `undated, not before ${longDate(notBefore)}`;
  return notAfter === null ? "undated" : `undated, not after ${longDate(notAfter)}`;
}

function year({ date, notBefore, notAfter }: Cited): string | null {
  const [from, to] = [notBefore ?? date, notAfter ?? date].map((bound) => bound?.slice(0, 4));
  return from !== undefined && from === to ? from : null;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
function longDate(iso: string): string {
  const [y = "", m = "", d = ""] = iso.split("-");
  return `${Number(d)} ${MONTHS[Number(m) - 1] ?? ""} ${y}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function footnote(cited: Cited): string {
  const said = cited.speaker === null ? null : `reported speech of ${cited.speaker}`;
  const when = cited.date === null ? `${kindOf(cited)} (${day(cited)})` : `${kindOf(cited)} of ${day(cited)}`;
  const read = cited.read === null ? null : `read ${longDate(cited.read)}`;
  return `${joined([cited.body, when, placeInMinutes(cited), said, cited.source, read])}. ${cited.permalink}`;
}

function harvard(cited: Cited): string {
  const accessed = cited.read === null ? "" : ` (Accessed: ${longDate(cited.read)})`;
  const title = cited.date === null ? `${capital(kindOf(cited))} (${day(cited)})` : `${capital(kindOf(cited))} of ${day(cited)}`;
  return `${cited.body} (${year(cited) ?? "no date"}) ${title}, ${placeInMinutes(cited)}. Available at: ${cited.source ?? cited.permalink}${accessed}.`;
}

function oscola(cited: Cited): string {
  const accessed = cited.read === null ? "" : ` accessed ${longDate(cited.read)}`;
  return `${cited.body}, ‘${capital(kindOf(cited))}’ (${day(cited)}) ${placeInMinutes(cited)} <${cited.source ?? cited.permalink}>${accessed}`;
}

function apa(cited: Cited): string {
  const [y, m = "", d = ""] = (cited.date ?? "").split("-");
  const dated = cited.date === null ? (year(cited) ?? "n.d.") : `${y}, ${MONTHS[Number(m) - 1] ?? ""} ${Number(d)}`;
  return `${cited.body}. (${dated}). ${capital(kindOf(cited))}, ${placeInMinutes(cited)}. ${cited.source ?? cited.permalink}`;
}

const BIBTEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Signs that TeX would obey. */
const tex = (text: string) => text.replace(/[\\{}~^$&#_%]/g, (sign) => BIBTEX[sign] ?? `\\${sign}`);
/** In `\url{}` only braces and backslashes do harm: percent-encoded they are the same address. */
const texUrl = (url: string) => url.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign));

function bibtex(cited: Cited): string {
  const key =
    cited.permalink
      .split("/")
      .at(-1)
      ?.replace(/[^A-Za-z0-9_-]/g, "") ?? "";
  const known = year(cited);
  const read = cited.read === null ? null : `Read ${longDate(cited.read)}`;
  const fields = [
    `author = {{${tex(cited.body)}}}`,
    `title = {${tex(`${capital(kindOf(cited))} (${day(cited)}), ${placeInMinutes(cited)}`)}}`,
    ...(known === null ? [] : [`year = {${known}}`]),
    `howpublished = {\\url{${texUrl(cited.source ?? cited.permalink)}}}`,
    `note = {${joined([read, cited.speaker === null ? null : tex(cited.speaker), `\\url{${texUrl(cited.permalink)}}`])}}`,
  ];
  return `@misc{${key},\n  ${fields.join(",\n  ")}\n}`;
}

function ris(cited: Cited): string {
  const known = year(cited);
  const lines = [
    ["TY", "GOVDOC"],
    ["AU", cited.body],
    ["TI", `${capital(kindOf(cited))} (${day(cited)})`],
    ...(known === null ? [] : [["PY", known]]),
    ...(cited.date === null ? [] : [["DA", cited.date.replaceAll("-", "/")]]),
    ["SP", placeInMinutes(cited)],
    ["UR", cited.source ?? cited.permalink],
    ["L2", cited.permalink],
    ...(cited.read === null ? [] : [["Y2", cited.read.replaceAll("-", "/")]]),
    ...(cited.speaker === null ? [] : [["N1", cited.speaker]]),
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join("\n");
}
