import type { PostKind } from "../world/panel.ts";
import type { Person } from "../world/people.ts";
import { councillor, type Scene, type Speaker } from "./scene.ts";

/** One or several panel members as askers: `were` agrees with the text. */
export interface Asker extends Speaker {
  were: "was" | "were";
}

const formal = (p: Person): string => `${p.female ? "Ms" : "Mr"} ${p.last}`;
const initialed = (p: Person): string => `${p.first.charAt(0)} ${p.last}`;

/** The commissioner in one of the forms that the house uses. */
export function commissioner(scene: Scene): Speaker {
  const who = scene.commissioner;
  const { female } = who;
  const office = "commissioner" as const;
  const form = scene.random.pick(scene.house.pcc);
  if (form === "surname") return { text: formal(who), office, person: formal(who), female };
  if (form === "full") return { text: `${who.first} ${who.last}`, office, person: `${who.first} ${who.last}`, female };
  if (form === "named")
    return { text: `${initialed(who)}, ${scene.title},`, later: initialed(who), office, person: initialed(who), female };
  if (scene.title.startsWith("Mayor")) return { text: "the Mayor", office, person: null, female };
  const acting = who.title.startsWith("Acting") && scene.random.chance(0.5) ? "Acting " : "";
  const short = scene.title.includes("Fire") ? "PFCC" : "PCC";
  const text = form.includes("Police and Crime")
    ? `the ${acting}${scene.title}`
    : form.replace("PCC", `${acting}${short}`).replace("the Comm", `the ${acting}Comm`);
  return { text, office, person: null, female };
}

/** The deputy of that day, else the commissioner. */
export function deputy(scene: Scene): Speaker {
  const who = scene.planned.panel.holder("deputy-commissioner", scene.planned.date);
  if (!who) return commissioner(scene);
  const text = who.title.includes("Mayor")
    ? "the Deputy Mayor"
    : scene.random.pick(["the Deputy Commissioner", `the ${who.title}`, "the Deputy PCC"]);
  return {
    text: scene.title.includes("Fire") ? text.replace("PCC", "PFCC") : text,
    office: "deputy-commissioner",
    person: null,
    female: who.female,
  };
}

export function chiefConstable(scene: Scene): Speaker {
  const who = scene.planned.panel.holder("chief-constable", scene.planned.date);
  const named = who && scene.random.chance(0.2);
  const text = named ? `Chief Constable ${who.last}` : "the Chief Constable";
  return { text, office: "chief-constable", person: named ? text : null, female: who?.female ?? false };
}

/** Somebody from the commissioner's office, by role, or name and role. */
export function opccOfficer(scene: Scene): Speaker {
  const { post, who } = holder(scene, "officer");
  const office = "opcc-officer" as const;
  const named = scene.random.chance(0.4);
  const forms = named
    ? [`${formal(who)}, ${post} of the ${scene.opcc},`, `${formal(who)}, ${post} of the ${scene.opcc},`, `the ${post}, ${formal(who)},`]
    : [`the ${post} of the ${scene.opcc}`, `the ${scene.opcc} ${post}`];
  const text = scene.random.pick(forms);
  return { text, office, person: named ? formal(who) : null, female: who.female, ...(named ? { later: formal(who) } : {}) };
}

export function policeOfficer(scene: Scene): Speaker {
  const { post, who } = holder(scene, "rank");
  const text = `${post} ${who.last}`;
  return { text, office: "police-officer", person: text, female: who.female };
}

/** An officer of the host council who serves the panel. */
export function servant(scene: Scene): Speaker {
  const { post, who } = holder(scene, "servant");
  return { text: `the ${post}`, office: "council-officer", person: null, female: who.female };
}

function holder(scene: Scene, kind: PostKind): { post: string; who: Person } {
  const { panel, date } = scene.planned;
  const post = scene.random.pick(panel.posts[kind]);
  return { post, who: panel.inPost(post, date) };
}

export function chair(scene: Scene): Speaker {
  const [who] = scene.planned.panel.chairs(scene.planned.date);
  return { text: `the ${scene.house.chair}`, office: "chair", person: null, female: who.female };
}

/** One or several members, in one of the forms that the house uses. */
export function members(scene: Scene): Asker {
  const form = scene.random.pick(scene.house.member);
  if (form !== "named") {
    const many = /^(Members|members|Panel Members)/.test(form);
    return { text: form, office: form === "the Panel" ? "panel" : "member", person: null, female: false, were: many ? "were" : "was" };
  }
  const who = scene.memberDeck.draw();
  if (!who) return { text: "a Member", office: "member", person: null, female: false, were: "was" };
  const text = councillor(who);
  return { text, office: "member", person: text, female: who.female, were: "was", bare: who.independent };
}

/** Who most likely speaks to a subject: the commissioner, the deputy, or somebody from the office or the force. */
export function presenter(scene: Scene, usual: string | null): Speaker {
  if (usual === "council-officer") return servant(scene);
  const mayor = scene.title.startsWith("Mayor");
  const kind = scene.random.weighted(["pcc", "deputy", "officer", "chief", "police"] as const, (k) =>
    k === "pcc" ? (mayor ? 2 : 13) : k === "deputy" ? (mayor ? 12 : 1.5) : k === "officer" ? 3 : k === "chief" ? 0.7 : 0.5,
  );
  return { pcc: commissioner, deputy, officer: opccOfficer, chief: chiefConstable, police: policeOfficer }[kind](scene);
}
