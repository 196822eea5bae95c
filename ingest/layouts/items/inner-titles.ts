import { type Block, numberOf } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { isAgendaText, isRule } from "../words/agenda.ts";
import { isOrphanClause } from "./clauses.ts";
import { saysResolved } from "../words/resolved.ts";
import { cleanTitle, hasSize, isCommonTitle } from "../words/titles.ts";

/** 'Rural crime (Agenda Item 4)', 'Rural crime (00:04:10 on recording)': a title by its own words. */
export const NAMES_ITEM =
  /^.{3,160}\((?:(?:agenda )?item \d{1,3}[a-z]?|\d{1,2}:\d\d(?::\d\d)? (?:on|in) (?:the )?(?:recording|webcast))\)$/iu;
/** 'The Treasurer presented the report': how the minutes of an item begin. */
export const BRINGS =
  /\b(?:gave|received|presented|introduced|considered|outlined)\b[^.]{0,60}\b(?:presentation|reports?|update|paper|overview|strategy)\b/iu;

/** Whether a title is set in capitals. */
export function isShouted(block: Block | undefined): boolean {
  const title = cleanTitle(block?.text ?? "") ?? "";
  return /\p{Lu}{3}/u.test(title) && title === title.toUpperCase() && labelOf(title) === null;
}

/**
 * Whether what stands around a title makes it one of an item: agenda text or a label right below, or the words that bring a report; above it what was
 * resolved, which ends an item.
 */
function standsAsItem(blocks: readonly Block[], at: number): boolean {
  const [above, below] = [blocks[at - 1]?.text ?? "", blocks[at + 1]?.text ?? ""];
  return asks(below) || BRINGS.test(below) || saysResolved(above) || isOrphanClause(above);
}
const asks = (below: string): boolean => isAgendaText(below) || isRule(below) || labelOf(below) !== null;

/**
 * Titles that nothing else tells from headings: where items of substance have files and nearly every title has agenda text or a label right below,
 * others are headings.
 */
export function withoutHeadings(blocks: readonly Block[], titles: readonly number[]): number[] {
  const isSure = (at: number) => {
    const { text = "", mark = null } = blocks[at] ?? {};
    return hasSize(text) || isCommonTitle(text) || NAMES_ITEM.test(text) || mark?.heading != null || isShouted(blocks[at]);
  };
  const sure = titles.filter(isSure);
  const files = sure.filter((at) => hasSize(blocks[at]?.text ?? "")).length;
  if (
    files < FEWEST_FILES ||
    sure.length < FEWEST_SURE ||
    sure.filter((at) => asks(blocks[at + 1]?.text ?? "")).length < sure.length * MOST_ASKED
  )
    return [...titles];
  return titles.filter((at) => isSure(at) || standsAsItem(blocks, at));
}
/** Fewer say nothing of a page's habits; what share of them is nearly all. */
const [FEWEST_FILES, FEWEST_SURE, MOST_ASKED] = [2, 4, 0.75];

/** Titles without those in other letters where most are in capitals, as are all of every agenda: a heading, unless a file, its mark-up or what stands around it makes it more. */
export function withoutSmall(blocks: readonly Block[], titles: readonly number[]): number[] {
  const shouted = titles.filter((at) => isShouted(blocks[at]));
  const common = titles.filter((at) => isCommonTitle(blocks[at]?.text ?? ""));
  const isHabit = shouted.length >= titles.length * MOST_SHOUTED && common.length > 0 && common.every((at) => isShouted(blocks[at]));
  if (!isHabit || shouted.length < FEWEST_SHOUTED) return [...titles];
  const isMore = ({ text, mark }: Block) => hasSize(text) || NAMES_ITEM.test(text) || mark?.heading != null || mark?.bold === true;
  return titles.filter((at) => isShouted(blocks[at]) || (blocks[at] !== undefined && isMore(blocks[at])) || standsAsItem(blocks, at));
}
/** Fewer are no habit of a page; what share of them is most. */
const [FEWEST_SHOUTED, MOST_SHOUTED] = [3, 0.75];

/** The whole number and the part of a paragraph's: '25.3' → 25 and 3. */
const PARTS = /^(?<whole>\d{1,4})\.(?<part>\d{1,3})$/;
const partsOf = (block: Block): [whole: number, part: number] | null => {
  const { whole, part } = PARTS.exec(numberOf(block) ?? "")?.groups ?? {};
  return whole === undefined || part === undefined ? null : [Number(whole), Number(part)];
};

/** Titles without those amid the paragraphs of one item: '25.2', a heading, '25.3'. */
export function betweenItems(blocks: readonly Block[], titles: readonly number[]): number[] {
  const numbered = blocks.flatMap((block, at) => {
    const parts = partsOf(block);
    return parts === null ? [] : [{ at, parts }];
  });
  let next = 0;
  return titles.filter((title) => {
    while (next < numbered.length && (numbered[next]?.at ?? 0) < title) next += 1;
    const [before, after] = [numbered[next - 1]?.parts, numbered[next]?.parts];
    return !before || !after || before[0] !== after[0] || before[1] + 1 !== after[1];
  });
}
