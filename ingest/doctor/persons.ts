import type { Corpus } from "../../corpus/store/index.ts";
import { groupBy } from "../../corpus/text/group.ts";
import { personId } from "../identify/person-scope.ts";
import { groupPersons } from "../identify/persons.ts";

/** Checks that the persons of every scope are what its names make, and that every name is some contribution's. */
export function* personsJoined(corpus: Corpus): Iterable<string> {
  const names = corpus.db.prepare<[], { scope: string; name: string; person: string }>("SELECT scope, name, person FROM person_name").all();
  const known = new Set(corpus.db.prepare<[], string>("SELECT id FROM person").pluck().all());
  const said = corpus.db
    .prepare<[], { person: string; name: string; n: number }>(
      "SELECT person, person_name AS name, count(*) AS n FROM contribution WHERE person IS NOT NULL GROUP BY 1, 2",
    )
    .all();
  const uses = new Set(said.map((s) => `${s.person} ${s.name}`));
  for (const [scope, list] of groupBy(names, (n) => n.scope)) {
    const panel = scope.startsWith("none ") ? null : scope;
    const joined = new Map(
      groupPersons(list.map((n) => n.name)).flatMap((p) => p.names.map((name) => [name, personId({ key: scope, panel }, p.slug)])),
    );
    for (const { name, person } of list) {
      if (joined.get(name) !== person) yield `${name} at ${scope} is ${person}, and should be ${joined.get(name) ?? "nobody"}`;
      if (!known.has(person)) yield `${person} is no person that is there`;
      if (!uses.delete(`${person} ${name}`)) yield `${name} at ${scope} is a name that no contribution has`;
    }
  }
  for (const use of uses) yield `a contribution is by ${use}, who is no person of its panel`;
  const living = new Set(names.map((n) => n.person));
  for (const id of known) if (!living.has(id)) yield `the person ${id} has no name`;
}
