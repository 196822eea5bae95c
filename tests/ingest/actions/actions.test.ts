import { describe, expect, test } from "vitest";
import { createTagger, loadTaxonomy } from "../../../ingest/tag/index.ts";
import { understand } from "../../../ingest/understand.ts";
import { item, meeting } from "../understand/meetings.ts";

const knowledge = { tagger: createTagger(loadTaxonomy()), officeHolders: [] };

/** `kind owner @due` of every action, its words after a colon where it is not the whole line. */
function actions(line: string): string[] {
  const { items } = understand(meeting([item("Custody", line)]), knowledge);
  return items.flatMap(({ passages }) =>
    passages.flatMap(({ text, actions: found }) =>
      found.map(({ kind, owner, due, start, end }) => {
        const part = start === 0 && end === text.length ? "" : `: ${text.slice(start, end).trim()}`;
        return `${kind} ${owner ?? "nobody"}${due === null ? "" : ` @${due}`}${part}`;
      }),
    ),
  );
}

describe("what the minutes promise and ask for", () => {
  test.each([
    ["The PCC undertook to write to the bus company.", ["undertaking commissioner"]],
    ["It was agreed that they be sent to all Members.", ["undertaking commissioner"]],
    ["It was agreed that Cllr Hart would circulate the slides to Members.", ["undertaking member"]],
    ["It was agreed that the Clerk would write to the Minister.", ["undertaking council-officer"]],
    ["It was confirmed that the OPCC would share the report.", ["undertaking opcc-officer"]],
    ["Councillor Hart said he would send the details to the PCC.", ["undertaking member"]],
    ["Officers agreed to provide this outside the meeting.", ["undertaking nobody"]],
    ["The PCC agreed to this.", ["undertaking commissioner"]],
    ["The Chairman suggested that a set of measures be agreed so that Members could judge the plan.", ["request nobody"]],
    ["Councillor Hart proposed that Members be invited to visit the control room.", ["request nobody"]],
    ["The Panel suggested that the Commissioner may wish to consider lobbying for more.", ["request commissioner"]],
    ["The figures were to be circulated outside the meeting.", ["undertaking commissioner"]],
    ["The Commissioner offered Members a tour of the new suite.", ["undertaking commissioner"]],
    ["The Panel was promised a further paper in the autumn.", ["undertaking commissioner @in the autumn"]],
    ["The Chief Executive of the OPCC took an action to bring it back.", ["undertaking opcc-officer"]],
    ["The Chairman asked the Commissioner if she could provide an update on the sale.", ["request commissioner"]],
    ["A recorded vote was requested by Councillor Gray.", []],
    ["During the presentation it was noted that:", []],
    ["ACTION: JS to circulate the slides to Members.", ["request nobody"]],
    ["Action – Clerk to add it to the work programme.", ["request council-officer"]],
    ["Agreed action 3: OPCC to share the survey with Members.", ["request opcc-officer"]],
    ["Action point 3: that the Chief Executive supply a list.", ["request opcc-officer"]],
    ["Action: slides to be sent to Members (PCC)", ["request commissioner"]],
    ["Action: OPCC", []],
    ["The Commissioner agreed to provide figures outside the meeting.", ["undertaking commissioner"]],
    [
      "The PCC stated that he would bring a report back to a future meeting of the Panel.",
      ["undertaking commissioner @a future meeting of the Panel"],
    ],
    [
      "The PCC confirmed that he would be meeting the traders and would bring an update to the next meeting.",
      ["undertaking commissioner @the next meeting"],
    ],
    [
      "The Chief Constable said that she would share the results by the end of March 2024.",
      ["undertaking chief-constable @by the end of March 2024"],
    ],
    ["The Commissioner reiterated his commitment to fund the posts.", ["undertaking commissioner"]],
    ["The Head of Policy of the OPCC offered to circulate the figures within two weeks.", ["undertaking opcc-officer @within two weeks"]],
    ["It was agreed that an update on estates would be provided in six months' time.", ["undertaking commissioner @in six months' time"]],
    ["It was noted that the data would be reported on in future.", ["undertaking commissioner @in future"]],
    ["The Chief Inspector intended to restore six posts.", ["undertaking police-officer"]],
    ["The PCC said that he would welcome ideas.", []],
    ["The PCC explained that the fund would give grants to local groups.", []],
    ["The PCC stated that the plan would be flexible.", []],
    ["The PCC noted a report which would be brought to the board.", []],
    ["Members asked that an item be added to a future meeting.", ["request nobody @a future meeting"]],
    ["A Member suggested that it would be useful for the Panel to receive a report on cadets.", ["request nobody"]],
    ["Members felt that it was essential to receive updates on the board.", ["request nobody"]],
    ["It was requested that the report include a map.", ["request nobody"]],
    ["Members were requested to give their views.", ["request member"]],
    ["The Chair asked Inspector Moss to return in a year's time.", ["request police-officer @in a year's time"]],
    ["The Chairman hoped that Panel Members would feed this back to their councils.", ["request member"]],
    ["The Chair requested that the papers be sent to Members by the clerk.", ["request council-officer"]],
    ["Members asked how many had left.", []],
    ["Clarification was sought on the reserves.", []],
    ["The Chair thanked the PCC for the report.", []],
    ["The PCC stated that burglary had fallen.", []],
    [
      "Members asked for the figures by ward and the PCC undertook to send them by Easter.",
      [
        "request commissioner: Members asked for the figures by ward and",
        "undertaking commissioner @by Easter: the PCC undertook to send them by Easter.",
      ],
    ],
    [
      "She asked that the item stand and that Members send their questions to her.",
      ["request nobody: She asked that the item stand and", "request member: that Members send their questions to her."],
    ],
    ["As the Commissioner would meet partners, it was suggested that they be given clear figures.", ["request commissioner"]],
    ["Monitoring Officer to add dates to the table.", ["request council-officer"]],
    ["ACTION: PCC to bring figures in May.", ["request commissioner @in May"]],
    ["The Panel agreed that a letter be sent to the Minister.", ["resolution panel"]],
    ["The minutes were approved without amendment.", ["resolution panel"]],
  ])("%s", (line, expected) => expect(actions(line)).toEqual(expected));
});

describe("what is promised without the word", () => {
  test.each([
    ["The PCC said that this would be put right.", ["undertaking commissioner"]],
    ["The PCC said that the results had been put right.", []],
    ["The Treasurer gave an assurance that the lessons would be put on the website by May.", ["undertaking opcc-officer @by May"]],
    ["The Commissioner advised that the protocol would be re-circulated to Members.", ["undertaking commissioner"]],
    ["The Commissioner explained that a draft would be shared with the Panel.", ["undertaking commissioner"]],
    ["The Commissioner explained that the shop would be shared with a bank.", []],
    ["The PCC could not direct it but would pass the Panel's thanks on.", ["undertaking commissioner"]],
    ["An ethics board had been set up and would publish its minutes.", []],
    ["The Chief Constable took the point and would have the sign moved.", ["undertaking chief-constable"]],
    ["The Chief Constable said that it would have been moved.", []],
    ["The PCC noted that he would be glad to, and thanked the Member.", ["undertaking commissioner"]],
    ["The PCC said that she would supply figures.", ["undertaking commissioner"]],
    ["The Chief Constable confirmed that the desk would be reopened in March.", ["undertaking chief-constable @in March"]],
    ["It was confirmed that the vacancies would be filled in March.", ["undertaking nobody @in March"]],
    ["The Chief Constable explained that vacancies would be filled within a day.", []],
    ["The Chief Constable warned that posts would be lost in March.", []],
    ["The Chief Constable confirmed that the pilot would begin in March.", []],
    ["Councillor Lane said that people did not believe that anything would be done.", []],
    ["The PCC advised that an evaluation by the University would be published.", []],
    ["The PCC advised that an evaluation by her office would be published.", ["undertaking commissioner"]],
    ["Members noted that the Treasurer would circulate a list.", ["undertaking opcc-officer"]],
    ["Members noted that the Treasurer would not circulate a list.", []],
    ["Members noted that the trust would circulate a list.", []],
    ["It was confirmed that Members would be invited to the launch.", ["undertaking nobody"]],
    ["The PCC indicated that figures could be shared with Members.", ["undertaking commissioner"]],
    ["Councillor Lane indicated that figures could be shared with Members.", []],
    ["The PCC indicated that figures could not be shared with Members.", []],
    ["The PCC confirmed that Members would receive a note.", ["undertaking commissioner"]],
    ["The PCC confirmed that victims would receive a note.", []],
    ["Councillor Lane feared that Members would receive a note.", []],
    ["The PCC said that she was happy to share the list.", ["undertaking commissioner"]],
    ["The PCC said that she was pleased to share the good news.", []],
    ["The Treasurer confirmed that it had gone and that he could not circulate the list.", []],
    ["The Chief Constable explained that if a theft was reported it would be investigated.", []],
    ["The PCC explained that all thefts would be investigated.", []],
    ["The PCC explained that the theft would be investigated.", ["undertaking commissioner"]],
    ["The PCC explained that data would be shared between hospitals.", []],
    ["The PCC explained that victims would be given a leaflet.", []],
    ["The Treasurer explained that staff in the office would pass to the Chief Constable.", []],
  ])("%s", (line, expected) => expect(actions(line)).toEqual(expected));
});

describe("what is asked for without the word", () => {
  test.each([
    ["Councillor Lane noted it would be useful to have these listed apart.", ["request nobody"]],
    ["Councillor Lane noted it would be useful to have more police.", []],
    ["Members felt that a visit to the cells would be welcome.", ["request nobody"]],
    ["Members felt that more warmth would be welcome.", []],
    ["The PCC said that any update from partners would be welcome.", []],
    ["The Chair said that there was work to do and that each Member should take it home.", ["request member"]],
    ["Councillor Lane said that Members should take it home.", []],
    ["The Chair said that Members should be proud.", []],
    ["Councillor Lane said that she would like to see more detail.", ["request nobody"]],
    ["Members were keen to receive updates.", ["request nobody"]],
    ["Members were keen to understand the updates.", []],
    ["Members would welcome a briefing on drones.", ["request nobody"]],
    ["The PCC would welcome a briefing on drones.", []],
    ["Councillor Lane felt that the report should include targets.", ["request nobody"]],
    ["Councillor Lane felt that the courts should include victims.", []],
    ["The Panel was of the opinion that a letter should be sent to the Leader.", ["request nobody"]],
    ["Councillor Lane felt that the money should be sent to schools.", []],
    ["The Panel asked if a tour of the new cells and yard could be arranged.", ["request nobody"]],
    ["Councillor Lane asked whether the Panel would be able to receive the plan.", ["request nobody"]],
    ["Councillor Lane asked whether the Panel could see the sites on the map.", []],
    ["The Panel asked how a tour of the new cells and yard could be arranged.", []],
    ["Councillor Lane asked for more information to be given on drones.", ["request nobody"]],
    ["Councillor Lane asked whether Members could receive the plan.", ["request nobody"]],
    ["The Chair asked for any declarations of interest.", []],
    ["Members sought an undertaking that the desk would stay.", ["request nobody"]],
    ["Members sought an assurance that the desk would stay.", []],
    ["Councillor Lane asked for assurances to be sought from the trust.", ["request nobody"]],
    ["The Chair asked if wardens could be given the power to stop cyclists.", []],
    ["The Chair asked if a list could be given to Members.", ["request nobody"]],
    ["Councillor Lane asked, with regard to the desk for callers, if it was still manned.", []],
    ["The Chair asked those around the table to introduce themselves.", []],
    ["The Chair asked the Treasurer to speak to the report.", []],
    ["The PCC to supply a list of sites before the next meeting.", ["request commissioner @before the next meeting"]],
    ["RESOLVED to:", []],
  ])("%s", (line, expected) => expect(actions(line)).toEqual(expected));
});

describe("what the panel resolves", () => {
  test.each([
    ["§ That the report be noted.", ["resolution panel"]],
    ["§ To note the report.", ["resolution panel"]],
    [
      "§ That the minutes of the meeting held on 3 July 2018 be confirmed as a correct record and signed by the Chair.",
      ["resolution panel"],
    ],
    ["§ That Councillor Moss be appointed Chair until July 2026.", ["resolution panel @until July 2026"]],
    ["§ That the Panel supports the proposed precept.", ["resolution panel"]],
    ["§ That the Commissioner explore the link and bring a report to the next meeting.", ["resolution commissioner @the next meeting"]],
    ["§ That the PCC be asked to write to the Minister.", ["resolution commissioner"]],
    [
      "§ That a progress report be presented to the Panel once the plan has run for a year.",
      ["resolution commissioner @once the plan has run for a year"],
    ],
    ["§ That the Panel requests that Members' comments be noted by OPCC staff.", ["resolution opcc-officer"]],
    ["§ That the conflict of interest be investigated.", ["resolution nobody"]],
    ["§ That a further report be received in twelve months.", ["resolution commissioner @in twelve months"]],
    ["§ That the Panel be notified of any sums left over.", ["resolution commissioner"]],
    ["§ That a schedule of all sums held be submitted to the meeting in June.", ["resolution commissioner @in June"]],
    ["§ That the Panel's views be conveyed to the Commissioner.", ["resolution panel"]],
    ["§ thanks the Head of Service for a useful talk", ["resolution panel"]],
    ["§ That the Clerk write to the councils.", ["resolution council-officer"]],
    ["§ RESOLVED that the public be excluded for the next item.", ["resolution panel"]],
    ["§ The Force to take steps to fill the posts.", ["recommendation chief-constable"]],
    ["§ The Police and Crime Commissioner to fund a post.", ["recommendation commissioner"]],
    ["§ The Commissioner and the Chief Constable jointly to recruit volunteers.", ["recommendation commissioner"]],
    ["§ The Mayor should guarantee that no ward loses officers.", ["recommendation commissioner"]],
    ["§ ask the Commissioner to supply figures by May.", ["resolution commissioner @by May"]],
    ["§ That the Police and Crime Commissioner be thanked for the update.", ["resolution panel"]],
    ["§ That the Group be stood down.", ["resolution panel"]],
    ["§ It is recommended that the Panel note the report.", ["recommendation panel"]],
    ["§ That it be recommended to the Chief Constable that the posts be kept.", ["recommendation chief-constable"]],
    ["§ That the report be noted and that the Secretariat submit amended rules.", ["resolution council-officer"]],
    ["§ That the paper be received and an update be provided at the May meeting.", ["resolution commissioner @the May meeting"]],
    ["§ (a) That the Treasurer be thanked, and (b) that the audit of grants be laid before the Panel.", ["resolution commissioner"]],
    ["§ That the paper and its annex be noted.", ["resolution panel"]],
    ["§ That the Commissioner be urged to keep the desk.", ["recommendation commissioner"]],
    ["§ That the Commissioner and the Chief Constable be thanked.", ["resolution panel"]],
    ["§ That the Commissioner and the Chief Constable be asked to reply.", ["resolution commissioner"]],
    ["§ That the item be put off to the May meeting.", ["resolution panel @the May meeting"]],
    ["§ That the places be left open.", ["resolution panel"]],
    ["§ RESOLVED: that the Panel requested a further report.", ["resolution commissioner"]],
    ["§ To note the paper and request an update on drones.", ["resolution commissioner"]],
    ["§ That the Panel notes the paper and asks the Chief Constable to reply.", ["resolution chief-constable"]],
    ["§ To note the paper and thank the Treasurer.", ["resolution panel"]],
    ["§ Councillor Lane was elected Chair.", ["resolution panel"]],
    ["§ That an item on drones be added to the forward plan.", ["resolution panel"]],
    ["§ That a special meeting be convened.", ["resolution panel"]],
    ["§ That the Panel's congratulations be passed to the cadets.", ["resolution panel"]],
    ["§ That the minutes were correctly recorded and that they be signed by the Chairman.", ["resolution panel"]],
    [
      "§ That the Clerk write to the Leader and that the Commissioner reply by May.",
      [
        "resolution council-officer: That the Clerk write to the Leader and",
        "resolution commissioner @by May: that the Commissioner reply by May.",
      ],
    ],
    ["§ Agreed: that the policy return to the Panel in June.", ["resolution commissioner @in June"]],
    ["§ It was resolved to note the paper.", ["resolution panel"]],
    ["§ That the savings programme be shown to Members.", ["resolution commissioner"]],
    ["§ That the Panel receive another paper next year.", ["resolution panel @next year"]],
    ["§ That the forward plan be updated.", ["resolution panel"]],
    ["§ That the sub-committee continue as it is.", ["resolution panel"]],
    ["§ That, together with the OPCC, the working group bring a scheme to the Panel.", ["resolution panel"]],
    ["§ That the questions be put on the Panel's web page.", ["resolution panel"]],
    ["§ That the list of sites be published.", ["resolution nobody"]],
    ["§ That the Panel's report on the budget be sent to the Commissioner.", ["resolution panel"]],
    ["§ That a paper be sent to the Commissioner.", ["resolution nobody"]],
    ["§ That the action log be updated.", ["resolution panel"]],
    ["§ That the matter be referred to the ombudsman.", ["resolution panel"]],
    ["§ That consideration be given to a webcast of meetings.", ["resolution panel"]],
    ["§ That the Force look again at its targets.", ["resolution chief-constable"]],
    ["§ The Panel:", []],
    ["§ That the arrangements be reviewed in May.", ["resolution panel @in May"]],
    ["§ That there was a case for a second deputy.", ["resolution panel"]],
    ["§ That the group's recommendations be commended to the Commissioner.", ["resolution commissioner"]],
    ["§ That the group's recommendations be endorsed and sent to the Commissioner.", ["resolution panel"]],
  ])("%s", (line, expected) => expect(actions(line)).toEqual(expected));
});

describe("what the minutes resolve in passing", () => {
  test.each([
    ["The Panel noted the report and agreed that an update be brought in May.", ["resolution commissioner @in May"]],
    ["The Panel agreed that the Clerk would circulate the dates.", ["resolution council-officer"]],
    ["It was agreed that an update be brought to the May meeting.", ["resolution commissioner @the May meeting"]],
    ["It was agreed that the matter be considered at a future meeting.", ["resolution panel @a future meeting"]],
    ["Members agreed that a letter be sent to the Minister.", ["resolution panel"]],
    ["Members agreed that the letter was late.", []],
    ["The Panel agreed that progress be reviewed in May.", ["resolution panel @in May"]],
    ["The Panel agreed that a report be submitted to the Home Secretary.", ["resolution panel"]],
    ["That the Commissioner provide a list of the sites.", ["resolution commissioner"]],
    ["That the Treasurer be asked for a list of the sites.", ["resolution opcc-officer"]],
    ["To note the position.", ["resolution panel"]],
    ["Agreed that the paper is noted.", ["resolution panel"]],
    ["There being no other name, it was RESOLVED that Councillor Lane be elected Chair.", ["resolution panel"]],
    ["The Leader told Members that a complaint was resolved that week.", []],
    ["Members voted unanimously to accept the proposal.", ["resolution panel"]],
    ["Upon a vote, the Panel supported the budget by six votes to two.", ["resolution panel"]],
    ["The motion was carried by six votes to two.", []],
    ["That would be expensive.", []],
    ["That the building was to be sold had been known for a year.", []],
  ])("%s", (line, expected) => expect(actions(line)).toEqual(expected));
});

describe("what is proposed of the panel", () => {
  test.each([
    ["Councillor Lane proposed that the Panel support the budget.", ["request panel"]],
    ["The Chairman suggested that the Panel should write to the Minister.", ["request panel"]],
    ["The Chairman proposed that the Panel receive a paper on cadets.", ["request nobody"]],
    ["Councillor Lane suggested that the Panel see the plan first.", ["request nobody"]],
  ])("%s", (line, expected) => expect(actions(line)).toEqual(expected));
});

describe("when it is to be done", () => {
  test.each([
    ["before the next meeting", "before the next meeting"],
    ["at the May meeting", "the May meeting"],
    ["in the New Year", "in the New Year"],
    ["in June, 2019", "in June, 2019"],
    ["within fourteen days", "within fourteen days"],
    ["after six months", "after six months"],
    ["before the summer recess", "before the summer recess"],
    ["by the end of the calendar year", "by the end of the calendar year"],
    ["as soon as possible and in colour", "as soon as possible"],
    ["as soon as it was printed", "as soon as it was printed"],
    ["once they had been checked", "once they had been checked"],
    ["when available", "when available"],
    ["when it became available", "when it became available"],
    ["tomorrow", "tomorrow"],
    ["in colour", null],
    ["once a page was full", null],
  ])("%s", (words, due) =>
    expect(actions(`The PCC undertook to send a list ${words}.`)).toEqual([`undertaking commissioner${due === null ? "" : ` @${due}`}`]),
  );
});
