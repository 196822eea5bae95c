import { type Fault, InvalidError } from "../model/index.ts";

/** The parameters of an address as typed, in order, repeated names kept. */
export type Pairs = Iterable<readonly [name: string, value: string]>;

/**
 * Reads parameters one by one and gathers every fault, so that a reader is told all of them at once. An empty value is as if the
 * parameter were not there. What nobody asked for is unknown.
 */
export class ParameterReader {
  private readonly given = new Map<string, string[]>();
  private readonly read = new Set<string>();
  private readonly faults: Fault[] = [];

  constructor(pairs: Pairs) {
    for (const [name, value] of pairs) {
      if (value === "") continue;
      const values = this.given.get(name);
      if (values) values.push(value);
      else this.given.set(name, [value]);
    }
  }

  fault(parameter: string, message: string): void {
    this.faults.push({ parameter, message });
  }

  /** All values of a parameter, each once. */
  many(name: string): string[] {
    this.read.add(name);
    return [...new Set(this.given.get(name))];
  }

  /** How often a parameter is there, the same value twice counting twice. */
  times(name: string): number {
    return this.given.get(name)?.length ?? 0;
  }

  /** The value of a parameter that may be there once only; null where it is not. */
  one(name: string): string | null {
    this.read.add(name);
    const values = this.given.get(name) ?? [];
    if (values.length > 1) this.fault(name, "may be there once only");
    return values[0] ?? null;
  }

  /** Values of a closed list. */
  manyOf<T extends string>(name: string, values: readonly T[]): T[] {
    return this.many(name).flatMap((value) => this.known(name, value, values) ?? []);
  }

  /** A value of a closed list; `fallback` where it is not there. */
  oneOf<T extends string, F extends T | null>(name: string, values: readonly T[], fallback: F): T | F {
    const value = this.one(name);
    return value === null ? fallback : (this.known(name, value, values) ?? fallback);
  }

  yes(name: string): boolean {
    return this.oneOf(name, ["true", "false"], "false") === "true";
  }

  /** A whole number within bounds; `fallback` where it is not there. */
  number(name: string, bounds: { least: number; most: number; fallback: number }): number {
    const value = this.one(name);
    return value === null ? bounds.fallback : (this.inside(name, value, bounds) ?? bounds.fallback);
  }

  numbers(name: string, bounds: { least: number; most: number }): number[] {
    return [...new Set(this.many(name).flatMap((value) => this.inside(name, value, bounds) ?? []))];
  }

  /** @throws InvalidError naming every fault, unknown parameters among them. */
  end(): void {
    for (const name of this.given.keys()) if (!this.read.has(name)) this.fault(printable(name), "There is no such parameter here");
    if (this.faults.length > 0) throw new InvalidError(this.faults);
  }

  /** Takes over the faults of a part that was read by itself. */
  attempt<T>(read: () => T, fallback: T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      this.faults.push(...error.faults);
      return fallback;
    }
  }

  private known<T extends string>(name: string, value: string, values: readonly T[]): T | null {
    const found = values.find((v) => v === value) ?? null;
    if (found === null) this.fault(name, `must be one of ${values.join(", ")}`);
    return found;
  }

  private inside(name: string, value: string, { least, most }: { least: number; most: number }): number | null {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : -1;
    if (number >= least && number <= most) return number;
    this.fault(name, `must be a whole number from ${least} to ${most}`);
    return null;
  }
}

/** A name fit to be shown and logged. */
const printable = (name: string) => name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 60);
