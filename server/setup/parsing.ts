import type { Express } from "express";
import { StatusError } from "../http/problem.ts";

/** How addresses are read: to the letter. Parameters are taken raw by `http/given.ts`; Express shows nobody a stack. */
export function setUpParsing(app: Express): void {
  app.set("env", "production");
  app.set("query parser", "simple");
  app.enable("case sensitive routing");
  // Node would answer with no body.
  app.use((request, _response, next) =>
    next(request.httpVersion === "1.1" && request.headers.host === undefined ? new StatusError(400) : undefined),
  );
}
