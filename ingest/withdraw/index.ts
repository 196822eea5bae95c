import { type Gap, GoneError, type Item, type MeetingRecord, numberingOf, RefusedError } from "../../corpus/model/index.ts";
import { type Corpus, type RecordReader, createRecordReader, keepGaps, readGaps } from "../../corpus/store/index.ts";
import { hashNumber, lettersHash } from "../../corpus/text/letters.ts";
import { meetingBase } from "../identify/ids.ts";
import { Arranger } from "../load/arrange.ts";
import { type HeldReading, type NamedSource, Shelf } from "../load/shelf.ts";
import { Withdrawn, itemNames, textsGone, wholeName, withoutWords } from "../load/withdrawn.ts";
import { type Holder, keyBesides, meetingKey, wordKeys } from "../load/withdrawn-words.ts";
import { titleKey } from "../load/words.ts";
import { type Meaning, meaningsOf, namesSeveral, notHeld } from "./meanings.ts";
import { keysOfSource } from "./source-words.ts";
import type { What } from "./whats.ts";

export interface Withdrawal {
  what: What;
  /** How many passages the corpus held and holds no longer. */
  passages: number;
}
/** What withdrawing works with. */
interface Desk {
  corpus: Corpus;
  shelf: Shelf;
  reader: RecordReader;
  withdrawn: Withdrawn;
  reason: string;
  now: Date;
}
type Given = readonly [what: string, id: string];
/** What is to go: the meetings (rows) to be made anew when `drop` has taken it from their readings. */
interface Plan {
  what: What;
  touched: Set<number>;
  /** The ids that are withdrawn with it, among those of the meetings touched. */
  goes(id: Given): boolean;
  drop(): void;
}

/**
 * Takes text out of the corpus for good, by the id of a passage, item or meeting (an old one too) or by the name or address of a source.
 * The ids, the day and the reason stay; what re-reading would bring back is remembered.
 * @param as which of several things with that id is meant: a meeting's id may be that of an item too
 * @throws RefusedError `not-held` where nothing has that id or name, `ambiguous` where several things have it and `as` says nothing; GoneError where
 *   it was withdrawn before
 */
export function withdraw(corpus: Corpus, name: string, reason: string, now: Date, as: What | null = null): Withdrawal {
  const { db } = corpus;
  const desk: Desk = { corpus, shelf: new Shelf(db), reader: createRecordReader(db), withdrawn: new Withdrawn(db), reason, now };
  return db.transaction(() => carryOut(desk, planFor(desk, name, as))).immediate();
}

function carryOut({ corpus, shelf, reader, reason, now }: Desk, plan: Plan): Withdrawal {
  const { db } = corpus;
  const before = [...plan.touched].flatMap((row) => reader.meetingInRow(row) ?? []);
  const given = before.flatMap((record) => idsOf(record));
  const led = db.prepare<[string, string], { what: string; old: string }>("SELECT what, old FROM moved WHERE new_what = ? AND new = ?");
  const aliases = given.map(([what, id]) => led.all(what, id).map((m): Given => [m.what, m.old]));
  const gaps = readGaps(db);
  plan.drop();
  const arranger = new Arranger(corpus, shelf);
  arranger.arrange(plan.touched, [], "withdrawal", now);
  const end = db.prepare(`INSERT INTO moved (what, old, new_what, new, moved_on, reason) VALUES (?, ?, NULL, NULL, ?, ?)
    ON CONFLICT DO UPDATE SET new_what = NULL, new = NULL, moved_on = excluded.moved_on, reason = excluded.reason`);
  const live = (what: string, id: string) => db.prepare(`SELECT 1 FROM ${what} WHERE id = ?`).get(id) !== undefined;
  let passages = 0;
  for (const [i, id] of given.entries()) {
    if (live(...id) || !plan.goes(id)) continue;
    if (id[0] === "passage") passages += 1;
    // An old id may be given again: its own words, which had become these, stand there once more.
    const ended = [id, ...(aliases[i] ?? [])].filter((one) => !live(...one));
    for (const [what, old] of ended) end.run(what, old, now.toISOString().slice(0, 10), `withdrawn: ${reason}`);
  }
  const isGone = (...id: Given) => plan.goes(id) && !live(...id);
  keepGaps(db, gapsLeft(before, gaps, isGone));
  arranger.corrections.forgetLost();
  return { what: plan.what, passages };
}

/** Where those passages of some meetings stood that are gone from items that are not, by the numbers by which they were cited. */
function gapsLeft(meetings: readonly MeetingRecord[], known: readonly Gap[], isGone: (...id: Given) => boolean): Gap[] {
  return meetings
    .flatMap((meeting) => meeting.items.filter(({ id }) => !isGone("item", id)))
    .flatMap((item) => {
      const { paragraph, resolution } = numberingOf(known.filter((gap) => gap.item === item.id));
      const resolutions = item.passages.filter(({ kind }) => kind === "resolution");
      return item.passages
        .filter(({ id }) => isGone("passage", id))
        .map((passage): Gap => {
          const nth = resolutions.indexOf(passage) + 1;
          return { item: item.id, number: paragraph(passage.position), resolution: nth > 0 ? resolution(nth) : null };
        });
    });
}

/** The plan for the one thing that a name means, or for the one of `as` that it means. */
function planFor(desk: Desk, name: string, as: What | null): Plan {
  const meanings = meaningsOf(desk, name);
  const [meant, ...others] = meanings.filter(({ what }) => as === null || what === as);
  if (!meant) throw goneBefore(desk, name, as) ?? new RefusedError("not-held", notHeld(name, as, meanings));
  if (others.length > 0) throw new RefusedError("ambiguous", namesSeveral(name, meanings));
  return planTo(desk, meant);
}

/** Says when and why what had an id was withdrawn before; null where nothing was. */
function goneBefore({ corpus }: Desk, id: string, as: What | null): GoneError | null {
  const gone = corpus.db.prepare<[string, What | null], { on: string; reason: string }>(
    `SELECT moved_on AS "on", reason FROM moved WHERE old = ? AND new IS NULL AND reason LIKE 'withdrawn: %' AND what = COALESCE(?, what)`,
  );
  const found = gone.get(id, as);
  return found ? new GoneError(id, null, found.on, found.reason.replace(/^withdrawn: /u, "")) : null;
}

function planTo(desk: Desk, meant: Meaning): Plan {
  if (meant.what === "source") return planSource(desk, meant.source);
  if (meant.what === "meeting") return planMeeting(desk, meant.row, meant.record);
  return planWords(desk, meant.row, meant.record, meant.item, meant.what === "item" ? null : meant.id);
}

/** A source goes whole: what only it has is withdrawn, from copies of it too; what others have stays. */
function planSource(desk: Desk, source: NamedSource): Plan {
  const { shelf, withdrawn, reason, now } = desk;
  const readings = shelf.ofSource(source.row);
  return {
    what: "source",
    touched: new Set(readings.flatMap((r) => r.meeting ?? [])),
    goes: () => true,
    drop() {
      withdrawn.remember("source", source.sha256, reason, now);
      withdrawn.remember("location", source.location, reason, now);
      for (const { what, hash } of keysOfSource(desk, source.row)) withdrawn.remember(what, hash, reason, now);
      for (const reading of readings) shelf.drop(reading);
    },
  };
}

/** A meeting goes with every reading of it; another one of that day stays, and may be read again. */
function planMeeting({ corpus, shelf, withdrawn, reason, now }: Desk, row: number, record: MeetingRecord): Plan {
  const base = meetingBase(record);
  const sameDay = "SELECT 1 FROM meeting WHERE row <> ? AND panel IS ? AND date = ?";
  const another = corpus.db.prepare(sameDay).get(row, record.panel?.id ?? null, record.date) !== undefined;
  const known = another ? meetingKey(base, record.startTime) : base;
  return {
    what: "meeting",
    touched: new Set([row]),
    goes: () => true,
    drop() {
      withdrawn.remember("meeting", known, reason, now);
      for (const reading of shelf.ofMeeting(row)) {
        const own = meetingBase(reading.record);
        withdrawn.remember("meeting", own === base ? known : own, reason, now);
        shelf.forgetText(reading.source);
        shelf.drop(reading);
      }
    },
  };
}

/**
 * The words of one passage, or those that an item alone has, go from every reading that has them, wherever in the meeting they stand. An item goes from every reading with its title and agenda text, and what it has in common with other items.
 */
function planWords(
  { corpus, shelf, withdrawn, reason, now }: Desk,
  row: number,
  { items, panel }: MeetingRecord,
  item: Item,
  only: string | null,
): Plan {
  const holders = corpus.db.prepare<[number, number], Holder>(
    "SELECT DISTINCT m.id, m.panel FROM passage p JOIN meeting m ON m.row = p.meeting WHERE p.letters = ? AND m.row <> ?",
  );
  const passages = item.passages.filter((p) => only === null || p.id === only);
  const staying = new Set(only === null ? hashesIn(items.filter((other) => other !== item)) : []);
  const texts = new Map(passages.map((p) => [lettersHash(p.text), p.text] as const).filter(([hash]) => !staying.has(hash)));
  const gone = [...texts].map(([hash, text]) => ({ text, others: holders.all(hashNumber(hash), row) }));
  /** By what the words are known in a reading: the reading may not know the day that the meeting has. */
  const keys = (reading: MeetingRecord) => {
    const home = { base: meetingBase(reading), start: reading.startTime, panel: panel?.id ?? null };
    return gone.flatMap(({ text, others }) => wordKeys(text, home, others));
  };
  const alike = items.flatMap((i) => i.passages.filter((p) => texts.has(lettersHash(p.text))));
  const ids = new Set([...[...passages, ...alike].map((p) => `passage ${p.id}`), ...(only === null ? [`item ${item.id}`] : [])]);
  const meetings = corpus.db.prepare<[number], string>("SELECT id FROM meeting WHERE row <> ?").pluck();
  return {
    what: only === null ? "item" : "passage",
    touched: new Set([row]),
    goes: ([what, id]) => ids.has(`${what} ${id}`),
    drop() {
      const others = only === null ? meetings.all(row) : [];
      for (const reading of shelf.ofMeeting(row)) {
        const { record } = reading;
        for (const key of keys(record)) withdrawn.remember("passage", key, reason, now);
        const left = withoutWords(record, (text) => texts.has(lettersHash(text)));
        const whole = only === null ? readingsOf(item, items, record, left) : [];
        for (const name of whole.flatMap((i) => itemNames(i, [...record.items, ...items.filter((other) => other !== item)])))
          withdrawn.remember("item", keyBesides(others, meetingBase(record), record.startTime, name), reason, now);
        rewrite(shelf, reading, left, whole);
      }
    },
  };
}

/**
 * What a reading has of an item: what has its title, and its number too where others have that title; else what has nothing but its words, and
 * lost some with it or is the very same.
 */
function readingsOf(item: Item, items: readonly Item[], { items: read }: MeetingRecord, { items: left }: MeetingRecord): Item[] {
  const title = titleKey(item.title);
  const alone = items.every((other) => other === item || titleKey(other.title) !== title);
  const named = read.filter((one) => title !== "" && titleKey(one.title) === title && (alone || one.number === item.number));
  const words = new Set(hashesIn([item]));
  const isIts = (one: Item, i: number) =>
    hashesIn([one]).every((hash) => words.has(hash)) &&
    (left[i]?.passages.length !== one.passages.length || wholeName(one) === wholeName(item));
  return named.length > 0 ? named : read.filter(isIts);
}

/** Writes a reading anew without what is withdrawn of it. */
function rewrite(shelf: Shelf, reading: HeldReading, left: MeetingRecord, gone: readonly Item[]): void {
  const { record } = reading;
  if (gone.length === 0 && left.items.every((item, i) => item === record.items[i])) return;
  const items = left.items.filter((_, i) => !gone.some((item) => item === record.items[i]));
  shelf.rewrite({ ...reading, record: { ...left, items } });
  // The title of an item that goes whole would bring it back.
  if (gone.length > 0) shelf.forgetText(reading.source);
  else shelf.blankText(reading.source, textsGone([record], [left]));
}

const hashesIn = (items: readonly Pick<Item, "passages">[]): string[] => items.flatMap((i) => i.passages.map((p) => lettersHash(p.text)));

function idsOf(record: MeetingRecord): Given[] {
  const inItems = record.items.flatMap((i): Given[] => [["item", i.id], ...i.passages.map((p): Given => ["passage", p.id])]);
  return [["meeting", record.id], ...inItems];
}
