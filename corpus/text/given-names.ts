import nlp from "compromise/two";
import { dataLines } from "./data.ts";

type Sex = "m" | "f";

/** compromise's types leave out its list of words: this is the part of it that we use. */
interface Lexicon {
  model(): { one: { lexicon: Readonly<Record<string, unknown>> } };
}
const { lexicon } = (nlp as unknown as Lexicon).model().one;

const own = new Map(
  dataLines(new URL("given-names.txt", import.meta.url)).flatMap((line) => {
    const [sex, names = ""] = line.split(": ");
    return names.split(" ").map((name): [string, Sex | null] => [name, sex === "m" || sex === "f" ? sex : null]);
  }),
);

const SEXES = new Map<unknown, Sex | null>([
  ["MaleName", "m"],
  ["FemaleName", "f"],
  ["FirstName", null],
]);

/** Whether a word, lower case, is a given name, of women (f) or men (m), or of both (null); undefined where it is none that is known. */
function givenName(word: string): Sex | null | undefined {
  return own.has(word) ? own.get(word) : SEXES.get(Object.hasOwn(lexicon, word) ? lexicon[word] : undefined);
}

/** Whether women or men bear a given name, lower case; null where both do, or nobody knows. */
export const sexOfGiven = (name: string): Sex | null => givenName(name) ?? null;

/** Whether a word, lower case, is known as a given name. */
export const isGivenName = (word: string): boolean => givenName(word) !== undefined;
