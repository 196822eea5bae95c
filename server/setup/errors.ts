import type { Express, Request, Response } from "express";
import { renderError } from "../pages/errors.ts";
import { problemBody, problemOf, StatusError, type Problem } from "../http/problem.ts";
import type { Services } from "../services.ts";

/** The one place where errors are caught: nothing at the address is 404; what was thrown becomes JSON for programs, a page for readers. */
export function setUpErrors(app: Express, services: Services): void {
  app.use((_request, _response, next) => next(new StatusError(404)));
  // Express knows an error handler by its four parameters.
  app.use(async (error: unknown, request: Request, response: Response, _next: unknown) => {
    const problem = problemOf(error);
    if (problem.status >= 500) note(services, request, error, problem);
    // Half an answer is out already: cut it off, so that nobody takes it for a whole one.
    if (response.headersSent) response.destroy();
    else await tell(services, request, response, problem);
  });
}

/** What was foreseen is logged by its reasons: only of a fault of our own does it help to know where it arose. */
function note({ log }: Services, request: Request, error: unknown, { status, message }: Problem): void {
  const asked = { id: request.id, url: request.url.slice(0, 500) };
  if (status === 503) log.warn({ ...asked, reasons: reasonsOf(error) }, message);
  else log.error({ ...asked, err: error }, message);
}

/** The messages of an error and of what caused it, at most five. */
function reasonsOf(error: unknown, most = 5): string[] {
  return error instanceof Error && most > 0 ? [error.message, ...reasonsOf(error.cause, most - 1)] : [];
}

async function tell(services: Services, request: Request, response: Response, problem: Problem): Promise<void> {
  response.status(problem.status).setHeader("Cache-Control", "no-store");
  if (wantsJson(request)) {
    response.json(problemBody(problem));
    return;
  }
  try {
    await renderError(services, request, response, problem);
  } catch (error) {
    services.log.error({ err: error, id: request.id }, "the page that tells of an error could not be drawn");
    if (!response.headersSent) response.type("text").send(problem.message);
  }
}

const PROGRAMS = /^\/(?:api\/|export\/|healthz|readyz|metrics)/;

/** Under /api and /export, or for whoever prefers JSON to a page. */
const wantsJson = (request: Request): boolean => PROGRAMS.test(request.originalUrl) || request.accepts(["html", "json"]) === "json";
