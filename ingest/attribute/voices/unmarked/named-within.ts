import { promiseAt } from "../../promises/commitments.ts";
import { afterAdverbs, BE, HAVE, MODALS, PREPOSITIONS } from "../../words/function-words.ts";
import type { ReadSentence } from "../../clauses/read.ts";
import { carry, says, type Setting } from "../../floor/setting.ts";
import { isAccountable } from "../../mentions/sides.ts";
import { somebodyCalled, speakerOf } from "../../people/speaker.ts";
import { governing } from "../../floor/circumstances.ts";
import type { Voice } from "../../floor/voice.ts";

/** 'The Commissioner had asked for a plan and the Treasurer would share it with the Panel': behind what was done somebody promises. */
export function promisesThen(read: ReadSentence, setting: Setting): Voice | null {
  const { tokens, mentions } = read;
  const { place, directory } = setting;
  // 'The Board met each quarter and she would ask its Chair.' below 'The Commissioner noted that:'
  const governs = governing(setting);
  if (governs && isAccountable(governs.office) && promiseAt(read, [], governs.office) !== null) return carry(governs, "lead-in");
  const promiser = mentions.find(
    ({ from, to, office, pronoun, number }) =>
      pronoun === null &&
      number === "one" &&
      isAccountable(office) &&
      JOINED.has(tokens[from - 1]?.lower ?? "") &&
      MODALS.has(tokens[to]?.lower ?? ""),
  );
  if (!promiser || promiseAt(read, [], promiser.office ?? "commissioner") !== promiser.to) return null;
  const speaker = speakerOf(promiser, place, directory);
  return speaker && says(speaker, read, promiser, "promises");
}

const JOINED = new Set(["and", "but", ";"]);

/** 'Mrs Cole would have none of it': whoever a sentence begins with speaks in it, though nothing tells in which office; not whoever spoke before. */
export function strangerIn(read: ReadSentence, { place, directory }: Setting): Voice | null {
  const [first] = read.mentions;
  if (!first?.name?.titled || first.from !== read.tokens.findIndex((token) => token.word) || speakerOf(first, place, directory))
    return null;
  const word = read.tokens[afterAdverbs(read.tokens, first.to)];
  if (!word?.word || word.capital || /\d/u.test(word.raw) || HAVE.has(word.lower) || BE.has(word.lower) || PREPOSITIONS.has(word.lower))
    return null;
  return says(somebodyCalled(first.name), read, first, "name-without-role");
}

/** '[Yes, the Commissioner would be glad to.]': an answer in brackets is its subject's. */
export function bracketed(read: ReadSentence, { floor, place, directory }: Setting): Voice | null {
  const mention = read.mentions.find(({ pronoun }) => !pronoun);
  const opening = read.text.slice(0, read.tokens[mention?.from ?? 0]?.start ?? 0);
  if (!mention || !(floor.bracketed || read.text.startsWith("[")) || !/^\[?(?:(?:yes|no|certainly|of course),? )?$/iu.test(opening))
    return null;
  const speaker = speakerOf(mention, place, directory);
  return speaker && isAccountable(speaker.office) ? says(speaker, read, mention, "bracketed") : null;
}
