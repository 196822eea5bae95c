/** Passages that were read into arrays together and are looked up by word together. What a batch holds never changes. */
export interface Batch {
  /** The ordinal of its first passage. */
  readonly first: number;
  readonly count: number;
}

/**
 * Batches with so many passages behind them. Small ones at the end are made one, so that each is more than twice as long as the next: there
 * are few then, and no passage is gone through again but a few times. The first batch, which was read whole, stays.
 */
export function withBatch(batches: readonly Batch[], count: number): readonly Batch[] {
  const [base, ...later] = batches;
  const end = batches.reduce((sum, batch) => sum + batch.count, 0);
  let last: Batch = { first: end, count };
  for (let before = later.at(-1); before !== undefined && before.count <= last.count * 2; before = later.at(-1)) {
    later.pop();
    last = { first: before.first, count: before.count + last.count };
  }
  return base === undefined ? [last] : [base, ...later, last];
}
