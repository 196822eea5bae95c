import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openCorpus } from "../../../corpus/store/index.ts";
import type { Summary } from "../../../ingest/tally.ts";
import { run } from "../../support/app.ts";
import { column, scratch } from "../../support/corpus.ts";

// Every test starts programs: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 180_000 });
const { path, dispose } = scratch();
afterAll(dispose);

const MINUTES = `Northmoor Police and Crime Panel

Minutes of the meeting held on 3 May 2018

1. BUDGET

The Commissioner said that the budget was balanced.

2. CLOSE

The meeting closed at noon.
`;
const HEAD = "id,field,value,by,date,reason\n";
const LINE = "northmoor_2018-05-03,date,2018-05-04,A. Clerk,2018-06-01,the signed copy has the fourth\n";
const CORPUS = path("corpus.sqlite");

async function corrected(name: string, file: string, ...command: string[]) {
  writeFileSync(path("corrections.csv"), file);
  const { code, out, err } = await run([...command, "--json"], { CORPUS: path(name), CORRECTIONS: path("corrections.csv") });
  return { code, err, summary: JSON.parse(out.trim().split("\n").at(-1) ?? "") as Summary };
}
const meetings = (name: string) => {
  const corpus = openCorpus(path(name));
  const ids = column<string>(corpus, "SELECT id FROM meeting");
  corpus.close();
  return ids;
};

describe("the setting CORRECTIONS", () => {
  it("holds for what is loaded with it, and afterwards, until the line is taken out", async () => {
    mkdirSync(path("minutes"));
    writeFileSync(path("minutes/a.txt"), MINUTES);
    const loaded = await corrected("corpus.sqlite", HEAD + LINE, "ingest", path("minutes"));
    expect(loaded).toMatchObject({ code: 0, summary: { new: 1, refused: 0, meetings: 1 } });
    expect(meetings("corpus.sqlite")).toEqual(["northmoor_2018-05-04"]);
    await run(["ingest", path("minutes")], { CORPUS, CORRECTIONS: "" });
    expect(meetings("corpus.sqlite")).toEqual(["northmoor_2018-05-04"]);
    expect(await run(["doctor"], { CORPUS })).toMatchObject({ code: 0 });
    expect(await corrected("corpus.sqlite", HEAD, "reparse")).toMatchObject({ code: 0, summary: { unchanged: 1 } });
    expect(meetings("corpus.sqlite")).toEqual(["northmoor_2018-05-03"]);
  });

  it("is shown by inspect where it is asked for: the record as corrected, and the lines that are of nothing in it", async () => {
    const other = LINE.replace("northmoor_2018-05-03,date", "southmoor_2018-05-03,date");
    writeFileSync(path("inspected.csv"), HEAD + other + LINE);
    const inspected = (...options: string[]) =>
      run(["inspect", path("minutes/a.txt"), ...options], { CORPUS: path("unused.sqlite"), CORRECTIONS: path("inspected.csv") });
    const [plain, shown] = [await inspected(), await inspected("--corrected")];
    expect(JSON.parse(plain.out)).toMatchObject({ id: "northmoor_2018-05-03", date: "2018-05-03" });
    expect(JSON.parse(shown.out)).toMatchObject({ id: "northmoor_2018-05-04", corrections: [{ field: "date", was: "2018-05-03" }] });
    expect(shown.err).toBe("inspected.csv, line 2: the corpus has no meeting southmoor_2018-05-03\n");
    expect(existsSync(path("unused.sqlite"))).toBe(false);
  });

  it("is refused whole for a bad line, before anything is loaded", async () => {
    const ran = await corrected("none.sqlite", HEAD + LINE.replace("2018-05-04", "4 May"), "ingest", path("minutes"));
    expect(ran).toMatchObject({ code: 1, summary: { new: 0, refusals: [{ code: "corrections" }] } });
    expect(ran.err).toMatch(/corrections.csv, line 2: .*cannot be the date/);
  });

  it("names the line of what the corpus does not hold, and loads the rest", async () => {
    const ran = await corrected("rest.sqlite", HEAD + LINE.replace("northmoor", "southmoor") + LINE, "ingest", path("minutes"));
    const refusals = [{ source: "corrections.csv", code: "correction", message: "line 2: the corpus has no meeting southmoor_2018-05-03" }];
    expect(ran).toMatchObject({ code: 1, summary: { new: 1, refused: 1, refusals } });
    expect(meetings("rest.sqlite")).toEqual(["northmoor_2018-05-04"]);
  });
});
