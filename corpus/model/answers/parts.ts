import { z } from "zod";

/**
 * What the shapes that the API answers with are put together from (the pages are drawn from the same): a number of things, a day, a year, which
 * page of a list it is.
 */
export const count = z.int().min(0).max(1_000_000_000);
export const day = z.iso.date();
export const year = z.int().min(0).max(9999);
export const page = { total: count, page: z.int().min(1).max(1_000_000_000), perPage: z.int().min(1).max(100) };
