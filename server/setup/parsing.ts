import type { Express } from "express";

/** How addresses are read: to the letter. Parameters are taken raw by `http/given.ts`; Express shows nobody a stack. */
export function setUpParsing(app: Express): void {
  app.set("env", "production");
  app.set("query parser", "simple");
  app.enable("case sensitive routing");
}
