import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Express } from "express";
import { type Logger, pino } from "pino";
import request from "supertest";
import { readSettings } from "../../corpus/model/index.ts";
import { createApp } from "../../server/app.ts";
import { tellOfRanking } from "../../server/http/engine-events.ts";
import { countQuestions, makeMetrics } from "../../server/http/metrics.ts";
import { LiveCorpus } from "../../server/live.ts";
import { answersOpener, type Services } from "../../server/services.ts";
import type { Anonymous } from "../../ingest/identify/ids.ts";
import { makeCorpus, type TestCorpus } from "./corpus.ts";

export interface TestApp extends TestCorpus {
  app: Express;
  services: Services;
  close: () => void;
}

/** The real app over a small real corpus. */
export function makeApp(
  environment: Record<string, string> = {},
  {
    sample = false,
    more = [],
    empty = false,
    publicUrl = "http://127.0.0.1:3000",
    log = pino({ level: "silent" }),
  }: { sample?: boolean; more?: readonly Anonymous[]; empty?: boolean; publicUrl?: string; log?: Logger } = {},
): TestApp {
  const made = makeCorpus({ sample, more, empty });
  const metrics = makeMetrics({ process: false });
  const settings = readSettings(environment);
  const corpus = new LiveCorpus(made.path, answersOpener(settings, tellOfRanking(metrics, log)));
  const services: Services = {
    answers: countQuestions(corpus.answers, metrics),
    settings,
    log,
    metrics,
    publicUrl,
    assets: makeAssets(dirname(made.path)),
  };
  return { ...made, services, app: createApp(services), close: () => corpus.close() };
}

export interface Reply {
  status: number;
  type: string;
  text: string;
  headers: Record<string, string>;
  body: unknown;
}

/** Asks the app for an address. */
export async function ask(app: Express, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const { status, type, text, headers: sent, body } = (await request(app).get(path).set(headers)) as Reply;
  return { status, type, text, headers: sent, body };
}

/** Made files as `npm run assets` leaves them, but without content. */
function makeAssets(folder: string): string {
  const files = { "app.css": "app.0123456789ab.css", "app.js": "app.0123456789ab.js", "icon.svg": "icon.0123456789ab.svg" };
  const assets = join(folder, "assets");
  mkdirSync(assets);
  for (const name of Object.values(files)) writeFileSync(join(assets, name), "");
  writeFileSync(join(assets, "manifest.json"), JSON.stringify({ inputs: "", files }));
  return assets;
}
