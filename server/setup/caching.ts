import type { Express, RequestHandler } from "express";

/**
 * Answers change with the corpus: whoever keeps one asks each time whether it still holds (Express adds the ETag). That it does is said with the same
 * `Vary` as the answer itself, which compression adds to what has a body alone.
 */
export function setUpCaching(app: Express): void {
  app.set("etag", "weak");
  app.use(revalidate);
}

const revalidate: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-cache");
  response.vary("Accept-Encoding");
  next();
};
