import { MeetingRecord, type Reference, SkippedError } from "../corpus/model/index.ts";
import type { Document, Input, Placed } from "./draft.ts";
import { identify } from "./identify/ids.ts";
import { idsInLists, recordsOf } from "./identify/record.ts";
import { type Places, parse, readDocument } from "./read.ts";
import { type Knowledge, understand } from "./understand.ts";

/** What reading needs to know besides the source. */
export interface Workshop {
  places: Places;
  knowledge: Knowledge;
  /** What the corpus carries: panels, forces, office-holders, taxonomy. */
  reference: Reference;
  /** What is kept though it is no panel's minutes: minutes of other bodies, everything (to look at), or nothing. */
  nearMisses: "other-bodies" | "all" | "none";
}
/** What the stages make of one source. */
export interface Read {
  document: Document;
  records: MeetingRecord[];
  /** For each record the ids of the passages that stand in lists. */
  lists: string[][];
}

/**
 * The way of the data, from one source to records that can be loaded (`load/` does that).
 * @throws RefusedError what cannot be read, and why; SkippedError what is no panel's minutes
 */
export async function readSource(input: Input, shop: Workshop): Promise<Read> {
  const document = "text" in input ? input : await readDocument(input); // read:       bytes → text, by format
  const drafts = parse(document); //                                       parse:      text → items and passages, by layout
  const placed = drafts.map((d) => shop.places.place(d, document)); //     place:      whose meeting, on which day
  const minutes = withoutNearMisses(placed, shop.nearMisses); //           skip:       what is no panel's minutes goes
  const understood = minutes.map((m) => understand(m, shop.knowledge)); // understand: who speaks, about what, what is promised
  const named = identify(recordsOf(understood, document)); //              identify:   source, licence, language, ids
  const records = named.map((r) => MeetingRecord.parse(r)); //             validate:   the shape of a record
  return { document, records, lists: records.map((r, i) => idsInLists(minutes[i] as Placed, r)) };
}

function withoutNearMisses(placed: readonly Placed[], taken: Workshop["nearMisses"]): Placed[] {
  const kept = placed.filter((p) => p.skip === null || taken === "all" || (taken === "other-bodies" && p.skip.code === "other-body"));
  const [first] = placed;
  if (kept.length === 0) throw new SkippedError(first?.skip?.code ?? "no-minutes", first?.skip?.message ?? "it holds no minutes");
  return kept;
}
