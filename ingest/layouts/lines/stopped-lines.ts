import type { Line } from "./line.ts";
import { TITLE } from "./title-runs.ts";
import { isAgendaText, isTask, tells } from "../words/agenda.ts";
import { leadingMarker } from "../words/markers.ts";
import { isCommonTitle, titleLikeness } from "../words/titles.ts";

const STOPPED = /^(?<title>(?!That\b)\p{Lu}[^;:?!]{3,140})\.$/u;
const WORDS = 16;
/** Fewer are no habit of the page, nor are they where hardly any is on every agenda. */
const [FEWEST, FEWEST_COMMON] = [4, 2];
const NOTHING = /^(?:none|nil|noted|agreed|approved|no)\b/i;
/** 'To receive apologies for absence.' */
const TASK = /^To (?:\p{L}+ ){1,2}/u;

/** A line by itself that ends in a stop and tells nothing of what happened, without its stop; null elsewhere. */
function titleAt(lines: readonly Line[], i: number): string | null {
  const [line, next] = [lines[i], lines[i + 1]];
  const title = STOPPED.exec(line?.text ?? "")?.groups?.["title"];
  if (!line || !next || title === undefined || line.gap === 0 || next.gap === 0 || line.mark !== null || line.list !== null) return null;
  if (/[.] \p{Lu}/u.test(title) || NOTHING.test(title) || tells(title) || title.split(" ").length > WORDS) return null;
  return isTask(title) || titleLikeness(title) >= 0.4 ? title : null;
}

const isCommon = (title: string) => isCommonTitle(title) || isCommonTitle(title.replace(TASK, ""));

/**
 * The lines of a page that ends the titles of its items with a stop ('Declarations of Interest.'), with such titles marked: where no line is a title
 * without. A task of the agenda right below a title is agenda text. Linear.
 */
export function titlesWithStops(lines: readonly Line[]): readonly Line[] {
  const found = lines.map((_, i) => titleAt(lines, i));
  // Right below another the task or 'Report of the Clerk' is what the agenda says of its title; behind minutes it is a title itself.
  const isAgenda = (title: string) => isTask(title) || isAgendaText(title);
  const titles = found.map((title, i) =>
    title !== null && isAgenda(title) && found[i - 1] != null && !isAgenda(found[i - 1] ?? "") ? null : title,
  );
  const all = titles.filter((title) => title !== null);
  const bare = lines.filter(
    ({ text, gap }) =>
      gap > 0 && !/[.:]$/.test(text) && isCommonTitle(text.slice(leadingMarker(text)?.length ?? 0)) && text.split(" ").length <= WORDS,
  );
  if (all.length < FEWEST || all.filter(isCommon).length < FEWEST_COMMON || bare.length > 0) return lines;
  return lines.map((line, i) => (titles[i] == null ? line : { ...line, mark: TITLE }));
}
