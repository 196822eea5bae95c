import { z } from "zod";
import type { List, Paging } from "../../corpus/questions/port.ts";

const count = z.int().min(0).max(1_000_000_000);

/** The shape of a list: `{ total, page, perPage, <name>: [ … ] }`. */
export function listOf<N extends string, S extends z.ZodType>(name: N, one: S) {
  const frame = { total: count, page: z.int().min(1).max(1_000_000_000), perPage: z.int().min(1).max(100) };
  return z.object({ ...frame, [name]: z.array(one) } as typeof frame & Record<N, z.ZodArray<S>>);
}

/** A list that the corpus has paged. */
export function named<N extends string, T>(name: N, { rows, total, page, perPage }: List<T>) {
  return { total, page, perPage, [name]: rows } as Paging & { total: number } & Record<N, T[]>;
}

/** One page of a list that is short enough to be there whole. A page after the last is empty. */
export function paged<N extends string, T>(name: N, all: readonly T[], { page, perPage }: Paging) {
  return named(name, { total: all.length, page, perPage, rows: all.slice((page - 1) * perPage, page * perPage) });
}
