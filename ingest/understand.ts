import type { Action, Contribution, OfficeHolder, PassageTopic } from "../corpus/model/index.ts";
import { findActions } from "./actions/actions.ts";
import { settleOwners, type Acted } from "./actions/settle.ts";
import { attribute, type AttributedItem, type Attribution } from "./attribute/attribute.ts";
import type { Attributed } from "./attribute/sentence.ts";
import type { DraftItem, Placed, Understood } from "./draft.ts";
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
  /** The verbs that say what it does, in their base form. */
  verbs: string[];
  /** Topics with the words that say so; `titled`: they stand in the item's title. */
  topics: { id: string; rule: string; words: string[]; titled: boolean }[];
  actions: { kind: Action["kind"]; owner: Action["owner"]; rule: string }[];
}

/** Says of a placed draft who speaks in every sentence, about what, and what is promised. */
export function understand(placed: Placed, knowledge: Knowledge): Understood {
  const attribution = attribute(placed, knowledge.officeHolders);
  const items = placed.items.map((item, at) => {
    const topics = knowledge.tagger.tag(item);
    const read = attribution.items[at];
    const acted = actedOn(item, read, attribution);
    const passages = item.passages.map(({ kind, text }, n) => {
      const sentences = acted[n] ?? [];
      return {
        kind,
        text,
        contributions: sentences.flatMap(({ read: { contribution } }) => (contribution ? [contribution] : [])),
        topics: topics[n] ?? [],
        actions: sentences.flatMap(({ found }) => found.map(({ action }) => action)),
      };
    });
    return { ...item, procedural: read?.procedural ?? false, passages };
  });
  return { ...placed, items, issues: [...placed.issues, ...attribution.issues] };
}

/** Every sentence of the minutes with the rules that decided who speaks in it, what it is about and what it promises. */
export function explain(placed: Placed, { tagger, officeHolders }: Knowledge): Explanation[] {
  const attribution = attribute(placed, officeHolders);
  return attribution.items.flatMap((read, item) => {
    const draft = placed.items[item];
    const topics = draft ? tagger.tag(draft) : [];
    return actedOn(draft, read, attribution).flatMap((sentences, passage) =>
      sentences.map(({ read: sentence, found }) => ({
        item,
        passage,
        text: sentence.text,
        rule: sentence.rule,
        contribution: sentence.contribution,
        verbs: sentence.contribution === null ? [] : (sentence.spoken?.main.clauses.map((clause) => clause.lemma) ?? []),
        topics: topicsOf(sentence, topics[passage] ?? [], draft?.title ?? ""),
        actions: found.map(({ action: { kind, owner }, rule }) => ({ kind, owner, rule })),
      })),
    );
  });
}

/** What the words of a sentence, or the title of its item, say that its passage is about. */
function topicsOf({ start, end, text }: Attributed, topics: readonly PassageTopic[], title: string): Explanation["topics"] {
  return topics.flatMap(({ id, evidence }) => {
    const own = evidence.filter((e) => e.in === "title" || (e.start >= start && e.end <= end));
    const [first] = own;
    if (!first) return [];
    const words = own.map((e) => (e.in === "title" ? title.slice(e.start, e.end) : text.slice(e.start - start, e.end - start)));
    return [{ id, rule: first.rule, words, titled: first.in === "title" }];
  });
}

/** The sentences of an item's passages with what each resolves, asks for or promises, and who is to do it. */
function actedOn(item: Pick<DraftItem, "passages"> | undefined, read: AttributedItem | undefined, { officeOf }: Attribution): Acted[][] {
  const acted = (read?.passages ?? []).map((sentences, n) =>
    sentences.map((sentence) => ({ read: sentence, found: findActions(sentence, item?.passages[n]?.kind ?? "minute", officeOf) })),
  );
  settleOwners(acted.flat(), officeOf, read?.itemClass === "recommendation");
  return acted;
}
