import { expect, test } from "vitest";
import { indexWords } from "../../corpus/text/index-words.ts";

test("a text without compounds fills two columns", () => {
  expect(indexWords("The Panel vetted them")).toEqual({
    plain: "the panel vetted them",
    joined: "",
    also: "",
    stems: "the panel vet them",
  });
});

test("a section stands in phrases as one word and answers to its parts", () => {
  expect(indexWords("section 106 money")).toEqual({
    plain: "s106 money",
    joined: "",
    also: "section 106",
    stems: "s106 section 106 monei",
  });
});

test("a compound stands in parts, joined, and its parts are told", () => {
  expect(indexWords("anti-social work")).toEqual({
    plain: "anti social work",
    joined: "antisocial work",
    also: "antisocial .anti .social",
    stems: "anti social work antisoci",
  });
});

test("joined forms that overlap stand behind a stop", () => {
  expect(indexWords("work-force-led teams")).toMatchObject({
    plain: "work force led teams",
    joined: "workforceled teams . workforce",
    also: "workforceled workforce .work .force .led .workforce",
  });
});

test("a text without words fills nothing", () => {
  expect(indexWords("– !")).toEqual({ plain: "", joined: "", also: "", stems: "" });
});
