import { describe, expect, test } from "vitest";
import { wordKeys } from "../../../ingest/load/withdrawn-words.ts";

const HOME = { base: "northmoor_2022-12-15", start: null, panel: "northmoor" };
const places = (text: string) => wordKeys(text, HOME, []).map((key) => key.slice(0, key.lastIndexOf("_")));

describe("where withdrawn words are kept out", () => {
  test.each([
    "Mr John Quill of 12 Larch Road told the Panel that his son had been arrested in May and had lost his place at school.",
    "Her telephone number was 01632 960001 and she was to be found at the house by the bridge on most days.",
  ])("of the meeting and of its panel: %s", (text) => expect(places(text)).toEqual(["northmoor_2022-12-15", "northmoor"]));

  test.each([
    "There were none.",
    "RESOLVED that the report be noted.",
    "That the minutes of the meeting of the Northmoor Police and Crime Panel held on 3 May be approved as a correct record and signed.",
    "Apologies for absence were received from Councillor Amos, Councillor Bell, Councillor Dale and the Chief Constable.",
    "The Panel received an update from the Commissioner on what had been done since its last meeting in September.",
  ])("of the meeting alone, for every meeting may say so: %s", (text) => expect(places(text)).toEqual(["northmoor_2022-12-15"]));
});
