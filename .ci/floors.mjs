// Reads the test results, scores the reading of the seed documents where they lie beside the checkout, and prints the closing line.
//   node .ci/floors.mjs RESULTS.json
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const results = JSON.parse(readFileSync(process.argv[2], "utf8"));
let passed = results.numPassedTests;
let failed = results.numFailedTests + results.numFailedTestSuites * Number(results.numFailedTests === 0);

const shared = here("../../shared/");
if (existsSync(`${shared}score.mjs`)) {
  const command = ["npm", "run", "--silent", "inspect", "--"];
  const out = execFileSync("node", [`${shared}score.mjs`, `${shared}gold`, `${shared}seeds`, "--json", "--", ...command], {
    cwd: here("../"),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const { total } = JSON.parse(out);
  for (const [name, floor] of Object.entries(JSON.parse(readFileSync(here("floors.json"), "utf8")))) {
    const value = typeof total[name] === "number" ? total[name] : (total[name]?.score ?? 0);
    const good = name === "wrong-name" ? value <= floor : value >= floor;
    console.log(`${good ? "ok  " : "FAIL"} ${name.padEnd(14)} ${value.toFixed(3)} (floor ${floor})`);
    if (good) passed += 1;
    else failed += 1;
  }
} else console.log("seed floors left out: no ../shared beside this checkout");

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
