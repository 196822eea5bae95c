import { ATTENDANCE_HEADS } from "../data.ts";
import { labelOf } from "./furniture.ts";
import type { Line } from "./line.ts";
import { TITLE } from "./title-runs.ts";
import { tells } from "../words/agenda.ts";
import { readsAsCommonTitle, titleLikeness } from "../words/titles.ts";

const COLON = /^(?<title>\p{Lu}[^:;.]{2,80})\s?:$/u;
const WORDS = 8;
/** Fewer are no habit of the page, nor are they where hardly any is on every agenda. */
const [FEWEST, FEWEST_COMMON] = [3, 2];

/** The title of a line that ends in a colon and has its text right below; null elsewhere. */
function titleAt(lines: readonly Line[], i: number): string | null {
  const [line, next] = [lines[i], lines[i + 1]];
  const title = COLON.exec(line?.text ?? "")?.groups?.["title"];
  if (!line || !next || title === undefined || line.gap === 0 || next.gap > 0 || line.mark !== null) return null;
  const known = labelOf(line.text) !== null || ATTENDANCE_HEADS.has(title.toLowerCase()) || tells(title);
  return known || title.split(" ").length > WORDS || titleLikeness(title) < 0.35 ? null : title;
}

/** The lines of a page that ends the titles of its items with a colon and sets their text right below, with such titles marked and bare. Linear. */
export function withoutColons(lines: readonly Line[]): readonly Line[] {
  const titles = lines.map((_, i) => titleAt(lines, i));
  const found = titles.filter((title) => title !== null);
  if (found.length < FEWEST || found.filter((title) => readsAsCommonTitle(title)).length < FEWEST_COMMON) return lines;
  return lines.flatMap((line, i): Line[] => {
    const text = titles[i];
    if (text != null) return [{ ...line, text, width: text.length, mark: TITLE }];
    return [titles[i - 1] == null ? line : { ...line, gap: 1 }];
  });
}
