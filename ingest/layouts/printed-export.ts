import { readHeld } from "./head/held.ts";
import type { Block } from "./items/block.ts";
import type { ItemSource } from "./items/body.ts";
import { tellsEnd } from "./words/closing.ts";
import type { Layout } from "./layout.ts";
import type { View } from "./lines/line.ts";
import { bare, isNumber } from "./words/markers.ts";
import { paperMeeting } from "./paper.ts";
import type { Segments } from "./items/segments.ts";
import { cleanTitle, titleLikeness } from "./words/titles.ts";

const OPENS = /^<AI\d+>$/;
const TAG = /^<\/?[A-Z][A-Z_]*\d*>$/;

function item(own: readonly Block[]): ItemSource {
  const [first, ...rest] = own;
  if (!first) return { number: null, title: null, blocks: [] };
  const number = isNumber(first.marker) ? bare(first.marker) : null;
  const titled = first.text.length < 300 && (number !== null || titleLikeness(first.text) > 0.3);
  return titled ? { number, title: cleanTitle(first.text), blocks: rest } : { number, title: null, blocks: own };
}

/** Some exports put the head of the paper itself between the first marks. */
const isHead = (own: readonly Block[], { before, items }: Segments): boolean =>
  before.length === 0 && items.length === 0 && own.some(({ text }) => readHeld(text) !== null);

/** Items between `<AI1>` and `</AI1>`; what stands outside is head or foot, but the line that tells when the meeting ended belongs to the last item. */
function byMarks(all: readonly Block[]): Segments {
  const segments: Segments = { before: [], items: [] };
  const after: Block[] = [];
  let open: Block[] | null = null;
  const close = () => {
    if (open && isHead(open, segments)) segments.before.push(...open);
    else if (open) segments.items.push(item(open));
    open = null;
  };
  for (const block of all) {
    if (OPENS.test(block.text)) {
      close();
      open = [];
    } else if (/^<\/AI\d+>$/.test(block.text)) close();
    else if (!TAG.test(block.text)) (open ?? (segments.items.length === 0 ? segments.before : after)).push(block);
  }
  close();
  const last = segments.items.pop();
  if (last) segments.items.push({ ...last, blocks: [...last.blocks, ...after.filter(({ text }) => tellsEnd(text))] });
  return segments;
}

/** Printed minutes as ModernGov exports them: each item between marks of its own. */
export const printedExport: Layout = {
  name: "printed-export",
  recognise: (view: View) => (view.lines.filter((line) => OPENS.test(line.text)).length >= 2 ? 0.98 : 0),
  read(view: View) {
    const draft = paperMeeting("printed-export", view, view.lines, byMarks);
    const agenda = view.lines.slice(0, 5).some((line) => /^agenda$/i.test(line.text));
    if (agenda) draft.issues.push({ code: "agenda-only", message: "the page calls itself an agenda" });
    return [draft];
  },
};
