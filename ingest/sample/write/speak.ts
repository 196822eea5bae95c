import type { Act, Office } from "../../../corpus/model/index.ts";
import { capital } from "../template.ts";
import type { Clause } from "../topics.ts";
import type { Clerk } from "./clerk.ts";
import type { Scene, Speaker } from "./scene.ts";
import type { Said, SaidAction } from "./shapes.ts";
import { members, type Asker } from "./speakers.ts";

/** Who a sentence of this frame reports as speaking: the speaker named in it, members, nobody named, the speaker before, none. */
type By = "speaker" | "member" | "nobody" | "carried" | "chair" | "none" | "thing";
interface Truth {
  by: By;
  act: Act | readonly Act[];
  also?: "member";
  action?: SaidAction["kind"];
}

const VIEW: readonly Act[] = ["statement", "request", "concern"];
/** What is true of a sentence follows from the key of its frame alone. */
const TRUTHS: Record<string, Truth> = {
  say: { by: "speaker", act: ["statement", "response"] },
  turn: { by: "speaker", act: ["statement", "response"] },
  intro: { by: "speaker", act: ["statement", "procedural"] },
  pass: { by: "nobody", act: ["statement", "response"] },
  heard: { by: "nobody", act: ["statement", "response"] },
  add: { by: "carried", act: ["statement", "response"] },
  ask: { by: "member", act: "question" },
  askpass: { by: "nobody", act: "question" },
  reply: { by: "speaker", act: "response" },
  replyq: { by: "speaker", act: "response", also: "member" },
  replyabout: { by: "speaker", act: "response", also: "member" },
  when: { by: "speaker", act: "response", also: "member" },
  replypass: { by: "nobody", act: ["response", "statement"] },
  qa: { by: "speaker", act: "response", also: "member" },
  qinf: { by: "nobody", act: "response", also: "member" },
  worry: { by: "member", act: "concern" },
  worrypass: { by: "nobody", act: "concern" },
  soothe: { by: "speaker", act: ["response", "statement"] },
  good: { by: "member", act: ["statement", "thanks"] },
  goodpass: { by: "nobody", act: ["statement", "thanks"] },
  view: { by: "member", act: VIEW },
  viewpass: { by: "nobody", act: VIEW },
  agree: { by: "speaker", act: ["response", "statement", "thanks"] },
  agreeact: { by: "speaker", act: ["undertaking", "response"], action: "undertaking" },
  promise: { by: "speaker", act: "undertaking", action: "undertaking" },
  promiseadd: { by: "carried", act: "undertaking", action: "undertaking" },
  promisepass: { by: "nobody", act: ["undertaking", "decision"], action: "undertaking" },
  want: { by: "member", act: "request", action: "request" },
  wantpass: { by: "nobody", act: "request", action: "request" },
  thank: { by: "chair", act: "thanks" },
  item: { by: "chair", act: "thanks" },
  outside: { by: "speaker", act: "undertaking", action: "undertaking" },
  chairsays: { by: "chair", act: VIEW },
  chairasks: { by: "chair", act: "question" },
  backsay: { by: "speaker", act: ["statement", "response"] },
  backpass: { by: "nobody", act: ["statement", "response"] },
  received: { by: "none", act: "procedural" },
  leadpcc: { by: "speaker", act: ["procedural", "statement"] },
  leadanswers: { by: "speaker", act: ["procedural", "response", "statement"], also: "member" },
  leadno: { by: "speaker", act: ["procedural", "statement"] },
  leadmembers: { by: "member", act: ["procedural", "statement"] },
  leadask: { by: "member", act: ["question", "procedural"] },
  leadpass: { by: "none", act: "procedural" },
  leadopen: { by: "none", act: "procedural" },
  thing: { by: "thing", act: ["statement", "procedural"] },
};

/** A sentence that says what would be done may be read as a promise, one that says what ought to be as a request. */
function possible(text: string, act: Said["act"]): Pick<Said, "act" | "actions"> {
  const kind = /\b(?:would|will)\b/.test(text)
    ? "undertaking"
    : /\b(?:ought|should|asked for|proposed|hoped)\b/.test(text)
      ? "request"
      : null;
  if (kind === null) return { act, actions: [] };
  const acts = [act].flat().flatMap((a) => a ?? []);
  return { act: [...new Set([...acts, kind] as const)], actions: [{ kind, owner: ANY_OWNER, due: null, required: false }] };
}
const ANY_OWNER = [
  "commissioner",
  "deputy-commissioner",
  "opcc-officer",
  "chief-constable",
  "police-officer",
  "council-officer",
  "member",
  "panel",
  "other",
  null,
] as const;

export interface Parts {
  speaker?: Speaker | undefined;
  asker?: Asker | undefined;
  clause?: Clause | undefined;
  /** The question of a sentence that holds question and answer. */
  question?: Clause | undefined;
  /** What is asked for or promised. */
  want?: Clause | undefined;
  name?: string;
  topics?: readonly string[];
  fills?: Record<string, string>;
  /** Bullets under a lead-in of members carry them on. */
  under?: Speaker | undefined;
}

/** Writes one sentence in a frame of the house and says what is true of it. */
export function say(scene: Scene, clerk: Clerk, key: string, parts: Parts): Said {
  const truth = TRUTHS[key];
  if (!truth) throw new Error(`Nothing is known of what is true of the frame "${key}"`);
  const { speaker, under } = parts;
  const asker = parts.asker ?? members(scene);
  scene.voice = speaker ?? null;
  const words = wordsOf(scene, parts, asker);
  const line = clerk.frame(key);
  const text = sentence(scene.print(line.template, words));
  const due = line.text.includes("{dueto}") ? words.dueto : line.text.includes("{dueat}") ? words.dueat : null;
  return {
    text,
    ...voice(truth, { speaker, asker, under }),
    ...aboutOf(parts),
    ...deedOf(truth, text, speaker, due ?? null),
  };
}

/** The words for the gaps of a frame: who speaks and asks, what is said, asked and wanted, by when. The scene's dice are thrown in this order. */
function wordsOf(scene: Scene, parts: Parts, asker: Asker) {
  const { speaker, clause, question, want } = parts;
  const about = { name: parts.name ?? "" };
  const inner = clause ? scene.print(clause.template, about) : "";
  const wanted = want ? scene.print(want.template) : "";
  const called = callName(scene, speaker);
  const due = { dueto: scene.slot("dueto"), dueat: scene.slot("dueat") };
  scene.numbers.delete("dueto");
  scene.numbers.delete("dueat");
  return {
    S: called,
    s: called.replace(/,$/, ""),
    M: asker.text,
    m: asker.text,
    were: asker.were,
    He: speaker?.female ? "She" : "He",
    self: speaker?.female ? "she" : "he",
    ...about,
    c: inner,
    w: inner,
    g: inner,
    v: inner,
    G: capital(inner),
    t: wanted,
    q: question ? scene.print(question.template, about) : inner,
    ...due,
    ...parts.fills,
  };
}

/** The topics that a sentence has for sure, and those that it may have. */
function aboutOf({ topics: given, clause, question, want }: Parts): Pick<Said, "topics" | "allowed"> {
  const said = [clause, question, want];
  const topics = given ?? said.flatMap((one) => one?.topics ?? []);
  return { topics: [...new Set(topics)], allowed: [...new Set([...said.flatMap((one) => one?.allowed ?? []), ...topics])] };
}

/** What a sentence does, and what is to be done by it; `due`: the day it prints. */
function deedOf(truth: Truth, text: string, speaker: Speaker | undefined, due: string | null): Pick<Said, "act" | "actions"> {
  if (truth.action) return { act: truth.act, actions: [{ kind: truth.action, owner: owners(truth, speaker), due }] };
  return truth.act === "question" ? { act: truth.act, actions: [] } : possible(text, truth.act);
}

/** The speaker as called at this point of the item: with name and office the first time, then by name alone. */
function callName(scene: Scene, speaker: Speaker | undefined): string {
  if (!speaker?.later) return speaker?.text ?? "";
  if (scene.introduced.has(speaker.later)) return speaker.later;
  scene.introduced.add(speaker.later);
  return speaker.text;
}

function voice(
  truth: Truth,
  who: { speaker: Speaker | undefined; asker: Asker; under: Speaker | undefined },
): Pick<Said, "office" | "person" | "explicit" | "also"> {
  const also: Office[] = truth.also ? [who.asker.office] : [];
  const named = (s: Speaker | undefined) => ({
    office:
      s?.office === "panel"
        ? (["panel", "member"] as const)
        : s?.bare
          ? ([s.office, "unattributed", "other"] as const)
          : (s?.office ?? null),
    person: s?.person ?? null,
    explicit: true,
  });
  const under = who.under && { office: [who.under.office, "unattributed" as const], explicit: [false, null] };
  const byNobody = under ?? { office: "unattributed" as const, explicit: null };
  const voices = {
    speaker: named(who.speaker),
    member: named(who.asker),
    chair: { office: "chair" as const, explicit: true },
    carried: { office: who.speaker?.office ?? null, explicit: false },
    none: { office: null, explicit: null },
    thing: { office: [null, "unattributed" as const], explicit: null },
    nobody: byNobody,
  };
  return { person: null, also, ...voices[truth.by] };
}

function owners(truth: Truth, speaker: Speaker | undefined): (Office | null)[] {
  if (truth.by === "speaker" || truth.by === "carried") return [speaker?.office ?? null];
  return ["commissioner", "opcc-officer", "chief-constable", null];
}

/** Carries the speaker on: a sentence with no mark of its own after one that named the speaker. */
export function carried(scene: Scene, clause: Clause, speaker: Speaker | null, act: Said["act"], opening = ""): Said {
  scene.voice = speaker;
  const text = sentence(`${opening} ${scene.print(clause.template)}`);
  const who = speaker ? { office: speaker.office, explicit: false } : { office: "unattributed" as const, explicit: null };
  return { text, ...who, person: null, also: [], topics: clause.topics, allowed: clause.allowed, ...possible(text, act) };
}

const ENDS = new Set([".", "?", "!", ":", '"']);
/** Capital first, a full stop last, unless another mark ends it. */
export function sentence(text: string): string {
  const single = text.includes(",,") || text.includes("  ") ? text.replaceAll(",,", ",").replaceAll("  ", " ") : text;
  const tidy = capital(single.trim());
  if (tidy.endsWith("..")) return tidy.slice(0, -1);
  return ENDS.has(tidy.at(-1) ?? "") ? tidy : `${tidy}.`;
}
