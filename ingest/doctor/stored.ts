import { z } from "zod";
import { CorrectionRow, MeetingRecord, Office, TopicEvidence } from "../../corpus/model/index.ts";
import { type Corpus, DamagedError, readGaps, stored } from "../../corpus/store/index.ts";
import { unpackText } from "../load/loadable.ts";

/** A kind of value that rows keep in a form of our own: where it stands, and what reads it. */
interface Kept {
  what: string;
  sql: string;
  read: (value: string, what: string) => unknown;
}

const json =
  (shape: z.ZodType) =>
  (value: string, what: string): unknown =>
    stored(value, what, (one) => shape.safeParse(one).success);

const KEPT: readonly Kept[] = [
  {
    what: "the record of a reading",
    sql: "SELECT s.uri || ' ' || r.ordinal, r.record FROM reading r JOIN source s ON s.row = r.source",
    read: json(MeetingRecord),
  },
  {
    what: "the list of points of a reading",
    sql: "SELECT s.uri || ' ' || r.ordinal, r.lists FROM reading r JOIN source s ON s.row = r.source",
    read: json(z.array(z.string())),
  },
  { what: "the head of the meeting", sql: "SELECT id, header FROM meeting", read: json(MeetingRecord.omit({ items: true })) },
  {
    what: "the list of further offices of the passage",
    sql: "SELECT p.id, also_offices FROM contribution JOIN passage p ON p.row = passage WHERE also_offices <> '[]'",
    read: json(z.array(Office)),
  },
  {
    what: "the evidence of a topic of the passage",
    sql: "SELECT p.id, evidence FROM passage_topic JOIN passage p ON p.row = passage",
    read: json(z.array(TopicEvidence)),
  },
  {
    what: "what was given beside the source",
    sql: "SELECT uri, given FROM source",
    read: json(z.object({ url: z.string().nullable(), panel: z.string().nullable(), date: z.string().nullable() })),
  },
  {
    what: "the row of meta",
    sql: "SELECT key, value FROM meta WHERE key = 'corrections'",
    read: json(CorrectionRow.array()),
  },
];

/** Checks that every value that rows keep in a form of our own can be read: what other checks find is made of them. */
export function* valuesReadable(corpus: Corpus): Iterable<string> {
  const { db } = corpus;
  for (const { what, sql, read } of KEPT)
    for (const [name, value] of db.prepare<[], [string, string]>(sql).raw().iterate()) yield* faultIn(() => read(value, `${what} ${name}`));
  for (const [name, value] of db.prepare<[], [string, Buffer]>("SELECT uri, content FROM source WHERE length(content) > 0").raw().iterate())
    yield* faultIn(() => unpackText(value, name));
  yield* faultIn(() => corpus.reference());
  yield* faultIn(() => readGaps(db));
}

function faultIn(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    return [error.message];
  }
}
