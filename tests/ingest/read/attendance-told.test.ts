import { describe, expect, it } from "vitest";
import { draft, titlesOf } from "./help.ts";
import { listed } from "./listed.ts";

describe("who came, where a list says it beside or below the names", () => {
  it.each([
    [
      "a column of 'Yes' and 'No', close to the one before it",
      "Name                  Council                   Present\nCllr A Wain (Chair)   Kelder Borough Council    Yes\nCllr B Dale           West Marl Parish Council  Yes\nCllr C Mold           Thirle District Council   No\nCllr D Ash            Kelder Borough Council    Apologies",
      [
        "Cllr A Wain / chair / Kelder Borough Council / present",
        "Cllr B Dale / member / West Marl Parish Council / present",
        "Cllr C Mold / member / Thirle District Council / apologies",
        "Cllr D Ash / member / Kelder Borough Council / apologies",
      ],
    ],
    [
      "a column of words behind tabs, and names without titles",
      "Member\tAuthority\tAttendance\nNora Wain (Chair)\tKelder Borough Council\tPresent\nTom Dale\tThirle District Council\tAbsent\nUna Gell\tKelder Borough Council\tPresent",
      [
        "Nora Wain / chair / Kelder Borough Council / present",
        "Tom Dale / member / Thirle District Council / apologies",
        "Una Gell / member / Kelder Borough Council / present",
      ],
    ],
    [
      "a membership, of whom some were present",
      "Membership: Cllr A Wain, Cllr B Dale, Cllr C Mold\n\nPresent: Cllr A Wain (Chair), Cllr C Mold\n\nApologies: Cllr B Dale",
      ["Cllr A Wain / chair / - / present", "Cllr C Mold / member / - / present", "Cllr B Dale / member / - / apologies"],
    ],
    [
      "a membership, which is all that is listed",
      "Membership: Cllr A Wain (Chair), Cllr B Dale\n\nOfficers: Ida Ash",
      ["Cllr A Wain / chair / - / present", "Cllr B Dale / member / - / present", "Ida Ash / council-officer / - / in-attendance"],
    ],
    [
      "a membership, and who of it sent apologies",
      "Membership: Cllr A Wain (Chair), Cllr B Dale\n\nApologies: Cllr B Dale",
      ["Cllr A Wain / chair / - / present", "Cllr B Dale / member / - / apologies"],
    ],
    [
      "members and others present, nobody in both",
      "Members: Cllr A Wain, Cllr B Dale\n\nIndependent members: Ida Ash",
      ["Cllr A Wain / member / - / present", "Cllr B Dale / member / - / present", "Ida Ash / member / - / present"],
    ],
    [
      "members behind who presides",
      "Chair: Cllr A Wain\n\nMembers: Cllr A Wain, Cllr B Dale, Cllr C Mold",
      ["Cllr A Wain / chair / - / present", "Cllr B Dale / member / - / present", "Cllr C Mold / member / - / present"],
    ],
    [
      "a membership behind who presides and who does so for him",
      "Chair: Cllr A Wain\nVice-Chair: Cllr B Dale\n\nMembership: Cllr A Wain, Cllr B Dale, Cllr C Mold",
      ["Cllr A Wain / chair / - / present", "Cllr B Dale / vice-chair / - / present", "Cllr C Mold / member / - / present"],
    ],
    [
      "a membership, and below it no more than who was in the chair",
      "Membership: Cllr A Wain, Cllr B Dale, Cllr C Mold\n\nPresent: Cllr A Wain (in the Chair)",
      ["Cllr B Dale / member / - / present", "Cllr C Mold / member / - / present", "Cllr A Wain / chair / - / present"],
    ],
    [
      "members of whom one joined from elsewhere",
      "Members: Cllr A Wain (Chair), Cllr B Dale, Cllr C Mold\n\nPresent remotely: Cllr C Mold",
      ["Cllr A Wain / chair / - / present", "Cllr B Dale / member / - / present", "Cllr C Mold / member / - / present"],
    ],
    [
      "a membership of whom some were in the room and one elsewhere",
      "Membership: Cllr A Wain, Cllr B Dale, Cllr C Mold, Cllr D Ash\n\nPresent: Cllr A Wain (Chair), Cllr B Dale\n\nPresent remotely: Cllr C Mold",
      ["Cllr C Mold / member / - / present", "Cllr A Wain / chair / - / present", "Cllr B Dale / member / - / present"],
    ],
    [
      "those who were unable to attend, or absent without apologies",
      "Present: Cllr A Wain\n\nUnable to attend: Cllr B Dale\n\nAbsent without apologies: Cllr C Mold",
      ["Cllr A Wain / member / - / present", "Cllr B Dale / member / - / apologies", "Cllr C Mold / member / - / apologies"],
    ],
    [
      "a head in two languages",
      "Present / Presennol: Cllr A Wain (Chair / Cadeirydd), Cllr B Dale\n\nYmddiheuriadau / Apologies: Cllr C Mold",
      ["Cllr A Wain / chair / - / present", "Cllr B Dale / member / - / present", "Cllr C Mold / member / - / apologies"],
    ],
    [
      "a vice-chair whose bracket goes on in the line below",
      "Present:\n\nCllr A Wain (Chairman), Kelder Council\nCllr Bea Dale (Vice\nChairman), Thirle Council\nCllr C Mold (vice Cllr Gell), Kelder Council",
      [
        "Cllr A Wain / chair / Kelder Council / present",
        "Cllr Bea Dale / vice-chair / Thirle Council / present",
        "Cllr C Mold / member / Kelder Council / substitute",
      ],
    ],
    [
      "a sentence about the place below them",
      "PRESENT: – Cllr A Wain (Kelder Council); Cllr B Dale (Thirle Council).\n\nThe Panel met in Committee Room 3, Moot Hall, Marl.",
      ["Cllr A Wain / member / Kelder Council / present", "Cllr B Dale / member / Thirle Council / present"],
    ],
    [
      "titles of clergy and soldiers, one with its article",
      "Present: Sir A Wain, the Rev. B Dale, Lt Col (Retd) C Mold and Mr D Ash",
      [
        "Sir A Wain / member / - / present",
        "Rev. B Dale / member / - / present",
        "Lt Col C Mold / member / - / present",
        "Mr D Ash / member / - / present",
      ],
    ],
    [
      "numbers before their names, counted on under the next head",
      "Present:\n1. Cllr A Wain (Chair) – Kelder Council\n2. Mr B Dale – Independent Member\n\nIn attendance:\n3. Mrs Ida Ash – PCC",
      [
        "Cllr A Wain / chair / Kelder Council / present",
        "Mr B Dale / member / - / present",
        "Mrs Ida Ash / commissioner / - / in-attendance",
      ],
    ],
  ])("%s", (_, head, people) => expect(listed(head)).toEqual(people));
});

it("numbers of those who came are none of items", () => {
  const paper = (head: string) =>
    draft(
      `Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\n${head}\n\n1. WELCOME\n\nThe Chair spoke.\n\n2. CLOSE\n\nThe meeting ended.`,
    );
  expect(titlesOf(paper("Present:\n1. Cllr A Wain (Chair)\n2. Mr B Dale"))).toEqual(["# 1 WELCOME", "# 2 CLOSE"]);
  const own = draft(
    "Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\nPresent: Cllr A Wain\n\nIn attendance:\n\n1. Public Participation Session\n\nNobody spoke.\n\n2. Precept\n\nThe Chair spoke.",
  );
  expect(titlesOf(own)).toEqual(["# 1 Public Participation Session", "# 2 Precept"]);
});

it.each([
  ["Time: 10:30", "10:30"],
  ["Meeting time: 14.05", "14:05"],
])("a labelled time of 24 hours below the sentence is when the meeting began: %s", (line, startTime) =>
  expect(
    draft(
      `Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n${line}\nVenue: Moot Hall\n\nPresent: Cllr A Wain\n\n1. WELCOME\n\nThe Chair spoke.\n\n2. CLOSE\n\nThe meeting ended.`,
    ).startTime,
  ).toBe(startTime),
);
