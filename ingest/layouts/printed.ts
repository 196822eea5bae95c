import { readHeld } from "./head/held.ts";
import type { Layout } from "./layout.ts";
import type { View } from "./lines/line.ts";
import { isPanelName } from "../place/names.ts";
import { paperMeeting } from "./paper.ts";

const PRESENT = /^(?:members )?present\b|^also present\b|^in attendance\b|^apologies\b|^yn bresennol\b/i;
const AT_TOP = 60;

/** Minutes as printed: PDF, Word or text with 'Minutes of the meeting held …', 'PRESENT' and numbered items. */
export const printed: Layout = {
  name: "printed",
  recognise(view: View) {
    const top = view.lines.slice(0, AT_TOP);
    // The opening sentence may be wrapped.
    const opening = top.map((line) => line.text).join(" ");
    const present = top.some((line) => PRESENT.test(line.text));
    const signs = [
      present,
      readHeld(opening.slice(0, 1500)) !== null,
      top.slice(0, 10).some((line) => isPanelName(line.text)),
      /\bminutes\b/i.test(opening.slice(0, 600)),
      view.lines.some((line) => /^(?:\S{1,6}\s+)?resolved\b/i.test(line.text)),
    ].filter(Boolean).length;
    return signs >= 3 || (present && signs === 2) ? 0.35 + signs * 0.1 : 0;
  },
  read: (view: View) => [paperMeeting("printed", view, view.lines)],
};
