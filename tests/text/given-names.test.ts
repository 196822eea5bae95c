import { expect, test } from "vitest";
import { isGivenName, sexOfGiven } from "../../corpus/text/given-names.ts";

test.each([
  ["jane", "f"],
  ["derek", "m"],
  ["sioned", "f"],
  ["dafydd", "m"],
  ["imran", "m"],
])("%s is a name of one sex", (name, sex) => {
  expect(sexOfGiven(name)).toBe(sex);
  expect(isGivenName(name)).toBe(true);
});

test.each(["kim", "leslie", "alex", "jan"])("%s tells nothing, and is a name", (name) => {
  expect(sexOfGiven(name)).toBeNull();
  expect(isGivenName(name)).toBe(true);
});

test.each(["kelder", "vale", "budget", "constructor", "will", ""])("%s is no given name", (word) => {
  expect(sexOfGiven(word)).toBeNull();
  expect(isGivenName(word)).toBe(false);
});
