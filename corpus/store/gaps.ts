import type Database from "better-sqlite3";
import { z } from "zod";
import { Gap } from "../model/index.ts";
import { stored } from "./stored.ts";

/** The row of `meta` that says where withdrawn passages stood. */
const KEY = "gaps";
const Gaps = z.array(Gap);

/** Where withdrawn passages stood, by the items as they are called now. */
export function readGaps(db: Database.Database): Gap[] {
  const text = db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck().get(KEY);
  if (text === undefined) return [];
  const moved = db.prepare<[string], string>("SELECT new FROM moved WHERE what = 'item' AND old = ? AND new_what = 'item'").pluck();
  const held = db.prepare("SELECT 1 FROM item WHERE id = ?");
  const gaps = stored(text, "the row of meta gaps", (value) => Gaps.safeParse(value).success) as Gap[];
  return gaps.map((gap) => (held.get(gap.item) ? gap : { ...gap, item: moved.get(gap.item) ?? gap.item }));
}

/** Keeps where further passages stood. Call it inside a transaction. */
export function keepGaps(db: Database.Database, more: readonly Gap[]): void {
  if (more.length === 0) return;
  const all = JSON.stringify([...readGaps(db), ...more]);
  db.prepare("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(KEY, all);
}
