import type { Clause } from "../topics.ts";
import type { Speaker } from "./scene.ts";
import type { Para } from "./shapes.ts";
import { carried } from "./speak.ts";
import { bullet, clause, onwards, para, speak, type Talk, type Unit } from "./talk.ts";
import { answered, bareQuestion, exchange, inOne, together, when } from "./units-answers.ts";
import { concern, promise, view, welcome } from "./units-plain.ts";

/** Some clauses of a key that were not said yet. */
function several(talk: Talk, key: string, from: number, to: number): Clause[] {
  return Array.from({ length: talk.scene.random.int(from, to) }, () => clause(talk, key)).flatMap((c) => c ?? []);
}
/** A list with its lead-in; less than two points are no list. */
const list = (lead: Para, bullets: readonly Para[]): Para[] =>
  bullets.length > 1 ? [lead, ...bullets] : bullets.map(({ is, said }) => ({ is, said }));
const fact = (talk: Talk, of: Clause, speaker: Speaker | null, opening = "") =>
  carried(talk.scene, of, speaker, ["statement", "response"], opening);

/** Bullets under a lead-in that names who speaks. */
export const points: Unit = (talk) => {
  const facts = several(talk, "fact", 3, 5);
  if (facts.length < 2) return [];
  const lead = para(speak(talk, "leadpcc", { speaker: talk.lead }));
  return list(
    lead,
    facts.map((f) => bullet(fact(talk, f, talk.lead), ...onwards(talk, talk.lead, 0.45))),
  );
};

/** Bullets under a lead-in that names nobody. */
export const noted: Unit = (talk) => {
  const bullets = several(talk, "fact", 3, 4).map((f) => bullet(fact(talk, f, null)));
  return bullets.length > 1 ? list(para(speak(talk, "leadpass", {})), bullets) : [];
};

/** Points of members, with the answers inside the same bullet. */
export const raised: Unit = (talk) => {
  const asker = { text: "Members", office: "member" as const, person: null, female: false, were: "were" as const };
  const lead = speak(talk, "leadmembers", { asker });
  const one = (): Para[] => {
    const e = talk.scene.random.chance(0.6) ? exchange(talk) : undefined;
    if (e) return [bullet(speak(talk, "askpass", { clause: e.question, under: asker }), ...answered(talk, e))];
    const worry = clause(talk, "worry");
    return worry ? [bullet(speak(talk, "worrypass", { clause: worry, under: asker }))] : [];
  };
  const bullets = [...one(), ...one(), ...one()];
  return bullets.length > 1 ? [para(lead), ...bullets] : [];
};

/** Points of anybody, each naming its speaker. */
export const open: Unit = (talk) => {
  const { scene } = talk;
  const unit = (): Unit => scene.random.weighted([together, concern, view, promise, when, welcome, inOne], (u) => (u === together ? 3 : 1));
  const bullets = Array.from({ length: scene.random.int(3, 6) }, () => unit()(talk)).flatMap((paras) =>
    paras.length ? [bullet(...paras.flatMap((p) => p.said))] : [],
  );
  return bullets.length > 1 ? [para(speak(talk, "leadopen", {})), ...bullets] : [];
};

/** Bullets that are the questions themselves. */
export const asks: Unit = (talk) => {
  const panel = { text: "the Panel", office: "panel" as const, person: null, female: false, were: "was" as const };
  const bullets = several(talk, "ask", 3, 3).map((q) => bullet(bareQuestion(talk, q)));
  return bullets.length > 1 ? [para(speak(talk, "leadask", { asker: panel })), ...bullets] : [];
};

/** Bullets that begin with their verb: the lead-in is the speaker's name. */
export const bare: Unit = (talk) => {
  const verbs = talk.scene.random.shuffled([
    "Reported that",
    "Acknowledged that",
    "Confirmed that",
    "Advised Members that",
    "Highlighted that",
    "Explained that",
  ]);
  const bullets = several(talk, "fact", 3, 4).map((f, i) => bullet(fact(talk, f, talk.lead, verbs[i])));
  return bullets.length > 1 ? list(para(speak(talk, "leadno", { speaker: talk.lead })), bullets) : [];
};

/** Answers as bullets under a lead-in that names the speaker. */
export const answers: Unit = (talk) => {
  const said = Array.from({ length: talk.scene.random.int(3, 4) }, () => exchange(talk)?.answer).flatMap((a) => a ?? []);
  const bullets = [...said, ...several(talk, "fact", 1, 2)].map((a) =>
    bullet(carried(talk.scene, a, talk.lead, ["response", "statement"])),
  );
  return bullets.length > 1 ? [para(speak(talk, "leadanswers", { speaker: talk.lead })), ...bullets] : [];
};
