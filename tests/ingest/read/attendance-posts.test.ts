import { describe, expect, it } from "vitest";
import { draft } from "./help.ts";
import { listed } from "./listed.ts";

describe("who was there, by posts and heads of other kinds", () => {
  it.each([
    [
      "posts before names",
      "Present: Councillor A Wain - Chairman\nCo-opted Members - Dr. B. Dale\nBy invitation: Northmoor Police and Crime Commissioner - Mr. C. Mold Chief Constable - Mrs. D. Ash",
      [
        "Councillor A Wain / chair / - / present",
        "Dr. B. Dale / member / - / present",
        "Mr. C. Mold / commissioner / - / in-attendance",
        "Mrs. D. Ash / chief-constable / - / in-attendance",
      ],
    ],
    [
      "an office before a name, behind a head with the body's letters",
      "Present: Cllr A Wain\nApologies were received from Cllr B Dale.\nPresent from the Office of the Police and Crime Commissioner (ONPCC): Commissioner Jo Coles, Mark Ayre (Chief Executive)",
      [
        "Cllr A Wain / member / - / present",
        "Cllr B Dale / member / - / apologies",
        "Jo Coles / commissioner / - / in-attendance",
        "Mark Ayre / opcc-officer / - / in-attendance",
      ],
    ],
    [
      "staff of the host and of the commissioner, members from the north of a county",
      "Present:\nP. Councillor Lisa Wain, North Kelder (Chair)\nA. Councillor John Dale, South Marl\nHOST AUTHORITY SUPPORT STAFF:\nDora Finch - Lead Officer\nPOLICE AND CRIME COMMISSIONER AND SUPPORT STAFF:\nJo Coles - Police and Crime Commissioner\nMark Ayre - Chief Executive",
      [
        "Councillor Lisa Wain / chair / - / present",
        "Councillor John Dale / member / South Marl / apologies",
        "Dora Finch / council-officer / - / in-attendance",
        "Jo Coles / commissioner / - / in-attendance",
        "Mark Ayre / opcc-officer / - / in-attendance",
      ],
    ],
    [
      "a post right behind each name in one run",
      "Others Present: Mr A Wain Police and Crime Commissioner (PCC) Mr Tom Dale Chief Constable Mrs Jo Mold Chief Executive, OPCCN Ms Dee Ash Kelder County Council",
      [
        "Mr A Wain / commissioner / - / in-attendance",
        "Mr Tom Dale / chief-constable / - / in-attendance",
        "Mrs Jo Mold / opcc-officer / OPCCN / in-attendance",
        "Ms Dee Ash / council-officer / Kelder County Council / in-attendance",
      ],
    ],
    [
      "a post before two names: of the second it tells nothing",
      "Present: Cllr A Wain\nBy invitation: Police and Crime Commissioner - Mr. C. Mold Chief Executive to the Police and Crime Commissioner - Ms. D. Ash - Ms. E. Finch",
      [
        "Cllr A Wain / member / - / present",
        "Mr. C. Mold / commissioner / - / in-attendance",
        "Ms. D. Ash / opcc-officer / - / in-attendance",
        "Ms. E. Finch / other / - / in-attendance",
      ],
    ],
    [
      "a post before a dash or a colon, line by line, with given names or letters",
      "Present: Cllr A Wain\nIn attendance:\nPolice and Crime Commissioner - Mr Carl Mold\nChief Constable: Dee Ash\nDPCC - E Finch",
      [
        "Cllr A Wain / member / - / present",
        "Mr Carl Mold / commissioner / - / in-attendance",
        "Dee Ash / chief-constable / - / in-attendance",
        "E Finch / deputy-commissioner / - / in-attendance",
      ],
    ],
    [
      "a post before commas",
      "Present: Cllr A Wain\nAlso present: The Police and Crime Commissioner, Mr C Mold, and the Chief Executive, Ms D Ash",
      ["Cllr A Wain / member / - / present", "Mr C Mold / commissioner / - / in-attendance", "Ms D Ash / opcc-officer / - / in-attendance"],
    ],
    [
      "a post before brackets",
      "Present: Cllr A Wain\nAlso present: The Police and Crime Commissioner (Mr C Mold) and the Chief Executive (Ms D Ash)",
      ["Cllr A Wain / member / - / present", "Mr C Mold / commissioner / - / in-attendance", "Ms D Ash / opcc-officer / - / in-attendance"],
    ],
    [
      "a post before a whole name in brackets, which is no county",
      "Present: Cllr A Wain\nAlso present: the Police and Crime Commissioner (Carol Mold), the Chief Executive of the OPCC (Derek Ash), the Chief Finance Officer (Emma Finch), Chief Constable T Reed and the Monitoring Officer (Anita Holt), and the Chief Constable (Kelder Vale)",
      [
        "Cllr A Wain / member / - / present",
        "Carol Mold / commissioner / - / in-attendance",
        "Derek Ash / opcc-officer / OPCC / in-attendance",
        "Emma Finch / opcc-officer / - / in-attendance",
        "Chief Constable T Reed / chief-constable / - / in-attendance",
        "Anita Holt / council-officer / - / in-attendance",
      ],
    ],
    [
      "a post that councils have too, beside a force, and staff beside the commissioner",
      "Present: Cllr A Wain\nIn attendance:\nCarol Mold, Assistant Chief Officer, Northmoor Police\nPolice and Crime Commissioner and Supporting Staff:\nDerek Ash – Chief Executive",
      [
        "Cllr A Wain / member / - / present",
        "Carol Mold / police-officer / Northmoor Police / in-attendance",
        "Derek Ash / opcc-officer / - / in-attendance",
      ],
    ],
    [
      "a name in capitals behind its title",
      "PRESENT: COUNCILLOR ANN O'DELL OBE (CHAIRMAN)\nCouncillors A Wain (Vice-Chairman) and R MCKAY",
      [
        "Councillor Ann O'Dell OBE / chair / - / present",
        "Councillor A Wain / vice-chair / - / present",
        "Councillor R MCKAY / member / - / present",
      ],
    ],
    [
      "councillors below their title, without one beside each name",
      "Present:\nMrs B Holt (Chair)\nCouncillors:\nAnn Wain (Kelder Borough Council), R. Dale (Thirle District Council)\nT. Orme (Kelder Borough Council)\nBy invitation:\nMr C Mold (Police and Crime Commissioner)",
      [
        "Mrs B Holt / chair / - / present",
        "Ann Wain / member / Kelder Borough Council / present",
        "R. Dale / member / Thirle District Council / present",
        "T. Orme / member / Kelder Borough Council / present",
        "Mr C Mold / commissioner / - / in-attendance",
      ],
    ],
    [
      "names in capitals in one run, small words and letters among them",
      "PRESENT: CLLRS A DALE AND B ORME (KELDER BC), COUNCILLOR T VAN DER BERG\nIN ATTENDANCE: MS LISTER, CHIEF EXECUTIVE, OPCC",
      [
        "Councillor A Dale / member / KELDER BC / present",
        "Councillor B Orme / member / KELDER BC / present",
        "Councillor T van der Berg / member / - / present",
        "Ms Lister / opcc-officer / OPCC / in-attendance",
      ],
    ],
    [
      "councillors below their title in the list of those who sent apologies",
      "Present:\nMrs B Holt (Chair)\nAPOLOGIES:\nCouncillors:\nA Dale\nB Orme",
      ["Mrs B Holt / chair / - / present", "A Dale / member / - / apologies", "B Orme / member / - / apologies"],
    ],
    [
      "a firm or a town in brackets is no holder of a post",
      "Present: Cllr A Wain\nIn attendance:\nMonitoring Officer (Milton Keynes)\nLegal Adviser (Wallace Brown LLP)",
      ["Cllr A Wain / member / - / present"],
    ],
    [
      "a post right before a name",
      "Present: Cllr A Wain\nAlso present:\nPolice and Crime Commissioner Mr C Mold\nThe Deputy Commissioner, Ms D Ash",
      [
        "Cllr A Wain / member / - / present",
        "Mr C Mold / commissioner / - / in-attendance",
        "Ms D Ash / deputy-commissioner / - / in-attendance",
      ],
    ],
    [
      "a post behind each name, whoever stands first without one",
      "Present: Cllr A Wain\nAlso present: The Commissioner; Mrs C Mold, Chief Executive, Mr D Ash, Treasurer",
      [
        "Cllr A Wain / member / - / present",
        "Mrs C Mold / opcc-officer / - / in-attendance",
        "Mr D Ash / opcc-officer / Treasurer / in-attendance",
      ],
    ],
    [
      "apologies of members and of an officer, whose post is no note of theirs",
      "Present: Cllr A Wain\nApologies: Councillors C.J. Mold and D. Ash and E. Finch (Head of Legal and Governance)",
      [
        "Cllr A Wain / member / - / present",
        "Councillor C.J. Mold / member / - / apologies",
        "Councillor D. Ash / member / - / apologies",
        "Councillor E. Finch / council-officer / - / apologies",
      ],
    ],
    [
      "posts and names by turns, a post at the end: it is behind that they stand",
      "Present: Cllr A Wain\nIn attendance: The Commissioner, Mr D Ash, Chief Executive, Ms E Finch, Treasurer",
      [
        "Cllr A Wain / member / - / present",
        "Mr D Ash / opcc-officer / - / in-attendance",
        "Ms E Finch / opcc-officer / Treasurer / in-attendance",
      ],
    ],
    [
      "a post before two names, the second with one of its own",
      "Present: Cllr A Wain\nIn attendance: Police and Crime Commissioner, Mr D Ash, Mr E Finch, Chief Executive",
      ["Cllr A Wain / member / - / present", "Mr D Ash / other / - / in-attendance", "Mr E Finch / opcc-officer / - / in-attendance"],
    ],
    [
      "two posts before two names",
      "Present: Cllr A Wain\nIn attendance: PCC and DPCC, Mr R Hill, Mrs J Moss (Clerk)",
      [
        "Cllr A Wain / member / - / present",
        "Mr R Hill / other / - / in-attendance",
        "Mrs J Moss / council-officer / Clerk / in-attendance",
      ],
    ],
  ])("%s", (_shape, head, people) => expect(listed(head)).toEqual(people));
  it.each([
    "for the Chief Constable, Mr D Ash, for the Commissioner, Mrs E Finch",
    "Representing the Police and Crime Commissioner, Mr D Ash",
    "Staff Officer to the Chief Constable, Mr R Hill",
    "On behalf of the Commissioner, Mr R Hill",
    "Deputising for the Chief Constable, Mr T Ash",
    "Officers of the Police and Crime Commissioner, Mr R Hill, Mrs J Moss and Mr T Ash",
    "Former Police and Crime Commissioner, Mr R Hill",
    "Victims Commissioner, Mr R Hill",
    "Youth Police and Crime Commissioner, Miss A Bean",
    "Driver to the Chief Constable: Ben Moss",
    "Chief Constable of West Marl: Ann Poole",
    "Driver to the Chief Constable - Mr B Moss",
    "Representing the Commissioner - Mr B Moss",
    "Deputy Commissioner: Not Present",
    "Deputy Commissioner: Vacant Post",
    "Chief Constable: Post Vacant",
  ])("a post in other words is nobody's who stands behind it: %s", (line) =>
    expect(listed(`Present: Cllr A Wain\nIn attendance: ${line}`).join("\n")).not.toMatch(
      / (?:commissioner|deputy-commissioner|chief-constable) /u,
    ),
  );
  it("a head behind a full line that its own wrapping leaves alone", () => {
    const body =
      "Members heard of lanes that had no sign, of which three were to have one in the spring of the\nyear, and of two that were shut after the flood, one for good and the other until the bridge\nwas mended or the ford laid with stone, whichever the parish chose to pay for in the end.";
    const found = draft(
      `NORTHMOOR POLICE AND CRIME PANEL\n\nMINUTES OF THE MEETING HELD ON\n\n4TH DECEMBER 2013 AT 10.30 A.M. IN THE COUNCIL CHAMBER, MOOT HOUSE AND ANNEXE, KELDER\n\nPRESENT:\n\nP. Councillor Lisa Wain, Thirle (Chair)\n\n1. APOLOGIES\n\nNone.\n\n2. LANES\n\n${body}`,
    );
    expect(found.venue).toBe("COUNCIL CHAMBER, MOOT HOUSE AND ANNEXE, KELDER");
    expect(found.attendance.map(({ name }) => name)).toEqual(["Councillor Lisa Wain"]);
  });
});
