import type { ErrorRequestHandler, Express, Request, Response } from "express";
import { renderError } from "../pages/errors.ts";
import { problemBody, problemOf, StatusError } from "../http/problem.ts";
import type { Services } from "../services.ts";

/** The one place where errors are caught: nothing at the address is 404; what was thrown becomes JSON for programs, a page for readers. */
export function setUpErrors(app: Express, services: Services): void {
  app.use((_request, _response, next) => next(new StatusError(404)));
  const handler: ErrorRequestHandler = (error: unknown, request: Request, response: Response, next) => {
    const problem = problemOf(error);
    if (problem.status >= 500) services.log.error({ err: error, id: request.id, url: request.url.slice(0, 2000) }, problem.message);
    // Half an answer is out already: cut it off, so that nobody takes it for a whole one.
    if (response.headersSent) return void response.destroy();
    response.status(problem.status).setHeader("Cache-Control", "no-store");
    if (wantsJson(request)) response.json(problemBody(problem));
    else Promise.resolve(renderError(services, request, response, problem)).catch(next);
  };
  app.use(handler);
}

const PROGRAMS = /^\/(?:api\/|export\/|healthz|readyz|metrics)/;

/** Under /api and /export, or for whoever prefers JSON to a page. */
const wantsJson = (request: Request): boolean => PROGRAMS.test(request.originalUrl) || request.accepts(["html", "json"]) === "json";
