import { SqliteError } from "better-sqlite3";
import { ZodError } from "zod";
import { RefusedError } from "../corpus/model/index.ts";
import { DamagedError } from "../corpus/store/index.ts";

/** What a stored row that is not as we wrote it makes: SQLite says so, or it is no JSON, or not of its shape. */
export const MADE_BY_DAMAGE = [SqliteError, RefusedError, DamagedError, SyntaxError, ZodError];

export const isMadeByDamage = (error: unknown): boolean => MADE_BY_DAMAGE.some((kind) => error instanceof kind);
