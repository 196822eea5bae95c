import { EVERYTHING, NotFoundError, type Topic, type TopicDetail, type TopicSummary } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import type { Reader } from "./reader.ts";
import type { Sets, Tally } from "./sets.ts";

/** All topics of the taxonomy, in its order. */
export function listTopics(reader: Reader, sets: Sets): TopicSummary[] {
  return reader.corpus.reference().topics.map((topic) => summary(reader, sets, topic));
}

/** @throws NotFoundError */
export function oneTopic(reader: Reader, sets: Sets, id: string): TopicDetail {
  const topic = reader.corpus.reference().topics.find((t) => t.id === id);
  if (!topic) throw new NotFoundError("topic", id);
  return { ...summary(reader, sets, topic), rules: topic.rules };
}

function summary(reader: Reader, sets: Sets, { id, label, description, group }: Topic): TopicSummary {
  const counts = countsByTopic(reader, sets).get(id) ?? { passages: 0, meetings: 0, panels: 0 };
  return { id, label, description, group, ...counts };
}

/** How often a topic came up, and at how many known panels. A meeting is of one panel, so that those of all panels add up. */
function countsByTopic(reader: Reader, sets: Sets): Map<string, Pick<TopicSummary, "passages" | "meetings" | "panels">> {
  return reader.memo("counts by topic and panel", () => {
    const topics = groupBy(sets.tally(EVERYTHING, ["topic", "panel"]), ({ keys }) => keys[0] ?? "");
    return new Map([...topics].map(([topic, list]) => [topic, summed(list)]));
  });
}

function summed(list: readonly Tally[]): Pick<TopicSummary, "passages" | "meetings" | "panels"> {
  return {
    passages: list.reduce((sum, { passages }) => sum + passages, 0),
    meetings: list.reduce((sum, { meetings }) => sum + meetings, 0),
    panels: list.filter(({ keys }) => keys[1] !== "none").length,
  };
}
