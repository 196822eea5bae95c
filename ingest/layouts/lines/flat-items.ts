import { OPEN_TITLE, titleEnd as beforeAgenda } from "./label-runs.ts";
import { runTitleEnd } from "./title-runs.ts";
import { readsAsCommonTitle, titleLikeness } from "../words/titles.ts";

/** An item in a text without lines: where its number begins, its number as printed, and where its title begins and ends (absolute); `end` null: not told from the text. */
export interface RunItem {
  start: number;
  number: string;
  title: number;
  end: number | null;
}

/** Numbers of items as they may stand in the run: '4. Members’ …', '45 APOLOGIES', '12/23', 'PCP 21.10/13', 'PCP12', 'Wel/114/18-19'. */
const NUMBER =
  /(?<=^|[ \n])(?<label>[A-Z]{2,5} (?=\d{1,4}(?:\.\d{2})?\/)|(?:Agenda )?(?:Item|ITEM) )?(?<before>[A-Za-z]{1,5}\/|[A-Z]{2,5}|[A-Z](?=\d{1,3}\.? ))?(?<n>\d{1,4})(?<after>(?:\.\d{2})?\/\d{2,4}(?:[-–]\d{2,4})?|[-–]\d{2}(?= ))?(?:(?<stop>[.):]| [–-])? (?:\(\d{1,3}\) )?|(?<glued>\.)(?=\p{Lu}\p{Ll}))(?=["“‘'(]?[\p{Lu}\d])(?!\d{1,4}(?:\p{Ll}|[.,/:)]| (?!\p{Lu})))(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/gu;
/** As far as a title is looked for. */
const REACH = 400;
/** More items has no paper. */
const MOST = 500;
/** How far a number may lie behind the one before it. */
const SKIP = 3;
/** What an item weighs without a title that its words tell, and with one of every agenda; what a number that is left out takes away. */
const [UNTITLED, KNOWN, GAP] = [0.1, 1.5, 0.3];

/** The first paragraph's number under a title: '(1)', '(a)', '3.1'. */
const PARAGRAPH = / (?=\((?:1|a|i)\) )/gu;
const ITEM_NUMBER = /^[^.;?]{2,250}?\((?:Agenda )?(?:Item|Minute)(?: No\.?)? [A-Z]?\d{1,3}[a-z]?\)/iu;
/** Where a sentence begins as minutes do. */
const SENTENCE =
  / (?=(?:The|An?) (?:Panel|Chair\w*|Vice-Chair\w*|Clerk|Secretary|Committee|Commissioner|PCC|Police|[Mm]inutes|[Rr]eport|Head|Monitoring|Deputy|Chief|apolog\w+|welcome)\b|Members\b|Apologies (?:were|was|had|for absence were|from|received)|Councillors? \p{Lu}|Cllrs?\b|M(?:r|rs|s) \p{Lu}|It (?:was|is)\b|There (?:was|were)\b|RESOLVED|Resolved|AGREED|Agreed\b|No \p{Ll}|None\b|In response|Consideration was|Considered [–-])/gu;

/** A title in capitals that a dash parts from its text: 'APOLOGIES - None were received.' */
const DASHED = /^\p{Lu}[^\p{Ll}.;]{3,150}? [–-] (?=["“‘'(]?(?:\p{Lu}\p{L}*\p{Ll}|(?:RESOLVED|AGREED)\b))/u;
/** A title in capitals that a stop or colon ends: '999 AND 101 CALLS. The Chief of Staff said …'. */
const STOPPED = /^(?=[^\p{Ll}]{0,40}\p{Lu}{3})[^\p{Ll}.:;]{4,120}?(?=\s?[.:] (?:["“‘'(]?\p{L}*\p{Ll}|A \p{Ll}|RESOLVED\b|AGREED\b))/u;
/** What stands behind a title on a page of the web. */
const LABEL = / (?=(?:Additional documents|Supporting documents|Minutes|Decisions?):(?: |$)|•? ?Share this item\b)/u;

/** The same where the labels of a page stand behind it, and perhaps agenda text before them. */
function labelledEnd(head: string): number | null {
  const read = runTitleEnd(head, true) ?? beforeAgenda(head);
  return read === 0 || /[.;?]$/.test(head.slice(0, read)) ? null : read;
}

/** Where the title ends that an item's text begins with; null where nothing tells. Every way is tried on `REACH` characters at most. */
function titleEnd(text: string, n: string): number | null {
  const own = ITEM_NUMBER.exec(text)?.[0];
  if (own !== undefined) return own.length;
  const label = LABEL.exec(text)?.index ?? text.length;
  if (label < text.length) {
    const end = labelledEnd(text.slice(0, label));
    if (end !== null) return end;
  }
  const dashed = DASHED.exec(text)?.[0];
  if (dashed !== undefined) return dashed.length - 3;
  const stopped = STOPPED.exec(text)?.[0];
  if (stopped !== undefined) return stopped.length;
  if (label < text.length) return null;
  const under = text.search(new RegExp(String.raw` ${n}\.1(?= |\p{Lu})`, "u"));
  const point = [...text.matchAll(PARAGRAPH)].map(({ index }) => index).find((at) => !OPEN_TITLE.test(text.slice(0, at)));
  const first = Math.min(under < 0 ? text.length : under, point ?? text.length);
  if (first < text.length && !/[.;?]\s/.test(text.slice(0, first))) return first;
  const read = runTitleEnd(text, true);
  if (read !== null) return read;
  const said = [...text.matchAll(SENTENCE)].find(({ index }) => !OPEN_TITLE.test(text.slice(0, index)))?.index;
  return said !== undefined && !/[.;?]\s/.test(text.slice(0, said)) ? said : null;
}

interface Candidate extends RunItem {
  key: string;
  known: boolean;
  n: number;
  weight: number;
  total: number;
  before: number;
}

/** Where the next number of the same form stands that may be the next item's. */
function nextOf(all: readonly Candidate[], i: number): number | undefined {
  const own = all[i];
  return all.slice(i + 1, i + 1 + LOOK).find(({ key, n }) => own && key === own.key && n > own.n && n <= own.n + SKIP)?.start;
}
/** How many numbers on the next item's is looked for. */
const LOOK = 40;

/** The numbers in a text before capitals, each with the title behind it. */
function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { index, 0: whole, groups } of text.matchAll(NUMBER)) {
    if (found.length >= MOST) break;
    const { label = "", before = "", n = "", after = "", stop = groups?.["glued"] ?? "" } = groups ?? {};
    const number = `${/item/i.test(label) ? "" : label}${before}${n}${after}`;
    found.push({
      start: index,
      number,
      title: index + whole.length,
      end: null,
      key: `${before}#${after}${stop}`,
      n: Number(n),
      known: false,
      weight: UNTITLED,
      total: 0,
      before: -1,
    });
  }
  for (const [i, item] of found.entries()) {
    const next = nextOf(found, i) ?? text.length;
    const [own = ""] = text
      .slice(item.title, Math.min(next, item.title + REACH))
      .trimEnd()
      .split("\n", 1);
    const end = titleEnd(own, String(item.n)) ?? (own.length < REACH && titleLikeness(own) >= 0.6 ? own.length : null);
    const title = own.slice(0, end ?? 0).trim();
    if (end === null || titleLikeness(title) < LEAST || (title.length > LONGEST && title !== title.toUpperCase())) continue;
    const known = readsAsCommonTitle(title);
    Object.assign(item, { end: item.title + end, weight: known ? KNOWN : 1, known });
  }
  return found;
}
/** Words so unlike a title are none, nor are so many. */
const [LEAST, LONGEST] = [0.3, 160];

/**
 * The items of a text whose converter joined its lines: of the numbers of one form that rise, the run with the most titles behind them.
 * Numbers without a title count only where they have a stop and begin with 1. Linear in the text. None: too few to prove anything.
 * @param proven the page itself says where items are
 */
export function runItems(text: string, proven = false): RunItem[] {
  const all = candidates(text);
  const best = new Map<string, number>();
  for (const [i, item] of all.entries()) {
    item.total = item.weight;
    for (let step = 1; step <= SKIP; step++) {
      const at = best.get(`${item.key} ${item.n - step}`);
      const total = (all[at ?? -1]?.total ?? 0) + item.weight - GAP * (step - 1);
      if (at !== undefined && total > item.total) Object.assign(item, { total, before: at });
    }
    const own = `${item.key} ${item.n}`;
    if (item.total > (all[best.get(own) ?? -1]?.total ?? 0)) best.set(own, i);
  }
  return provenChain(all, proven ? 1 : FEWEST);
}

/** The heaviest run, first to last; none where it is too short to prove anything. */
function provenChain(all: readonly Candidate[], fewest: number): RunItem[] {
  const chain: Candidate[] = [];
  let last = all.reduce((top: Candidate | undefined, item) => (item.total > (top?.total ?? 0) ? item : top), undefined);
  for (; last; last = all[last.before]) chain.unshift(last);
  const titled = chain.filter(({ weight }) => weight >= 1).length;
  const [first] = chain;
  // Two are enough where one is a title of every agenda and the numbers are no bare figures.
  const known = first !== undefined && first.key !== "#" && chain.some((item) => item.known);
  return titled >= (known ? Math.min(fewest, FEWEST - 1) : fewest) || (first?.n === 1 && first.key === "#." && chain.length >= 2)
    ? chain
    : [];
}
/** Fewer titles prove nothing where they do not begin with 1. */
const FEWEST = 3;
