import type { Hit, ItemAnswer, Ref } from "../../corpus/model/index.ts";
import { counted, cutAtWord, longDate } from "../format.ts";
import { panelIn } from "./hit.ts";
import { itemHeading } from "./meeting.ts";

/** What meetings, agenda items and passages are called in headings, titles and filters: nobody can tell what an id is. */
type PanelNamer = (panel: Ref) => string;
type Met = { panel: Ref | null; date: string | null; year: number | null; whole: boolean };

/** Titles of items are cut here: what follows says where they are. */
const TITLE = 70;

/** `Fenholt, 16 October 2026`; `Fenholt, meeting of 2019, day not known`; `Fenholt, undated meeting`. */
export function meetingName({ panel, date, year, whole }: Met, panelName: PanelNamer): string {
  const undated = year === null ? `undated${whole ? " meeting" : ""}` : `${whole ? "meeting of " : ""}${year}, day not known`;
  return `${panelIn(panel, panelName)}, ${date === null ? undated : longDate(date)}`;
}

/** `7 Precept and budget, Fenholt, 16 October 2026`. */
export function itemName(item: Pick<ItemAnswer, "number" | "title" | "meeting" | "panel">, panelName: PanelNamer): string {
  return `${cutAtWord(itemHeading(item), TITLE)}, ${meetingName({ ...item.meeting, panel: item.panel }, panelName)}`;
}

/** `passage 3 of item 7, Fenholt, 16 October 2026`; what has passed on to several is called by their number. */
export function passageName({ position, number = position, item, meeting, panel }: Hit, total: number, panelName: PanelNamer): string {
  const which = total === 1 ? `passage ${number}` : counted(total, "passage");
  const of = item.number === null ? `“${cutAtWord(item.title ?? "item without a title", TITLE)}”` : `item ${item.number}`;
  return `${which} of ${of}, ${meetingName({ ...meeting, panel }, panelName)}`;
}
