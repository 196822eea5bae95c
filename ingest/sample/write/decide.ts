import type { Office } from "../../../corpus/model/index.ts";
import type { Clause } from "../topics.ts";
import { capital } from "../template.ts";
import type { Clerk } from "./clerk.ts";
import type { Scene } from "./scene.ts";
import { label, told, type Para, type Said, type SaidAction } from "./shapes.ts";

/** One thing that the panel resolves: the clause after 'that'. */
export interface Resolved {
  text: string;
  topics: readonly string[];
  allowed: readonly string[];
  action: SaidAction;
}
/** Whoever a resolution may be read as asking: most name nobody. */
const ANYBODY: readonly (Office | null)[] = [
  "commissioner",
  "chief-constable",
  "opcc-officer",
  "council-officer",
  "chair",
  "member",
  "panel",
  "other",
  null,
];

/** Resolved that the report be noted: asks nobody for anything, and is about nothing. */
export function noted(scene: Scene, clerk: Clerk): Resolved {
  return {
    text: scene.print(clerk.frame("resnote").template),
    topics: [],
    allowed: [],
    action: { kind: "resolution", owner: ["panel"], due: null },
  };
}

/** One of the lines of procedure, as a resolution. */
export function ordered(scene: Scene, clerk: Clerk, key: string, topics: readonly string[] = []): Resolved {
  const line = clerk.step(key);
  const kind = /recommends to|reported to/.test(line.text) ? "recommendation" : "resolution";
  return { text: scene.print(line.template), topics, allowed: topics, action: { kind, owner: ANYBODY, due: null } };
}

/** What a topic's file has to be resolved. */
export function moved(scene: Scene, clause: Clause): Resolved {
  scene.voice = null;
  return {
    text: scene.print(clause.template),
    topics: clause.topics,
    allowed: clause.allowed,
    action: { kind: "resolution", owner: ANYBODY, due: null },
  };
}

/** That something be provided to the panel. */
export function wanted(scene: Scene, clerk: Clerk, want: Clause): Resolved {
  const due = scene.slot("dueto");
  const line = clerk.frame(scene.random.chance(0.7) ? "reswant" : "resrequest");
  const text = scene.print(line.template, { t: scene.print(want.template), dueto: due });
  return {
    text,
    topics: want.topics,
    allowed: want.allowed,
    action: {
      kind: "resolution",
      owner: ["commissioner", "opcc-officer", "chief-constable", null],
      due: line.text.includes("{dueto}") ? due : null,
    },
  };
}

/** Prints what was resolved under the house's marker. */
export function decision(scene: Scene, things: readonly Resolved[]): Para[] {
  const { marker, list, alone, that } = scene.house.resolved;
  const [only] = things;
  if (marker === "agreed") return things.map((t, i) => resolution(t, `The Panel ${i ? "also " : ""}agreed that ${t.text}.`));
  if (things.length === 1 && only && (!alone || (marker.endsWith("–") && scene.random.chance(0.8)))) {
    const opening = that === "That" ? `${marker} That` : marker.endsWith(" that") ? marker : `${marker} that`;
    return [resolution(only, `${opening} ${only.text}.`)];
  }
  const head = that === "That" ? marker : marker.endsWith(" that") ? `${marker}:` : `${marker} that:`;
  const rows = things.map((t, i) => {
    const last = i === things.length - 1;
    const text = that === "That" ? `That ${t.text}${last || !scene.random.chance(0.15) ? "." : ","}` : `${t.text}${last ? "." : ";"}`;
    const glyph = list === "none" ? undefined : list.replace("{n}", String(i + 1)).replace("{a}", String.fromCharCode(97 + i));
    const row = resolution(t, text);
    return glyph && !glyph.includes("{i}") ? { ...row, marker: glyph } : row;
  });
  return [label(head), ...rows];
}

function resolution(thing: Resolved, text: string): Para {
  const said: Said = { ...told(capital(text)), act: null, topics: thing.topics, allowed: thing.allowed, actions: [thing.action] };
  return { is: "resolution", said: [said] };
}

/** Recommendations of a task group to others, endorsed by the panel. */
export function recommendation(scene: Scene, clause: Clause, number: number): Para {
  const text = `${scene.print(clause.template)}.`;
  const owner: Office = text.startsWith("The Force") ? "chief-constable" : "commissioner";
  const said: Said = {
    ...told(text),
    act: null,
    topics: clause.topics,
    allowed: clause.allowed,
    actions: [{ kind: "recommendation", owner: [owner], due: null }],
  };
  return { is: "resolution", said: [said], marker: `${number}.` };
}
