import type { Request } from "express";
import { assetAddresses } from "../../web/assets.ts";
import { render } from "../../web/render.ts";
import { frameOf, type Host } from "../../web/views/frame.ts";
import type { Services } from "../services.ts";
import type { Page } from "./page.ts";
import { today } from "./clock.ts";

/** Draws a page in its frame. */
export async function draw(services: Services, request: Request, page: Page): Promise<string> {
  const { sample, updated, meetings, passages } = await services.answers.stats();
  const nothingHeld = meetings + passages === 0;
  return drawWith(services, request, page, { sample, updated, nothingHeld, engineAway: await isEngineAway(services) });
}

/** Draws a page when the corpus need not answer: for errors. */
export function drawWith(
  services: Services,
  request: Request,
  page: Page,
  held: Pick<Host, "sample" | "updated" | "nothingHeld" | "engineAway">,
): string {
  const frame = frameOf(page, {
    ...held,
    address: services.publicUrl + request.originalUrl,
    today: today(),
    indexing: services.settings.PUBLIC_INDEXING,
    assets: assetAddresses(services.assets),
  });
  return render(page.template, frame, page.view);
}

/** Whether an engine outside should rank and cannot be asked; the metrics know what it said last. */
export async function isEngineAway({ settings, metrics }: Pick<Services, "settings" | "metrics">): Promise<boolean> {
  if (settings.SEARCH_ENGINE === "embedded") return false;
  const { values } = await metrics.engineReady.get();
  return values[0]?.value !== 1;
}
