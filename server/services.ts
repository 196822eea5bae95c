import type { Logger } from "pino";
import type { Settings } from "../corpus/model/index.ts";
import type { Answers } from "../corpus/questions/port.ts";
import type { Metrics } from "./http/metrics.ts";

/** What routes and pages are given: composed once, in `start.ts` or by a test. */
export interface Services {
  answers: Answers;
  settings: Settings;
  log: Logger;
  metrics: Metrics;
  /** Where readers find this server, without a slash at the end: in citations and exports. */
  publicUrl: string;
  /** The folder of styles and browser code, made by `npm run assets`. */
  assets: string;
}
