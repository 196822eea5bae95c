import { type Fault, InvalidError, type Question } from "../model/index.ts";
import { type Place, type What, whereIs } from "./moved.ts";
import { namesOf } from "./names.ts";
import type { Reader } from "./reader.ts";

/**
 * A question whose every id is of this corpus as it is now: ids that have moved are those that answer for them.
 * @throws InvalidError naming every unknown id by its parameter
 */
export function resolve(reader: Reader, question: Question): Question {
  const faults: Fault[] = [];
  const { panels, forces, topics } = namesOf(reader);
  const check = (parameter: string, ids: readonly string[], known: (id: string) => boolean) => {
    for (const id of ids) if (!known(id)) faults.push(unknown(parameter, id));
  };
  check("panel", question.panel, (id) => id === "none" || panels.has(id));
  check("force", question.force, (id) => id === "none" || forces.has(id));
  check("topic", question.topic.flat(), (id) => topics.has(id));
  const moved = (what: What, ids: readonly string[]) => [...new Set(ids.flatMap((id) => resolveId(reader, { what, id }, faults)))];
  const resolved = {
    ...question,
    person: moved("person", question.person),
    meeting: moved("meeting", question.meeting),
    item: moved("item", question.item),
    passage: moved("passage", question.passage),
  };
  if (faults.length > 0) throw new InvalidError(faults);
  return resolved;
}

function unknown(parameter: string, id: string): Fault {
  return { parameter, message: `There is no ${parameter} ${JSON.stringify(id.slice(0, 80))}` };
}

/** The ids that answer for one. What stands in something larger now is all of that; what was withdrawn stays, and finds nothing. */
function resolveId(reader: Reader, asked: Place, faults: Fault[]): string[] {
  const place = whereIs(reader, asked.what, asked.id);
  if (place === undefined) faults.push(unknown(asked.what, asked.id));
  if (!place) return [asked.id];
  if (place.what === asked.what) return [place.id];
  const inside = reader.statements.column<string>(
    `SELECT x.id FROM ${asked.what} x JOIN ${place.what} y ON y.row = x.${place.what} WHERE y.id = ?`,
    [place.id],
  );
  return inside.length > 0 ? inside : [asked.id];
}
