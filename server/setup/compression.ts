import compression from "compression";
import type { Express } from "express";

export function setUpCompression(app: Express): void {
  app.use(compression());
}
