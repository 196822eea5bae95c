import type { Fault } from "../../corpus/model/index.ts";
import { nearWords } from "../../corpus/questions/near.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { href } from "../../web/links.ts";
import type { Given } from "../http/given.ts";
import { namesOf } from "./names.ts";

/** A fault with the address at which it is mended. */
export type MendableFault = Fault & { href?: string };
interface Named {
  id: string;
  name: string;
}

/**
 * The faults of a request with every topic, panel and force that there is not, and what was meant where it is one slip away. The corpus
 * looks ids up only where all else is right, and knows no page to send a reader to.
 */
export async function withUnknownIds(answers: Answers, faults: readonly Fault[], path: string, given: Given): Promise<MendableFault[]> {
  const [names, topics, forces] = await Promise.all([namesOf(answers), answers.topics(), answers.forces()]);
  const known: Readonly<Record<string, Named[]>> = {
    topic: topics.map(({ id, label }) => ({ id, name: label })),
    panel: names.rows.map(({ id, shortName }) => ({ id, name: shortName })).concat({ id: "none", name: "Panel not known" }, names.choices),
    force: [...forces, { id: "none", name: "Force not known" }],
  };
  const unknown = given.flatMap(([parameter, value], at) =>
    value === ""
      ? []
      : (parameter === "topic" ? value.split(",") : [value]).flatMap((id) =>
          unknownId(known[parameter], parameter, id, { path, given, at }),
        ),
  );
  const told = new Set(unknown.map(({ parameter }) => parameter));
  return [...faults.filter(({ parameter, message }) => !told.has(parameter) || !message.startsWith("There is no ")), ...unknown];
}

function unknownId(
  known: readonly Named[] | undefined,
  parameter: string,
  id: string,
  { path, given, at }: { path: string; given: Given; at: number },
): MendableFault[] {
  if (known === undefined || known.some((one) => one.id === id)) return [];
  const message = `There is no ${parameter} “${id.slice(0, 80)}”`;
  const meant = likeliest(known, id);
  if (meant === undefined) return [{ parameter, message }];
  const mended = given.map(([name, value], i): [string, string] => [name, i === at ? value.replace(id, () => meant.id) : value]);
  return [{ parameter, message: `${message}: did you mean ${meant.name}?`, href: href(path, mended) }];
}

/** The one whose id or name is what was typed, or one slip of the fingers away from it. */
function likeliest(known: readonly Named[], typed: string): Named | undefined {
  const wanted = typed.trim().toLowerCase().slice(0, LONGEST);
  const near = new Set([wanted, ...nearWords(wanted)]);
  return known.find(({ id, name }) => near.has(id) || near.has(name.toLowerCase()));
}
const LONGEST = 80;
