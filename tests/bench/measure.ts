/** How long things took, in milliseconds. */
export interface Times {
  median: number;
  p95: number;
  p99: number;
}

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** How long each of some things took: by the clock, and of the processor's time, which other programs do not lengthen as much. */
export interface Measured {
  clock: number[];
  processor: number[];
}

/** The processor's time that this process has taken so far, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Does one thing after the other. */
export async function timeEach(works: readonly (() => Promise<unknown>)[]): Promise<Measured> {
  const measured: Measured = { clock: [], processor: [] };
  for (const work of works) {
    const used = process.cpuUsage();
    const from = performance.now();
    await work();
    measured.clock.push(performance.now() - from);
    const { user, system } = process.cpuUsage(used);
    measured.processor.push((user + system) / 1000);
  }
  return measured;
}

/** A number as a table shows it: two digits that count, whole where it is large. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
}

/** A table as Markdown. */
export function tableOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => (typeof cell === "number" ? figure(cell) : cell)).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
