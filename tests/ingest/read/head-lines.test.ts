import { describe, expect, it } from "vitest";
import { readHeld } from "../../../ingest/layouts/head/held.ts";
import { draft, outline } from "./help.ts";

const ITEMS = "1. Apologies\n\nNone were received.\n\n2. Precept\n\nThe Panel supported it.\n";

describe("day, time and place at the head of a paper", () => {
  it.each([
    [
      "under labels of their own, the day in figures",
      "Northmoor Police and Crime Panel\n\nPublished on 2 October 2020\n\nMeeting date\n24.09.20\n\nTime\n10am\n\nAttended\nNora Wain, Tom Dale (Vice-chair)",
      { date: "2020-09-24", startTime: "10:00", venue: null },
    ],
    [
      "one below the other, in a room with a number",
      "Northmoor Police and Crime Panel\n\nMonday, 4th December 2023\n4.00 pm\nCommittee Room 1, Kelder Town Hall\n\nPRESENT – Councillors Wain (Chair), Dale and Amos.",
      { date: "2023-12-04", startTime: "16:00", venue: "Committee Room 1, Kelder Town Hall" },
    ],
    [
      "in two languages, the place below the day in each",
      "PANEL HEDDLU A THROSEDD NORTHMOOR\nNORTHMOOR POLICE AND CRIME PANEL\n\nDydd Llun, 12 Mehefin 2017 am 2.00pm\nPlas Newydd, Thirle\nMonday, 12 June 2017 at 2.00pm\nPlas Newydd, Thirle\n\nYN BRESENNOL / PRESENT:\n\nCouncillor Nora Wain (Chair)",
      { date: "2017-06-12", startTime: "14:00", venue: "Plas Newydd, Thirle" },
    ],
    [
      "before a word that says what became of the meeting",
      "Northmoor Police and Crime Panel\n\nMinutes of the meeting held on Friday, 12th May, 2023 10.00 am, MOVED",
      { date: "2023-05-12", startTime: "10:00", venue: null },
    ],
    [
      "above the office of somebody, which is no place",
      "Notes of the Board\n\nNORTHMOOR POLICE AND CRIME PANEL\n14th September 2021\nOffice of Northmoor Police and Crime Commissioner\n\nPresent:\nNora Wain (Chair)",
      { date: "2021-09-14", startTime: null, venue: null },
    ],
    [
      "in a sentence under those present",
      "MINUTES OF THE NORTHMOOR POLICE AND CRIME PANEL\nHELD ON 16 MARCH 2018\n\nPresent:\nCouncillor Nora Wain\nTom Dale (Independent) Chair\n\nThe meeting was held in Committee Room 2, Moot Hall, Kelder and began at 10.30 a.m.",
      { date: "2018-03-16", startTime: "10:30", venue: "Committee Room 2, Moot Hall, Kelder" },
    ],
    [
      "the time in a sentence by itself",
      "MINUTES OF THE MEETING OF THE\nNORTHMOOR POLICE AND CRIME PANEL\nHELD ON FRIDAY, 17 NOVEMBER 2023 AT FORGE SUITE, MOOT HALL, KELDER\n\nPresent:\n\nCouncillor Nora Wain (Chair)\n\nThe meeting began at 14:00",
      { date: "2023-11-17", startTime: "14:00", venue: "FORGE SUITE, MOOT HALL, KELDER" },
    ],
    [
      "in a sentence that goes on with the hour below",
      "NORTHMOOR POLICE AND CRIME PANEL\n\nMINUTES OF A MEETING HELD ON 19 MARCH 2015 AT\n6.30 PM IN THE MOOT HALL, KELDER\n\nPRESENT: Councillor Nora Wain (Chair)",
      { date: "2015-03-19", startTime: "18:30", venue: "MOOT HALL, KELDER" },
    ],
    [
      "the place before the link to its map, its label lost",
      "Agenda and draft minutes\n\nNorthmoor Police and Crime Panel - Thursday 14 September 2023 10.30 am\n\nCommittee Room 2, Moot Hall, Kelder. View directions\n\nItems",
      { date: "2023-09-14", startTime: "10:30", venue: "Committee Room 2, Moot Hall, Kelder" },
    ],
    [
      "the place on a CMIS page, above those who came",
      "Meeting Details\nMeeting Summary\nNorthmoor Police and Crime Panel\n25 Oct 2018 - 14:30 to 16:45\nOccurred\nDocuments\nCommittee Room 1, Moot Hall, Kelder\nAttendance\nPresent\nCouncillor N Wain (Chairman) Kelder District Council\nAgenda",
      {
        date: "2018-10-25",
        startTime: "14:30",
        venue: "Committee Room 1, Moot Hall, Kelder",
        attendance: [{ name: "Councillor N Wain", office: "chair" }],
      },
    ],
  ])("%s", (_, head, expected) => {
    expect(draft(`${head}\n\n${ITEMS}`)).toMatchObject(expected);
  });
});

it.each([
  [
    "'MINUTES' over those present",
    "NORTHMOOR POLICE AND CRIME PANEL\n\n4 FEBRUARY 2021\n\nMINUTES\n\nPresent: Councillor Nora Wain (in the Chair); Councillor Tom Dale.",
  ],
  [
    "'PRESENT' over a list by councils",
    "THE MINUTES OF THE NORTHMOOR POLICE AND CRIME PANEL\nheld by video link on 4th February 2021\n\nPRESENT\n\nKelder Council: Councillor Nora Wain (Chair)\nThirle Council: Councillor Tom Dale",
  ],
])("%s is no item of a paper whose titles have no numbers; the time stands at its end", (_, head) => {
  const found = draft(
    `${head}\n\nAPOLOGIES FOR ABSENCE\n\nNone were received.\n\nCALLS TO THE FORCE\n\nThe Commissioner reported on calls.\n\nThe meeting, which began at 10.00 am, ended at noon.\n`,
  );
  expect(found.items.map((item) => item.title)).toEqual(["APOLOGIES FOR ABSENCE", "CALLS TO THE FORCE"]);
  expect(found).toMatchObject({ date: "2021-02-04", startTime: "10:00" });
  expect(found.attendance.map(({ name, office }) => `${name}: ${office}`)).toEqual([
    "Councillor Nora Wain: chair",
    "Councillor Tom Dale: member",
  ]);
});

it("takes neither body nor day from the trail of a page in its site", () => {
  const text = `Home > Council > Northmoor Police and Crime Panel > 7 April 2022\n\nNorthmoor Police and Crime Panel\n\nMeeting: 7 April 2022, 10:00am\n\nPresent: Cllr Nora Wain\n\n${ITEMS}`;
  expect(draft(text)).toMatchObject({ body: "Northmoor Police and Crime Panel", date: "2022-04-07", startTime: "10:00" });
});

it("takes the time from the line of the meeting, where the page's own name has told the day", () => {
  const page =
    "<html><head><title>Minutes - 19 July 2024</title></head><body><main><h1>Minutes – 19 July 2024</h1><p>Posted on 12 August 2024</p><p>Northmoor Police and Crime Panel<br>Friday, 19 July 2024, 10.30 am<br>County Hall, Kelder</p><p>Present: Councillor Nora Wain (Chair)</p><h2>1. Apologies</h2><p>None were received.</p><h2>2. Precept</h2><p>The Panel supported it.</p></main></body></html>";
  expect(draft(page, "html")).toMatchObject({ date: "2024-07-19", startTime: "10:30", venue: "County Hall, Kelder" });
});

describe("names under 'Apologies' on a page", () => {
  const page = (before: string) =>
    `Agenda and draft minutes\nNorthmoor Police and Crime Panel - Thursday 18 November 2021 10.30 am\nVenue: Moot Hall\nItems\n${before}Apologies\nCouncillor Nora Wain (Kelder Council) and Mr Tom Dale.\nDeclarations of Interest\nNone.\nPublic Speaking\nThere were no public speakers.\nUpdate from the Commissioner\nThe Commissioner spoke of vans.\n`;
  it("are an item of the agenda, as is a title that holds nothing above them", () => {
    expect(outline(draft(page("General\n"))).slice(0, 3)).toEqual([
      "# - General",
      "# - Apologies",
      "m Councillor Nora Wain (Kelder Council) and Mr Tom Dale.",
    ]);
  });
});

describe("who was there", () => {
  const people = (head: string) =>
    draft(`Minutes of the Northmoor Police and Crime Panel meeting held on 7 April 2022\n\n${head}\n\n${ITEMS}`).attendance.map(
      ({ name, office }) => `${name}: ${office}`,
    );
  it("surnames alone go on behind a member with another title", () => {
    expect(people("Present: Councillors Wain (Chair), Dale, Mrs Amos and Firth.")).toEqual([
      "Councillor Wain: chair",
      "Councillor Dale: member",
      "Mrs Amos: member",
      "Councillor Firth: member",
    ]);
  });
  it("who presides is no member among others, and the sentence about the meeting names nobody", () => {
    expect(people("Present:\nNora Wain (Independent) Chair\nTom Dale (Independent)\n\nThe meeting was held in Moot Hall, Kelder.")).toEqual(
      ["Nora Wain: chair", "Tom Dale: member"],
    );
  });
  it("who presides by a line of its own, in a list or before it", () => {
    expect(people("Chair: Cllr Nora Wain\nPresent: Tom Dale, Ruth Amos")).toEqual([
      "Cllr Nora Wain: chair",
      "Tom Dale: member",
      "Ruth Amos: member",
    ]);
    expect(
      people(
        "Members present:\nChair - Councillor Nora Wain - Kelder Council\nVice-Chair - Tom Dale - Independent\nCouncillor R Amos - Thirle Council",
      ),
    ).toEqual(["Councillor Nora Wain: chair", "Tom Dale: vice-chair", "Councillor R Amos: member"]);
  });
  it("mayors who are commissioners, and their deputies", () => {
    expect(
      people(
        "Present:\nCouncillor Nora Wain (Chair)\n\nIn attendance:\nMayor Ann Roe      Mayor of West Yorkshire\nEve Holm      Deputy Mayor for Policing and Crime",
      ),
    ).toEqual(["Councillor Nora Wain: chair", "Mayor Ann Roe: commissioner", "Eve Holm: deputy-commissioner"]);
  });
});

describe("what is printed beside titles", () => {
  it("the pages of the pack and the time of an item belong to no item", () => {
    const page =
      "Agenda and minutes\n\nNorthmoor Police and Crime Panel - Friday 13 October 2017 10.30 am\n\nVenue: Moot Hall\n\nNote No. Item\n\n10.30am\n\n18.\n\nApologies\n\nMinutes:\n\nNone were received.\n\n11.00am\n\n19.\n\nUpdate Report (Pages 5 - 24)\n\nMinutes:\n\nThe Commissioner spoke of cells.\n\nAgreed that the report is noted.";
    expect(outline(draft(page))).toEqual([
      "# 18 Apologies",
      "m None were received.",
      "# 19 Update Report",
      "m The Commissioner spoke of cells.",
      "r Agreed that the report is noted.",
    ]);
  });
  it("short lines between paragraphs head what they stand over, however they are written", () => {
    const page = "Agenda item\n\nReport\n\nMinutes:\n\nThe Panel asked about its parts.\n\nWitness care\n\nMembers praised the unit.";
    expect(outline(draft(page)).slice(-2)).toEqual(["h Witness care", "m Members praised the unit."]);
  });
});

describe("when a meeting began and ended", () => {
  const present = "PRESENT: Councillor Nora Wain (Chair), Councillor Tom Dale";
  it.each([
    [
      "in the sentence that opens the minutes",
      "MINUTES of the meeting of the NORTHMOOR POLICE AND CRIME PANEL held on Friday 6 December 2019 commencing at 10.30 am and finishing at 12.40 pm",
      "",
      ["10:30", "12:40"],
    ],
    [
      "under labels",
      "Northmoor Police and Crime Panel\nTuesday 4 July 2023\nStart time: 10am\nFinish time: 12.15pm",
      "",
      ["10:00", "12:15"],
    ],
    [
      "under labels in one line",
      "Northmoor Police and Crime Panel - Thursday 13 June 2019\nMoot Hall, Kelder\nMeeting commenced 10:00 Meeting ended 11:40",
      "",
      ["10:00", "11:40"],
    ],
    [
      "before the day, which the title has told already",
      "Northmoor Police and Crime Panel\nMinutes – 12 October 2022\nMeeting held at 2pm on Wednesday 12 October 2022 at Moot Hall, Kelder",
      "The meeting ended at 3.40pm.",
      ["14:00", "15:40"],
    ],
    [
      "at the foot, the half of the day printed once",
      "Northmoor Police and Crime Panel\nMinutes of the meeting held at the Moot Hall, Kelder on Monday, 15 January 2018",
      "1.00 - 3.10 pm",
      ["13:00", "15:10"],
    ],
    ["behind the day", "Northmoor Police and Crime Panel\n15 January 2018, 11.00 – 1.10pm", "", ["11:00", "13:10"]],
  ])("%s", (_, head, foot, [startTime, endTime]) => {
    expect(draft(`${head}\n\n${present}\n\n${ITEMS}\n${foot}\n`)).toMatchObject({ startTime, endTime });
  });
});

it.each([
  ["DRAFT MINUTES", "draft"],
  ["Minutes (draft)", "draft"],
  ["Minutes – DRAFT", "draft"],
  ["Unapproved minutes of the meeting held on 4 July 2023", "draft"],
  ["UNCONFIRMED", "draft"],
  ["Minutes of the meeting (draft until agreed)", "draft"],
  ["These minutes are draft until confirmed at the next meeting", "draft"],
  ["(Draft – subject to confirmation at the next meeting)", "draft"],
  ["Minutes of the meeting held on the draft budget", "final"],
  ["Draft budget meeting", "final"],
])("a head that says %s: %s", (line, minutes) => {
  expect(draft(`Northmoor Police and Crime Panel\n4 July 2023\n${line}\n\nPRESENT: Councillor Nora Wain (Chair)\n\n${ITEMS}`).minutes).toBe(
    minutes,
  );
});

describe("a head that is spread over lines", () => {
  const rest = `PRESENT: Councillor Nora Wain (Chair)\n\n${ITEMS}`;
  it.each([
    [
      "the place between the body and the day",
      "Meeting of the\n\nNORTHMOOR POLICE AND CRIME PANEL\n\nheld in the Wyre Room, Moot Hall, Kelder\n\non Wednesday 14 November 2018 at 2.00 pm",
      { body: "NORTHMOOR POLICE AND CRIME PANEL", date: "2018-11-14", startTime: "14:00", venue: "Wyre Room, Moot Hall, Kelder" },
    ],
    [
      "place and hour below, the day by itself",
      "NORTHMOOR POLICE AND CRIME PANEL\n\n25 OCTOBER 2012\n\nMINUTES\n\nof the Meeting held at the Moot House, Churchgate, Kelder at 6.30 pm",
      { date: "2012-10-25", startTime: "18:30", venue: "Moot House, Churchgate, Kelder" },
    ],
    [
      "a place that goes on below",
      "NORTHMOOR POLICE AND CRIME PANEL\n\nMinutes of a meeting held on Tuesday 4 February 2020 at 10.00am in the Wyre Room,\nMoot Hall, Kelder",
      { date: "2020-02-04", startTime: "10:00", venue: "Wyre Room, Moot Hall, Kelder" },
    ],
    [
      "a comma at its end, those present below",
      "NORTHMOOR POLICE AND CRIME PANEL\n\nMinutes of a meeting held on Tuesday 4 February 2020 at 10.00am in the Wyre Room,\nMembers Present\nCouncillor Tom Dale",
      { date: "2020-02-04", startTime: "10:00", venue: "Wyre Room" },
    ],
    [
      "a place behind a colon",
      "Northmoor Police and Crime Panel\nMinutes of the meeting held at 10.30am on 24 November 2022\nat: Moot Hall, Waterdale",
      { date: "2022-11-24", startTime: "10:30", venue: "Moot Hall, Waterdale" },
    ],
  ])("%s", (_, head, expected) => expect(draft(`${head}\n\n${rest}`)).toMatchObject(expected));
});

it("an earlier meeting, whose minutes the agenda wants approved, opens no paper", () => {
  expect(readHeld("Minutes of the Last Meeting To approve the minutes of the meeting held on 6 October 2022.")).toBeNull();
  const page =
    "Agenda and minutes\n\nVenue: Committee Room 2, Moot Hall, Kelder\n\nContact: Paula Crane, Scrutiny Officer, Northmoor Police and Crime Panel\n\nApologies for Absence\nTo receive any apologies for absence.\n\nApologies were received from Councillor Wain.\n\nMinutes of the Last Meeting\nTo approve the minutes of the meeting held on 6 October 2022.\n\nThat the minutes of the meeting held on 6 October 2022 be approved.\n\nRural Crime\nReport of the Commissioner (attached).\n\nThe Commissioner introduced his report.\n\nThat the report be noted.\n";
  expect(draft(page)).toMatchObject({ layout: "moderngov-meeting", body: "Northmoor Police and Crime Panel", date: null });
});

it("a saint's stop in a panel's name ends no sentence", () =>
  expect(draft(`St. Nons Police and Crime Panel\n\nMinutes of the meeting held on 3 February 2016\n\n${ITEMS}`).body).toBe(
    "St. Nons Police and Crime Panel",
  ));

describe("a day in a sentence of the minutes", () => {
  it.each([
    "Burglary fell by ten per cent between 1 April 2015 and 31 March 2016.",
    "The new scheme began on 1 April 2015 and runs for three years.",
    "Figures to 31 December 2015: burglary 400, robbery 30.",
    "A letter dated 3 February 2016 came from the Home Office.",
  ])("is not the meeting's: %s", (sentence) => {
    expect(draft(`Burglary\n\n${sentence}\n\nThe Commissioner said that the force would do more.\n`).date).toBeNull();
  });
  it.each([
    "Confirmation hearing for the post of chief constable, Friday 5 February 2016.",
    "Friday, 5 February 2016, commencing at noon, with a video link.",
    "The Panel met on 5 February 2016 in public session.",
  ])("that speaks of the meeting is: %s", (sentence) => {
    expect(draft(`Burglary\n\n${sentence}\n\nThe Commissioner said that the force would do more.\n`).date).toBe("2016-02-05");
  });
});
