import { findDates } from "../../../corpus/text/dates.ts";
import type { Draft } from "../../draft.ts";
import type { Marker } from "../words/markers.ts";

/** What stands at the head of a page or paper: as printed, unknown null. */
export type Header = Pick<Draft, "minutes" | "body" | "date" | "startTime" | "endTime" | "venue" | "issues"> & {
  /** The page's own name: 'agenda and draft minutes'. */
  page: string | null;
};

/** A head of which nothing is known yet. */
export const emptyHeader = (): Header => ({
  page: null,
  minutes: null,
  body: null,
  date: null,
  startTime: null,
  endTime: null,
  venue: null,
  issues: [],
});

/** A line of it, with the number that stood before it. */
export interface HeadLine {
  text: string;
  marker?: Marker | null;
}

/** What stands further down is no head. */
export const MOST = 30;

/** A day in figures on a line of its own ('24.09.20') looks like the number of what stands below. */
export const withDays = (lines: readonly HeadLine[]): HeadLine[] =>
  lines.flatMap((line) =>
    line.marker?.kind === "decimal" && findDates(line.marker.text).length > 0 ? [{ text: line.marker.text }, { text: line.text }] : [line],
  );
