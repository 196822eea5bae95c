import type { Topic } from "../topics.ts";
import type { Clerk, Open } from "./clerk.ts";
import { decision, moved, noted, ordered, recommendation, wanted, type Resolved } from "./decide.ts";
import { piece } from "./discuss.ts";
import type { Scene, Speaker } from "./scene.ts";
import { label, told, type Para } from "./shapes.ts";
import { say, sentence } from "./speak.ts";
import { presenter } from "./speakers.ts";
import { onwards, para, type Talk } from "./talk.ts";
import { about, followUp, recall } from "./threads.ts";

/** An item before it has its number. */
export interface Written {
  title: string;
  preamble: Para[];
  body: Para[];
  decision: Para[];
  topics: readonly Topic[];
}

const counted = (paras: readonly Para[]): number => paras.filter((p) => p.is === "minute" || p.is === "resolution").length;

/** Adds pieces of discussion until the item is long enough or nothing is left to say. */
function fill(body: Para[], size: number, talk: (turn: number) => Talk): void {
  for (let turn = 0, dry = 0; counted(body) < size && dry < 3; turn++) {
    const paras = piece(talk(turn));
    if (!paras.length) dry++;
    body.push(...paras);
  }
}

/** How an item ends that is not simply noted. */
interface Ending {
  vote: Para[];
  resolved: Resolved[];
}

/** An item on one subject, of about `size` paragraphs. */
export function topicItem(scene: Scene, clerk: Clerk, topic: Topic, size: number, due: readonly Open[], ending?: Ending): Written {
  scene.begin();
  scene.introduced.clear();
  const lead = presenter(scene, topic.speaker);
  const talk: Talk = { scene, clerk, topic, lead, mixed: false };
  const openBefore = clerk.open.length;
  const matter = scene.print(topic.matter.template);
  const body: Para[] = [];
  if (scene.house.considered) body.push(label(scene.house.considered));
  body.push(para(say(scene, clerk, "received", { topics: topic.matter.topics, fills: { matter } })));
  body.push(...introduction(talk));
  for (const open of about(due, topic)) body.push(followUp(scene, clerk, open, scene.random.chance(0.6) ? lead : null) ?? para());
  fill(body, size, () => talk);
  if (scene.random.chance(0.55)) body.push(para(say(scene, clerk, "thank", { speaker: lead })));
  body.push(...(ending?.vote ?? []));
  const resolved = ending?.resolved ?? resolutions(talk, clerk.open.slice(openBefore));
  return {
    title: scene.print(clerk.title(topic, scene.year).template),
    preamble: preamble(scene, clerk, topic, matter),
    ...placed(scene, body, resolved),
    topics: [topic],
  };
}

function introduction(talk: Talk): Para[] {
  const { scene, clerk, topic, lead } = talk;
  if (topic.id === "s106" && topic.clauses.has("rec") && scene.year >= 2021 && scene.random.chance(0.6))
    return taskGroup(scene, clerk, topic);
  const fact = clerk.clause(topic, "fact", scene);
  return [para(say(scene, clerk, "intro", { speaker: lead, clause: fact }), ...onwards(talk, lead, 0.55))];
}

/** The report of a task group, with its recommendations to others. */
function taskGroup(scene: Scene, clerk: Clerk, topic: Topic): Para[] {
  const first = told(sentence(scene.print(clerk.step("taskgroup").template)), {
    office: "chair",
    explicit: true,
    act: ["statement", "thanks"],
    allowed: ["panel-governance", "s106"],
  });
  const proposal = told("It was proposed that the Panel endorse the recommendations of the task group as follows:", {
    office: ["unattributed", null],
    act: ["procedural", "request"],
    allowed: ["panel-governance", "s106"],
  });
  const all = (topic.clauses.get("rec") ?? []).map((clause, i) => recommendation(scene, clause, i + 1));
  return [para(first), para(proposal), ...all];
}

function preamble(scene: Scene, clerk: Clerk, topic: Topic, matter: string): Para[] {
  if (!scene.house.preamble) return [];
  const { topics, allowed } = topic.matter;
  const first = told(scene.print(clerk.frame("preamble").template, { matter }), { act: null, topics, allowed });
  const second = told(scene.print(clerk.frame("preamble2").template), { act: null });
  return [{ is: "preamble", said: [first] }, ...(scene.random.chance(0.6) ? [{ is: "preamble" as const, said: [second] }] : [])];
}

/** The report is noted; now and then more is resolved, and what was asked for is put into the resolution. */
function resolutions({ scene, clerk, topic }: Talk, opened: readonly Open[]): Resolved[] {
  const all = scene.random.chance(0.85) ? [noted(scene, clerk)] : [];
  for (const open of opened.filter(() => scene.random.chance(0.4)).slice(0, 2)) {
    recall(scene, open);
    all.push(wanted(scene, clerk, open.want));
  }
  const res = scene.random.chance(0.3) || !all.length ? clerk.clause(topic, "res", scene) : undefined;
  scene.begin();
  return res ? [...all, moved(scene, res)] : all.length ? all : [noted(scene, clerk)];
}

/** The decision stands after the body, or before it where the house prints decisions first. */
function placed(scene: Scene, body: Para[], resolved: readonly Resolved[]): { body: Para[]; decision: Para[] } {
  const paras = decision(scene, resolved);
  return scene.house.decisionFirst ? { body, decision: paras } : { body: [...body, ...paras], decision: [] };
}

/** The commissioner's update: many subjects in one item, each piece saying what it is about. */
export function updateItem(scene: Scene, clerk: Clerk, topics: readonly Topic[], size: number, due: readonly Open[]): Written {
  scene.begin();
  scene.introduced.clear();
  const lead = presenter(scene, null);
  const body: Para[] = [
    para(
      told(sentence(scene.print(clerk.step("update").template)), { allowed: ["police-and-crime-plan", "opcc-staffing-and-governance"] }),
    ),
  ];
  for (const topic of topics) for (const open of about(due, topic)) body.push(followUp(scene, clerk, open, lead) ?? para());
  for (let i = 0; counted(body) < size; i++)
    body.push(...piece({ scene, clerk, topic: topics[i % topics.length] as Topic, lead, mixed: true }));
  body.push(para(say(scene, clerk, "item", { speaker: lead })));
  return { title: clerk.habit(scene, "title-update"), preamble: [], ...placed(scene, body, [noted(scene, clerk)]), topics };
}

/** The precept: figures, questions, a vote, and support or a veto. */
export function preceptItem(scene: Scene, clerk: Clerk, topic: Topic, size: number, due: readonly Open[]): Written {
  const veto = scene.house.meets.vetoes.includes(scene.year);
  const vote = veto || scene.random.chance(0.25) ? [para(told(sentence(scene.print(clerk.step("vote").template))))] : [];
  const order = (key: string) => ordered(scene, clerk, key, [topic.id]);
  const resolved = [
    order(veto ? "precept-veto" : "precept-support"),
    ...(veto || scene.random.chance(0.4) ? [order("precept-report")] : []),
  ];
  const written = topicItem(scene, clerk, topic, size, due, { vote, resolved });
  return { ...written, title: clerk.habit(scene, "title-precept") };
}

/** A confirmation hearing: the candidate answers for himself or herself. */
export function hearingItem(scene: Scene, clerk: Clerk, topic: Topic, size: number, candidate: Speaker): Written {
  const body: Para[] = [
    para(
      told(sentence(scene.print(clerk.step("hearing-matter").template)), {
        topics: ["confirmation-hearings"],
        allowed: [topic.id, "chief-constable", "opcc-staffing-and-governance"],
      }),
      told(sentence(scene.print(clerk.step("hearing-call").template)), {
        office: "chair",
        explicit: true,
        act: ["procedural", "statement"],
        allowed: ["confirmation-hearings"],
      }),
    ),
  ];
  fill(body, size, () => ({ scene, clerk, topic, lead: candidate, mixed: false }));
  body.push(para(say(scene, clerk, "thank", { speaker: candidate })));
  return {
    title: scene.print(clerk.title(topic, scene.year).template),
    preamble: [],
    ...placed(scene, body, [ordered(scene, clerk, "hearing-agreed", ["confirmation-hearings"])]),
    topics: [topic],
  };
}
