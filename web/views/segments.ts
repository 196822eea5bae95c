/** A stretch of text, end exclusive, in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}
/** A piece of a passage for the page: marked where the question's words are, `voice` counts the speaker from 1 (0: nobody's). */
export interface Segment {
  text: string;
  mark: boolean;
  voice: number;
}
export interface VoiceSpan extends Stretch {
  voice: number;
}

/**
 * Cuts a text into segments at every border of marks and voices. Stretches may overlap and may lie outside the text.
 * @param window the part of the text to show; the rest is left out.
 */
export function segmentsOf(text: string, marks: readonly Stretch[], voices: readonly VoiceSpan[], window?: Stretch): Segment[] {
  const shown = window ?? { start: 0, end: text.length };
  const borders = [...marks, ...voices].flatMap(({ start, end }) => [start, end]).filter((at) => at > shown.start && at < shown.end);
  const cuts = [...new Set([shown.start, ...borders, shown.end])].toSorted((a, b) => a - b);
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? 0;
    if (start === end) return [];
    const covers = (one: Stretch) => one.start <= start && one.end >= end;
    return [{ text: text.slice(start, end), mark: marks.some(covers), voice: voices.find(covers)?.voice ?? 0 }];
  });
}

/**
 * The part of a long text to show in a list: about `limit` characters round the first mark, cut at blanks.
 * A short text, or one without need, is shown whole.
 */
export function windowOf(text: string, marks: readonly Stretch[], limit = 700): Stretch {
  if (text.length <= limit) return { start: 0, end: text.length };
  const first = Math.min(...marks.map((mark) => mark.start), text.length);
  const wanted = marks.length === 0 || first < limit / 2 ? 0 : first - Math.floor(limit / 3);
  const start = wanted === 0 ? 0 : text.indexOf(" ", wanted) + 1 || wanted;
  const last = text.lastIndexOf(" ", start + limit);
  return { start, end: start + limit >= text.length ? text.length : Math.max(last, start + Math.floor(limit / 2)) };
}
