import type { Clause } from "../topics.ts";
import { answerer, clause, onwards, para, speak, type Talk, type Unit } from "./talk.ts";

/** A statement, often continued by the same speaker. */
export const statement: Unit = (talk) => {
  const { scene } = talk;
  const fact = clause(talk, "fact");
  if (!fact) return [];
  const speaker = scene.random.chance(0.6) ? talk.lead : answerer(talk, fact);
  const first = speak(talk, talk.mixed || scene.random.chance(0.15) ? "turn" : "say", { speaker, clause: fact });
  return [para(first, ...onwards(talk, speaker, 0.75))];
};

/** The minutes do not say who spoke. */
export const passive: Unit = (talk) => {
  const facts = [clause(talk, "fact"), talk.scene.random.chance(0.5) ? clause(talk, "fact") : undefined];
  const said = facts.flatMap((fact) => (fact ? [speak(talk, talk.scene.random.pick(["pass", "heard"]), { clause: fact })] : []));
  return said.length ? [para(...said, ...onwards(talk, null, 0.4))] : [];
};

export const concern: Unit = (talk) => {
  const { scene } = talk;
  const worry = clause(talk, "worry");
  if (!worry) return [];
  const first = speak(talk, scene.random.chance(0.55) ? "worry" : "worrypass", { clause: worry });
  const fact = clause(talk, "fact") ?? talk.clerk.general(talk.topic, "ans", scene);
  if (!fact || scene.random.chance(0.2)) return [para(first)];
  const speaker = answerer(talk, fact);
  const reply = speak(talk, "soothe", { speaker, clause: fact });
  const more = onwards(talk, speaker, 0.65);
  return scene.random.chance(0.5) ? [para(first, reply, ...more)] : [para(first), para(reply, ...more)];
};

export const welcome: Unit = (talk) => {
  const good = clause(talk, "good");
  return good ? [para(speak(talk, talk.scene.random.chance(0.85) ? "good" : "goodpass", { clause: good }))] : [];
};

export const view: Unit = (talk) => {
  const { scene } = talk;
  const thought = clause(talk, "view");
  if (!thought) return [];
  const key = scene.random.weighted(["view", "viewpass", "chairsays"], (k) => (k === "view" ? 4 : 2));
  const reply = scene.random.chance(0.4)
    ? speak(talk, scene.random.chance(0.3) ? "agreeact" : "agree", { speaker: answerer(talk) })
    : undefined;
  return [para(speak(talk, key, { clause: thought }), reply)];
};

/** Something is asked for, promised, or both: it may come back at a later meeting. */
export const promise: Unit = (talk) => {
  const { scene } = talk;
  const want = clause(talk, "want");
  if (!want) return [];
  scene.begin();
  const speaker = answerer(talk);
  remember(talk, want);
  const form = scene.random.weighted(
    ["both", "asked", "promised", "passive", "hidden"] as const,
    (f) => ({ both: 4, asked: 3, promised: 2, passive: 2, hidden: 1 })[f],
  );
  if (form === "promised") return [para(speak(talk, "promise", { speaker, want }))];
  if (form === "passive") return [para(speak(talk, "promisepass", { want }))];
  const asked = speak(talk, form === "hidden" ? "wantpass" : "want", { want });
  return [para(asked, form === "both" ? speak(talk, scene.random.chance(0.5) ? "agreeact" : "outside", { speaker }) : undefined)];
};

/** Writes what is wanted into the clerk's book, with the names that must be the same when it comes back. */
function remember({ scene, clerk, topic }: Talk, want: Clause): void {
  clerk.open.push({ topic, want, numbers: scene.numbers, date: scene.planned.date, item: null, after: clerk.returns(scene) });
}

/** The thing itself is what speaks. */
export const reference: Unit = (talk) => {
  const fact = clause(talk, "fact");
  return fact ? [para(speak(talk, "thing", { clause: fact }))] : [];
};
