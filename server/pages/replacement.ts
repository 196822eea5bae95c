import { GoneError } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { itemHref, meetingHref } from "../../web/links.ts";
import type { Redirect } from "./page.ts";

/** The page of what took the place of a passage or an item that is no more: an item, or a meeting. Null where nothing did. */
async function replacementOf(answers: Answers, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return answers.item(id).then(
    (item) => itemHref(item.id),
    () => meetingHref(id),
  );
}

/**
 * What `find` finds; or the way to what took its place, where that is of another kind.
 * @throws what `find` throws, where nothing took its place
 */
export async function orReplacement<T extends object>(answers: Answers, find: Promise<T>): Promise<T | Redirect> {
  try {
    return await find;
  } catch (error) {
    const to = error instanceof GoneError ? await replacementOf(answers, error.replacedBy) : null;
    if (to === null) throw error;
    return { to, status: 301 };
  }
}
