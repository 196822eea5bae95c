import type { Group, Hit, SearchAnswer } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { readHits } from "./hits.ts";
import { namesOf } from "./names.ts";
import { largestFirst } from "./order.ts";
import type { Paging, SearchRequest } from "./port.ts";
import type { Reader } from "./reader.ts";
import type { Member, Sets } from "./sets.ts";

/** How many hits of each group are shown. */
const SHOWN = 3;

type Groups = Required<Pick<SearchAnswer, "groups" | "totalGroups">>;

/**
 * A page of the groups that a result falls into. Meetings and items come in the order of their best hits, people by how many passages
 * are theirs (through a contribution that fits the question). `ordered`: the rows of the whole result in its order.
 */
export function groupsOf(reader: Reader, sets: Sets, request: SearchRequest, group: Group, ordered: readonly number[]): Groups {
  const place = new Map(ordered.map((row, at) => [row, at]));
  const members = sets.members(request.question, group).sort((a, b) => (place.get(a.row) ?? 0) - (place.get(b.row) ?? 0));
  const groups = [...groupBy(members, (member) => member.key)];
  const names = namesOf(reader);
  const label = (id: string) => names.persons.get(id) ?? id;
  if (group === "person") groups.sort(([a, x], [b, y]) => largestFirst(sized(a, label(a), x), sized(b, label(b), y)));
  const shown = groups.slice((request.page - 1) * request.perPage, request.page * request.perPage);
  const query = sets.query(request.question);
  const hits = (list: readonly Member[]) =>
    readHits(
      reader,
      list.slice(0, SHOWN).map((member) => member.row),
      query,
    );
  return {
    totalGroups: groups.length,
    groups: shown.map(([id, list]) => {
      const first = hits(list);
      return { id, label: group === "person" ? label(id) : labelOf(group, first[0]), passages: list.length, hits: first };
    }),
  };
}

const sized = (id: string, label: string, members: readonly Member[]) => ({ id, label, count: members.length });

/** A meeting as its panel and day, an item as its number and title. */
function labelOf(group: "meeting" | "item", hit: Hit | undefined): string {
  if (!hit) return "";
  const { panel, meeting, item } = hit;
  if (group === "item") return [item.number, item.title].filter((part) => part !== null).join(" ") || "Item without a title";
  return [panel?.name ?? "Panel not known", meeting.date ?? (meeting.year === null ? "date not known" : String(meeting.year))].join(", ");
}

/** A page of a list that is whole in memory. */
export function pageOf<T>(rows: readonly T[], { page, perPage }: Paging): T[] {
  return rows.slice((page - 1) * perPage, page * perPage);
}
