import { describe, expect, it } from "vitest";
import { linesOfPages } from "../../../ingest/formats/pdf-lines.ts";
import { withoutWraps } from "../../../ingest/formats/wrapped.ts";
import { parse } from "../../../ingest/layouts/index.ts";
import { document, docx, outline, pdf, readFile, zip } from "./help.ts";

const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const words = "Minutes of the Northmoor Police and Crime Panel: the Chair’s café bill of £5";

describe("characters", () => {
  it.each([
    ["UTF-8", Buffer.from(words), 0],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${words}`), 0],
    ["UTF-16, little end first, with a mark", utf16(words, true), 0],
    ["UTF-16, big end first, with a mark", swapped(utf16(words, true)), 0],
    ["UTF-16, little end first, without", utf16(words, false), 1],
    ["UTF-16, big end first, without", swapped(utf16(words, false)), 1],
    ["UTF-16 that lost its last byte", Buffer.concat([utf16(words, true), Buffer.from([0x20])]), 0],
    ["windows-1252", Buffer.from(words.replace("’", "\x92"), "latin1"), 1],
  ])("%s is read", async (_name, bytes, issues) => {
    const read = await readFile("m.txt", bytes);
    expect([read.text, read.issues.length]).toEqual([words, issues]);
  });
  it("takes the encoding that a page names, where the bytes bear it out", async () => {
    const page = Buffer.from('<html><head><meta charset="iso-8859-1"></head><body>caf\xe9</body></html>', "latin1");
    expect((await readFile("m.html", page)).text).toContain("café");
    const wrong = Buffer.from('<html><head><meta charset="iso-8859-1"></head><body>café</body></html>');
    expect((await readFile("m.html", wrong)).text).toContain("café");
  });
  it("keeps one kind of line end and no control characters", async () => {
    expect((await readFile("m.txt", "a\r\nb\rc\u0007d")).text).toBe("a\nb\ncd");
  });
});

describe("types go by content first, by name second", () => {
  it.each([
    ["m.txt", "<!DOCTYPE html><html><body><p>x y z</p></body></html>", "text/html"],
    ["m.txt", "<p>Minutes:</p><p>x</p>", "text/html"],
    ["m.pdf", "<html><body>the host's apology</body></html>", "text/html"],
    ["m.aspx", "no mark-up at all", "text/plain"],
    ["m.aspx", "<p>mark-up</p>", "text/html"],
    ["m.txt", "a < b and b > c", "text/plain"],
  ])("%s holding %j is %s", async (name, text, type) => expect((await readFile(name, text)).mediaType).toBe(type));
  it("finds a Word document under another name", async () => {
    expect((await readFile("m.bin", docx("<w:p><w:r><w:t>Minutes</w:t></w:r></w:p>"))).mediaType).toMatch(/wordprocessingml/);
  });
});

describe("what cannot be read is refused with a reason", () => {
  const random = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256));
  it.each([
    ["empty", "m.txt", ""],
    ["empty", "m.txt", " \n\t\n"],
    ["binary", "m.txt", random],
    ["binary", "m.txt", zip({ "a.txt": "x" })],
    ["unknown-type", "m.xlsx", zip({ "xl/workbook.xml": "x" })],
    ["unknown-type", "m.bin", random],
    ["too-large", "m.txt", Buffer.alloc(5_000_001, "a")],
    ["broken-pdf", "m.pdf", "%PDF-1.4 and nothing else"],
    ["no-text-layer", "m.pdf", pdf([[{ x: 50, y: 50, text: "1" }], []])],
    ["broken-docx", "m.docx", docx("<w:p/>").subarray(0, 300)],
    ["broken-docx", "m.docx", zip({ "word/document.xml": "no xml" })],
    ["too-large", "m.docx", docx("<w:p/>", {}, { "word/document.xml": 900_000_000 })],
    ["empty", "m.docx", docx("<w:p/>")],
  ])("%s: %s", async (code, name, bytes) => {
    await expect(readFile(name, bytes)).rejects.toMatchObject({ code });
  });
  it.each([
    ["too-deep", "<div>".repeat(100_000)],
    ["too-many-tags", "<p>x".repeat(1_000_000)],
  ])("%s, without building a tree", (code, html) => expect(() => parse(document(html, "html"))).toThrow(expect.objectContaining({ code })));
});

const line = (x: number, y: number, text: string) => ({ x, y, text });

describe("PDF", () => {
  it("drops running heads, feet and page numbers, and joins a sentence over a page's end", async () => {
    const page = (n: number, body: string[]) => [
      line(50, 30, "NORTHMOOR POLICE AND CRIME PANEL - 3 MAY 2018"),
      ...body.map((text, i) => line(50, 80 + i * 14, text)),
      line(280, 810, `Page ${n} of 3`),
    ];
    const read = await readFile(
      "m.pdf",
      pdf([
        page(
          1,
          [
            "1. RURAL CRIME",
            "",
            "The Commissioner told Members that the rural crime team had been doubled in size and that the",
            "farms of the upper dale had seen far fewer thefts of quad bikes in the months since then, which",
          ].filter(Boolean),
        ),
        page(2, [
          "was welcome. The Chair asked that a report be brought back to a meeting of the Panel before the",
          "summer recess so that Members could judge for themselves whether the money was well spent.",
        ]),
        page(3, ["2. CLOSE", "The meeting closed at noon."]),
      ]),
    );
    expect(read.text).not.toMatch(/Page/);
    // Over the first page it is the paper's head, which says whose minutes these are.
    expect(read.text.match(/3 MAY/g)).toHaveLength(1);
    expect(read.text).toMatch(/^NORTHMOOR POLICE AND CRIME PANEL - 3 MAY 2018\n/);
    expect(read.text).toContain("which was welcome");
  });
  it("drops the day and hour that a browser prints over every page, the first too", async () => {
    const page = (text: string) => [line(50, 20, "26/11/2026, 20:42"), line(300, 20, "Minutes"), line(50, 60, text)];
    const read = await readFile("m.pdf", pdf([page("Northmoor Police and Crime Panel, 3 May 2018"), page("1. WELCOME")]));
    expect(read.text).not.toContain("26/11/2026");
    expect(read.text).toContain("3 May 2018");
  });
  it("keeps a title that stands again in the signature at the foot of the last page", async () => {
    const title = "NORTHMOOR POLICE AND CRIME PANEL";
    const read = await readFile(
      "m.pdf",
      pdf([
        [
          line(50, 40, title),
          line(50, 60, "Minutes of a meeting held on 3 May 2018"),
          line(50, 90, "1. RURAL CRIME"),
          line(50, 110, "Noted."),
        ],
        [line(50, 40, "2. CLOSE"), line(50, 60, "The meeting closed at noon."), line(50, 80, "Nora Wain, Chair"), line(50, 94, title)],
      ]),
    );
    const [paper] = parse(read);
    expect(paper).toMatchObject({ body: title, date: "2018-05-03" });
    expect(paper && outline(paper)).toEqual([
      "# 1 RURAL CRIME",
      "r Noted.",
      "# 2 CLOSE",
      "m The meeting closed at noon.",
      "m Nora Wain, Chair",
    ]);
  });
  it.each([
    ["resolutions", "RESOLVED that the report be noted."],
    ["sentences with other figures", "The Commissioner said that # offences had been recorded."],
    ["a sentence's first line", "The Commissioner said that the number of offences in the county", "had been # in that year."],
  ])("keeps %s that stand again and again where pages begin and end", async (_, ...again) => {
    const lines = (year: number) => again.map((text) => text.replace("#", String(400 + year)));
    const page = (year: number) => [...lines(year), `A Member asked about ${2010 + year}.`, ...lines(2 * year)];
    const pages = [1, 2, 3, 4].map((year) => [
      line(50, 30, `Northmoor Police and Crime Panel ${year}`),
      ...page(year).map((text, i) => line(50, 60 + 14 * i, text)),
      line(50, 400, `Page ${year}`),
    ]);
    const { text } = await readFile("m.pdf", pdf(pages));
    const kept = text.replace(/\s+/g, " ");
    expect(kept).toBe(["Northmoor Police and Crime Panel 1", ...[1, 2, 3, 4].flatMap(page)].join(" "));
  });
  it("takes a year that ends a sentence at the foot of a page for no page's number", async () => {
    const page = (year: number) =>
      ["RESOLVED that a report be brought to the Panel in", `${year}.`].map((text, i) => line(50, 60 + 14 * i, text));
    const { text } = await readFile("m.pdf", pdf([page(2023), page(2024)]));
    expect(text.match(/20\d\d\./g)).toEqual(["2023.", "2024."]);
  });
  it("puts wrapped lines together by where they end, whatever ends a sentence there, and parts no others", async () => {
    const printed = [
      "The Chair opened the meeting, which was held in the hall of the Northmoor",
      "Borough Council, and asked whether all of them could hear. All said so.",
      "Councillor Lane thanked her for it. Papers had come late, for which the Vice-",
      "Chairman said that he was sorry.",
      "",
      "Tom Dale asked a question.",
      "- a point of a list that goes on until the very end of the line that it is on",
      "- another",
    ];
    const read = await readFile("m.pdf", pdf([printed.map((text, i) => line(50, 60 + 14 * i, text))]));
    expect(read.text.split("\n")).toEqual([printed.slice(0, 4).join(" ").replace("Vice- ", "Vice-"), ...printed.slice(4)]);
  });
  it("keeps a title with a number apart from the text right below it, where its words would have fitted or are of another type", () => {
    const width = 595;
    const print = (rows: readonly { text: string; end: number; fonts?: [string, string] }[]) =>
      withoutWraps(
        linesOfPages([
          {
            width,
            fragments: rows.flatMap(({ text, end, fonts: [number, font] = ["plain", "plain"] }, i) => {
              const [first = "", rest = text] = /^\d+\. /.test(text) ? text.split(/(?<=^\d+\.) /) : [];
              const place = { y: 60 + 14 * i, height: 10 };
              const begun = first === "" ? [] : [{ ...place, text: first, font: number, x: 50, width: 10 }];
              const x = first === "" ? 50 : 65;
              return [...begun, { ...place, text: rest, font, x, width: end - x }];
            }),
          },
        ]),
        width,
      )
        .flat()
        .map(({ text }) => text);
    const prose = [
      { text: "Words that go on until the end of the line on which they stand, and then", end: 545 },
      { text: "some more of them, which go on until the end of that line as well, and", end: 540 },
      { text: "yet more of them, as far as that, and another sentence of it that is long", end: 543 },
      { text: "enough to end here.", end: 150 },
    ];
    const joined = prose.map(({ text }) => text).join(" ");
    const short = { text: "4. Annual Report of the Commissioner on Barn Fires in 2022/23", end: 470 };
    expect(print([...prose, short, ...prose])).toEqual([joined, short.text, joined]);
    const long = { ...short, end: 530, fonts: ["plain", "bold"] as [string, string] };
    expect(print([...prose, long, ...prose])).toEqual([joined, long.text, joined]);
    // A name that would not have fitted is the rest of the sentence.
    const name = { text: "Commissioner.", end: 150 };
    const broken = { text: "4. The Panel received the annual report from the Police and Crime", end: 500 };
    expect(print([...prose, broken, name])).toEqual([joined, `${broken.text} ${name.text}`]);
  });
  it("reads lists of those present and absent side by side one after the other", async () => {
    const read = await readFile(
      "m.pdf",
      pdf([
        [
          line(50, 40, "NORTHMOOR POLICE AND CRIME PANEL - 3 MAY 2018"),
          ...[
            ["Present", "Absent"],
            ["Councillor Nora Wain (Chair)", "Councillor Tom Dale"],
            ["Councillor Bo Lane", ""],
          ].flatMap(([left = "", right = ""], i) => [
            line(50, 70 + 14 * i, left),
            ...(right === "" ? [] : [line(320, 70 + 14 * i, right)]),
          ]),
          line(50, 130, "1. RURAL CRIME"),
          line(50, 150, "The Chair asked for figures."),
        ],
      ]),
    );
    const [paper] = parse(read);
    expect(paper?.attendance.map(({ name, status }) => `${name}: ${status}`)).toEqual([
      "Councillor Nora Wain: present",
      "Councillor Bo Lane: present",
      "Councillor Tom Dale: apologies",
    ]);
    expect(paper && outline(paper)).toEqual(["# 1 RURAL CRIME", "m The Chair asked for figures."]);
  });
  it("leaves out what a browser prints below a page, and whose a site is, on one page and on two", async () => {
    const page = (n: number, of: number, ...texts: readonly string[]) => [
      ...texts.map((text, i) => line(50, 60 + 14 * i, text)),
      line(24, 60 + 14 * texts.length, "https://moot.example/item.html?ID=7"),
      line(560, 60 + 14 * texts.length, `${n}/${of}`),
    ];
    const told = "The Chair asked for figures; see https://moot.example/figures.";
    expect((await readFile("m.pdf", pdf([page(1, 1, told, "© Northmoor Council. Cookies and privacy")]))).text).toBe(told);
    const { text } = await readFile(
      "m.pdf",
      pdf([page(1, 2, "RESOLVED:", "(a) That the plan be noted;"), page(2, 2, "(b) That it be sent.")]),
    );
    expect(text.split("\n").filter(Boolean)).toEqual(["RESOLVED:", "(a) That the plan be noted;", "(b) That it be sent."]);
  });
  it("leaves out the column that names who is to act", async () => {
    const row = (y: number, text: string, owner = "") => [line(50, y, text), ...(owner === "" ? [] : [line(460, y, owner)])];
    const read = await readFile(
      "m.pdf",
      pdf([
        [
          ...row(40, "Item", "Action"),
          ...row(60, "1. RURAL CRIME"),
          ...row(80, "The Commissioner agreed to send", "PCC"),
          ...row(94, "a list."),
        ],
        [...row(40, "2. CLOSE"), ...row(60, "The Chair would write to the Minister.", "Chair"), ...row(80, "Nobody objected.")],
      ]),
    );
    expect(read.text).not.toMatch(/\||PCC|Chair$/m);
    expect(read.text).toContain("Nobody objected.");
  });
  it("keeps what that column says is to be done, behind its item, and the head of no table", async () => {
    const row = (y: number, number: string, text: string, task = "") =>
      [line(50, y, number), line(150, y, text), line(400, y, task)].filter((one) => one.text !== "");
    const printed = [
      row(60, "Item", "Minute", "Action"),
      row(80, "1.", "BARN FIRES"),
      row(94, "", "The Commissioner said that the barns of", "OPCC to send the figures by 31"),
      row(108, "", "the upper dale had been looked at in May", "July"),
      row(122, "", "and that the crews had been to all of it."),
      row(136, "2.", "HORSE THEFT"),
      row(150, "", "The Clerk spoke of the horses that the", "Clerk"),
      row(164, "", "farmers had been without since spring."),
    ];
    const read = await readFile("m.pdf", pdf([printed.flat()]));
    expect(read.text.split("\n").filter(Boolean)).toEqual([
      "1. BARN FIRES",
      "The Commissioner said that the barns of the upper dale had been looked at in May and that the crews had been to all of it.",
      "OPCC to send the figures by 31 July",
      "2. HORSE THEFT",
      "The Clerk spoke of the horses that the farmers had been without since spring.",
    ]);
  });
  it("reads two columns of prose one after the other", async () => {
    const left = [
      "The Panel considered how many officers",
      "walked the beat in the market towns and",
      "asked the Commissioner for figures that",
      "would show the change over three years",
      "by district and by time of day, which",
      "he promised for the autumn meeting.",
    ];
    const right = [
      "A second paper dealt with vetting. The",
      "Chief Constable said that every officer",
      "had been checked again and that four of",
      "them had left the force as a result of",
      "what was found, and that two more were",
      "still under investigation by the unit.",
    ];
    const read = await readFile(
      "m.pdf",
      pdf([
        [
          line(50, 40, "Minutes of the meeting"),
          ...left.flatMap((text, i) => [line(50, 80 + i * 14, text), line(320, 80 + i * 14, right[i] ?? "")]),
        ],
      ]),
    );
    expect(read.text.replace(/\s+/g, " ")).toBe(`Minutes of the meeting ${left.join(" ")} ${right.join(" ")}`);
  });
  it("keeps the cells of a table's row in one line, and a number beside its text", async () => {
    const read = await readFile(
      "m.pdf",
      pdf([
        [
          line(50, 40, "PRESENT:"),
          line(50, 60, "Councillor A Wain"),
          line(300, 60, "Kelder Council"),
          line(50, 100, "12."),
          line(90, 100, "The report was noted by the Panel."),
        ],
      ]),
    );
    expect(read.text.split("\n").filter(Boolean)).toEqual([
      "PRESENT:",
      "Councillor A Wain | Kelder Council",
      "12. The report was noted by the Panel.",
    ]);
  });
});

describe("Word", () => {
  const p = (text: string, properties = "") => `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  it("takes tracked insertions as text and leaves deletions out", async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">The Panel </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>refused</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>agreed</w:t></w:r></w:ins></w:p>`;
    expect((await readFile("m.docx", docx(body))).text).toMatch(/The Panel agreed/);
  });
  it("writes out the numbers that Word counts, in lists of a paragraph's own and of its style", async () => {
    const level = (at: number, format: string, text: string, start = 1) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const list = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
    const num = (id: number, of: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = `<w:numbering>${list(0, level(0, "decimal", "%1.", 31), level(1, "decimal", "%1.%2"))}${list(1, level(0, "bullet", "•"))}${list(2, level(0, "lowerLetter", "(%1)"))}${num(1, 0)}${num(2, 1)}${num(3, 2)}${num(4, 2, restart)}</w:numbering>`;
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const at = (number: number, depth = 0) => `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${number}"/></w:numPr></w:pPr>`;
    const styled = '<w:pPr><w:pStyle w:val="Item"/></w:pPr>';
    const body = [
      p("Road safety", styled),
      p("The Commissioner reported that cameras had been bought.", at(1, 1)),
      p("forty vans", at(2)),
      p("Members asked for a list.", at(1, 1)),
      p("RESOLVED:"),
      p("That the report be noted;", at(3)),
      p("That a list be brought.", at(3)),
      `<w:p>${styled}<w:del w:id="1" w:author="a"><w:r><w:delText>Taken out</w:delText></w:r></w:del></w:p>`,
      p("Rural crime", styled),
      p("RESOLVED:"),
      p("That the report be noted.", at(4)),
      p("Out of the list", '<w:pPr><w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
    ].join("");
    const { text } = await readFile("m.docx", docx(body, { "word/numbering.xml": numbering, "word/styles.xml": styles }));
    expect(text.match(/(?<=>)[^<>]+(?=<)/g)).toEqual([
      "31. Road safety",
      "31.1 The Commissioner reported that cameras had been bought.",
      "forty vans",
      "31.2 Members asked for a list.",
      "RESOLVED:",
      "(a) That the report be noted;",
      "(b) That a list be brought.",
      "32. Rural crime",
      "RESOLVED:",
      "(a) That the report be noted.",
      "Out of the list",
    ]);
  });
  it("reads the words of fields, none that are hidden, and a part in UTF-16", async () => {
    const field = '<w:p><w:fldSimple w:instr="REF x"><w:r><w:t>The field was read.</w:t></w:r></w:fldSimple></w:p>';
    const hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Nobody sees this.</w:t></w:r><w:r><w:t>Everybody sees that.</w:t></w:r></w:p>";
    const { text } = await readFile("m.docx", docx(field + hidden));
    expect(text).toContain("The field was read.");
    expect(text).toContain("Everybody sees that.");
    expect(text).not.toContain("Nobody");
    const wide = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p("The café’s owner paid £5.")}</w:body></w:document>`;
    const read = await readFile("m.docx", docx("", { "word/document.xml": Buffer.from(wide, "utf16le") }));
    expect(read.text).toContain("The café’s owner paid £5.");
  });
  it("takes the head of a list of people for no item, where a paper has but one", async () => {
    const row = (...cells: string[]) => `<w:tbl><w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join("")}</w:tr></w:tbl>`;
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const body = `${bold("NORTHMOOR POLICE AND CRIME PANEL")}${p("Minutes of the meeting held on 3 May 2018")}${bold("PRESENT:")}${row("Councillor A Wain", "Kelder Council")}${bold("IN ATTENDANCE:")}${row("Dora Holt", "Police and Crime Commissioner")}${bold("31. ROAD SAFETY")}${p("The Commissioner reported that cameras had been bought.")}`;
    const [draft] = parse(await readFile("m.docx", docx(body)));
    expect(draft && outline(draft)).toEqual(["# 31 ROAD SAFETY", "m The Commissioner reported that cameras had been bought."]);
    expect(draft?.attendance.map(({ name, office }) => `${name}: ${office}`)).toEqual([
      "Councillor A Wain: member",
      "Dora Holt: commissioner",
    ]);
  });
  it("keeps the rows of a table together", async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const body = `${p("NORTHMOOR POLICE AND CRIME PANEL")}${p("Minutes of the meeting held on 3 May 2018")}${p("PRESENT:")}<w:tbl><w:tr>${cell("Councillor A Wain")}${cell("Kelder Council")}</w:tr></w:tbl>${p("1. WELCOME")}${p("The Chair welcomed everyone.")}${p("2. MINUTES")}${p("The minutes were agreed.")}`;
    const read = await readFile("m.docx", docx(body));
    const [draft] = parse(read);
    expect(draft?.attendance).toMatchObject([
      { name: "Councillor A Wain", office: "member", organisation: "Kelder Council", status: "present" },
    ]);
    expect(draft && outline(draft)).toEqual(["# 1 WELCOME", "m The Chair welcomed everyone.", "# 2 MINUTES", "m The minutes were agreed."]);
  });
});
