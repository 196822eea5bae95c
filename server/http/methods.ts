import type { RequestHandler, Router } from "express";
import { StatusError } from "./problem.ts";

/**
 * Closes the routes of a router: OPTIONS says what they take, every other method than theirs is 405. HEAD goes wherever GET does.
 * To be called when all routes are registered.
 */
export function closed(router: Router): Router {
  for (const layer of router.stack) layer.route?.all(refuseMethod);
  return router;
}

const refuseMethod: RequestHandler = (request, response, next) => {
  response.setHeader("Allow", "GET, HEAD, OPTIONS");
  if (request.method === "OPTIONS") response.status(204).end();
  else next(new StatusError(405));
};
