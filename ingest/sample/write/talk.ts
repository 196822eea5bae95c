import type { Clause, Topic } from "../topics.ts";
import type { Clerk } from "./clerk.ts";
import type { Scene, Speaker } from "./scene.ts";
import type { Para, Said } from "./shapes.ts";
import { carried, say, type Parts } from "./speak.ts";
import { chiefConstable, commissioner, opccOfficer, policeOfficer } from "./speakers.ts";

/** What a piece of discussion is written with. */
export interface Talk {
  scene: Scene;
  clerk: Clerk;
  topic: Topic;
  /** Who introduced the item. */
  lead: Speaker;
  /** Printed in an item of many topics: each piece says what it is about. */
  mixed: boolean;
}
/** One way of discussing: some paragraphs of one manner, or none when there is nothing left to say that was not said. */
export type Unit = (talk: Talk) => Para[];

/** A paragraph of these sentences. */
export const para = (...said: (Said | undefined)[]): Para => ({ is: "minute", said: said.filter((s) => s !== undefined) });
export const bullet = (...said: (Said | undefined)[]): Para => ({ ...para(...said), marker: "·" });

/** Something to say of the topic that was not said at this meeting: mostly its own, now and then what may be asked of any topic. */
export function clause({ scene, clerk, topic, mixed }: Talk, key: string): Clause | undefined {
  const general = scene.random.chance(mixed ? 0.1 : 0.2) ? clerk.general(topic, key, scene) : undefined;
  const own = general ?? clerk.clause(topic, key, scene);
  return own && key === "fact" && own.text.length < 120 && scene.random.chance(0.35)
    ? longer(own, clerk.general(topic, "tail", scene))
    : own;
}

/** A clause that goes on a little. */
function longer(one: Clause, tail: Clause | undefined): Clause {
  return tail
    ? { ...one, text: one.text + tail.text, template: [...one.template, ...tail.template], allowed: [...one.allowed, ...tail.allowed] }
    : one;
}

/** A sentence about the topic in a frame of the house. */
export function speak(talk: Talk, key: string, parts: Parts): Said {
  return say(talk.scene, talk.clerk, key, { name: talk.topic.name, ...parts });
}

/** A sentence more of the same speaker: in a frame ('He added that …'), or with no mark at all. */
function continued(talk: Talk, speaker: Speaker | null): Said | undefined {
  const fact = talk.scene.random.chance(0.6) ? clause(talk, "fact") : undefined;
  if (fact && speaker && talk.scene.random.chance(0.6)) return speak(talk, "add", { speaker, clause: fact });
  const next = fact ?? talk.clerk.general(talk.topic, "more", talk.scene);
  return next && carried(talk.scene, next, speaker, ["statement", "response"]);
}

/** Further sentences of the same speaker (null: of nobody named), none to four. */
export function onwards(talk: Talk, speaker: Speaker | null, likely: number): Said[] {
  const { scene } = talk;
  const all: Said[] = [];
  while (all.length < 4 && scene.random.chance(scene.planned.wordy ? Math.max(likely, 0.82) : likely)) {
    const next = continued(talk, speaker);
    if (!next) break;
    all.push(next);
  }
  return all;
}

/** Who answers: mostly the one who introduced the item, now and then the chief constable or an officer; the commissioner for his own doings. */
export function answerer({ scene, topic, lead }: Talk, answer?: Clause): Speaker {
  if (topic.speaker || lead.office === "other") return lead;
  if (answer && /\{(?:he|his|him)\}/.test(answer.text)) return commissioner(scene);
  const kind = scene.random.weighted(
    ["lead", "pcc", "chief", "police", "officer"] as const,
    (k) => ({ lead: 6, pcc: 4, chief: 1.2, police: 1, officer: 1.2 })[k],
  );
  return { lead: () => lead, pcc: commissioner, chief: chiefConstable, police: policeOfficer, officer: opccOfficer }[kind](scene);
}
