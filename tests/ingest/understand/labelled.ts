import { readdirSync, readFileSync } from "node:fs";
import { Office, type Act, type ActionKind, type AttendanceStatus } from "../../../corpus/model/index.ts";
import type { DraftItem, Placed } from "../../../ingest/draft.ts";
import { meeting } from "./meetings.ts";

/** What a reader says of one sentence: each list holds what is acceptable. */
export interface Label {
  offices: { office: Office | null; explicit: boolean | null; person: string | null }[];
  acts: string[];
  topics: { required: string[]; allowed: string[] };
  actions: { kinds: string[]; owners: (string | null)[]; due: string | null; required: boolean }[];
  text: string;
}
export interface Labelled {
  name: string;
  placed: Placed;
  /** By item and passage. */
  labels: Label[][][];
}

const OFFICES: Record<string, Office | null> = {
  pcc: "commissioner",
  dpcc: "deputy-commissioner",
  chair: "chair",
  vice: "vice-chair",
  mem: "member",
  panel: "panel",
  cc: "chief-constable",
  pol: "police-officer",
  opcc: "opcc-officer",
  cou: "council-officer",
  pub: "public",
  oth: "other",
  un: "unattributed",
  none: null,
};
const ACTS: Record<string, Act> = {
  st: "statement",
  q: "question",
  re: "response",
  co: "concern",
  rq: "request",
  ut: "undertaking",
  th: "thanks",
  de: "decision",
  pr: "procedural",
};
const KINDS: Record<string, ActionKind> = { res: "resolution", rec: "recommendation", req: "request", und: "undertaking" };

/** Reads all labelled documents of a folder (`tuned` or `held`), as their README says. */
export function readLabelled(folder: string): Labelled[] {
  const at = new URL(`./labelled/${folder}/`, import.meta.url);
  return readdirSync(at)
    .sort()
    .map((name) => readDocument(name, readFileSync(new URL(name, at), "utf8").split("\n")));
}

function readDocument(name: string, lines: readonly string[]): Labelled {
  const placed = meeting([], { layout: "labelled", dateEvidence: "printed" });
  const labels: Label[][][] = [];
  for (const line of lines) {
    const [, key, value = ""] = /^([a-z]+): (.*)$/u.exec(line) ?? [];
    if (key) setHeader(placed, key, value);
    else if (line.startsWith("# ")) {
      placed.items.push(newItem(line.slice(2)));
      labels.push([]);
    } else if (/^[¶•§]/u.test(line)) {
      const list = line === "•" ? { marker: "•", level: 0 } : null;
      placed.items.at(-1)?.passages.push({ kind: line === "§" ? "resolution" : "minute", text: "", list, paragraph: null });
      labels.at(-1)?.push([]);
    } else if (line.trim() !== "") {
      const label = readLabel(line);
      const passage = placed.items.at(-1)?.passages.at(-1);
      if (passage) passage.text += (passage.text === "" ? "" : " ") + label.text;
      labels.at(-1)?.at(-1)?.push(label);
    }
  }
  return { name, placed, labels };
}

function setHeader(placed: Placed, key: string, value: string): void {
  if (key === "panel") placed.panel = { id: "test", name: value, printedAs: value, evidence: "printed" };
  if (key === "force") placed.force = { id: value, name: value, evidence: "printed" };
  if (key === "date") placed.date = placed.dateNotBefore = placed.dateNotAfter = value;
  if (key !== "attendance") return;
  const [name = "", office = "", organisation = ""] = value.split("|").map((part) => part.trim());
  const status: AttendanceStatus = "present";
  placed.attendance.push({ name, office: Office.parse(office), organisation: organisation || null, status });
}

function newItem(heading: string): DraftItem {
  const [, number = null, title = heading] = /^(\S*\d\S*) (.*)$/u.exec(heading) ?? [];
  return { number, minuteNumber: null, title: title.replace(/^\| /u, ""), preamble: null, truncated: false, sourceUrl: null, passages: [] };
}

function readLabel(line: string): Label {
  const [said = "", topics = "", actions = "", ...text] = line.split(" | ");
  const [, offices = "", acts = ""] = /^(.*) (\S+)$/u.exec(said.trim()) ?? [];
  return {
    offices: offices.split("/").map(readOffice),
    acts: acts.split("/").flatMap((act) => ACTS[act] ?? []),
    topics: readTopics(topics),
    actions: actions === "-" ? [] : actions.split(";").map(readAction),
    text: text.join(" | "),
  };
}

function readOffice(part: string): Label["offices"][number] {
  const [, code = "", mark = "", person = null] = /^\s*([a-z]+)([!~]?)\s?(?:=(.*))?$/u.exec(part) ?? [];
  if (!(code in OFFICES)) throw new TypeError(`no office ${JSON.stringify(part)}`);
  return { office: OFFICES[code] ?? null, explicit: mark === "!" ? true : mark === "~" ? false : null, person };
}

function readTopics(topics: string): Label["topics"] {
  const all = topics === "-" ? [] : topics.split(",").map((topic) => topic.trim());
  return { required: all.filter((topic) => !topic.startsWith("(")), allowed: all.map((topic) => topic.replace(/[()]/gu, "")) };
}

function readAction(action: string): Label["actions"][number] {
  const [, optional = "", kinds = "", owners = "", due = null] = /^\s*(\??)([^>]*)>([^@]*)(?:@(.*))?$/u.exec(action) ?? [];
  return {
    kinds: kinds.split("/").map((part) => KINDS[part.split(">")[0] ?? ""] ?? part),
    owners: owners.split("/").map((owner) => (owner === "null" ? null : owner)),
    due,
    required: optional === "",
  };
}
