import { describe, expect, test } from "vitest";
import { said } from "./said.ts";

describe("who speaks in one sentence of a real house style", () => {
  test.each([
    // posts that no table lists
    ["The Senior Estates Manager reported that a lease had ended.", "opcc-officer! statement"],
    ["The OPCC Volunteer Scheme Co-ordinator, Ann Dell, said that all posts were filled.", "opcc-officer! statement"],
    ["The Scrutiny Research Officer advised that the item was late.", "council-officer! statement"],
    ["The Force Diversity and Inclusion Manager explained the survey.", "police-officer! statement"],
    ["The Head of Policy, Office of the Police and Crime Commissioner (OPCC), J Marr noted that it was late.", "opcc-officer! statement"],
    ["Carol Dunn (Chief Executive, OPCC) reported that it was late.", "opcc-officer! statement"],
    ["T/Assistant Chief Constable S Moor noted that it was late.", "police-officer! statement"],
    ["A/Superintendent Ray Pell noted that it was late.", "police-officer! statement"],
    // some of many
    ["One of the Independent Members was worried about the fines.", "member! concern"],
    ["A number of Members asked why it was late.", "member! question"],
    // opinions that somebody holds
    ["The Commissioner's view was that the fines were fair.", "commissioner! statement"],
    ["The PCC’s answer was that it could not be done.", "commissioner! response"],
    ["It was the Chair's view that the fines were fair.", "chair! statement"],
    ["In the Chief Constable's opinion, the fines were fair.", "chief-constable! statement"],
    // points with a name before them
    ["Cllr Dove (Wold) – was the rise real?", "member! question"],
    ["Cllr Dove – asked for a note on the rise.", "member! request"],
    // who speaks in a relative clause, where nobody else does
    ["The report was introduced by the Chief Finance Officer, who explained that pay had risen.", "opcc-officer! statement"],
    ["The Chair thanked the PCC, who explained that pay had risen.", "chair! thanks"],
    // what was said before the meeting
    ["The Task Group had found that money had been left unclaimed.", "panel! statement"],
    ["Councillor Dove had requested that this item be taken.", "member! statement"],
    ["The Group had found that money had been left unclaimed.", "panel! statement"],
    // verbs after 'by'
    ["Councillor Dove opened by asking the Commissioner how she knew.", "member! question"],
    // feelings and rarer verbs
    ["Members were glad to hear it.", "member! statement"],
    ["Councillor Dove was strongly opposed.", "member! concern"],
    ["The Chief Finance Officer attributed this to protests.", "opcc-officer! statement"],
    ["Councillor Dove noted with regret that it had closed.", "member! concern"],
    ["Councillor Dove put it to the Commissioner that it was late.", "member! question"],
    ["Councillor Dove sought to establish what it would cost.", "member! question"],
    ["The Chair asked the Deputy Mayor for Policing, Ann Dell, about knives.", "chair! question"],
    ["The DCC told Members, in answer, that two were suspended.", "police-officer! response"],
    ["Mr Peel (Independent) observed that it was late.", "member! statement"],
    ["The lead questioner, Councillor T Dove, asked why it was late.", "member! question"],
    ["Following a question on drones, the PCC said that two were in use.", "commissioner! response"],
    // promises
    ["The PCC would report back on it at the next meeting.", "commissioner! undertaking"],
    ["The Head of Commissioning was to let him have the figures.", "opcc-officer! undertaking"],
    ["The Commissioner was happy to do that.", "commissioner! undertaking"],
    ["The Commissioner was pleased to report that it had fallen.", "commissioner! statement"],
    ["The PCC stated that she would normally bring a report in March.", "commissioner! statement"],
    ["The PCC would, however, let Members have an answer.", "commissioner! undertaking"],
    ["The Commissioner gave an assurance that it would be.", "commissioner! undertaking"],
    ["The Commissioner stated that it would be supplied in writing.", "commissioner! undertaking"],
    ["The PCC said that a victim would be told within a day.", "commissioner! statement"],
    ["The PCC said that Members would be told of it.", "commissioner! undertaking"],
    ["The PCC intended to keep a small office.", "commissioner! statement"],
    ["The PCC intended to open two of them by September.", "commissioner! undertaking"],
    ["The Commissioner said that he would.", "commissioner! undertaking"],
    ["The Commissioner said that it would.", "commissioner! statement"],
    ["The Commissioner responded by saying that replies would be provided by Friday.", "commissioner! undertaking"],
    ["The Commissioner proposed changing their roles.", "commissioner! statement"],
    // wishes
    ["Councillor Dove suggested that the Panel look at fraud.", "member! request"],
    ["Councillor Dove trusted that the hearing would be held in time.", "member! request"],
    ["It was hoped that the figure would be known by January.", "unattributed statement"],
    ["The Commissioner was asked to explain the rise and he advised that it was due to recording.", "commissioner! response"],
    ["A discussion took place on drones, during which the Commissioner confirmed that two were in use.", "commissioner! statement"],
    ["A couple of Members had visited the centre and were very impressed.", "member! statement"],
    ["Answering a question from the Chair, the PCC confirmed that the post was filled.", "commissioner! response"],
    [
      "Councillor Dove asked about the rest, to which the Assistant Chief Constable replied that they would be mended.",
      "police-officer! response",
    ],
    ["Members felt that the charts were unclear and the Chief Executive undertook to look at this.", "opcc-officer! undertaking"],
    // who stands behind the verb, or apart from it
    ["What would it cost, asked Ms Dove (Independent), to stay?", "member! question"],
    ["Councillor Dove, on the other hand, could see merit in it.", "member! statement"],
    ["Councillor Dove moved, and Councillor Pell seconded, that the precept be vetoed.", "member! procedural"],
    ["Councillor Dove proposed, and Councillor Pell seconded, Councillor Marr.", "member! procedural"],
    ["The Chief Constable gave an assurance that this would not happen.", "chief-constable! statement"],
    ["Councillor Dove drew attention to the lack of vehicles.", "member! concern"],
    // nobody speaks
    ["The Vice-Chairman, Mr Grey, presided.", "-"],
    ["The Commissioner was welcomed to the meeting.", "-"],
    ["A report was submitted which set out the precept.", "-"],
    ["[NOTE: Councillor Dove had declared an interest.]", "-"],
    ["Members were joined by Superintendent Ray Pell.", "-"],
    ["There was no other business.", "-"],
    ["Monitoring Officer to add dates to the table.", "unattributed request"],
    ["ACTION: PCC to bring figures in May.", "-"],
    ["As a sign of respect, the Panel observed a minute's silence.", "-"],
    ["Moved by Mrs Hay and seconded by Councillor Dove -", "member! procedural"],
    // guests
    ["Dr P Oyelaran of the Lantern Centre stated that eighty had come.", "other! statement"],
    ["Ms Hay from Victim Support advised that eighty had come.", "other! statement"],
    ["Mr Dale from the OPCC advised that eighty had come.", "opcc-officer! statement"],
    ["Sue Dale of Northmoor Constabulary advised that eighty had come.", "police-officer! statement"],
    ["Mr Dale of Marsh Borough Council asked whether eighty had come.", "member! question"],
    ["Officers from the OPCC explained that eighty had come.", "opcc-officer! statement"],
    ["No questions were asked.", "-"],
    ["It also included an overview of the data.", "-"],
    ["Discussion took place on roads and the Panel asked that the PCC defer the strategy.", "panel! request"],
    // letters after a name
    ["Rose Hurst AM enquired about the helicopter.", "member! question"],
    // the present tense
    ["Councillor Penn is worried that it will be late.", "member! concern"],
    ["The Force is aware that the PCC is worried.", "unattributed statement"],
    ["Attention was drawn to the delay in the courts.", "unattributed statement"],
  ])("%s", (text, expected) => expect(said("Custody", text)).toEqual([expected]));
});

describe("who goes on speaking in a real house style", () => {
  test.each<[string, string[], string[]]>([
    [
      "a pronoun that replies is whom the question was put to",
      ["Mr Bell, Member, asked the Commissioner about courts.", "In reply, he said that he had written twice."],
      ["member! question", "commissioner~ response"],
    ],
    [
      "a pronoun that replies is whom the panel holds to account",
      ["The PCC presented the report. Councillor Dove asked about courts. In reply, she said that she had written twice."],
      ["commissioner! statement", "member! question", "commissioner~ response"],
    ],
    [
      "a pronoun does not thank itself",
      ["Councillor Dove asked about courts. The Commissioner replied that they were slow. He thanked the Commissioner."],
      ["member! question", "commissioner! response", "member~ thanks"],
    ],
    [
      "pronouns after a name without a role are that somebody's",
      ["The Chair welcomed the report.", "Andy Dray explained the report. He noted the costs. He concluded that it was late."],
      ["chair! statement", "other! statement", "other~ statement", "other~ statement"],
    ],
    [
      "a pronoun after a question put in the passive is whom it was put to",
      ["The Commissioner was asked how often he met shopkeepers.", "He responded that he did so monthly."],
      ["unattributed question", "commissioner~ response"],
    ],
    [
      "what another speaker is to do is no part of the first one's words",
      ["The Superintendent explained that call takers were in training. The PCC would report back on it."],
      ["police-officer! statement", "commissioner! undertaking"],
    ],
    [
      "a line that ends with whom it names leads in without a comma too",
      ["Arising from the discussion Members:", "• noted that it was late;", "• asked for a report in May."],
      ["member! procedural", "member~ statement", "member~ request"],
    ],
    [
      "what a chair tells of the rules is the chair's",
      ["The Chair explained the rules. The PCC would be required to reply to the report."],
      ["chair! statement", "chair~ statement"],
    ],
    [
      "who is asked answers with what could not be done",
      ["Councillor Dove challenged the figure. The Commissioner could not say more."],
      ["member! concern", "commissioner! response"],
    ],
    [
      "a suggestion of nobody named waits for an answer",
      ["It was suggested that speeding was a problem. The PCC agreed that it was."],
      ["unattributed statement", "commissioner! response"],
    ],
    [
      "points under a line that answers are responses",
      ["The PCC responded to these comments as follows:", "• The plan would be cut.", "• Fraud was a national matter."],
      ["commissioner! procedural", "commissioner~ response", "commissioner~ response"],
    ],
    [
      "what an officer reads out is the public's",
      [
        "The Clerk read out the following question:",
        "“I live by the road.",
        "When will a van be sent?”",
        "The question was for the council.",
      ],
      ["council-officer! procedural", "public~ statement", "public~ question", "unattributed response"],
    ],
    [
      "what feels with a speaker is the speaker's",
      ["The Chief Executive of the OPCC advised that a review had begun. The OPCC were mindful of the time."],
      ["opcc-officer! statement", "opcc-officer~ statement"],
    ],
    [
      "who accepts what was put to them is not who put it",
      ["The Chair put it to the Commissioner that it was late. She accepted that it was."],
      ["chair! question", "commissioner~ response"],
    ],
    [
      "an answer in brackets has several paragraphs",
      ["What was done?", "[The PCC replied that a post was open.", "It would begin in May.]"],
      ["unattributed question", "commissioner! response", "commissioner~ response"],
    ],
    [
      "who asks goes on with what that person knows",
      ["Another Member queried the delay in the courts. She knew of a case which had been put off."],
      ["member! question", "member~ statement"],
    ],
    [
      "a passive between the points that members raise is nobody's",
      [
        "Members raised the following matters:",
        "• Was the rise real?",
        "It was also reported that the group had met.",
        "• What came next?",
      ],
      ["member! procedural", "member~ question", "unattributed response", "member~ question"],
    ],
    [
      "points of members that begin as questions do are questions, with their mark or without",
      ["Members raised the following:", "• Whether children were treated as victims.", "• Asked how long it took."],
      ["member! procedural", "member~ question", "member~ question"],
    ],
    [
      "who is to be appointed is a candidate",
      ["Ms Kidd answered that she would do so.", "§ That Ms Farah Kidd be appointed Chief Constable."],
      ["other! response", "-"],
    ],
    [
      "a line that ends with whom it names leads in",
      ["In response to questions of Members, the Commissioner:", "• confirmed that a panel looked at forms.", "• A new form was in use."],
      ["commissioner! procedural", "commissioner~ response", "commissioner~ response"],
    ],
  ])("%s", (_, lines, expected) => expect(said("Custody", ...lines)).toEqual(expected));
});
