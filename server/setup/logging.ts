import { randomUUID } from "node:crypto";
import type { Express } from "express";
import { pinoHttp } from "pino-http";
import type { Services } from "../services.ts";

/** Gives each request an id that the reader can quote, and logs it: what went well at `debug`, refusals at `info`, faults above. */
export function setUpRequestLogging(app: Express, { log }: Services): void {
  app.use(
    pinoHttp({
      logger: log,
      genReqId: (_request, response) => {
        const id = randomUUID();
        response.setHeader("X-Request-Id", id);
        return id;
      },
      customLogLevel: (_request, response, error) => levelOf(response.statusCode, error !== undefined),
      // Why an answer failed is logged where errors are caught, with its reasons; here stands only that it did.
      customErrorObject: (_request, _response, _error, { err: _made, ...logged }: Record<string, unknown>) => logged,
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, url: url.slice(0, 500) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    }),
  );
}

function levelOf(status: number, broken: boolean): "debug" | "info" | "warn" | "error" {
  if (status === 503) return "warn";
  if (broken || status >= 500) return "error";
  return status >= 400 ? "info" : "debug";
}
