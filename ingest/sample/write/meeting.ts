import { Random } from "../random.ts";
import type { Planned } from "../plan.ts";
import { printDate } from "../print/dates.ts";
import { weightIn, type Topic } from "../topics.ts";
import { fullName } from "../world/people.ts";
import type { Clerk, Open } from "./clerk.ts";
import { hearingItem, preceptItem, topicItem, updateItem, type Written } from "./item.ts";
import * as procedure from "./procedure.ts";
import { councillor, Scene, type Speaker } from "./scene.ts";
import type { Attendee, Item, Meeting, Para } from "./shapes.ts";
import { comingBack } from "./threads.ts";

/** Speech by one of these makes an item more than procedure. */
const SUBSTANCE = new Set<unknown>(["commissioner", "deputy-commissioner", "chief-constable", "police-officer", "opcc-officer", "public"]);

/** Writes the minutes of one meeting: about `size` paragraphs. `next` is the date of the panel's next meeting. */
export function writeMeeting(
  planned: Planned,
  clerk: Clerk,
  options: { seed: number; size: number; next: string | null; last: boolean },
): Meeting {
  const { panel, date } = planned;
  const random = new Random(`${options.seed}/${panel.id}/${date}`);
  const scene = new Scene(planned, random, options.seed);
  const due = comingBack(clerk);
  const { written: away, absent } = procedure.apologies(scene, clerk);
  const end = after(scene.house.meets.time, random.int(17, 36) * 5);
  const before = [
    ...(planned.annual ? [procedure.election(scene, clerk)] : []),
    ...(clerk.does("announce") ? [procedure.announcements(scene, clerk)] : []),
    away,
    procedure.declarations(scene, clerk),
    ...(clerk.lastDate ? [procedure.lastMinutes(scene, clerk)] : []),
    ...(clerk.does("public") ? [procedure.publicQuestions(scene, clerk)] : []),
  ];
  const substance = discussion(scene, clerk, due, options.size - count(before) - 5, options.next);
  const told = new Set(substance.flatMap((w) => w.topics));
  const rest = due.filter((o) => !told.has(o.topic));
  const last = [
    ...(clerk.does("programme") ? [procedure.programme(scene, clerk)] : []),
    ...(clerk.does("urgent") ? [procedure.urgent(scene, clerk)] : []),
    procedure.closing(scene, clerk, options.next, end),
  ];
  const all = [...before, ...(clerk.does("actions") ? [procedure.actions(scene, clerk, rest)] : []), ...substance, ...last];
  const items = all.map((w, i) => finish(w, scene, clerk, i));
  for (const open of clerk.open)
    if (open.date === date && !open.item) open.item = items.find((i) => i.written.topics.includes(open.topic))?.number ?? null;
  clerk.lastDate = date;
  return { ...heading(scene, options.last), ...attendance(scene, absent), items };
}

/** A time of day so many minutes later: '10.30 am' and 125 are '12.35 pm'. */
function after(time: string, minutes: number): string {
  const [, hour = "", minute = "", half = ""] = /^(\d+)[.:](\d+) ?([ap])/.exec(time) ?? [];
  const end = (Number(hour) % 12) * 60 + (half === "p" ? 720 : 0) + Number(minute) + minutes;
  return `${((Math.floor(end / 60) + 11) % 12) + 1}.${String(end % 60).padStart(2, "0")} ${end < 720 ? "am" : "pm"}`;
}

const count = (items: readonly Written[]): number =>
  items.reduce((n, w) => n + w.body.filter((p) => p.is === "minute" || p.is === "resolution").length + w.decision.length, 0);

/** The items of substance: what the calendar asks for, then subjects by the year's weights until the meeting is long enough. */
function discussion(scene: Scene, clerk: Clerk, due: readonly Open[], size: number, next: string | null): Written[] {
  const { planned, random } = scene;
  const topic = (id: string) => clerk.topics.find((t) => t.id === id) as Topic;
  const all: Written[] = [];
  const length = () => Math.max(4, Math.min(random.int(5, 9), size - count(all)));
  const candidate = proposed(scene, next);
  if (planned.budget) all.push(preceptItem(scene, clerk, topic("precept-and-budget"), random.int(4, 7), due));
  if (planned.annual) all.push(topicItem(scene, clerk, topic("annual-report"), random.int(3, 6), due));
  if (candidate) all.push(hearingItem(scene, clerk, topic("confirmation-hearings"), length(), candidate));
  const regular = clerk.standing(scene).slice(0, 3);
  const used = new Set([...all.flatMap((w) => w.topics), ...regular]);
  const take = (): Topic | undefined => {
    const back = due.find((o) => !used.has(o.topic) && weightIn(o.topic, scene.year) > 0 && random.chance(0.5))?.topic;
    const one = back ?? clerk.topicFor(scene, [...used]);
    if (one) used.add(one);
    return one;
  };
  if (random.chance(0.75))
    all.push(
      updateItem(
        scene,
        clerk,
        [take(), take(), take(), take(), take()].flatMap((t) => (t && !t.speaker ? t : [])),
        length(),
        due,
      ),
    );
  for (const one of regular) all.push(topicItem(scene, clerk, one, length(), due));
  while (size - count(all) > 2) {
    const one = take() ?? random.pick(clerk.topics.filter((t) => !t.panels && t.clauses.has("want")));
    all.push(topicItem(scene, clerk, one, length(), due));
  }
  return all;
}

/** A new Chief Constable or deputy who starts before the next meeting is heard at this one. */
function proposed(scene: Scene, next: string | null): Speaker | null {
  const { panel, date } = scene.planned;
  for (const office of ["chief-constable", "deputy-commissioner"] as const) {
    const now = panel.holder(office, date);
    const then = panel.holder(office, next ?? date);
    if (then && then.from > date && now !== then) {
      scene.fixed.set("candidate", fullName(then));
      scene.fixed.set("post", then.title);
      return { text: fullName(then), office: "other", person: fullName(then), female: then.female };
    }
  }
  return null;
}

/** Gives an item its number, and says whether it is procedure. */
function finish(written: Written, scene: Scene, clerk: Clerk, place: number): Item & { written: Written } {
  const paras: Para[] = [...written.body, ...written.decision];
  const speaks = paras.some((p) => p.said.some((s) => SUBSTANCE.has(s.office)));
  const number = clerk.number(scene, place);
  const long =
    scene.house.prints.cuts.includes(scene.year) && written.topics.length > 0 && written.body.length > 6 && scene.random.chance(0.6);
  const { topics, ...parts } = written;
  return {
    ...parts,
    written,
    number,
    title: scene.house.titles === "capitals" ? written.title.toUpperCase() : written.title,
    procedural: topics.length === 0 && !speaks && !clerk.isProgramme(written.title),
    id: scene.planned.mid * 100 + place,
    cutAfter: long ? scene.random.int(4, written.body.length - 2) : null,
    paper: topics.length && scene.random.chance(0.8) ? `PDF ${scene.random.int(62, 940)} KB` : null,
  };
}

function heading(scene: Scene, last: boolean): Omit<Meeting, "items" | "present" | "attending"> {
  const { planned, house, name } = scene;
  const annual = planned.annual && scene.random.chance(0.15) ? "Annual Meeting, " : "";
  const clerkPost = planned.panel.posts.clerk[0] ?? "";
  const clerk = planned.panel.inPost(clerkPost, planned.date);
  return {
    panelName: name.name,
    heading: `${annual}${name.name}`,
    date: planned.date,
    printedDate: printDate(planned.date, house.prints.dates),
    time: house.meets.time,
    venue: planned.date > "2020-04" && planned.date < "2021-05" ? "Remote meeting" : house.meets.venue,
    contact: { name: fullName(clerk), post: clerkPost, email: `${clerk.first}.${clerk.last}@${new URL(name.site).hostname}`.toLowerCase() },
    draft: last,
    mid: planned.mid,
  };
}

function attendance(scene: Scene, absent: readonly string[]): Pick<Meeting, "present" | "attending"> {
  const [chair, vice] = scene.planned.panel.chairs(scene.planned.date);
  const note = (m: (typeof scene.members)[number]) =>
    m === chair ? ` (${scene.house.chair})` : m === vice ? ` (Vice-${scene.house.chair})` : "";
  const here = scene.members.filter((m) => !absent.some((a) => a.includes(m.last)));
  const present: Attendee[] = here.map((m) => ({
    name: `${councillor(m)}${note(m)}`,
    note: m.independent ? "Independent Member" : m.council,
  }));
  const officer = scene.planned.panel.posts.officer[0] ?? "";
  const attending = [
    { name: fullName(scene.commissioner), note: scene.commissioner.title },
    { name: fullName(scene.planned.panel.inPost(officer, scene.planned.date)), note: `${officer}, ${scene.opcc}` },
  ];
  return { present, attending };
}
