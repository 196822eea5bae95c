import { dataLines } from "../../corpus/text/data.ts";
import { findDates } from "../../corpus/text/dates.ts";
import type { Facts } from "../reference/load.ts";

/** What the address of a page tells: whose it is, and of which day. */
export interface Address {
  host: string;
  committee: string | null;
  day: string | null;
}

const host = (url: URL) => url.hostname.toLowerCase().replace(/^www\./, "");

/** Takes an address apart; mail-safety wrappers are undone. Null where there is none. */
export function readAddress(url: string | null): Address | null {
  if (url === null || !URL.canParse(url)) return null;
  let address = new URL(url);
  const inner = /safelinks\./i.test(address.hostname) ? address.searchParams.get("url") : null;
  if (inner !== null && URL.canParse(inner)) address = new URL(inner);
  const parameters = new Map([...address.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const path = decodeURIComponent(address.pathname.replace(/%(?![0-9a-f]{2})/gi, "%25"));
  const committee =
    parameters.get("cid") ?? parameters.get("committeeid") ?? parameters.get("cmte") ?? /\/committee\/(\d+)/i.exec(path)?.[1] ?? null;
  const dated = parameters.get("df") ?? /documents\/g\d+\/(.*)/i.exec(path)?.[1] ?? "";
  const day = findDates(dated.replace(/[_+]/g, " ")).find((date) => date.iso.length === 10)?.iso ?? null;
  return { host: host(address), committee, day };
}

const siteHost = (site: string | null) => (site !== null && URL.canParse(site) ? host(new URL(site)) : null);

const ELSEWHERE = dataLines(new URL("./other-hosts.txt", import.meta.url));

/** Whether a host is that of a council or body that is known to have no panel. */
export const isElsewhere = ({ host: name }: Address): boolean => ELSEWHERE.some((other) => name === other || name.endsWith(`.${other}`));

/** Whether a panel is known to publish under a host. */
export const isHost = (address: Address, facts: Facts): boolean => facts.panels.some((row) => siteHost(row.site) === address.host);

/** The panel that publishes under a host and committee, or under a host that knows one panel alone (`sure` false). */
export function panelAt(address: Address, facts: Facts): { id: string; sure: boolean } | null {
  const rows = facts.panels.filter((row) => siteHost(row.site) === address.host);
  const exact = rows.find((row) => row.committeeId !== null && row.committeeId === address.committee);
  if (exact) return { id: exact.id, sure: true };
  // Another committee of the same council: its minutes are not the panel's.
  if (address.committee !== null && rows.some((row) => row.committeeId !== null)) return null;
  const ids = new Set(rows.map((row) => row.id));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? { id: only, sure: false } : null;
}

const MAIL = /@(?<domain>[a-z0-9-]{2,40}\.gov\.(?:uk|wales))\b/giu;

/** The panel of the one council whose clerk is to be written to ('Email: clerk@council.gov.uk'); null where none or several publish for panels. */
export function panelByMail(text: string, facts: Facts): string | null {
  const domains = new Set([...text.matchAll(MAIL)].map((match) => match.groups?.["domain"]?.toLowerCase() ?? ""));
  const rows = facts.panels.filter((row) => {
    const site = siteHost(row.site);
    return site !== null && [...domains].some((domain) => site === domain || site.endsWith(`.${domain}`));
  });
  const [only, another] = [...new Set(rows.map((row) => row.id))];
  return another === undefined ? (only ?? null) : null;
}
