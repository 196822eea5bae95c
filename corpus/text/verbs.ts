import nlp from "compromise/three";

/** The forms of a verb, lower case. */
export interface VerbForms {
  infinitive: string;
  past: string;
  participle: string;
  present: string;
  gerund: string;
}
/** What a verb with its auxiliaries says, as far as it can be told without its subject. */
export interface VerbGroup {
  lemma: string;
  past: boolean;
  passive: boolean;
  /** A modal stands in it: would, will, could … */
  modal: boolean;
}

/** compromise's types leave out what its verb view returns: this is the part of it that we use. */
interface Verbs {
  conjugate(): { Infinitive: string; PastTense: string; PresentTense: string; Gerund: string; Participle?: string }[];
  json(): { verb?: { infinitive: string; auxiliary: string; grammar: { tense: string; passive?: boolean } } }[];
}
interface View {
  tag(tag: string): View;
  verbs(): Verbs;
}
const view = nlp as unknown as (text: string) => View;

/** Time grows faster than the text: what is longer is no verb group. */
const LONGEST = 200;
/** Enough for all panels; beyond it the cache starts anew, so that hostile text cannot fill the memory. */
const CACHED = 20_000;
const groups = new Map<string, VerbGroup | null>();

/** The forms of a verb given by its infinitive. A verb that compromise does not know is taken to be regular. */
export function conjugate(infinitive: string): VerbForms {
  const [forms] = view(infinitive).tag("Infinitive").verbs().conjugate();
  const past = forms?.PastTense ?? `${infinitive}ed`;
  return {
    infinitive,
    past,
    participle: forms?.Participle ?? past,
    present: forms?.PresentTense ?? `${infinitive}s`,
    gerund: forms?.Gerund ?? `${infinitive}ing`,
  };
}

/**
 * What a verb group ('would be provided', 'were informed') says; null where there is no verb in it.
 * Each distinct group is analysed once: panels use some hundreds of them.
 */
export function verbGroup(text: string): VerbGroup | null {
  const known = groups.get(text);
  if (known !== undefined) return known;
  const read = text.length > LONGEST ? null : analyse(text);
  if (groups.size >= CACHED) groups.clear();
  groups.set(text, read);
  return read;
}

/** A pronoun before the group lets compromise see the whole of it. */
function analyse(text: string): VerbGroup | null {
  const verb = view(`they ${text}`).verbs().json()[0]?.verb;
  if (!verb) return null;
  return {
    lemma: verb.infinitive,
    past: verb.grammar.tense === "PastTense",
    passive: verb.grammar.passive === true || /\b(?:be|been|being|is|are|was|were)$/u.test(verb.auxiliary),
    modal: /\b(?:would|will|shall|should|could|can|may|might|must)\b/u.test(verb.auxiliary),
  };
}
