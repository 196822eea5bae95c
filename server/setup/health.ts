import { Router, type Express } from "express";
import { z } from "zod";
import { UnavailableError } from "../../corpus/model/index.ts";
import { closed } from "../http/methods.ts";
import { nothingAsked } from "../http/given.ts";
import type { Told } from "../openapi/document.ts";
import type { Services } from "../services.ts";

const NOTHING = z.object({});
const Ready = z.object({ corpus: z.string(), engine: z.string() });
export const HEALTH: readonly Told[] = [
  { path: "/healthz", summary: "Whether the process is alive", takes: NOTHING, gives: z.object({ status: z.literal("ok") }) },
  {
    path: "/readyz",
    summary: "Whether corpus and engine can answer; 503 with the same fields when one cannot",
    takes: NOTHING,
    gives: Ready,
  },
  { path: "/metrics", summary: "What was done and how fast, for Prometheus", takes: NOTHING, gives: z.string(), mediaType: "text/plain" },
];

/** For whoever watches over the server: is the process alive, can it answer, what has it done. */
export function setUpHealthChecks(app: Express, { answers, metrics, settings }: Services): void {
  const router = Router({ caseSensitive: true });
  router.use(["/healthz", "/readyz", "/metrics"], nothingAsked);
  router.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  router.get("/readyz", async (_request, response) => {
    try {
      const { ready, ...told } = await answers.ready();
      response.status(ready ? 200 : 503).json(told);
    } catch (error) {
      const reason = error instanceof UnavailableError ? error.message : "cannot be read";
      response.status(503).json({ corpus: reason, engine: settings.SEARCH_ENGINE });
    }
  });
  router.get("/metrics", async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.use(closed(router));
}
