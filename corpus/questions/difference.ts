/** Whether something came up clearly more often on one side than on the other. */
export type Verdict = "more" | "less" | "unclear" | "too-few";

/** In how many of the meetings held it came up. */
export interface Share {
  meetings: number;
  held: number;
}

/** 99 % because some fifty topics are looked at together: at 95 % two or three would seem clear by chance. */
const Z = 2.575829303548901;
/** Fewer meetings held than this on either side say nothing. */
export const FEWEST_HELD = 10;

/**
 * Compares two shares of meetings held by Newcombe's interval for a difference (from two Wilson intervals without correction).
 * @returns `more` or `less` for `ours` against `theirs` when the interval leaves out nought.
 */
export function differenceOf(ours: Share, theirs: Share): Verdict {
  if (ours.held < FEWEST_HELD || theirs.held < FEWEST_HELD) return "too-few";
  const [low, high] = newcombe(ours, theirs);
  if (low > 0) return "more";
  return high < 0 ? "less" : "unclear";
}

/** The ends of the interval of the difference ours − theirs, as shares from −1 to 1; `z` sets how sure. Both sides must hold a meeting. */
export function newcombe(ours: Share, theirs: Share, z = Z): [low: number, high: number] {
  const a = wilson(ours, z);
  const b = wilson(theirs, z);
  const difference = a.share - b.share;
  return [difference - Math.hypot(a.share - a.low, b.high - b.share), difference + Math.hypot(a.high - a.share, b.share - b.low)];
}

function wilson({ meetings, held }: Share, z: number): { share: number; low: number; high: number } {
  const share = meetings / held;
  const middle = share + z ** 2 / (2 * held);
  const reach = z * Math.sqrt((share * (1 - share)) / held + z ** 2 / (4 * held ** 2));
  const scale = 1 + z ** 2 / held;
  return { share, low: (middle - reach) / scale, high: (middle + reach) / scale };
}
