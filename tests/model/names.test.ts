import { describe, expect, it } from "vitest";
import { isNamedIn, nameAsPrinted, surnameOf } from "../../corpus/model/index.ts";

describe("a person is named in what they say", () => {
  const named = (text: string, name: string) => isNamedIn(text, name, [{ start: 0, end: text.length }]);
  it.each<[text: string, name: string, named: boolean]>([
    ["Clement Vossbury reported that:", "Clement Vossbury", true],
    ["M Oldhallow, Mayor, thanked officers.", "Marcus Oldhallow", true],
    ["MR VOSSBURY’S report was noted.", "Clement Vossbury", true],
    ["Mr O’Brien said so.", "Pat O'Brien", true],
    ["Gethin Teifion-Gale said so.", "Gethin Teifion-Gale", true],
    ["The Commissioner answered that he would.", "Clement Vossbury", false],
    ["She told of the price of vetting.", "Ann Price", false],
    ["The Vossburys of this world.", "Clement Vossbury", false],
  ])("%s (%s): %s", (text, name, expected) => expect(named(text, name)).toBe(expected));
  it("only where their own words do so, not another's beside them", () => {
    const text = "The Chair thanked Mr Lee. The Commissioner answered.";
    expect(isNamedIn(text, "Ann Lee", [{ start: 26, end: text.length }])).toBe(false);
  });
  it("by the last word of a name", () => expect([surnameOf("Ada Mary Marsh"), surnameOf("Marsh")]).toEqual(["Marsh", "Marsh"]));
});

describe("a name as it is printed", () => {
  const whole = (text: string) => [{ start: 0, end: text.length }];
  it.each([
    ["The Commissioner reported that it would rise.", "Giles Orpen-Smellie", null],
    ["Mr Orpen-Smellie reported that it would rise.", "Giles Orpen-Smellie", "Mr Orpen-Smellie"],
    ["Mrs O’Brien’s officers had said so.", "Ann O'Brien", "Mrs O'Brien"],
    ["MR ORPEN-SMELLIE REPORTED.", "Giles Orpen-Smellie", null],
    ["Mr ORPEN-SMELLIE reported.", "Giles Orpen-Smellie", "Mr Orpen-Smellie"],
    ["Ann Lee reported.", "Ann Lee", "Ann Lee"],
    ["Ann Leeson reported.", "Ann Lee", null],
    ["Mr Lee and Mrs Lee reported.", "Ann Lee", null],
    ["Professor Lee reported.", "Ann Lee", "Professor Lee"],
  ])("%s (%s): %s", (text, name, expected) => expect(nameAsPrinted(text, name, whole(text))).toBe(expected));
});
