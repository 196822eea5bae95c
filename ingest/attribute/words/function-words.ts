import type { Token } from "./tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** May stand between a subject and its verb, or an auxiliary and its verb. */
const ADVERBS = set(
  "also then further again more much less equally similarly both all each not always never now later still just only even once first next since too once therefore thus however hence " +
    "thereafter thereupon otherwise instead perhaps rather very most quite well generally himself herself themselves jointly once too strongly " +
    "verbally formally formerly once particularly specifically accordingly subsequently initially finally briefly additionally nevertheless nonetheless",
);
/** They end as adverbs do. */
const NO_ADVERBS = set("reply supply apply comply imply rely family assembly ally bully july anomaly monopoly multiply");
export const BE_PAST = set("was were");
export const BE = set("was were is are been be being am");
export const HAVE = set("had has have having");
export const MODALS = set("would could should will shall may might can must did do does cannot couldn't wouldn't didn't");
/** Whether a word only helps another verb. */
export const isAuxiliary = (word: string): boolean => BE.has(word) || HAVE.has(word) || MODALS.has(word);
/** What begins a clause inside another: who speaks in it is not who speaks in the sentence. */
export const SUBORDINATORS = set(
  "that whether if how why what where when which who whom whose because as since until unless than after before once whenever",
);
/** What joins two clauses of one rank. */
export const JOINTS = set("and but or ; , : – - though although however while whilst yet so ( [ ) ]");
export const PREPOSITIONS = set(
  "of from by for with to on in between against about amongst among under via regarding including per than at into towards upon over concerning without through like within concerning",
);

/** The place of the last token before `at` that is no adverb. */
export function beforeAdverbs(tokens: readonly Token[], at: number): number {
  let place = at - 1;
  while (place >= 0 && isAdverb(tokens[place])) place -= 1;
  return place;
}

/** The place of the first token from `at` on that is no adverb. */
export function afterAdverbs(tokens: readonly Token[], at: number): number {
  let place = at;
  while (place < tokens.length && isAdverb(tokens[place])) place += 1;
  return place;
}

/** What may stand between a modal and its verb without commas. */
const ASIDES = [
  "in any event",
  "in any case",
  "in due course",
  "in turn",
  "in time",
  "in future",
  "of course",
  "if necessary",
  "if possible",
  "if asked",
].map((words) => words.split(" "));

/** The place of the first token from `at` on that is no adverb, nor part of what is said in passing ('would in any event put'). */
export function afterAsides(tokens: readonly Token[], at: number): number {
  const place = afterAdverbs(tokens, at);
  const aside = ASIDES.find((words) => words.every((word, n) => tokens[place + n]?.lower === word));
  return aside ? afterAdverbs(tokens, place + aside.length) : place;
}

/** How many tokens an insertion between commas may have. */
const INSERTED = 14;

/** 'The PCC, on the other hand, could' and 'would, however, let': the token after what stands between two commas; a place where none stand. */
export function afterInsertion(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== ",") return at;
  const closing = tokens.slice(at + 1, at + INSERTED).findIndex((token) => token.lower === ",");
  return closing < 0 ? at : at + 2 + closing;
}

/** Kelly and Connolly have capitals inside a sentence, other than 'Finally' and 'UNANIMOUSLY'. */
const isName = ({ capital, raw, start }: Token) => capital && start > 0 && raw !== raw.toUpperCase();

function isAdverb(token: Token | undefined): boolean {
  if (!token?.word) return false;
  if (ADVERBS.has(token.lower)) return true;
  return token.lower.length > 4 && token.lower.endsWith("ly") && !NO_ADVERBS.has(token.lower) && !isName(token);
}
