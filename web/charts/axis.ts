/** A period as an axis has it, in time order. */
export interface PeriodLabel {
  id: string;
  label: string;
}

/** Ticks at whole numbers, at most six, on steps of 1, 2 or 5. */
export function wholeTicks(top: number): number[] {
  const step = stepFor(top);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}

/** The upper end of an axis: the next whole tick at or above the largest value, at least 1. */
export function topOf(values: readonly number[]): number {
  const largest = Math.max(1, ...values);
  const step = stepFor(largest);
  return Math.ceil(largest / step) * step;
}

function stepFor(largest: number): number {
  const rough = Math.max(1, largest / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 1;
}

/** Which periods get a label on an axis of so many pixels: as many as fit without touching, the first and the last always. */
export function labelledPeriods(periods: readonly PeriodLabel[], width: number): string[] {
  const longest = Math.max(...periods.map(({ label }) => label.length), 4);
  const room = longest * 7.4 + 12;
  const every = Math.ceil(periods.length / Math.max(2, Math.floor(width / room)));
  const apart = Math.ceil((room * periods.length) / width);
  const last = periods.length - 1;
  return periods.filter((_, i) => i === 0 || (i >= apart && (last - i) % every === 0) || i === last).map(({ id }) => id);
}

/** Pushes heights apart so that none is nearer than `apart` to another and none is above `top`; the order stays. */
export function pushedApart(heights: readonly number[], apart: number, top: number): number[] {
  const order = heights.map((height, i) => ({ height, i })).toSorted((a, b) => a.height - b.height || a.i - b.i);
  const placed = order.map(({ height }) => height);
  for (let i = 1; i < placed.length; i += 1) placed[i] = Math.max(placed[i] ?? 0, (placed[i - 1] ?? 0) + apart);
  let limit = top;
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    placed[i] = Math.min(placed[i] ?? 0, limit);
    limit = (placed[i] ?? 0) - apart;
  }
  const result: number[] = [];
  for (const [at, { i }] of order.entries()) result[i] = placed[at] ?? 0;
  return result;
}

/** Runs of periods without minutes, each with its middle and its length. */
export function gapRuns(periods: readonly PeriodLabel[], gaps: readonly string[]): { middle: string; length: number }[] {
  const missing = new Set(gaps);
  const runs: string[][] = [];
  let open: string[] | null = null;
  for (const { id } of periods) {
    if (!missing.has(id)) open = null;
    else if (open) open.push(id);
    else runs.push((open = [id]));
  }
  return runs.map((run) => ({ middle: run[Math.floor((run.length - 1) / 2)] ?? "", length: run.length }));
}
