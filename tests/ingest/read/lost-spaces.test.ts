import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const page = (minutes: string) =>
  `Northmoor Police and Crime Panel - Friday, 9th October, 2015 10.30 am\n\nItems\nNo. Item\n\n1.\n\nMental Health\n\nMinutes:\n\n${minutes}\n`;
const LOST = `12. The Panelreceiveda report fromthe Commissioner on mental healthand policing.

13. TheCommissioner advised that it costs£190,000 a year ineach district. She hadwritten tothe Minister on 10July2015. RosieTickner asked what training officers hadin dementia. The Commissionersaid that 612people hadbeen held.

14. Resolved– Thatthe report benoted and that AnnMcDonald of Fairmoor be thanked.`;

describe("spaces between words that a page has lost", () => {
  const mended = draft(page(LOST));

  it("are put back between words of minutes, names, figures and months", () => {
    expect(outline(mended).slice(1)).toEqual([
      "m (12.) The Panel received a report from the Commissioner on mental health and policing.",
      "m (13.) The Commissioner advised that it costs £190,000 a year in each district. She had written to the Minister on 10 July 2015. Rosie Tickner asked what training officers had in dementia. The Commissioner said that 612 people had been held.",
      "r (14.) Resolved– That the report benoted and that Ann McDonald of Fairmoor be thanked.",
    ]);
  });
  it("are put back in no word and no name, though they hold others", () => {
    const kept =
      "Allison Parkinson Willis Weston Broughton Easton Herring Rivera Forman Crimea Thesiger incorrect inaccurate insufficient inaction accountable format milestone island visitor creditor assign behave ongoing whereby nevertheless withdrawn thereof headteacher healthcare offence notable";
    expect(outline(draft(page(`${LOST}\n\n15. ${kept}.`))).at(-1)).toContain(kept);
  });
  it("cost no time in a word without end", () => {
    expect(outline(draft(page(`${LOST}\n\n15. ${"a".repeat(5000)} ${"theof".repeat(800)}.`)))).toHaveLength(5);
  });
  it("are told as an issue", () => {
    expect(mended.issues.map(({ code }) => code)).toContain("spaces-restored");
  });
  it("are not looked for on a page that only names what is written so", () => {
    const names =
      "12. The Panel heard of SafeLives, OpenDoor, StreetGames, FirstLight, SafeLink, OnTrack, VictimSupport, FarmWatch, ShopWatch and LinkedIn.";
    expect(outline(draft(page(names))).at(-1)).toContain(names.slice(4));
  });
  it("are nobody's concern where few words run together: names are written like that", () => {
    const whole = "12. The Panel saw SelectaDNA, WhatsApp and YouTube. Mr McDonald and the StreetSafe team of Eastgate were thanked.";
    const kept = draft(page(whole));
    expect(outline(kept).at(-1)).toContain(whole.slice(4));
    expect(kept.issues.map(({ code }) => code)).not.toContain("spaces-restored");
  });
});
