import { findTimes } from "../../../corpus/text/clock.ts";
import type { DraftItem } from "../../draft.ts";
import { type Times, timesIn } from "./times.ts";

const ENDED =
  /\b(?:meeting|panel|business|proceedings)\b[^.]{0,60}?\b(?:closed|ended|concluded|finished|terminated|rose|finish(?:es)?|adjourned|duration)\b(?<rest>.{0,60})/i;
/** A line that is nothing but the hours between which the meeting was held: '5.00 p.m. to 7.00 p.m.', 'Duration: 1.00 - 3.10 pm'. */
const RANGE =
  /^\(?\s*(?:duration(?: of (?:the )?meeting)?\s?:?\s*)?(?<hours>\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\s*(?:to|until|[-–])\s*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?)\s*\)?\.?$/i;
/** The hours of such a line; none for any other. */
export const hoursOf = (text: string): Times => timesIn(RANGE.exec(text)?.groups?.["hours"] ?? "");

/** Whether a line tells when the meeting ended: 'The meeting closed at 3.05 pm'. */
export const tellsEnd = (text: string): boolean => {
  const rest = ENDED.exec(text)?.groups?.["rest"];
  return rest !== undefined && findTimes(rest).length > 0;
};

const BEGAN = /\bmeeting\b[^.;]{0,200}?\b(?:began|started|commenced|opened)(?: promptly)? at\b(?<time>.{1,30})/i;

/** When the meeting began, by a line that tells it ('The meeting, which began at 10.00 am, ended at noon'), or null. */
export const beganAt = (text: string): string | null => findTimes(BEGAN.exec(text)?.groups?.["time"] ?? "")[0]?.clock ?? null;

/** 'Start time: 10am', 'Meeting ended: 11.40', as a head has them, both on one line too. */
const STARTED =
  /^(?:(?:meeting )?(?:start(?:ed|s)?|commenced|began|opened)(?: time)?\s?(?::|at)?|(?:meeting )?time\s?:)\s(?<time>\d.{0,20})/i;
const FINISHED =
  /(?:^|\bmeeting |\s(?=(?:finish|end|close) time))(?:finish(?:ed)?|end(?:ed)?|closed?|concluded)(?: time)?\s?(?::|at)?\s(?<time>\d.{0,20})/i;

/** The times that a line of the head labels as those of the meeting. */
export const timesLabelled = (text: string): Times => {
  const [startTime, endTime] = [STARTED, FINISHED].map((form) => timesIn(form.exec(text)?.groups?.["time"] ?? "").startTime);
  return { startTime: startTime ?? null, endTime: endTime ?? null };
};

/** When the meeting began, by the first and the last words of its items, or null. */
export function startTimeOf(items: readonly DraftItem[]): string | null {
  const texts = [...items.slice(0, 1), ...items.slice(-1)].flatMap((item) => item.passages.map((passage) => passage.text));
  return texts.map((text) => beganAt(text) ?? hoursOf(text).startTime).find((time) => time !== null) ?? null;
}

/** When the meeting ended, by what its last items say ('the meeting closed at 3.05 pm', '5.00 p.m. to 7.00 p.m.'), or null. */
export function endTimeOf(items: readonly DraftItem[]): string | null {
  const texts = items
    .slice(-3)
    .flatMap((item) => item.passages.map((passage) => passage.text))
    .slice(-12);
  return endTimeIn(texts);
}

/** '1.00 - 3.10 pm', by itself. */
export const isDuration = (text: string): boolean => RANGE.test(text);

/** The same by some lines: the last that tells it. */
export function endTimeIn(texts: readonly string[]): string | null {
  for (const text of texts.toReversed()) {
    const time = findTimes(ENDED.exec(text)?.groups?.["rest"] ?? "")[0]?.clock ?? hoursOf(text).endTime;
    if (time !== null) return time;
  }
  return null;
}
