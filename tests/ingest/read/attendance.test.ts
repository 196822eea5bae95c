import { describe, expect, it } from "vitest";
import { draft } from "./help.ts";
import { listed } from "./listed.ts";

describe("who was there, in every shape", () => {
  it.each([
    [
      "one a line with the council behind a dash",
      "PRESENT:\nCllr A Wain - Kelder Council\nCllr B Dale (Vice-Chair) - Thirle Council",
      ["Cllr A Wain / member / Kelder Council / present", "Cllr B Dale / vice-chair / Thirle Council / present"],
    ],
    [
      "flags before each name",
      "Present:\nKelder Council P. Councillor Lisa Wain A. Councillor John Dale",
      ["Councillor Lisa Wain / member / - / present", "Councillor John Dale / member / - / apologies"],
    ],
    [
      "a last cell that tells who came",
      "Attendance\nMember | Council | Attendance\nCouncillor Ann Wain (Chair) | Kelder | Present\nCouncillor Tom Pike | Thirle | Apologies\nCouncillor Joan Ridd | Thirle | Absent\nCouncillor Al Lent | Thirle | Present, as substitute\nCouncillor Ed Fife | Thirle | Expected\nDora Holt | Police and Crime Commissioner | In attendance",
      [
        "Councillor Ann Wain / chair / Kelder / present",
        "Councillor Tom Pike / member / Thirle / apologies",
        "Councillor Joan Ridd / member / Thirle / apologies",
        "Councillor Al Lent / member / Thirle / substitute",
        "Dora Holt / commissioner / - / in-attendance",
      ],
    ],
    [
      "a column for those who came and one for those who did not",
      "Present | Apologies\nCouncillor Ann Wain (Chair) | Councillor Tom Pike\nCouncillor Joan Ridd | Mrs Helen Dray",
      [
        "Councillor Ann Wain / chair / - / present",
        "Councillor Tom Pike / member / - / apologies",
        "Councillor Joan Ridd / member / - / present",
        "Mrs Helen Dray / member / - / apologies",
      ],
    ],
    [
      "members absent",
      "Present: Councillor Ann Wain\n\nMembers absent: Councillor Tom Pike",
      ["Councillor Ann Wain / member / - / present", "Councillor Tom Pike / member / - / apologies"],
    ],
    [
      "councillors in one run under one title",
      "Present: Councillors A Wain (in the Chair), B Dale and C Mold",
      ["Councillor A Wain / chair / - / present", "Councillor B Dale / member / - / present", "Councillor C Mold / member / - / present"],
    ],
    [
      "surnames in one run, one with a title and one with an office of her own",
      "Present: Councillors Barlow (Chair), Crewe, Mrs Ewing, Fell, Galt (Vice-Chair), Ms H Izzard (Independent).",
      [
        "Councillor Barlow / chair / - / present",
        "Councillor Crewe / member / - / present",
        "Mrs Ewing / member / - / present",
        "Councillor Fell / member / - / present",
        "Councillor Galt / vice-chair / - / present",
        "Ms H Izzard / member / Independent / present",
      ],
    ],
    [
      "prose without a head",
      "Councillors Owen Wain in the Chair (Kelder Council); Tess Mold ((Vice Chair) Thirle Council).\n\nCommunity Co-opted Members: Idris Ash and Una Gell.",
      [
        "Councillor Owen Wain / chair / Kelder Council / present",
        "Councillor Tess Mold / vice-chair / Thirle Council / present",
        "Idris Ash / member / - / present",
        "Una Gell / member / - / present",
      ],
    ],
    [
      "two columns with nothing but blanks between them",
      "PRESENT:\nCouncillor Mrs A Wain       Kelder District Council\nMr B Dale     Independent Member\n\nAlso present:\nMr C Mold     Deputy Police and Crime Commissioner\nMs D Ash    Treasurer to the Commissioner\nMr E Gell    Clerk to the Panel",
      [
        "Councillor Mrs A Wain / member / Kelder District Council / present",
        "Mr B Dale / member / - / present",
        "Mr C Mold / deputy-commissioner / - / in-attendance",
        "Ms D Ash / opcc-officer / - / in-attendance",
        "Mr E Gell / council-officer / Clerk to the Panel / in-attendance",
      ],
    ],
    [
      "two lists side by side, a blank between them, with posts below the names",
      "Officers Present: Others Present:\nMrs A Wain Mr B Dale\nAssistant Head of Law, KC Police and Crime Commissioner (PCC)\nMr C Mold Ms D Ash\nCommittee Officer, KC Chief Constable\nMs E Gell\nChief Executive, OPCC",
      [
        "Mrs A Wain / council-officer / - / in-attendance",
        "Mr C Mold / council-officer / - / in-attendance",
        "Mr B Dale / commissioner / - / in-attendance",
        "Ms D Ash / chief-constable / - / in-attendance",
        "Ms E Gell / opcc-officer / OPCC / in-attendance",
      ],
    ],
    [
      "all in one run, with heads inside it",
      "PRESENT: Councillor A. Wain - Chair Councillors: B. Dale (Thirle Council) Vice-Chair, C. Mold (Kelder Council), Mr D. Ash - Independent Member By invitation: Mr E. Gell (Police and Crime Commissioner for Northmoor) Together with: Mrs F. Hale (Scrutiny Officer)",
      [
        "Councillor A. Wain / chair / - / present",
        "Councillor B. Dale / vice-chair / Thirle Council / present",
        "Councillor C. Mold / member / Kelder Council / present",
        "Mr D. Ash / member / - / present",
        "Mr E. Gell / commissioner / - / in-attendance",
        "Mrs F. Hale / council-officer / - / in-attendance",
      ],
    ],
    [
      "the name of a body that goes on below, a post at the commissioner's office",
      "PRESENT:\nCllr A Wain Borough Council of Kelder and\nWest Marl\nIN ATTENDANCE:\nBea Dale Head of Performance and Scrutiny, PCC's office",
      [
        "Cllr A Wain / member / Borough Council of Kelder and West Marl / present",
        "Bea Dale / opcc-officer / PCC's office / in-attendance",
      ],
    ],
    [
      "names right behind a head",
      "PRESENT Councillors A Wain (Chair) and B Dale\nIn attendance the Commissioner; Mrs C Mold, Chief Executive",
      [
        "Councillor A Wain / chair / - / present",
        "Councillor B Dale / member / - / present",
        "Mrs C Mold / opcc-officer / - / in-attendance",
      ],
    ],
    [
      "people of the office and the force",
      "IN ATTENDANCE:\nJo Coles (Deputy Police and Crime Commissioner)\nMark Ayre (Chief Executive, Office of the Police and Crime Commissioner)\nChief Constable Ann Vale\nDCC Tom Reed (Northmoor Police)",
      [
        "Jo Coles / deputy-commissioner / - / in-attendance",
        "Mark Ayre / opcc-officer / Office of the Police and Crime Commissioner / in-attendance",
        "Chief Constable Ann Vale / chief-constable / - / in-attendance",
        "DCC Tom Reed / police-officer / Northmoor Police / in-attendance",
      ],
    ],
    [
      "officers in the list of members, told by their posts",
      "PRESENT:\nCllr A Wain (Chair)\nJo Coles – Police and Crime Commissioner\nMark Ayre – Chief Executive\nAnn Vale – Head of Commissioning\nTom Reed – Senior Democratic Services Officer",
      [
        "Cllr A Wain / chair / - / present",
        "Jo Coles / commissioner / - / present",
        "Mark Ayre / opcc-officer / - / present",
        "Ann Vale / opcc-officer / - / present",
        "Tom Reed / council-officer / - / present",
      ],
    ],
    [
      "heads that name a body",
      "Present: Cllr A Wain\nPolice and Crime Commissioner: Jo Coles\nOffice of the PCC: Mark Ayre (Chief Executive), Ann Vale\nNorthmoor Police: Chief Constable Tom Reed, T/ACC Sue Hill\nHost authority: Dora Finch, Paul Bell",
      [
        "Cllr A Wain / member / - / present",
        "Jo Coles / commissioner / - / in-attendance",
        "Mark Ayre / opcc-officer / - / in-attendance",
        "Ann Vale / opcc-officer / - / in-attendance",
        "Chief Constable Tom Reed / chief-constable / - / in-attendance",
        "T/ACC Sue Hill / police-officer / - / in-attendance",
        "Dora Finch / council-officer / - / in-attendance",
        "Paul Bell / council-officer / - / in-attendance",
      ],
    ],
    [
      "heads with a body in capitals, or behind 'from'",
      "OPCC PRESENT\nMark Ayre, Treasurer\nIn attendance from the Constabulary: Ann Vale",
      ["Mark Ayre / opcc-officer / Treasurer / in-attendance", "Ann Vale / police-officer / - / in-attendance"],
    ],
    [
      "those who joined from elsewhere, held an office once, or serve a council or the fire service",
      "Present: Cllr A Wain\nIn attendance via Teams: Eve Gell (Police, Fire and Crime Commissioner), Kim Moss (former Chief Executive), Fred Hart (Chief Fire Officer), Hal Jay (Kelder Council)",
      [
        "Cllr A Wain / member / - / present",
        "Eve Gell / commissioner / - / in-attendance",
        "Kim Moss / other / - / in-attendance",
        "Fred Hart / other / - / in-attendance",
        "Hal Jay / council-officer / Kelder Council / in-attendance",
      ],
    ],
    [
      "posts in short",
      "In attendance: Jo Coles – PCC; Mark Ayre – DPCC; Ann Vale – CEO; Kim Oda – Assistant PCC",
      [
        "Jo Coles / commissioner / - / in-attendance",
        "Mark Ayre / deputy-commissioner / - / in-attendance",
        "Ann Vale / opcc-officer / CEO / in-attendance",
        "Kim Oda / deputy-commissioner / Assistant PCC / in-attendance",
      ],
    ],
    [
      "substitutes and apologies",
      "Present: Cllr A Wain (substitute for Cllr B Dale)\n\nApologies: Cllr B Dale",
      ["Cllr A Wain / member / - / substitute", "Cllr B Dale / member / - / apologies"],
    ],
    [
      "one run with nothing between a council and the next name",
      "Present: Cllr M Ash, Kelder District Council Cllr Mrs A Brew, Thirle Council Cty Cllr P Ruff, Northmoor County Council Dr M Verl, Co-opted Member",
      [
        "Cllr M Ash / member / Kelder District Council / present",
        "Cllr Mrs A Brew / member / Thirle Council / present",
        "Cty Cllr P Ruff / member / Northmoor County Council / present",
        "Dr M Verl / member / - / present",
      ],
    ],
    [
      "officers in a line of their own behind the members",
      "PRESENT: Councillor D Nev ( MBC) (Chair)\n\nCouncillors: A Cherry (Kelder MBC), J Groc (Thirle City Council)\n\nM Butt and S Abb (Office of the Northmoor Police and Crime Commissioner)",
      [
        "Councillor D Nev / chair / MBC / present",
        "Councillor A Cherry / member / Kelder MBC / present",
        "Councillor J Groc / member / Thirle City Council / present",
        "M Butt / opcc-officer / Office of the Northmoor Police and Crime Commissioner / in-attendance",
        "S Abb / opcc-officer / Office of the Northmoor Police and Crime Commissioner / in-attendance",
      ],
    ],
    [
      "initials that are no flags, in one run and one a line",
      "Present: Councillors B. Wain (Kelder MBC), P. Hall and A. Jones (Thirle MBC)\nA. Dale - Independent Member\nA. Tess Mold",
      [
        "Councillor B. Wain / member / Kelder MBC / present",
        "Councillor P. Hall / member / Thirle MBC / present",
        "Councillor A. Jones / member / Thirle MBC / present",
        "A. Dale / member / - / present",
        "Tess Mold / member / - / apologies",
      ],
    ],
    [
      "a name, a post and a council, which is nobody's name",
      "Present: Cllr A Wain\nIN ATTENDANCE:\nBea Dale, Scrutiny Officer, Kelder MBC\nTom Reed, Solicitor, Kelder Vale Metropolitan Borough Council",
      [
        "Cllr A Wain / member / - / present",
        "Bea Dale / council-officer / Kelder MBC / in-attendance",
        "Tom Reed / council-officer / Kelder Vale Metropolitan Borough Council / in-attendance",
      ],
    ],
    [
      "officers of the panel, and one of the commissioner's office whose post a council has too",
      "Present: Cllr A Wain\nIn attendance: Bea Dale (Lead Officer, Police and Crime Panel), Tom Reed (Secretary to the Police and Crime Panel)\nOthers Present: Ms D Ash | Director of Performance and Scrutiny, OPCCN",
      [
        "Cllr A Wain / member / - / present",
        "Bea Dale / council-officer / - / in-attendance",
        "Tom Reed / council-officer / Secretary to the Police and Crime Panel / in-attendance",
        "Ms D Ash / opcc-officer / OPCCN / in-attendance",
      ],
    ],
    [
      "an office that was broken in its column, the other column within it",
      "Members Present:\nCllr A Wain (Chairman)            Northmoor County Council\nMr B Dale (Vice-      Co-opted Independent Member\nChairman)\nCllr C Mold                       Kelder District Council",
      [
        "Cllr A Wain / chair / Northmoor County Council / present",
        "Mr B Dale / vice-chair / - / present",
        "Cllr C Mold / member / Kelder District Council / present",
      ],
    ],
    [
      "the same in lines of their own",
      "Members Present:\nMr B Dale (Vice-\nCo-opted Independent Member\nChairman)\nCllr C Mold | Kelder District Council",
      ["Mr B Dale / vice-chair / - / present", "Cllr C Mold / member / Kelder District Council / present"],
    ],
    [
      "honours and double names",
      "Present: Air Commodore B Plumpton-Walsh CBE, Professor J O’Neill, Mrs A Holm, JP",
      [
        "Air Commodore B Plumpton-Walsh CBE / member / - / present",
        "Professor J O’Neill / member / - / present",
        "Mrs A Holm / member / - / present",
      ],
    ],
  ])("%s", (_shape, head, people) => expect(listed(head)).toEqual(people));
  it("takes apologies and substitutes from the item about them where no list is printed", () => {
    const found = draft(
      "Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nApologies for absence were received from Enid Holm (Independent Member), Councillor Wain and Councillor Clay.\n\nCouncillor Russ was there as a substitute for Councillor Clay.\n\n2.\n\nClose\n\nMinutes:\n\nNone.",
    );
    expect(found.attendance.map((a) => [a.name, a.status])).toEqual([
      ["Enid Holm", "apologies"],
      ["Councillor Wain", "apologies"],
      ["Councillor Clay", "apologies"],
      ["Councillor Russ", "substitute"],
    ]);
  });
  const away = (body: string) =>
    draft(
      `Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n1.\n\nApologies and substitutes\n\nMinutes:\n\n${body}`,
    ).attendance.map((a) => `${a.name} ${a.status}${a.organisation === null ? "" : ` ${a.organisation}`}`);
  it.each<[string, string, string[]]>([
    [
      "in points under a sentence that opens them",
      "Apologies were received from:\n\n·  Cllr A Wain\n\n·  Cllr B Dale (substituted by Cllr C Clay)",
      ["Cllr A Wain apologies", "Cllr B Dale apologies", "Cllr C Clay substitute"],
    ],
    [
      "with initials and stops",
      "Apologies were sent by Councillors K. Holm (Kelder Council) and L. Thorn. In addition, Mrs O Fell was away.",
      ["Councillor K. Holm apologies Kelder Council", "Councillor L. Thorn apologies"],
    ],
    ["before the sentence goes on", "Apologies were received from Cllr A Wain in advance of the meeting.", ["Cllr A Wain apologies"]],
    ["one for another", "Cllr A Wain for Cllr B Dale (Kelder Council)", ["Cllr A Wain substitute"]],
    [
      "in a bracket",
      "Apologies were received from Cllr A Wain (Cllr B Dale subbing).",
      ["Cllr A Wain apologies", "Cllr B Dale substitute"],
    ],
    [
      "with a post, and 'of' before the council",
      "Apologies were received from Cllr A Wain of Kelder Borough Council and Mr B Dale (Leader of Thirle Council).",
      ["Cllr A Wain apologies Kelder Borough Council", "Mr B Dale apologies Thirle Council"],
    ],
    [
      "in sentences that go on with 'and from'",
      "Apologies were received from Councillors A Wain and B Dale, from Ms Lister and from the Chief Constable.",
      ["Councillor A Wain apologies", "Councillor B Dale apologies", "Ms Lister apologies"],
    ],
    [
      "before an office without a name",
      "Apologies were received from Councillor A Wain and the Chief Constable.",
      ["Councillor A Wain apologies"],
    ],
    [
      "behind a label, one attending for another",
      "Apologies: Cllr Ann Wain and Cllr Tom Dale; Cllr Una Clay (Cllr Sue Platt attending in her place).",
      ["Cllr Ann Wain apologies", "Cllr Tom Dale apologies", "Cllr Una Clay apologies", "Cllr Sue Platt substitute"],
    ],
    [
      "in a clause",
      "Apologies were received from Cllr A Wain who was replaced by Cllr B Dale and Cllr C Clay.",
      ["Cllr A Wain apologies", "Cllr B Dale substitute", "Cllr C Clay apologies"],
    ],
    [
      "in a clause behind a comma",
      "Apologies: Councillor Wain, who was replaced by Councillor Dale",
      ["Councillor Wain apologies", "Councillor Dale substitute"],
    ],
  ])("tells those away and who stood in %s", (_how, body, people) => expect(away(body)).toEqual(people));
  it("no office is a member's for being named behind them", () => {
    const found = draft(
      "Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nApologies were received from Councillor Wain and the Chief Constable.\n\n2.\n\nClose\n\nMinutes:\n\nNone.",
    );
    expect(found.attendance.map((a) => [a.name, a.office])).toEqual([["Councillor Wain", "member"]]);
  });
  it("nobody twice who is listed with a title and sends apologies without", () => {
    const found = draft(
      "Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\nPRESENT:\nP. Councillor Lisa Wain\nA. Mayor George Ferris\n\n1. APOLOGIES\n\nApologies were received from George Ferris.\n\n2. CLOSE\n\nThe meeting ended.",
    );
    expect(found.attendance.map((a) => [a.name, a.status])).toEqual([
      ["Councillor Lisa Wain", "present"],
      ["Mayor George Ferris", "apologies"],
    ]);
  });
});
