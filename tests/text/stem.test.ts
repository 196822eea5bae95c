import { describe, expect, test } from "vitest";
import { dataLines } from "../../corpus/text/data.ts";
import { oneSpelling } from "../../corpus/text/spelling.ts";
import { stem } from "../../corpus/text/stem.ts";

describe("the stem of a word", () => {
  test.each([
    ["vetting", "vetted"],
    ["organisation", "organization"],
    ["organised", "organize"],
    ["analysing", "analyze"],
    ["behaviour", "behavior"],
    ["behavioural", "behaviors"],
    ["neighbourhoods", "neighborhood"],
    ["centre", "center"],
    ["centred", "centering"],
    ["kilometres", "kilometer"],
    ["defence", "defense"],
    ["licensing", "licences"],
    ["programme", "programs"],
    ["programmes", "programming"],
    ["revise", "revision"],
    ["universities", "university"],
    ["importance", "important"],
    ["knives", "knife"],
    ["communities", "community"],
    ["officers", "officer"],
    ["responses", "response"],
    ["responsibilities", "responsible"],
    ["detectives", "detective"],
    ["presentations", "presentation"],
    ["trained", "training"],
    ["trainers", "trainees"],
    ["objectives", "objective"],
    ["minorities", "minority"],
    ["unite", "united"],
    ["organised", "organizing"],
    ["organisations", "organizational"],
    ["scrutiny", "scrutinised"],
    ["women", "woman"],
    ["children", "child"],
    ["witnesses", "witnessed"],
    ["counsellors", "counselling"],
    ["diverted", "diversion"],
    ["probationary", "probationers"],
  ])("%s and %s share one", (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test.each([
    ["news", "new"],
    ["university", "universe"],
    ["general", "generate"],
    ["important", "import"],
    ["community", "communication"],
    ["authority", "author"],
    ["international", "internal"],
    ["four", "for"],
    ["organisation", "organ"],
    ["prize", "prise"],
    ["police", "policy"],
    ["policing", "policies"],
    ["officer", "office"],
    ["officers", "official"],
    ["response", "responsible"],
    ["responsive", "responsibility"],
    ["detective", "detection"],
    ["information", "informed"],
    ["planning", "planned"],
    ["presentation", "presented"],
    ["hospitality", "hospital"],
    ["customer", "custom"],
    ["customs", "custom"],
    ["engineer", "engine"],
    ["defendant", "defended"],
    ["effective", "effect"],
    ["majority", "major"],
    ["minority", "minor"],
    ["objective", "objection"],
    ["objection", "object"],
    ["procession", "process"],
    ["reservation", "reserves"],
    ["restorative", "restored"],
    ["secondment", "seconded"],
    ["several", "severance"],
    ["status", "statue"],
    ["succession", "success"],
    ["transition", "transit"],
    ["traveller", "travelled"],
    ["united", "unit"],
    ["training", "trains"],
    ["critical", "critic"],
    ["formation", "format"],
    ["generic", "generation"],
    ["generous", "general"],
    ["publicity", "public"],
    ["government", "governance"],
    ["governance", "govern"],
    ["diversion", "diversity"],
    ["candidate", "candid"],
    ["accountable", "accounts"],
    ["accountant", "accountability"],
    ["provider", "provided"],
    ["indicator", "indicated"],
    ["organised", "organisation"],
    ["operative", "operation"],
    ["operator", "operated"],
    ["digital", "digits"],
    ["business", "busy"],
    ["counselling", "counsel"],
    ["respective", "respect"],
    ["relative", "related"],
    ["integrity", "integrated"],
    ["specials", "special"],
    ["commissioner", "commission"],
    ["probation", "probate"],
    ["probationer", "probation"],
    ["pastor", "past"],
    ["paste", "past"],
    ["witness", "wit"],
    ["universal", "university"],
  ])("%s and %s do not", (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  test("is listed once, and no word under two", () => {
    const lines = dataLines(new URL("../../corpus/text/stems.txt", import.meta.url)).map((line) => line.split(": "));
    const words = lines.flatMap(([, listed = ""]) => listed.split(" "));
    expect(new Set(lines.map(([first]) => first)).size).toBe(lines.length);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => word !== oneSpelling(word))).toEqual([]);
  });

  test.each(["s106", "1.45", "café", "日本", "constructor", "__proto__"])("%s is taken as it is or stemmed the same again", (word) => {
    expect(stem(word)).toBe(stem(word));
    expect(stem(word).length).toBeGreaterThan(0);
  });
});
