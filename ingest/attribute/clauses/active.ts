import type { Act } from "../../../corpus/model/index.ts";
import { followsWhich, type Clause, type Sentence } from "./clause.ts";
import { PREPOSITIONS, SUBORDINATORS } from "../words/function-words.ts";
import { VERBS } from "../words/lexicon.ts";
import type { Mention } from "../mentions/mention.ts";

/** The clause of a verb with its subject: who is named beside it, and whether it lies inside another of those found. */
export function active(sentence: Sentence, at: number, lemma: string, act: Act, subject: Mention, found: readonly Clause[]): Clause {
  const { tokens } = sentence;
  const beside = besideOf(sentence, subject);
  const first = beside ?? subject;
  const previous = tokens[first.from - 1]?.lower ?? "";
  const embedded =
    (SUBORDINATORS.has(previous) && !followsWhich(tokens, first.from)) || found.some((clause) => clause.at === first.from - 1);
  return { voice: "active", at, lemma, act, subject: first, beside: beside ? subject : null, embedded, joined: false };
}

/** The mention joined to a subject by 'and': 'The PCC and the Chief Constable'. */
function besideOf({ tokens, mentions }: Sentence, subject: Mention): Mention | null {
  if (tokens[subject.from - 1]?.lower !== "and") return null;
  const first = mentions.find(
    (mention) => mention.to === subject.from - 1 || (mention.to === subject.from - 2 && tokens[mention.to]?.lower === ","),
  );
  if (!first) return null;
  const previous = tokens[first.from - 1]?.lower ?? "";
  return PREPOSITIONS.has(previous) || VERBS.get(previous)?.forms.has("past") ? null : first;
}

/** The verb shares the subject of the last clause that names one and lies in no other. */
export function shared(at: number, lemma: string, act: Act, found: readonly Clause[]): Clause | null {
  const governing = found.findLast((clause) => !clause.embedded && (clause.voice === "active" || clause.voice === "bare"));
  if (!governing) return null;
  // 'The Treasurer was asked by Members and replied': whom they asked.
  const { patient, ...own } = governing;
  if (patient) return { ...own, at, lemma, act, subject: patient, beside: null };
  return { ...governing, at, lemma, act, joined: true };
}
