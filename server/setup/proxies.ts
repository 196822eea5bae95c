import type { Express } from "express";
import type { Services } from "../services.ts";

/** Whose word about the client's address is believed: a number of proxies, or their addresses. Nobody's without the setting. */
export function setUpProxies(app: Express, { settings }: Services): void {
  const proxies = settings.TRUST_PROXY ?? "";
  if (proxies !== "") app.set("trust proxy", /^\d+$/.test(proxies) ? Number(proxies) : proxies);
}
