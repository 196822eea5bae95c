import { bare, isNumber, type Marker } from "../words/markers.ts";
import { opens } from "./attendance-heads.ts";
import { isListedPerson, isTitledPerson } from "./attendees.ts";

/** A head has no more blocks. */
const MOST = 40;
/** A post, a body or a chair beside the name: other words in capitals may be a title's. */
const NOTED = /\s[–—-]\s|[(,]/;
const isPerson = (text: string): boolean => isListedPerson(text) && (isTitledPerson(text) || NOTED.test(text));

/** A block as far as it may be somebody with a number. */
interface Counted {
  text: string;
  marker: Marker | null;
  lone: boolean;
}

/** The blocks of a paper whose lists count those who came ('Present:' over '1. Cllr Amos'), without their numbers: they are those of no items. */
export function withoutCounts<T extends Counted>(all: readonly T[]): T[] {
  let [next, isList] = [1, false];
  const head = all.slice(0, MOST).map((block) => {
    const { text, marker } = block;
    if (!isNumber(marker)) {
      isList = opens(text)?.rest === "";
      return block;
    }
    isList &&= bare(marker) === String(next) && isPerson(text);
    if (!isList) return block;
    next++;
    return { ...block, marker: null, lone: false };
  });
  return [...head, ...all.slice(MOST)];
}
