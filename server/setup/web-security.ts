import type { Express } from "express";
import helmet from "helmet";
import { StatusError } from "../http/problem.ts";
import type { Services } from "../services.ts";

/**
 * Headers that keep hostile text from acting: everything comes from this server, no script or style stands in a page.
 * Addresses are pinned to https only where the public address is https.
 */
export function setUpWebSecurity(app: Express, { publicUrl }: Services): void {
  const secure = publicUrl.startsWith("https:");
  app.disable("x-powered-by");
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          ...(secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: secure,
      referrerPolicy: { policy: "same-origin" },
    }),
  );
  // Node would answer with no body.
  app.use((request, _response, next) => {
    const isHostless = request.httpVersion === "1.1" && request.headers.host === undefined;
    next(isHostless ? new StatusError(400) : undefined);
  });
}
