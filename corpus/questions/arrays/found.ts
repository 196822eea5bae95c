import { EVERYTHING, type Question } from "../../model/index.ts";
import type { Statements } from "../statements.ts";
import { codesAsked, codesOf, type Filter, itemsAsked, meetingsAsked, rowsOf, saidFilter, topicFilter } from "./filters.ts";
import { turnRound } from "./lists.ts";
import { createRoom } from "./room.ts";
import { bothFit, type Fits, insideFilter } from "./said.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TextFound } from "./text.ts";

/** The passages that a question means, by ordinal and in order, and which of their contributions fit it. */
export interface Found {
  passages: Int32Array;
  fits: Fits;
  /** Where they are most of the passages of another set, that set and what of it they lack: the shorter list to count. */
  most?: { of: Found; lacks: Int32Array };
}

const room = createRoom(Int32Array);

/** Finds the passages that a question means: the same as `conditions` in `corpus/questions/select.ts` says in SQL. */
export function findPassages(snapshot: Snapshot, statements: Statements, question: Question, text: TextFound): Found {
  if (asksWordsAlone(question)) return { passages: plainOnes(snapshot.columns, text), fits: null };
  const { kind, item, meeting, items, dictionaries } = snapshot.columns;
  const { filter, fits } = rareFilters(snapshot, statements, question, text);
  const kindFits = codesAsked(dictionaries.kind, question.kind);
  kindFits[0] = 0;
  const meetingFits = meetingsAsked(snapshot.columns, question);
  const leftOut = question.procedural ? 2 : 1;
  const candidates = candidatesFor(snapshot, statements, question, text);
  const passages = room(candidates?.length ?? kind.length);
  let count = 0;
  for (let at = 0; at < passages.length; at += 1) {
    const passage = candidates === null ? at : (candidates[at] ?? 0);
    if (kindFits[kind[passage] ?? 0] === 0 || meetingFits[meeting[passage] ?? 0] === 0) continue;
    if (items.procedural[item[passage] ?? 0] === leftOut || (filter !== null && !filter(passage))) continue;
    passages[count] = passage;
    count += 1;
  }
  return { passages: passages.slice(0, count), fits };
}

const plainly = (question: Question) => JSON.stringify({ ...question, q: null });
const PLAIN = plainly(EVERYTHING);

/** Whether a question asks for words at most. */
export const asksWordsAlone = (question: Question): boolean => plainly(question) === PLAIN;

function plainOnes({ plain }: Snapshot["columns"], { passages, excluded }: TextFound): Int32Array {
  const found = room(passages?.length ?? plain.length);
  let count = 0;
  for (let at = 0; at < found.length; at += 1) {
    const passage = passages === null ? at : (passages[at] ?? 0);
    if (plain[passage] === 0 || (passages === null && excluded !== null && excluded[passage] !== 0)) continue;
    found[count] = passage;
    count += 1;
  }
  return found.slice(0, count);
}

/** A set with what it lacks of a larger one, where that is less than it holds itself. */
export function comparedWith(found: Found, of: Found): Found {
  if (found.passages.length * 2 <= of.passages.length) return found;
  const lacks = room(of.passages.length - found.passages.length);
  let [count, at] = [0, 0];
  for (let place = 0; place < of.passages.length; place += 1) {
    const passage = of.passages[place] ?? 0;
    if (found.passages[at] === passage) at += 1;
    else {
      lacks[count] = passage;
      count += 1;
    }
  }
  return { ...found, most: { of, lacks: lacks.slice(0, count) } };
}

/** What most questions do not ask for, as one filter of passages; null where nothing of it is asked. */
function rareFilters(
  snapshot: Snapshot,
  statements: Statements,
  question: Question,
  text: TextFound,
): { filter: Filter | null; fits: Fits } {
  const { columns } = snapshot;
  const { start } = columns.said;
  const { excluded } = text;
  const inside = question.said && text.passages !== null ? insideFilter(snapshot, text.plan) : null;
  const fits = bothFit(saidFilter(columns, question), inside);
  const items = itemsAsked(columns, statements, question);
  const speaks = (passage: number) => {
    for (let at = start[passage] ?? 0; at < (start[passage + 1] ?? 0); at += 1) if (fits === null || fits(at, passage)) return true;
    return false;
  };
  const filters = [
    items === null ? null : (passage: number) => items.has(columns.item[passage] ?? -1),
    topicFilter(columns, question.topic),
    excluded === null || text.passages !== null ? null : (passage: number) => excluded[passage] === 0,
    fits === null ? null : speaks,
  ].filter((filter) => filter !== null);
  return { fits, filter: filters.length === 0 ? null : (passage) => filters.every((filter) => filter(passage)) };
}

/** Passages among which all lie that are meant, in order: as few as are at hand. Null: all. */
function candidatesFor(snapshot: Snapshot, statements: Statements, question: Question, text: TextFound): Int32Array | null {
  const { columns } = snapshot;
  if (question.passage.length > 0) {
    const asked = rowsOf(statements, "passage", question.passage).map((row) => columns.ordinals[row] ?? -1);
    const found = asked.filter((passage) => passage >= 0 && (text.passages === null || text.passages.includes(passage)));
    return Int32Array.from(found).sort();
  }
  const [topics, ...others] = codesOf(columns.dictionaries.topic, question.topic);
  if (text.passages === null && topics !== undefined && others.length === 0) return passagesOf(snapshot, topics[0] ?? 0);
  return text.passages;
}

const byTopic = new WeakMap<Snapshot, ReturnType<typeof turnRound>>();

/** The passages that have a topic. */
function passagesOf(snapshot: Snapshot, topic: number): Int32Array {
  const { topics, dictionaries } = snapshot.columns;
  const lists = byTopic.get(snapshot) ?? turnRound(topics, dictionaries.topic.ids.length);
  byTopic.set(snapshot, lists);
  return lists.values.subarray(lists.start[topic] ?? 0, lists.start[topic + 1] ?? 0);
}
