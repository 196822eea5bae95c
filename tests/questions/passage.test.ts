import { afterAll, describe, expect, test } from "vitest";
import { PassageAnswer } from "../../corpus/model/index.ts";
import { readQuestion } from "../../corpus/questions/read-question.ts";
import { stem } from "../../corpus/text/stem.ts";
import { words } from "../../corpus/text/words.ts";
import { openDesk } from "./desk.ts";

const { world, all, answers, ask } = openDesk(21, 100);
afterAll(() => world.remove());

describe("an export", () => {
  test("holds every passage of the search, in its order, with the licence of its source", async () => {
    for (const address of ["q=police", "panel=none", "q=anti-social&said=true"]) {
      const batches = [];
      for await (const batch of answers.passages(readQuestion(new URLSearchParams(address)))) batches.push(...batch);
      const { hits, total: all } = await ask(`${address}&perPage=100`);
      expect(batches.length).toBe(all);
      expect(batches.slice(0, 100).map((p) => p.id)).toEqual(hits.map((h) => h.id));
      expect(batches.every((p) => p.licence === "unknown")).toBe(true);
    }
  });
});

describe("a passage", () => {
  test("stands between its neighbours in the item", async () => {
    const item = world.records.flatMap((r) => r.items).find((i) => i.passages.filter((p) => p.kind !== "heading").length > 2);
    const [a, b, c] = item?.passages.filter((p) => p.kind !== "heading") ?? [];
    const answer = PassageAnswer.parse(await answers.passage(b?.id ?? "", "https://here.example"));
    expect([answer.before?.id, answer.after?.id]).toEqual([a?.id, c?.id]);
    expect(Object.keys(answer.citations)).toEqual(["footnote", "harvard", "oscola", "apa", "bibtex", "ris"]);
    expect(answer.citations["footnote"]).toContain(`https://here.example/passages/${b?.id}`);
  });

  test("is followed by later passages of its panel that share a topic", async () => {
    const early = all.filter(
      (r) => r.record.date === "2021-03-04" && r.record.panel && r.passage.kind !== "heading" && r.passage.topics.length > 0,
    );
    expect(early.length).toBeGreaterThan(0);
    for (const { passage, record } of early) {
      const { next } = await answers.passage(passage.id, "");
      const undated = next.map(({ meeting }) => meeting.date === null);
      expect(undated).toEqual(undated.toSorted((a, b) => Number(a) - Number(b)));
      for (const later of next) {
        expect(later.panel?.id).toBe(record.panel?.id);
        expect(later.topics.some((topic) => passage.topics.some((own) => own.id === topic.id))).toBe(true);
        expect(world.records.find((r) => r.id === later.meeting.id)?.dateNotBefore ?? "").not.toBe("");
      }
    }
  });

  test("is like passages of other panels only", async () => {
    const { hits } = await ask("panel=northmoor&q=vetting&perPage=5");
    const similar = await answers.similar(hits[0]?.id ?? "");
    expect(similar.length).toBeGreaterThan(0);
    expect(similar.every((hit) => hit.panel?.id !== "northmoor")).toBe(true);
    const stems = (text: string) => new Set(words(text).edges.map((edge) => stem(edge.word)));
    const own = stems(hits[0]?.text ?? "");
    for (const { text, shared } of similar) {
      expect(shared.length).toBeGreaterThan(1);
      for (const word of shared) expect(text).toContain(word);
      expect([...stems(shared.join(" "))].filter((one) => !own.has(one))).toEqual([]);
    }
  });

  test("that is a heading has no page", async () => {
    const heading = all.find((r) => r.passage.kind === "heading");
    await expect(answers.passage(heading?.passage.id ?? "", "")).rejects.toThrow("There is no passage");
  });
});
