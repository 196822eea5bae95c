import type { Express, Request } from "express";
import type { Services } from "../services.ts";

/** Counts and times every request under the pattern of its route, so that no address makes a series of its own. */
export function setUpMetrics(app: Express, { metrics }: Services): void {
  app.use((request, response, next) => {
    const stop = metrics.seconds.startTimer();
    response.once("close", () => {
      const route = routeOf(request);
      stop({ route });
      metrics.requests.inc({ method: request.method, route, status: response.statusCode });
    });
    next();
  });
}

function routeOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === "object" && route !== null && "path" in route ? route.path : null;
  return typeof path === "string" ? `${request.baseUrl}${path}` : "none";
}
