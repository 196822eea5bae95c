import type { Express, Request } from "express";
import { rateLimit } from "express-rate-limit";
import { StatusError } from "../http/problem.ts";
import type { Services } from "../services.ts";

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** So many requests a minute and client; none is counted on loopback. RATE_LIMIT=0: no limit. */
export function setUpRateLimit(app: Express, { settings }: Services): void {
  if (settings.RATE_LIMIT === 0) return;
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit: settings.RATE_LIMIT,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      skip: fromLoopback,
      // A client may send any X-Forwarded-For: where no proxy is trusted, it is not read.
      validate: { xForwardedForHeader: false },
      handler: (_request, _response, next) => next(new StatusError(429)),
    }),
  );
}

const fromLoopback = (request: Request): boolean => LOOPBACK.test(request.ip ?? "");
