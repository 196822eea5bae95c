import type { Clause } from "../topics.ts";
import type { Speaker } from "./scene.ts";
import { label, told, type Said } from "./shapes.ts";
import { carried, say, sentence } from "./speak.ts";
import { answerer, clause, onwards, para, speak, type Talk, type Unit } from "./talk.ts";
import { holds } from "../topics.ts";

export interface Exchange {
  question: Clause;
  answer: Clause;
  more: Clause | undefined;
}
/** A question with its answer, or undefined when all that the topic has were asked. */
export function exchange(talk: Talk): Exchange | undefined {
  const { scene } = talk;
  const question = clause(talk, "ask");
  const answers = question?.next.filter((a) => holds(a, scene.year)) ?? [];
  if (!question || !answers.length) return undefined;
  const answer = scene.random.pick(answers);
  return { question, answer, more: answer.next[0] };
}

const asked = (talk: Talk, e: Exchange): Said => speak(talk, talk.scene.random.chance(0.75) ? "ask" : "askpass", { clause: e.question });

/** The answer, and what follows it. */
export function answered(talk: Talk, e: Exchange): Said[] {
  const { scene } = talk;
  const speaker = answerer(talk, e.answer);
  const first = speak(talk, scene.random.chance(0.75) ? "reply" : "say", { speaker, clause: e.answer });
  return [first, ...following(talk, e, speaker)];
}

function following(talk: Talk, e: Exchange, speaker: Speaker | null): Said[] {
  const then = e.more && talk.scene.random.chance(0.7) ? [carried(talk.scene, e.more, speaker, ["response", "statement"])] : [];
  return [...then, ...onwards(talk, speaker, speaker ? 0.7 : 0.35)];
}

export const together: Unit = (talk) => {
  const e = exchange(talk);
  return e ? [para(asked(talk, e), ...answered(talk, e))] : [];
};
export const apart: Unit = (talk) => {
  const e = exchange(talk);
  return e ? [para(asked(talk, e)), para(...answered(talk, e))] : [];
};
/** Question and answer in one sentence, the answer of nobody named. */
export const informed: Unit = (talk) => {
  const e = exchange(talk);
  return e ? [para(speak(talk, "qinf", { question: e.question, clause: e.answer }), ...following(talk, e, null))] : [];
};
/** Question and answer in one sentence, both named. */
export const inOne: Unit = (talk) => {
  const e = exchange(talk);
  return e ? [para(speak(talk, "qa", { question: e.question, clause: e.answer, speaker: answerer(talk, e.answer) }))] : [];
};
/** An answer that tells what was asked in its lead-in. */
export const when: Unit = (talk) => {
  const { scene } = talk;
  if (scene.random.chance(0.4)) {
    const fact = clause(talk, "fact");
    return fact ? [para(speak(talk, "replyabout", { clause: fact, speaker: answerer(talk, fact) }))] : [];
  }
  const e = exchange(talk);
  if (!e) return [];
  const speaker = answerer(talk, e.answer);
  return [para(speak(talk, "when", { question: e.question, clause: e.answer, speaker }), ...following(talk, e, speaker))];
};

/** A question as a line of its own: 'whether …?'. */
export function bareQuestion({ scene, topic }: Talk, question: Clause): Said {
  const text = sentence(scene.print(question.template, { name: topic.name })).replace(/\.$/, "?");
  return {
    ...told(text),
    office: ["member", "panel", "unattributed"],
    explicit: [false, null],
    act: "question",
    topics: question.topics,
    allowed: question.allowed,
  };
}

/** 'Question:' and 'Response:' on lines of their own. */
export const labelled: Unit = (talk) => {
  const e = exchange(talk);
  return e ? [label("Question:"), para(bareQuestion(talk, e.question)), label("Response:"), para(...answered(talk, e))] : [];
};
/** The answer in square brackets after the question. */
export const bracketed: Unit = (talk) => {
  const e = exchange(talk);
  if (!e) return [];
  const reply = say(talk.scene, talk.clerk, "say", { speaker: answerer(talk, e.answer), clause: e.answer });
  return [para(speak(talk, "ask", { clause: e.question })), para({ ...reply, text: `[${reply.text}]` })];
};
