import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const GIVE_WAY = fileURLToPath(new URL("../../ingest/give-way.ts", import.meta.url));
const SCRIPT = `import { getPriority } from "node:os"; import { giveWay } from ${JSON.stringify(GIVE_WAY)};
const before = getPriority(); giveWay(); giveWay(); console.log(before, getPriority());`;

test("a loader takes its turn of the processor behind those who read", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", SCRIPT], { encoding: "utf8" });
  const [before = Number.NaN, after = Number.NaN] = stdout.trim().split(" ").map(Number);
  expect(stderr).toBe("");
  expect(Number.isNaN(before)).toBe(false);
  expect(after).toBe(Math.max(before, 10));
});
