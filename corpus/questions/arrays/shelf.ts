/** Keeps what was worked out last, as long as all of it together is no larger than a bound. */
export interface Shelf<T> {
  get(key: string, make: () => T): T;
}

/** @param size how large one is, in the measure of `most`; every one takes a hundredth of a per cent at least */
export function createShelf<T>(most: number, size: (value: T) => number): Shelf<T> {
  const kept = new Map<string, { value: T; size: number }>();
  const least = most / 10_000;
  let sum = 0;
  const drop = (key: string) => {
    sum -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  const dropOldest = (but: string) => {
    for (const oldest of kept.keys()) {
      if (sum <= most || oldest === but) break;
      drop(oldest);
    }
  };
  return {
    get(key, make) {
      const known = kept.get(key);
      const value = known ? known.value : make();
      drop(key);
      const own = Math.max(size(value), least);
      kept.set(key, { value, size: own });
      sum += own;
      if (sum > most) dropOldest(key);
      return value;
    },
  };
}
