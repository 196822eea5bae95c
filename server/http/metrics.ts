import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Answers } from "../../corpus/questions/port.ts";

/** What is measured, in a registry of its own. */
export interface Metrics {
  registry: Registry;
  requests: Counter<"method" | "route" | "status">;
  seconds: Histogram<"route">;
  questions: Counter<"engine">;
  passedOver: Counter<"why">;
  engineReady: Gauge;
}

/** Makes the metrics. `process`: measure memory, processor and event loop too (once in a process). */
export function makeMetrics({ process }: { process: boolean }): Metrics {
  const registry = new Registry();
  if (process) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: "scrutineer_http_requests_total",
      help: "Requests answered, by method, route and status",
      labelNames: ["method", "route", "status"],
      registers,
    }),
    seconds: new Histogram({
      name: "scrutineer_http_request_duration_seconds",
      help: "Time from a request to the end of its answer, by route",
      labelNames: ["route"],
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers,
    }),
    questions: new Counter({
      name: "scrutineer_questions_total",
      help: "Questions answered, by the engine that ranked them",
      labelNames: ["engine"],
      registers,
    }),
    passedOver: new Counter({
      name: "scrutineer_ranking_passed_over_total",
      help: "Questions with words that Meilisearch did not rank: it cannot be asked exactly, the set is large or differs, it is behind or away",
      labelNames: ["why"],
      registers,
    }),
    engineReady: new Gauge({ name: "scrutineer_engine_ready", help: "Whether the engine can be asked (1) or not (0)", registers }),
  };
}

/** The same answers, each question counted under the engine that ranked it. */
export function countQuestions(answers: Answers, { questions }: Metrics): Answers {
  const search: Answers["search"] = async (request) => {
    const answer = await answers.search(request);
    questions.inc({ engine: answer.engine });
    return answer;
  };
  const written: Answers["written"] = async (name, given, packed) => {
    const answer = await answers.written(name, given, packed);
    if (name === "search") questions.inc({ engine: answer.engine ?? "" });
    return answer;
  };
  const mine: Partial<Answers> = { search, written };
  return new Proxy(answers, { get: (all, name) => Reflect.get(name in mine ? mine : all, name) as unknown });
}
