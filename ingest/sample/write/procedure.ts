import type { Office } from "../../../corpus/model/index.ts";
import { capital } from "../template.ts";
import type { Clerk, Open } from "./clerk.ts";
import { decision, ordered } from "./decide.ts";
import { councillor, inFull, type Scene } from "./scene.ts";
import { told, type Para, type Said } from "./shapes.ts";
import { sentence } from "./speak.ts";
import { commissioner } from "./speakers.ts";
import { para } from "./talk.ts";
import { followUp } from "./threads.ts";
import type { Written } from "./item.ts";
import { holds, weightIn } from "../topics.ts";

/** A sentence of one of the lines of procedure, with who its line says is speaking. */
function step(scene: Scene, clerk: Clerk, key: string, fills: Record<string, string> = {}, more: Partial<Said> = {}): Said {
  const line = clerk.step(key);
  const text = sentence(scene.print(line.template, fills));
  const named = line.who === "named";
  const office = (named ? "member" : line.who === "none" ? null : line.who) as Office | null;
  const explicit = office === null || office === "unattributed" ? null : true;
  return { ...told(text), office, explicit, act: line.act as Said["act"], person: named ? (fills["Member"] ?? null) : null, ...more };
}

const preambleOf = (scene: Scene, clerk: Clerk, key: string): Para[] => {
  if (!scene.house.preamble) return [];
  return [{ is: "preamble", said: [told(scene.print(clerk.step(key).template), { act: null })] }];
};

function item(scene: Scene, clerk: Clerk, key: string, body: Para[], preamble?: string): Written {
  return {
    title: clerk.habit(scene, `title-${key}`),
    preamble: preamble ? preambleOf(scene, clerk, preamble) : [],
    body,
    decision: [],
    topics: [],
  };
}

export function announcements(scene: Scene, clerk: Clerk): Written {
  const fresh = scene.memberDeck.draw();
  const fills = { newmember: fresh ? councillor(fresh) : "new members" };
  scene.begin();
  const said = scene.random.chance(0.85)
    ? step(scene, clerk, "announce", fills, { act: ["procedural", "statement", "thanks", "undertaking"] })
    : step(scene, clerk, "announce-none");
  return item(scene, clerk, "announce", [para(said)]);
}

/** Two or three members are away; now and then somebody stands in. */
export function apologies(scene: Scene, clerk: Clerk): { written: Written; absent: string[] } {
  const away = Array.from({ length: scene.random.weighted([0, 1, 2, 3], (n) => [1, 3, 4, 3][n] ?? 0) }, () =>
    scene.memberDeck.draw(),
  ).flatMap((m) => m ?? []);
  const names = away.map((m) => (m.independent ? `${inFull(m)} (Independent Member)` : councillor(m)));
  if (!names.length)
    return { written: item(scene, clerk, "apologies", [para(step(scene, clerk, "apologies-none"))], "apologies-preamble"), absent: [] };
  const list = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}` : (names[0] ?? "");
  const body = [para(step(scene, clerk, "apologies", { absent: list }))];
  const stand = scene.random.chance(0.3) ? scene.memberDeck.draw((m) => !m.independent) : undefined;
  const first = away.find((m) => !m.independent);
  if (stand && first)
    body.push(para(step(scene, clerk, "substitute", { stand: councillor(stand), Stand: councillor(stand), absentone: councillor(first) })));
  return { written: item(scene, clerk, "apologies", body, "apologies-preamble"), absent: names };
}

export function declarations(scene: Scene, clerk: Clerk): Written {
  const who = scene.random.chance(0.2) ? scene.memberDeck.draw() : undefined;
  const asked = scene.random.chance(0.4) ? [para(step(scene, clerk, "declare", {}, { office: ["unattributed", null] }))] : [];
  scene.begin();
  const fills = who ? { Member: councillor(who), n: String(scene.random.int(5, 9)) } : {};
  return item(scene, clerk, "declare", [...asked, para(step(scene, clerk, who ? "declared" : "declared-none", fills))], "welcome-preamble");
}

export function lastMinutes(scene: Scene, clerk: Clerk): Written {
  scene.fixed.set("lastdate", scene.day(clerk.lastDate ?? scene.planned.date));
  const body = decision(scene, [ordered(scene, clerk, "minutes-agreed")]);
  return item(scene, clerk, "minutes", body, "minutes-preamble");
}

/** Mostly none; else a question in the questioner's own words, or one that is put and answered. */
export function publicQuestions(scene: Scene, clerk: Clerk): Written {
  const way = scene.random.weighted(
    ["none", "away", "verbatim", "answered"] as const,
    (w) => ({ none: 72, away: 3, verbatim: 8, answered: 17 })[w],
  );
  scene.begin();
  const body =
    way === "answered" ? answeredQuestion(scene, clerk) : way === "none" ? [] : [para(step(scene, clerk, `public-${way}`, {}, QUOTED))];
  return item(scene, clerk, "public", body.length ? body : [para(step(scene, clerk, "public-none"))], "public-preamble");
}
/** Nobody is named beside words in quotation marks. */
const QUOTED: Partial<Said> = {
  office: ["public", "unattributed", null],
  explicit: [true, null],
  act: ["question", "procedural"],
  allowed: ["road-safety", "neighbourhood-policing", "estates", "contact-management"],
};

function answeredQuestion(scene: Scene, clerk: Clerk): Para[] {
  const topic = scene.random.pick(
    clerk.topics.filter((t) => t.clauses.has("ask") && !t.speaker && !t.panels && weightIn(t, scene.year) > 0),
  );
  const question = clerk.clause(topic, "ask", scene);
  const answer = question?.next.find((a) => holds(a, scene.year));
  if (!question || !answer) return [];
  const speaker = commissioner(scene);
  const resident = `${scene.random.pick(["Mr", "Mrs", "Ms"])} ${clerk.stranger(scene)}`;
  const fills = { S: speaker.text, s: speaker.text.replace(/,$/, ""), Resident: resident };
  const { topics, allowed } = question;
  const read = scene.random.chance(0.2);
  const who: Partial<Said> = read ? { office: ["public", "council-officer"] } : {};
  const asked = step(
    scene,
    clerk,
    read ? "public-read" : "public-asked",
    { ...fills, q: scene.print(question.template) },
    { topics, allowed, ...who },
  );
  scene.voice = speaker;
  const said: Partial<Said> = { person: speaker.person, topics: answer.topics, allowed: answer.allowed };
  const replied = step(scene, clerk, "public-answer", { ...fills, c: scene.print(answer.template) }, said);
  const thanked = scene.random.chance(0.4)
    ? [para(step(scene, clerk, "public-supplementary", fills, { act: ["thanks", "statement"] }))]
    : [];
  return [para(asked), para(replied), ...thanked];
}

/** What was asked for at earlier meetings and has come back, each under its minute. */
export function actions(scene: Scene, clerk: Clerk, due: readonly Open[]): Written {
  const rows = due.flatMap((open) => followUp(scene, clerk, open, null) ?? []);
  return item(scene, clerk, "actions", rows.length ? rows : [para(step(scene, clerk, "actions-none"))]);
}

export function programme(scene: Scene, clerk: Clerk): Written {
  const allowed = ["panel-governance"];
  const body = [para(step(scene, clerk, "programme", {}, { topics: allowed, allowed }))];
  if (scene.random.chance(0.4)) {
    const topic = clerk.topicFor(scene, []);
    if (topic) {
      const action = {
        kind: "request" as const,
        owner: ["panel", "commissioner", "council-officer", null] as const,
        due: "a future meeting",
      };
      body.push(
        para(
          step(
            scene,
            clerk,
            "programme-item",
            { name: topic.name },
            { office: ["member", "unattributed"], explicit: [true, null], allowed: [topic.id, ...allowed], actions: [action] },
          ),
        ),
      );
    }
  }
  return item(
    scene,
    clerk,
    "programme",
    [...body, ...decision(scene, [ordered(scene, clerk, "programme-agreed", allowed)])],
    "programme-preamble",
  );
}

export const urgent = (scene: Scene, clerk: Clerk): Written => item(scene, clerk, "urgent", [para(step(scene, clerk, "urgent-none"))]);

/** When the panel meets next, and that it closed. */
export function closing(scene: Scene, clerk: Clerk, next: string | null, end: string): Written {
  const when = next ? [para(step(scene, clerk, "next", { nextdate: scene.day(next) }))] : [];
  return item(scene, clerk, when.length ? "next" : "close", [...when, para(step(scene, clerk, "close", { end }))]);
}

/** The annual meeting elects who presides. */
export function election(scene: Scene, clerk: Clerk): Written {
  const [chair, vice] = scene.planned.panel.chairs(scene.planned.date).map(councillor) as [string, string];
  const mover = scene.memberDeck.draw();
  const seconder = scene.memberDeck.draw();
  const fills = {
    newchair: chair,
    Newchair: capital(chair),
    newvice: vice,
    member: mover ? councillor(mover) : "a Member",
    member2: seconder ? councillor(seconder) : "another",
  };
  for (const [key, text] of Object.entries(fills)) scene.fixed.set(key, text);
  const resolved = decision(scene, [ordered(scene, clerk, "chair-elected"), ordered(scene, clerk, "vice-elected")]);
  const moved = scene.random.chance(0.5)
    ? [para(step(scene, clerk, "chair-moved", fills, { office: [null, "member", "unattributed"], explicit: [null, true] }))]
    : [];
  return item(scene, clerk, "chair", [
    para(step(scene, clerk, "chair-call")),
    ...moved,
    ...resolved,
    para(step(scene, clerk, "chair-took", fills)),
  ]);
}
