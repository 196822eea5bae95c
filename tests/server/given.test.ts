import { describe, expect, it } from "vitest";
import { InvalidError } from "../../corpus/model/index.ts";
import { given } from "../../server/http/given.ts";

describe("the parameters of an address", () => {
  it.each<[address: string, pairs: [string, string][]]>([
    ["/search", []],
    ["/search?", []],
    ["/search?&&", []],
    ["/search?q=a+b%20c", [["q", "a b c"]]],
    ["/search?q=a=b", [["q", "a=b"]]],
    ["/search?q", [["q", ""]]],
    ["/search?q=a?b", [["q", "a?b"]]],
    ["/search?q=%E2%80%9Cplan%E2%80%9D", [["q", "“plan”"]]],
    ["/search?panel=b&q=x&panel=a", [["panel", "b"], ["q", "x"], ["panel", "a"]]], // prettier-ignore
    ["/search?panel[]=a&__proto__=b", [["panel[]", "a"], ["__proto__", "b"]]], // prettier-ignore
  ])("of %s are read in order, as typed", (address, pairs) => expect(given(address)).toEqual(pairs));

  it.each<[address: string, named: string[]]>([
    ["/search?q=50%", ["q"]],
    ["/search?q=%zz&panel=a", ["q"]],
    ["/search?q=%E0%A4", ["q"]],
    ["/search?q=a%00b", ["q"]],
    ["/search?q=%ff&from=%fe", ["q", "from"]],
    ["/search?%ff=1", ["%ff=1"]],
  ])("of %s are refused by name", (address, named) => {
    const faults = refusalOf(() => given(address)).faults;
    expect(faults.map((fault) => fault.parameter)).toEqual(named);
  });
});

function refusalOf(act: () => unknown): InvalidError {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidError) return error;
  }
  throw new Error("was not refused");
}
