import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contribution, MeetingRecord, Passage, Reference } from "../../corpus/model/index.ts";
import { createCorpus } from "../../corpus/store/index.ts";
import { type Anonymous, type AnonymousItem, identify } from "../../ingest/identify/ids.ts";
import { pack } from "../../ingest/load/loadable.ts";
import { Loader } from "../../ingest/load/loader.ts";
import { anonymous, sha256 } from "../support/records.ts";

/** Reference facts of two invented panels. */
export const REFERENCE: Reference = {
  forces: [
    { id: "northmoor", name: "Northmoor Police" },
    { id: "eastvale", name: "Eastvale Constabulary" },
  ],
  panels: ["northmoor", "eastvale"].map((id) => ({
    id,
    name: `${id} Police and Crime Panel`,
    shortName: id,
    force: id,
    from: null,
    to: null,
    host: null,
    site: null,
    committeeId: null,
    confidence: "printed",
  })),
  officeHolders: [],
  topics: [
    { id: "s106", label: "Section 106", description: "Money from developers", group: "Money", rules: { words: ["s106"] } },
    {
      id: "precept",
      label: "Precept",
      description: "The police part of council tax",
      group: "Money",
      rules: { precept: { any: ["precept", '"band d"'] } },
    },
  ],
  taxonomy: "test-1",
  sample: false,
};

type Said = Pick<Contribution, "office" | "person" | "act"> & Partial<Pick<Contribution, "personEvidence">>;
const passage = (text: string, said?: Said, more: Partial<Passage> = {}): AnonymousItem["passages"][number] => ({
  position: 1,
  kind: "minute",
  text,
  contributions: said
    ? [
        {
          personEvidence: said.person === null ? null : "printed",
          ...said,
          start: 0,
          end: text.length,
          speakerText: said.person,
          explicit: true,
          alsoOffices: [],
        },
      ]
    : [],
  topics: /precept/i.test(text) ? [{ id: "precept", evidence: [{ in: "text", start: 0, end: 3, rule: "precept" }] }] : [],
  actions: [],
  ...more,
});
const item = (
  number: string | null,
  title: string,
  passages: AnonymousItem["passages"],
  more: Partial<AnonymousItem> = {},
): AnonymousItem => ({
  number,
  minuteNumber: null,
  title,
  preamble: null,
  procedural: false,
  truncated: false,
  sourceUrl: null,
  passages: passages.map((p, i) => Object.assign(p, { position: i + 1 })),
  ...more,
});

const commissioner: Said = { office: "commissioner", person: "Ada Marsh", act: "statement" };
const chair: Said = { office: "chair", person: null, act: "question" };
const asked = "The Panel requested a report on the precept at its next meeting.";

/** What is held: two meetings of one panel (one a draft, one item cut short), one of another, an undated item and a report. */
const HELD: Anonymous[] = [
  {
    ...anonymous({ panel: "northmoor", force: "northmoor", date: "2022-12-14", uri: "a.html", items: [] }),
    items: [
      item("52", "Apologies", [passage("Apologies were received from one member.")], { procedural: true }),
      item("53", "Precept and budget", [
        passage("The Commissioner reported that the precept would rise and that vetting was under way.", commissioner),
        passage("The Chair asked how anti-social behaviour would be measured.", {
          ...chair,
          person: "Bea Lowe",
          personEvidence: "attendance",
        }),
        passage(
          asked,
          { office: "panel", person: null, act: "request" },
          {
            kind: "resolution",
            actions: [{ kind: "request", owner: "commissioner", due: "its next meeting", start: 0, end: asked.length }],
          },
        ),
      ]),
    ],
  },
  {
    ...anonymous({ panel: "northmoor", force: "northmoor", date: "2023-03-02", minutes: "draft", uri: "b.html", items: [] }),
    items: [item("7", "Precept and budget: update", [passage("Members noted the precept, which had risen.", chair)], { truncated: true })],
    issues: [{ code: "truncated", message: "One item was cut short" }],
  },
  {
    ...anonymous({ panel: "eastvale", force: "eastvale", date: "2021-06-10", uri: "c.html", items: [] }),
    items: [
      item("3", '<script>alert("title")</script>', [
        passage('=HYPERLINK("http://example.org","click")', { office: "member", person: null, act: "concern" }),
        passage("A <b>bold</b> remark & a “quotation” on vetting, police and crime.", {
          office: "unattributed",
          person: null,
          act: "statement",
        }),
        passage("Naïve café prices rose by £1.45m."),
      ]),
    ],
  },
  {
    ...anonymous({ panel: "eastvale", date: null, type: "agenda-item", uri: "d.html", items: [] }),
    dateNotAfter: "2020-12-31",
    items: [
      item("9", "People zones", [
        passage("A lone item on people zones and police vetting.", chair, {
          topics: [{ id: "s106", evidence: [{ in: "text", start: 0, end: 1, rule: "s106" }] }],
        }),
      ]),
    ],
  },
  {
    ...anonymous({ panel: null, date: "2020-01-09", type: "report", uri: "e.html", items: [] }),
    items: [item(null, "Report", [passage("A report on reoffending.", undefined, { kind: "report" })])],
  },
];

export interface TestCorpus {
  path: string;
  records: MeetingRecord[];
  /** Ids that passed on: to another passage, to nothing, and of a meeting and an item. */
  moved: { passage: string; meeting: string; item: string; person: string; intoItem: string; withdrawn: string };
}

/** Makes a small corpus in a folder of its own; `more`: what is held beside; `empty`: nothing is. */
export function makeCorpus(options: { sample?: boolean; more?: readonly Anonymous[]; empty?: boolean } = {}): TestCorpus {
  const path = join(mkdtempSync(join(tmpdir(), "scrutineer-server-")), "corpus.sqlite");
  const corpus = createCorpus(path, { ...REFERENCE, sample: options.sample ?? false });
  const records = [...(options.empty ? [] : HELD), ...(options.more ?? [])].flatMap((one) => identify([one]));
  const loader = new Loader(corpus, { acceptShrunk: false, now: () => new Date("2026-01-02T10:00:00Z") });
  loader.transaction(() => {
    for (const record of records) {
      const packed = pack({ document: documentOf(record), records: [record], lists: [] });
      loader.load({ ...packed, pipeline: "test", location: record.id });
    }
  });
  const moved = {
    passage: "northmoor_old_0000000001",
    meeting: "northmoor_old",
    item: "northmoor_old_1",
    person: "northmoor_a-marsh",
    intoItem: "northmoor_old_0000000002",
    withdrawn: "northmoor_gone_01",
  };
  const first = records[0];
  if (first === undefined) {
    corpus.close();
    return { path, records, moved };
  }
  const heirs = { passage: first.items[1]?.passages[0]?.id, meeting: first.id, item: first.items[1]?.id, person: "northmoor_ada-marsh" };
  const move = corpus.db.prepare(
    "INSERT INTO moved (what, old, new_what, new, moved_on, reason) VALUES (?, ?, ?, ?, '2026-01-02', 'test')",
  );
  for (const what of ["passage", "meeting", "item", "person"] as const) move.run(what, moved[what], what, heirs[what]);
  move.run("passage", moved.intoItem, "item", heirs.item);
  move.run("passage", moved.withdrawn, null, null);
  corpus.close();
  return { path, records, moved };
}

function documentOf(record: MeetingRecord) {
  const { uri, mediaType, retrieved } = record.source;
  return {
    uri,
    url: null,
    given: { url: null, panel: null, date: null },
    mediaType,
    sha256: sha256(record.id),
    retrieved,
    format: "html" as const,
    text: "",
    issues: [],
  };
}
