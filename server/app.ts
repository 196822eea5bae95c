import express, { type Express } from "express";
import { setUpApi } from "./api/index.ts";
import { setUpExports } from "./export/index.ts";
import { pages } from "./pages/index.ts";
import type { Services } from "./services.ts";
import { setUpAssets } from "./setup/assets.ts";
import { setUpCaching } from "./setup/caching.ts";
import { setUpCompression } from "./setup/compression.ts";
import { setUpErrors } from "./setup/errors.ts";
import { setUpHealthChecks } from "./setup/health.ts";
import { setUpIndexing } from "./setup/indexing.ts";
import { setUpMetrics } from "./setup/metrics.ts";
import { setUpParsing } from "./setup/parsing.ts";
import { setUpProxies } from "./setup/proxies.ts";
import { setUpRateLimit } from "./setup/rate-limit.ts";
import { setUpRequestLogging } from "./setup/logging.ts";
import { setUpWebSecurity } from "./setup/web-security.ts";

/** The whole server, in the order in which a request passes through it. */
export function createApp(services: Services): Express {
  const app = express();
  setUpParsing(app);
  setUpProxies(app, services);
  setUpRequestLogging(app, services);
  setUpMetrics(app, services);
  setUpWebSecurity(app, services);
  setUpCaching(app);
  setUpIndexing(app, services);
  setUpCompression(app);
  setUpHealthChecks(app, services);
  setUpAssets(app, services);
  setUpRateLimit(app, services);
  setUpApi(app, services);
  setUpExports(app, services);
  app.use(pages(services));
  setUpErrors(app, services);
  return app;
}
