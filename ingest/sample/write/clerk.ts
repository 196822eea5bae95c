import { readLines, readLists, type Line } from "../data.ts";
import { Deck, Random } from "../random.ts";
import { compile } from "../template.ts";
import { holds, readTopics, weightIn, type Clause, type Topic } from "../topics.ts";
import { municipalYear } from "../world/people.ts";
import type { Panel } from "../world/panel.ts";
import type { Scene } from "./scene.ts";

/** Something that was asked for or promised, to be followed up at a later meeting, or never. */
export interface Open {
  topic: Topic;
  want: Clause;
  /** Places that must be the same when it comes back. */
  numbers: Map<string, string>;
  date: string;
  item: string | null;
  /** How many meetings later it comes back; null: never. */
  after: number | null;
}

const { topics, general } = readTopics();
const strangers = readLists("names.txt").get("x") ?? [];
const frames = group(readLines("frames.txt"));
export const procedure = group(readLines("procedure.txt"));

function group<L extends Line>(lines: readonly L[]): Map<string, L[]> {
  const map = new Map<string, L[]>();
  for (const line of lines) map.set(line.key, [...(map.get(line.key) ?? []), line]);
  return map;
}

/**
 * Who writes one panel's minutes over the years: the turns of phrase that this house likes, what has been said lately
 * (so that no sentence comes again soon), the numbers of minutes, and what was promised.
 */
export class Clerk {
  readonly topics: readonly Topic[] = topics;
  open: Open[] = [];
  /** The number that the last item had, and in which run of numbers. */
  lastNumber = 0;
  run: string | null = null;
  lastDate: string | null = null;
  /** How fond this panel is of each topic. */
  readonly taste: ReadonlyMap<string, number>;
  private readonly panel: Panel;
  private readonly random: Random;
  private readonly habits = new Map<string, string>();
  private meetings = 0;
  private recent: Topic[] = [];
  private readonly byYear = new Map<number, readonly (readonly [Topic, number])[]>();
  private readonly decks = new Map<string, Deck<Line>>();

  constructor(panel: Panel, seed: number) {
    this.panel = panel;
    this.random = new Random(`${seed}/clerk/${panel.id}`);
    this.taste = new Map(topics.map((t) => [t.id, this.tasteFor(t)]));
    for (const [key, lines] of frames) this.decks.set(key, new Deck(this.liked(lines), this.random));
  }

  private tasteFor(topic: Topic): number {
    const own = this.random.pick([0.5, 0.8, 1, 1, 1.3, 1.8]);
    if (topic.panels) return topic.panels.includes(this.panel.id) ? 1 : 0;
    return own * (topic.flavour ? this.panel.house.place.flavour[topic.flavour] : 1);
  }

  /** Frames with the house's own verbs twice, some of the others not at all. */
  private liked(lines: readonly Line[]): Line[] {
    const own = (l: Line) => this.panel.house.verbs.some((v) => l.text.includes(v));
    const kept = lines.filter((l) => own(l) || lines.length < 4 || this.random.chance(0.7));
    return kept.length ? kept.flatMap((l) => (own(l) ? [l, l] : [l])) : [...lines];
  }

  /** A turn of phrase. @throws Error for a key that frames.txt does not have. */
  frame(key: string): Line {
    const line = this.decks.get(key)?.draw();
    if (!line) throw new Error(`frames.txt has no "${key}"`);
    return line;
  }

  /** Something that can be said of a topic in this year and was not said at this meeting; undefined when there is nothing. */
  clause(topic: Topic, key: string, scene: Scene): Clause | undefined {
    return this.drawn(`${topic.id}/${key}`, topic.clauses.get(key), scene);
  }

  /** Something that may be said of any topic, as if it were this one's. */
  general(topic: Topic, key: string, scene: Scene): Clause | undefined {
    const one = topic.general || key === "more" || key === "tail" ? this.drawn(`/${key}`, general.get(key), scene) : undefined;
    return (
      one && {
        ...one,
        topics: one.text.includes("{name}") ? topic.nameTopics : [],
        allowed: [topic.id, ...topic.nameTopics, ...one.allowed],
      }
    );
  }

  private drawn(id: string, lines: readonly Clause[] | undefined, scene: Scene): Clause | undefined {
    if (!lines) return undefined;
    let deck = this.decks.get(id);
    if (!deck) this.decks.set(id, (deck = new Deck<Line>(lines, this.random)));
    const one = deck.draw((l) => holds(l, scene.year) && !scene.said.has(l)) as Clause | undefined;
    if (one) scene.said.add(one);
    return one;
  }

  /** How many meetings later something comes back; for nearly half of what is asked and promised never. */
  returns(scene: Scene): number | null {
    return scene.random.chance(0.55) ? scene.random.weighted([1, 2, 3], (n) => 4 - n) : null;
  }

  /** A title that fits the year. */
  title(topic: Topic, year: number): Line {
    return this.random.pick(topic.titles.filter((l) => holds(l, year)));
  }

  /** One of the lines of procedure. @throws Error for a key that procedure.txt does not have. */
  step(key: string): Line & { who: string | null; act: string | null } {
    const lines = procedure.get(key);
    if (!lines) throw new Error(`procedure.txt has no "${key}"`);
    return this.random.pick(lines);
  }

  /** The subjects that this panel hears of at this meeting as a rule. */
  standing(scene: Scene): Topic[] {
    const turn = this.meetings++;
    const due = (t: Topic) =>
      t.standing.some(
        (s) => (s.panel === "any" || s.panel === this.panel.id) && s.from <= scene.year && scene.year <= s.to && turn % s.every === 0,
      );
    return this.topics.filter(due);
  }

  /** A subject for this meeting, as likely as its weight in the year and the taste of the panel; none of those already taken. */
  topicFor(scene: Scene, taken: readonly Topic[]): Topic | undefined {
    const open = this.weights(scene.year).filter(([t]) => !taken.includes(t) && !this.recent.includes(t));
    if (!open.length) return undefined;
    const [one] = scene.random.weighted(open, ([, weight]) => weight);
    this.recent = [...this.recent, one].slice(-4);
    return one;
  }

  private weights(year: number): readonly (readonly [Topic, number])[] {
    let all = this.byYear.get(year);
    if (!all) {
      const of = this.topics.filter((t) => t.titles.some((l) => holds(l, year)));
      all = of.map((t) => [t, weightIn(t, year) * (this.taste.get(t.id) ?? 1)] as const).filter(([, weight]) => weight > 0);
      this.byYear.set(year, all);
    }
    return all;
  }

  /** Whether this panel's agendas have an item of that sort at all. */
  does(what: string): boolean {
    let yes = this.habits.get(what);
    if (yes === undefined) this.habits.set(what, (yes = this.random.chance(0.65) ? "yes" : "no"));
    return yes === "yes";
  }

  /** A title that this panel has always used. */
  habit(scene: Scene, key: string): string {
    const lists = procedure.get(key)?.[0]?.text.split(" | ") ?? [];
    let own = this.habits.get(key);
    if (own === undefined) this.habits.set(key, (own = this.random.pick(lists)));
    return scene.print(compile(own));
  }

  isProgramme(title: string): boolean {
    return title.includes("Programme");
  }

  /** A surname of nobody else in the minutes. */
  stranger(scene: Scene): string {
    return scene.random.pick(strangers);
  }

  /** The number of the next item, as this house runs its numbers. */
  number(scene: Scene, place: number): string {
    const { form, runs, from } = scene.house.numbers;
    const { date } = scene.planned;
    const run = { meeting: date, municipal: String(municipalYear(date)), year: date.slice(0, 4), on: "" }[runs];
    if (place === 0 && run !== this.run) this.lastNumber = from - 1;
    this.run = run;
    this.lastNumber++;
    return form.replace("{n}", String(this.lastNumber)).replace("{yy}", date.slice(2, 4));
  }
}
