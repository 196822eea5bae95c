import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { explainSource } from "../../ingest/explain.ts";
import { openWorkshop } from "../../ingest/workshop.ts";
import { file } from "./read/help.ts";

const TEXT = `Agenda item

Precept

Minutes:

The Commissioner presented the report. She added that the precept would rise by two per cent.

Councillor Holm asked whether reserves would fall. The Commissioner undertook to provide a paper on reserves by May.

RESOLVED:

That the report be noted.`;
const shop = openWorkshop();
const explained = (name: string, text: string | Buffer) => explainSource(file(name, text), shop);

describe("what explains how a source was read", () => {
  it("names layout, item, sentence and the rules that decided", async () => {
    const lines = await explained("m.txt", TEXT);
    expect(lines.slice(0, 2)).toEqual(["layout: moderngov-item; panel: unknown; date: unknown", "Precept"]);
    const under = (start: string) => {
      const at = lines.findIndex((line) => line.startsWith(`  ${start}`));
      const next = lines.findIndex((line, i) => i > at && !line.startsWith("    "));
      return lines.slice(at + 1, next < 0 ? lines.length : next).map((line) => line.trim());
    };
    expect(under("The Commissioner presented")).toContain(
      'who: commissioner, statement by "present" – the sentence names the office, as the subject of a verb that reports speech (role/active)',
    );
    expect(under("She added")).toEqual([
      expect.stringMatching(/^who: commissioner, .* – a pronoun means who spoke before/),
      `topic: precept-and-budget – "precept" (precept)`,
    ]);
    expect(under("The Commissioner undertook")).toContainEqual(expect.stringMatching(/^action: undertaking of commissioner \(.+\)$/));
    expect(under("That the report")).toEqual([
      "who: nobody speaks – text of a resolution (kind-resolution)",
      expect.stringMatching(/^action: resolution of panel/),
    ]);
  });

  const folder = new URL("../fixtures/", import.meta.url).pathname;
  it.each(globSync(["minutes/*.{html,txt}", "unseen/tune/*.{html,txt}"], { cwd: folder }).sort())(
    "has words for every rule that decides in %s",
    async (name) => {
      const lines = await explained(name, readFileSync(folder + name));
      const who = lines.filter((line) => line.startsWith("    who: "));
      expect(who.length).toBeGreaterThan(3);
      for (const line of who) {
        const { words = "", rule = "" } = / – (?<words>[^–]*) \((?<rule>[^()]*)\)$/.exec(line)?.groups ?? {};
        for (const part of rule.split("/")) expect(words.split(", ")).not.toContain(part);
      }
    },
  );
});
