import { destination, pino, type Logger } from "pino";

/** How much of the log is kept in memory when whoever reads it is slow: what is over is lost, the server never waits. */
const MOST_KEPT = 1 << 20;

/** The log, as lines of JSON on standard error, so that standard output holds only what `npm start` has to say. */
export function makeLog(level: string): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: false, maxLength: MOST_KEPT }));
}
