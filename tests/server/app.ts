import type { Express } from "express";
import { pino } from "pino";
import { readSettings } from "../../corpus/model/index.ts";
import { createApp } from "../../server/app.ts";
import { makeMetrics } from "../../server/http/metrics.ts";
import { LiveCorpus } from "../../server/live.ts";
import { openAnswers, type Services } from "../../server/services.ts";
import { makeCorpus, type TestCorpus } from "./corpus.ts";

export interface TestApp extends TestCorpus {
  app: Express;
  services: Services;
  close(): void;
}

/** The real app over a small real corpus. */
export function makeApp(
  environment: Record<string, string> = {},
  { sample = false, publicUrl = "http://127.0.0.1:3000" }: { sample?: boolean; publicUrl?: string } = {},
): TestApp {
  const made = makeCorpus({ sample });
  const corpus = new LiveCorpus(made.path, openAnswers);
  const services: Services = {
    answers: corpus.answers,
    settings: readSettings(environment),
    log: pino({ level: "silent" }),
    metrics: makeMetrics({ process: false }),
    publicUrl,
    assets: made.path,
  };
  return { ...made, services, app: createApp(services), close: () => corpus.close() };
}
