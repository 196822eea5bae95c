import { Random } from "../random.ts";

/** What a panel is told about money in one financial year, as printed (pounds and pence; millions with one decimal). */
export interface Money {
  bandd: string;
  rise: string;
  risepct: string;
  budget: string;
  saving: string;
  /** So much of the saving has been identified. */
  found: string;
  reserve: string;
}

/** The most by which a Band D precept rose in the financial year that begins in the year given: pounds, or a share where below one. */
const RISES: readonly (readonly [number, number])[] = [
  [2013, 0.0199],
  [2018, 12],
  [2019, 24],
  [2020, 10],
  [2021, 15],
  [2022, 10],
  [2023, 15],
  [2024, 13],
  [2025, 14],
  [2026, 15],
];

/** The figures of the financial year that begins in `year`: they follow from the year before, so that minutes of two years agree. */
export function money(panel: string, seed: number, year: number): Money {
  const random = new Random(`${seed}/money/${panel}`);
  let bandd = random.int(15_000, 19_500) / 100;
  let budget = random.int(950, 2600) / 10;
  let rise = 0;
  for (let y = 2013; y <= Math.max(2013, year); y++) {
    const most = RISES.findLast(([from]) => from <= y)?.[1] ?? 0.0199;
    const share = random.chance(0.75) ? 1 : random.pick([0.5, 0.8]);
    rise = Math.round((most < 1 ? bandd * most : most) * share * 100) / 100;
    bandd += rise;
    budget *= y < 2017 ? 0.99 : 1.035;
  }
  const now = new Random(`${seed}/money/${panel}/${year}`);
  const saving = now.int(14, 92) / 10;
  return {
    bandd: bandd.toFixed(2),
    rise: rise.toFixed(2).replace(".00", ""),
    risepct: ((100 * rise) / (bandd - rise)).toFixed(2),
    budget: budget.toFixed(1),
    saving: saving.toFixed(1),
    found: ((saving * now.int(4, 8)) / 10).toFixed(1),
    reserve: (now.int(61, 318) / 10).toFixed(1),
  };
}
