import { longDate } from "../format.ts";

export interface NavLink {
  text: string;
  href: string;
  current: boolean;
}
export interface Crumb {
  text: string;
  href: string;
}
export type Section = "search" | "trends" | "topics" | "panels" | null;

/** What a page says of itself; the rest of the frame follows from it. */
export interface PageHead {
  /** Leads with the particular: `LCJB: 214 passages`. The name of the program is added. */
  title: string;
  section: Section;
  /** The path of the page, for the entry of the second-level navigation that is this page. */
  path: string;
  breadcrumbs?: readonly Crumb[];
  /** Holds words or names of persons: not for search engines unless whoever runs this says so. */
  personal?: boolean;
}
export interface Host {
  sample: boolean;
  /** The day of the last load, or null when nothing is held. */
  updated: string | null;
  /** There are no minutes at all: pages say so in one line, and draw nothing. */
  nothingHeld?: boolean;
  /** The whole address of this page, printed at its foot. */
  address: string;
  today: string;
  indexing: boolean;
  /** The program outside that should rank cannot be asked: the order is our own meanwhile. */
  engineAway: boolean;
  assets: { css: string; js: string; icon: string };
}
export interface Frame {
  title: string;
  navigation: NavLink[];
  second: { label: string; links: NavLink[] } | null;
  breadcrumbs: readonly Crumb[];
  footer: Crumb[];
  noindex: boolean;
  lastLoaded: string | null;
  today: string;
  sample: boolean;
  nothingHeld: boolean;
  engineAway: boolean;
  address: string;
  assets: Host["assets"];
}

const NAVIGATION: readonly { section: Section; text: string; href: string }[] = [
  { section: "search", text: "Search", href: "/search" },
  { section: "trends", text: "Trends", href: "/trends" },
  { section: "topics", text: "Topics", href: "/topics" },
  { section: "panels", text: "Panels", href: "/panels" },
];

const SECOND: Readonly<Record<string, { label: string; links: Crumb[] }>> = {
  panels: {
    label: "Panels, forces and people",
    links: [
      { text: "Panels", href: "/panels" },
      { text: "Forces", href: "/forces" },
      { text: "People", href: "/people" },
      { text: "What is held", href: "/coverage" },
    ],
  },
};

const FOOTER: Crumb[] = [
  { text: "What is held", href: "/coverage" },
  { text: "How it counts", href: "/help" },
  { text: "Data and API", href: "/api" },
  { text: "Accessibility", href: "/accessibility" },
];

/** The frame of a page: title, both navigations, breadcrumbs and foot. Only pages that exist are linked. */
export function frameOf(page: PageHead, host: Host): Frame {
  const second = page.section === null ? undefined : SECOND[page.section];
  return {
    title: `${page.title} – Scrutineer`,
    navigation: NAVIGATION.map(({ section, text, href }) => ({ text, href, current: section === page.section })),
    second: second ? { label: second.label, links: second.links.map((link) => ({ ...link, current: link.href === page.path })) } : null,
    breadcrumbs: page.breadcrumbs ?? [],
    footer: FOOTER,
    noindex: (page.personal ?? false) && !host.indexing,
    lastLoaded: host.updated === null ? null : longDate(host.updated.slice(0, 10)),
    today: longDate(host.today),
    sample: host.sample,
    nothingHeld: host.nothingHeld ?? false,
    engineAway: host.engineAway,
    address: host.address,
    assets: host.assets,
  };
}
