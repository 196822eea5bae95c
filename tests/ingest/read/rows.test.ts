import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

const PAGE = "Agenda and minutes\n\nNorthmoor Police and Crime Panel - Thursday 7 April 2022 10.00 am\n\nVenue: Moot Hall\n\nNo. Item\n\n";
const HEAD = "Venue: Moot Hall. View directions\nNo. | Item | |||\n---|---|---|---|---|\n";

describe("rows of a flattened item table", () => {
  it("hold a table of interests behind their label, and go on with it", () => {
    const page = `${HEAD}APOLOGIES FOR ABSENCE Additional documents: Minutes: Apologies were sent by Cllr A Firth. |
DECLARATIONS OF INTEREST Additional documents: Minutes: Name | Minute No. | Nature |
Cllr. B. Lane | 5.2 | Leads the farm watch in Thirle |
Mrs C. Roe | 6 | Brother works at the OPCC |
QUESTIONS ON NOTICE FROM PANEL MEMBERS TO THE COMMISSIONER Additional documents: Minutes: The Commissioner said that it was in hand. |
`;
    expect(titlesOf(draft(page))).toEqual([
      "# - APOLOGIES FOR ABSENCE",
      "# - DECLARATIONS OF INTEREST",
      "# - QUESTIONS ON NOTICE FROM PANEL MEMBERS TO THE COMMISSIONER",
    ]);
  });
});

describe("a line that ends with a dash", () => {
  it("leads in to the list below where it tells who spoke", () => {
    const page = `${PAGE}1.\n\nFuel theft\n\nMinutes:\n\nAnn Roe, Police and Crime Commissioner, introduced the review -\n\n(a)      Thefts of fuel had fallen in every district since May of the year before;\n\n(b)     Was grateful to the farm watch.\n`;
    expect(outline(draft(page))).toContain("m Ann Roe, Police and Crime Commissioner, introduced the review -");
  });
});

const STRIPPED = `${PAGE}\n`;
const titles = (body: string) => titlesOf(draft(STRIPPED + body));

describe("headings within an item", () => {
  it("stand between paragraphs that one number counts", () => {
    expect(
      titles(
        "Apologies\n\n\nThere were none.\n\n\n\nHighlight Report pdf icon PDF 90 KB\n\nTo note progress.\n\n\n25.1    The Commissioner introduced the report and told of six priorities.\n\n\nOlder People\n\n\n25.2    A member asked about doorstep traders in the villages.\n\n\nSafer Roads\n\n\n25.3    The Commissioner said that deaths had fallen.\n\n\n\nFuture Meetings\n\n\nThe next meeting would be in June.\n",
      ),
    ).toEqual(["# - Apologies", "# - Highlight Report", "# - Future Meetings"]);
  });
  it("stand between what announces points and the first of them, however long they are", () => {
    expect(
      titles(
        "Apologies\n\n\nThere were none.\n\n\n\nPolicing of the Summer\n\nThe Chief Constable gave a presentation.\n\n\nPoints made included:\n\n\nThe Northmoor Seaside Enforcement Board\n\n\nThat its job was to bring 12 bodies together.\n\n\n\nFuture Meetings\n\n\nThe next meeting would be in June.\n",
      ),
    ).toEqual(["# - Apologies", "# - Policing of the Summer", "# - Future Meetings"]);
  });
  it("are single words over what was said, and what heads the decision", () => {
    expect(
      titles(
        "Apologies\n\n\nThere were none.\n\n\n\nPolicing of the Summer\n\nTo receive an update from the Chief Constable.\n\n\nDecision\n\n\nThat the figures be set out in the next report.\n\n\n\n\nThe Chief Constable gave a presentation, and made these points:\n\n\nEnforcement\n\n\nThat 418 penalties had been issued.\n\n\n\nFuture Meetings\n\n\nThe next meeting would be in June.\n",
      ),
    ).toEqual(["# - Apologies", "# - Policing of the Summer", "# - Future Meetings"]);
  });
});

describe("a table with a column for actions", () => {
  const page = `NORTHMOOR POLICE AND CRIME PANEL

MINUTES AND ACTIONS

Tuesday 5 March 2019, 10.00am

Moot Hall, Thirle

| Present | Cllr Ann Firth (AF) – Chair – Kelder Council |
| | Mrs Jean Cole (JC) – Independent Member |
| In attendance | Tom Hale (TH) – Police and Crime Commissioner |

| Item | Discussion | Action |
|---|---|---|
| 1 | **Welcome** AF welcomed everyone. | |
| 2 | **Rural Theft** | |
| 2.1 | TH said that theft of fuel had fallen. JC asked why. | TH to write by May |
| 3 | **Next meeting** It was left to the Chair to choose a day. | |
`;
  const found = draft(page);
  it("has items whose title stands in bold before the text, and actions below what they follow from", () => {
    expect(outline(found)).toEqual([
      "# 1 Welcome",
      "m AF welcomed everyone.",
      "# 2 Rural Theft",
      "m (2.1) TH said that theft of fuel had fallen. JC asked why.",
      "m Action: TH to write by May",
      "# 3 Next meeting",
      "m It was left to the Chair to choose a day.",
    ]);
  });
  it("has those present in rows, whose initials are no body of theirs", () => {
    expect(found.attendance.map((p) => `${p.name}/${p.office}/${p.organisation}`)).toEqual([
      "Cllr Ann Firth/chair/Kelder Council",
      "Mrs Jean Cole/member/null",
      "Tom Hale/commissioner/null",
    ]);
  });
});

describe("the head of a paper", () => {
  it("may be in two languages, over the day", () => {
    const page = `PANEL HEDDLU A THROSEDDU NORTHMOOR / NORTHMOOR POLICE AND CRIME PANEL\n\nMonday, 27 January 2025 at 2.00 pm\nMoot Hall, Thirle\n\nPRESENT:\tCouncillor Ann Firth (Chair)\tKelder Council\n\nAPOLOGIES FOR ABSENCE\n\n211.\tCouncillor Lane.\n\nPRECEPT 2025\n\n212.\tThe Commissioner set out his proposal for the year.\n`;
    expect(draft(page)).toMatchObject({ date: "2025-01-27", startTime: "14:00" });
    expect(titlesOf(draft(page))).toEqual(["# - APOLOGIES FOR ABSENCE", "# - PRECEPT 2025"]);
  });
  it("is not named by 'Panel Minutes'", () => {
    const page =
      "Northmoor Police and Crime Panel\n\nMenu\n\nPanel Minutes – 7th October 2020\n\n1. Apologies\n\nNone.\n\n2. Precept\n\nThe Commissioner set out his proposal.\n";
    expect(draft(page).body).toBe("Northmoor Police and Crime Panel");
  });
});

describe("a sentence that tells who came", () => {
  it("ends the list where it goes on to tell for what", () => {
    const page =
      "NORTHMOOR POLICE AND CRIME PANEL\n\n7 April 2022\n\nPRESENT: Councillor Firth (Chair)\n\nALSO PRESENT: Tom Hale (Police and Crime Commissioner), Mr Dow (Deputy Police and Crime Commissioner) and Mrs Orr (Chief Finance Officer) attended the meeting for minutes 114 to 117.\n\n114 APOLOGIES – There were none.\n\n115 RURAL THEFT – The Commissioner told of thefts.\n";
    expect(draft(page).attendance.map((p) => `${p.name}/${p.office}`)).toEqual([
      "Councillor Firth/chair",
      "Tom Hale/commissioner",
      "Mr Dow/deputy-commissioner",
      "Mrs Orr/opcc-officer",
    ]);
  });
});

describe("running minutes with a dash behind each title", () => {
  it("have an item too where the dash was forgotten", () => {
    const page =
      "NORTHMOOR POLICE AND CRIME PANEL\n\n7 April 2022\n\n311 APOLOGIES – There were none.\n\n312 RURAL THEFT – The Commissioner told of thefts.\n\n313  STATEMENT OF ACCOUNTS The Treasurer submitted the accounts.\n\n314 WORK PROGRAMME – It was agreed.\n";
    expect(titlesOf(draft(page))).toEqual(["# 311 APOLOGIES", "# 312 RURAL THEFT", "# 313 STATEMENT OF ACCOUNTS", "# 314 WORK PROGRAMME"]);
  });
});

describe("the lines of a page that was pasted from a document", () => {
  it("go on where one ends with a word that ends no sentence", () => {
    const page = `${STRIPPED}Apologies\n\n\nThere were none.\n\n\n\nThefts of Fuel pdf icon PDF 90 KB\n\n\nMembers asked whether they opened again under another name. The\nCommissioner replied that two of 39 had. He\ndrew attention to the length of sentences. Cllr\nFirth expressed surprise.\n`;
    expect(outline(draft(page))).toContain(
      "m Members asked whether they opened again under another name. The Commissioner replied that two of 39 had. He drew attention to the length of sentences. Cllr Firth expressed surprise.",
    );
  });
});

describe("a title of every agenda that goes on as a sentence", () => {
  it("is a title over the label of its minutes", () => {
    const page = `${PAGE}451.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n452.\n\nAny other business that the Chair rules to be urgent, the special circumstances to be stated.\n\nMinutes:\n\nThere was none.\n`;
    expect(titlesOf(draft(page))).toEqual([
      "# 451 Apologies",
      "# 452 Any other business that the Chair rules to be urgent, the special circumstances to be stated.",
    ]);
  });
});

describe("a title with its place on the recording", () => {
  it("is a title, whatever follows", () => {
    expect(
      titles(
        "Apologies\n\n\nThere were none.\n\n\nActions from the previous meeting (00:04:10 on recording)\n\n\nThe Service Manager ran through the actions.\n\n\nFuture Meetings\n\n\nThe next meeting would be in June.\n",
      ),
    ).toEqual(["# - Apologies", "# - Actions from the previous meeting", "# - Future Meetings"]);
  });
});

describe("a title in small letters", () => {
  it("is one over a sentence that brings in a paper", () => {
    expect(
      titles(
        "Apologies\n\n\nThere were none.\n\n\nCommunity Speedwatch and road safety\n\n\nThe Inspector gave a short presentation.\n\n\nA member asked about volunteers.\n\n\nFuture Meetings\n\n\nThe next meeting would be in June.\n",
      ),
    ).toEqual(["# - Apologies", "# - Community Speedwatch and road safety", "# - Future Meetings"]);
  });
});
