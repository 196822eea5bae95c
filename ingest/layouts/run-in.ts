import type { Layout } from "./layout.ts";
import { type Line, type View, partedLine } from "./lines/line.ts";
import { capitalsEnd } from "./lines/capital-titles.ts";
import { paperMeeting } from "./paper.ts";
import { saysResolved } from "./words/resolved.ts";
import { AGENDA_NUMBER } from "./words/titles.ts";

/** In '64 (4) PRECEPT – …' the number of the agenda stands behind that of the minute. */
const RUN_IN =
  /^(?<number>(?:[A-Z]{2,5}\s?)?\d{1,4}(?:[a-z]|\/\d{2,4})?)[.)]?\s+(?:\(\d{1,3}\)\s+)?(?<title>\p{Lu}[\p{Lu}\p{N}\s,’'&()/:;.“”"-]{2,200}?)(?:\s*[–—]|\s+-)\s*(?<rest>\S.*)$/su;

/** 'R27/23' is no title. */
const WORD = /\p{Lu}{3}/u;

/** More of a title behind its first dash: 'DRAFT – The Commissioner …', of 'POLICE AND CRIME PLAN – DRAFT – The Commissioner …'. */
const MORE = /^(?<more>\p{Lu}[\p{Lu}\p{N}\s,’'&()/-]{2,80}?)\s?[–—]\s(?<rest>\S.*)$/su;

/** Number, title and text of a line that runs in; null elsewhere, as for a numbered '47. RESOLVED – That …' or '18. PRECEPT – agenda item 4'. */
function runsIn({ text }: Line): [string, string, string] | null {
  const { number, title, rest } = RUN_IN.exec(text)?.groups ?? {};
  if (
    number === undefined ||
    title === undefined ||
    rest === undefined ||
    !WORD.test(title) ||
    saysResolved(title) ||
    AGENDA_NUMBER.test(text)
  )
    return null;
  const { more, rest: behind } = MORE.exec(rest)?.groups ?? {};
  return more === undefined || behind === undefined || saysResolved(more) ? [number, title, rest] : [number, `${title} – ${more}`, behind];
}

const NUMBERED = /^(?<number>(?:[A-Z]{2,5}\s?)?\d{1,4}(?:[a-z]|\/\d{2,4})?)[.)]?\s+(?=\p{Lu}{3})/u;

/** '311 DECLARATIONS OF INTEREST Councillor Hoyle declared …', where the dash was forgotten that all others have. */
function undashed({ text }: Line): [string, string, string] | null {
  const number = NUMBERED.exec(text);
  const rest = text.slice(number?.[0].length ?? 0);
  const end = number === null ? null : capitalsEnd(rest);
  return end === null || end >= rest.length ? null : [number?.groups?.["number"] ?? "", rest.slice(0, end), rest.slice(end).trim()];
}

/** '311 DECLARATIONS OF INTEREST – Councillor Hoyle declared …' as number, title and text. */
const parted = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    const parts = runsIn(line) ?? undashed(line);
    return parts === null ? [line] : partedLine(line, parts, { first: Math.max(1, line.gap), later: 1 });
  });

/** Minutes set as a running text: number, title in capitals, a dash and the text in one paragraph. */
export const runIn: Layout = {
  name: "run-in",
  recognise(view: View) {
    const titles = view.lines.filter((line) => runsIn(line) !== null).length;
    return titles < 2 ? 0 : Math.min(0.92, 0.6 + titles * 0.08);
  },
  read: (view: View) => [paperMeeting("run-in", view, parted(view.lines))],
};
