import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const titles = (text: string) => draft(text).items.map(({ number, title }) => [number, title]);
const HEAD =
  "NORTHMOOR POLICE AND CRIME PANEL\n\nMinutes of the meeting of the Northmoor Police and Crime Panel held on 4 February 2019 in the Moot Hall\n\nPresent:\n\nCouncillor Nora Wain (Chair)\n\n";

describe("numbers set where few set them", () => {
  it("before a paragraph of the item belong to its title", () => {
    const text = `${HEAD}APOLOGIES\n\n512\t\tThere were none.\n\nMINUTES\n\n513\t\tRESOLVED:-\n\n\tThat the minutes be signed.\n\nQUIET LANES\n\n\tThe Clerk reported on lanes.\n\n514\t\tRESOLVED:-\n\n\tThat the report be noted.\n`;
    expect(outline(draft(text))).toEqual([
      "# 512 APOLOGIES",
      "m There were none.",
      "# 513 MINUTES",
      "r That the minutes be signed.",
      "# 514 QUIET LANES",
      "m The Clerk reported on lanes.",
      "r That the report be noted.",
    ]);
  });
  it("below lines that are drawn between items, the day in capitals and the head of each page", () => {
    const rule = "_".repeat(60);
    const text = `MINUTES OF THE MEETING OF THE NORTHMOOR POLICE AND CRIME PANEL HELD ON\n4 FEBRUARY 2019 AT 1400 HOURS – MOOT HALL\n\nPRESENT:\n\nCouncillor Nora Wain (Chair)\n\n${rule}\nAPOLOGIES\n\n512   There were none.\n\n${rule}\nMINUTES\n\n513   They were signed.\n\nNORTHMOOR POLICE AND CRIME PANEL – 4 FEBRUARY 2019\n${" ".repeat(30)}1\n\n${rule}\nQUIET LANES\n\n514   The Clerk reported on lanes.\n\nNORTHMOOR POLICE AND CRIME PANEL – 4 FEBRUARY 2019\n${" ".repeat(30)}2\n\n${rule}\nGATES\n\n515   The Clerk spoke of gates.\n`;
    expect(outline(draft(text))).toEqual([
      "# 512 APOLOGIES",
      "m There were none.",
      "# 513 MINUTES",
      "m They were signed.",
      "# 514 QUIET LANES",
      "m The Clerk reported on lanes.",
      "# 515 GATES",
      "m The Clerk spoke of gates.",
    ]);
  });
  it("of which a title may have several: the resolution one of its own", () => {
    const text = `${HEAD}APOLOGIES\n\n512 There were none.\n\nMINUTES\n\n513 They were signed.\n\nQUIET LANES\n\n514 The Clerk reported on lanes.\n\n515 RESOLVED:- That the report be noted.\n\nGATES\n\n516 The Clerk spoke of gates.\n`;
    expect(titles(text)).toEqual([
      ["512", "APOLOGIES"],
      ["513", "MINUTES"],
      ["514", "QUIET LANES"],
      ["516", "GATES"],
    ]);
    expect(outline(draft(text))).toContain("r RESOLVED:- That the report be noted.");
  });
  it("but a year before a sentence is none", () => {
    const text = `${HEAD}1. LANES\n\n2017 Was the year of the hedge, the Clerk said.\n\n2. QUIET ROADS\n\n2018 Was the year of the ditch, the Clerk said.\n\n3. GATES\n\n2019 Was the year of the gate, the Clerk said.\n`;
    expect(titles(text).map(([number]) => number)).toEqual(["1", "2", "3"]);
  });
  it("with a bar behind them", () => {
    const text = `${HEAD}1 | Apologies\n\nThere were none.\n\n2 | Quiet Lanes\n\nThe Clerk reported on lanes.\n\n3 | Work Programme\n\nMembers agreed the programme.\n`;
    expect(titles(text)).toEqual([
      ["1", "Apologies"],
      ["2", "Quiet Lanes"],
      ["3", "Work Programme"],
    ]);
  });
});

describe("what hosts print beside items", () => {
  it("is no title and no text: the place on the agenda, the marks of a blog, a drawn 'RESOLVED/-', a tab that was written out", () => {
    const text = `${HEAD}31/19 LANES\n(Agenda No. 1)\nThe Clerk reported on lanes.\n\nRESOLVED/-\n\n(a)_ That the report be noted.\n\n32/19 QUIET ROADS\n(Agenda No. 2)\nThe Clerk spoke of roads.\n\n33/19 GATES\n(Agenda No. 3)\nThe Clerk spoke of gates.\n\nShare this:\nLike Loading...\nPosted in Minutes\nPost navigation\n← Agenda – 2 January 2019\nAgenda – 3 April 2019 →\nProudly powered by WordPress\n`;
    const told = "(Agenda item 5 was taken next.) The Chair thanked him.";
    expect(outline(draft(`${HEAD}1. LANES\n\n${told}\n\n2. GATES\n\nPosted in each lane was a warden who counted carts.`))).toEqual([
      "# 1 LANES",
      `m ${told}`,
      "# 2 GATES",
      "m Posted in each lane was a warden who counted carts.",
    ]);
    expect(outline(draft(text))).toEqual([
      "# 31/19 LANES",
      "m The Clerk reported on lanes.",
      "r [(a)0] That the report be noted.",
      "# 32/19 QUIET ROADS",
      "m The Clerk spoke of roads.",
      "# 33/19 GATES",
      "m The Clerk spoke of gates.",
    ]);
  });
});

describe("an export whose first marks hold the head of the paper", () => {
  it("has its day, place and panel, and no item of them", () => {
    const text =
      "<AI1>\n\nNORTHMOOR POLICE AND CRIME PANEL\n\nMINUTES of a meeting of the Northmoor Police and Crime Panel held in the Moot Hall, Kelder on Thursday, 12 September 2013 at 10.00 am.\n\nPRESENT:  COUNCILLOR NORA WAIN (CHAIRMAN)\n\n</AI1>\n\n<AI2>\n\n14.   APOLOGIES FOR ABSENCE\n\nThere were none.\n\n</AI2>\n\n<AI3>\n\n15.   QUIET LANES\n\nThe Clerk reported on lanes.\n\n</AI3>\n";
    const found = draft(text);
    expect([found.date, found.startTime, found.venue]).toEqual(["2013-09-12", "10:00", "Moot Hall, Kelder"]);
    expect(outline(found)).toEqual([
      "# 14 APOLOGIES FOR ABSENCE",
      "m There were none.",
      "# 15 QUIET LANES",
      "m The Clerk reported on lanes.",
    ]);
  });
});

describe("what a converter leaves of a page", () => {
  it("as many empty lines between all lines, wrapped ones too", () => {
    const lines = [
      ...HEAD.split(/\n+/).filter((line) => line !== ""),
      "1.   Apologies for absence",
      "1.1  Apologies were received from Councillor Roe; Councillor",
      "     Dale came for her.",
      "2.   Quiet lanes",
      "2.1  The Clerk told Members of nine lanes that had no sign, of which",
      "     three were to have one in spring, and of two that were shut after",
      "     the flood.",
      "2.2  Members thanked the Clerk for the report and asked that lanes be",
      "     looked at again in a year.",
    ];
    expect(outline(draft(lines.join("\n\n\n\n")))).toEqual([
      "# 1 Apologies for absence",
      "m (1.1) Apologies were received from Councillor Roe; Councillor Dale came for her.",
      "# 2 Quiet lanes",
      "m (2.1) The Clerk told Members of nine lanes that had no sign, of which three were to have one in spring, and of two that were shut after the flood.",
      "m (2.2) Members thanked the Clerk for the report and asked that lanes be looked at again in a year.",
    ]);
  });
  it("two languages on a line with a bar between: titles in the second, texts in both", () => {
    const text =
      "PANEL HEDDLU A THROSEDD GLANARTH | GLANARTH POLICE AND CRIME PANEL\nDydd Llun, 15 Mehefin 2015 | Monday, 15 June 2015\nYN BRESENNOL: | PRESENT:\nY Cynghorydd Elen Rhos (Cadeirydd) | Councillor Elen Rhos (Chair)\n7. COFNODION | 7. MINUTES\nPENDERFYNWYD- | RESOLVED-\nCymeradwyo cofnodion mis Mawrth. | That the minutes of March be approved.\n8. LONYDD TAWEL Y SIR | 8. QUIET LANES\nCyflwynodd y Prif Weithredwr adroddiad ar lonydd yn y sir. | The Chief Executive presented a report on lanes.\nGofynnodd y Cynghorydd Rhos am arwyddion. | Councillor Rhos asked about signs.\n9. DYDDIAD Y CYFARFOD NESAF | 9. DATE OF NEXT MEETING\n14 Medi 2015. | 14 September 2015.\n";
    expect(outline(draft(text)).slice(0, 8)).toEqual([
      "# 7 MINUTES",
      "r Cymeradwyo cofnodion mis Mawrth.",
      "r That the minutes of March be approved.",
      "# 8 QUIET LANES",
      "m Cyflwynodd y Prif Weithredwr adroddiad ar lonydd yn y sir.",
      "m The Chief Executive presented a report on lanes.",
      "m Gofynnodd y Cynghorydd Rhos am arwyddion.",
      "m Councillor Rhos asked about signs.",
    ]);
  });
  it("a table of items whose cells have line breaks", () => {
    const text =
      "Northmoor Police and Crime Panel\n\n4 February 2019\n\n| No. | Item |\n|---|---|\n| 1. | Apologies<br><br>There were none. |\n| 2. | Quiet Lanes<br><br>The Clerk reported on lanes.<br><br>Members thanked the Clerk. |\n| 3. | Work Programme<br><br>Members agreed the programme. |\n";
    expect(titles(text)).toEqual([
      ["1", "Apologies"],
      ["2", "Quiet Lanes"],
      ["3", "Work Programme"],
    ]);
  });
  it("the head of a decision's page over its title", () => {
    const text =
      "Menu\nCouncil » Decisions » Decision details\n\nDecision details\n\nQuiet Lanes\n\nDecision Maker: Northmoor Police and Crime Panel\n\nDecision status: For information\n\nIs Key decision?: No\n\nMinutes:\n\nThe Clerk reported on lanes.\n\nDate of decision: 29/04/2021\n\nDecided at meeting: 29/04/2021 - Northmoor Police and Crime Panel\n";
    expect(outline(draft(text))).toEqual(["# - Quiet Lanes", "m The Clerk reported on lanes."]);
  });
});

describe("titles and what is none", () => {
  it("'Report of the Clerk.' below a title with a stop is agenda text, where the text has lost its empty lines", () => {
    const text =
      "Agenda and minutes\nNorthmoor Police and Crime Panel - Monday, 25 July 2016 1.00 pm\nVenue: Moot Hall\nItems\nApologies for absence.\nApologies were received from Councillor Roe.\nDeclarations of interest.\nNo declarations were made.\nQuiet Lanes in the Vale.\nReport of the Clerk.\nThe Panel considered a report which told of nine lanes.\nMinutes of the last meeting.\nThe minutes were signed.\nDate of Next Meeting.\nThe next meeting was to be held in the autumn.\n";
    expect(draft(text).items.map(({ title }) => title)).toEqual([
      "Apologies for absence.",
      "Declarations of interest.",
      "Quiet Lanes in the Vale.",
      "Minutes of the last meeting.",
      "Date of Next Meeting.",
    ]);
  });
  it("a question in the notes of a workshop", () => {
    const text =
      "Northmoor Police and Crime Panel\n\nNOTES OF INFORMAL WORKSHOP\n\nThursday 25th November 2021\n\nPresent\n\nCllr Nora Wain (Chair)\n\nWhy we met\n\nThe Chair opened by saying that nothing said that day would bind anybody.\n\nLanes\n\nThe Clerk showed slides of the nine lanes that had no sign as yet.\n\nQ: What does a sign cost?\n\nA: Forty pounds.\n\nGates\n\nThe Clerk went on to show slides of gates that nobody had shut.\n";
    expect(draft(text).items.map(({ title }) => title)).not.toContain("Q: What does a sign cost?");
  });
  it("in capitals, that go on in the next line, or that run into their text behind a colon and 'A'", () => {
    const stacked = `${HEAD}31. APOLOGIES\n\nThere were none.\n\n32. THE COMMISSIONER'S PLAN FOR THE LANES OF\nTHE VALE\n\nThe Commissioner presented the plan.\n\n33. GATES\n\nThe Clerk reported on gates.\n`;
    expect(titles(stacked)[1]).toEqual(["32", "THE COMMISSIONER'S PLAN FOR THE LANES OF THE VALE"]);
    const flat =
      "MINUTES of the proceedings of the Northmoor Police and Crime Panel held at The Hub, Marl on Friday 8th December, 2017 at 10.30 am. PRESENT Councillor Nora Wain (Chairman) 28. APOLOGIES FOR ABSENCE: There were none. 29. MINUTES: RESOLVED: That the minutes be signed. 30. QUIET LANES: A report was presented that told of nine lanes. The Clerk advised that three were to have a sign. A Member queried whether a sign was wanted at all. It was confirmed that all the parishes had asked for one, and that the farmers had not. Another Member asked what was done for those who rode. The Clerk replied that a bridle path was to be had for a fifth of what a road was, that two had been made in the last year and that a third, by the mill, would follow when the owner of the mill had signed. 31. DATE OF NEXT MEETING: The date was noted as Friday 2nd February 2018.";
    expect(titles(flat).map(([, title]) => title)).toEqual(["APOLOGIES FOR ABSENCE", "MINUTES", "QUIET LANES", "DATE OF NEXT MEETING"]);
  });
});

describe("what belongs to the item above", () => {
  const page = (text: string) => outline(draft(`Agenda and minutes\n\nVenue: Moot Hall\n\nNo. Item\n\n\n${text}\n`));
  it("who is in the chair, and the parts of the plan", () => {
    expect(
      page(
        "Welcome and apologies\n\n\nCouncillor Lisa Wain in the Chair\n\n\nApologies were received from Mr Dale.\n\n\nPlan Monitoring Report pdf icon PDF 40 KB\n\n\nThe Clerk presented the report.\n\n\nPriority 2 - Quiet Lanes\n\n\nThe Clerk reported on lanes.\n\n\nNext Meeting\n\n\nIt was noted that it would be in May.",
      ).filter((line) => line.startsWith("#")),
    ).toEqual(["# - Welcome and apologies", "# - Plan Monitoring Report", "# - Next Meeting"]);
  });
  it("what was moved, and points that lost their marker", () => {
    const lines = page(
      "Minutes and Matters Arising\n\n\nThe Clerk spoke of lanes.\n\n\nMoved by Cllr Amos and seconded by Mr Dale:\n\n\n\n\nTo sign the minutes of 12 May.\n\n\nQuiet Lanes pdf icon PDF 40 KB\n\n\nThe Clerk reported on lanes.\n\n\n\n\n·       To note the report.\n\n·       That the Clerk bring figures.\n\n\nNext Meeting\n\n\nIt was noted that it would be in May.",
    );
    expect(lines).toEqual([
      "# - Minutes and Matters Arising",
      "m The Clerk spoke of lanes.",
      "m Moved by Cllr Amos and seconded by Mr Dale:",
      "r To sign the minutes of 12 May.",
      "# - Quiet Lanes",
      "m The Clerk reported on lanes.",
      "r [·0] To note the report.",
      "r [·0] That the Clerk bring figures.",
      "# - Next Meeting",
      "m It was noted that it would be in May.",
    ]);
  });
  it("a resolution whose label went with 'It was' above it", () => {
    const lines = page(
      "Work Programme pdf icon PDF 40 KB\n\n\nThe Clerk presented the programme.\n\n\nIt was\n\n\nRESOLVED:\n\n\nThat it be noted.",
    );
    expect(lines).toEqual(["# - Work Programme", "m The Clerk presented the programme.", "r That it be noted."]);
  });
  it("points by a letter on a line of its own, below what ends in a dash", () => {
    const lines = outline(
      draft("Agenda item\n\nLanes\n\nMinutes:\nMembers were advised that -\na)\nnine lanes had no sign;\nb)\ntwo were shut."),
    );
    expect(lines.slice(1)).toEqual(["m Members were advised that -", "m [a)0] nine lanes had no sign;", "m [b)0] two were shut."]);
  });
});

describe("tables of a mirror", () => {
  it("with the minutes of each row below it", () => {
    const found = draft(
      "Northmoor Police and Crime Panel\nTuesday 6 February 2024, 10.00 am, Moot Hall\n\nPresent: Councillor A Wain (Kelder) (Chair)\nIn attendance: J Coles (Police and Crime Commissioner)\n\nItem | Title | Minutes\n--- | --- | ---\n55 | Minutes | \nRESOLVED - That the minutes be approved.\n\n56 | Quiet Lanes | \nThe Commissioner spoke of lanes.\n\nRESOLVED - That it be noted.\n",
    );
    expect(outline(found)).toEqual([
      "# 55 Minutes",
      "r RESOLVED - That the minutes be approved.",
      "# 56 Quiet Lanes",
      "m The Commissioner spoke of lanes.",
      "r RESOLVED - That it be noted.",
    ]);
    expect(found.attendance.map(({ name, office }) => [name, office])).toEqual([
      ["Councillor A Wain", "chair"],
      ["J Coles", "commissioner"],
    ]);
  });
});
