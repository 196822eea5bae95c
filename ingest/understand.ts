import type { Action, Contribution, OfficeHolder } from "../corpus/model/index.ts";
import { findActions } from "./actions/actions.ts";
import { attribute, type Attributed, type Attribution } from "./attribute/attribute.ts";
import type { Placed, Understood } from "./draft.ts";
import type { Tagger } from "./tag/index.ts";

/** What understanding needs to know besides the draft. */
export interface Knowledge {
  tagger: Tagger;
  officeHolders: readonly OfficeHolder[];
}
/** Why a sentence was read as it was: what `inspect --explain` prints. */
export interface Explanation {
  item: number;
  passage: number;
  text: string;
  rule: string;
  contribution: Contribution | null;
  actions: { kind: Action["kind"]; rule: string }[];
}

/** Says of a placed draft who speaks in every sentence, about what, and what is promised. */
export function understand(placed: Placed, knowledge: Knowledge): Understood {
  const attribution = attribute(placed, knowledge.officeHolders);
  const items = placed.items.map((item, at) => {
    const topics = knowledge.tagger.tag(item);
    const read = attribution.items[at];
    const passages = item.passages.map(({ kind, text }, n) => {
      const sentences = read?.passages[n] ?? [];
      return {
        kind,
        text,
        contributions: sentences.flatMap((sentence) => (sentence.contribution ? [sentence.contribution] : [])),
        topics: topics[n] ?? [],
        actions: sentences.flatMap((sentence) => actionsOf(sentence, kind, attribution).map(({ action }) => action)),
      };
    });
    return { ...item, procedural: read?.procedural ?? false, passages };
  });
  return { ...placed, items, issues: [...placed.issues, ...attribution.issues] };
}

/** Every sentence of the minutes with the rule that decided who speaks in it and what it promises. */
export function explain(placed: Placed, officeHolders: readonly OfficeHolder[]): Explanation[] {
  const attribution = attribute(placed, officeHolders);
  return attribution.items.flatMap((item, at) =>
    item.passages.flatMap((sentences, n) =>
      sentences.map((sentence) => ({
        item: at,
        passage: n,
        text: sentence.text,
        rule: sentence.rule,
        contribution: sentence.contribution,
        actions: actionsOf(sentence, placed.items[at]?.passages[n]?.kind ?? "minute", attribution).map(({ action, rule }) => ({
          kind: action.kind,
          rule,
        })),
      })),
    ),
  );
}

const actionsOf = (sentence: Attributed, kind: Placed["items"][number]["passages"][number]["kind"], { officeOf }: Attribution) =>
  findActions(sentence, kind, officeOf);
