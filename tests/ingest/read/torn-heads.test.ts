import { describe, expect, it } from "vitest";
import { draft, outline, pdf, readFile } from "./help.ts";

const REST =
  "Present: Councillor Nora Wain (Chair)\n\n1. Apologies\n\nNone were received.\n\n2. Precept\n\nThe Commissioner said that it was low.\n";
/** A text set no wider than so many letters. */
const wrapped = (text: string, width: number): string => text.replace(new RegExp(`(?=\\S)(.{1,${width}})(?: |$)`, "g"), "$1\n").trimEnd();

describe("a sentence that opens minutes, wrapped at any width", () => {
  const place = { date: "2022-05-12", startTime: "10:30", venue: "Weavers Room, Moot Hall, Kelder" };
  it.each([
    [
      "Minutes of the meeting of the Isen, Marl and Eastvale Police and Crime Panel held in the Weavers Room, Moot Hall, Kelder on Thursday, 12 May 2022 at 10.30 am.",
      { ...place, body: "Isen, Marl and Eastvale Police and Crime Panel" },
    ],
    [
      "Minutes of a meeting of the Police and Crime Panel for Isen and the City of Thirle held on 12th May 2022 at 10.30 am in the Weavers Room, Moot Hall, Kelder.",
      { ...place, body: "Police and Crime Panel for Isen and the City of Thirle" },
    ],
    [
      "At a meeting of the Isen Valley Police, Fire and Crime Panel held in the Weavers Room, Moot Hall, Kelder on Thursday 12 May 2022 at 10.30 am",
      { ...place, body: "Isen Valley Police, Fire and Crime Panel" },
    ],
  ])("%s", (sentence, expected) => {
    for (let width = 32; width <= 100; width += 2)
      for (const above of ["", "ISEN PANEL PAPERS\n\n"])
        expect(draft(`${above}${wrapped(sentence, width)}\n\n${REST}`), `at ${width}`).toMatchObject(expected);
  });
  it("takes nothing from what stands below a sentence that is over", () => {
    const head = "Minutes of the meeting of the Isen Valley Police and Crime Panel held on 12 May 2022";
    expect(draft(`${head}\nMoot Hall, Kelder\n\n${REST}`)).toMatchObject({ date: "2022-05-12", venue: "Moot Hall, Kelder" });
    expect(draft(`${head}\n${REST}`).attendance).toHaveLength(1);
  });
});

describe("a panel's name on several lines of a head", () => {
  const held = "Minutes of the meeting held on Thursday 12 May 2022 at 10.30 am";
  it.each([
    ["ISEN AND EASTVALE\nPOLICE AND CRIME PANEL", "ISEN AND EASTVALE POLICE AND CRIME PANEL"],
    ["ISEN, EASTVALE AND MARL POLICE AND CRIME\nPANEL", "ISEN, EASTVALE AND MARL POLICE AND CRIME PANEL"],
    ["Isen and Eastvale\n\nPolice and Crime\n\nPanel", "Isen and Eastvale Police and Crime Panel"],
    ["Police and Crime Panel for\n\nIsen and the City of\n\nThirle", "Police and Crime Panel for Isen and the City of Thirle"],
    ["KELDER COUNTY COUNCIL\nPOLICE AND CRIME PANEL", "POLICE AND CRIME PANEL"],
    ["PUBLIC MINUTES\nPOLICE AND CRIME PANEL", "POLICE AND CRIME PANEL"],
    ["Moot Hall\nPolice and Crime Panel", "Police and Crime Panel"],
    ["CONFIRMATION HEARING\nPOLICE AND CRIME PANEL", "POLICE AND CRIME PANEL"],
    ...["TUESDAY", "FINAL", "Approved Version", "Decisions", "Agenda and Minutes", "Thirle", "Moot Hall\nThirle"].map((above) => [
      `${above}\nPOLICE AND CRIME PANEL`,
      "POLICE AND CRIME PANEL",
    ]),
  ])("%j", (name, body) => expect(draft(`${name}\n\n${held}\n\n${REST}`)).toMatchObject({ body, date: "2022-05-12" }));
  it("also in a page and a PDF", async () => {
    const page = `<h1>Isen and Eastvale<br>Police and Crime Panel</h1><p>${held}</p><p>${REST.split("\n\n").join("</p><p>")}</p>`;
    expect(draft(page, "html").body).toBe("Isen and Eastvale Police and Crime Panel");
    const lines = ["Isen and Eastvale Police and Crime", "Panel", ...`${held}\n${REST}`.split(/\n+/)];
    const printed = await readFile("m.pdf", pdf([lines.map((text, i) => ({ x: 60, y: 60 + i * 30, text, size: i < 2 ? 20 : 10 }))]));
    expect(draft(printed.text).body).toBe("Isen and Eastvale Police and Crime Panel");
  });
  it("but no list of those present goes on from it", () =>
    expect(
      draft(`Isen Police and Crime\nPanel Members Present: Councillor Nora Wain (Chair)\n\n${held}\n\n${REST}`).attendance,
    ).toHaveLength(1));
});

describe("a line of a head that labels what stands behind or below", () => {
  it.each([
    ["Isen Police and Crime Panel\n\nDate of Meeting: 12 May 2022", "Isen Police and Crime Panel"],
    ["Isen Police and Crime Panel\n\nDate of the meeting – 12 May 2022", "Isen Police and Crime Panel"],
    ["Isen Police and Crime Panel\n\nMeeting date\n12 May 2022", "Isen Police and Crime Panel"],
    ["Committee: Isen Police and Crime Panel\nDate: 12 May 2022", "Isen Police and Crime Panel"],
    ["Name of meeting: Isen Police and Crime Panel\nDate: 12 May 2022", "Isen Police and Crime Panel"],
    ["Title: Minutes of the Isen Police and Crime Panel\nDate: 12 May 2022", "Isen Police and Crime Panel"],
    ["Notes of the informal meeting of Isen Police and Crime Panel\n12 May 2022", "Isen Police and Crime Panel"],
    ["ISEN POLICE AND CRIME PANEL\n\nPanel held on 12 May 2022", "ISEN POLICE AND CRIME PANEL"],
    ["Committee: Kelder Scrutiny Board\nDate of meeting: 12 May 2022", "Kelder Scrutiny Board"],
  ])("is no name of a body: %j", (head, body) => expect(draft(`${head}\n\n${REST}`)).toMatchObject({ body, date: "2022-05-12" }));
});

it("the head or foot of a page is no title of a paper that numbers its paragraphs, nor the sentence that opens it", () => {
  const foot = (page: number) => `ISEN POLICE AND CRIME PANEL – 12 MAY 2022\n${" ".repeat(30)}${page}\n\n`;
  const text =
    "MINUTES OF THE MEETING OF THE ISEN POLICE AND CRIME PANEL HELD ON\n12 MAY 2022 AT 1400 HOURS – WYRE ROOM, MOOT HALL,\nKELDER\n\nPRESENT: Cllr Nora Wain (Chair)\n\n***********\nNOTICE OF RECORDING\n\n" +
    `301   The Chair said that the meeting was recorded.\n\n${foot(1)}___________\nAPOLOGIES\n\n302   None were received.\n\n` +
    `${foot(2)}___________\nPRECEPT\n\n303   The Commissioner said that it was low.\n\n304   RESOLVED:-\n\nThat it be supported.\n\n${foot(3)}___________\nCLOSE\n\n305   The meeting ended at noon.\n`;
  const found = draft(text);
  expect(found).toMatchObject({ date: "2022-05-12", startTime: "14:00", venue: "WYRE ROOM, MOOT HALL, KELDER" });
  expect(outline(found)).toEqual([
    "# 301 NOTICE OF RECORDING",
    "m The Chair said that the meeting was recorded.",
    "# 302 APOLOGIES",
    "m None were received.",
    "# 303 PRECEPT",
    "m The Commissioner said that it was low.",
    "r That it be supported.",
    "# 305 CLOSE",
    "m The meeting ended at noon.",
  ]);
});
