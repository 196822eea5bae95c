import { holds, type Topic } from "../topics.ts";
import type { Clerk, Open } from "./clerk.ts";
import type { Scene, Speaker } from "./scene.ts";
import { told, type Para } from "./shapes.ts";
import { say, sentence } from "./speak.ts";
import { para } from "./talk.ts";

/** Counts a meeting, and takes out of the clerk's book what comes back at this one. */
export function comingBack(clerk: Clerk): Open[] {
  for (const open of clerk.open) if (open.after !== null) open.after--;
  const due = clerk.open.filter((o) => o.after !== null && o.after < 0);
  clerk.open = clerk.open.filter((o) => !due.includes(o)).slice(-60);
  return due;
}

export const about = (due: readonly Open[], topic: Topic): Open[] => due.filter((o) => o.topic === topic);

/** Names and places that must be the same when something is spoken of again. */
const KEPT = ["scheme", "partner:university", "town", "district"];
/** Begins a sentence about what was asked for before. */
export function recall(scene: Scene, open: Open): void {
  scene.begin();
  for (const key of KEPT) {
    const value = open.numbers.get(key);
    if (value !== undefined) scene.numbers.set(key, value);
  }
}

/** What was promised is reported: by the speaker, by nobody named, or (in a list of actions) under the number of its minute. */
export function followUp(scene: Scene, clerk: Clerk, open: Open, speaker: Speaker | null): Para | undefined {
  const back = open.want.next.find((b) => holds(b, scene.year));
  if (!back) return undefined;
  recall(scene, open);
  if (!speaker && open.item) {
    const text = sentence(`Minute ${open.item.replace(/\.$/, "")} (${open.topic.name}): ${scene.print(back.template)}`);
    return para({
      ...told(text),
      office: [null, "unattributed"],
      act: ["procedural", "statement"],
      topics: back.topics,
      allowed: back.allowed,
    });
  }
  const last = open.date === clerk.lastDate;
  const ago = last ? scene.random.pick(["at the last meeting", "at the previous meeting"]) : `at the meeting on ${scene.day(open.date)}`;
  const minute = open.item && scene.random.chance(0.3) ? ` (minute ${open.item.replace(/\.$/, "")})` : "";
  return para(
    say(scene, clerk, speaker ? "backsay" : "backpass", { speaker: speaker ?? undefined, clause: back, fills: { ago: `${ago}${minute}` } }),
  );
}
