import type { Express, RequestHandler } from "express";
import type { Services } from "../services.ts";

/** What holds the words or names of persons: not for search engines unless whoever runs this says so. */
const PERSONAL = ["/passages", "/people", "/api", "/export"];

export function setUpIndexing(app: Express, { settings }: Services): void {
  if (!settings.PUBLIC_INDEXING) app.use(PERSONAL, noindex);
}

const noindex: RequestHandler = (_request, response, next) => {
  response.setHeader("X-Robots-Tag", "noindex");
  next();
};
