import type Database from "better-sqlite3";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { hashNumber } from "../../corpus/text/letters.ts";
import { type Days, type Reading, daysContradict, hashesOf, runsIn } from "./same-meeting.ts";
import { halfStandsIn, runsOf, titleKey } from "./words.ts";

/** Words that stand in more meetings than this say nothing about which meeting it is. */
const COMMON = 30;
/** So many of them are remembered. */
const MOST_COMMON = 2_000;
/** Of the meetings that share passages, so many that share most are looked at closely. */
const CLOSEST = 5;

interface Row {
  row: number;
}
/** An item of a meeting (`row`). */
interface Titled extends Row {
  item: number;
  title: string;
}

const LEAST_SHARE = 0.3;
/** Of more items with the title of a lone one only those are read whose meetings share most passages with it; where none shares any, so many at most. */
const [FEW_TITLED, MOST_TITLED] = [8, 200];

/** Finds the meetings (rows) of the corpus that a reading may be part of: all that `sameMeeting` could say yes to. */
export class Candidates {
  private readonly byNumber;
  private readonly byDay;
  private readonly present;
  private readonly byLetters;
  private readonly daysOf;
  private readonly byAddress;
  private readonly titled;
  private readonly loose;
  private readonly textsOf;
  private readonly sharing;
  /** The words that were found to be common, with the rows that hold them: the same standing phrases are asked for by most readings. */
  private readonly common = new Map<number, readonly number[]>();

  /** Prepares the statements once for a connection. */
  constructor(db: Database.Database) {
    this.byNumber = db.prepare<[string, string], Row>(
      "SELECT DISTINCT r.meeting AS row FROM source s JOIN reading r ON r.source = s.row WHERE s.host = ? AND s.meeting_number = ? AND r.meeting IS NOT NULL",
    );
    this.byDay = db.prepare<[string, string], Row>("SELECT row FROM meeting WHERE panel = ? AND date = ?");
    this.present = db.prepare<[string], { hash: number }>(
      "SELECT value AS hash FROM json_each(?) WHERE EXISTS (SELECT 1 FROM passage WHERE letters = value)",
    );
    this.byLetters = db.prepare<[number, number], number>("SELECT DISTINCT meeting FROM passage WHERE letters = ? LIMIT ?").pluck();
    this.daysOf = db.prepare<[number], Days>(
      `SELECT not_before AS dateNotBefore, not_after AS dateNotAfter FROM meeting
       WHERE row = ? AND (SELECT count(*) FROM reading WHERE meeting = meeting.row) = 1`,
    );
    this.byAddress = db.prepare<{ urls: string }[], Row>(
      `SELECT meeting AS row FROM item WHERE source_url IN (SELECT value FROM json_each(@urls))
       UNION SELECT r.meeting FROM source s JOIN reading r ON r.source = s.row
         WHERE s.url IN (SELECT value FROM json_each(@urls)) AND r.meeting IS NOT NULL`,
    );
    this.titled = db.prepare<{ title: string; panel: string | null; date: string | null }[], Pick<Titled, "row" | "item">>(
      `SELECT i.meeting AS row, i.row AS item FROM item i JOIN meeting m ON m.row = i.meeting
       WHERE i.title = @title COLLATE NOCASE AND (m.panel = @panel OR m.panel IS NULL OR @panel IS NULL) AND (m.date = @date OR m.date IS NULL OR @date IS NULL)`,
    );
    // The order is forced: lone items are few, titles like 'Apologies' are many.
    this.loose = db.prepare<{ titles: string; panel: string | null }[], Titled>(
      `SELECT m.row, i.row AS item, i.title FROM meeting m CROSS JOIN item i ON i.meeting = m.row
       WHERE m.document_type = 'agenda-item' AND m.whole = 0 AND (m.date IS NULL OR m.panel IS NULL)
         AND (m.panel = @panel OR m.panel IS NULL OR @panel IS NULL)
         AND i.title COLLATE NOCASE IN (SELECT value FROM json_each(@titles))`,
    );
    this.sharing = db.prepare<{ hashes: string; rows: string }[], { row: number; shared: number }>(
      `SELECT meeting AS row, count(DISTINCT letters) AS shared FROM passage
       WHERE letters IN (SELECT value FROM json_each(@hashes)) AND meeting IN (SELECT value FROM json_each(@rows)) GROUP BY meeting`,
    );
    this.textsOf = db.prepare<[number], string>("SELECT text FROM passage WHERE item = ?").pluck();
  }

  /** To be called when meetings are about to change: what was common may no longer be. */
  forget(): void {
    this.common.clear();
  }

  /** The rows of all meetings worth comparing with a reading. */
  of(reading: Reading): Set<number> {
    const { record, host, meetingNumber, url } = reading;
    const found = new Set<number>();
    const add = (rows: readonly Row[]) => {
      for (const { row } of rows) found.add(row);
    };
    if (host !== null && meetingNumber !== null) add(this.byNumber.all(host, meetingNumber));
    if (record.panel && record.date !== null) add(this.byDay.all(record.panel.id, record.date));
    const urls = [url, ...record.items.map((i) => i.sourceUrl)].filter((address) => address !== null);
    if (urls.length > 0) add(this.byAddress.all({ urls: JSON.stringify(urls) }));
    add(record.documentType === "agenda-item" ? this.withItemsOf(record) : this.looseItemsOf(record));
    add(this.sharingLetters(record));
    return found;
  }

  /** Meetings that may have 60 % of their passages in common with a record: of its own passages they then have at least 30 %. */
  private sharingLetters(record: MeetingRecord): Row[] {
    const hashes = [...new Set(hashesOf(record))].map((hash) => hashNumber(hash));
    const counts = new Map<number, number>();
    let common = 0;
    const known = hashes.filter((hash) => this.common.has(hash));
    const asked = known.length === 0 ? hashes : hashes.filter((hash) => !this.common.has(hash));
    for (const hash of [...known, ...this.present.all(JSON.stringify(asked)).map((r) => r.hash)]) {
      const rows = this.common.get(hash) ?? this.byLetters.all(hash, COMMON);
      if (rows.length === COMMON) {
        common += 1;
        if (this.common.size >= MOST_COMMON) this.common.clear();
        this.common.set(hash, rows);
      }
      for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + (rows.length < COMMON ? 1 : 0));
    }
    const enough = LEAST_SHARE * hashes.length - common;
    const closest = [...counts].filter(([, n]) => n >= enough).sort((x, y) => y[1] - x[1]);
    return closest.slice(0, CLOSEST).flatMap(([row]) => (this.onAnotherDay(row, record) ? [] : [{ row }]));
  }

  /** Whether a meeting was on another day, its only reading with it: so that what shares no more than standing phrases need not be read. */
  private onAnotherDay(row: number, record: MeetingRecord): boolean {
    const days = this.daysOf.get(row);
    return days !== undefined && daysContradict(days, record);
  }

  /** Meetings one of whose items has the title and half of the words of a lone item. */
  private withItemsOf(record: MeetingRecord): Row[] {
    return record.items.flatMap((item) => {
      if (item.title === null) return [];
      const words = runsIn(item);
      const titled = this.titled.all({ title: item.title, panel: record.panel?.id ?? null, date: record.date });
      return this.closest(titled, record).filter(
        (t) => !this.onAnotherDay(t.row, record) && halfStandsIn(words, runsOf(this.textsOf.all(t.item))),
      );
    });
  }

  /** Of many items with the title of a lone one those whose meetings have most passages in common with it: no other is one it could join. */
  private closest<T extends Row>(titled: readonly T[], record: MeetingRecord): readonly T[] {
    if (titled.length <= FEW_TITLED) return titled;
    const hashes = JSON.stringify([...new Set(hashesOf(record))].map((hash) => hashNumber(hash)));
    const counts = this.sharing.all({ hashes, rows: JSON.stringify(titled.map(({ row }) => row)) });
    if (counts.length === 0) return titled.length <= MOST_TITLED ? titled : [];
    const ranked = counts.sort((x, y) => y.shared - x.shared).map(({ row }) => row);
    const top = new Set(ranked.slice(0, CLOSEST));
    return titled.filter(({ row }) => top.has(row));
  }

  /** Lone items of no known day or panel that have the title of one of a meeting's items, and half of whose words stand in it. */
  private looseItemsOf(record: MeetingRecord): Row[] {
    const titles = record.items.map((i) => i.title).filter((title) => title !== null);
    const loose = this.loose.all({ titles: JSON.stringify(titles), panel: record.panel?.id ?? null });
    const near = loose.filter(({ row }) => !this.onAnotherDay(row, record));
    const wholes = near.length === 0 ? [] : record.items.map((item) => ({ key: titleKey(item.title), words: runsIn(item) }));
    return near.filter(({ item, title }) => {
      const part = runsOf(this.textsOf.all(item));
      return wholes.some(({ key, words }) => key === titleKey(title) && halfStandsIn(part, words));
    });
  }
}
