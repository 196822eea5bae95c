import { CoverageAnswer, Stats } from "../../corpus/model/index.ts";
import { fixed } from "./endpoint.ts";

export const about = [
  fixed("/api/coverage", "What is held, by panel and year, and what was hard to read", CoverageAnswer, (written) => written.coverage(null)),
  fixed("/api/stats", "What the corpus holds in all", Stats, (written) => written.stats()),
];
