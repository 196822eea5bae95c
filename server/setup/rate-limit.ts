import { isIP } from "node:net";
import type { Express, Request } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
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
      keyGenerator: clientOf,
      // A client may send any X-Forwarded-For: where no proxy is trusted, it is not read.
      validate: { xForwardedForHeader: false },
      handler: (_request, _response, next) => next(new StatusError(429)),
    }),
  );
}

/**
 * The address of a client, without the port that some proxies name beside it, which is another one each time. Null where what a proxy names is
 * none: all its clients of that kind are then counted as one.
 */
function addressOf({ ip = "" }: Request): string | null {
  const [, bracketed, plain] = /^(?:\[(.*)\]|([\d.]+))(?::\d+)?$/.exec(ip) ?? [];
  const address = bracketed ?? plain ?? ip;
  return isIP(address) === 0 ? null : address;
}

const fromLoopback = (request: Request): boolean => LOOPBACK.test(addressOf(request) ?? "");

function clientOf(request: Request): string {
  const address = addressOf(request);
  return address === null ? `by ${request.socket.remoteAddress ?? "nobody"}` : ipKeyGenerator(address);
}
