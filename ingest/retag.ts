import { isDeepStrictEqual } from "node:util";
import type { MeetingRecord, PassageTopic, Reference } from "../corpus/model/index.ts";
import { type Corpus, keepReference } from "../corpus/store/index.ts";
import { Arranger } from "./load/arrange.ts";
import { mergeReadings } from "./load/merge.ts";
import { type HeldReading, Shelf } from "./load/shelf.ts";
import type { Tagger } from "./tag/index.ts";
import { rulesVersion } from "./version.ts";

/** How many counted passages gain and lose a topic. */
export interface TopicChange {
  topic: string;
  added: number;
  removed: number;
}
export interface RetagOptions {
  /** Says what would change, and changes nothing. */
  preview: boolean;
  now: () => Date;
  onDone?: () => void;
}

/**
 * Gives all passages of a corpus the topics that a taxonomy says they have, from the records that it keeps. Nothing is read again:
 * the outcome is that of reading all anew with that taxonomy. All in one transaction: no state that anybody reads has two rule books.
 * @returns how many passages gain and lose each topic, those that change most first
 */
export function retag(
  corpus: Corpus,
  tagger: Tagger,
  reference: Pick<Reference, "topics" | "taxonomy">,
  options: RetagOptions,
): TopicChange[] {
  const shelf = new Shelf(corpus.db);
  const changes = new Map<string, TopicChange>();
  const retagged = (row: number) => shelf.ofMeeting(row).map((held) => ({ held, now: { ...held, record: tagged(held, tagger) } }));
  const arranger = options.preview ? null : new Arranger(corpus, shelf);
  const one = (row: number) => {
    const readings = retagged(row);
    count(changes, mergeReadings(readings.map((r) => r.held.record)), mergeReadings(readings.map((r) => r.now.record)));
    const changed = readings.filter((r) => !isDeepStrictEqual(r.held.record, r.now.record));
    if (arranger && changed.length > 0) {
      for (const { now } of changed) shelf.rewrite(now);
      arranger.arrange(new Set([row]), [], "taxonomy", options.now());
    }
    options.onDone?.();
  };
  const all = () => meetingRows(corpus).forEach(one);
  const write = () => {
    keepReference(corpus, { ...corpus.reference(), ...reference });
    all();
    noteRules(corpus);
  };
  if (options.preview) all();
  else corpus.db.transaction(write).immediate();
  return [...changes.values()].sort((a, b) => b.added + b.removed - a.added - a.removed || (a.topic < b.topic ? -1 : 1));
}

/** The rows of all meetings, as they stand when a run begins. */
export function meetingRows(corpus: Corpus): number[] {
  return corpus.db.prepare<[], number>("SELECT row FROM meeting ORDER BY row").pluck().all();
}

/** A reading's record with the topics that a tagger gives. */
function tagged({ record, lists }: HeldReading, tagger: Tagger): MeetingRecord {
  const listed = new Set(lists);
  const items = record.items.map((item) => {
    const passages = item.passages.map((p) => ({ ...p, list: listed.has(p.id) ? { marker: "•", level: 0 } : null }));
    const topics = tagger.tag({ title: item.title, passages });
    return { ...item, passages: item.passages.map((p, i) => ({ ...p, topics: topics[i] ?? [] })) };
  });
  return { ...record, items };
}

function count(changes: Map<string, TopicChange>, before: MeetingRecord, after: MeetingRecord): void {
  const [old, now] = [topicsIn(before), topicsIn(after)];
  for (const [i, topics] of now.entries()) {
    const had = new Set(old[i]?.map((t) => t.id));
    const has = new Set(topics.map((t) => t.id));
    for (const id of has) if (!had.has(id)) change(changes, id).added += 1;
    for (const id of had) if (!has.has(id)) change(changes, id).removed += 1;
  }
}

const topicsIn = (record: MeetingRecord): PassageTopic[][] => {
  return record.items.flatMap((item) => item.passages.filter((p) => p.kind !== "heading").map((p) => p.topics));
};

function change(changes: Map<string, TopicChange>, topic: string): TopicChange {
  const known = changes.get(topic) ?? { topic, added: 0, removed: 0 };
  changes.set(topic, known);
  return known;
}

/** Says of all sources by which rules they are tagged now: what this very pipeline has read, but for the taxonomy, need not be read again. */
function noteRules(corpus: Corpus): void {
  // What stands before the last part: all that is left when everything but stops is taken from the end.
  const note = corpus.db.prepare(
    "UPDATE source SET pipeline = rtrim(pipeline, replace(pipeline, '.', '')) || ? WHERE pipeline LIKE '%.%.%'",
  );
  note.run(rulesVersion(corpus.reference()));
}

/** The sources that are tagged by other rules than those that a corpus names, with how many passages stand in their meetings. None in a sound one. */
export function taggedOtherwise(corpus: Corpus): { uri: string; passages: number }[] {
  const others = corpus.db.prepare<[string], { uri: string; passages: number }>(
    `SELECT uri, (SELECT count(*) FROM passage p WHERE p.meeting IN (SELECT meeting FROM reading r WHERE r.source = s.row)) AS passages
     FROM source s WHERE pipeline LIKE '%.%.%' AND pipeline NOT LIKE '%.' || ? ORDER BY row`,
  );
  return others.all(rulesVersion(corpus.reference()));
}
