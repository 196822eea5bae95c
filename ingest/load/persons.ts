import type Database from "better-sqlite3";
import type { Contribution, MeetingRecord, Reference } from "../../corpus/model/index.ts";
import { groupBy } from "../../corpus/text/group.ts";
import { type Scope, contributionsOf, personId, scopeOf } from "../identify/person-scope.ts";
import { groupPersons } from "../identify/persons.ts";
import type { NamedMove } from "./moves.ts";

/** Which person each printed name of a scope means. */
type Names = Map<string, string>;

/** Keeps `person`, `person_name` and `contribution.person` true to the names that contributions have. Call it inside a transaction. */
export class PersonBook {
  private readonly reference: Reference;
  private readonly known;
  private readonly unused;
  private readonly setName;
  private readonly dropName;
  private readonly setPerson;
  private readonly revive;
  private readonly dropPerson;
  private readonly pass;

  /** Prepares the statements once for a connection. */
  constructor(db: Database.Database, reference: Reference) {
    this.reference = reference;
    this.known = db.prepare<[string], { name: string; person: string }>("SELECT name, person FROM person_name WHERE scope = ?");
    this.unused = db.prepare<[string], { name: string }>(`SELECT name FROM person_name n WHERE scope = ? AND NOT EXISTS
      (SELECT 1 FROM contribution c WHERE c.person = n.person AND c.person_name = n.name)`);
    this.setName = db.prepare(
      "INSERT INTO person_name (scope, name, person) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET person = excluded.person",
    );
    this.dropName = db.prepare("DELETE FROM person_name WHERE scope = ? AND name = ?");
    this.revive = db.prepare("DELETE FROM moved WHERE what = 'person' AND old = ?");
    this.setPerson = db.prepare("INSERT INTO person (id, name, panel) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name");
    this.dropPerson = db.prepare("DELETE FROM person WHERE id = ?");
    this.pass = db.prepare("UPDATE contribution SET person = ? WHERE person = ? AND person_name = ?");
  }

  /** Makes sure that all names of a record have persons, and tells which. Names that were there may pass to another person: see `moves`. */
  enter(record: MeetingRecord): { personOf: (c: Contribution) => string | null; moves: NamedMove[] } {
    const scoped = contributionsOf(record).flatMap((c) => {
      const scope = scopeOf(record, c, this.reference);
      return scope === null || c.person === null ? [] : [{ scope, name: c.person }];
    });
    const ids = new Map<string, Names>();
    const moves: NamedMove[] = [];
    for (const [key, [first, ...more]] of groupBy(scoped, (s) => s.scope.key)) {
      if (!first) continue;
      const before = this.namesOf(key);
      const names = new Set([...before.keys(), first.name, ...more.map((s) => s.name)]);
      const now = names.size === before.size ? before : this.regroup(first.scope, [...names], before);
      moves.push(...this.bury(before, now));
      ids.set(key, now);
    }
    return { moves, personOf: (c) => ids.get(scopeOf(record, c, this.reference)?.key ?? "")?.get(c.person ?? "") ?? null };
  }

  /**
   * Forgets names that no contribution has any more, in the scopes of records that others have replaced. A meeting whose panel has become
   * known takes its speakers along to the persons of that panel.
   */
  tidy(before: readonly MeetingRecord[], after: readonly MeetingRecord[]): NamedMove[] {
    const scopes = new Map(before.flatMap((r) => contributionsOf(r).map((c) => scopeOf(r, c, this.reference))).map((s) => [s?.key, s]));
    return [...scopes.values()].flatMap((scope) => {
      const gone = new Set(scope ? this.unused.all(scope.key).map((r) => r.name) : []);
      if (!scope || gone.size === 0) return [];
      const names = this.namesOf(scope.key);
      for (const name of gone) this.dropName.run(scope.key, name);
      const left = [...names.keys()].filter((n) => !gone.has(n));
      return this.bury(names, new Map([...this.namesIn(after), ...this.regroup(scope, left, names)]));
    });
  }

  private namesOf(scope: string): Names {
    return new Map(this.known.all(scope).map((r) => [r.name, r.person]));
  }

  /** Which persons the names of some records mean now. */
  private namesIn(records: readonly MeetingRecord[]): Names {
    const scopes = new Set(records.flatMap((r) => contributionsOf(r).map((c) => scopeOf(r, c, this.reference)?.key ?? "")));
    return new Map([...scopes].flatMap((scope) => [...this.namesOf(scope)]));
  }

  /** Joins the names of a scope anew and writes what has changed. */
  private regroup(scope: Scope, names: readonly string[], before: Names): Names {
    const now: Names = new Map();
    const held = groupBy([...before.keys()], (name) => before.get(name));
    for (const person of groupPersons(names)) {
      const id = personId(scope, person.slug);
      // Whoever has the names that he had is called as before.
      const same = held.get(id)?.length === person.names.length && person.names.every((name) => before.get(name) === id);
      if (!same) this.setPerson.run(id, person.name, scope.panel);
      for (const name of person.names) now.set(name, id);
    }
    for (const [name, id] of now) {
      if (before.get(name) === id) continue;
      this.setName.run(scope.key, name, id);
      this.revive.run(id); // whatever had passed on under this id is back
    }
    // In two steps, so that no contribution is passed on twice: away from the old ids first, then to the new ones.
    const passing = [...now].filter(([name, id]) => before.has(name) && before.get(name) !== id);
    for (const [name, id] of passing) this.pass.run(`> ${id}`, before.get(name), name);
    for (const [name, id] of passing) this.pass.run(id, `> ${id}`, name);
    return now;
  }

  /** Takes away persons whom no name means any more, and tells who answers for them: whoever has one of their names. */
  private bury(before: Names, now: Names): NamedMove[] {
    if (before === now) return [];
    const living = new Set(now.values());
    return [...groupBy([...before], ([, id]) => id)].flatMap(([old, names]) => {
      if (living.has(old)) return [];
      this.dropPerson.run(old);
      const heir = names.map(([name]) => now.get(name)).find((id) => id !== undefined) ?? null;
      return [{ what: "person", old, newWhat: heir === null ? null : "person", new: heir }];
    });
  }
}
