import { verbGroup } from "../../../corpus/text/verbs.ts";

/** Whether a word is a verb in its plain form: 'bring'. */
export function isPlainVerb(word: string): boolean {
  const group = verbGroup(word);
  return group !== null && !group.past && group.lemma === word;
}

/** 'sent', 'told', 'put': by its end alone. */
export const isParticiple = (word: string): boolean => /(?:ed|en|wn|nt|ut|ld)$/u.test(word);
