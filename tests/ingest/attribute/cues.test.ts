import { expect, test } from "vitest";
import { tokenise } from "../../../ingest/attribute/words/tokens.ts";
import { actByCue, parseCues } from "../../../ingest/attribute/words/cues.ts";

const SHARED = parseCues("if ~ could be sent>request; ^that>request", new Map());

test("a group's cues stand where its name stands", () => {
  const cues = parseCues("how>question; @could-be; to>request", new Map([["could-be", SHARED]]));
  expect(cues).toEqual([
    { words: [["how"]], act: "question", atOnce: false },
    { words: [["if"], ["~"], ["could"], ["be"], ["sent"]], act: "request", atOnce: false },
    { words: [["that"]], act: "request", atOnce: true },
    { words: [["to"]], act: "request", atOnce: false },
  ]);
});

test("a group that no row names is an error, never a verb without cues", () => {
  expect(() => parseCues("how>question; @coud-be", new Map([["could-be", SHARED]]))).toThrow('no group of cues is called "coud-be"');
});

test("a place may have one word or another, a long gap up to eight between", () => {
  const cues = parseCues("if/whether ~~ could/might be sent/shared>request; if>question", new Map());
  const act = (text: string) => actByCue(cues, tokenise(text), 1);
  expect(act("asked whether a list of all these schools might be shared")).toBe("request");
  expect(act("asked if it had been sent")).toBe("question");
  expect(act("asked if one of the two or three of us at all could be sent")).toBe("question");
});
