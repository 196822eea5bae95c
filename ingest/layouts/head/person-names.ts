import { HONOURS, TITLES } from "../data.ts";
import { MR_OR_MS } from "../words/persons.ts";

/** A small word inside a surname. */
export const PARTICLE = /^(?:de|la|le|van|von|der|den|di|du|ap|ab|y|bin|al|da|st)$/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'.-]*|\p{Lu}\.?)$/u;

const bareWord = (word: string) => word.replace(/\.$/, "");

/** 'T/ACC' is the title of one who holds the rank for a time. */
export const isTitle = (word: string) => TITLES.has(bareWord(word).replace(/^(?:[TAD]|Det|Temp)\//, ""));

/** 'South Ridingshire' */
const QUARTER = /^(?:North|South|East|West|Mid)\s/;

/** Whether words read as a person's name: titles, at least one name, honours. */
export function isPersonName(text: string): boolean {
  const words = text
    .replace(/,/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const names = words.filter((word) => !isTitle(word) && !HONOURS.has(word) && !PARTICLE.test(word));
  // 'Mr Tom Reed Chief Constable': the post stands in a column of its own.
  if (/\p{Ll} Chief \p{Lu}\p{L}+$/u.test(text)) return false;
  if (words.length > 9 || names.length === 0 || names.length > 5) return false;
  const titled = isTitle(words[0] ?? "");
  if (!titled && (text === text.toUpperCase() || QUARTER.test(text))) return false;
  return (
    names.every((word) => NAME_WORD.test(word)) &&
    (titled || names.length > 1) &&
    !/\b(?:Council|Police|Officer|Panel|Committee|Commissioner|Director|Executive|Authority|Team|Member|Members|Chair|Chairman|Service|Services|Head|Manager|Constabulary|Office|Secretary|Solicitor|Prosecutor|Clerk|Treasurer|Health|Community|Communities|Safety|Leader|Support|Legal|Democratic|Governance|Finance|Adviser|Advisor|Independent|Co-opted|Lay|Deputy|Vacancy|PCC|PFCC|OPCC|DPCC|MBC|MDC|CBC|BC|DC|UA|Borough|District|Metropolitan)\b/.test(
      names.join(" "),
    )
  );
}

/** Whether a name is printed with a title before it ('Cllr', 'Mrs'). */
export const hasTitle = (name: string): boolean => isTitle(name.split(" ", 1)[0] ?? "");

/** A name without the titles before it. */
export const withoutTitles = (name: string): string => {
  const words = name.split(" ");
  return words.slice(words.findIndex((word) => !isTitle(word))).join(" ");
};

/** 'COUNCILLORS ANN O’DELL, R VAN DER BERG AND MRS T MCKAY': titles and names in capitals. */
const SHOUTED =
  /(?<![\p{L}’'-])(?:(?:COUNTY|CITY|BOROUGH|DISTRICT) )?(?:COUNCILLORS?|CLLRS?|MRS?|MS|MISS|DR)\b(?:[\s.,]+\p{Lu}[\p{Lu}’'-]*(?!\p{Ll}))+/gu;
/** What stays in capitals among them. */
const ACRONYM = /^(?:MBC|MDC|CBC|BC|CC|DC|UA|PCC|PFCC|DPCC|OPF?CC|CEO|[AD]?CC|[AD]CO)$/u;

/** A list in which names in capitals behind a title are as they are written elsewhere; any other text stands as it is. */
export const unshouted = (text: string): string =>
  text.replace(SHOUTED, (names) =>
    names
      .replace(/\p{Lu}{2,}/gu, (word, at: number) => {
        if (ACRONYM.test(word) || (HONOURS.has(word) && at > 0)) return word;
        if (word === "AND" || PARTICLE.test(word)) return word.toLowerCase();
        return word.charAt(0) + word.slice(1).toLowerCase();
      })
      .replace(/\bMc(?=\p{Ll})(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`),
  );

/** What a name with a title begins with, as part of a pattern. */
export const TITLED = `(?:(?:Cty|County|City|Borough|District) )?(?:Councillors?|Cllrs?|${MR_OR_MS}|Professor|Mayor)\\b`;
