import { FURNITURE, LABELS } from "../data.ts";
import { partedRuns } from "./label-runs.ts";
import { type Line, partedLine } from "./line.ts";

const whole = new Set(FURNITURE.filter((row) => !row.endsWith("*")));
const beginnings = FURNITURE.filter((row) => row.endsWith("*")).map((row) => row.slice(0, -1));
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^[•·▪*]\s*/, "")
    .replace(/[\s:.]+$/, "");

/** 'Home > Council > Meetings': where in its site a page lies. */
const isTrail = (text: string): boolean => text.length < 300 && (text.match(/\S [>»›] (?=\S)/gu)?.length ?? 0) >= 2;

/** '← Agenda – 20 September': the way to the page before or behind. */
const isWay = (text: string): boolean => text.length < 200 && /^[←«]\s|\s[→»]$/u.test(text);

/** '(Agenda No. 3)': the place on the agenda, by itself below a title. */
const isPlaceOnAgenda = (text: string): boolean => /^\(agenda (?:no\.?|item(?: no\.?)?) ?\d{1,3}[a-z]?\)$/u.test(text);

/** 'Contact us | Privacy | Accessibility': where a site leads to from each of its pages. */
const isFoot = (text: string): boolean => text.length < 200 && /^(?:contact us|home|privacy|accessibility) \| /u.test(text);

/** '______', '* * *', '– – –': a line that is drawn and holds no words. */
export const isDrawn = (text: string): boolean => /^[\s.…·_*=–—-]+$/.test(text);

/** Whether a line is part of the site or the pack and nobody's words. */
export function isFurniture(line: Line): boolean {
  if (line.text.length > 400) return false;
  const text = line.text.toLowerCase();
  return (
    whole.has(plain(text)) ||
    beginnings.some((start) => text.startsWith(start)) ||
    isDrawn(text) ||
    isTrail(text) ||
    isWay(text) ||
    isPlaceOnAgenda(text) ||
    isFoot(text)
  );
}

/** The lines without the site's furniture; the gaps add up. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let gap = 0;
  for (const line of lines) {
    if (isFurniture(line)) gap = Math.max(gap, line.gap, 1);
    else {
      kept.push(gap > line.gap ? { ...line, gap } : line);
      gap = 0;
    }
  }
  return kept;
}

export type Label = "minutes" | "decision" | "documents" | "agenda" | "resolution" | "considered";

/** What a text that is nothing but a label stands for ('RESOLVED:-', 'Minutes:', 'Minutes / Cofnodion:'), or null. */
export function labelOf(text: string): Label | null {
  if (text.length > 60) return null;
  const both = text.split(" / ");
  if (both.length === 2) return labelOf(/:\s*$/.test(text) ? `${both[0] ?? ""}:` : (both[0] ?? "")) ?? labelOf(both[1] ?? "");
  const bare = text
    .toLowerCase()
    .replace(/[\s:;,…–—/-]+$/, "")
    // 'RESOLVED, unanimously', 'RESOLVED: That'.
    .replace(/[,:]/g, "")
    .replace(/\s[–—-]+\s/g, " ")
    .replace(/^[\s*–—-]+/, "")
    // 'RESOLVED 2017/015': the number of the resolution.
    .replace(/(?<=^resolved)\s(?:[a-z]{1,4}\s?)?\d{1,4}\/\d{1,4}$/, "");
  const marked = /[:–—-]\s*$/.test(text) ? LABELS.get(`${bare}:`) : undefined;
  return ((marked ?? LABELS.get(bare)) as Label | undefined) ?? null;
}

const INLINE = /^(?<label>(?:Minutes?|Decisions?|Discussion|Cofnodion|(?:Additional|Supporting) documents)\s?:)\s*(?<rest>\S.*)$/s;

/** Lines whose labels stand in the run of the text ('Minutes: The Chair …', 'Precept Minutes: The Chair …') as lines of their own. */
export function partedLabels(lines: readonly Line[]): Line[] {
  return partedRuns(lines).flatMap((line) => {
    const parts: string[] = [];
    let text = line.text;
    for (let match = INLINE.exec(text); match?.groups; match = INLINE.exec(text)) {
      parts.push(match.groups["label"] ?? "");
      text = match.groups["rest"] ?? "";
    }
    return partedLine(line, [...parts, text], { first: line.gap, later: 1 });
  });
}
