import type { MeetingRecord, Passage } from "../../corpus/model/index.ts";
import type { Truth, TruthSentence } from "../../ingest/sample/index.ts";

/** Right ones of all. */
export type Share = [right: number, of: number];
const ASPECTS = [
  "items",
  "found",
  "kind",
  "panel",
  "date",
  "procedural",
  "truncated",
  "office",
  "act",
  "explicit",
  "topics",
  "actions",
] as const;
export type Score = Record<(typeof ASPECTS)[number], Share>;

export const emptyScore = (): Score => Object.fromEntries(ASPECTS.map((aspect) => [aspect, [0, 0]])) as Score;
export const share = ([right, of]: Share): number => (of ? right / of : 1);

const squash = (text: string | null | undefined): string => (text ?? "").toLowerCase().replace(/[^a-z0-9£%]/g, "");
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Adds to a score what a record of one document has right. Topics and actions: share of what record and truth have together (Dice). */
export function addScore(score: Score, record: MeetingRecord | undefined, truth: Truth): void {
  const count = (key: keyof Score, right: boolean) => {
    score[key][0] += Number(right);
    score[key][1]++;
  };
  if (truth.panel) count("panel", record?.panel?.name === truth.panel.name);
  count("date", truth.date === null ? record?.date === null || record?.dateEvidence !== "printed" : record?.date === truth.date);
  const items = truth.items.map((t) =>
    record?.items.find((i) => squash(i.title) === squash(t.title) && (t.number === null || squash(i.number) === squash(t.number))),
  );
  truth.items.forEach((t, i) => {
    const item = items[i];
    count("items", item !== undefined);
    if (!item) return;
    count("procedural", item.procedural === t.procedural);
    count("truncated", item.truncated === t.truncated);
  });
  const places = new Map<TruthSentence, Passage>();
  for (const sentence of truth.sentences.filter((s) => s.kind !== "preamble")) {
    const place = items[sentence.item]?.passages.find((p) => squash(p.text).includes(squash(sentence.text)));
    count("found", place !== undefined);
    if (!place) continue;
    places.set(sentence, place);
    count("kind", [sentence.kind, ...(sentence.kindAllowed ?? [])].includes(place.kind));
    if (sentence.kind === "minute") addSpeech(count, place, sentence);
  }
  addTopics(score, places);
  addActions(score, places, truth);
}

function addSpeech(count: (key: keyof Score, right: boolean) => void, place: Passage, sentence: TruthSentence): void {
  const middle = place.text.indexOf(sentence.text.slice(0, 40)) + sentence.text.length / 2;
  const said = place.contributions.find((c) => c.start <= middle && middle < c.end);
  const right = list(sentence.office).includes(said?.office ?? null);
  count("office", right);
  if (said && right) count("act", list(sentence.act).includes(said.act));
  if (said && right && sentence.explicit !== null) count("explicit", list(sentence.explicit).includes(said.explicit));
}

function addTopics(score: Score, places: ReadonlyMap<TruthSentence, Passage>): void {
  for (const passage of new Set(places.values())) {
    const sentences = [...places].filter(([, p]) => p === passage).map(([s]) => s);
    const must = new Set(sentences.flatMap((s) => s.topics));
    const may = new Set(sentences.flatMap((s) => s.topicsAllowed));
    const got = passage.topics.map((t) => t.id);
    const right = got.filter((t) => must.has(t)).length;
    score.topics[0] += 2 * right;
    score.topics[1] += must.size + got.filter((t) => must.has(t) || !may.has(t)).length;
  }
}

/** Actions are counted by passage: those it must have, and those that it may have besides. */
function addActions(score: Score, places: ReadonlyMap<TruthSentence, Passage>, truth: Truth): void {
  const must = new Map<Passage, number>();
  const may = new Map<Passage, number>();
  for (const action of truth.actions) {
    const place = [...places].find(([s]) => s.text === action.text)?.[1];
    if (!place) continue;
    may.set(place, (may.get(place) ?? 0) + 1);
    if (action.required) must.set(place, (must.get(place) ?? 0) + 1);
  }
  for (const passage of new Set(places.values())) {
    const got = passage.actions.length;
    const right = Math.min(got, may.get(passage) ?? 0);
    score.actions[0] += 2 * right;
    score.actions[1] += right + got + Math.max(0, (must.get(passage) ?? 0) - right);
  }
}
