import { setTimeout as wait } from "node:timers/promises";
import { RefusedError } from "../../corpus/model/index.ts";
import { BOUNDS } from "../formats/bounds.ts";
import { type Robots, readRobots } from "./robots.ts";

/** How pages are fetched: settings, and (for tests) the clockwork. */
export interface WebOptions {
  /** Whom a host can write to: without it only this machine is read. */
  contact: string | null;
  /** Between two requests to one host, in milliseconds. */
  delay: number;
  /** For one page, in milliseconds. */
  timeout?: number;
}
export interface Page {
  bytes: Uint8Array;
  contentType: string | null;
  /** ISO time. */
  retrieved: string;
}

const TIMEOUT = 120_000;
const REDIRECTS = 5;
const last = new Map<string, number>();
const rules = new Map<string, Robots>();

/** Whether an address is on this machine. */
export function isLoopback(url: URL): boolean {
  return url.hostname === "localhost" || url.hostname === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(url.hostname);
}

/**
 * Fetches one page: this machine always, other hosts with a contact only, one at a time with a delay between, as their robots.txt
 * allows. Bounded in size and time; leads of redirection are followed by the same rules.
 * @throws RefusedError `no-contact`, `robots`, `blocked`, `http-404` …, `too-large`, `timeout`, `unreachable`
 */
export async function fetchSource(address: string, options: WebOptions): Promise<Page> {
  let url = new URL(address);
  const local = isLoopback(url);
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    await permit(url, local, options);
    const response = await request(url, options);
    const to = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (to === null) return page(response);
    await response.body?.cancel();
    if (!URL.canParse(to, url.href)) throw new RefusedError("bad-address", `leads to ${JSON.stringify(to)}, which is no address`);
    url = new URL(to, url);
  }
  throw new RefusedError("too-many-redirects", `leads on more than ${REDIRECTS} times`);
}

async function permit(url: URL, local: boolean, options: WebOptions): Promise<void> {
  if (!/^https?:$/.test(url.protocol)) throw new RefusedError("bad-address", `${url.protocol} is neither http nor https`);
  if (isLoopback(url)) {
    if (!local) throw new RefusedError("bad-address", "a page elsewhere leads to an address on this machine");
    return;
  }
  if (options.contact === null)
    throw new RefusedError("no-contact", `set CRAWL_CONTACT to read ${url.host}: hosts must be able to reach whoever reads them`);
  const robots = rules.get(url.origin) ?? (await robotsOf(url, options));
  rules.set(url.origin, robots);
  if (!robots.allows(url.pathname + url.search)) throw new RefusedError("robots", `robots.txt of ${url.host} does not allow it`);
}

async function robotsOf(url: URL, options: WebOptions): Promise<Robots> {
  const response = await request(new URL("/robots.txt", url), options);
  if (response.status >= 500) throw new RefusedError("robots", `robots.txt of ${url.host} cannot be read`);
  const bytes = response.ok ? (await page(response)).bytes : new Uint8Array();
  return readRobots(new TextDecoder().decode(bytes.subarray(0, 500_000)), "scrutineer");
}

async function request(url: URL, options: WebOptions): Promise<Response> {
  if (!isLoopback(url)) {
    const due = (last.get(url.host) ?? 0) + options.delay - Date.now();
    if (due > 0) await wait(due);
    last.set(url.host, Date.now());
  }
  try {
    return await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(options.timeout ?? TIMEOUT),
      headers: { "user-agent": `Scrutineer/0.1 (${options.contact ?? "local"})`, accept: "text/html,application/pdf,text/plain,*/*;q=0.5" },
    });
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError")
      throw new RefusedError("timeout", `${url.host} does not answer in time`, { cause: error });
    throw new RefusedError("unreachable", `${url.host} cannot be reached`, { cause: error });
  }
}

async function page(response: Response): Promise<Page> {
  if ([401, 403, 429].includes(response.status)) throw new RefusedError("blocked", `the host refuses us (${response.status})`);
  if (!response.ok) throw new RefusedError(`http-${response.status}`, `the host answers ${response.status}`);
  return { bytes: await body(response), contentType: response.headers.get("content-type"), retrieved: new Date().toISOString() };
}

async function body(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += (part as Uint8Array).length;
      if (size > BOUNDS.file) throw new RefusedError("too-large", `a page may have ${BOUNDS.file / 1e6} MB at most`);
      parts.push(part as Uint8Array);
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const late = error instanceof Error && error.name === "TimeoutError";
    throw new RefusedError(late ? "timeout" : "unreachable", late ? "the page does not arrive in time" : "the page broke off", {
      cause: error,
    });
  }
  return Buffer.concat(parts);
}
