import { type FoundTime, findTimes } from "../../../corpus/text/clock.ts";

/** When a meeting began, and when it ended. */
export interface Times {
  startTime: string | null;
  endTime: string | null;
}

/** What stands between the hour at which a meeting began and that at which it ended. */
const UNTIL = /(?:\b(?:to|until|till)|[-–—]|\band (?:finish|end|conclud|clos)(?:ing|ed)(?: at)?)\s*$/i;
const HALF = /m\b|noon|midday/i;

/** '1.00 - 3.10 pm' prints the half of the day once: what began in the afternoon ended in it. */
function startOf(text: string, start: FoundTime, end: FoundTime): string {
  const halves = [start, end].map((time) => HALF.test(text.slice(time.start, time.end)));
  const later = `${Number(start.clock.slice(0, 2)) + 12}${start.clock.slice(2)}`;
  return halves[0] === false && halves[1] === true && start.clock < "12" && later < end.clock ? later : start.clock;
}

/** The first time of a text as the start, and the one behind it as the end where that is said: '1.00 pm', '10.30 am to noon', '1.00 - 3.10 pm'. */
export function timesIn(text: string): Times {
  const [start, end] = findTimes(text);
  if (!start) return { startTime: null, endTime: null };
  if (!end || !UNTIL.test(text.slice(start.end, end.start))) return { startTime: start.clock, endTime: null };
  return { startTime: startOf(text, start, end), endTime: end.clock };
}
