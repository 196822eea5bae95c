import type { Layout } from "./layout.ts";
import type { View } from "./lines/line.ts";
import { meetingOf } from "./moderngov-meeting.ts";
import { headsTable, isBareTable, tableLines } from "./lines/table-lines.ts";

/** A whole meeting whose item table was flattened to text: one cell an item, numbers and some titles lost, no day. */
export const moderngovTable: Layout = {
  name: "moderngov-table",
  recognise: (view: View) =>
    view.document.format === "text" && (view.lines.some((_, i) => i < 80 && headsTable(view.lines, i)) || isBareTable(view.lines))
      ? 0.97
      : 0,
  read(view: View) {
    const lines = tableLines(view.lines);
    const start = lines.findIndex((line) => line.mark?.row != null);
    return [meetingOf(this.name, view, lines.slice(0, Math.max(0, start)), lines.slice(Math.max(0, start)))];
  },
};
