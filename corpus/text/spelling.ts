import { dataLines } from "./data.ts";

/** The other spelling → the one that counts. */
const listed = new Map(
  dataLines(new URL("spellings.txt", import.meta.url)).map((line) => {
    const [kept = "", other = ""] = line.split(" ");
    return [other, kept];
  }),
);

/** -ize → -ise and -yze → -yse, with what may follow. Three letters before it at least: size, prize and seize stay. */
const IZE = /^([a-z]{3,})iz(e|ed|es|er|ers|ing|able|ation|ations|ational)$/;
const YZE = /^([a-z]{3,})yz(e|ed|es|er|ers|ing)$/;
/** -our → -or: behaviour, favourable, neighbourhood; hour, four, tour and flour are too short to be meant. */
const OUR = /^([a-z]{3,})our(|s|ed|ing|al|ally|able|ably|ite|ites|hood|hoods|er|ers|ful|less|y)$/;
/** -re → -er after b or t: centre, theatre, fibre. */
const RE = /^([a-z]{2,}[bt])re(|s)$/;
const RED = /^([a-z]{2,}[bt])red$/;
const RING = /^(cent|recent|decent)ring$/;

/** The spelling under which a word is counted: British and American forms of one word become one. */
export function oneSpelling(word: string): string {
  return (
    listed.get(word) ??
    word
      .replace(IZE, "$1is$2")
      .replace(YZE, "$1ys$2")
      .replace(OUR, "$1or$2")
      .replace(RE, "$1er$2")
      .replace(RED, "$1ered")
      .replace(RING, "$1ering")
  );
}
