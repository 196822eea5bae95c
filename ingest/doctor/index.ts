import { type Corpus, wordsFault } from "../../corpus/store/index.ts";
import { idsMoved } from "./moved.ts";
import { personsJoined } from "./persons.ts";
import { recordsMerged } from "./records.ts";
import { rowsSound } from "./rows.ts";
import { valuesReadable } from "./stored.ts";
import { taggedByRules } from "./tagged.ts";
import { wordsIndexed, wordsNumbered } from "./words.ts";

/** One thing that always holds of a corpus: finds where it does not, each fault a line for the reader. */
export interface Check {
  holds: string;
  faults(corpus: Corpus): Iterable<string>;
}

/** Everything that `npm run doctor` looks at, in this order: what would make later checks meaningless first. */
export const CHECKS: readonly Check[] = [
  { holds: "The file is sound and every row belongs to one that is there", faults: rowsSound },
  { holds: "Every value is as it was written", faults: valuesReadable },
  { holds: "Every meeting is what its readings make of it, with ids made of its panel, day, numbers and words", faults: recordsMerged },
  { holds: "Every passage has its topics by the rules that the corpus names", faults: taggedByRules },
  {
    holds: "The words were made with the stems and compounds of now",
    faults: (corpus) => [wordsFault(corpus)].filter((fault) => fault !== null),
  },
  { holds: "The index holds the words of every counted passage, and no others", faults: wordsIndexed },
  { holds: "The numbers kept of a passage's words are those of its text", faults: wordsNumbered },
  { holds: "Every person has the names that are joined to one, and is named", faults: personsJoined },
  { holds: "Every id that has passed on leads to what is there, in one step", faults: idsMoved },
];

/** So many faults of one kind are listed; the rest are counted. */
const LISTED = 20;

/** Runs all checks, telling of each by `say` whether it holds. Returns how many faults there are. */
export function examine(corpus: Corpus, say: (line: string) => void): number {
  return CHECKS.reduce((sum, check) => sum + report(check.holds, toTheEnd(check, corpus), say), 0);
}

/** What a check finds; damage that ends it is one more fault, so that the others are made all the same. */
function* toTheEnd(check: Check, corpus: Corpus): Iterable<string> {
  try {
    yield* check.faults(corpus);
  } catch (error) {
    yield `it cannot be looked at any further: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Tells whether something holds: that it does, or where it does not. Returns how many faults there are. */
export function report(holds: string, faults: Iterable<string>, say: (line: string) => void): number {
  let found = 0;
  for (const fault of faults) {
    found += 1;
    if (found === 1) say(`BROKEN  ${holds}:`);
    if (found <= LISTED) say(`        ${fault}`);
  }
  if (found > LISTED) say(`        … and ${found - LISTED} more`);
  if (found === 0) say(`holds   ${holds}`);
  return found;
}
