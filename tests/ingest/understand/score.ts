import type { Action, Contribution } from "../../../corpus/model/index.ts";
import type { Understood } from "../../../ingest/draft.ts";
import type { Label, Labelled } from "./labelled.ts";

/** Right ones of all; `wrong`: speakers named that are wrong. */
export interface Score {
  office: [number, number];
  explicit: [number, number];
  person: [number, number];
  act: [number, number];
  owner: [number, number];
  /** Actions found, of those found and those that must be (Dice). */
  actions: [number, number];
  wrong: number;
}
export const emptyScore = (): Score => ({
  office: [0, 0],
  explicit: [0, 0],
  person: [0, 0],
  act: [0, 0],
  owner: [0, 0],
  actions: [0, 0],
  wrong: 0,
});
export const share = ([right, all]: [number, number]): number => (all === 0 ? 1 : right / all);

type Passage = Understood["items"][number]["passages"][number];

/** Adds to a score what was understood of a labelled document. */
export function addScore(score: Score, { placed, labels }: Labelled, understood: Understood): void {
  labels.forEach((item, i) =>
    item.forEach((passage, p) => {
      const read = understood.items[i]?.passages[p];
      if (!read) return;
      let from = 0;
      for (const label of passage) {
        const start = read.text.indexOf(label.text, from);
        from = start + label.text.length;
        if (placed.items[i]?.passages[p]?.kind === "minute") addSpeech(score, label, said(read.contributions, start, from));
      }
      addActions(score, passage, read);
    }),
  );
}

/** The contribution that covers the middle of a stretch. */
const said = (contributions: readonly Contribution[], start: number, end: number): Contribution | undefined =>
  contributions.find((c) => c.start <= (start + end) / 2 && (start + end) / 2 < c.end);

function addSpeech(score: Score, label: Label, c: Contribution | undefined): void {
  const fitting = label.offices.find(({ office }) => office === (c?.office ?? null));
  count(score.office, fitting !== undefined);
  if (!fitting && c && c.office !== "unattributed") score.wrong += 1;
  const wanted = fitting ?? label.offices[0];
  if (wanted?.office && wanted.office !== "unattributed") count(score.explicit, c?.explicit === wanted.explicit);
  if (wanted?.person) count(score.person, surname(c?.person ?? null) === surname(wanted.person));
  if (fitting && c) count(score.act, label.acts.includes(c.act));
}

const surname = (name: string | null): string => (name ?? "").split(" ").at(-1)?.toLowerCase() ?? "";
const count = (pair: [number, number], right: boolean): void => {
  pair[0] += Number(right);
  pair[1] += 1;
};

function addActions(score: Score, passage: readonly Label[], read: Passage): void {
  const free = new Set(read.actions);
  for (const label of passage) {
    for (const wanted of [...label.actions].sort((a, b) => Number(b.required) - Number(a.required))) {
      const hit = [...free].find((action) => wanted.kinds.includes(action.kind) && isIn(label, read.text, action));
      if (hit) {
        free.delete(hit);
        score.actions[0] += 2;
        score.actions[1] += 2;
        count(score.owner, wanted.owners.includes(hit.owner));
      } else if (wanted.required) score.actions[1] += 1;
    }
  }
  score.actions[1] += free.size;
}

const isIn = (label: Label, text: string, { start, end }: Action): boolean => label.text.includes(text.slice(start, end).trim());
