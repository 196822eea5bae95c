import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { readCorrections } from "../../../ingest/correct/read-file.ts";
import { NO_FACTS, scratch } from "../../support/corpus.ts";

const { path, dispose } = scratch();
afterAll(dispose);

const HEAD = "id,field,value,by,date,reason\n";
const read = (text: string | Buffer) => {
  writeFileSync(path("corrections.csv"), text);
  return readCorrections(path("corrections.csv"), {
    ...NO_FACTS,
    topics: [{ id: "lcjb", label: "", description: "", group: "", rules: [] }],
  });
};

describe("a file of corrections", () => {
  it("is read with its lines, whatever the order of its columns", () => {
    expect(read(`${HEAD}a_1,title,"One, two",A. Clerk,2026-11-20,misprint\n`).lines).toEqual([
      { line: 2, row: { id: "a_1", field: "title", value: "One, two", by: "A. Clerk", date: "2026-11-20", reason: "misprint" } },
    ]);
    expect(read("\uFEFFreason,id,field,value,by,date\nwhy,a,office:2,member,me,2026-11-20\n").lines[0]?.row).toMatchObject({
      id: "a",
      field: "office:2",
    });
    expect(read(HEAD).lines).toEqual([]);
  });

  it.each([
    ["no head", "a,title,b,c,2026-11-20,d\n", /line 1: the columns are id,field/],
    ["nothing", "", /line 1: the columns are/],
    ["no id", `${HEAD},title,b,c,2026-11-20,d\n`, /line 2: names no id/],
    ["an unknown field", `${HEAD}a,text,b,c,2026-11-20,d\n`, /line 2: there is no field "text"/],
    ["a field of every object", `${HEAD}a,constructor,b,c,2026-11-20,d\n`, /no field "constructor"/],
    ["a number on a field that has one value", `${HEAD}a,title:2,b,c,2026-11-20,d\n`, /no field "title:2"/],
    ["a day that does not exist", `${HEAD}a,date,2026-02-30,c,2026-11-20,d\n`, /cannot be the date: it is a date that exists/],
    ["a time that does not exist", `${HEAD}a,startTime,25:00,c,2026-11-20,d\n`, /cannot be the startTime/],
    ["an unknown office", `${HEAD}a,office,mayor,c,2026-11-20,d\n`, /cannot be the office: it is one of commissioner/],
    ["an unknown topic", `${HEAD}a,topics,+lcjb +x,c,2026-11-20,d\n`, /cannot be the topics/],
    ["a topic without sign", `${HEAD}a,topics,lcjb,c,2026-11-20,d\n`, /cannot be the topics/],
    ["an unknown panel", `${HEAD}a,panel,nowhere,c,2026-11-20,d\n`, /cannot be the panel/],
    ["nobody", `${HEAD}a,title,b,,2026-11-20,d\n`, /does not say by whom/],
    ["no day", `${HEAD}a,title,b,c,last week,d\n`, /is no day on which/],
    ["no reason", `${HEAD}a,title,b,c,2026-11-20,\n`, /gives no reason/],
    [
      "a second word on the same field",
      `${HEAD}a,title,b,c,2026-11-20,d\na,title,e,c,2026-11-20,d\n`,
      /line 3: corrects title of a, which line 2 does/,
    ],
    ["a cell too many", `${HEAD}a,title,b,c,2026-11-20,d,e\n`, /corrections.csv/],
    ["other letters than UTF-8", Buffer.from([0x69, 0xff]), /is not in UTF-8/],
  ])("is refused whole for %s, naming the line", (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("is refused where it is none", () => {
    expect(() => readCorrections(path("missing.csv"), NO_FACTS)).toThrow(/missing.csv cannot be read/);
    expect(() => readCorrections(path("."), NO_FACTS)).toThrow(/is no file/);
  });
});
