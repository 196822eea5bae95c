import type { Dimension, Question } from "../model/index.ts";
import type { Query } from "../text/query.ts";

/** By what a set can be counted. */
export type By = Dimension | "kind" | "meeting" | "item";

/** How much of a set has these values; `keys` in the order asked. Not known is `none` (panel, force) or `undated` (year, quarter). */
export interface Tally {
  keys: string[];
  passages: number;
  items: number;
  /** Meetings held only (`whole`). */
  meetings: number;
  /** Nought where a passage can have several of the values asked for. */
  words: number;
}

/** Of many values the commonest: those that no more than `most` others are commoner than, and some besides. */
export interface Commonest {
  most: number;
  also: readonly string[];
}

/** A passage of a set, by its row, and one value that it has. */
export interface Member {
  row: number;
  key: string;
}

/** How far a set reaches. */
export interface SetSpan {
  /** Known ones. */
  panels: number;
  /** Passages without a year. */
  undated: number;
  /** Items cut short by the host. */
  cut: number;
  /** Rows of the first and the last meeting whose day is known. */
  first: number | null;
  last: number | null;
}

/**
 * The sets of passages that questions mean, and everything that is counted over them: the one place where either is decided, so that
 * a faster implementation can stand in. Questions are resolved (every id is of this corpus). All is of one committed state when called
 * inside one transaction.
 */
export interface Sets {
  /** What the words of the question mean. */
  query(question: Question): Query;
  /** How many passages. */
  size(question: Question): number;
  /**
   * Counts by up to two values together, of those alone whose first is one of `only`. Office, person and act are those of the
   * contributions that fit the question.
   */
  tally(question: Question, by: readonly By[], only?: ReadonlySet<string>): Tally[];
  /** Counts of passages by one value; of all that it has, or of the commonest alone. */
  facet(question: Question, by: By, only?: Commonest): Map<string, number>;
  /** Members in any order; a passage with several values several times. */
  members(question: Question, by: By): Member[];
  span(question: Question): SetSpan;
  /** Rows in the order of their dates. */
  byDate(question: Question, order: "newest" | "oldest", stretch: { offset: number; limit: number }): number[];
}
