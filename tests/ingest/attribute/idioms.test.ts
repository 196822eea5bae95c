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
      "pronouns after a name without a role stay nobody's",
      ["The Chair welcomed the report.", "Andy Dray explained the report. He noted the costs. He concluded that it was late."],
      ["chair! statement", "unattributed statement", "unattributed statement", "unattributed statement"],
    ],
    [
      "a line that ends with whom it names leads in",
      ["In response to questions of Members, the Commissioner:", "• confirmed that a panel looked at forms.", "• A new form was in use."],
      ["commissioner! procedural", "commissioner~ response", "commissioner~ response"],
    ],
  ])("%s", (_, lines, expected) => expect(said("Custody", ...lines)).toEqual(expected));
});
