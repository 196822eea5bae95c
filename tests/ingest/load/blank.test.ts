import { describe, expect, it } from "vitest";
import { blankText } from "../../../ingest/load/blank.ts";
import { packText, unpackText } from "../../../ingest/load/loadable.ts";
import { record } from "../../support/records.ts";

const GONE = "Mr Larch of Quill Road complained.";
const left = (...texts: string[]) => [record({ items: [{ number: "1", title: "Complaints", texts }] })];
function blanked(format: "html" | "text", text: string, ...stays: string[]): string | null {
  const content = blankText(packText({ format, text, issues: [] }), [GONE], left(...stays));
  return content.length === 0 ? null : unpackText(content).text;
}

describe("withdrawn words in the text that is kept of a source", () => {
  it.each<[name: string, format: "html" | "text", text: string, after: string]>([
    ["in a line", "text", "1 Complaints\n\nMr Larch of Quill Road complained.\n\nMore.", "1 Complaints\n\n \n\nMore."],
    ["over lines", "text", "A.\nMr Larch of Quill\nRoad complained.\nB.", "A.\n \nB."],
    ["beside others", "text", "More. Mr Larch of Quill Road complained. More.", "More.   More."],
    ["with their number", "text", "More.\n12. Mr Larch of Quill Road complained.\nMore.", "More.\n \nMore."],
    ["twice", "text", `${GONE}\n${GONE}`, " \n "],
    [
      "in a paragraph with marks and entities",
      "html",
      "<p>(a) Mr&#160;<b>L</b>arch of Quill&nbsp;Road complained.</p><p>More.</p>",
      "<p><b></b> </p><p>More.</p>",
    ],
  ])("are blanked %s", (_, format, text, after) => {
    const squeeze = (t: string | null) => t?.replace(/ +/g, " ");
    expect(squeeze(blanked(format, text, "More."))).toBe(squeeze(after));
  });

  it.each<[name: string, format: "html" | "text", text: string, stays: string]>([
    ["they are not found in one piece", "text", "Mr Larch complained of Quill Road.", "More."],
    ["what stays has them too", "text", `He wrote: ${GONE} So it was.`, `He wrote: ${GONE} So it was.`],
    ["a word of them stands elsewhere", "text", `${GONE}\nSee the file on Larch.`, "More."],
    ["a word of them stands in a tag", "html", `<p title="Larch">${GONE}</p>`, "More."],
    ["a word of them stands in a note", "html", `<!-- Larch --><p>${GONE}</p>`, "More."],
  ])("are not left to chance: nothing is kept where %s", (_, format, text, stays) => {
    expect(blanked(format, text, stays)).toBeNull();
  });

  it("may leave words that stay in other passages", () => {
    expect(blanked("text", `${GONE}\nLarch Road was closed.`, "Larch Road was closed.")).toBe(" \nLarch Road was closed.");
  });
});
