import { EVERYTHING, NotFoundError, type Topic, type TopicDetail, type TopicSummary } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { defaultCounts } from "./panels.ts";
import type { Reader } from "./reader.ts";
import type { Sets } from "./sets.ts";

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
  const counts = defaultCounts(reader, sets, "topic").get(id);
  const panels = panelsByTopic(reader, sets).get(id) ?? 0;
  return { id, label, description, group, passages: counts?.passages ?? 0, meetings: counts?.meetings ?? 0, panels };
}

/** At how many known panels a topic came up. */
function panelsByTopic(reader: Reader, sets: Sets): Map<string, number> {
  return reader.memo("panels by topic", () => {
    const known = sets.tally(EVERYTHING, ["topic", "panel"]).filter(({ keys }) => keys[1] !== "none");
    return new Map([...groupBy(known, ({ keys }) => keys[0] ?? "")].map(([topic, list]) => [topic, list.length]));
  });
}
