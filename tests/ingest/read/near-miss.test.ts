import { describe, expect, it } from "vitest";
import type { Draft } from "../../../ingest/draft.ts";
import { document, draft } from "./help.ts";
import { codes, place, places, said } from "./places.ts";

describe("near misses are told apart", () => {
  it.each<[string, string, Partial<Draft>]>([
    ["other-body", said, { body: "Corporate Scrutiny Committee" }],
    ["other-body", "The Committee noted the report on schools. The Board asked about buses.", {}],
    ["other-body", "The Scrutiny Committee asked the PCC about crime. The Scrutiny Committee noted the answer of the Commissioner.", {}],
    ["other-body", "The officer spoke of the last meeting of the Police and Crime Panel, at which the precept had been supported.", {}],
    ["no-minutes", said, { items: [] }],
    ["agenda-only", said, { items: [], issues: [{ code: "agenda-only", message: "" }] }],
  ])("%s: %s", (code, text, more) => expect(place(text, {}, more).skip?.code).toBe(code));
  it("a transcript, by its voice", () => {
    const spoken =
      "Thank you Chair, I think you know that I have been asked about my police station and I said to you that we're not closing it. ";
    expect(place(spoken.repeat(10) + said).skip?.code).toBe("transcript");
  });
  it("a report in the press, by its quotations", () => {
    const text = "“This is a very good day for the county,” the commissioner said. ".repeat(4);
    expect(place(`${text}The Police and Crime Commissioner said more to the panel.`).skip?.code).toBe("news");
  });
  const page = (text: string, layout = "plain") => place(text, {}, { layout, body: "Northmoor Police and Crime Panel" }).skip?.code ?? null;
  it("a page that tells what a panel is, and a column in the first person, by how they read", () => {
    expect(
      page("The Panel holds the Police and Crime Commissioner to account.\n\nThe panel is made up of councillors.\n\nYou can attend."),
    ).toBe("no-minutes");
    expect(
      page(
        "I went to the Police and Crime Panel. The chair welcomed me.\n\nThe Commissioner was asked my question, and I was told to wait.",
      ),
    ).toBe("no-minutes");
    expect(page("The Panel met the Commissioner.\n\nMembers asked why crime had risen.")).toBeNull();
  });
  it("never for its language, where it names its panel: minutes in Welsh are kept", () => {
    const welsh = "Dywedodd y Comisiynydd fod troseddau wedi cynyddu yn y sir. Gofynnodd Mrs Rees pam nad oedd mwy o swyddogion.";
    expect(page(welsh)).toBeNull();
  });
  it("by words of a page that stand as a heading, and not where minutes speak of such things", () => {
    const about = (text: string) => place(text, {}, { body: null }).skip?.code ?? null;
    const minutes = `${said} The Chief Executive of the OPCC added that the register of interests was reviewed each January, as the Members had asked.`;
    expect(about(minutes)).toBeNull();
    expect(about(`Register of interests\n\n${minutes}`)).toBe("list-page");
  });
  it("a deputy mayor for policing is spoken of as a commissioner is", () => {
    const text = "The Deputy Mayor for Policing, Fire and Crime told of the taskforce. The Panel thanked her.";
    expect(place(text, {}, { body: null }).skip).toBeNull();
  });
  it("but minutes of a panel are never taken for one by a phrase", () => {
    expect(place(`${said} Members asked how to browse meetings.`, {}, { body: "Northmoor Police and Crime Panel" }).skip).toBeNull();
  });
  it("a council in whose minutes the panel is but a name, and a page of a council about the panel", () => {
    const council =
      "The council met at the Moot Hall. The council then stood in silence. Cllr Firth: Thornshire Police and Crime Panel, Members.";
    expect(place(council, {}, { body: null }).skip?.code).toBe("other-body");
    expect(
      page(
        "What the Panel does\n\nThe Panel was set up in 2012 to watch the Commissioner.\n\nHow to complain\n\nThe Commissioner was told.",
      ),
    ).not.toBeNull();
  });
  it("an agenda whose page numbers stand where minutes would", () => {
    const bare = {
      number: null,
      minuteNumber: null,
      title: "Plan",
      preamble: "To note the plan.",
      truncated: false,
      sourceUrl: null,
      passages: [],
    };
    const paged = { ...bare, passages: [{ kind: "minute" as const, text: "(Pages 5 - 6)", list: null, paragraph: null }] };
    expect(place(said, {}, { items: [bare, paged], body: "Northmoor Police and Crime Panel" }).skip?.code).toBe("agenda-only");
  });
  it("but the minutes of a panel that speaks of the police, whatever it leaves unnamed", () => {
    const skip = (text: string) => place(text, {}, { body: null }).skip?.code ?? null;
    expect(skip("Apologies were sent. The Panel agreed the plan. Two Members had served in the police.")).toBeNull();
    expect(skip("Apologies were sent. The Scrutiny Panel met. The Panel agreed that police had searched well.")).toBe("other-body");
  });
  it("notes of another panel whose name stands before the month of its minutes", () => {
    const notes =
      "Community Search Scrutiny Panel - Minutes August2021\n\nDate: Thursday 26 August 2021\n\nWelcome and apologies\n\nThe Chair welcomed Members.\n\nThe panel heard the police and the PCC’s office.\n\nMinutes of last meeting\n\nThe Chair went through the minutes.";
    expect(draft(notes).body).toContain("Search Scrutiny Panel");
  });
  it("but a single item that calls neither panel nor commissioner by the full name is kept", () => {
    const skip = (text: string) => place(text, {}, { documentType: "agenda-item", body: null }).skip?.code ?? null;
    expect(skip("The Commissioner said that police numbers would rise. Members asked when.")).toBeNull();
    expect(skip("The Traffic Commissioner wrote about buses. Members asked when they would run.")).toBe("other-body");
  });
  it("nor where the Commissioner answers to the Panel and to none of another kind, or is that of an area", () => {
    const skip = (text: string) => place(text, {}, { body: null }).skip?.code ?? null;
    expect(skip("The Commissioner, Lorna Hale, presented her report on lanes. Panel Members asked about cameras.")).toBeNull();
    expect(skip("Mrs Hale asked about stop and search. The commissioner replied that the panel would hear of policing in May.")).toBeNull();
    expect(skip("The Commissioner for Wolddale, Mr Hale, responded to the questions of Members.")).toBeNull();
    expect(skip("The Information Commissioner had written. The Commissioner asked for papers. The Panel noted it.")).toBe("other-body");
    expect(skip("The Commissioner for Older People spoke to Members. The Panel thanked her.")).toBe("other-body");
    expect(skip("The Commissioner spoke of lanes. The Housing Advisory Panel met. The Panel thanked her.")).toBe("other-body");
    expect(skip("The Commissioner spoke of lanes. The Committee thanked her.")).toBe("other-body");
  });
  it("a scrutiny committee that hears a commissioner, by its own deed, its guest or whom its council sends to the panel", () => {
    const skip = (text: string) => place(text, { url: "https://eastvale.example/mgAi.aspx?ID=7" }, { body: null }).skip?.code ?? null;
    const heard = "The PCC said that lanes were watched. Members asked about cameras.";
    expect(skip(heard)).toBeNull();
    expect(skip(`The Cleaner, Greener and Kinder Places Overview and Scrutiny Committee received a talk from the PCC. ${heard}`)).toBe(
      "other-body",
    );
    expect(skip(`The Chair welcomed Mrs Hale, PCC, to the meeting of the Places Scrutiny Committee. ${heard}`)).toBe("other-body");
    expect(
      skip(`${heard} The Scrutiny Board was told by Cllr Roe, the Council's representative on the Eastvale Police and Crime Panel.`),
    ).toBe("other-body");
    expect(skip(`${heard} Cllr Roe was the Council's representative on the Eastvale Police and Crime Panel.`)).toBeNull();
    for (const told of [
      "The Chair welcomed the evidence that the PCC had given to the Home Affairs Select Committee.",
      "The Home Affairs Select Committee noted in May that fraud was up.",
      "The Chair welcomed the letter to the Places Scrutiny Committee.",
      "The Places Scrutiny Committee asked in May for a talk, of which the Eastvale Police and Crime Panel was told.",
    ])
      expect(skip(`${told} ${heard}`), told).toBeNull();
    expect(skip(`The Places Scrutiny Committee received the plan in May. ${heard} The Panel noted it.`)).toBeNull();
  });
  it("a council without a panel, by its address", () => {
    const skip = (url: string) => place("The Commissioner told Members that fraud and crime were up.", { url }, { body: null }).skip?.code;
    expect(skip("https://democracy.cityoflondon.gov.uk/mgAi.aspx?ID=7")).toBe("other-body");
    expect(skip("https://democracy.kelder.example/mgAi.aspx?ID=7")).toBeUndefined();
  });
  it("a decision that a commissioner publishes, by its number or name at the head", () => {
    const decided = "The Commissioner decided to let the contract.\n\nRESOLVED: That it be let. The PCC told the Panel of it.";
    const skip = (head: string, layout = "plain") => {
      const text = `${head}\n\n${decided}`;
      return places.place({ ...draft(text), layout, body: null }, document(text)).skip;
    };
    for (const head of [
      "DECISION NOTICE",
      "PCC Decision Record",
      "Decision reference: PCC/2023/014",
      "<h1>Decision 09/2022: A Deputy</h1>",
    ])
      expect(skip(head)).toEqual({ code: "other-body", message: "a decision of a commissioner's, and no minutes" });
    expect(skip("Decision:")).toBeNull();
    expect(skip("Decision notices of the PCC")).toBeNull();
    expect(skip("DECISION NOTICE", "printed")).toBeNull();
  });
  it("a report to a commissioner's own meeting is kept, with its body and no panel", () => {
    const found = place(
      "The OPCC has let a contract. The Commissioner and Eastvale Constabulary met. Eastvale has three towns.",
      {},
      { documentType: "report", body: "STRATEGIC BOARD" },
    );
    expect(found).toMatchObject({ panel: null, force: { id: "eastvale" }, body: "STRATEGIC BOARD", whole: false, skip: null });
    expect(codes(found)).toContain("other-body");
  });
});
