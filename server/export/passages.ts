import type { ExportedPassage } from "../../corpus/model/index.ts";
import { csvLines, type CsvCell } from "./csv.ts";

type Batches = AsyncIterable<readonly ExportedPassage[]>;

/** The columns of `/export/passages.csv`; several values in one cell are joined by a semicolon. */
const COLUMNS: Readonly<Record<string, (passage: ExportedPassage, publicUrl: string) => CsvCell>> = {
  id: (p) => p.id,
  panel: (p) => p.panel?.id ?? null,
  date: (p) => p.meeting.date,
  dateNotBefore: (p) => p.dateNotBefore,
  dateNotAfter: (p) => p.dateNotAfter,
  item: (p) => p.item.id,
  title: (p) => p.item.title,
  position: (p) => p.position,
  kind: (p) => p.kind,
  text: (p) => p.text,
  offices: (p) => several(p.contributions.map((c) => c.office)),
  persons: (p) => several(p.contributions.flatMap((c) => (c.person === null ? [] : [c.person.id]))),
  topics: (p) => several(p.topics.map((t) => t.id)),
  flags: (p) => several(p.flags),
  url: (p, publicUrl) => publicUrl + p.url,
  sourceUrl: (p) => p.sourceUrl,
  licence: (p) => p.licence,
};

const several = (values: readonly string[]): string => [...new Set(values)].join(";");

/** Passages as a table: a line of names, then a line each, with full addresses. */
export async function* passagesCsv(batches: Batches, publicUrl: string): AsyncGenerator<string> {
  let head = [Object.keys(COLUMNS)];
  for await (const batch of batches) {
    const rows = batch.map((passage) => Object.values(COLUMNS).map((cell) => cell(passage, publicUrl)));
    yield csvLines([...head, ...rows]);
    head = [];
  }
  if (head.length > 0) yield csvLines(head);
}

/** Passages as JSON, one a line: the hit of the API with the bounds of its date and its licence. */
export async function* passagesJsonl(batches: Batches): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map((passage) => `${JSON.stringify(passage)}\n`).join("");
}

/** What stands in place of the licence when the minutes are invented. */
export const INVENTED = "invented minutes";

/** Says of every line that it is invented, so that no part of a file can pass for real. */
export async function* markInvented(batches: AsyncIterable<ExportedPassage[]>): AsyncGenerator<ExportedPassage[]> {
  for await (const batch of batches) {
    for (const passage of batch) passage.licence = INVENTED;
    yield batch;
  }
}
