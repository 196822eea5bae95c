import { counted } from "../format.ts";
import { ask, panelHref, searchHref, topicHref } from "../links.ts";

interface Returning {
  topic: string;
  label: string;
  panel: string;
  meetings: number;
  of: number;
  ids: string[];
}
interface Arriving {
  topic: string;
  label: string;
  panels: number;
  of: number;
  meetings: number;
  from: string;
  to: string;
}
export interface RecurringLink {
  label: string;
  href: string;
  /** The meetings in which it came up, and where they are listed. */
  meetings: number;
  of: number | null;
  listHref: string;
  /** At how many panels it came up, of those that met (`5 of 9 panels`), and where they stand. */
  panels: number | null;
  panelsOf: string | null;
  panelsHref: string | null;
  panel: { id: string; href: string } | null;
}

export function returningLinks(topics: readonly Returning[]): RecurringLink[] {
  return topics.map(({ topic, label, panel, meetings, of, ids }) => ({
    label,
    href: topicHref(topic, { panel }),
    meetings,
    of,
    listHref: searchHref(ask({ topic: [[topic]], meeting: ids }), { group: "meeting" }),
    panels: null,
    panelsOf: null,
    panelsHref: null,
    panel: { id: panel, href: panelHref(panel) },
  }));
}

export function arrivingLinks(topics: readonly Arriving[]): RecurringLink[] {
  return topics.map(({ topic, label, panels, of, meetings, from, to }) => ({
    label,
    href: topicHref(topic),
    meetings,
    of: null,
    listHref: searchHref(ask({ topic: [[topic]], from, to }), { group: "meeting" }),
    panels,
    panelsOf: `${panels} of ${counted(of, "panel")}`,
    panelsHref: `${topicHref(topic, { from, to })}#panels`,
    panel: null,
  }));
}
