import { describe, expect, it } from "vitest";
import { panelByMail } from "../../../ingest/place/address.ts";
import { boundsOf, boundsUnder } from "../../../ingest/place/bounds.ts";
import { cleanPanelName } from "../../../ingest/place/names.ts";
import { type Facts, REFERENCE, loadFacts } from "../../../ingest/reference/load.ts";
import { draft } from "./help.ts";
import { codes, place, said } from "./places.ts";

describe("a panel by its printed name in any form", () => {
  it.each([
    ["Northmoor Police and Crime Panel", "northmoor"],
    ["Police and Crime Panel for Northmoor", "northmoor"],
    ["NORTHMOOR POLICE, FIRE AND CRIME PANEL", "northmoor"],
    ["Police & Crime Panel for Northmoor", "northmoor"],
    ["Annual Meeting, Northmoor Police and Crime Panel", "northmoor"],
    ["AGM, followed by a hearing, Northmoor Police and Crime Panel", "northmoor"],
    ["(Budget meeting), Isen Valley Police and Crime Panel", "isen-valley"],
    ["(Public Pack)Agenda Document for Northmoor Police and Crime Panel", "northmoor"],
    ["Shadow, Northmoor Police and Crime Panel", "northmoor"],
    ["MS Teams/Virtual, Northmoor Police and Crime Panel", "northmoor"],
    ["Northmoor Police and Crime Panel.", "northmoor"],
    ["Northmoor County Council - Police and Crime Panel", "northmoor"],
    ["MS Teams/Virtual, Northmoor Council – Police, Fire and Crime Panel", "northmoor"],
    ["Northmoor Police and Crime Panel (run by Kelder Council from 1 June 2021)", "northmoor"],
    ["Northmoor and the Isles Police and Crime Panel", "northmoor"],
    ["Thornshire Police and Crime Panel (Statutory Joint Committee)", "thornshire"],
    ["Isen Valley Police, Fire and Crime Panel", "isen-valley"],
  ])("%s", (body, id) =>
    expect(place(said, {}, { body })).toMatchObject({ panel: { id, evidence: "printed", printedAs: body }, skip: null }),
  );
  it("is named as it was called on that day", () => {
    expect(place(said, {}, { body: "Northmoor Police and Crime Panel", date: "2018-05-01" }).panel?.name).toBe(
      "Northmoor Police and Crime Panel",
    );
    expect(place(said, {}, { body: "Northmoor Police and Crime Panel", date: "2023-05-01" }).panel?.name).toBe(
      "Northmoor Police, Fire and Crime Panel",
    );
  });
  it("that is not listed keeps its printed name, capitals throughout undone", () => {
    expect(place(said, {}, { body: "VALE OF ISEN POLICE AND CRIME PANEL" }).panel?.name).toBe("Vale of Isen Police and Crime Panel");
    expect(cleanPanelName("O’HARA VALE POLICE AND CRIME PANEL")).toBe("O’Hara Vale Police and Crime Panel");
    expect(cleanPanelName("Moved from 18 July, Isen Police and Crime Panel.")).toBe("Isen Police and Crime Panel");
    expect(cleanPanelName("Draft Plan and Precept Proposal, Isen and Medbury Police and Crime Panel")).toBe(
      "Isen and Medbury Police and Crime Panel",
    );
    expect(cleanPanelName("Complaints Review Sub-Committee, Isen Police and Crime Panel")).toContain("Sub-Committee");
    expect(cleanPanelName("Vice-Chairman of the Isen Police and Crime Panel")).toBe("Isen Police and Crime Panel");
    expect(cleanPanelName("Devon, Isen and Medbury Police and Crime Panel")).toBe("Devon, Isen and Medbury Police and Crime Panel");
    expect(cleanPanelName("Minutes of the Isen Police and Crime Panel - see below")).toBe("Isen Police and Crime Panel");
    expect(cleanPanelName("Isen Police and Crime Panel Meeting")).toBe("Isen Police and Crime Panel");
  });
  it("whose chair or counterparts others met is not their own", () => {
    expect(place(`${said} He had held a workshop with the Thornshire Police and Crime Panel Chairman.`).panel).toBeNull();
    expect(place(`${said} They had spoken to their counterparts on the Thornshire Police and Crime Panel.`).panel).toBeNull();
  });
  it("to which a report is made has no part of its title in its name", () => {
    const report = draft(
      "REPORT TO THE THORNSHIRE POLICE AND CRIME PANEL\n\n4 October 2019\n\n1. PURPOSE\n\n1.1 The report is of lanes.\n",
    );
    expect(report.body).toBe("THORNSHIRE POLICE AND CRIME PANEL");
  });
  it("named once in the words, and no other, is printed too", () => {
    expect(place(`${said} The minutes of the Thornshire Police and Crime Panel were agreed.`).panel).toMatchObject({
      id: "thornshire",
      evidence: "printed",
    });
    expect(place(`${said} The Thornshire Police and Crime Panel and the Isen Police and Crime Panel met.`).panel).toBeNull();
  });
});

describe("a panel by other evidence", () => {
  it("by host and committee in the address, also inside a mail-safety link", () => {
    const url = "https://democracy.kelder.example/ieListDocuments.aspx?CId=9&MId=3";
    expect(place(said, { url }).panel).toMatchObject({ id: "northmoor", evidence: "url" });
    expect(
      place(said, { url: `https://gbr01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=x` }).panel,
    ).toMatchObject({ id: "northmoor", evidence: "url" });
  });
  it("by the host alone only where the words are about a panel or a commissioner", () => {
    const url = "https://eastvale.example/mgAi.aspx?ID=4";
    expect(place(said, { url }).panel).toMatchObject({ id: "eastvale", evidence: "url" });
    expect(place("The Committee received a report on bins and bin lorries.", { url })).toMatchObject({
      panel: null,
      skip: { code: "other-body" },
    });
  });
  it("never by the address of another committee of the host", () => {
    expect(place(said, { url: "https://democracy.kelder.example/ieListDocuments.aspx?CId=10" })).toMatchObject({
      panel: null,
      skip: { code: "other-body" },
    });
  });
  it("by the manifest, by id or name", () => {
    expect(place(said, { panel: "eastvale" }).panel).toMatchObject({ id: "eastvale", evidence: "manifest" });
    expect(place(said, { panel: "Thornshire Police and Crime Panel" }).panel).toMatchObject({ id: "thornshire", evidence: "manifest" });
    expect(place(said, { panel: "Police and Crime Panel for Isen" }).panel).toEqual({
      id: "isen",
      name: "Police and Crime Panel for Isen",
      printedAs: null,
      evidence: "manifest",
    });
    expect(() => place(said, { panel: "atlantis" })).toThrow(expect.objectContaining({ code: "unknown-panel" }));
  });
  it("by names in the words, said to be inferred", () => {
    const found = place(`${said} Northmoor had seen fewer thefts. Safer Sundays would go on in Northmoor, as Northmoor Police asked.`);
    expect(found).toMatchObject({ panel: { id: "northmoor", evidence: "inferred" }, force: { id: "northmoor", evidence: "printed" } });
    expect(codes(found)).toContain("panel-inferred");
  });
  it("by the commissioner's whole title at the beginning of a line", () => {
    const found = place(`Police and Crime Commissioner for Northmoor – Precept. ${said} Eastvale Constabulary had paid less.`);
    expect(found).toMatchObject({ panel: { id: "northmoor", evidence: "inferred" } });
    expect(place(`${said} The Police and Crime Commissioner for Eastvale had written.`).panel).toBeNull();
    expect(place(`Police and Crime Commissioner for Vale, Marl and the Isles – Precept. ${said}`).panel?.id).toBe("eastvale");
    // It outweighs a force that is named beside it; an area that is called one counts as its force.
    const own = `Police and Crime Commissioner for Northmoor\n\n${said} Northmoor had lost staff to Eastvale Constabulary.`;
    expect(place(own).panel?.id).toBe("northmoor");
    expect(place(`${said} Thefts in the Northmoor area had gone up.`).panel?.id).toBe("northmoor");
  });
  it("by the council that runs it and stands before its name, which is none of the panel's", () => {
    const body = "Kelder Metropolitan Borough Council - Police and Crime Panel";
    expect(place(said, {}, { body }).panel).toMatchObject({ id: "northmoor", evidence: "inferred" });
    const bare = "Thirle Council - Police and Crime Panel";
    expect(place(said, {}, { body: `Virtual, ${bare}` }).panel).toMatchObject({ id: "thirle-council", name: bare, evidence: "printed" });
    const url = "https://democracy.kelder.example/ieListDocuments.aspx?CId=9&MId=3";
    const both = place(said, { url }, { body: "Northmoor Council - Police and Crime Panel" });
    expect(both.panel?.id).toBe("northmoor");
    expect(codes(both)).not.toContain("panel-contradiction");
  });
  it("by the post of a commissioner in a list, or the clerk's address", () => {
    const heard = { name: "J Coles", office: "commissioner" as const, organisation: null, status: "in-attendance" as const };
    const listed = place(said, {}, { attendance: [{ ...heard, post: "Police and Crime Commissioner for Northmoor" }] });
    expect(listed.panel).toMatchObject({ id: "northmoor", evidence: "inferred" });
    const published = (site: string) => ({ panels: [{ id: "northmoor", site }] }) as unknown as Facts;
    const at = (mail: string) => panelByMail(`Contact: Ann Roe Email: ann.roe@${mail}`, published("https://democracy.kelder.gov.uk"));
    expect(at("kelder.gov.uk")).toBe("northmoor");
    expect(at("elder.gov.uk")).toBeNull();
    expect(panelByMail("no address", published("https://democracy.kelder.gov.uk"))).toBeNull();
  });
  it.each([
    ["two areas named as often", "Northmoor and Eastvale were alike. Northmoor lent Eastvale vans. Northmoor thanked Eastvale."],
    ["a surname alone", "Mrs Brackenby spoke. Mrs Brackenby left."],
    ["a person called as an area", "Cllr Northmoor asked. Cllr Northmoor was told. Cllr Northmoor left."],
    ["an initiative named once", "Safer Sundays was mentioned."],
    ["nothing", "All was well."],
  ])("not by %s", (_what, text) => {
    const found = place(`${said} ${text}`);
    expect(found).toMatchObject({ panel: null, force: null });
    expect(codes(found)).toContain("panel-missing");
  });
  it("contradictions keep what is printed and are said", () => {
    const found = place(said, { panel: "eastvale" }, { body: "Northmoor Police and Crime Panel" });
    expect(found.panel?.id).toBe("northmoor");
    expect(codes(found)).toContain("panel-contradiction");
  });
});

describe("the day", () => {
  it("is that printed; a manifest that says another is an issue", () => {
    const found = place(said, { date: "2022-12-15" }, { date: "2022-12-14" });
    expect(found).toMatchObject({ date: "2022-12-14", dateEvidence: "printed", dateNotBefore: "2022-12-14", dateNotAfter: "2022-12-14" });
    expect(codes(found)).toContain("date-contradiction");
    expect(codes(place(said, { date: "2022" }, { date: "2022-12-14" }))).not.toContain("date-contradiction");
  });
  it("is that of the manifest or the address where none is printed", () => {
    expect(place(said, { date: "2022-12-14" })).toMatchObject({ date: "2022-12-14", dateEvidence: "manifest" });
    const url = "https://h.example/CeListDocuments.aspx?CommitteeId=7&MeetingId=1&DF=22%2F06%2F2018&Ver=2";
    expect(place(said, { url })).toMatchObject({ date: "2018-06-22", dateEvidence: "url" });
  });
  it("stays unknown where only a year is given, with the year as bounds", () => {
    expect(place(said, { date: "2022" })).toMatchObject({
      date: null,
      dateEvidence: "unknown",
      dateNotBefore: "2022-01-01",
      dateNotAfter: "2022-12-31",
    });
    const told = place(said, { date: "2022" }).issues.find(({ code }) => code === "date-missing");
    expect(told?.message).toBe('nothing says on which day this was; "2022" was given when it was loaded');
  });
  it("that contradicts what the text says of meetings before and after is an issue", () => {
    for (const text of [
      "The minutes of the meeting held on 14 December 2022 were agreed.",
      "The next meeting would be held on 3 March 2021.",
    ]) {
      expect(codes(place(`${said} ${text}`, {}, { date: "2022-12-14" }))).toContain("date-contradiction");
    }
    expect(
      codes(place(`${said} The minutes of the meeting held on 26 September 2022 were agreed.`, {}, { date: "2022-12-14" })),
    ).not.toContain("date-contradiction");
  });
  it("is not made up from bounds that contradict each other", () => {
    const found = place(`${said} The meeting was held on 3 May 2021. Work would end by March 2020.`);
    expect(found).toMatchObject({ date: null, dateNotBefore: null, dateNotAfter: null });
    expect(codes(found)).toContain("date-contradiction");
  });
});

describe("bounds by what is printed as past or to come", () => {
  it.each([
    ["The minutes of the meeting held on 26th September 2022 were agreed.", "2022-09-26", null],
    ["progress since the last report on 14/12/2022.", "2022-12-14", null],
    ["an update covering the period March - June 2023.", "2023-06-01", null],
    ["It had been launched in May 2019.", "2019-05-01", null],
    ["The arrangement would end in March 2023.", null, "2023-03-31"],
    ["whether support would conclude by March 2023 as planned", null, "2023-03-31"],
    ["The next meeting will be held on 5 July 2024.", null, "2024-07-05"],
    ["Since 4 May 2020 much had changed; the review would report by 1 June 2021.", "2020-05-04", "2021-06-01"],
    ["Questions must be received by noon on Wednesday, 31st January 2024.", "2024-01-31", null],
    ["The plan for 2013-2018 and the budget of 2022.", null, null],
    ["The law of 3 May 2011 applied.", null, null],
  ])("%s", (text, notBefore, notAfter) => expect(boundsOf([text])).toEqual({ notBefore, notAfter }));
  it.each([
    ["Date of next meeting", "23 September 2016 at 11.00 am.", "2016-09-23"],
    ["Date and time of next meeting", "Friday 23 September 2016, Moot Hall.", "2016-09-23"],
    ["Dates of future meetings", "18 November 2016 and 23 September 2016", "2016-09-23"],
    ["Next meeting - 23 September 2016", "", "2016-09-23"],
    ["Date of next meeting", "The meeting of 3 May 2016 had been cancelled.", null],
    ["Minutes of the last meeting", "8 April 2016", null],
  ])("under the title %s: %s", (title, text, notAfter) => expect(boundsUnder(title, [text])).toEqual({ notBefore: null, notAfter }));
  it("give an undated meeting its year", () => {
    const passage = (text: string) => ({ kind: "minute" as const, text, list: null, paragraph: null });
    const bare = { number: null, minuteNumber: null, preamble: null, truncated: false, sourceUrl: null };
    const items = [
      { ...bare, title: "Minutes", passages: [passage("The minutes of the meeting held on 8 April 2016 were agreed.")] },
      { ...bare, title: "Date of next meeting", passages: [passage("23 September 2016 at 11.00 am.")] },
    ];
    expect(place(said, {}, { items })).toMatchObject({ date: null, dateNotBefore: "2016-04-08", dateNotAfter: "2016-09-23" });
  });
});

describe("the reference facts", () => {
  const real = loadFacts(REFERENCE);
  it("have a panel for every force that has one, and an office-holder on the day of every election", () => {
    const forces = new Set(real.panels.map((p) => p.force));
    expect(real.forces.filter((f) => !forces.has(f.id)).map((f) => f.id)).toEqual(["city-of-london"]);
    const held = new Set(real.officeHolders.filter((o) => o.from <= "2022-01-01" && (o.to ?? "9999") >= "2022-01-01").map((o) => o.force));
    expect(real.forces.filter((f) => !held.has(f.id)).map((f) => f.id)).toEqual(["city-of-london"]);
  });
  it("have no two rows of one panel for one host and committee on one day", () => {
    for (const a of real.panels) {
      const same = real.panels.filter(
        (b) =>
          a !== b &&
          a.id === b.id &&
          a.site === b.site &&
          a.committeeId === b.committeeId &&
          a.site !== null &&
          (a.from ?? "") <= (b.to ?? "9999") &&
          (b.from ?? "") <= (a.to ?? "9999"),
      );
      expect(same, `${a.id} ${a.site}`).toEqual([]);
    }
  });
});
