import { basename } from "node:path";
import express, { type Express } from "express";
import type { Services } from "../services.ts";

/** A content hash in the name, as web/build/assets.ts gives it: such a file never changes. */
const HASHED = /[.-][0-9A-Za-z]{8,}\.[a-z0-9]+$/;

/** Styles and browser code, made by `npm run assets`. */
export function setUpAssets(app: Express, { assets }: Services): void {
  const files = express.static(assets, {
    index: false,
    redirect: false,
    dotfiles: "ignore",
    fallthrough: true,
    setHeaders: (response, path) => {
      if (HASHED.test(basename(path))) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
  app.use("/assets", files);
}
