import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ACTS,
  type Contribution,
  type MeetingRecord,
  OFFICES,
  type Passage,
  PERSON_EVIDENCE,
  type Reference,
} from "../../corpus/model/index.ts";
import { type Corpus, createCorpus } from "../../corpus/store/open.ts";
import { createMeetingWriter } from "../../corpus/store/write.ts";
import { pick, seeded } from "../support/random.ts";

/** A corpus of random records: small vocabularies, so that everything meets everything, and every kind of hostile text. */
export const TOPICS = ["lcjb", "s106", "people-zones", "ict"];
export const PANELS = ["eastmoor", "northmoor", "southmoor"];
export const FORCES = ["east", "north"];
export const PEOPLE = ["Ann Lee", "Bob O’Hara", "Cy Wu"];
export const VOCABULARY = [
  ..."the of and police policing policies panel crime crimes cyber cybercrime anti social antisocial anti-social behaviour behavior".split(
    " ",
  ),
  ..."vetting vetted road show roadshow road-shows work-force-led workforce led well-known wellknown known fly tipping fly-tipping".split(
    " ",
  ),
  ..."news new university universe organise organization A.S.B. O’Brien panel’s CSPs’ Q&A & 1.45 300,000 300000 2022/23 VAWG/RASSO".split(
    " ",
  ),
  ..."café cafe\u0301 ﬁre or OR not NEAR plain stems: <b>x</b> \" ' * ( ) - – “ ” . , ; 😀 日本語 s 106 s106 section sec. x".split(" "),
  "section 106",
  "s.106",
  "a-b-c",
  "b-c",
  "cyber crime-wave",
];

export const REFERENCE: Reference = {
  forces: FORCES.map((id) => ({ id, name: `${id} Police` })),
  panels: ["eastmoor", "northmoor"].map((id, i) => ({
    id,
    name: `${id} Police and Crime Panel`,
    shortName: id.toUpperCase(),
    force: FORCES[i] ?? null,
    from: null,
    to: null,
    host: null,
    site: null,
    committeeId: null,
    confidence: "verified",
  })),
  officeHolders: [
    {
      force: "east",
      name: "Ann Lee",
      office: "commissioner",
      title: "Police and Crime Commissioner",
      from: "2020-01-01",
      to: null,
      confirmed: true,
    },
  ],
  topics: TOPICS.map((id) => ({ id, label: `The ${id}`, description: id, group: "all", rules: [id] })),
  taxonomy: "1",
  sample: true,
};

export const personId = (panel: string | null, name: string) => `${panel ?? "none"}_${name.toLowerCase().replace(/[^a-z]+/g, "-")}`;

/** Days, known and not: a day, a month, a year, a stretch over two years, one bound alone, nothing. */
const TIMES: [string | null, string | null, string | null][] = [
  ["2021-03-04", "2021-03-04", "2021-03-04"],
  ["2022-12-14", "2022-12-14", "2022-12-14"],
  ["2022-02-01", "2022-02-01", "2022-02-01"],
  ["2023-07-31", "2023-07-31", "2023-07-31"],
  [null, "2022-10-01", "2022-12-31"],
  [null, "2022-01-01", "2022-12-31"],
  [null, "2022-06-01", "2023-05-31"],
  [null, "2023-01-01", null],
  [null, null, "2021-01-01"],
  [null, null, null],
];

export function makeRecords(seed: number, meetings: number): MeetingRecord[] {
  const random = seeded(seed);
  return Array.from({ length: meetings }, (_, at) => makeRecord(random, at));
}

const chance = (random: () => number, share: number) => random() < share;
const times = <T>(random: () => number, most: number, make: (at: number) => T) =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, (_, at) => make(at));

function makeRecord(random: () => number, at: number): MeetingRecord {
  const panel = pick(random, [...PANELS, null]);
  const force = pick(random, [...FORCES, null]);
  const [date, notBefore, notAfter] = pick(random, TIMES);
  const id = `${panel ?? "none"}_m${at}`;
  return {
    id,
    source: {
      uri: chance(random, 0.5) ? `https://council.example/${at}` : `folder/${at}.html`,
      mediaType: "text/html",
      sha256: "0".repeat(64),
      retrieved: null,
      licence: "unknown",
      attribution: null,
    },
    documentType: pick(random, ["meeting", "agenda-item", "report"] as const),
    whole: chance(random, 0.7),
    minutes: pick(random, ["draft", "final", null] as const),
    panel:
      panel === null
        ? null
        : { id: panel, name: `${panel} Police and Crime Panel`, printedAs: null, evidence: pick(random, ["printed", "inferred"] as const) },
    force: force === null ? null : { id: force, name: `${force} Police`, evidence: "inferred" },
    body: null,
    date,
    dateEvidence: date === null ? "unknown" : "printed",
    dateNotBefore: notBefore,
    dateNotAfter: notAfter,
    startTime: null,
    endTime: null,
    venue: null,
    attendance: [],
    items: times(random, 4, (item) => ({
      id: `${id}_${item}`,
      number: String(item + 1),
      minuteNumber: null,
      title: chance(random, 0.8) ? makeText(random, 4) : null,
      preamble: null,
      procedural: chance(random, 0.25),
      truncated: chance(random, 0.2),
      sourceUrl: chance(random, 0.3) ? `https://council.example/${at}/${item}` : null,
      passages: times(random, 6, (p) => makePassage(random, `${id}_${item}_${p}`, p + 1)),
    })),
    issues: times(random, 2, () => ({ code: pick(random, ["date-missing", "layout-guessed"]), message: "x" })),
  };
}

function makePassage(random: () => number, id: string, position: number): Passage {
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => makeText(random, 6));
  let end = 0;
  const sentences = parts.map((text) => {
    const start = end;
    end += text.length + 1;
    return { start, end: start + text.length };
  });
  return {
    id,
    position,
    kind: pick(random, ["minute", "minute", "minute", "resolution", "report", "heading"] as const),
    text: parts.join(" "),
    contributions: sentences.filter(() => chance(random, 0.7)).map((stretch) => makeContribution(random, stretch)),
    topics: TOPICS.filter(() => chance(random, 0.25)).map((topic) => ({
      id: topic,
      evidence: [{ in: "text", start: 0, end: 1, rule: "r" }],
    })),
    actions: chance(random, 0.1) ? [{ kind: "request", owner: null, due: null, start: 0, end: 1 }] : [],
  };
}

function makeContribution(random: () => number, stretch: { start: number; end: number }): Contribution {
  const person = pick(random, [...PEOPLE, null, null]);
  return {
    ...stretch,
    office: pick(random, OFFICES.slice(0, 4)),
    person,
    personEvidence: person === null ? null : pick(random, PERSON_EVIDENCE),
    speakerText: null,
    explicit: true,
    act: pick(random, ACTS.slice(0, 3)),
    alsoOffices: ["member"],
  };
}

function makeText(random: () => number, most: number): string {
  return Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(random, VOCABULARY)).join(pick(random, [" ", " ", " ", "-"]));
}

export interface World {
  corpus: Corpus;
  records: MeetingRecord[];
  remove(): void;
}

/** Writes records into a corpus file of their own. */
export function makeWorld(records: MeetingRecord[], reference: Reference = REFERENCE): World {
  const folder = mkdtempSync(join(tmpdir(), "questions-"));
  const corpus = createCorpus(join(folder, "corpus.sqlite"), reference);
  const writer = createMeetingWriter(corpus.db);
  const person = corpus.db.prepare("INSERT INTO person (id, name, panel) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  corpus.db.transaction(() => {
    for (const record of records) {
      const panel = record.panel?.id ?? null;
      writer.insert(record, (c) => {
        if (c.person === null) return null;
        person.run(personId(panel, c.person), c.person, panel);
        return personId(panel, c.person);
      });
    }
  })();
  const remove = () => {
    corpus.close();
    rmSync(folder, { recursive: true });
  };
  return { corpus, records, remove };
}
