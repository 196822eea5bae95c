import type { Facts } from "../reference/load.ts";

/** How much one find of a name says for its force, and how often finds of it count. A surname alone is nobody's, an initiative named once a guess. */
const WEIGHT = {
  own: [8, 1],
  force: [3, 4],
  area: [1, 12],
  person: [4, 2],
  initials: [4, 2],
  surname: [1, 1],
  initiative: [2, 3],
  council: [1.5, 2],
} as const;
type Kind = keyof typeof WEIGHT;
interface Name {
  name: string;
  force: string;
  kind: Kind;
}
const ENOUGH = 2.5;
const CLEAR = 1.5;
const COUNCIL = /^\s(?:(?:County|City|District|Borough|Metropolitan|Unitary|and)\s){0,3}(?:Council|Borough|MBC|CBC|BC|DC|CC)\b/;
/** A person of that name: 'Cllr Kent', 'A. Durham'. */
const PERSON =
  /(?:\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Professor|Inspector|Superintendent|Constable|Sergeant)\.?|\b\p{Lu}\.?)\s$/u;
/** Longer than the commissioner's title behind a name. */
const TITLE = 100;
/** A line that begins with the commissioner's whole title ('Police and Crime Commissioner for Kent – Precept', 'Ann Roe - …'): the panel's own, not another's. */
const OWN =
  /(?:^|\n)\W*(?:[\p{L}.'’]{1,20} [\p{L}.'’ -]{1,30}?(?: [–-]|,) )?(?:The )?Police(?:, Fire)? and Crime Commissioner for (?:the )?$/iu;
/** 'The Commissioner, Mr. D. Orr': an initial and a surname are the commissioner's behind the title alone. */
const TITLED = /\bCommissioner,? (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$/;
/** The plan that a panel speaks of is that of its own commissioner. */
const OWN_PLAN = /Police(?:, Fire)? and Crime Plan for (?:the )?$/i;
/** 'the Kelder area': what the minutes call an area is a force's. */
const AREA = /^\s(?:force |policing )?area\b/;
const OTHERS = /\b(?:PCC|Commissioner|Chief Constable|force|Alliance|split)\s+(?:of|for|from|with)\s$/i;

/** Names that tell a force's area, ready to be looked for: by their first word. */
export class AreaNames {
  private readonly byFirst = new Map<string, Name[]>();

  constructor(facts: Facts) {
    for (const force of facts.forces) for (const name of [force.name, ...force.also]) this.add({ name, force: force.id, kind: "force" });
    for (const row of facts.panels) if (row.force !== null) this.add({ name: row.shortName, force: row.force, kind: "area" });
    for (const { name, force } of facts.officeHolders) {
      this.add({ name, force, kind: "person" });
      const [given, surname] = [name.charAt(0), name.split(" ").at(-1) ?? ""];
      for (const initial of [given, `${given}.`]) this.add({ name: `${initial} ${surname}`, force, kind: "initials" });
      for (const title of ["Mr", "Mrs", "Ms", "Miss", "Dr"])
        this.add({ name: `${title} ${name.split(" ").at(-1)}`, force, kind: "surname" });
    }
    for (const { name, force, kind } of facts.localNames) this.add({ name, force, kind });
    for (const names of this.byFirst.values()) names.sort((a, b) => b.name.length - a.name.length);
  }

  private add(name: Name): void {
    // 'Devon, Cornwall and …' is looked for at 'Devon'.
    const first = name.name.split(/[ ,.]/, 1)[0] ?? "";
    const names = this.byFirst.get(first);
    if (!names) this.byFirst.set(first, [name]);
    else if (!names.some((n) => n.name === name.name && n.force === name.force && n.kind === name.kind)) names.push(name);
  }

  /** Every name of an area in a text; of two that begin at one place the longer. */
  private *finds(text: string): Generator<Name> {
    let end = 0;
    for (const word of text.matchAll(/\p{Lu}[\p{L}\p{N}'’-]*/gu)) {
      if (word.index < end) continue;
      const names = this.byFirst.get(word[0]) ?? this.byFirst.get(word[0].replace(/['’]s?$/, "")) ?? [];
      const here = names.filter(({ name, kind }) => {
        const after = word.index + name.length;
        if (!text.startsWith(name, word.index) || /[\p{L}\p{N}]/u.test(text[after] ?? " ")) return false;
        if (kind === "initials" && !TITLED.test(text.slice(Math.max(0, word.index - TITLE), word.index))) return false;
        return kind !== "council" || COUNCIL.test(text.slice(after, after + 60));
      });
      if (here.length === 0) continue;
      const longest = here[0]?.name.length ?? 0;
      const before = text.slice(Math.max(0, word.index - 30), word.index);
      const title = text.slice(Math.max(0, word.index - TITLE), word.index);
      const own = OWN.test(title) || OWN_PLAN.test(title);
      const foreign = !own && (OTHERS.test(before) || PERSON.test(before));
      end = word.index + longest;
      for (const name of here) {
        if (name.name.length !== longest || (foreign && name.kind === "area")) continue;
        if (name.kind !== "area") yield name;
        else yield { ...name, kind: own ? "own" : AREA.test(text.slice(end, end + 20)) ? "force" : "area" };
      }
    }
  }

  /** How much a text says for each force. */
  scores(text: string): Map<string, number> {
    const times = new Map<string, number>();
    const scores = new Map<string, number>();
    for (const { name, force, kind } of this.finds(text)) {
      const key = `${kind} ${name} ${force}`;
      const seen = times.get(key) ?? 0;
      const [weight, most] = WEIGHT[kind];
      times.set(key, seen + 1);
      if (seen < most) scores.set(force, (scores.get(force) ?? 0) + weight / (kind === "area" ? 1 : seen + 1));
    }
    return scores;
  }

  /** The force that a text is plainly about, or null: none, or two that are named about as much. */
  forceOf(text: string): string | null {
    const [first, second] = [...this.scores(text)].sort((a, b) => b[1] - a[1]);
    if (!first || first[1] < ENOUGH) return null;
    return first[1] >= CLEAR * (second?.[1] ?? 0) ? first[0] : null;
  }

  /** The force in whose area a council lies, by its name; null where that tells none, or several. */
  forceOfCouncil(name: string): string | null {
    const [only, another] = this.scores(name).keys();
    return another === undefined ? (only ?? null) : null;
  }

  /** Whether a text prints the name of a force. */
  printsForce(text: string, force: string): boolean {
    for (const name of this.finds(text)) if (name.kind === "force" && name.force === force) return true;
    return false;
  }
}
