import { describe, expect, it } from "vitest";
import { draft } from "./help.ts";

describe("who was there, in every shape", () => {
  const listed = (head: string) =>
    draft(
      `Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\n${head}\n\n1. WELCOME\n\nThe Chair spoke.\n\n2. CLOSE\n\nThe meeting ended.`,
    ).attendance.map((a) => `${a.name} / ${a.office} / ${a.organisation ?? "-"} / ${a.status}`);
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
      "councillors in one run under one title",
      "Present: Councillors A Wain (in the Chair), B Dale and C Mold",
      ["Councillor A Wain / chair / - / present", "Councillor B Dale / member / - / present", "Councillor C Mold / member / - / present"],
    ],
    [
      "prose without a head",
      "Councillors Peter Wain in the Chair (Kelder Council); Danny Mold ((Vice Chair) Thirle Council).\n\nCommunity Co-opted Members: Fraser Ash and Mags Godd.",
      [
        "Councillor Peter Wain / chair / Kelder Council / present",
        "Councillor Danny Mold / vice-chair / Thirle Council / present",
        "Fraser Ash / member / - / present",
        "Mags Godd / member / - / present",
      ],
    ],
    [
      "people of the office and the force",
      "IN ATTENDANCE:\nJo Coles (Deputy Police and Crime Commissioner)\nMark Ayre (Chief Executive, Office of the Police and Crime Commissioner)\nChief Constable Ann Vale\nDCC Tom Reed (Northmoor Police)",
      [
        "Jo Coles / deputy-commissioner / - / in-attendance",
        "Mark Ayre / opcc-officer / Chief Executive, Office of the Police and Crime Commissioner / in-attendance",
        "Chief Constable Ann Vale / chief-constable / - / in-attendance",
        "DCC Tom Reed / police-officer / Northmoor Police / in-attendance",
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
      "Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nApologies for absence were received from Parisha Holm (Independent Member), Councillor Wain and Councillor Clay.\n\nIt was noted that Councillor Russ was present as a substitute in place of Councillor Clay.\n\n2.\n\nClose\n\nMinutes:\n\nNone.",
    );
    expect(found.attendance.map((a) => [a.name, a.status])).toEqual([
      ["Parisha Holm", "apologies"],
      ["Councillor Wain", "apologies"],
      ["Councillor Clay", "apologies"],
      ["Councillor Russ", "substitute"],
    ]);
  });
});
