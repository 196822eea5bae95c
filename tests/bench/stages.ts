import { Session } from "node:inspector/promises";

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** What the folders of `ingest` do. What stands in none of them, nor is called from one, is the rest. */
const STAGES: Readonly<Record<string, string>> = {
  formats: "formats",
  layouts: "layouts",
  place: "place",
  attribute: "attribute",
  tag: "tag",
  actions: "actions",
  identify: "identify",
  load: "load",
};
const [WASTE, REST] = ["garbage", "rest (record's shape, packing)"];

/** Runs work and tells in which stage of the pipeline its time went: shares of one, by samples of the processor. */
export async function sharesOf(work: () => Promise<void>): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  await work();
  const { profile } = (await session.post("Profiler.stop")) as { profile: Profile };
  session.disconnect();
  return byStage(profile);
}

/** A sample belongs to the stage that its innermost function of `ingest` lies in: what a stage calls elsewhere is its own doing. */
function byStage({ nodes, samples = [], timeDeltas = [] }: Profile): Map<string, number> {
  const parents = new Map(nodes.flatMap((n) => (n.children ?? []).map((child): [number, number] => [child, n.id])));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const known = new Map<number, string | null>();
  const stageOf = (id: number): string | null => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const { functionName, url } = byId.get(id)?.callFrame ?? { functionName: "", url: "" };
    const folder = /\/ingest\/([a-z]+)\//.exec(url)?.[1];
    const parent = parents.get(id);
    const above = () => (parent === undefined ? REST : stageOf(parent));
    const stage =
      functionName === "(garbage collector)"
        ? WASTE
        : /^\((?:idle|program)\)$/.test(functionName)
          ? null
          : (STAGES[folder ?? ""] ?? above());
    known.set(id, stage);
    return stage;
  };
  const times = new Map<string, number>();
  let all = 0;
  for (const [i, id] of samples.entries()) {
    const stage = stageOf(id);
    if (stage === null) continue;
    const took = timeDeltas[i] ?? 0;
    times.set(stage, (times.get(stage) ?? 0) + took);
    all += took;
  }
  return new Map([...times].sort((a, b) => b[1] - a[1]).map(([stage, took]) => [stage, took / all]));
}
