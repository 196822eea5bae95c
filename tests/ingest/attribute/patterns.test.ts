import { describe, expect, test } from "vitest";
import { said } from "./said.ts";

describe("who speaks in one sentence", () => {
  test.each([
    // role and verb
    ["The PCC stated that burglary had fallen.", "commissioner! statement"],
    ["The Police, Fire and Crime Commissioner reiterated that no station would close.", "commissioner! statement"],
    ["The Acting PCVC informed the Panel that talks had begun.", "commissioner! statement"],
    ["The Deputy Mayor for Policing, Fire and Crime outlined the savings.", "deputy-commissioner! statement"],
    ["The DPCC underlined the value of volunteers.", "deputy-commissioner! statement"],
    ["The Chairman commented that the charts were clear.", "chair! statement"],
    ["The Vice-Chair enquired when the van would be replaced.", "vice-chair! question"],
    ["The Temporary Chief Constable told the Panel that numbers were rising.", "chief-constable! statement"],
    ["The Assistant Chief Constable advised that two lines had been closed down.", "police-officer! statement"],
    ["The Commissioner's Chief Finance Officer explained the assumptions.", "opcc-officer! statement"],
    ["The Chief Executive of the OPCC confirmed the figure.", "opcc-officer! statement"],
    ["The Head of Legal and Democratic Services reminded Members of the rules.", "council-officer! statement"],
    ["The Clerk to the Panel presented the timetable.", "council-officer! statement"],
    ["The Chief Executive of Moorland District Council welcomed the grant.", "council-officer! statement"],
    // name, role and verb; role and name
    ["The Policy Officer, KCC, explained that the Panel had a duty.", "council-officer! statement"],
    ["Ms Orr, Chief Executive from the OPCC, reported that bids had doubled.", "opcc-officer! statement"],
    ["Helen Dray (PCC) presented her annual report.", "commissioner! statement"],
    ["A Mellor, Northmoor Police and Crime Commissioner introduced the plan.", "commissioner! statement"],
    ["The Principal Scrutiny Officer, Joan Peel, noted that two items had been deferred.", "council-officer! statement"],
    ["Deputy Chief Constable C Arden noted that patrols had been moved.", "police-officer! statement"],
    ["The Chief of Staff, OPCC, L Petrie added that a note was on the website.", "opcc-officer! statement"],
    ["PCC Carrow regretted the delay.", "commissioner! statement"],
    ["Mr G Rossi (Panel Clerk) presented the recruitment report.", "council-officer! statement"],
    // title and name
    ["Councillor R Hodge noted that the road was unlit.", "member! statement"],
    ["Cllr. Ros Henley questioned the figure of £1.45m.", "member! question"],
    ["Mrs P Oakes asked whether nurses would return.", "member! question"],
    // collective, anonymous, the panel as a body
    ["Members queried the cost of the fleet.", "member! question"],
    ["Panel Members sympathised with the officers concerned.", "member! statement"],
    ["The Panel welcomed the fall in burglary.", "panel! statement"],
    ["The Committee raised the issue of custody times.", "panel! statement"],
    ["The task and finish group considered that councils should act together.", "panel! statement"],
    ["A Panel Member was worried that villages were forgotten.", "member! concern"],
    ["A member of the public asked why the office was closed.", "public! question"],
    ["Some Members from the coastal councils offered to help.", "member! undertaking"],
    // the hearer, not the speaker
    ["Members were advised that the lease had ended.", "unattributed statement"],
    ["The Panel was informed that a bid had been made.", "unattributed statement"],
    ["The Panel heard that the pilot had ended.", "unattributed statement"],
    ["The Panel heard from the Chief Constable that the pilot had ended.", "chief-constable! statement"],
    ["Members were reassured that the fund was safe.", "unattributed statement"],
    // impersonal
    ["It was noted that the strategy was late.", "unattributed statement"],
    ["Concern was expressed about the loss of the front counter.", "unattributed concern"],
    ["Clarification was sought on the reserves.", "unattributed question"],
    ["Further information was requested on the costs.", "unattributed question"],
    ["Reference was made to the visit in June.", "unattributed statement"],
    ["A question was asked about drones.", "unattributed question"],
    ["There was some concern that the pilot was too small.", "unattributed concern"],
    ["There remained some concern amongst members about the pilot.", "member! concern"],
    ["The proposals were welcomed.", "unattributed statement"],
    ["Thanks were recorded to the volunteers.", "unattributed thanks"],
    ["The following points were raised by members of the Panel.", "member! statement"],
    // answers
    ["In response the Commissioner said that none had.", "commissioner! response"],
    ["In response to a question from Councillor Hope, the PCC undertook to write to the bus company.", "commissioner! undertaking"],
    ["When asked about drones, the Chief Constable explained that two were in use.", "chief-constable! response"],
    ["Asked by a Member about searches, the PCC confirmed that one in nine found something.", "commissioner! response"],
    ["In reply to Mr Bell, the Chief Constable, Ann Dale, said that she agreed.", "chief-constable! response"],
    ["With reference to the show, the PCC acknowledged that few had come.", "commissioner! statement"],
    ["The additional money would pay for thirty officers, the Commissioner replied.", "commissioner! response"],
    // two voices
    ["Members asked how many had left and the PCC replied that forty had.", "commissioner! response"],
    ["Members queried the cost and were informed that it was within budget.", "unattributed response"],
    ["The cadet scheme was welcomed and the Commissioner reported that a third unit would open.", "commissioner! statement"],
    ["An update on cadets was requested, it was noted that three units were open.", "unattributed response"],
    ["The PCC and the Chief Constable thanked the Panel.", "commissioner! thanks"],
    ["Members referred to reports of fraud however it was noted that this was a matter for others.", "member! statement"],
    // what another says or did inside
    ["The PCC stated that the Chief Constable had suggested the change.", "commissioner! statement"],
    ["Members asked whether the PCC felt that this was enough.", "member! question"],
    ["The Chair thanked the Commissioner, who had answered at length.", "chair! thanks"],
    // feelings
    ["The Chair was grateful for the candour of the report.", "chair! thanks"],
    ["Members were not satisfied that the lesson had been learnt.", "member! concern"],
    ["The PCC had not been impressed by the tender.", "commissioner! statement"],
    ["A Member would like to see a breakdown by district.", "member! request"],
    // a verb that no table lists
    ["The Chief Constable opined that courts were the cause.", "chief-constable! statement"],
    // narrative and things
    ["The Panel received a report on custody.", "-"],
    ["Members considered the draft plan.", "-"],
    ["The Panel was provided with an overview of the plan.", "-"],
    ["Members were given an opportunity to ask questions.", "-"],
    ["The report set out the position at the year's end.", "-"],
    ["Apologies for absence were received from Councillor Mott.", "-"],
    ["There were no declarations of interest.", "-"],
    ["Councillor Mott joined the meeting at 2.10 p.m.", "-"],
    ["Fourteen members voted in favour and two against.", "-"],
    ["There was a lengthy discussion between Members and the PCC on drones.", "-"],
    ["The minutes were agreed as a correct record.", "-"],
    // decisions
    ["The Panel noted the report.", "panel! decision"],
    ["The Panel agreed that a letter be sent to the Minister.", "panel! decision"],
    ["It was agreed that Councillor Hope be appointed to the group.", "unattributed decision"],
  ])("%s", (text, expected) => expect(said("Custody", text)).toEqual([expected]));
});

describe("who goes on speaking", () => {
  test.each<[string, string | null, string[], string[]]>([
    [
      "a sentence without a verb of speech, and a pronoun, carry the speaker on",
      "Estates",
      ["The PCC stated that two stations would close. The money would go to neighbourhood teams. He added that no post would be lost."],
      ["commissioner! statement", "commissioner~ statement", "commissioner~ statement"],
    ],
    [
      "a passive after a speaker is nobody's",
      "Estates",
      ["The PCC stated that two stations would close. It was advised that the leases ran to March."],
      ["commissioner! statement", "unattributed statement"],
    ],
    [
      "a new paragraph without a speaker is nobody's",
      "Estates",
      ["The PCC stated that two stations would close.", "The leases ran to March."],
      ["commissioner! statement", "unattributed statement"],
    ],
    [
      "what follows a question without a speaker is somebody's answer",
      "Estates",
      ["Members asked when the leases ended. Two ran to March and one to June."],
      ["member! question", "unattributed response"],
    ],
    [
      "a lead-in that names the speaker governs bullets, passives too",
      "Estates",
      [
        "The PCC made the following points:",
        "• The leases ran to March.",
        "• The state of the roof was noted.",
        "• The Chief Constable had been consulted.",
      ],
      ["commissioner! procedural", "commissioner~ statement", "commissioner~ statement", "commissioner~ statement"],
    ],
    [
      "a lead-in that takes a report in, and then says who announces the points",
      "Estates",
      ["The Panel noted the report and the PCC provided the following updates:", "• The leases ran to March."],
      ["panel! procedural", "commissioner~ statement"],
    ],
    [
      "bullets with a verb and no subject are those of the lead-in",
      "Estates",
      [
        "Helen Dray (Police and Crime Commissioner) highlighted the following key points:",
        "• Thanked the Panel for its patience;",
        "• Acknowledged the work of the estates team;",
      ],
      ["commissioner! procedural", "commissioner~ thanks", "commissioner~ statement"],
    ],
    [
      "a lead-in that names members makes impersonal bullets theirs, and others keep their own",
      "Estates",
      [
        "The following issues were raised by members:",
        "• Concern was expressed about the roof. In response the PCC said that it would be mended.",
        "• It was noted that the leases ran to March.",
      ],
      ["member! procedural", "member~ concern", "commissioner! response", "member~ statement"],
    ],
    [
      "a sentence that counts up what it names goes on with who spoke before it in its paragraph",
      "Estates",
      ["The PCC spoke of the Plan. The three matters placed highest were:", "• Knife crime.", "• Burglary of homes."],
      ["commissioner! statement", "-", "commissioner~ statement", "commissioner~ statement"],
    ],
    [
      "the Chair's own points are the Chair's, whatever is confirmed",
      "Estates",
      ["The Chair made the following points:", "• It was confirmed that Mr Hall had been co-opted."],
      ["chair! procedural", "chair~ statement"],
    ],
    [
      "a lead-in that takes a report in, and then says who highlights what follows",
      "Estates",
      ["The Panel noted the report and the Commissioner highlighted the following:", "• The leases ran to March."],
      ["panel! procedural", "commissioner~ statement"],
    ],
    [
      "among the points of members what is explained is nobody's",
      "Estates",
      [
        "The following issues were raised by members:",
        "• It was explained that the roof would be mended.",
        "• It was noted that it leaked.",
      ],
      ["member! procedural", "unattributed statement", "member~ statement"],
    ],
    [
      "what is reported within a quotation is said by whoever is quoted",
      "Public questions",
      ["A member of the public asked the following question:", "“I was always told that an officer would come. Why did nobody?”"],
      ["public! procedural", "public~ statement", "public~ question"],
    ],
    [
      "a lead-in to questions makes questions and concerns the members', nothing else",
      "Estates",
      [
        "Members were given an opportunity to ask questions and the following points were made:",
        "• A question was asked about the roof.",
        "• It was noted that the leases ran to March.",
        "• Why had the sale been stopped?",
      ],
      ["-", "member~ question", "unattributed response", "member~ question"],
    ],
    [
      "a lead-in that names nobody governs nothing",
      "Estates",
      ["During the presentation Members heard:", "• The leases ran to March.", "• The Commissioner had visited the site."],
      ["-", "unattributed statement", "unattributed statement"],
    ],
    [
      "answers in brackets answer",
      "Estates",
      ["Mr Grange asked whether the sale had been stopped.", "[The PCC replied that it had. It was noted that the roof was sound.]"],
      ["member! question", "commissioner! response", "unattributed response"],
    ],
    [
      "labelled questions and answers are those whom the lead-in names",
      "Estates",
      [
        "Councillor Mrs Poole put two questions to the Deputy Commissioner, who answered as follows:",
        "Question: Was the roof sound?",
        "Response: It was not.",
      ],
      ["member! procedural", "member~ question", "deputy-commissioner~ response"],
    ],
    [
      "a question of the public, read out, in its own words",
      "Public Questions",
      [
        "A question was received from Mr Dowd, a resident of Harrow Hill, as follows:",
        "“Why is the station shut?”",
        "The PCC replied that it was not.",
      ],
      ["public! procedural", "public~ question", "commissioner! response"],
    ],
    [
      "a pronoun means somebody of its sex",
      "Estates",
      [
        "Mr Grange asked about the roof. Mrs Lyle, Chief Executive of the OPCC, replied that it was sound. He asked that a survey be shared.",
      ],
      ["member! question", "opcc-officer! response", "member~ request"],
    ],
    [
      "a pronoun after a name without a role means that somebody, in no office that is known",
      "Estates",
      ["The PCC stated that two stations would close. Tom Hurd added that one was let. He thought that wise."],
      ["commissioner! statement", "other! statement", "other~ statement"],
    ],
    [
      "who speaks last in a sentence goes on",
      "Estates",
      ["Councillor Grange spoke of the roof; the Commissioner confirmed that it was sound. The new tiles had come from Wales."],
      ["commissioner! response", "commissioner~ response"],
    ],
    [
      "a first name alone is that of the one whom the text names in full with an office",
      "Estates",
      [
        "The Police and Crime Commissioner Carys Lunt gave a short talk.",
        "Carys explained that the roof was sound. Carys also outlined what it had cost. She felt that it was worth it.",
      ],
      ["commissioner! statement", "commissioner! statement", "commissioner! statement", "commissioner~ statement"],
    ],
    [
      "but not where somebody else bears it too",
      "Estates",
      [
        "The Police and Crime Commissioner Carys Lunt gave a short talk.",
        "Carys explained that it was sound. Carys outlined what it had cost. Carys Roe asked whether it leaked.",
      ],
      ["commissioner! statement", "unattributed statement", "unattributed statement", "member! question"],
    ],
    [
      "'The questions covered:' stands over what was asked",
      "Estates",
      [
        "The Panel asked the Commissioner a set of questions.",
        "The questions covered:",
        "What steps are taken about it.",
        "How much was spent on it.",
      ],
      ["panel! question", "-", "panel~ question", "panel~ question"],
    ],
    [
      "who presents a report answers nobody",
      "Estates",
      ["Members asked about the roof. The report was presented by the Treasurer, who explained what it had cost."],
      ["member! question", "opcc-officer! statement"],
    ],
    [
      "who has 'never agreed' to what was asked for promises nothing",
      "Estates",
      ["Cllr Roe asked for a list. The Commissioner agreed.", "Cllr Roe asked for a map. The Commissioner had never agreed."],
      ["member! request", "commissioner! undertaking", "member! request", "commissioner! response"],
    ],
    [
      "behind 'and' stands somebody else with a post of their own",
      "Plan",
      [
        "The Chair introduced Mr Tudor, Police and Crime Commissioner for Dale and Ann Moss, Chief Executive of the OPCC.",
        "Ann Moss replied that it was so.",
      ],
      ["chair! statement", "opcc-officer! response"],
    ],
    [
      "who presents what the Chief Constable's officers bring, and is named without a post, is one of them",
      "Chief Constable's annual presentation",
      ["Rita Shaw explained the dashboard. She added that it was new.", "Rita Shaw asked whether the Panel had seen it."],
      ["police-officer! statement", "police-officer~ statement", "other! question"],
    ],
    [
      "whom the Commissioner brings is of the office",
      "Estates",
      [
        "The Commissioner was welcomed; with him were two of his staff, Dominic Frayne and Sara Whitlow.",
        "Mr Frayne said that it was sound.",
      ],
      ["unattributed statement", "opcc-officer! statement"],
    ],
    [
      "but not who speaks behind thanks to the Commissioner's staff",
      "Estates",
      ["The Commissioner thanked her staff, and Mrs Lunt asked why it leaked.", "Mrs Lunt said that it did."],
      ["commissioner! thanks", "other! statement"],
    ],
    [
      "what somebody holds is theirs, whose mark a host has lost too",
      "Estates",
      ["The Commissioner's own worry was for older people.The Clerk's hope was for a note."],
      ["commissioner! statement", "council-officer! statement"],
    ],
    [
      "a name on a line of its own says whose paragraphs stand below it, whoever answers between them",
      "Estates",
      [
        "Cllr Jane Grange",
        "Asked how old the roof was. The Commissioner replied that it was sound.",
        "Welcomed the new tiles. She wondered who had paid for them.",
      ],
      ["-", "member~ question", "commissioner! response", "member~ statement", "member~ question"],
    ],
    [
      "who presents a report, named in a sentence without speech, is meant by the pronoun after it",
      "Estates",
      [
        "The Panel received a presentation from Superintendent Maya Cole, Head of Local Policing. She reported that patrols had been moved.",
      ],
      ["-", "police-officer~ statement"],
    ],
    [
      "a candidate bears no office at the hearing",
      "Confirmation hearing",
      [
        "The Panel considered the proposed appointment of Ann Dale as Chief Constable.",
        "Ann Dale said that she would listen first. She had served for thirty years.",
      ],
      ["-", "other! statement", "other~ statement"],
    ],
    [
      "replies run on, a new paragraph of the same speaker says something of its own",
      "Estates",
      [
        "Members asked about the roof. The PCC replied that it was sound. It had been mended in May.",
        "The PCC also reported that a lease had ended.",
      ],
      ["member! question", "commissioner! response", "commissioner~ response", "commissioner! statement"],
    ],
    [
      "a list under 'the following points in response' answers, whoever spoke before",
      "Estates",
      [
        "Members raised the following points:",
        "• What was being done about the roof?",
        "The PCC made the following points in response:",
        "• A survey had been made.",
        "• The lease had ended.",
      ],
      ["member! procedural", "member~ question", "commissioner! procedural", "commissioner~ response", "commissioner~ response"],
    ],
    [
      "points that are highlighted by nobody named, right behind somebody who presented, are theirs; those of a discussion are not",
      "Estates",
      [
        "The PCC gave a presentation on roofs. In doing so, the following points were highlighted:",
        "• Two had been mended.",
        "• One leaked.",
      ],
      ["commissioner! statement", "-", "commissioner~ statement", "commissioner~ statement"],
    ],
    [
      "what a pronoun is doing and would do is promised",
      "Estates",
      ["The PCC said that he knew. He was lobbying Ministers and would copy the Panel in to any reply."],
      ["commissioner! statement", "commissioner~ undertaking"],
    ],
    [
      "points that begin with what they are do it",
      "Estates",
      [
        "Members made the following comments:",
        "• Request for a breakdown of costs.",
        "• Query over the cost of the roof.",
        "• Thanks to the team for the work.",
      ],
      ["member! procedural", "member~ request", "member~ question", "member~ thanks"],
    ],
    [
      "points of members ask for what it would be useful to see, and for what future reports should show",
      "Estates",
      [
        "Members made the following points:",
        "• It would be useful for the Panel to see the costs.",
        "• The costs should be shown by district in future reports.",
      ],
      ["member! procedural", "member~ request", "member~ request"],
    ],
  ])("%s", (_, title, lines, expected) => expect(said(title, ...lines)).toEqual(expected));
});

describe("what the public said in their own words", () => {
  test("is theirs from one mark to the other, whomever it names", () =>
    expect(
      said(
        "Public Questions",
        "Mr C Pell, of Orme, was present and read the following: “For years we have asked for a gate. Does the Commissioner think that right?",
        "The Commissioner told me that it would be looked into.”",
        "The PCC replied that one would come.",
      ),
    ).toEqual(["public! statement", "public~ question", "public~ statement", "commissioner! response"]));
  test("that something was received nobody says", () =>
    expect(said("Public Questions", "One statement had been received.")).toEqual(["-"]));
});

describe("who speaks at the meeting and sits on no panel", () => {
  test("a councillor who addresses it among the public", () =>
    expect(
      said(
        "Public Speaking",
        "Councillor Ann Pell (Orme Borough Council) addressed the Panel on gates. She said that one was green.",
        "The Chair thanked Councillor Pell.",
      ),
    ).toEqual(["public! statement", "public~ statement", "chair! thanks"]));
  test("a councillor who speaks as one of the public, in any item", () =>
    expect(
      said(
        "Gates",
        "Councillor Ann Pell, Leader of Orme Council, spoke as a member of the public. Councillor Pell said that one was green. Councillor Hay agreed.",
      ),
    ).toEqual(["public! statement", "public! statement", "member! statement"]));
  test.each([
    "Councillor Pell asked whether people could attend as members of the public. Councillor Pell said that one had.",
    "Councillor Pell asked whether she could, as a resident, report it online. Councillor Pell said that one had.",
    "Councillor Pell said that it was slow, as local residents had found. Councillor Pell said that one had.",
    "Councillor Pell said that Mr Orme spoke as a resident. Councillor Pell said that one had.",
  ])("and not who speaks of the public: %s", (line) => expect(said("Gates", line).every((one) => one.startsWith("member!"))).toBe(true));
  test("who asks again behind an answer", () =>
    expect(
      said(
        "Public questions",
        "A question was asked by Mr P Orme of Kelder. The PCC replied that it was shut. As a supplementary, he asked whether it would open.",
      ),
    ).toEqual(["public! question", "commissioner! response", "public~ question"]));
  test("and not who asks for something in an answer", () =>
    expect(
      said("Gates", "Councillor Hay asked about gates. The PCC replied that it was shut. He asked that the Clerk look into it.").at(-1),
    ).toBe("commissioner~ request"));
});
