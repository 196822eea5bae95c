import type { Document, Draft, Placed } from "../../../ingest/draft.ts";
import { Places } from "../../../ingest/place/index.ts";
import type { Facts } from "../../../ingest/reference/load.ts";
import { document, draft } from "./help.ts";

const row = (id: string, name: string, more: Partial<Facts["panels"][number]> = {}) => ({
  id,
  name,
  shortName: id,
  also: [],
  force: id,
  from: null,
  to: null,
  host: null,
  site: null,
  committeeId: null,
  confidence: "invented",
  ...more,
});
const facts: Facts = {
  forces: [
    { id: "northmoor", name: "Northmoor Police", also: [] },
    { id: "eastvale", name: "Eastvale Constabulary", also: [] },
  ],
  panels: [
    row("northmoor", "Northmoor Police and Crime Panel", { shortName: "Northmoor", to: "2018-12-31", also: ["Northmoor and the Isles"] }),
    row("northmoor", "Northmoor Police, Fire and Crime Panel", {
      shortName: "Northmoor",
      from: "2019-01-01",
      site: "https://democracy.kelder.example",
      committeeId: "9",
    }),
    row("eastvale", "Eastvale Police and Crime Panel", { shortName: "Eastvale", site: "https://eastvale.example" }),
  ],
  officeHolders: [
    {
      force: "eastvale",
      name: "Anthea Brackenby",
      office: "commissioner",
      title: "Police and Crime Commissioner",
      from: "2016-05-12",
      to: null,
      confirmed: true,
    },
  ],
  localNames: [
    { name: "Safer Sundays", force: "northmoor", kind: "initiative" },
    { name: "Kelder", force: "northmoor", kind: "council" },
    { name: "Vale, Marl and the Isles", force: "eastvale", kind: "area" },
  ],
};
export const places = new Places(facts);

export const said = "The Panel received a report. The Police and Crime Commissioner answered Members.";
/** Places an item whose minutes are `text`, with what was given beside it and what its page printed. */
export function place(text: string, given: Partial<Document["given"]> = {}, more: Partial<Draft> = {}): Placed {
  const source = { ...document(`Agenda item\n\nUpdate\n\nMinutes:\n\n${text}`), url: given.url ?? null };
  source.given = { url: null, panel: null, date: null, ...given };
  return places.place({ ...draft(source.text), ...more }, source);
}
export const codes = (of: Placed) => of.issues.map((issue) => issue.code);
