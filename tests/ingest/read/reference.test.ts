import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadFacts } from "../../../ingest/reference/load.ts";

let folder: string;
const FILES = {
  "forces.csv": "id,name\nnorthmoor,Northmoor Police\n",
  "panels.csv":
    "id,name,shortName,force,from,to,host,site,committeeId,confidence\nnorthmoor,Northmoor Police and Crime Panel,Northmoor,northmoor,,2020-05-10,Kelder Council,https://kelder.example,9,invented\n",
  "office-holders.csv":
    "force,name,office,title,from,to,confirmed\nnorthmoor,Anthea Brackenby,commissioner,Police and Crime Commissioner,2016-05-12,,true\n",
};
const put = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries({ ...FILES, ...files })) writeFileSync(join(folder, name), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "facts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the reference facts of a folder", () => {
  it("are read with open days and empty cells as null; local names may be missing", () => {
    put({});
    expect(loadFacts(folder)).toMatchObject({
      forces: [{ id: "northmoor", also: [] }],
      panels: [{ from: null, to: "2020-05-10", also: [] }],
      officeHolders: [{ to: null, confirmed: true }],
      localNames: [],
    });
  });
  it.each([
    ["a day that does not exist", "panels.csv", FILES["panels.csv"].replace("2020-05-10", "2020-02-31"), /panels\.csv, line 2.*to/],
    [
      "an office that there is not",
      "office-holders.csv",
      FILES["office-holders.csv"].replace("commissioner", "sheriff"),
      /office-holders\.csv, line 2.*office/,
    ],
    ["a force that is not listed", "office-holders.csv", FILES["office-holders.csv"].replace("\nnorthmoor", "\natlantis"), /atlantis/],
    ["a surplus cell", "forces.csv", "id,name\nnorthmoor,Northmoor Police,x\n", /forces\.csv.*line 2/],
    [
      "a kind of name that there is not",
      "local-names.csv",
      "name,force,kind\nSafer Sundays,northmoor,song\n",
      /local-names\.csv, line 2.*kind/,
    ],
  ])("are refused for %s, naming file and line", (_what, name, text, message) => {
    put({ [name]: text });
    expect(() => loadFacts(folder)).toThrow(message);
  });
});
