import { isDeepStrictEqual } from "node:util";
import { MeetingRecord, type OfficeHolder, type ReadingIssue } from "../../corpus/model/index.ts";
import { type Corpus, createRecordReader, meetingColumns } from "../../corpus/store/index.ts";
import { countPieces, hashNumber, lettersHash } from "../../corpus/text/letters.ts";
import { isOf, itemBase, meetingBase, passageBase } from "../identify/ids.ts";
import { Corrections } from "../correct/corrections.ts";
import { mergeReadings } from "../load/merge.ts";
import { type HeldReading, Shelf } from "../load/shelf.ts";
import { Withdrawn } from "../load/withdrawn.ts";

interface Counted {
  id: string;
  text: string;
  words: number;
  letters: number;
}

/** Checks every meeting: its shape, its ids, that it is what its readings make, and that none of it was withdrawn. */
export function* recordsMerged(corpus: Corpus): Iterable<string> {
  const shelf = new Shelf(corpus.db);
  const corrections = new Corrections(corpus);
  const withdrawn = new Withdrawn(corpus.db);
  const reader = createRecordReader(corpus.db);
  const { officeHolders } = corpus.reference();
  const columns = corpus.db.prepare<[number], Record<string, unknown>>("SELECT * FROM meeting WHERE row = ?");
  const issues = corpus.db.prepare<[number], ReadingIssue>("SELECT code, message FROM meeting_issue WHERE meeting = ? ORDER BY ordinal");
  const passages = corpus.db.prepare<[number], Counted>("SELECT id, text, words, letters FROM passage WHERE meeting = ?");
  for (const row of corpus.db.prepare<[], number>("SELECT row FROM meeting ORDER BY row").pluck().all()) {
    const record = reader.meetingInRow(row);
    if (!record) continue;
    yield* derivedFaults(record, columns.get(row) ?? {}, passages.all(row));
    if (!isDeepStrictEqual(issues.all(row), record.issues)) yield `${record.id} has other issues than are listed of it`;
    yield* faultsOf(record, expected(record, shelf.ofMeeting(row), corrections, officeHolders));
    for (const { id } of withdrawn.itemsBack(record)) yield `withdrawn item that is back: ${id}`;
  }
}

/** What is noted of a meeting and its passages in columns of its own must be what the record says. */
function* derivedFaults(record: MeetingRecord, columns: Record<string, unknown>, passages: readonly Counted[]): Iterable<string> {
  for (const [name, value] of Object.entries(meetingColumns(record))) {
    if (name !== "header" && columns[name] !== value)
      yield `${record.id} has ${name} ${String(columns[name])}, and should have ${String(value)}`;
  }
  for (const { id, text, words, letters } of passages) {
    if (words !== countPieces(text)) yield `${id} has ${countPieces(text)} words, and not ${words}`;
    if (letters !== hashNumber(lettersHash(text))) yield `${id} has other letters than are noted of it`;
  }
}

/** What the readings of a meeting make, with the corrections by hand that name its ids; null where it has no reading. */
function expected(
  record: MeetingRecord,
  readings: readonly HeldReading[],
  corrections: Corrections,
  holders: readonly OfficeHolder[],
): MeetingRecord | null {
  if (readings.length === 0) return null;
  const heads = corrections.heads(readings);
  const made = mergeReadings(heads, holders);
  const items = made.items.map((item, i) => {
    const own = record.items[i];
    return { ...item, id: own?.id ?? "", passages: item.passages.map((p, n) => ({ ...p, id: own?.passages[n]?.id ?? "" })) };
  });
  return corrections.finish({ ...made, id: record.id, items }, heads);
}

function* faultsOf(record: MeetingRecord, made: MeetingRecord | null): Iterable<string> {
  const shape = MeetingRecord.safeParse(record);
  if (!shape.success)
    yield `${record.id} is no record: ${shape.error.issues[0]?.path.join(".") ?? ""} ${shape.error.issues[0]?.message ?? ""}`;
  if (made !== null && !isDeepStrictEqual(anonymous(record), anonymous(made))) yield `${record.id} is not what its readings make`;
  if (!isOf(record.id, meetingBase(record))) yield `${record.id} should be ${meetingBase(record)}`;
  for (const [i, item] of record.items.entries()) {
    const base = itemBase(record.id, item, i + 1);
    if (!isOf(item.id, base)) yield `${item.id} should be ${base}`;
    for (const p of item.passages)
      if (!isOf(p.id, passageBase(record.id, p.text))) yield `${p.id} should be ${passageBase(record.id, p.text)}`;
  }
}

/** A record without its ids, to compare it with another. */
function anonymous(record: MeetingRecord): MeetingRecord {
  const items = record.items.map((i) => ({ ...i, id: "", passages: i.passages.map((p) => ({ ...p, id: "" })) }));
  return { ...record, id: "", items };
}
