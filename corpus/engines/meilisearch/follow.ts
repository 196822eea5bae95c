import { setImmediate as breathe } from "node:timers/promises";
import type { Corpus } from "../../store/open.ts";
import { createRowReader, FORMAT, type IndexDocument, type PassageRow, toDocument } from "./documents.ts";
import type { Mark } from "./mark.ts";
import { type Done, type IndexWriter, settled } from "./writer.ts";

/** How many documents are sent in one request. */
const DOCUMENTS = 1_000;
/** How many documents are made before others may go on: some five milliseconds. */
const STRETCH = 20;

interface Change {
  meeting: number;
  number: number;
}
interface Step {
  changes: Change[];
  rows: PassageRow[];
  mark: Mark;
}

export interface FollowOptions {
  /** How many changed meetings are sent at a time: many are done faster, few hold up the process less. */
  meetings?: number;
  /** Asked before each step; where it says no, the rest stays for the next time. */
  goesOn?: () => boolean;
}

/**
 * Sends an index all that has changed since its mark, a few meetings at a time, and tells the mark it has then. It may be broken off at any
 * instant: the mark moves on only when everything before it is done, and what is sent twice is the same.
 * Call it with the lock of the index (`lock.ts`), outside of transactions.
 */
export async function follow(corpus: Corpus, writer: IndexWriter, index: string, from: Mark, options: FollowOptions = {}): Promise<Mark> {
  const { meetings = 64, goesOn = () => true } = options;
  const read = stepReader(corpus, meetings);
  let mark = from;
  for (let step = read(mark.number); step !== null && goesOn(); step = read(mark.number)) {
    const sent: Done[] = [];
    for (let at = 0; at < step.rows.length; at += DOCUMENTS) {
      sent.push(await writer.put(index, await documentsOf(step.rows.slice(at, at + DOCUMENTS))));
    }
    sent.push(await writer.removeOlder(index, step.changes));
    for (const done of sent) await done();
    await settled(writer.mark(index, step.mark));
    ({ mark } = step);
  }
  return mark;
}

/** Reads the next changed meetings as they are now, all of one committed state; null where there is none. */
function stepReader(corpus: Corpus, meetings: number): (after: number) => Step | null {
  const changed = corpus.db.prepare<[number, number], Change>(
    "SELECT meeting, number FROM meeting_change WHERE number > ? ORDER BY number LIMIT ?",
  );
  const passages = createRowReader(corpus.db);
  return corpus.db.transaction((after: number): Step | null => {
    const changes = changed.all(after, meetings);
    const number = changes.at(-1)?.number;
    if (number === undefined) return null;
    const last = number === corpus.lastChange();
    const mark = { corpus: corpus.identity(), format: FORMAT, number, passages: last ? passages.count() : null };
    return { changes, rows: passages.ofMeetings(changes.map((change) => change.meeting)), mark };
  });
}

/** Makes documents without holding up the process. */
export async function documentsOf(rows: readonly PassageRow[]): Promise<IndexDocument[]> {
  const documents: IndexDocument[] = [];
  for (const [at, row] of rows.entries()) {
    documents.push(toDocument(row));
    if (at % STRETCH === STRETCH - 1) await breathe();
  }
  return documents;
}
