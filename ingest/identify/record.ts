import type { MeetingRecord, ReadingIssue } from "../../corpus/model/index.ts";
import { lettersHash } from "../../corpus/text/letters.ts";
import { isWelsh } from "../../corpus/text/welsh.ts";
import type { Document, Draft, Understood } from "../draft.ts";
import type { Anonymous } from "./ids.ts";
import { licenceOf } from "./licence.ts";

/** Records of one source out of what was understood of it: only the ids are missing. The same words twice in one item are one passage. */
export function recordsOf(understood: readonly Understood[], document: Document): Anonymous[] {
  const { uri, mediaType, sha256, retrieved } = document;
  const source = { uri, mediaType, sha256, retrieved, ...licenceOf(document.text) };
  return understood.map((u) => recordOf(u, source));
}

/** The ids of the passages that stand in a list: a lead-in governs them, which a changed taxonomy needs to know and the record does not say. */
export function idsInLists(draft: Draft, record: MeetingRecord): string[] {
  return record.items.flatMap((item, i) => {
    const listed = new Set(draft.items[i]?.passages.filter((p) => p.list !== null).map((p) => lettersHash(p.text)));
    return item.passages.filter((p) => listed.has(lettersHash(p.text))).map((p) => p.id);
  });
}

function recordOf(u: Understood, source: Anonymous["source"]): Anonymous {
  const items = u.items.map((item) => itemOf(item));
  const texts = items.flatMap((i) => [i.title ?? "", ...i.passages.map((p) => p.text)]);
  return {
    source,
    documentType: u.documentType,
    whole: u.whole,
    minutes: u.minutes,
    panel: u.panel,
    force: u.force,
    body: u.body,
    date: u.date,
    dateEvidence: u.dateEvidence,
    dateNotBefore: u.dateNotBefore,
    dateNotAfter: u.dateNotAfter,
    startTime: u.startTime,
    endTime: u.endTime,
    venue: u.venue,
    attendance: u.attendance.map(({ name, office, organisation, status }) => ({ name, office, organisation, status })),
    items,
    issues: [...u.issues, ...(isWelsh(texts) ? [IN_WELSH] : [])],
  };
}

/** Such a text is kept, and not counted beside one in English. */
const IN_WELSH: ReadingIssue = { code: "language", message: "the text is in Welsh" };

function itemOf(item: Understood["items"][number]): Anonymous["items"][number] {
  const { number, minuteNumber, title, preamble, procedural, truncated, sourceUrl } = item;
  const once = new Map([...item.passages].reverse().map((p) => [lettersHash(p.text), p]));
  const passages = item.passages
    .filter((p) => once.get(lettersHash(p.text)) === p)
    .map(({ kind, text, contributions, topics, actions }, i) => ({ position: i + 1, kind, text, contributions, topics, actions }));
  return { number, minuteNumber, title, preamble, procedural, truncated, sourceUrl, passages };
}
